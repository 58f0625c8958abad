import { beforeAll, describe, expect, it } from "vitest";
import { locales } from "../../src/locale.ts";
import type { Reply } from "../../src/reply.ts";
import { article, person } from "../archive/articles.ts";
import { he, invented } from "./invented.ts";
import {
	linesOf,
	linesUnder,
	type Newsroom,
	noon,
	openNewsroom,
	refsOf,
	sourcesOf,
	textOf,
	wordsOf,
} from "./newsroom.ts";

let room: Newsroom;
beforeAll(() => {
	room = openNewsroom(invented);
});

/** One question for each command, and what it must be about. */
const questions = [
	"/quotes speaker:林若川",
	"/quotes topic:河堤",
	"/quotes district:黔江区",
	"/quotes from:2024-05-06 to:2024-05-06",
	"/quotes",
	"/who 林若川",
	"/commitments district:黔江区",
	"/commitments speaker:何一鸣",
	"/commitments kind:建议",
	"/commitments",
	"/digest date:2024-05-06",
	"/digest",
	"/search 河堤",
	"/article 河堤年内修完",
	"/coverage",
	"/coverage newspaper:清江晚报",
	"/coverage district:黔江区",
	"/status",
	"/help",
] as const;

const nothing = [
	"/quotes speaker:林若川 topic:火星",
	"/quotes speaker:林若川 to:2023年",
	"/quotes speaker:贾宝玉",
	"/commitments district:黔江区 topic:火星",
	"/digest date:2024-05-01",
	"/search 火星",
	"/article 火星上的河堤",
	"/coverage newspaper:火星日报",
	"/coverage to:2023年",
] as const;

describe("every answer", () => {
	it.each(questions)("%s is answered, in all languages", async (line) => {
		for (const locale of locales) {
			const reply = await room.ask(line, locale);
			expect(reply.outcome).toBe("answer");
			expect(reply.title).not.toBe("");
			expect(reply.postable).toBe(true);
		}
	});

	it.each([...questions, ...nothing])(
		"%s says first how it was understood and last what was searched",
		async (line) => {
			const reply = await room.ask(line);
			expect(reply.lead.length).toBeGreaterThan(0);
			expect(reply.footer).toMatch(/^(?:检索|本库现有) \d+ 篇/u);
			expect(reply.footer).toContain("末次入库 2024-05-15 12:00");
		},
	);

	it.each(questions)(
		"%s prints each source once, and names what is not known",
		async (line) => {
			const sources = sourcesOf(await room.ask(line));
			const headlines = sources.map(({ headline }) => headline);
			expect(headlines).toEqual([...new Set(headlines)]);
			for (const { headline, details } of sources)
				expect(details.at(-1)).toBe(
					headline === "河堤年内修完"
						? "见报日、版次：未录"
						: "报纸、见报日、版次：未录",
				);
		},
	);

	it.each(questions)(
		"%s puts exact words in marks and nothing else",
		async (line) => {
			for (const block of (await room.ask(line)).blocks) {
				const passages =
					block.kind === "hit"
						? block.passages
						: block.kind === "line"
							? [block.passage]
							: [];
				for (const { wording, pieces } of passages) {
					const text = pieces.map((piece) => piece.text).join("");
					expect([text, /^“.*”$/su.test(text)]).toEqual([
						text,
						wording === "exact",
					]);
				}
			}
		},
	);

	it.each(questions)("%s shows no word that no page prints", async (line) => {
		const pages = invented.flatMap((page) => [
			...page.paragraphs,
			page.headline.main ?? "",
		]);
		for (const words of wordsOf(await room.ask(line))) {
			const bare = words.replace(/^“(.*)”$/su, "$1");
			expect(pages.some((page) => page.includes(bare))).toBe(true);
		}
	});

	it.each(questions)("%s dates every office it names", async (line) => {
		const offices =
			/水务局局长|市委书记|区委书记|教委主任|农村委主任|交通局局长/u;
		const pages = invented.flatMap((page) => page.paragraphs);
		for (const shown of textOf(await room.ask(line)).split("\n"))
			if (
				offices.test(shown) &&
				!pages.some((page) => shown.includes(page) || page.includes(shown))
			)
				expect(shown).toMatch(/\d{4}-\d\d-\d\d 所载/u);
	});

	it.each(nothing)(
		"%s finds nothing and says what that means",
		async (line) => {
			const reply = await room.ask(line);
			expect(reply.outcome).toBe("empty");
			expect(textOf(reply)).toMatch(/未收|没有/u);
		},
	);

	it("in English says that the words are left as printed", async () => {
		expect((await room.ask("/quotes 林若川", "en-US")).footer).toContain(
			"does not translate",
		);
	});
});

