import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { lin } from "../archive/newsroom.ts";
import { ownFolder } from "../state/kept.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	directWith,
	editorIn,
	hour,
	minute,
	openServer,
	type PushRoom,
	type PushRoomOptions,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** 更正: whoever was sent the wrong thing in the last days is told, wherever it came to them, once. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

const open = async (options: PushRoomOptions = {}) => {
	({ room, guild, news } = await openServer(options));
};

afterEach(() => room.close());

const words = "第二座大桥年底开工12处。";

const bridge: Told = {
	id: "second-bridge",
	headline: "渝西再添一桥",
	newspaper: "渝西日报",
	date: "2024-05-06",
	paragraphs: [`县委书记林若川表示，${words}`],
	said: [{ by: lin, words: [words] }],
	promised: [
		{
			by: lin,
			words: words.slice(0, -1),
			answerable: "渝西县",
			targets: [{ text: "12处", value: 12, unit: "处" }],
		},
	],
};

const editor = () => editorIn(room, guild);

const setDigest = async (channel: Channel): Promise<void> => {
	const person = editor();
	const screen = await person.slash("settings");
	await person.choose(screen.message, "改什么", ["定时要点"]);
	await person.chooseChannels(screen.message, "在频道里加一份", [channel]);
};

const comes = async (...told: readonly Told[]): Promise<void> => {
	room.papers.add(...told);
	await room.look();
};

/** Proposed by one editor, from the words in an answer, and accepted by another. */
const correct = async () => {
	const one = editor();
	const answer = await one.slash("quotes", { speaker: "林若川" });
	await one.pick(answer.message, "第二座");
	const asked = await one.press(answer.message, "不对");
	const form = await one.press(asked.message, "不是讲话");
	const proposed = await one.submit(form, { reason: "是报道自述" });
	const id = /#([a-z0-9]{8})/u.exec(proposed.text)?.[1] ?? "";
	const other = editor();
	const list = await other.slash("corrections");
	return other.press(list.message, `采纳 #${id}`);
};

/** Texts of a place that say that something was wrong. */
const corrections = (channel: Channel | null): string[] =>
	channel === null
		? []
		: readIn(channel).filter((text) => text.includes("是报道自述"));

const told = (channel: () => Channel | null, count: number): Promise<void> =>
	expect
		.poll(() => corrections(channel()).length, { timeout: 10_000 })
		.toBe(count);

/** Takes back the correction that was accepted last. */
const undo = async (): Promise<void> => {
	const undoing = editor();
	const list = await undoing.slash("corrections", { status: "accepted" });
	await undoing.press(list.message, "撤销");
};

/** Texts of a place that say that a correction was taken back. */
const withdrawals = (channel: Channel | null): string[] =>
	channel === null
		? []
		: readIn(channel).filter((text) => text.includes("撤回更正："));

