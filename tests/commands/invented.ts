import type { Commitment, ExtractedArticle } from "../../src/model.ts";
import { article, body, person } from "../archive/articles.ts";

/** A small archive of invented pages: a river, two districts, an order from above, two people of one name. */

export const lin = person("林若川", "黔江区水务局局长", {
	organisation: "黔江区水务局",
	place: "黔江区",
});
export const zhou = person("周望舒", "万州区委书记", { place: "万州区" });
export const he = person("何一鸣", "市委书记");
const liOfWanzhou = person("李庆丰", "万州区农业农村委主任", {
	organisation: "万州区农业农村委",
	place: "万州区",
});
const liOfBeibei = person("李庆丰", "北碚区教委主任", {
	organisation: "北碚区教委",
	place: "北碚区",
});

/** Sounds like 周望舒. */
const zhouOfBeibei = person("周望书", "北碚区交通局局长", {
	organisation: "北碚区交通局",
	place: "北碚区",
});

/** A commitment as part of the statement that holds its words. */
const inStatement = (
	page: ExtractedArticle,
	change: Partial<Commitment> = {},
): ExtractedArticle => ({
	...page,
	commitments: page.commitments.map((commitment) => ({
		...commitment,
		statement:
			page.statements.find((statement) =>
				statement.spans.some(
					(span) =>
						span.paragraph === commitment.paragraph &&
						span.start <= commitment.start &&
						commitment.end <= span.end,
				),
			)?.id ?? null,
		...(commitment.kind === "directive" ? change : {}),
	})),
});

const river = inStatement(
	article({
		id: "river",
		headline: "河堤年内修完",
		newspaper: "清江晚报",
		date: "2024-05-06",
		paragraphs: [
			"“今年要把河堤修完。”黔江区水务局局长林若川表示，黔江区将深入学习贯彻全会精神，确保年底前新修12公里河堤，推进河湖生态治理。",
			"林若川说：“我们再建3座泵站。”",
			"河堤全长40公里，始建于1998年。",
		],
		said: [
			{
				by: lin,
				words: ["今年要把河堤修完。"],
				mode: "direct",
				quoted: ["今年要把河堤修完。"],
			},
			{
				by: lin,
				words: [
					"黔江区将深入学习贯彻全会精神，确保年底前新修12公里河堤，推进河湖生态治理。",
				],
			},
			{
				by: lin,
				words: ["我们再建3座泵站。"],
				mode: "direct",
				quoted: ["我们再建3座泵站。"],
			},
		],
		promised: [
			{
				by: lin,
				words:
					"将深入学习贯彻全会精神，确保年底前新修12公里河堤，推进河湖生态治理。",
				answerable: "黔江区",
				actions: ["深入学习贯彻全会精神", "推进河湖生态治理"],
			},
			{
				by: lin,
				words: "确保年底前新修12公里河堤",
				answerable: "黔江区",
				targets: [
					{
						text: "12公里",
						value: 12,
						unit: "公里",
						deadline: {
							text: "年底前",
							from: null,
							to: "2024-12-31",
						},
					},
				],
			},
			{
				by: lin,
				words: "再建3座泵站",
				answerable: "黔江区",
				targets: [{ text: "3座", value: 3, unit: "座" }],
			},
		],
	}),
);

const meeting = inStatement(
	article({
		id: "meeting",
		headline: "全市防汛会议召开",
		date: "2024-05-08",
		paragraphs: [
			"市委书记何一鸣强调，各区县要在汛期前排查隐患，推进河湖生态治理。",
			"万州区委书记周望舒建议，上游应建水文站。",
			"会议指出，防汛形势严峻。",
		],
		said: [
			{ by: he, words: ["各区县要在汛期前排查隐患，推进河湖生态治理。"] },
			{ by: zhou, words: ["上游应建水文站。"] },
			{ by: body("防汛会议"), words: ["防汛形势严峻。"] },
		],
		promised: [
			{
				by: he,
				words: "要在汛期前排查隐患",
				kind: "directive",
				answerable: "各区县",
			},
			{ by: zhou, words: "应建水文站", kind: "proposal" },
		],
	}),
	{ addressee: "各区县" },
);

const fields = article({
	id: "fields",
	headline: "春耕进行时",
	date: "2024-04-20",
	paragraphs: ["万州区农业农村委主任李庆丰说，春耕已过八成。"],
	said: [{ by: liOfWanzhou, words: ["春耕已过八成。"] }],
});

const schools = article({
	id: "schools",
	headline: "校车全部换新",
	date: "2024-04-22",
	paragraphs: [
		"北碚区教委主任李庆丰说，校车都换新了。",
		"北碚区交通局局长周望书说，线路还要再加。",
	],
	said: [
		{ by: liOfBeibei, words: ["校车都换新了。"] },
		{ by: zhouOfBeibei, words: ["线路还要再加。"] },
	],
});

export const invented: readonly ExtractedArticle[] = [
	river,
	meeting,
	fields,
	schools,
];