describe("while a long reading is under way", () => {
	it.each(questions)("%s says that it is not complete yet", async (line) => {
		const reading = openNewsroom(invented, noon, {
			articles: 1200,
			of: 88_000,
			perSecond: 200,
			secondsLeft: 434,
		});
		const { footer } = await reading.ask(line);
		expect(footer).toContain("入库未完，已 1,200／约 88,000 篇，答复尚不完整");
		// What is silent may only not be read yet.
		expect(footer).not.toContain("无新稿");
	});

	it("/status says how far it is, how fast it goes and how long it takes", async () => {
		const lines = async (secondsLeft: number | null, of: number | null) =>
			textOf(
				await openNewsroom(invented, noon, {
					articles: 1200,
					of,
					perSecond: 200,
					secondsLeft,
				}).ask("/status"),
			);
		expect(await lines(434, 88_000)).toContain(
			"正在入库：1,200／约 88,000 篇，每秒 200 篇，约剩 7 分钟",
		);
		expect(await lines(40, 88_000)).toContain("约剩 40 秒");
		expect(await lines(null, null)).toContain(
			"正在入库：1,200 篇，每秒 200 篇\n",
		);
	});
});

describe("an ambiguous name", () => {
	it("asks which one is meant, and says not that nothing was found", async () => {
		const reply = await room.ask("/quotes speaker:李庆丰");
		expect(reply.title).toBe("是哪一个？");
		expect(reply.asks).toHaveLength(2);
		expect((await room.ask("/quotes speaker:贾宝玉")).title).toBe("未检到");
	});
});

describe("/quotes", () => {
	it("shows somebody's words, exact and told again, with office, day and place", async () => {
		const reply = await room.ask("/quotes speaker:林若川");
		expect(reply.title).toBe("林若川 · 3 条（原话 2 段，转述 1 段）");
		expect(reply.lead).toEqual([
			"查询：说话人＝林若川",
			"黔江区水务局局长（2024-05-06 所载）",
		]);
		expect(wordsOf(reply)).toEqual([
			"“今年要把河堤修完。”",
			"黔江区将深入学习贯彻全会精神，确保年底前新修12公里河堤，推进河湖生态治理。",
			"“我们再建3座泵站。”",
		]);
	});

	it.each([
		["黔江区水务局局长", "按所载职务"],
		["linruochuan", "按拼音"],
		["lrc", "按拼音"],
	])("understands %s, and says how", async (typed, by) => {
		const reply = await room.ask(`/quotes speaker:${typed}`);
		expect(reply.outcome).toBe("answer");
		expect(reply.lead[0]).toBe(`查询：说话人＝“${typed}” → 林若川（${by}）`);
	});

	it("marks the topic where it stands", async () => {
		const reply = await room.ask("/quotes topic:河堤");
		expect(textOf(reply)).toContain("“今年要把▸河堤◂修完。”");
	});

	it("names the speaker with office and day where several may speak", async () => {
		const reply = await room.ask("/quotes from:2024-05-08");
		expect(textOf(reply)).toContain(
			"何一鸣 · 市委书记（2024-05-08 所载） · 第1段",
		);
	});

	it("keeps to exact words or to paraphrase where it is asked to", async () => {
		expect(wordsOf(await room.ask("/quotes 林若川 措辞:原话"))).toEqual([
			"“今年要把河堤修完。”",
			"“我们再建3座泵站。”",
		]);
		expect(wordsOf(await room.ask("/quotes 林若川 措辞:转述"))).toHaveLength(1);
	});

	it("offers what is near where nothing is found: the question with one filter less", async () => {
		const reply = await room.ask("/quotes speaker:林若川 topic:火星");
		const [less] = reply.asks;
		expect(less?.label).toBe("去掉“话题”：3 条");
		expect(less && (await room.press(less)).outcome).toBe("answer");
	});

	it("goes on to commitments and to the person", async () => {
		const { asks } = await room.ask("/quotes speaker:林若川");
		expect(asks.map(({ call }) => call.command)).toEqual([
			"commitments",
			"who",
		]);
		for (const ask of asks)
			expect((await room.press(ask)).outcome).toBe("answer");
	});
});

