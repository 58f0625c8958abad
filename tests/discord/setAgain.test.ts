import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { lin } from "../archive/newsroom.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	directWith,
	editorIn,
	openServer,
	type PushRoom,
	readIn,
} from "./pushroom.ts";

/** What is set already and is set once more, and what is taken away from under it. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

afterEach(() => room.close());

const toldTo = (user: string): string[] => {
	const direct = directWith(room, user);
	// Without Discord's markdown: the words that are watched stand out.
	return direct === null
		? []
		: readIn(direct).map((text) => text.replaceAll("**", ""));
};

/** Somebody says something of the bridge. */
const comes = async (id: string, words: string) => {
	const told: Told = {
		id,
		headline: "渝西再添一桥",
		newspaper: "渝西日报",
		date: "2024-05-06",
		paragraphs: [`县委书记林若川表示，${words}`],
		said: [{ by: lin, words: [words] }],
	};
	room.papers.add(told);
	await room.look();
};

const watches = () =>
	room.state.watches
		.all()
		.map(({ pace, minute, paused }) => [pace, minute, paused]);

describe("a watch that is set once more", () => {
	it("by whoever paused it is told again, from now on", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { topic: "大桥" });
		const list = await reporter.slash("watch list");
		await reporter.choose(list.message, "哪一项", ["大桥"]);
		await reporter.press(list.message, "暂停");
		await comes("first", "第一座大桥开工。");
		const again = await reporter.slash("watch add", { topic: "大桥" });
		expect(again.text).toContain("已恢复：大桥");
		expect(again.text).toContain("原已暂停，现已恢复");
		expect(watches()).toEqual([["once", 480, false]]);
		await comes("second", "第二座大桥开工。");
		expect(toldTo(reporter.id)).toHaveLength(1);
		expect(toldTo(reporter.id)[0]).toContain("第二座大桥开工。");
	});

	it("by another editor stays paused, says so, and can be resumed from there", async () => {
		const here = { topic: "大桥", where: "here" };
		const one = editorIn(room, guild);
		await one.slash("watch add", here);
		const list = await one.slash("watch list");
		await one.choose(list.message, "哪一项", ["大桥"]);
		await one.press(list.message, "暂停");
		const other = editorIn(room, guild);
		const again = await other.slash("watch add", here);
		expect(again.text).toContain("早已关注，但暂停着：大桥");
		expect(again.text).toContain("#新闻 · 原已设好 · 已暂停");
		expect(again.text).not.toContain("从现在起");
		expect(watches()).toEqual([["once", 480, true]]);
		// Whoever may not change it is told whose it is, and nothing is changed.
		const reporter = room.discord.person({ guild });
		const refused = await reporter.slash("watch add", {
			...here,
			hour: "18:00",
		});
		expect(refused.text).toContain("已暂停 · 由别人所设");
		expect(refused.buttons).not.toContain("恢复：大桥");
		expect(watches()).toEqual([["once", 480, true]]);
		await other.press(again.message, "恢复：大桥");
		expect(watches()).toEqual([["once", 480, false]]);
	});

	it("with another pace or hour is changed, and told as it is now", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { topic: "大桥" });
		const changed = await reporter.slash("watch add", {
			topic: "大桥",
			hour: "18:00",
		});
		expect(changed.text).toContain("已更改关注：大桥");
		expect(changed.text).toContain("每天 18:00 · 私信 · 原为 即时 · 私信");
		expect(watches()).toEqual([["daily", 1080, false]]);
		await comes("first", "第一座大桥开工。");
		expect(toldTo(reporter.id)).toEqual([]);
		room.at("2024-05-06T18:00");
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(1);
		// Where nothing else is asked for, it stays as it is, and it is said how to change it.
		const same = await reporter.slash("watch add", { topic: "大桥" });
		expect(same.text).toContain("早已关注：大桥");
		expect(same.text).toContain("每天 18:00 · 私信 · 原已设好");
		expect(same.text).toContain("要改频率、时刻或身份组");
		await reporter.slash("watch add", { topic: "大桥", pace: "once" });
		expect(watches()).toEqual([["once", 1080, false]]);
	});

	it("says what keeps it from being told", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { topic: "大桥" });
		room.state.pausedPlaces.pause(
			{ place: reporter.id, direct: true, guild: guild.id, reason: "closed" },
			room.now(),
		);
		expect(
			(await reporter.slash("watch add", { topic: "大桥" })).text,
		).toContain("原已设好 · ⚠ 私信被关闭");
	});
});

describe("an hour", () => {
	it("means once a day, and is refused for what is told at once", async () => {
		const reporter = room.discord.person({ guild });
		const refused = await reporter.slash("watch add", {
			topic: "大桥",
			pace: "once",
			hour: "18:00",
		});
		expect(refused.text).toContain("即时的关注没有时刻");
		expect(watches()).toEqual([]);
		const set = await reporter.slash("watch add", {
			topic: "大桥",
			hour: "18:00",
		});
		expect(set.text).toContain("每天 18:00 · 私信");
		expect(watches()).toEqual([["daily", 1080, false]]);
	});
});

