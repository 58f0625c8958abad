import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { person } from "../archive/articles.ts";
import { bureau, county, lin, zhou } from "../archive/newsroom.ts";
import type { Guild } from "./local/world.ts";
import {
	day,
	directWith,
	editorIn,
	hour,
	minute,
	openServer,
	type PushRoom,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** What people are told by themselves when something is said, as they see it. */

let room: PushRoom;
let guild: Guild;

beforeEach(async () => {
	({ room, guild } = await openServer());
});

afterEach(() => room.close());

const channel = (index: number) => {
	const found = guild.channels[index];
	if (found === undefined) throw new Error(`there is no channel ${index}`);
	return found;
};

/** What somebody was told directly, oldest first. */
const toldTo = (user: string): string[] => {
	const direct = directWith(room, user);
	return direct === null ? [] : readIn(direct).map(plain);
};

/** Without Discord's markdown. */
const plain = (text: string): string => text.replaceAll(/\*\*|\\/gu, "");

const bridge: Told = {
	id: "second-bridge",
	headline: "渝西再添一桥",
	newspaper: "渝西日报",
	date: "2024-05-06",
	paragraphs: ["县委书记林若川表示，第二座大桥年底开工。"],
	said: [{ by: lin, words: ["第二座大桥年底开工。"] }],
};

const comes = async (...told: readonly Told[]) => {
	room.papers.add(...told);
	await room.look();
};

describe("a watch", () => {
	it("tells once of each new statement, with the words, the source and why", async () => {
		const reporter = room.discord.person({ guild });
		const set = await reporter.slash("watch add", { speaker: "林若川" });
		expect(set.isPrivate).toBe(true);
		expect(set.text).toContain("说话人＝林若川 · 即时 · 私信");
		await comes(bridge);
		expect(toldTo(reporter.id)).toHaveLength(1);
		const [told = ""] = toldTo(reporter.id);
		expect(told).toContain("第二座大桥年底开工。");
		expect(told).toContain("因何推送：说话人就是 林若川");
		expect(told).toContain("《渝西再添一桥》");
		expect(told).toContain("渝西日报");
		const direct = directWith(room, reporter.id);
		const [message] = direct === null ? [] : postedIn(direct);
		if (message === undefined) throw new Error("nothing was told");
		for (const label of ["复制引文", "上下文", "依据", "不对", "关注"])
			expect((await reporter.press(message, label)).text).not.toBe("");
		// Nothing more is told of it, whatever happens: looks, days, a restart, a lost index.
		await room.look();
		room.pass(3 * day);
		await room.look();
		await room.stopBot();
		room.papers.rebuild();
		await room.startBot();
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(1);
		expect(readIn(channel(0))).toEqual([]);
	});

	it("tells of nothing that was there before it was set", async () => {
		const reporter = room.discord.person({ guild });
		room.papers.add(bridge);
		await reporter.slash("watch add", { speaker: "林若川" });
		await room.look();
		room.papers.rebuild();
		await room.look();
		expect(toldTo(reporter.id)).toEqual([]);
	});

	it.each([
		[
			"an office, whoever holds it",
			{ office: "渝西县委书记" },
			bridge,
			"所载职务为“渝西县委书记”",
		],
		["a phrase", { phrase: "第二座大桥" }, bridge, "话里原样有“第二座大桥”"],
		["a topic", { topic: "大桥" }, bridge, "话里提到“大桥”"],
		["a district", { district: "渝西县" }, bridge, "代表渝西县说话"],
		[
			"a body",
			{ organisation: "口岸物流办" },
			{
				...bridge,
				id: "port",
				paragraphs: ["县口岸物流办表示，物流园已通车。"],
				said: [{ by: bureau, words: ["物流园已通车。"] }],
			},
			"属于或就是“口岸物流办”",
		],
	] as const)("can be on %s", async (_what, target, told, why) => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", target);
		await comes(told, {
			...bridge,
			id: "other",
			paragraphs: ["周启明说，天气不错。"],
			said: [{ by: zhou, words: ["天气不错。"] }],
		});
		expect(toldTo(reporter.id)).toHaveLength(1);
		expect(toldTo(reporter.id)[0]).toContain(why);
		expect(toldTo(reporter.id)[0]).not.toContain("天气不错");
	});

	it("on an office follows the office, not the person", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { office: "渝西县委书记" });
		const successor = person("高远航", "渝西县委书记", { place: "渝西县" });
		await comes({
			...bridge,
			id: "successor",
			date: "2024-06-02",
			paragraphs: ["渝西县委书记高远航说，大桥要抓紧。"],
			said: [{ by: successor, words: ["大桥要抓紧。"] }],
		});
		expect(toldTo(reporter.id)[0]).toContain("大桥要抓紧。");
	});

	it("on an office that hundreds hold tells of a new holder", async () => {
		const others = Array.from({ length: 310 }, (_, index) =>
			person(`周${String.fromCharCode(0x4e00 + index)}`, "市委书记", {
				place: `第${index}市`,
			}),
		);
		const paragraphs = others.map(({ name }) => `市委书记${name}说，好。`);
		const said = others.map((by, index) => ({
			by,
			words: [paragraphs[index] ?? ""],
		}));
		room.papers.add(
			...["one", "other"].map((id) => ({ ...bridge, id, paragraphs, said })),
		);
		await room.look();
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { office: "市委书记" });
		await comes({
			...bridge,
			id: "new",
			paragraphs: ["渝北市委书记高远航说，大桥要抓紧。"],
			said: [
				{
					by: person("高远航", "渝北市委书记", { place: "渝北市" }),
					words: ["大桥要抓紧。"],
				},
			],
		});
		expect(toldTo(reporter.id)).toHaveLength(1);
		expect(toldTo(reporter.id)[0]).toContain("大桥要抓紧。");
	});

	it("on an office says where the article itself does not print it, and tells of nobody who held it once", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { office: "渝西县委书记" });
		const untitled = person("林若川", undefined, { place: "渝西县" });
		const short = (id: string, date: string | null, by: typeof lin): Told => ({
			...bridge,
			id,
			date,
			headline: id,
			paragraphs: [`林若川说，${id}要抓紧。`],
			said: [{ by, words: [`${id}要抓紧。`] }],
		});
		await comes(
			short("第一件", "2024-05-05", lin),
			short("第二件", "2024-05-05", untitled),
			// As far as anybody knows, not the holder any more; and on no day that is known.
			short("第三件", "2024-05-07", untitled),
			short("第四件", null, untitled),
		);
		const told = toldTo(reporter.id);
		expect(told).toHaveLength(2);
		const about = (words: string) => told.find((text) => text.includes(words));
		expect(about("第一件要抓紧")).toContain(
			"因何推送：说话人所载职务为“渝西县委书记”。",
		);
		expect(about("第二件要抓紧")).toContain(
			"其中 1 条所在报道自身未载此职，据同日或其前后的其他报道。",
		);
	});

	it.each([
		["a speaker", { speaker: "林若川" }],
		["an office", { office: "渝西县委书记" }],
		["a phrase", { phrase: "抓紧" }],
	] as const)(
		"on %s tells of everything in a batch of hundreds of pages",
		async (_what, target) => {
			const reporter = room.discord.person({ guild });
			await reporter.slash("watch add", {
				...target,
				pace: "daily",
				hour: "9点",
			});
			const says = (count: number, by: typeof lin, from: number) =>
				Array.from({ length: count }, (_, index) => ({
					by,
					words: [`第${from + index}件要抓紧。`],
				}));
			const page = (
				id: string,
				date: string,
				said: NonNullable<Told["said"]>,
			) => ({
				...bridge,
				id,
				date,
				headline: id,
				paragraphs: said.map(({ by, words }) => `${by.name}说，${words[0]}`),
				said,
			});
			const other = person("高远航", "区长", { place: "渝北区" });
			// More than anybody else says on the newest day, and one thing on an older one, which comes last.
			room.papers.add(
				page("many", "2024-05-06", [
					...says(620, lin, 1000),
					...says(620, other, 2000),
				]),
				page("older", "2024-05-04", says(1, lin, 1)),
			);
			await room.look();
			room.at("2024-05-06T09:00");
			await room.look();
			const [told = ""] = toldTo(reporter.id);
			expect(told).toContain(
				`新言论 ${"phrase" in target ? "1241" : "621"} 条`.replace(
					"1241",
					"1,241",
				),
			);
		},
	);

	it("on a beat says which part of it was met", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("beat add", {
			beat: "交通",
			topic: "大桥、环湖路",
			speaker: "周启明",
		});
		await reporter.slash("watch add", { beat: "交通" });
		await comes(bridge);
		const [told = ""] = toldTo(reporter.id);
		expect(told).toContain("属条线“交通”：话题＝大桥");
		expect(told).not.toContain("环湖路");
	});

	it("tells of a commitment that nobody says", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { district: "渝西县" });
		await comes({
			...bridge,
			id: "narrated",
			paragraphs: ["渝西县将在年内建成公园8个。"],
			said: [],
			promised: [
				{
					by: bureau,
					words: "将在年内建成公园8个",
					answerable: "渝西县",
					targets: [{ text: "8个", value: 8, unit: "个" }],
				},
			],
		});
		expect(toldTo(reporter.id)[0]).toContain("将在年内建成公园8个");
	});

	it("tells of one story once, however many papers print it", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		const story = (id: string, newspaper: string, date: string): Told => ({
			...bridge,
			id,
			newspaper,
			date,
			paragraphs: [
				"县委书记林若川表示，渝西第二座大桥今年年底开工，后年春天通车。",
				"林若川说，工期不变。",
				"大桥全长一千二百米，双向六车道，连接县城与西岸新区，西岸三万居民出行时间将缩短一半。",
			],
			said: [
				{ by: lin, words: ["渝西第二座大桥今年年底开工，后年春天通车。"] },
				{ by: lin, words: ["工期不变。"] },
			],
		});
		await comes(
			story("a", "渝西日报", "2024-05-06"),
			story("b", "山城日报", "2024-05-06"),
		);
		expect(toldTo(reporter.id)).toHaveLength(1);
		expect(toldTo(reporter.id)[0]).toContain("新言论 2 条");
		expect(toldTo(reporter.id)[0]).toMatch(/另有 1 处刊发：(?:渝西|山城)日报/u);
		room.pass(hour);
		// A print that is read in later is no news, whatever its day.
		await comes(
			story("c", "江城晚报", "2024-05-05"),
			story("d", "晨报", "2024-05-07"),
		);
		expect(toldTo(reporter.id)).toHaveLength(1);
	});

	it("tells of a changed article only what is new in it", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		await comes(bridge);
		await comes({
			...bridge,
			paragraphs: [...bridge.paragraphs, "林若川还说，收费站不再设。"],
			said: [...(bridge.said ?? []), { by: lin, words: ["收费站不再设。"] }],
		});
		expect(toldTo(reporter.id)).toHaveLength(2);
		expect(toldTo(reporter.id)[1]).toContain("收费站不再设。");
		expect(toldTo(reporter.id)[1]).not.toContain("年底开工");
		// What the file held before is no news when it comes back.
		await comes(bridge);
		expect(toldTo(reporter.id)).toHaveLength(2);
	});

	it("does not take a moved or renamed file for news", async () => {
		const reporter = room.discord.person({ guild });
		const [road] = county;
		if (road === undefined) throw new Error("the county has no road");
		await reporter.slash("watch add", { speaker: "林若川" });
		room.papers.remove("road");
		await comes({ ...road, id: "renamed", file: "2024/renamed.txt" });
		expect(toldTo(reporter.id)).toEqual([]);
	});

	it("gathers what would be a flood", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		const many = (from: number, count: number): Told[] =>
			Array.from({ length: count }, (_, index) => ({
				...bridge,
				id: `flood-${from + index}`,
				headline: `第${from + index}号文`,
				paragraphs: [`林若川说，第${from + index}号工程开工。`],
				said: [{ by: lin, words: [`第${from + index}号工程开工。`] }],
			}));
		await comes(...many(1, 30));
		expect(toldTo(reporter.id).join()).toContain("共 30 篇，并作一条");
		const after = toldTo(reporter.id).length;
		// One after the other they would be no less of one: the sixth waits for ten minutes.
		for (const one of many(100, 7)) await comes(one);
		const alerts = toldTo(reporter.id).slice(after);
		expect(alerts.length).toBeLessThanOrEqual(5);
		room.pass(11 * minute);
		await room.look();
		const all = toldTo(reporter.id).join("\n");
		for (let number = 100; number < 107; number++)
			expect(all.split(`第${number}号工程开工。`)).toHaveLength(2);
	});
});