describe("names", () => {
	it("that are not there are never replaced, and near ones are buttons", async () => {
		const reply = await room.ask("/quotes speaker:林若传");
		expect(reply.outcome).toBe("empty");
		expect(textOf(reply)).toContain("未收不等于没说过");
		expect(wordsOf(reply)).toEqual([]);
		const [near] = reply.asks;
		expect(near?.label).toBe("林若川 · 黔江区水务局局长（2024-05-06 所载）");
		expect(near && (await room.press(near)).title).toContain("林若川");
	});

	it("that several have are offered to choose from, each with office and day", async () => {
		const reply = await room.ask("/quotes speaker:zhouwangshu");
		expect(reply.outcome).toBe("empty");
		expect(reply.lead[0]).toContain("可能指 2 位");
		expect(reply.asks.map(({ label }) => label).sort()).toEqual([
			"周望书 · 北碚区交通局局长（2024-04-22 所载）",
			"周望舒 · 万州区委书记（2024-05-08 所载）",
		]);
		for (const ask of reply.asks)
			expect((await room.press(ask)).outcome).toBe("answer");
	});

	it("that several have mean the one who spoke in the days asked for", async () => {
		const reply = await room.ask("/quotes zhouwangshu from:2024-05-01");
		expect(reply.title).toContain("周望舒");
	});

	it("places that are not there neither", async () => {
		const reply = await room.ask("/commitments district:万福区");
		expect(reply.outcome).toBe("empty");
		expect(reply.asks.map(({ label }) => label)).toContain("万州区（重庆市）");
	});
});

describe("days that cannot be", () => {
	it.each([
		["/quotes from:哪天", "“自”填的“哪天”看不懂"],
		["/quotes to:2024-02-30", "“至”填的“2024-02-30”日历上没有"],
		["/digest date:2024-13-01", "“日期”填的“2024-13-01”日历上没有"],
		["/digest date:昨天 from:今天", "只能填一种"],
	])("%s is refused with what would work", async (line, said) => {
		const reply = await room.ask(line);
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain(said);
	});

	it("a stretch that runs backwards offers to be turned round", async () => {
		const reply = await room.ask("/quotes from:2024-05-09 to:2024-05-01");
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain("起止颠倒");
		const [swap] = reply.asks;
		expect(swap?.call.options).toEqual({
			from: "2024-05-01",
			to: "2024-05-09",
		});
		expect(swap && (await room.press(swap)).outcome).toBe("answer");
		const [again] = (await room.ask("/digest date:2024-05-09至2024-05-01"))
			.asks;
		expect(again && (await room.press(again)).outcome).toBe("answer");
	});

	it("are read in the asker's day: 近30天 counts from it", async () => {
		const reply = await room.ask("/quotes from:近30天");
		expect(reply.lead[0]).toContain("2024-04-16 起");
	});
});