describe("a digest that is set once more", () => {
	const hours = () =>
		room.state.digestPlans.ofServer(guild.id).map(({ minute }) => minute);

	it("in the same channel is the one that is there, unless it has an hour of its own", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		const add = async () => {
			await editor.choose(screen.message, "改什么", ["定时要点"]);
			await editor.chooseChannels(screen.message, "在频道里加一份", [news]);
		};
		await add();
		await editor.press(screen.message, "返回");
		await add();
		expect(screen.text).toContain("这个频道已有同样的一份，没有再加");
		expect(screen.text).not.toContain("✔");
		expect(hours()).toEqual([480]);
		const same = await editor.press(screen.message, "再加一份");
		await editor.submit(same, { value: "8点" });
		expect(screen.text).toContain("没有再加");
		expect(hours()).toEqual([480]);
		const form = await editor.press(screen.message, "再加一份");
		await editor.submit(form, { value: "17:30" });
		expect(screen.text).toContain("已保存");
		expect(hours()).toEqual([480, 1050]);
		// Nor does it become the same later.
		const refused = await editor.choose(screen.message, "几点发", ["08:00"]);
		expect(
			refused.text +
				refused.followUps.map(({ embeds }) => embeds[0]?.description),
		).toContain("改了就会发两遍");
		expect(hours()).toEqual([480, 1050]);
		// Another channel has its own.
		await editor.press(screen.message, "返回");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [
			room.discord.channel(guild, "路桥"),
		]);
		expect(hours()).toEqual([480, 480, 1050]);
		await comes("first", "第一座大桥开工。");
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
	});

	it("for oneself is the one that is there", async () => {
		const reporter = room.discord.person({ guild });
		const open = async () => {
			const screen = await reporter.slash("settings");
			await reporter.choose(screen.message, "改什么", ["我的要点"]);
			return screen;
		};
		const [one, other] = [await open(), await open()];
		await reporter.press(one.message, "每天发给我");
		expect(one.text).toContain("已保存");
		await reporter.press(other.message, "每天发给我");
		expect(other.text).toContain("你已有一份，没有再加");
		expect(room.state.digestPlans.all()).toHaveLength(1);
	});
});

describe("a beat that something rests on", () => {
	const setUp = async () => {
		const editor = editorIn(room, guild);
		await editor.slash("beat add", { beat: "湖", topic: "环湖路" });
		await editor.slash("beat add", { beat: "桥", topic: "大桥" });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [news]);
		await editor.choose(screen.message, "哪些条线", ["湖", "桥"]);
		const form = await editor.press(screen.message, "再加一份");
		await editor.submit(form, { value: "17:30" });
		await editor.choose(screen.message, "哪些条线", ["湖"]);
		await editor.slash("watch add", { beat: "湖", where: "here" });
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { beat: "湖" });
		return { editor, reporter };
	};

	const beats = () =>
		room.state.beats.ofServer(guild.id).map(({ name }) => name);

	it("is removed only once it was said what that does to which", async () => {
		const { editor, reporter } = await setUp();
		const asked = await editor.slash("beat remove", { beat: "湖" });
		expect(asked.text).toContain("条线“湖”还没有移除");
		expect(asked.text).toContain(
			"要点 #新闻 · 每天 08:00 · 湖、桥：没有它，就只按其余条线",
		);
		expect(asked.text).toContain(
			"要点 #新闻 · 每天 17:30 · 湖：没有它就没有条线了",
		);
		expect(asked.text).toContain("关注 即时 · #新闻：没有它就不再通知");
		// Who watches it for themselves is not said, only that somebody does.
		expect(asked.text).toContain("另有别人私下设的 1 份要点或关注");
		expect(asked.text).not.toContain(reporter.name);
		expect(beats()).toEqual(["桥", "湖"]);
		const removed = await editor.press(asked.message, "仍要移除“湖”");
		expect(removed.text).toContain("已移除条线“湖”");
		expect(beats()).toEqual(["桥"]);
	});

	it("is asked for once more in the list of beats too, and one that nothing uses is not", async () => {
		const { editor } = await setUp();
		await editor.slash("beat add", { beat: "田", topic: "春耕" });
		const list = await editor.slash("beat list");
		await editor.choose(list.message, "哪一条", ["湖"]);
		await editor.press(list.message, "移除“湖”");
		expect(list.text).toContain("条线“湖”还没有移除");
		expect(list.text).toContain("没有它就没有条线了");
		expect(beats()).toEqual(["桥", "湖", "田"]);
		await editor.press(list.message, "仍要移除“湖”");
		expect(list.text).toContain("已移除条线“湖”");
		expect(beats()).toEqual(["桥", "田"]);
		await editor.choose(list.message, "哪一条", ["田"]);
		await editor.press(list.message, "移除“田”");
		expect(beats()).toEqual(["桥"]);
	});
});