describe("whoever was sent something that was wrong", () => {
	beforeEach(() => open());

	it("in a digest, an alert, a post or a file, is told once in each place, and again where it was right after all", async () => {
		const watcher = room.discord.person({ guild });
		const keeper = room.discord.person({ guild });
		await setDigest(news);
		await watcher.slash("watch add", { speaker: "林若川" });
		await comes(bridge);
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news).join("")).toContain("第二座大桥年底开工");
		const file = await keeper.slash("export quotes", {
			speaker: "林若川",
			format: "csv",
		});
		expect(file.text).toContain(".csv");
		await keeper.slash("quotes", { speaker: "林若川", private: false });
		// Shown to nobody but the asker: they are told by asking again.
		const alone = room.discord.person({ guild });
		await alone.slash("quotes", { speaker: "林若川" });

		const accepted = await correct();
		expect(accepted.text).toContain("已更正");
		await told(() => news, 1);
		await told(() => directWith(room, watcher.id), 1);
		await told(() => directWith(room, keeper.id), 1);
		expect(directWith(room, alone.id)).toBeNull();
		const [notice = ""] = corrections(news);
		expect(notice).toContain("渝西再添一桥");
		expect(notice).toContain(words);

		await undo();
		for (const place of [
			() => news,
			() => directWith(room, watcher.id),
			() => directWith(room, keeper.id),
		])
			await expect
				.poll(() => withdrawals(place()).length, { timeout: 10_000 })
				.toBe(1);
		expect(corrections(news)).toHaveLength(1);
	});

	it("longer ago, or in another server, is not told", async () => {
		const elsewhere = room.discord.guild();
		await room.joins(elsewhere);
		const [other] = elsewhere.channels;
		if (other === undefined) throw new Error("the server has no channel");
		await setDigest(news);
		const stranger = editorIn(room, elsewhere);
		const screen = await stranger.slash("settings");
		await stranger.choose(screen.message, "改什么", ["定时要点"]);
		await stranger.chooseChannels(screen.message, "在频道里加一份", [other]);
		await comes(bridge);
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(other).join("")).toContain("第二座大桥年底开工");
		room.pass(8 * day);
		const accepted = await correct();
		expect(accepted.text).toContain("已更正");
		await room.look();
		expect(corrections(news)).toEqual([]);
		expect(corrections(other)).toEqual([]);
	});
});

/** The wrong words stand in the channel, in a digest; nothing was corrected yet. */
const printed = async (options: PushRoomOptions = {}): Promise<void> => {
	await open(options);
	await setDigest(news);
	await comes(bridge);
	room.at("2024-05-06T08:00");
	await room.look();
};

/** The next call to post something in the channel meets with a mishap. */
const postsMeet = (
	mishap: Parameters<typeof room.discord.order>[0]["mishap"],
) =>
	room.discord.order({
		method: "POST",
		path: new RegExp(`^/channels/${news.id}/messages$`, "u"),
		times: 1,
		mishap,
	});

/** How long a call may take where a test leaves it without an answer, in milliseconds. */
const shortPatience = 1500;

/** Settles when a notice that was to be sent was tried, and nobody knows what came of it. */
const tried = (): Promise<void> =>
	expect
		.poll(() => room.outcomes, { timeout: 10_000 })
		.toContain("correction again");

const mishaps = [
	["the connection breaks before it is taken", { kind: "cut", done: false }],
	["the connection breaks after it was taken", { kind: "cut", done: true }],
	["no answer comes and it was not taken", { kind: "hang", done: false }],
	["no answer comes though it was taken", { kind: "hang", done: true }],
	["Discord has an error of its own", { kind: "broken", status: 502 }],
] as const;