describe("/commitments", () => {
	it("groups by who answers, numbers first, formulas last and not counted", async () => {
		const reply = await room.ask("/commitments district:黔江区");
		expect(reply.title).toBe("黔江区 · 承诺 3 项（有数字 2，有期限 1）");
		expect(Object.entries(linesUnder(reply))).toEqual([
			["有数字 2", ["确保年底前新修12公里河堤", "“再建3座泵站”"]],
			["生态环境 1", ["推进河湖生态治理"]],
			["表态语 1（不计项）", ["深入学习贯彻全会精神"]],
			["上级对各区县的部署 1（不计入本级）", []],
			["何一鸣 · 市委书记（2024-05-08 所载） → 各区县", ["要在汛期前排查隐患"]],
		]);
	});

	it("counts orders to every place's authorities, and none to an army's or a union's", async () => {
		const order = (id: string, to: string) =>
			article({
				id,
				headline: `${to}要排查隐患`,
				newspaper: "清江晚报",
				date: "2024-05-08",
				paragraphs: [`何一鸣要求，${to}要在汛期前排查隐患。`],
				promised: [
					{
						by: he,
						kind: "directive",
						words: `${to}要在汛期前排查隐患`,
					},
				],
			});
		const own = openNewsroom([
			...invented,
			order("committees", "各级党委和政府"),
			order("army", "军队各级党委"),
			order("union", "各级工会组织"),
		]);
		const found = textOf(await own.ask("/commitments district:黔江区"));
		expect(found).toContain("各级党委和政府要在汛期前排查隐患");
		expect(found).not.toContain("军队各级党委");
		expect(found).not.toContain("各级工会组织");
	});

	it("on a topic lists the actions that say it, and how many more the sentence has", async () => {
		const reply = await room.ask("/commitments speaker:林若川 topic:生态");
		expect(wordsOf(reply)).toEqual(["推进河湖生态治理"]);
		expect(textOf(reply)).toContain("同句另有 1 项与此话题无关，未列");
	});

	it("tells number, deadline and place of each", async () => {
		const lines = linesOf(await room.ask("/commitments speaker:林若川"));
		expect(lines[0]?.tail).toEqual([
			"12公里",
			"期限 年底前（至 2024-12-31）",
			"第1段",
		]);
		expect(lines[1]?.tail).toEqual(["3座", "期限 未写", "第2段"]);
	});

	it("numbers the sources where there are several, and the lines by them", async () => {
		const reply = await room.ask("/commitments district:黔江区");
		expect(sourcesOf(reply).map(({ details }) => details[0])).toEqual([
			"［1］",
			"［2］",
		]);
		expect(linesOf(reply).map(({ tail }) => tail.at(-1))).toEqual([
			"［1］第1段",
			"［1］第2段",
			"［1］第1段",
			"［1］第1段",
			"［2］第1段",
		]);
	});

	it("keeps orders to others and advice apart from what one will do", async () => {
		expect((await room.ask("/commitments speaker:何一鸣")).title).toBe(
			"何一鸣 · 对他人的部署 1 项",
		);
		expect((await room.ask("/commitments speaker:周望舒")).title).toBe(
			"周望舒 · 建议 1 项",
		);
	});

	it("says that nothing is followed up", async () => {
		expect(textOf(await room.ask("/commitments"))).toContain("不等于未落实");
	});
});

describe("/who", () => {
	it("shows the offices that papers print most, and says how many more wordings there are", async () => {
		const minister = openNewsroom(
			Array.from({ length: 20 }, (_, index) => {
				const date = new Date(Date.UTC(2024, 0, index + 1))
					.toISOString()
					.slice(0, 10);
				const title = index % 2 === 0 ? "水务部部长" : `第${index}届水务部部长`;
				return article({
					id: `m${index}`,
					date,
					paragraphs: ["林若川说，堤修好了。"],
					said: [{ by: person("林若川", title), words: ["堤修好了。"] }],
				});
			}),
		);
		const text = textOf(await minister.ask("/who 林若川"));
		expect(text).toContain(
			"水务部部长 · 2024-01-01 至 2024-01-19 所载（10 篇）",
		);
		expect(text).not.toContain("另有");
		const more = openNewsroom(
			Array.from({ length: 20 }, (_, index) =>
				article({
					id: `m${index}`,
					date: "2024-01-01",
					paragraphs: ["林若川说，堤修好了。"],
					said: [
						{
							by: person("林若川", `第${index}届水务部部长`, {
								organisation: "水务部",
							}),
							words: ["堤修好了。"],
						},
					],
				}),
			),
		);
		expect(textOf(await more.ask("/who 林若川"))).toContain(
			"另有 8 种较少见的写法",
		);
	});

	it("gives offices with their days, counts, topics and latest words", async () => {
		const text = textOf(await room.ask("/who lrc"));
		expect(text).toContain("黔江区水务局局长 · 2024-05-06 所载（1 篇）");
		expect(text).toContain("单位：黔江区水务局；地方：黔江区");
		expect(text).toContain("“今年要把河堤修完。”");
	});

	it("shows an English reader pinyin and what the office is", async () => {
		const text = textOf(await room.ask("/who 何一鸣", "en-US"), "en-US");
		expect(text).toContain("何一鸣 (He Yiming) · person");
		expect(text).toContain(
			"市委书记 (Secretary, Municipal Party Committee) · printed 2024-05-08",
		);
	});
});

