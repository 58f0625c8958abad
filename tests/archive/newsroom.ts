import type { Archive } from "../../src/archive/archive.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import type {
	SearchAnswer,
	SearchHit,
} from "../../src/archive/searchAnswers.ts";
import { article, body, person, type Told } from "./articles.ts";

/** The day it is in these tests, at eight in Chongqing. */
export const now = Date.parse("2024-05-06T00:00:00Z");
export const today = "2024-05-06";

/** An archive of articles told in short. */
export const archiveOf = (...told: readonly Told[]): Archive =>
	holdArticles(told.map(article), { now });

/** Ids of the articles a query finds, best first. */
export function found(archive: Archive, query: string): string[] {
	return hitsOf(
		archive.search({ query, today, limit: Number.MAX_SAFE_INTEGER }),
	).map(({ article }) => article.id);
}

export function hitsOf(answer: SearchAnswer): readonly SearchHit[] {
	if (answer.kind === "refused") throw new Error(answer.problem.kind);
	return answer.hits;
}

export const lin = person("林若川", "渝西县委书记", { place: "渝西县" });
export const zhou = person("周启明", "重庆市交通局局长", {
	organisation: "重庆市交通局",
	place: "重庆市",
});
/** A page on which 林若川 says something. */
export const linSays = (id: string, words: string): Told => ({
	id,
	headline: id,
	newspaper: "渝西日报",
	date: "2024-05-06",
	paragraphs: [`县委书记林若川表示，${words}`],
	said: [{ by: lin, words: [words] }],
});

export const bureau = body("县口岸物流办");

/** Three days of an invented county. */
export const county: readonly Told[] = [
	{
		id: "road",
		headline: "渝西县年内修通环湖路",
		newspaper: "渝西日报",
		date: "2024-05-01",
		paragraphs: [
			"县委书记林若川表示，将在年内修通环湖路30公里。",
			"“老百姓等了十年。”林若川说。",
			"县口岸物流办表示，将同步建好物流园。",
		],
		said: [
			{ by: lin, words: ["将在年内修通环湖路30公里。"] },
			{
				by: lin,
				words: ["老百姓等了十年。"],
				mode: "direct",
				quoted: ["老百姓等了十年。"],
			},
			{ by: bureau, words: ["将同步建好物流园。"] },
		],
		promised: [
			{
				by: lin,
				words: "将在年内修通环湖路30公里",
				answerable: "渝西县",
				targets: [{ text: "30公里", value: 30, unit: "公里" }],
				themes: ["交通"],
			},
			{ by: bureau, words: "将同步建好物流园", answerable: "县口岸物流办" },
		],
	},
	{
		id: "bridge",
		headline: "周启明调研渝西大桥",
		newspaper: "山城日报",
		date: "2024-05-03",
		paragraphs: ["市交通局局长周启明要求，各区县要守住质量安全底线。"],
		said: [{ by: zhou, words: ["各区县要守住质量安全底线。"] }],
		promised: [
			{
				by: zhou,
				words: "各区县要守住质量安全底线",
				kind: "directive",
				answerable: "重庆市",
			},
		],
	},
	{
		id: "lake",
		headline: "环湖路沿线建起民宿",
		newspaper: "渝西日报",
		date: "2024-05-05",
		paragraphs: ["林若川说，环湖路通了，民宿就旺了。"],
		said: [{ by: lin, words: ["环湖路通了，民宿就旺了。"] }],
	},
];
