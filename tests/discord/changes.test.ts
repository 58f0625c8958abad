import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "./local/sight.ts";
import type { Channel, Guild } from "./local/world.ts";
import { editorIn, openServer, type PushRoom } from "./pushroom.ts";

/** The list of changes of a server, as its editors read it. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

afterEach(() => room.close());

/** The list, opened by an editor. */
const changes = async (): Promise<Answer> => {
	const editor = editorIn(room, guild);
	const screen = await editor.slash("settings");
	return editor.choose(screen.message, "改什么", ["更改记录"]);
};

describe("the list of changes", () => {
	it("says of a beat what was in it and what is", async () => {
		const editor = editorIn(room, guild);
		await editor.slash("beat add", { beat: "湖", topic: "环湖路" });
		await editor.slash("beat add", { beat: "湖", speaker: "林若川" });
		await editor.slash("beat remove", { beat: "湖" });
		const { text } = await changes();
		expect(text).toContain(`${editor.name}：条线 湖：未设 → 环湖路`);
		expect(text).toContain("条线 湖：环湖路 → 环湖路、林若川");
		expect(text).toMatch(/、林若川[^→]* → 未设/u);
	});

	it("has no word of a beat that somebody has for themselves", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("beat add", { beat: "暗线", topic: "环湖路" });
		await reporter.slash("beat add", { beat: "暗线", speaker: "林若川" });
		await reporter.slash("beat remove", { beat: "暗线" });
		const { text } = await changes();
		expect(text).toContain("还没有更改过");
		expect(text).not.toContain("暗线");
		expect(text).not.toContain("环湖路");
	});

	it("says of a digest which beats it had and has, also where there are as many", async () => {
		const editor = editorIn(room, guild);
		await editor.slash("beat add", { beat: "湖", topic: "环湖路" });
		await editor.slash("beat add", { beat: "桥", topic: "大桥" });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [news]);
		await editor.choose(screen.message, "哪些条线", ["湖"]);
		await editor.choose(screen.message, "哪些条线", ["桥"]);
		await editor.choose(screen.message, "每天，或每周几", ["每周五"]);
		await editor.press(screen.message, "停发");
		const { text } = await changes();
		const digest = "定时要点 新闻：";
		expect(text).toContain(`${digest}未设 → 每天 08:00 · 全部`);
		expect(text).toContain(`${digest}每天 08:00 · 全部 → 每天 08:00 · 湖`);
		expect(text).toContain(`${digest}每天 08:00 · 湖 → 每天 08:00 · 桥`);
		expect(text).toContain(`${digest}每天 08:00 · 桥 → 每周五 08:00 · 桥`);
		expect(text).toContain(`${digest}每周五 08:00 · 桥 → 未设`);
	});

	it("says of a watch how often it is told and whom it mentions", async () => {
		const role = room.discord.role(guild, "夜班");
		const editor = editorIn(room, guild);
		const here = { topic: "大桥", where: "here" };
		await editor.slash("watch add", here);
		await editor.slash("watch add", { ...here, hour: "18:00" });
		await editor.slash("watch add", { ...here, role: role.id });
		const { text } = await changes();
		const watch = "关注 新闻：";
		const [once, daily] = ["话题＝大桥 · 即时", "话题＝大桥 · 每天 18:00"];
		expect(text).toContain(`${watch}未设 → ${once}`);
		expect(text).toContain(`${watch}${once} → ${daily}`);
		expect(text).toContain(`${watch}${daily} → ${daily} · 提醒 \\@夜班`);
	});

	it("can be read to its beginning", async () => {
		for (let hour = 0; hour < 45; hour++)
			room.state.settings.change(
				guild.id,
				{ zone: `Etc/GMT${hour % 2 === 0 ? "+" : "-"}${(hour % 12) + 1}` },
				{ who: "7", name: `编辑${hour}号`, at: room.now() },
			);
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["更改记录"]);
		expect(screen.text).toContain("第 1 至 20 项，共 45 项");
		expect(screen.text).toContain("编辑44号");
		expect(screen.buttons).not.toContain("较新的");
		await editor.press(screen.message, "较早的");
		expect(screen.text).toContain("第 21 至 40 项，共 45 项");
		expect(screen.text).toContain("编辑24号");
		await editor.press(screen.message, "较早的");
		expect(screen.text).toContain("第 41 至 45 项，共 45 项");
		expect(screen.text).toContain("编辑0号");
		expect(screen.buttons).not.toContain("较早的");
		await editor.press(screen.message, "较新的");
		expect(screen.text).toContain("第 21 至 40 项，共 45 项");
	});
});