describe("where a watch is told", () => {
	it("in the channel, mentioning the role an editor chose and nobody else", async () => {
		const role = room.discord.role(guild, "夜班");
		const editor = editorIn(room, guild);
		const answer = await editor.slash("watch add", {
			topic: "大桥",
			where: "here",
			role: role.id,
		});
		expect(answer.text).toContain("#新闻 · 提醒 \\@夜班");
		await comes({
			...bridge,
			paragraphs: ["林若川说，@everyone <@&1> 大桥年底开工。"],
			said: [{ by: lin, words: ["@everyone <@&1> 大桥年底开工。"] }],
		});
		const [message] = postedIn(channel(0));
		expect(message?.pings).toEqual([role.id]);
		expect(message?.content).toBe(`<@&${role.id}>`);
		// Pressed by anybody, its buttons answer that reader alone.
		const reader = room.discord.person({ guild });
		if (message === undefined) throw new Error("nothing was posted");
		const why = await reader.press(message, "依据");
		expect(why.isPrivate).toBe(true);
	});

	it("says, when it is set and when it is shown, that a mention of the role reaches nobody, and what would", async () => {
		const role = room.discord.role(guild, "夜班", false);
		const editor = editorIn(room, guild);
		const set = () =>
			editor.slash("watch add", {
				topic: "大桥",
				where: "here",
				role: role.id,
			});
		expect((await set()).text).toContain("提醒不到人");
		const list = await editor.slash("watch list");
		expect(list.text).toContain("请允许任何人提及该身份组");
		await comes(bridge);
		expect(postedIn(channel(0)).map(({ pings }) => pings)).toEqual([[]]);
		room.discord.edit(channel(0), ({ allowed }) =>
			allowed.add("mentionEveryone"),
		);
		const again = await editor.slash("watch list");
		expect(again.text).toContain("提醒 \\@夜班");
		expect(again.text).not.toContain("提醒不到人");
		await comes({
			...bridge,
			id: "third-bridge",
			headline: "又添一桥",
			paragraphs: ["林若川说，第三座大桥明年开工。"],
			said: [{ by: lin, words: ["第三座大桥明年开工。"] }],
		});
		expect(postedIn(channel(0)).map(({ pings }) => pings)).toEqual([
			[],
			[role.id],
		]);
	});

	it("gives no role to whoever is no editor, and no channel to whoever may not write", async () => {
		const role = room.discord.role(guild, "夜班");
		const reporter = room.discord.person({ guild });
		const refused = await reporter.slash("watch add", {
			topic: "大桥",
			where: "here",
			role: role.id,
		});
		expect(refused.text).toContain("只有编辑能设提醒身份组");
		const reader = room.discord.person({ guild, permissions: 1n << 10n });
		const mute = await reader.slash("watch add", {
			topic: "大桥",
			where: "here",
		});
		expect(mute.text).toContain("只能发到你自己也能发言的服务器频道");
		await comes(bridge);
		expect(readIn(channel(0))).toEqual([]);
	});

	it("once a day gathers the day, at the hour, in the server's zone, not on quiet days", async () => {
		const reporter = room.discord.person({ guild });
		room.state.settings.change(guild.id, { quietDays: [3] });
		await reporter.slash("watch add", {
			topic: "大桥",
			pace: "daily",
			hour: "9点半",
		});
		await comes(bridge);
		room.at("2024-05-06T09:29");
		await room.look();
		expect(toldTo(reporter.id)).toEqual([]);
		room.at("2024-05-06T09:30");
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(1);
		await comes({
			...bridge,
			id: "tuesday",
			paragraphs: ["林若川说，大桥要美。"],
			said: [{ by: lin, words: ["大桥要美。"] }],
		});
		// Tuesday has its own, quiet Wednesday none, Thursday what came on Wednesday.
		room.at("2024-05-07T09:30");
		await room.look();
		await comes({
			...bridge,
			id: "wednesday",
			paragraphs: ["林若川说，大桥要快。"],
			said: [{ by: lin, words: ["大桥要快。"] }],
		});
		room.at("2024-05-08T23:00");
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(2);
		room.at("2024-05-09T09:31");
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(3);
		expect(toldTo(reporter.id)[2]).toContain("大桥要快。");
		// A day with nothing is silent.
		room.at("2024-05-10T10:00");
		await room.look();
		expect(toldTo(reporter.id)).toHaveLength(3);
	});

	it("in another server's world stays there", async () => {
		const other = room.discord.guild({ name: "别家" });
		await room.joins(other);
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { topic: "大桥", where: "here" });
		const stranger = editorIn(room, other);
		expect((await stranger.slash("watch list")).text).not.toContain("大桥");
		expect((await editorIn(room, guild).slash("watch list")).text).toContain(
			"大桥",
		);
	});
});

