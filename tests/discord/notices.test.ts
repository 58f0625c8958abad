import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { lin } from "../archive/newsroom.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	directWith,
	editorIn,
	openServer,
	type PushRoom,
	readIn,
} from "./pushroom.ts";

/** 更正: whoever was sent the wrong thing in the last days is told, wherever it came to them, once. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

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

describe("whoever was sent something that was wrong", () => {
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

		const undoing = editor();
		const list = await undoing.slash("corrections", { status: "accepted" });
		await undoing.press(list.message, "撤销");
		const withdrawn = (channel: Channel | null) =>
			(channel === null ? [] : readIn(channel)).filter((text) =>
				text.includes("撤回更正："),
			).length;
		for (const place of [
			() => news,
			() => directWith(room, watcher.id),
			() => directWith(room, keeper.id),
		])
			await expect.poll(() => withdrawn(place()), { timeout: 10_000 }).toBe(1);
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
