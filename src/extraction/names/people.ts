import { isWord, partOfSpeech } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { places } from "../../language/places.ts";
import type { Extent } from "../../language/sentences.ts";
import type { Paragraph } from "../layout.ts";
import {
	BODY_HEADS,
	COLLECTIVE_HEADS,
	DOCUMENT_HEADS,
	MEETING_HEADS,
} from "../tables/bodies.ts";
import { COUNTRIES, SIDES } from "../tables/countries.ts";
import { FOREIGN_LEADERS } from "../tables/leaders.ts";
import { EVERYDAY_SURNAMES, TRANSLITERATION } from "../tables/surnames.ts";
import { namesAsSubjects, namesBehindBodies } from "./asSubjects.ts";
import { leaderNames, namesAt, namesBefore, officeEnds } from "./atOffices.ts";
import { isSurname } from "./endings.ts";
import { dottedNames } from "./foreign.ts";
import { appositionIn, namesIntroduced, namesSetApart } from "./introduced.ts";
import { officeEndingAt, offices, titlesBehind } from "./offices.ts";
import type { NameReading } from "./reading.ts";
import { titleBefore } from "./titles.ts";
import { witnessedNames } from "./witnesses.ts";

const countries = new Lexicon(COUNTRIES);
/** Heads of those who speak and are no persons: a clause that begins with one does not begin with a name. */
const otherSpeakers = new Lexicon([
	...BODY_HEADS,
	...COLLECTIVE_HEADS,
	...DOCUMENT_HEADS,
	...MEETING_HEADS,
]);

/** Somebody this article names. */
export interface Person {
	/** As printed, without inner space. */
	readonly name: string;
	/** Titles as printed, in the order in which they first stand there. */
	readonly titles: readonly string[];
}

/** A place that names a person. */
export interface PersonMention extends Extent {
	readonly paragraph: number;
	readonly person: Person;
	/** The whole noun phrase: title before, name, title behind. */
	readonly phrase: Extent;
}

/** Titles behind a name that say no office: 先生, 同志. */
const HONORIFICS = new Set(
	"同志 先生 女士 小姐 夫人 老人 大爷 大妈 师傅 老师 同学 阁下 殿下 陛下 等人 烈士 大夫".split(
		" ",
	),
);

interface Draft {
	name: string;
	titles: string[];
}

/** The people of one article: whom it names, and where. */
export class People {
	readonly persons: readonly Person[];
	readonly #mentions: readonly (readonly PersonMention[])[];

	constructor(
		persons: readonly Person[],
		mentions: readonly (readonly PersonMention[])[],
	) {
		this.persons = persons;
		this.#mentions = mentions;
	}

	/** Mentions in one paragraph, from left to right. */
	in(paragraph: number): readonly PersonMention[] {
		return this.#mentions[paragraph] ?? [];
	}
}

/** A place with all its readings; one of them wins. */
type Place = readonly NameReading[];

/** Weight a reading needs to be believed. */
const BELIEVED = 1.2;

/**
 * @param paragraphs - the article's body
 * @param elsewhere - other plain text that names people (headline parts): evidence only
 * @param never - names that only write or photograph
 */
export function findPeople(
	paragraphs: readonly Paragraph[],
	elsewhere: readonly string[],
	never: ReadonlySet<string>,
): People {
	const texts = paragraphs.map((paragraph) => paragraph.plain);
	const all = [...texts, ...elsewhere];
	const places = all.flatMap(placesIn);
	const names = settle(places, all);
	for (const name of witnessedNames(all))
		if (!names.has(name)) names.set(name, "office");
	for (const name of never) names.delete(name);
	return gather(names, paragraphs, elsewhere);
}

/** Everywhere in a text where something says that a name stands there. */
function placesIn(text: string): Place[] {
	const places: Place[] = [];
	const add = (readings: readonly NameReading[]) => {
		if (readings.length > 0) places.push(readings);
	};
	for (const end of officeEnds(text)) {
		let at = end;
		while (at < end + 3 && /\s/u.test(text[at] ?? "")) at++;
		for (let inList = false; ; inList = true) {
			const readings = namesAt(text, at).filter(
				(r) => !inList || r.weight >= 2.5,
			);
			add(inList ? readings.map((r) => ({ ...r, by: "list" })) : readings);
			const best = heaviest(readings);
			if (!best || !LIST_JOINT.test(text[best.end] ?? "")) break;
			at = best.end + 1;
		}
	}
	for (const { start } of titlesBehind.matches(text))
		if (offices.endingAt(text, start) === 0) add(namesBefore(text, start));
	for (const reading of dottedNames(text)) add([reading]);
	for (const reading of leaderNames(text)) add([reading]);
	for (const readings of namesAsSubjects(text)) add(readings);
	for (const reading of namesBehindBodies(text)) add([reading]);
	for (const readings of namesSetApart(text)) add(readings);
	for (const readings of namesIntroduced(text)) add(readings);
	return places;
}