describe("/watch add", () => {
	it("offers “A、B，C” as three, and sets none before it is told", async () => {
		const reporter = room.discord.person({ guild });
		const asked = await reporter.slash("watch add", {
			speaker: "林若川、周启明，口岸物流办",
		});
		expect(asked.text).toContain("是 3 样，还是一样？");
		expect(room.state.watches.all()).toEqual([]);
		const set = await reporter.press(asked.message, "分别关注这 3 样");
		expect(set.text).toContain("说话人＝林若川");
		expect(set.text).toContain("说话人＝周启明");
		expect(room.state.watches.all()).toHaveLength(3);
		// Pressed again it finds them set.
		const again = await reporter.press(asked.message, "分别关注这 3 样");
		expect(again.text).toContain("原已设好");
		expect(room.state.watches.all()).toHaveLength(3);
	});

	it("takes “A、B” as one where that is wanted", async () => {
		const reporter = room.discord.person({ guild });
		const asked = await reporter.slash("watch add", { phrase: "铁路、公路" });
		await reporter.press(asked.message, "就按原样当一样");
		expect(room.state.watches.all().map(({ label }) => label)).toEqual([
			"铁路、公路",
		]);
	});

	it.each([
		[{}, "请填其中一项"],
		[{ speaker: "林若川", topic: "大桥" }, "一次只关注一样"],
		[{ topic: "桥" }, "太短"],
		[{ speaker: "林若穿" }, "音形相近"],
		[{ topic: "大桥", pace: "daily", hour: "25:00" }, "不是时刻"],
	])("says what is wrong with %j", async (options, said) => {
		const answer = await room.discord
			.person({ guild })
			.slash("watch add", options);
		expect(answer.text).toContain(said);
		expect(room.state.watches.all()).toEqual([]);
	});

	it("works in a direct message with the bot", async () => {
		const reporter = room.discord.person();
		await reporter.slash("watch add", { topic: "大桥" });
		await comes(bridge);
		expect(
			toldTo(reporter.id).filter((text) => text.includes("话里提到“大桥”")),
		).toHaveLength(1);
	});
});