describe("/digest", () => {
	it("tells the day's topics, each with who said what, and commitments with numbers", async () => {
		const reply = await room.ask("/digest date:2024-05-06");
		expect(reply.title).toBe("记言 · 2024-05-06（周一）要点");
		expect(linesUnder(reply)["有数字的承诺 2"]).toEqual([
			"确保年底前新修12公里河堤",
			"“再建3座泵站”",
		]);
		expect(textOf(reply)).toContain("黔江区 · 林若川");
	});

	it("of no day in particular takes the latest, and says so", async () => {
		const reply = await room.ask("/digest");
		expect(reply.title).toContain("2024-05-08");
		expect(reply.lead).toContain("未填日期，取本库最新一天。");
	});

	it("of a day without news offers the nearest days that have some", async () => {
		const reply = await room.ask("/digest date:2024-05-01");
		expect(reply.outcome).toBe("empty");
		expect(reply.asks.map(({ call }) => call.options.date)).toEqual([
			"2024-04-22",
			"2024-05-06",
		]);
		for (const ask of reply.asks)
			expect((await room.press(ask)).outcome).toBe("answer");
	});
});

describe("/search", () => {
	it("shows the match in its sentence, with who says it, exact words first", async () => {
		const text = textOf(await room.ask("/search 河堤"));
		const exact = text.indexOf("“今年要把▸河堤◂修完。”");
		const told = text.indexOf("新修12公里▸河堤◂");
		expect(exact).toBeGreaterThan(-1);
		expect(told).toBeGreaterThan(exact);
		expect(text).toContain("林若川 · 原话");
	});

	it("never calls somebody's words narration: an attribution shares its sentence with them", async () => {
		const text = textOf(await room.ask("/search 林若川表示"));
		expect(text).toContain("报纸原句，内含林若川的话");
		expect(text).not.toContain("非某人所言");
	});

	it("calls narration what it is", async () => {
		const text = textOf(await room.ask("/search 始建于1998年"));
		expect(text).toContain("报道叙述 · 非某人所言 · 第3段");
	});

	it.each([
		["/search -河堤", "只给了要排除的词"],
		["/search 河堤 OR", "OR 两边都要有词"],
		['/search query:"河堤 2024-02-30"', "日历上不存在"],
	])("%s is refused with why", async (line, said) => {
		const reply = await room.ask(line);
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain(said);
	});

	it.each([
		["民宿 OR -河堤", "“河堤”却是要排除的", "民宿 -河堤"],
		["2021年 2023年 火星", "没有报道能同时属于“2021年、2023年”", "火星 2021年"],
		["火星 2021年 OR 2023年", "还隔着别的日子", "火星 2021年"],
		["火星 from:2024-05-07 to:2024-05-06", "起止颠倒", null],
	])(
		"of %s says truly why not, and offers what can be asked",
		async (query, said, offered) => {
			const reply = await room.ask(`/search query:"${query}"`);
			expect(reply.outcome).toBe("refused");
			expect(reply.lead[0]).toContain(said);
			const [ask] = reply.asks;
			if (offered !== null) {
				expect(ask?.label).toBe(offered);
				expect(reply.lead[0]).toContain(offered);
			}
			expect(ask && (await room.press(ask)).outcome).not.toBe("refused");
		},
	);

	it("says that days were looked for as words, and what there is without them", async () => {
		const reply = await room.ask("/search 河堤 1998年");
		expect(reply.outcome).toBe("answer");
		expect(reply.lead.slice(0, 2)).toEqual([
			"查询：词＝河堤、1998年（须全含）",
			"没有相符的报道（日期＝1998-01-01 至 1998-12-31），所以“1998年”改当文字查；以下是印有这些字词的。",
		]);
		const [without] = reply.asks;
		expect(without?.label).toMatch(/^去掉“日期”：\d+ 条$/u);
		expect(without && (await room.press(without)).title).toMatch(/^河堤 · /u);
	});

	it("where nothing is of those days and nothing prints them, offers to leave them out", async () => {
		const reply = await room.ask("/search 河堤 1997年");
		expect(reply.outcome).toBe("empty");
		expect(reply.lead).toContain("“1997年”当文字查，也没有相符的报道。");
		const [without] = reply.asks;
		expect(without && (await room.press(without)).outcome).toBe("answer");
	});

	it("where all is of the days that are left out, offers to let them in", async () => {
		const reply = await room.ask("/search 河堤 -2024年 -2023年");
		expect(reply.outcome).toBe("empty");
		const [without] = reply.asks;
		expect(without && (await room.press(without)).outcome).toBe("answer");
	});

	it.each([
		['"河堤" OR 泵站', "查询：词＝“河堤” 或 泵站"],
		['"河堤" OR "泵站"', "查询：整句＝“河堤” 或 “泵站”"],
		["河堤 -2023年", "不含日期＝2023-01-01 至 2023-12-31（按“2023年”"],
		["河堤 -12", "“-12”当数目查"],
		["河堤 2024年", "（按“2024年”；要当文字查，请加引号）"],
	])("says of %s how it was read", async (query, said) => {
		expect((await room.ask(`/search ${query}`)).lead[0]).toContain(said);
	});

	it("says how it read the query", async () => {
		const reply = await room.ask('/search 河堤 "12公里" -火星 2024年5月');
		expect(reply.lead[0]).toMatch(
			/词＝河堤；整句＝“12公里”；不含＝火星；.*2024-05-01 至 2024-05-31/u,
		);
	});
});

