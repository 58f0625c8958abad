import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	editorIn,
	openServer,
	type PushRoom,
	postedIn,
} from "./pushroom.ts";

/** One screen that shows and changes everything, for those who may. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

afterEach(() => room.close());

describe("/settings", () => {
	it("shows and changes everything in one message, and keeps a list of who changed what", async () => {
		const role = room.discord.role(guild, "值班编辑");
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		expect(screen.isPrivate).toBe(true);
		const open = (section: string) =>
			editor.choose(screen.message, "改什么", [section]);
		await open("语言");
		await editor.choose(screen.message, "语言", ["正体中文"]);
		expect(room.state.settings.of(guild.id).language).toBe("zh-TW");
		await open("时区");
		const form = await editor.press(screen.message, "输入时区");
		await editor.submit(form, { value: "europe/berlin" });
		expect(screen.text).toContain("Europe/Berlin（现在 2024-05-06 01:00）");
		await open("编辑");
		await editor.chooseRoles(screen.message, "编辑", [role]);
		expect(screen.text).toContain("身份组 \\@值班编辑 或能管理服务器的人");
		await open("答复可见");
		await editor.choose(screen.message, "答复可见", ["人人可见"]);
		expect(room.state.settings.of(guild.id).private).toBe(false);
		await open("安静日");
		await editor.choose(screen.message, "安静日", ["周六", "周日"]);
		expect(room.state.settings.of(guild.id).quietDays).toEqual([6, 7]);
		await editor.choose(screen.message, "安静日", []);
		expect(room.state.settings.of(guild.id).quietDays).toEqual([]);
		await open("更改记录");
		const { text } = screen;
		expect(text).toContain(
			`2024-05-06 01:00 ${editor.name}：安静日：周六、周日 → 无`,
		);
		expect(text).toContain("时区：Asia/Shanghai → Europe/Berlin");
		expect(text).toContain("语言：未设 → 正体中文（台湾）");
		expect(text).toContain("编辑身份组：未设 → 身份组 \\@值班编辑");
		expect(text).toContain(
			"答复仅本人可见：答复默认仅提问者可见 → 答复默认人人可见",
		);
		// It is one message, changed in place.
		expect(postedIn(news)).toEqual([]);
		expect(screen.message.edits).toBeGreaterThan(8);
	});

	it("completes a zone as it is typed, and says what is near one that is none", async () => {
		const editor = editorIn(room, guild);
		const offered = await editor.type("settings", "zone", "shang");
		expect(offered.map(({ value }) => value)).toEqual(["Asia/Shanghai"]);
		const set = await editor.slash("settings", { zone: "Asia/Tokyo" });
		expect(set.text).toContain("Asia/Tokyo");
		const wrong = await editor.slash("settings", { zone: "Berlin" });
		expect(wrong.text).toContain("“Berlin”不是时区名。是不是这几个之一？");
		await editor.press(wrong.message, "Europe/Berlin");
		expect(room.state.settings.of(guild.id).zone).toBe("Europe/Berlin");
		expect((await editor.slash("settings", { zone: "+08:00" })).text).toContain(
			"不是时区名",
		);
	});

	it("leaves what is shown where something cannot be, and says so beside it", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["时区"]);
		const before = screen.text;
		const form = await editor.press(screen.message, "输入时区");
		const refused = await editor.submit(form, { value: "Mars/Olympus" });
		expect(screen.text).toBe(before);
		expect(refused.isPrivate).toBe(true);
		const [said] = refused.followUps;
		expect((said ?? refused.message).embeds[0]?.description).toContain(
			"不是时区名",
		);
	});

	it("is changed by editors alone: checked whoever presses, whenever", async () => {
		const role = room.discord.role(guild, "值班编辑");
		room.state.settings.change(guild.id, { editorsRole: role.id });
		const member = room.discord.person({ guild });
		const refused = await member.slash("settings", { zone: "UTC" });
		expect(refused.text).toContain(
			"服务器的设置由身份组 @值班编辑 或能管理服务器的人更改".replace(
				"@",
				"\\@",
			),
		);
		expect((await member.slash("settings")).menu).toEqual(["总览", "我的要点"]);
		expect(
			(
				await member.slash("beat add", {
					beat: "湖",
					topic: "环湖路",
					shared: true,
				})
			).text,
		).toContain("只限本服务器的编辑");
		const editor = room.discord.person({ guild, roles: [role.id] });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["安静日"]);
		await editor.choose(screen.message, "安静日", ["周日"]);
		expect(room.state.settings.of(guild.id).quietDays).toEqual([7]);
		// The role is taken from them: the screen that is still open changes nothing more.
		room.state.settings.change(guild.id, { editorsRole: null });
		const late = await editor.choose(screen.message, "安静日", ["周六"]);
		expect(
			late.text + late.followUps.map(({ embeds }) => embeds[0]?.description),
		).toContain("由能管理服务器的人更改");
		expect(room.state.settings.of(guild.id).quietDays).toEqual([7]);
	});

	it("is nobody else's to press, even where it was seen", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		const other = editorIn(room, guild);
		await expect(
			other.choose(screen.message, "改什么", ["安静日"]),
		).rejects.toThrow("does not see");
	});

	it("outlives a restart, fifteen minutes and weeks", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		await room.stopBot();
		await room.startBot();
		room.pass(20 * day);
		await editor.choose(screen.message, "改什么", ["安静日"]);
		await editor.choose(screen.message, "安静日", ["周日"]);
		expect(room.state.settings.of(guild.id).quietDays).toEqual([7]);
	});

	it("deletes everything of the server when asked twice, and nothing when asked once", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings", { zone: "Asia/Tokyo" });
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [news]);
		await editor.press(screen.message, "返回");
		await editor.slash("watch add", { topic: "大桥" });
		await editor.choose(screen.message, "改什么", ["删除全部"]);
		await editor.press(screen.message, "删除全部");
		expect(screen.text).toContain("再确认一次");
		expect(room.state.digestPlans.all()).toHaveLength(1);
		await editor.press(screen.message, "不删");
		expect(room.state.digestPlans.all()).toHaveLength(1);
		await editor.choose(screen.message, "改什么", ["删除全部"]);
		await editor.press(screen.message, "删除全部");
		await editor.press(screen.message, "是，全部删除");
		expect(screen.text).toContain("本服务器的一切已删除");
		expect(room.state.digestPlans.all()).toEqual([]);
		expect(room.state.watches.all()).toEqual([]);
		expect(room.state.settings.of(guild.id).zone).toBe("Asia/Shanghai");
		expect(room.state.audit.of(guild.id, 9)).toEqual([]);
		// It is still in the server, and has greeted it.
		await room.stopBot();
		await room.startBot();
		await room.look();
		expect(postedIn(news)).toEqual([]);
	});

	it("names the permission that is missing in a channel, when it is chosen", async () => {
		room.discord.edit(news, ({ allowed }) => allowed.delete("embedLinks"));
		await room.look();
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.chooseChannels(screen.message, "在频道里加一份", [news]);
		expect(screen.text).toContain("缺权限：嵌入链接");
	});
});

describe("each server", () => {
	it("is a world of its own", async () => {
		const other = room.discord.guild({ name: "别家" });
		await room.joins(other);
		const editor = editorIn(room, guild);
		await editor.slash("settings", { zone: "Asia/Tokyo" });
		await editor.slash("beat add", { beat: "湖", topic: "环湖路" });
		const stranger = editorIn(room, other);
		const screen = await stranger.slash("settings");
		expect(screen.text).toContain("Asia/Shanghai");
		expect(screen.text).not.toContain("湖");
		expect((await stranger.slash("quotes", { beat: "湖" })).text).toContain(
			"没有叫“湖”的条线",
		);
		await stranger.choose(screen.message, "改什么", ["更改记录"]);
		expect(screen.text).toContain("还没有更改过");
	});
});

describe("/beat", () => {
	it("keeps a named set, adds to it, takes out of it, and removes it", async () => {
		const editor = editorIn(room, guild);
		await editor.slash("beat add", {
			beat: "湖",
			topic: "环湖路、民宿",
			speaker: "lrc",
		});
		const more = await editor.slash("beat add", {
			beat: "湖",
			district: "渝西县",
		});
		expect(more.text).toContain("话题＝环湖路、民宿");
		expect(more.text).toContain("区县＝渝西县");
		expect(more.text).toContain("说话人＝林若川");
		const list = await editor.slash("beat list");
		await editor.choose(list.message, "哪一条", ["湖"]);
		await editor.choose(list.message, "拿掉", ["民宿", "林若川"]);
		expect(list.text).toContain("话题＝环湖路");
		expect(list.text).not.toContain("民宿");
		expect(list.text).not.toContain("说话人＝");
		// One of one's own stands beside the server's, and hides it from nobody else.
		const reporter = room.discord.person({ guild });
		await reporter.slash("beat add", { beat: "路", topic: "环湖路" });
		expect((await editor.slash("beat list")).text).not.toContain("路 · 自己的");
		expect((await reporter.slash("beat list")).text).toContain("湖 · 全服务器");
		expect(
			(await reporter.slash("beat remove", { beat: "湖" })).text,
		).toContain("只有编辑能改");
		await editor.press(list.message, "移除“湖”");
		expect(room.state.beats.ofServer(guild.id)).toEqual([]);
	});

	it.each([
		[{ beat: "空" }, "至少要有一样"],
		[{ beat: "外", district: "火星" }, "没有“火星”这个地方"],
		[{ beat: "外", speaker: "林若穿" }, "音形相近"],
	])("says what is wrong with %j, and keeps nothing", async (options, said) => {
		const answer = await editorIn(room, guild).slash("beat add", options);
		expect(answer.text).toContain(said);
		expect(room.state.beats.ofServer(guild.id)).toEqual([]);
	});
});