const LIST_JOINT = /[、和与及]/u;

const heaviest = (readings: readonly NameReading[]): NameReading | undefined =>
	readings.reduce<NameReading | undefined>(
		(best, reading) => (!best || reading.weight > best.weight ? reading : best),
		undefined,
	);

/** Decides which readings are names: what surrounds a place, and how often the article prints the same name elsewhere. */
function settle(
	places: readonly Place[],
	texts: readonly string[],
): Map<string, NameReading["by"]> {
	const support = new Map<string, number>();
	for (const readings of places)
		for (const reading of readings)
			if (reading.weight >= 2)
				support.set(reading.name, (support.get(reading.name) ?? 0) + 1);
	const weigh = (reading: NameReading): number =>
		reading.weight + 0.4 * Math.min(5, (support.get(reading.name) ?? 1) - 1);
	const names = new Map<string, NameReading["by"]>();
	const counts = new Map<string, number>();
	const countOf = (name: string): number => {
		let count = counts.get(name);
		if (count === undefined) {
			count = texts.reduce((sum, text) => sum + occurrences(text, name), 0);
			counts.set(name, count);
		}
		return count;
	};
	for (const readings of places) {
		const [best] = [...readings].sort(
			(a, b) => weigh(b) - weigh(a) || b.name.length - a.name.length,
		);
		if (!best || best.weight < BELIEVED) continue;
		if (!isLikelyName(best, (name) => support.get(name))) continue;
		const before = names.get(best.name);
		if (before === undefined || before === "cue") names.set(best.name, best.by);
	}
	// 王猛指 is 王猛 with what he does, if the article also has 王猛 elsewhere.
	for (const name of names.keys())
		if (
			name.length === 3 &&
			names.has(name.slice(0, 2)) &&
			countOf(name.slice(0, 2)) > countOf(name) &&
			(support.get(name) ?? 0) < (support.get(name.slice(0, 2)) ?? 0)
		)
			names.delete(name);
	return names;
}

function occurrences(text: string, name: string): number {
	let count = 0;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		count++;
	return count;
}

/** Tells names from words: 代表|明确|表示 has an office before it and a verb of saying behind it, and is no name. */
function isLikelyName(
	reading: NameReading,
	supportOf: (name: string) => number | undefined,
): boolean {
	const { name, by } = reading;
	if (by === "leader" || by === "dot") return true;
	if (name.length > 3 || reading.end - reading.start > name.length) return true;
	if (by === "cue" && otherSpeakers.endingAt(name, name.length) > 0)
		return false;
	if (isSide(name.slice(0, 2))) return false;
	if (partOfSpeech(name) === "ns")
		return isNamedBeforeVerb(reading) && !placeNames.has(name);
	if (countries.startingAt(name, 0) > 0) return false;
	const everydaySurname = EVERYDAY_SURNAMES.has(name[0] ?? "");
	const known = (supportOf(name) ?? 0) > 1;
	const sure = reading.weight >= 2.5 && reading.verbBehind && by !== "cue";
	// 向|媒体, 和|专家: a preposition and its noun.
	if (
		!known &&
		/^[向于和与同从对由经以因].{2}/u.test(name) &&
		isWord(name.slice(1))
	)
		return false;
	if (everydaySurname && !known && !sure) {
		// 牧民|巴图|在帐篷里: short, and nothing but characters that transliterate.
		const foreign =
			by === "office" &&
			reading.verbBehind &&
			!isWord(name) &&
			[...name].every((unit) => TRANSLITERATION.has(unit));
		if (name.length === 2 && !foreign && (by === "cue" || reading.weight < 2.5))
			return false;
		if (
			name.length === 3 &&
			(isWord(name.slice(0, 2)) || isWord(name.slice(1)))
		)
			return false;
	}
	if (
		everydaySurname &&
		name.length === 3 &&
		[name.slice(0, 2), name.slice(1)].some(isVerbLike)
	)
		return false;
	if (!isWord(name)) return true;
	if (known && sure && !everydaySurname && isSurname(name, 0)) return true;
	return isNamedBeforeVerb(reading);
}

