import { describe, expect, it } from "vitest";
import { holdArticles } from "../../src/archive/hold.ts";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, ExtractedArticle } from "../../src/model.ts";
import { paragraphsOf } from "../../src/reading/draft.ts";
import type { Finding, Verdict } from "../../src/verify/verdict.ts";
import { verify } from "../../src/verify/verify.ts";
import { now } from "../archive/newsroom.ts";

/** Given these pages, asking this, one is told that. */

const page = (
	id: string,
	date: string,
	...paragraphs: readonly string[]
): ExtractedArticle => {
	const article: Article = {
		id,
		source: {
			file: `${id}.txt`,
			newspaper: "清江晚报",
			origin: null,
			printed: null,
			page: null,
			url: null,
		},
		headline: { kicker: null, main: id, subhead: null },
		byline: [],
		column: null,
		genre: "news",
		date,
		dateBasis: "metadata",
		paragraphs,
		headings: [],
		captions: [],
		notes: [],
	};
	return { ...article, ...extract(article) };
};

const archive = holdArticles(
	[
		page(
			"河堤",
			"2024-05-06",
			"清江县水务局局长林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。我们共修120公里，投入6.1亿元。”",
			"林若川表示，泵站要同步建好，确保年底前通水。",
			"“图纸看了三遍，”林若川说，“谁签字谁负责。”",
			"河堤全长四百公里，始建于一九九八年的春天。",
		),
		page(
			"上任",
			"2024-11-02",
			"清江县县长林若川表示：“河堤修完了，接下来要把环湖路接上。”",
		),
		page(
			"大桥",
			"2024-05-08",
			"清江县交通局局长周启明表示：“大桥下月通车，老百姓不用再绕路。”",
			"周启明说，林若川局长讲过“先修堤后修路”，这句话他一直记着。",
		),
		page(
			"香港",
			"2024-05-09",
			"清江縣商務局局長祝曉嵐表示：「著名品牌看著我們的環境來，乾貨市場要先把頭髮絲大的事做好。」",
		),
		page(
			"大棚",
			"2024-05-10",
			"村民何长贵表示：“种了大棚，我们搭上了‘致富快车’！今年产量比去年高出150%还多。”",
			"党员郭小满表示：“屏幕前的朋友们，这款粉用的是自家的红薯，欢迎各位下单……”",
			"特警支队副支队长、民警孙浩表示：“我们连飞三天，没有一个人掉队。”",
			"纸厂退休工人孙守田表示：“厂子关了以后河水一天比一天清。”",
		),
	],
	{ now },
);

const check = async (draft: string): Promise<readonly Verdict[]> =>
	(await verify(archive, paragraphsOf(draft))).verdicts;

/** The findings of a draft's only claim. */
const findings = async (draft: string): Promise<readonly Finding[]> => {
	const verdicts = await check(draft);
	expect(verdicts).toHaveLength(1);
	return verdicts[0]?.findings ?? [];
};

const kinds = async (draft: string): Promise<string[]> =>
	(await findings(draft)).map(({ kind }) => kind);

describe("words that are printed so", () => {
	it.each([
		["林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。”"],
		[
			"清江县水务局局长林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。我们共修120公里，投入6.1亿元。”",
		],
		["水务局局长林若川说，“我们共修120公里，投入6.1亿元”。"],
		["林若川表示，泵站要同步建好，确保年底前通水。"],
		["河堤全长四百公里，始建于一九九八年的春天。"],
		[
			"祝晓岚表示：“著名品牌看着我们的环境来，干货市场要先把头发丝大的事做好。”",
		],
		["村民何长贵表示：“种了大棚，我们搭上了‘致富快车’！”"],
		["何长贵表示：“今年产量比去年高出150 %还多。”"],
		["郭小满表示：“屏幕前的朋友们，这款粉用的是自家的红薯，欢迎各位下单……”"],
		["特警支队副支队长孙浩表示：“我们连飞三天，没有一个人掉队。”"],
		["村民何长贵表示：“今年产量比去年高出150%还多。”"],
		["退休工人孙守田表示：“厂子关了以后河水一天比一天清。”"],
	])("%s", async (draft) => {
		expect(await kinds(draft)).toEqual(["same"]);
	});

	it.each([
		[
			"林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。我们共修１２０公里，投入６．１亿元。”",
		],
		[
			"林若川表示：「河堤今年一定要修完，不能再拖到明年汛期。我們共修120公里，投入6.1億元。」",
		],
		[
			"林若川表示：“河堤今年一定要修完,不能再拖到明年汛期｡ 我们 共修120公里，\n投入6.1亿元.”",
		],
		[
			"祝晓岚表示：“著名品牌看着我们的环境来，干货市场要先把头发丝大的事做好。”",
		],
	])("in other script, width or spacing: %s", async (draft) => {
		expect(await findings(draft)).toEqual([{ kind: "same", normalised: true }]);
	});
});

