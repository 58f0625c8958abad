import { BLANKS, UnitSet } from "../../language/unitSet.ts";
import { EVERYDAY_SURNAMES } from "../tables/surnames.ts";
import { namesAt } from "./atOffices.ts";
import { chineseNames } from "./chinese.ts";
import { isSurname } from "./endings.ts";
import { officeEndingAt } from "./offices.ts";
import type { NameReading } from "./reading.ts";

const blanks = new UnitSet(BLANKS);
const sentenceBreaks = new UnitSet(`。！？…”${BLANKS}`);

/** Names set wide in a list, and the name of a turn: 杨　帆、何　山等, 林若川：… */
export function* namesSetApart(text: string): Generator<NameReading[]> {
	// Most texts have no blank: one look at each character, and no look at what stands in front of it.
	for (const gap of blanks.in(text) ? text.matchAll(SET_WIDE) : [])
		yield chineseNames(text, gap.index - 1).map((name) => ({
			...name,
			weight: 2,
			by: "list" as const,
		}));
	const label = text.includes("：") ? text.match(LABEL)?.groups?.name : null;
	if (label)
		yield chineseNames(text, text.indexOf(label))
			.filter(
				(name) =>
					name.name.length === label.length &&
					!EVERYDAY_SURNAMES.has(name.name[0] ?? ""),
			)
			.map((name) => ({ ...name, weight: 2, by: "cue" as const }));
}

const LABEL = /^\s*(?<name>\p{Script=Han}{2,4})(?:（[^）]{1,20}）)?：(?!\s*$)/u;

/** The gap in 杨　帆: looked for by its blanks, which are few. */
const SET_WIDE =
	/(?<=(?:^|[、，。；：“”\s])\p{Script=Han})\s{1,3}(?=\p{Script=Han}{1,2}(?:[、，。；（等]|$))/gu;

/** Who is introduced: 30岁的|伊萨克, |吴燕红|是一家公司的经理。, |冯予安|，51岁. */
export function* namesIntroduced(text: string): Generator<NameReading[]> {
	for (const age of text.includes("岁的") ? text.matchAll(AGED) : []) {
		const at = age.index + age[0].length;
		yield namesAt(text, at).filter((name) => name.weight >= 1.2);
	}
	for (const lives of text.matchAll(LIVES)) {
		const at = lives.index + lives[0].length;
		yield namesAt(text, at).filter((name) => name.weight >= 1.2);
	}
	for (const start of sentenceStarts(text))
		for (const length of isSurname(text, start) ? [2, 3] : []) {
			const end = start + length;
			if (
				!introduces(text, end) &&
				!(length === 3 && SETS_OUT.test(text.slice(end, end + 16)))
			)
				continue;
			yield chineseNames(text, start)
				.filter((found) => found.end === end)
				.map((found) => ({ ...found, weight: 2.5, verbBehind: true }));
		}
}

const AGED = /\d岁的(?=\p{Script=Han})/gu;

/** 家住九龙坡区走马镇的|王东燕 */
const LIVES =
	/(?:家住|来自|住在|居住在|就读于|毕业于|出生于)[^，。；：“”]{2,24}?的(?=\p{Script=Han})/gu;

/** 谭景行|一早来到市场: how a report of somebody's round begins. */
const SETS_OUT =
	/^(?:一早|一大早|早早|清晨|冒雨|又|先后|随后|首先|再次|专程|一行|率队|带队|[冒顶]着.{1,3})?(?:来到|走进|赶到|赶赴|前往|抵达|深入|走访|察看|看望|主持召开)/u;

function* sentenceStarts(text: string): Generator<number> {
	yield 0;
	for (
		let at = sentenceBreaks.next(text, 0);
		at < text.length;
		at = sentenceBreaks.next(text, at + 1)
	)
		yield at + 1;
}

/** Longer than any office with the body it belongs to. */
const LONGEST_TITLE = 28;

/** 何景云|，大桥项目总工程师，: length of the office between commas that starts at a comma, the second comma not counted; or 0. */
export function appositionIn(text: string, at: number): number {
	if (text[at] !== "，") return 0;
	const length = text
		.slice(at + 1, at + 1 + LONGEST_TITLE)
		.search(/[，。；：！？]/u);
	const end = at + 1 + length;
	return length > 1 &&
		text[end] === "，" &&
		!/[的了着在是]/u.test(text.slice(at + 1, end)) &&
		officeEndingAt(text, end) > 1
		? end - at
		: 0;
}

/** Whether a copula and an office follow, or how old somebody is. */
function introduces(text: string, at: number): boolean {
	if (text[at] === "，" && appositionIn(text, at) > 0) return true;
	if (text[at] === "，")
		return /^，(?:(?:现年|今年|时年)?\d{1,3}岁|[男女]，|生于|\d{4}年(?:\d{1,2}月)?(?:出)?生)/u.test(
			text.slice(at, at + 16),
		);
	if (text[at] !== "是") return false;
	const stop = text.slice(at, at + LONGEST_TITLE).search(/[，。；]/u);
	return stop > 2 && officeEndingAt(text, at + stop) > 1;
}