/** 法院院长|高山|介绍: a thing's name between an office and a verb of saying is somebody's. */
const isNamedBeforeVerb = ({ name, by, weight, verbBehind }: NameReading) =>
	by === "office" &&
	weight >= SURE &&
	verbBehind &&
	isSurname(name, 0) &&
	/^n[srz]?$/u.test(partOfSpeech(name) ?? "") &&
	!NEVER_NAMES.has(name);

const placeNames = new Set(
	places.flatMap((place) => [place.name, place.short]),
);

/** Weight of a reading with a verb of saying right behind it. */
const SURE = 3;

/** Nouns that stand between an office and its verb. */
const NEVER_NAMES: ReadonlySet<string> = new Set(
	"方面 文章 时候 时间 高层 成员 全员 家长 路人 经理 代表 应该 高度 和平 全体 单位 部门 常委 官方 师生 边境 容易 安全 高官 常人 万人 干部 农民 党员 党委 官员 全国 全省 全市 英国 法国 泰国 印度".split(
		" ",
	),
);

/** 都|公开|表示, 高度|重视: what does something or says how is no part of a name. */
const isVerbLike = (text: string): boolean =>
	/^(?:v|a|d|p|c)/u.test(partOfSpeech(text) ?? "");

/** 马方 in 愿同马方一道 is Maldives. */
const isSide = (name: string): boolean =>
	name.length === 2 && name.endsWith("方") && SIDES.includes(name[0] ?? "");

/** Finds every mention of the names, and gathers the titles that stand around them. */
function gather(
	names: ReadonlyMap<string, NameReading["by"]>,
	paragraphs: readonly Paragraph[],
	elsewhere: readonly string[],
): People {
	const dotted = [...names.keys()].filter((name) => name.includes("·"));
	const drafts = new Map<string, Draft>();
	const merged = new Map<string, string>();
	for (const name of names.keys()) {
		const wholes = dotted.filter((whole) => whole.split("·").includes(name));
		if (wholes.length !== 1) drafts.set(name, { name, titles: [] });
	}
	for (const name of drafts.keys()) {
		// 安倍 is 安倍晋三, where the article says so once.
		const whole = FOREIGN_LEADERS.includes(name)
			? [...drafts.keys()].filter(
					(other) => other !== name && other.startsWith(name),
				)
			: [];
		const [only, ...more] = whole;
		if (only && more.length === 0) merged.set(name, only);
	}
	for (const name of merged.keys()) drafts.delete(name);
	const forms = new Map<string, Draft>([...drafts]);
	for (const [name, whole] of merged) {
		const draft = drafts.get(whole);
		if (draft) forms.set(name, draft);
	}
	for (const draft of drafts.values()) {
		addPartsOfForeign(draft, drafts, forms);
		addComrade(draft, drafts, forms);
	}
	const lexicon = new Lexicon(forms.keys());
	const mentions = paragraphs.map(({ plain: text, text: printed, index }) => {
		const found: PersonMention[] = [];
		let shared: string | null = null;
		for (const { start, end } of nameExtents(text, lexicon)) {
			const draft = forms.get(text.slice(start, end).replace(/\s/gu, ""));
			if (!draft) continue;
			const floor = found.at(-1)?.phrase.end ?? 0;
			const title = withNameInside(
				text,
				titleBefore(text, start, floor),
				found.at(-1),
			);
			const behind = titlesBehind.startingAt(text, end);
			const titleBehind = printed.slice(end, end + behind);
			const joint =
				floor > 0 && floor === start - 1 && LIST_JOINT.test(text[floor] ?? "");
			// The name as this article prints it: in its own script.
			if (draft.name.length === end - start)
				draft.name = printed.slice(start, end);
			shared = title
				? printed.slice(title.start, title.end)
				: joint
					? shared
					: null;
			if (shared && !draft.titles.includes(shared)) draft.titles.push(shared);
			if (
				behind > 0 &&
				!HONORIFICS.has(titleBehind) &&
				!draft.titles.includes(titleBehind)
			)
				draft.titles.push(titleBehind);
			const apposed = titleBehindName(text, end + behind);
			if (apposed) {
				const words = printed.slice(apposed.title.start, apposed.title.end);
				if (!draft.titles.includes(words)) draft.titles.push(words);
			}
			found.push({
				paragraph: index,
				start,
				end,
				person: draft,
				phrase: {
					start: title?.start ?? start,
					end: apposed?.bracket ? apposed.end : end + behind,
				},
			});
		}
		return found;
	});
	// Whom the body gives no office the headline may: 区教委主任佘砚秋接受本报专访时表示.
	for (const text of elsewhere)
		for (const { start, end } of nameExtents(text, lexicon)) {
			const draft = forms.get(text.slice(start, end).replace(/\s/gu, ""));
			const title = titleBefore(text, start, 0);
			if (draft && title && draft.titles.length === 0)
				draft.titles.push(text.slice(title.start, title.end));
		}
	return new People([...drafts.values()], mentions);
}