describe("a notice goes the way of everything that is sent", () => {
	it("answers the message that was wrong, and leads to the article and the correction", async () => {
		await printed();
		await correct();
		await told(() => news, 1);
		const [digest, notice] = postedIn(news);
		expect(notice?.replyTo).toBe(digest?.id);
		if (notice === undefined) throw new Error("there is no notice");
		const reader = room.discord.person({ guild });
		const article = await reader.press(notice, "原文：渝西再添一桥");
		expect(article.text).toContain(words);
		const correction = await reader.press(notice, "更正 #");
		expect(correction.text).toContain("是报道自述");
		expect(correction.text).toContain("送达 1，在途 0");
	});

	it.each(mishaps)("once, where %s", async (_what, mishap) => {
		await printed(mishap.kind === "hang" ? { patience: shortPatience } : {});
		postsMeet(mishap);
		await correct();
		await tried();
		room.pass(minute);
		await room.look();
		expect(corrections(news)).toHaveLength(1);
		room.pass(hour);
		await room.look();
		expect(corrections(news)).toHaveLength(1);
		expect(room.outcomes.filter((one) => one.startsWith("correction"))).toEqual(
			["correction again", "correction sent"],
		);
	});

	it.each([
		["at once", 0],
		["when Discord has forgotten the nonce", 6 * hour],
	])(
		"once, where the bot ends before it knows that it arrived, and starts again %s",
		async (_when, gap) => {
			await printed({ patience: shortPatience });
			postsMeet({ kind: "hang", done: true });
			await correct();
			await told(() => news, 1);
			await room.stopBot();
			room.pass(gap);
			await room.startBot();
			room.pass(minute);
			await room.look();
			expect(corrections(news)).toHaveLength(1);
			expect(room.state.deliveries.waiting()).toBe(0);
		},
	);

	it("waits where the channel is closed to the bot, says so elsewhere, and arrives when that is mended", async () => {
		await printed();
		const other = room.discord.channel(guild, "闲聊");
		room.discord.edit(news, ({ allowed }) => allowed.delete("sendMessages"));
		await correct();
		await expect
			.poll(() => readIn(other), { timeout: 10_000 })
			.toEqual([expect.stringContaining("发不到 #新闻 了")]);
		expect(readIn(other)[0]).toContain("要点、关注与更正暂停等候");
		const refused = room.discord.refusals();
		expect(refused.map(({ code }) => code)).toEqual([50013]);
		expect(room.outcomes).toContain("correction paused");
		room.pass(day);
		room.discord.edit(news, ({ allowed }) => allowed.add("sendMessages"));
		await told(() => news, 1);
		await room.look();
		expect(corrections(news)).toHaveLength(1);
		expect(room.state.pausedPlaces.of(guild.id)).toEqual([]);
	});

	it("waits for somebody who takes no direct messages, and holds up nobody else", async () => {
		await printed();
		const keeper = room.discord.person({ guild });
		await keeper.slash("export quotes", { speaker: "林若川", format: "csv" });
		room.discord.world.closedToBots.add(keeper.id);
		await correct();
		await told(() => news, 1);
		await expect
			.poll(() => room.outcomes, { timeout: 10_000 })
			.toContain("correction paused");
		expect(new Set(room.discord.refusals().map(({ code }) => code))).toEqual(
			new Set([50007]),
		);
		room.discord.world.closedToBots.delete(keeper.id);
		room.pass(day);
		await room.look();
		expect(corrections(directWith(room, keeper.id))).toHaveLength(1);
		expect(corrections(news)).toHaveLength(1);
	});

	it("is not lost where the bot ends as soon as it is accepted", async () => {
		await printed({ folder: ownFolder() });
		await correct();
		await room.stopBot();
		await room.startBot();
		await told(() => news, 1);
		room.pass(hour);
		await room.look();
		expect(corrections(news)).toHaveLength(1);
	});
});

describe("a correction that is taken back", () => {
	it("before its notice could be sent is told to nobody", async () => {
		await printed();
		room.discord.edit(news, ({ allowed }) => allowed.delete("sendMessages"));
		await correct();
		await expect
			.poll(() => room.outcomes, { timeout: 10_000 })
			.toContain("correction paused");
		await undo();
		room.discord.edit(news, ({ allowed }) => allowed.add("sendMessages"));
		room.pass(day);
		await room.look();
		expect(corrections(news)).toEqual([]);
		expect(withdrawals(news)).toEqual([]);
		expect(room.state.deliveries.waiting()).toBe(0);
		room.discord.refusals();
	});

	it("while nobody knows whether its notice arrived is told where it did", async () => {
		await printed({ patience: shortPatience });
		postsMeet({ kind: "hang", done: true });
		await correct();
		await tried();
		await undo();
		room.pass(minute);
		await room.look();
		expect(corrections(news)).toHaveLength(1);
		expect(withdrawals(news)).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});

	it("while nobody knows whether its notice arrived is told to nobody where it did not", async () => {
		await printed({ patience: shortPatience });
		postsMeet({ kind: "hang", done: false });
		await correct();
		await tried();
		await undo();
		room.pass(minute);
		await room.look();
		expect(corrections(news)).toEqual([]);
		expect(withdrawals(news)).toEqual([]);
		expect(room.state.deliveries.waiting()).toBe(0);
	});
});