describe("/article", () => {
	it("has headline, source, who speaks, commitments and the text by paragraphs", async () => {
		const reply = await room.ask("/article 河堤年内修完");
		const text = textOf(reply);
		expect(text).toContain(
			"林若川 · 黔江区水务局局长（2024-05-06 所载）：3 条（第1、2段）",
		);
		expect(text).toContain("有数字的承诺 2");
		for (const paragraph of invented[0]?.paragraphs ?? [])
			expect(text).toContain(paragraph);
	});

	it("of a headline that is not there offers near ones", async () => {
		const reply = await room.ask("/article 河堤");
		expect(reply.outcome).toBe("empty");
		const [near] = reply.asks;
		expect(near && (await room.press(near)).title).toBe("河堤年内修完");
	});
});

describe("what can be done with a hit", () => {
	const first = async (line: string) => {
		const [ref] = refsOf(await room.ask(line));
		if (ref === undefined) throw new Error(`${line} has no hits`);
		return ref;
	};
	const copied = (reply: Reply) =>
		reply.blocks.flatMap((block) => (block.kind === "copy" ? block.text : []));

	it("exact words are copied in marks, with who, which paper, which day, where", async () => {
		const ref = await first("/quotes 林若川 措辞:原话");
		expect(copied(await room.act("copy", ref))).toEqual([
			"“今年要把河堤修完。”（黔江区水务局局长林若川，《清江晚报》，新闻日2024-05-06，第1段）",
		]);
	});

	it("a paraphrase is copied without marks, as told again", async () => {
		const ref = await first("/quotes 林若川 措辞:转述");
		const [text] = copied(await room.act("copy", ref));
		expect(text).toMatch(/^据报道，林若川表示，黔江区将深入学习/u);
		expect(text).not.toMatch(/[“”]/u);
	});

	it("one action of a commitment is copied alone", async () => {
		const refs = refsOf(await room.ask("/commitments district:黔江区"));
		const texts = await Promise.all(
			refs.slice(0, 3).map(async (ref) => copied(await room.act("copy", ref))),
		);
		expect(texts.flat().map((text) => text.replace(/（.*$/su, ""))).toEqual([
			"据报道，林若川表示，确保年底前新修12公里河堤",
			"“再建3座泵站”",
			"据报道，林若川表示，推进河湖生态治理",
		]);
	});

	it("of a digest's line exactly what it shows is copied", async () => {
		const reply = await room.ask("/digest date:2024-05-06");
		const words = wordsOf(reply);
		for (const [index, ref] of refsOf(reply).entries())
			expect(copied(await room.act("copy", ref))[0]).toContain(words[index]);
	});

	it("context shows the paragraph with the words marked, and its neighbours", async () => {
		const ref = await first("/quotes 林若川 措辞:转述");
		const text = textOf(await room.act("context", ref));
		expect(text).toContain("表示，▸黔江区将");
		expect(text).toContain("第2段");
		expect(text).not.toContain("第3段");
	});

	it("why names the rule, the cue and the speaker's office with its day", async () => {
		const ref = await first("/quotes speaker:林若川");
		const text = textOf(await room.act("why", ref));
		expect(text).toContain("规则：told");
		expect(text).toContain("提示词：表示");
		expect(text).toContain("林若川 · 黔江区水务局局长（2024-05-06 所载）");
	});

	it.each(questions)("every hit of %s can be acted on", async (line) => {
		const reply = await room.ask(line);
		for (const ref of refsOf(reply))
			for (const action of reply.hitActions)
				expect((await room.act(action, ref)).outcome).toBe("answer");
	});

	it("words that are there no more are said to be so", async () => {
		const reply = await room.act("copy", { kind: "statement", id: "gone#p0" });
		expect(reply.outcome).toBe("refused");
		expect(reply.lead[0]).toContain("已不在库中");
	});
});