/** 罗伯文劳模工作室成员: the name in front belongs to the title. */
function withNameInside(
	text: string,
	title: Extent | null,
	before: PersonMention | undefined,
): Extent | null {
	if (!title || !before || before.end !== title.start) return title;
	return /^(?:劳模|工作室|创新工作室|大师|名师|团队|课题组|院士工作站|班组|纪念馆|故居|基金会|艺术团|学院|中学|小学)/u.test(
		text.slice(title.start),
	)
		? { start: before.start, end: title.end }
		: title;
}

/** 林若川（县文旅委主任）, 阮青禾是鹿鸣村第一书记，: a title that stands behind the name. */
function titleBehindName(
	text: string,
	at: number,
): { title: Extent; end: number; bracket: boolean } | null {
	const behind = text.slice(at, at + 48);
	const bracket = behind.match(/^（([^）]{2,30})）/u);
	if (bracket) {
		const start = at + 1;
		const end = start + (bracket[1] ?? "").length;
		return officeEndingAt(text, end) > 0
			? { title: { start, end }, end: end + 1, bracket: true }
			: null;
	}
	const apposed = appositionIn(text, at);
	if (apposed > 0)
		return {
			title: { start: at + 1, end: at + apposed },
			end: at + apposed,
			bracket: true,
		};
	const copula = behind.match(
		/^(?:，)?(?:是|担任|任|现任|现为|系|出任|就任|兼任|当选为?)(?=[\p{Script=Han}A-Za-z“])/u,
	);
	if (!copula) return null;
	const start = at + copula[0].length;
	for (let end = start + 2; end <= Math.min(text.length, start + 28); end++) {
		if (/[，。；：！？的]/u.test(text[end - 1] ?? "")) return null;
		if (
			officeEndingAt(text, end) > 0 &&
			/[，。；、已至一]/u.test(text[end] ?? "。")
		)
			return { title: { start, end }, end, bracket: false };
	}
	return null;
}

/** 伊斯特布鲁克 is 约翰·伊斯特布鲁克, where nobody else has that part in their name. */
function addPartsOfForeign(
	draft: Draft,
	drafts: ReadonlyMap<string, Draft>,
	forms: Map<string, Draft>,
): void {
	const parts = draft.name.split("·");
	if (parts.length < 2) return;
	for (const part of [parts.at(-1), parts[0]]) {
		if (!part || part.length < 2) continue;
		const others = [...drafts.values()].filter(
			(other) => other !== draft && other.name.split("·").includes(part),
		);
		if (others.length === 0 && !forms.has(part)) forms.set(part, draft);
	}
}

/** 启明同志 is 周启明, where nobody else has that given name. */
function addComrade(
	draft: Draft,
	drafts: ReadonlyMap<string, Draft>,
	forms: Map<string, Draft>,
): void {
	const given = draft.name.slice(1);
	if (draft.name.length !== 3 || draft.name.includes("·")) return;
	const namesakes = [...drafts.keys()].filter(
		(name) => name.length === 3 && name.endsWith(given),
	);
	if (namesakes.length === 1) forms.set(`${given}同志`, draft);
}

/** Places of the names in a text, spaced ones (方 圆) among them. */
function* nameExtents(text: string, lexicon: Lexicon): Generator<Extent> {
	for (let at = 0; at < text.length; ) {
		const length = lexicon.startingAt(text, at);
		if (length > 0) {
			yield { start: at, end: at + length };
			at += length;
			continue;
		}
		const spaced = spacedAt(text, at, lexicon);
		if (spaced > 0) yield { start: at, end: at + spaced };
		at += Math.max(1, spaced);
	}
}

/** Length of a name set wide that starts at a place, or 0. */
function spacedAt(text: string, at: number, lexicon: Lexicon): number {
	if (!/\s/u.test(text[at + 1] ?? "") && !/\s/u.test(text[at + 2] ?? ""))
		return 0;
	const wide = text
		.slice(at, at + 7)
		.match(/^(\p{Script=Han}{1,2})(\s{1,3})(\p{Script=Han}{1,2})/u);
	if (!wide) return 0;
	const [, surname = "", gap = "", given = ""] = wide;
	for (let length = given.length; length > 0; length--)
		if (lexicon.has(surname + given.slice(0, length)))
			return surname.length + gap.length + length;
	return 0;
}