describe("words that are others", () => {
	const changed = async (draft: string) =>
		(await findings(draft)).flatMap((finding) =>
			finding.kind === "altered"
				? finding.changes.map(({ printed, draft, grave }) => [
						printed,
						draft,
						grave,
					])
				: [],
		);

	it.each([
		[
			"林若川表示：“河堤今年一定要修完，能再拖到明年汛期。”",
			[["不", "", "negation"]],
		],
		[
			"林若川表示：“我们共修130公里，投入6.1亿元。”",
			[["120", "130", "number"]],
		],
		["林若川表示：“我们共修120公里，投入61亿元。”", [["6.1", "61", "number"]]],
		[
			"林若川表示：“河堤明年一定要修完，不能再拖到明年汛期。”",
			[["今", "明", null]],
		],
		[
			"林若川表示：“河堤今年一定要全修完，不能再拖到明年汛期。”",
			[["", "全", null]],
		],
		[
			"河堤全长四百二十公里，始建于一九九八年的春天。",
			[["", "二十", "number"]],
		],
		// Characters that one script has for two words of the other are still two words in their own.
		[
			"祝曉嵐表示：「着名品牌看著我們的環境來，乾貨市場要先把頭髮絲大的事做好。」",
			[["著", "着", null]],
		],
		[
			"祝曉嵐表示：「著名品牌看著我們的環境來，幹貨市場要先把頭髮絲大的事做好。」",
			[["乾", "幹", null]],
		],
		[
			"祝晓岚表示：“着名品牌看着我们的环境来，干货市场要先把头发丝大的事做好。”",
			[["著", "着", null]],
		],
	])("%s", async (draft, wanted) => {
		expect(await changed(draft)).toEqual(wanted);
	});

	it("the gravest change comes first, and nothing is kept back", async () => {
		const [first] = await findings(
			"周启明表示：“河堤今年一定要修完，能再拖到明年汛期。”",
		);
		expect(first?.kind).toBe("altered");
		expect(
			await kinds("周启明表示：“河堤今年一定要修完，能再拖到明年汛期。”"),
		).toContain("otherSpeaker");
	});
});

describe("marks", () => {
	it("that part the words otherwise are told, as no change of words", async () => {
		expect(
			await findings("林若川表示：“河堤今年一定要修完。不能再拖到明年汛期。”"),
		).toMatchObject([
			{ kind: "marks", changes: [{ printed: "，", draft: "。" }] },
		]);
	});

	it("that make a question of a statement are told", async () => {
		expect(
			await kinds("周启明表示：“大桥下月通车，老百姓不用再绕路？”"),
		).toEqual(["marks"]);
	});

	it("that a quotation ends with are the sentence's around it", async () => {
		expect(await kinds("“大桥下月通车，老百姓不用再绕路”，周启明说。")).toEqual(
			["same"],
		);
	});
});