describe("under an answer", () => {
	it("关注 offers who speaks, their office and place, and what it is about", async () => {
		const reporter = room.discord.person({ guild });
		const answer = await reporter.slash("quotes", {
			speaker: "林若川",
			topic: "修通",
		});
		const offer = await reporter.press(answer.message, "关注");
		expect(offer.isPrivate).toBe(true);
		expect(offer.buttons).toEqual(
			expect.arrayContaining([
				"说话人：林若川",
				"职务：渝西县委书记",
				"区县：渝西县",
			]),
		);
		expect(room.state.watches.all()).toEqual([]);
		await reporter.press(offer.message, "说话人：林若川");
		expect(room.state.watches.all().map(({ target }) => target.value)).toEqual([
			"person:林若川",
		]);
	});
});

describe("/watch list", () => {
	it("pauses, resumes and removes, with buttons that outlive a restart and a month", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		await reporter.slash("watch add", { topic: "大桥" });
		const list = await reporter.slash("watch list");
		expect(list.text).toContain("1　说话人＝林若川 · 即时 · 私信");
		await room.stopBot();
		await room.startBot();
		room.pass(29 * day);
		await reporter.choose(list.message, "哪一项", ["大桥"]);
		await reporter.press(list.message, "暂停");
		expect(list.text).toContain("话题＝大桥 · 即时 · 私信 · 已暂停");
		await comes(bridge);
		expect(
			toldTo(reporter.id).filter(
				(text) => text.includes("大桥") && text.includes("话题"),
			),
		).toEqual([]);
		await reporter.press(list.message, "恢复");
		await room.look();
		// What came while it was paused stays untold; what comes now is told.
		expect(toldTo(reporter.id)).toHaveLength(1);
		await comes({
			...bridge,
			id: "third",
			paragraphs: ["周启明说，大桥通车。"],
			said: [{ by: zhou, words: ["大桥通车。"] }],
		});
		expect(toldTo(reporter.id)).toHaveLength(2);
		await reporter.press(list.message, "移除");
		expect(list.text).toContain("已移除：大桥");
		expect(room.state.watches.all().map(({ label }) => label)).toEqual([
			"林若川",
		]);
	});

	it("is nobody else's to use", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		const other = room.discord.person({ guild });
		expect((await other.slash("watch list")).text).toContain("还没有关注");
	});
});
