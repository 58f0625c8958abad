import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { bureau, lin, zhou } from "../archive/newsroom.ts";
import { componentsOf } from "./local/messages.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	directWith,
	editorIn,
	openServer,
	type PushRoom,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** Digests that come by themselves, as an editor sets them and readers get them. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

afterEach(() => room.close());

/** An editor opens the settings and adds a digest in the channel. */
const setDigest = async (channel = news) => {
	const editor = editorIn(room, guild);
	const screen = await editor.slash("settings");
	await editor.choose(screen.message, "改什么", ["定时要点"]);
	await editor.chooseChannels(screen.message, "在频道里加一份", [channel]);
	return { editor, screen };
};

const pledge = (id: string, words: string, date = "2024-05-06"): Told => ({
	id,
	headline: `《${id}》`,
	newspaper: "渝西日报",
	date,
	paragraphs: [
		`县委书记林若川表示，${words}。“老百姓等得起，我们等不起。”林若川说。`,
	],
	said: [
		{ by: lin, words: [`${words}。`] },
		{
			by: lin,
			words: ["老百姓等得起，我们等不起。"],
			mode: "direct",
			quoted: ["老百姓等得起，我们等不起。"],
		},
	],
	promised: [
		{
			by: lin,
			words,
			answerable: "渝西县",
			targets: [{ text: "12座", value: 12, unit: "座" }],
		},
	],
});

const comes = async (...told: readonly Told[]) => {
	room.papers.add(...told);
	await room.look();
};

