import type { Extent } from "../../language/sentences.ts";
import type { Speaker } from "../../model.ts";
import type { Paragraph } from "../layout.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { startsDeed } from "./bare.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { isDeed, isDisposal, isSlogan } from "./deeds.ts";
import { DEFINES, isForecast } from "./done.ts";
import { gather } from "./gather.ts";
import { openerOf } from "./openerOf.ts";

/** A government's report on its work: whose it is, and in which of its paragraphs it tells what is to be done. */
export interface Report {
	readonly government: Speaker;
	readonly plans: ReadonlySet<number>;
}

/** How far into a report it names whose it is. */
const TITLE_PAGE = 30;

/** Reads an article as a government's report on its work; null where it is none. */
export function reportIn(
	headline: string,
	paragraphs: readonly Paragraph[],
	speakers: SpeakerBook,
): Report | null {
	const title = headline.trim().match(REPORT)?.groups;
	if (!title) return null;
	const name = title.place ?? placeIn(paragraphs.slice(0, TITLE_PAGE));
	if (name === null) return null;
	const government = speakers.speakerOf({
		kind: "body",
		name: name === "国务院" ? name : `${name}人民政府`,
		person: null,
		phrase: { paragraph: 0, start: 0, end: 0 },
	});
	return { government, plans: plansIn(paragraphs) };
}

/** 2026年上海市政府工作报告, 政府工作报告. */
const REPORT =
	/^(?:20\d\d年)?(?<place>国务院|[\p{Script=Han}]{1,8}(?:省|市|自治区|自治州|州|县|区))?(?:20\d\d年)?(?:人民)?政府工作报告(?:（[^）]{1,8}）)?$/u;

/** Whose report it is, where its title does not say. */
function placeIn(paragraphs: readonly Paragraph[]): string | null {
	for (const { plain, text } of paragraphs) {
		const match = plain.match(OF_A_CONGRESS) ?? plain.match(IN_ITS_NAME);
		const place = match?.groups?.place;
		if (match?.index === undefined || place === undefined) continue;
		const start = match.index + match[0].indexOf(place);
		return text.slice(start, start + place.length);
	}
	return null;
}

/** 在云南省第十四届人民代表大会…. */
const OF_A_CONGRESS =
	/在(?<place>[\p{Script=Han}]{1,8}(?:省|市|自治区|自治州|州|县|区))第[一二三四五六七八九十]+届人民代表大会/u;

/** 我代表北京市人民政府, 我代表国务院. */
const IN_ITS_NAME =
	/代表(?<place>国务院|[\p{Script=Han}]{1,8}(?:(?<=.)省|(?<=.)市|(?<!治)(?<=.)区|自治区|州|县)(?=人民政府))/u;

/** Which paragraphs stand under headings of what is to come. */
function plansIn(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
	const found = new Set<number>();
	let ahead = false;
	for (const { plain, index } of paragraphs) {
		const opening = plain.trim().slice(0, 60);
		const heads = opening.length < 60 || /^[一二三四五六七八]、/u.test(opening);
		if (heads && LOOKS_BACK.test(opening))
			ahead = LOOKS_BOTH_WAYS.test(opening);
		else if ((heads && LOOKS_AHEAD.test(opening)) || STARTS_PLANS.test(plain))
			ahead = true;
		if (ahead) found.add(index);
	}
	return found;
}

const LOOKS_BACK = /回顾|总结|成就|成绩|一年来|五年来|主要做了/u;
const LOOKS_BOTH_WAYS = /^\s*“十五五”时期主要目标和20\d\d年重点工作/u;
const LOOKS_AHEAD =
	/目标(?:和|与)?(?:重点)?任务|主要任务|重点任务|重点工作|工作安排|工作部署|战略举措|主要考虑|奋斗目标|发展目标|预期目标|今年(?:要)?重点|(?:抓好|做好).{0,12}工作/u;
const STARTS_PLANS = /^(?:“十五五”时期|今后五年|未来五年|到20[3-9]\d年)/u;

/** What a sentence of a report's plans lays down, clause by clause; empty where it lays down nothing. */
export function laidDown(text: string, sentence: Extent): Extent[] {
	const clauses = clausesOf(text, sentence);
	const [head] = clauses;
	const last = clauses.at(-1);
	if (!head || !last || clauses.some((each) => each.isPast)) return [];
	if (DEFINES.test(text.slice(head.start, last.end))) return [];
	const first = clauses.find((clause) => isLaidDown(text, clause));
	if (!first || isSlogan(text.slice(first.predicate, first.end))) return [];
	return gather(
		text,
		clauses,
		(clause) =>
			clause === first
				? isAim(text, clause)
					? clause.start
					: clause.predicate
				: null,
		() => false,
	);
}

function isLaidDown(text: string, clause: Clause): boolean {
	const words = text.slice(clause.predicate, clause.end);
	if (isForecast(text, clause) || isDisposal(words)) return false;
	if (clause.force === "will" || clause.force === "must")
		return openerOf(words).who === "nobody";
	return (
		clause.force === null && (startsDeed(text, clause) || isAim(text, clause))
	);
}

/** 地区生产总值增长5%左右: an aim in numbers. */
const isAim = (text: string, { start, end }: Clause): boolean => {
	const words = text.slice(start, end);
	return (
		!isDeed(words) &&
		/^[\p{Script=Han}、（）()]{2,24}?(?:增长|提高|达到|达|下降|降低|控制在|保持在|稳定在|突破|超过|新增|转移|不低于)[^，]{0,6}\d/u.test(
			words,
		)
	);
};
