import { pick } from "../../bench/random.ts";
import { extract } from "../../src/extraction/extract.ts";
import type { Article, ExtractedArticle } from "../../src/model.ts";

/** Pages put together from parts, with hundreds of quotations that are all different: what people might say of a county. */

const surnames = [..."林周祝向罗钟谭秦孟陆程韩"];
const given = [
	[..."若启晓德伯景望青知砚怀以云书文思明子"],
	[..."川明岚厚行舒禾远秋山宁帆清石松林屿"],
] as const;
const offices = [
	"水务局局长",
	"交通局局长",
	"教委主任",
	"农业农村委主任",
	"文旅委主任",
	"县委书记",
	"县长",
	"卫生健康委主任",
	"商务委主任",
	"住建局局长",
];
const counties = ["渝西县", "清江县", "云溪县", "石桥县"];
const when = ["今年", "明年", "年底前", "汛期前", "三年内", "春节前"];
const doing = ["修好", "建成", "改造", "通上", "新添", "再开", "守住", "办好"];
const what = [
	"河堤",
	"泵站",
	"环湖路",
	"乡村小学",
	"卫生院",
	"便民市场",
	"梯田灌渠",
	"老旧小区",
	"公交线路",
	"图书室",
	"冷库",
	"村史馆",
];
const units = ["公里", "座", "处", "所", "条", "个"];
const ends = [
	"不让一户群众再等",
	"绝不能光说不练",
	"钱花到哪里就公开到哪里",
	"谁也没有理由往后推",
	"老百姓点头了才算数",
	"先把水电的账算清楚",
	"没有验收就不能剪彩",
	"要让外出的人愿意回来",
	"把方便留给群众",
	"一件一件写进台账",
];
const middles = [
	"这件事已经拖了好几年",
	"图纸我们看了十几遍",
	"资金上个月就到了账",
	"方案征求了各村的意见",
	"施工队已经进了场",
	"我带着人走了一遍现场",
	"去年雨季大家都看见了",
	"外地的经验我们也去学过",
];

const sentence = (random: () => number): string => {
	const number = 2 + Math.floor(random() * 397);
	const first = `${pick(when, random)}我们要${pick(doing, random)}${pick(counties, random).slice(0, 2)}的${pick(what, random)}${number}${pick(units, random)}`;
	return `${first}，${pick(middles, random)}，${pick(ends, random)}。`;
};

/** So many articles, each with some people who speak in marks and some who are told again. */
export function inventedPages(
	count: number,
	random: () => number,
): readonly ExtractedArticle[] {
	return Array.from({ length: count }, (_, index) => {
		const county = pick(counties, random);
		const paragraphs = Array.from({ length: 5 }, (_, place) => {
			const name =
				pick(surnames, random) +
				given.map((part) => pick(part, random)).join("");
			const who = `${county}${pick(offices, random)}${name}`;
			const said = sentence(random);
			if (place === 3) return `${who}表示，${said}`;
			if (place === 4) {
				const [half = "", ...rest] = said.split("，");
				return `“${half}，”${who}说，“${rest.join("，")}”`;
			}
			return `${who}表示：“${said}”`;
		});
		const day = String(1 + (index % 28)).padStart(2, "0");
		const article: Article = {
			id: `page-${index}`,
			source: {
				file: `page-${index}.txt`,
				newspaper: "清江晚报",
				origin: null,
				printed: null,
				page: null,
				url: null,
			},
			headline: { kicker: null, main: `${county}办实事`, subhead: null },
			byline: [],
			column: null,
			genre: "news",
			date: `2024-05-${day}`,
			dateBasis: "metadata",
			paragraphs,
			headings: [],
			captions: [],
			notes: [],
		};
		return { ...article, ...extract(article) };
	});
}