describe("a digest in a channel", () => {
	it("comes at the server's hour with what arrived since the last one, marked where it is late", async () => {
		await setDigest();
		await comes(
			pledge("parks", "今年新建口袋公园12座"),
			pledge("late", "去冬已改造老旧桥梁12座", "2024-04-28"),
		);
		room.at("2024-05-06T07:59");
		await room.look();
		expect(readIn(news)).toEqual([]);
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		const [text = ""] = readIn(news);
		expect(text).toContain("记言 · 2024-05-06（周一）要点");
		expect(text).toContain("2024-05-06 07:00 以来入库 2 篇，其中补录 1 篇");
		expect(text).toContain("🆕");
		expect(text).toContain("今年新建口袋公园12座");
		expect(text).toContain("补 · 新闻日 2024-04-28");
		expect(text).toContain("“老百姓等得起，我们等不起。”");
		// The county's own pages were there before.
		expect(text).not.toContain("环湖路");
		// The same day has no second one, and the next has what came since.
		room.at("2024-05-06T23:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		await comes(pledge("night", "新装路灯12座"));
		room.at("2024-05-07T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(2);
		expect(readIn(news)[1]).toContain("新装路灯12座");
		expect(readIn(news)[1]).not.toContain("口袋公园");
	});

	it("mentions nobody, and its buttons answer whoever presses them, alone", async () => {
		await setDigest();
		await comes({
			...pledge("evil", "@everyone 新建12座"),
		});
		room.at("2024-05-06T08:00");
		await room.look();
		const [message] = postedIn(news);
		if (message === undefined) throw new Error("there is no digest");
		expect(message.pings).toEqual([]);
		const reader = room.discord.person({ guild, locale: "en-US" });
		const copy = await reader.press(message, "复制引文");
		expect(copy.isPrivate).toBe(true);
		expect(copy.message.embeds[0]?.title).toBe("Copy quotation");
		// Another passage is picked on a copy of one's own: the digest stays as it is for the others.
		const own = await reader.pick(message, "2");
		expect(own.isPrivate).toBe(true);
		expect(own.text).toContain("记言 · 2024-05-06（周一）要点");
	});

	it("shows what is said on no topic that has a name, and counts nothing it does not show", async () => {
		await setDigest();
		await comes(pledge("evil", "@everyone 新建12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		const [text = ""] = readIn(news);
		expect(text).toContain("原话 1 段");
		expect(text).toContain("其他发言（1 篇，1 人）");
		expect(text).toContain("“老百姓等得起，我们等不起。”");
	});

	it("on a day with nothing posts nothing, or one line where they chose so", async () => {
		const { editor, screen } = await setDigest();
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)).toEqual([]);
		await editor.press(screen.message, "无事也发一行");
		room.at("2024-05-07T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		expect(readIn(news)[0]).toContain("没有新入库的报道。未收不等于无事。");
	});

	it("skips quiet days, and tells then of what came meanwhile", async () => {
		await setDigest();
		room.state.settings.change(guild.id, { quietDays: [2, 3] });
		room.at("2024-05-06T08:00");
		await room.look();
		await comes(pledge("tuesday", "新建12座"));
		room.at("2024-05-08T20:00");
		await room.look();
		expect(readIn(news)).toEqual([]);
		room.at("2024-05-09T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		expect(readIn(news)[0]).toContain("新建12座");
		// Quiet days are no days that were missed.
		expect(readIn(news)[0]).not.toContain("没能按时发出");
	});

	it("once a week stands for the week", async () => {
		const { editor, screen } = await setDigest();
		await editor.choose(screen.message, "每天，或每周几", ["每周五"]);
		await comes(pledge("monday", "新建12座"));
		for (const date of ["06", "07", "08", "09"]) {
			room.at(`2024-05-${date}T08:00`);
			await room.look();
		}
		expect(readIn(news)).toEqual([]);
		room.at("2024-05-10T08:00");
		await room.look();
		expect(readIn(news)[0]).toContain("2024-05-06 至 2024-05-10");
	});

	it("is in the server's language, not in its first reader's", async () => {
		await setDigest();
		room.state.settings.change(guild.id, { language: "zh-TW" });
		await comes(pledge("tw", "新建12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)[0]).toContain("記言 · 2024-05-06（週一）要點");
	});

	it("goes on in a thread where it is long", async () => {
		await setDigest();
		const long: Told[] = Array.from({ length: 30 }, (_, index) => ({
			...pledge(`long-${index}`, `新建第${index}号工程12座`),
			paragraphs: [
				`县委书记林若川表示，新建第${index}号工程12座，${"建管并重，".repeat(20)}说到做到。`,
			],
			said: [
				{
					by: lin,
					words: [
						`新建第${index}号工程12座，${"建管并重，".repeat(20)}说到做到。`,
					],
				},
			],
			promised: [
				{
					by: lin,
					words: `新建第${index}号工程12座，${"建管并重，".repeat(20)}说到做到`,
					answerable: "渝西县",
					targets: [{ text: "12座", value: 12, unit: "座" }],
				},
			],
		}));
		await comes(...long);
		room.at("2024-05-06T08:00");
		await room.look();
		const [first, ...more] = postedIn(news);
		expect(more).toEqual([]);
		expect(first?.thread).toBe(first?.id);
		const thread = room.discord.world.channels.get(first?.thread ?? "");
		expect(thread?.name).toBe("记言 · 2024-05-06（周一）要点");
		const pages = [
			first,
			...(thread === undefined ? [] : postedIn(thread)),
		].map((message) => message?.embeds[0]?.footer?.text ?? "");
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.map((text) => /第 \d+\/\d+ 页/u.exec(text)?.[0])).toEqual(
			pages.map((_, index) => `第 ${index + 1}/${pages.length} 页`),
		);
	});
});

describe("a whole collection that comes at once", () => {
	it("is a digest of some pages, not of hundreds, and says what it leaves out", async () => {
		await setDigest();
		await comes(
			...Array.from({ length: 300 }, (_, index) =>
				pledge(`batch-${index}`, `新建第${index}号公园12座`),
			),
		);
		room.at("2024-05-06T08:00");
		await room.look();
		const channels = [...room.discord.world.channels.values()].filter(
			(one) => one === news || one.parent === news.id,
		);
		const text = channels.flatMap(readIn).join("\n");
		expect(text).toContain("以来入库 300 篇");
		const listed = new Set(text.match(/《《batch-\d+》》/gu)).size;
		expect(listed).toBeLessThan(60);
		expect(text).toContain(`另有 ${300 - listed} 篇未列`);
		expect(channels.flatMap(postedIn).length).toBeLessThan(12);
	});
});

describe("more statements at once than a digest looks at", () => {
	it("are not called all there are, in the digest or in its file", async () => {
		await setDigest();
		const words = Array.from(
			{ length: 1600 },
			(_, index) => `第${String(index).padStart(4, "0")}段江堤要修好。`,
		);
		await comes({
			id: "flood",
			date: "2024-05-06",
			paragraphs: words.map((text) => `县委书记林若川表示，${text}`),
			said: words.map((text) => ({ by: lin, words: [text] })),
		});
		room.at("2024-05-06T08:00");
		await room.look();
		const channels = [...room.discord.world.channels.values()].filter(
			(one) => one === news || one.parent === news.id,
		);
		expect(channels.flatMap(readIn).join("\n")).toContain(
			"另有 100 条言论与承诺没有看",
		);
		const [message] = postedIn(news);
		if (message === undefined) throw new Error("there is no digest");
		const reader = room.discord.person({ guild });
		const formats = await reader.press(message, "导出");
		const file = await reader.press(formats.message, "CSV");
		expect(file.text).toContain("共 1,600 条，此处只有前 1,500 条");
		expect((await reader.press(message, "全部言论")).text).toContain(
			"1,600 条",
		);
	});
});

describe("a digest with beats", () => {
	it("goes beat by beat, and says of one with nothing that it has nothing", async () => {
		const { editor } = await setDigest();
		await editor.slash("beat add", {
			beat: "口岸",
			organisation: "口岸物流办",
		});
		await editor.slash("beat add", { beat: "公园", topic: "公园" });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.choose(screen.message, "改哪一份", ["#新闻"]);
		await editor.choose(screen.message, "哪些条线", ["口岸", "公园"]);
		await comes({
			id: "port",
			headline: "物流园通车",
			newspaper: "渝西日报",
			date: "2024-05-06",
			paragraphs: ["县口岸物流办表示，物流园已通车。", "周启明说，天气不错。"],
			said: [
				{ by: bureau, words: ["物流园已通车。"] },
				{ by: zhou, words: ["天气不错。"] },
			],
		});
		room.at("2024-05-06T08:00");
		await room.look();
		const [text = ""] = readIn(news);
		expect(text).toContain("条线 · 口岸");
		expect(text).toContain("物流园已通车。");
		expect(text).toContain("条线“公园”：没有新入库的言论与承诺。");
		expect(text).not.toContain("天气不错");
	});

	it("goes to several channels, to each what its own beats are about", async () => {
		const editor = editorIn(room, guild);
		await editor.slash("beat add", { beat: "公园", topic: "公园" });
		await editor.slash("beat add", { beat: "大桥", topic: "大桥" });
		const bridges = room.discord.channel(guild, "路桥");
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		for (const [channel, beat] of [
			[news, "公园"],
			[bridges, "大桥"],
		] as const) {
			await editor.chooseChannels(screen.message, "在频道里加一份", [channel]);
			await editor.choose(screen.message, "哪些条线", [beat]);
			await editor.press(screen.message, "◀ 返回");
		}
		await comes(
			pledge("park", "今年新建口袋公园12座"),
			pledge("bridge", "今年新建大桥12座"),
		);
		room.at("2024-05-06T08:00");
		await room.look();
		const told = [readIn(news), readIn(bridges)];
		expect(told.map((texts) => texts.length)).toEqual([1, 1]);
		const [[parks = ""] = [], [spans = ""] = []] = told;
		expect(parks).toContain("口袋公园12座");
		expect(parks).not.toContain("大桥12座");
		expect(spans).toContain("大桥12座");
		expect(spans).not.toContain("口袋公园12座");
	});

	/** A digest in the channel that is about some beats, each of one topic. */
	const ofBeats = async (...topics: readonly string[]) => {
		const { editor } = await setDigest();
		for (const topic of topics)
			await editor.slash("beat add", { beat: topic, topic });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.choose(screen.message, "改哪一份", ["#新闻"]);
		await editor.choose(screen.message, "哪些条线", topics);
		return { editor, screen };
	};

	it("posts nothing where no beat has anything", async () => {
		await ofBeats("公园");
		await comes(pledge("bridge", "新建大桥12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)).toEqual([]);
	});

	it("says of each beat that it has nothing where others have, in the one line they chose, and that nothing came only where nothing did", async () => {
		const { editor, screen } = await ofBeats("公园", "学校");
		await editor.press(screen.message, "无事也发一行");
		await comes(pledge("bridge", "新建大桥12座"));
		const preview = await editor.press(screen.message, "预览");
		room.at("2024-05-06T08:00");
		await room.look();
		for (const text of [preview.text, readIn(news)[0] ?? ""]) {
			expect(text).toContain("以来入库 1 篇");
			expect(text).toContain("条线“公园”：没有新入库的言论与承诺。");
			expect(text).toContain("条线“学校”：没有新入库的言论与承诺。");
			expect(text).not.toContain("没有新入库的报道");
			expect(text).not.toContain("大桥");
		}
		room.at("2024-05-07T08:00");
		await room.look();
		const [, text = ""] = readIn(news);
		expect(text).toContain("没有新入库的报道。未收不等于无事。");
		expect(text).not.toContain("条线“");
	});

	it("whose beats are all removed says so at its next hour with what would work, then once a week, until it is mended", async () => {
		const { editor } = await ofBeats("公园", "学校");
		const remove = async (beat: string) => {
			const asked = await editor.slash("beat remove", { beat });
			await editor.press(asked.message, `仍要移除“${beat}”`);
		};
		await comes(pledge("park", "今年新建口袋公园12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		await remove("公园");
		// One is left: that is what it is about.
		await comes(pledge("school", "今年新建学校12座"));
		room.at("2024-05-07T08:00");
		await room.look();
		expect(readIn(news)[1]).toContain("原有的 1 条条线已被移除");
		expect(readIn(news)[1]).toContain("今年新建学校12座");
		await remove("学校");
		await comes(pledge("road", "今年新建大桥12座"));
		const days: string[] = [];
		for (let date = 8; date <= 23; date++) {
			const before = readIn(news).length;
			const padded = String(date).padStart(2, "0");
			room.at(`2024-05-${padded}T08:00`);
			await room.look();
			if (readIn(news).length > before) days.push(padded);
		}
		expect(days).toEqual(["08", "15", "22"]);
		for (const text of readIn(news).slice(2)) {
			expect(text).toContain("所选的 2 条条线都已被移除");
			expect(text).toContain("/条线 添加");
			expect(text).toContain("/设置");
			expect(text).not.toContain("大桥");
			expect(text).not.toContain("没有新入库的报道");
		}
		const [last] = postedIn(news).slice(-1);
		if (last === undefined) throw new Error("nothing was said");
		expect((await editor.press(last, "设置")).text).toContain("定时要点");
		await editor.slash("beat add", { beat: "桥", topic: "大桥" });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.choose(screen.message, "改哪一份", ["#新闻"]);
		await editor.choose(screen.message, "哪些条线", ["桥"]);
		await comes(pledge("span", "明年再建大桥12座"));
		room.at("2024-05-24T08:00");
		await room.look();
		expect(readIn(news).at(-1)).toContain("明年再建大桥12座");
	});
});

describe("under a digest that came by itself", () => {
	/** The rows of a file that was made of it. */
	const rowsOf = async (
		reader: ReturnType<typeof editorIn>,
		formats: Awaited<ReturnType<typeof reader.press>>,
	): Promise<Record<string, string>[]> => {
		const file = await reader.press(formats.message, "CSV");
		return parse(Buffer.from(file.message.attachments[0]?.bytes ?? []), {
			bom: true,
			columns: true,
		});
	};

	const posted = async () => {
		room.at("2024-05-06T08:00");
		await room.look();
		const [message] = postedIn(news);
		if (message === undefined) throw new Error("there is no digest");
		return message;
	};

	it("stand all statements and commitments of what came, one's own beats in it, what is wrong, what to be told of, and its rows", async () => {
		await setDigest();
		await comes(
			pledge("parks", "今年新建口袋公园12座"),
			pledge("late", "去冬已改造老旧桥梁12座", "2024-04-28"),
		);
		const message = await posted();
		// What comes later is in none of it.
		await comes(pledge("next", "新装路灯12座"));
		room.at("2024-05-07T08:00");
		await room.look();
		const reader = room.discord.person({ guild, locale: "zh-CN" });
		await reader.slash("beat add", { beat: "桥", topic: "桥梁" });
		for (const label of ["全部言论", "全部承诺"]) {
			const { text } = await reader.press(message, label);
			expect(text).toContain("今年新建口袋公园12座");
			expect(text).toContain("去冬已改造老旧桥梁12座");
			expect(text).toContain("2024-05-06 07:00 至 2024-05-06 08:00 入库");
			// Nor is what was there before.
			expect(text).not.toContain("环湖路");
			expect(text).not.toContain("路灯");
		}
		const mine = await reader.press(message, "我的条线");
		expect(mine.isPrivate).toBe(true);
		expect(mine.text).toContain("条线 · 桥");
		expect(mine.text).toContain("去冬已改造老旧桥梁12座");
		expect(mine.text).not.toContain("口袋公园");
		expect((await reader.press(message, "不对")).text).toContain("不对");
		expect((await reader.press(message, "关注")).text).toContain("林若川");
		const formats = await reader.press(message, "导出");
		expect(formats.isPrivate).toBe(true);
		const rows = await rowsOf(reader, formats);
		const words = rows.map((row) => Object.values(row).join("\n")).join("\n");
		expect(words).toContain("今年新建口袋公园12座");
		expect(words).toContain("去冬已改造老旧桥梁12座");
		expect(words).not.toContain("环湖路");
		expect(words).not.toContain("路灯");
		for (const row of rows)
			expect(row.怎样查得).toContain(
				"2024-05-06 07:00 至 2024-05-06 08:00 入库",
			);
	});

	it("stands, where it has beats, what is on them alone, and the file says so", async () => {
		const { editor } = await setDigest();
		await editor.slash("beat add", { beat: "公园", topic: "公园" });
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		await editor.choose(screen.message, "改哪一份", ["#新闻"]);
		await editor.choose(screen.message, "哪些条线", ["公园"]);
		await comes(
			pledge("parks", "今年新建口袋公园12座"),
			pledge("bridge", "今年新建大桥12座"),
		);
		const message = await posted();
		const reader = editorIn(room, guild);
		const { text } = await reader.press(message, "全部承诺");
		expect(text).toContain("条线＝公园");
		expect(text).toContain("口袋公园12座");
		expect(text).not.toContain("大桥12座");
		const rows = await rowsOf(reader, await reader.press(message, "导出"));
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) {
			expect(row.栏目).toContain("条线 · 公园");
			expect(row.怎样查得).toContain("条线＝公园");
			expect(Object.values(row).join("\n")).not.toContain("大桥12座");
		}
	});
});

describe("a preview", () => {
	it("shows what it would look like before anything is set, and sets nothing", async () => {
		const editor = editorIn(room, guild);
		const screen = await editor.slash("settings");
		await editor.choose(screen.message, "改什么", ["定时要点"]);
		const preview = await editor.press(screen.message, "预览");
		expect(preview.isPrivate).toBe(true);
		expect(preview.text).toContain("这里以 2024-05-05 的报道为例");
		expect(preview.text).toContain("环湖路通了");
		expect(room.state.digestPlans.all()).toEqual([]);
		await comes(pledge("parks", "今年新建口袋公园12座"));
		expect((await editor.press(screen.message, "预览")).text).toContain(
			"今年新建口袋公园12座",
		);
	});

	it("of another server's digest shows nothing of it", async () => {
		await setDigest();
		const [plan] = room.state.digestPlans.ofServer(guild.id);
		const other = room.discord.guild({ name: "别家" });
		await room.joins(other);
		expect(plan?.guild).toBe(guild.id);
		const stranger = editorIn(room, other);
		const screen = await stranger.slash("settings");
		await stranger.choose(screen.message, "改什么", ["定时要点"]);
		expect(screen.text).toContain("定时要点　｜未设");
		expect(screen.text).not.toContain("新闻　｜");
	});
});

describe("a digest of one's own", () => {
	it("is anybody's to set, with an hour, a zone and beats of their own, and comes as a direct message", async () => {
		const reporter = room.discord.person({ guild });
		const screen = await reporter.slash("settings");
		expect(screen.menu).toEqual(["总览", "我的要点"]);
		await reporter.choose(screen.message, "改什么", ["我的要点"]);
		await reporter.press(screen.message, "每天发给我");
		const form = await reporter.press(screen.message, "其他时刻");
		await reporter.submit(form, { value: "6:45" });
		const zone = await reporter.press(screen.message, "我的时区");
		await reporter.submit(zone, { value: "asia/tokyo" });
		expect(screen.text).toContain("每天 06:45 · Asia/Tokyo");
		await comes(pledge("parks", "今年新建口袋公园12座"));
		// A quarter to seven in Tokyo is a quarter to six in Shanghai.
		room.at("2024-05-07T05:44");
		await room.look();
		expect(directWith(room, reporter.id)).toBeNull();
		room.at("2024-05-07T05:45");
		await room.look();
		const direct = directWith(room, reporter.id);
		expect(direct === null ? [] : readIn(direct)).toHaveLength(1);
		expect(readIn(news)).toEqual([]);
	});

	it("leads from the direct message to all on one's own beats, as a file too", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("beat add", { beat: "公园", topic: "公园" });
		const screen = await reporter.slash("settings");
		await reporter.choose(screen.message, "改什么", ["我的要点"]);
		await reporter.press(screen.message, "每天发给我");
		await reporter.choose(screen.message, "哪些条线", ["公园"]);
		await comes(
			pledge("parks", "今年新建口袋公园12座"),
			pledge("bridge", "今年新建大桥12座"),
		);
		room.at("2024-05-06T08:00");
		await room.look();
		const direct = directWith(room, reporter.id);
		const [message] = direct === null ? [] : postedIn(direct);
		if (message === undefined) throw new Error("there is no digest");
		const all = await reporter.press(message, "全部承诺");
		expect(all.text).toContain("条线＝公园");
		expect(all.text).toContain("口袋公园12座");
		expect(all.text).not.toContain("大桥12座");
		const formats = await reporter.press(message, "导出");
		const file = await reporter.press(formats.message, "CSV");
		const text = Buffer.from(file.message.attachments[0]?.bytes ?? []).toString(
			"utf8",
		);
		expect(text).toContain("条线＝公园");
		expect(text).not.toContain("大桥12座");
	});

	it("is offered under /digest, and set from there", async () => {
		const reporter = room.discord.person({ guild });
		const digest = await reporter.slash("digest");
		const offer = await reporter.press(digest.message, "每天发给我");
		expect(offer.text).toContain("私信发给你的要点");
		await reporter.press(offer.message, "每天发给我");
		expect(room.state.digestPlans.own(guild.id, reporter.id)).toMatchObject({
			minute: 480,
			channel: null,
		});
	});

	it("in a direct message with the bot needs no server", async () => {
		const reporter = room.discord.person();
		const screen = await reporter.slash("settings");
		await reporter.choose(screen.message, "改什么", ["我的要点"]);
		await reporter.press(screen.message, "每天发给我");
		await comes(pledge("parks", "今年新建口袋公园12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		const direct = directWith(room, reporter.id);
		expect((direct === null ? [] : readIn(direct)).at(-1)).toContain(
			"今年新建口袋公园12座",
		);
	});
});

describe("/digest", () => {
	it("since the last one goes by arrival, not by day", async () => {
		await setDigest();
		await comes(pledge("late", "去冬已改造老旧桥梁12座", "2024-03-01"));
		const reporter = room.discord.person({ guild });
		const answer = await reporter.slash("digest", { since: "last" });
		expect(answer.text).toContain("去冬已改造老旧桥梁12座");
		expect(answer.text).toContain("补 · 新闻日 2024-03-01");
		room.at("2024-05-06T08:00");
		await room.look();
		room.pass(day / 24);
		expect((await reporter.slash("digest", { since: "last" })).text).toContain(
			"没有新入库的报道",
		);
		const both = await reporter.slash("digest", { since: "day", date: "昨天" });
		expect(both.text).toContain("只能填一种");
	});

	it("since the last one can be exported, typed or under the answer, and says what it is narrowed by", async () => {
		await setDigest();
		await comes(
			pledge("parks", "今年新建口袋公园12座"),
			pledge("bridge", "今年新建大桥12座"),
		);
		const reporter = room.discord.person({ guild, locale: "zh-CN" });
		const answer = await reporter.slash("digest", {
			since: "last",
			topic: "公园",
		});
		expect(answer.text).toContain("话题＝公园");
		const pressed = await reporter.press(answer.message, "导出");
		const files = [
			await reporter.press(pressed.message, "CSV"),
			await reporter.slash("export digest", {
				since: "last",
				topic: "公园",
				format: "csv",
			}),
		];
		for (const file of files) {
			const text = Buffer.from(
				file.message.attachments[0]?.bytes ?? [],
			).toString("utf8");
			expect(text).toContain("今年新建口袋公园12座");
			expect(text).toContain("话题＝公园");
			expect(text).not.toContain("今年新建大桥12座");
		}
		const nothing = await reporter.slash("digest", {
			since: "last",
			topic: "量子",
		});
		expect(nothing.text).toContain("以来入库 2 篇");
		expect(nothing.text).toContain("其中没有谈到“量子”的新言论与承诺");
		expect(nothing.text).not.toContain("没有人发言");
		expect(nothing.buttons).not.toContain("导出");
	});

	it("takes a beat, as /quotes and /commitments do", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("beat add", {
			beat: "湖",
			topic: "环湖路",
			speaker: "周启明",
		});
		const found = await reporter.type("quotes", "beat", "");
		expect(found.map(({ name }) => name)).toEqual(["我的条线", "湖"]);
		const quotes = await reporter.slash("quotes", { beat: "湖" });
		expect(quotes.text).toContain("各区县要守住质量安全底线");
		expect(quotes.text).not.toContain("物流园");
		const narrowed = await reporter.slash("quotes", {
			beat: "我的条线",
			speaker: "林若川",
		});
		expect(narrowed.text).toContain("环湖路");
		expect(narrowed.text).not.toContain("质量安全");
		const commitments = await reporter.slash("commitments", { beat: "湖" });
		expect(commitments.text).toContain("30公里");
		const digest = await reporter.slash("digest", {
			beat: "湖",
			from: "2024-05-01",
			to: "2024-05-05",
		});
		expect(digest.text).toContain("环湖路");
		const unknown = await reporter.slash("quotes", { beat: "海" });
		expect(unknown.text).toContain("没有叫“海”的条线。现有：湖");
		expect(componentsOf(unknown.message).length).toBeGreaterThanOrEqual(0);
	});
});