describe("words that are not a quotation", () => {
	it("a paraphrase in marks must not be quoted", async () => {
		expect(
			await findings("林若川表示：“泵站要同步建好，确保年底前通水。”"),
		).toEqual([
			{ kind: "noQuotation", as: "paraphrase" },
			{ kind: "same", normalised: false },
		]);
	});

	it("the paper's own narration is nobody's words", async () => {
		expect(
			await findings(
				"林若川表示：“河堤全长四百公里，始建于一九九八年的春天。”",
			),
		).toMatchObject([{ kind: "noQuotation", as: "report" }, { kind: "same" }]);
	});

	it("words that somebody else relays are only cited", async () => {
		expect(await kinds("林若川说：“先修堤后修路。”")).toContain("citedOnly");
	});
});

describe("a part, and parts put together", () => {
	it("says what was cut", async () => {
		expect(await findings("林若川表示：“不能再拖到明年汛期。”")).toMatchObject([
			{ kind: "cut", before: "河堤今年一定要修完，", after: "" },
			{ kind: "same" },
		]);
		expect(await findings("林若川表示：“河堤今年一定要修完……”")).toMatchObject([
			{ kind: "cut", after: "，不能再拖到明年汛期。" },
			{ kind: "same" },
		]);
	});

	it("over what attributes them are stitched", async () => {
		expect(
			await findings("林若川说：“图纸看了三遍，谁签字谁负责。”"),
		).toMatchObject([
			{ kind: "stitched", between: [{ text: "，”林若川说，“" }] },
		]);
	});

	it("of two pages are stitched, with both places", async () => {
		const [verdict] = await check(
			"林若川说：“河堤今年一定要修完，接下来要把环湖路接上。”",
		);
		expect(verdict?.findings[0]?.kind).toBe("stitched");
		expect(verdict?.places.map(({ where }) => where.article.id)).toEqual([
			"河堤",
			"上任",
		]);
	});
});

describe("who, and when", () => {
	it("another speaker is named, and whose words they are", async () => {
		const [verdict] = await check(
			"周启明表示：“河堤今年一定要修完，不能再拖到明年汛期。”",
		);
		expect(verdict?.findings.map(({ kind }) => kind)).toEqual([
			"otherSpeaker",
			"same",
		]);
		expect(verdict?.places[0]?.speaker?.name).toBe("林若川");
	});

	it("a later office is none of that day", async () => {
		expect(
			await findings(
				"清江县县长林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。”",
			),
		).toMatchObject([
			{
				kind: "otherTitle",
				claimed: "清江县县长",
				printed: ["清江县水务局局长"],
				elsewhere: { first: "2024-11-02" },
			},
			{ kind: "same" },
		]);
	});

	it("an office that nobody prints with the name is told so", async () => {
		expect(
			await findings("清江县教委主任林若川说：“谁签字谁负责。”"),
		).toMatchObject([
			{ kind: "otherTitle", elsewhere: null },
			{ kind: "same" },
		]);
	});

	it("a name that only ends like the printed one is another's", async () => {
		expect(await kinds("长孙浩表示：“我们连飞三天，没有一个人掉队。”")).toEqual(
			["otherSpeaker", "same"],
		);
	});

	it("another day is told", async () => {
		expect(
			await kinds(
				"5月7日，林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。”",
			),
		).toEqual(["otherDay", "same"]);
		expect(
			await kinds(
				"5月6日，林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。”",
			),
		).toEqual(["same"]);
	});
});

it("what stands nowhere is not found, never not said", async () => {
	expect(
		await kinds("林若川表示：“天气预报说后天有大雾，航班可能晚点。”"),
	).toEqual(["notFound"]);
});

it("a whole draft is checked claim by claim, in its order, and its narration is counted", async () => {
	const { verdicts, unchecked, searched } = await verify(
		archive,
		paragraphsOf(
			[
				"清江的春天",
				"",
				"记者走进清江县时，河边已经绿了。",
				"水务局局长林若川表示：“河堤今年一定要修完，不能再拖到明年汛期。”",
				"周启明说，大桥下月通车。",
				"岸边有人在钓鱼。",
			].join("\n"),
		),
	);
	expect(verdicts.map(({ claim }) => claim.text)).toEqual([
		"河堤今年一定要修完，不能再拖到明年汛期。",
		"大桥下月通车。",
	]);
	expect(unchecked).toBe(3);
	expect(searched.articles).toBe(5);
});
