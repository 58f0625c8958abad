import { isWord } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import type { Extent } from "../../language/sentences.ts";
import { kindOf } from "../kinds.ts";
import { ONLY_ADVERBIALS } from "../tables/adverbials.ts";
import { BODY_HEADS } from "../tables/bodies.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { JAPANESE_SURNAMES, TIBETAN_ELEMENTS } from "../tables/surnames.ts";
import {
	cueWords,
	endsWell,
	followers,
	functionAsName,
	isAllHan,
	neverInNames,
	OPENS_NAME,
	transliterating,
} from "./endings.ts";
import { officeEndingAt, titlesBehind } from "./offices.ts";
import { type NameReading, reading } from "./reading.ts";

const bodyHeads = new Lexicon(BODY_HEADS);
const countries = new Lexicon(COUNTRIES);
const tibetan = new Lexicon(TIBETAN_ELEMENTS);
const japanese = new Lexicon(JAPANESE_SURNAMES);

/** A run of characters that transliterate, taken whole. */
export function foreignName(text: string, at: number): NameReading | null {
	let end = at;
	while (end < at + 9 && transliterating.at(text, end)) end++;
	for (; end - at >= 2; end--) {
		const weight = endsWell(text, end);
		// 杰姆逊|曾在
		if (
			end - at > 2 &&
			functionAsName(text, end - 1) &&
			endsWell(text, end - 1) > 0 &&
			// 侯赛因|指着路灯: what surely follows a name follows the whole.
			!(text[end - 1] === "因" && weight >= 2.5)
		)
			continue;
		if (weight >= 1) return reading(text, at, end, weight, "office");
	}
	return null;
}

/** 才让东知, 扎西卓玛: two of the elements of which Tibetan names are made. */
export function tibetanName(text: string, at: number): NameReading | null {
	const first = tibetan.startingAt(text, at);
	const second = first > 0 ? tibetan.startingAt(text, at + first) : 0;
	if (second === 0) return null;
	const end = at + first + second;
	const weight = endsWell(text, end);
	return weight >= 1 ? reading(text, at, end, weight + 0.5, "office") : null;
}

/** 市民|Nann|表示: a name that the page leaves in its own letters. */
export function latinName(text: string, at: number): NameReading | null {
	const length = text.slice(at, at + 40).match(LATIN)?.[0].length ?? 0;
	return length > 0 &&
		(endsWell(text, at + length) > 1.5 ||
			cueWords.startingAt(text, at + length) > 0)
		? reading(text, at, at + length, 2, "office")
		: null;
}

const LATIN =
	/^[A-Z][a-z]{1,14}(?: [A-Z][A-Za-z'’-]{0,14}){0,3}(?![A-Za-z0-9.·-]| [A-Za-z])/u;

/** Kelly|指，…, 受访的Julia也|认为: who is called so and says something. */
export function* latinSubjects(
	text: string,
	cues: readonly Extent[],
): Generator<NameReading> {
	if (!/[A-Z][a-z]/u.test(text)) return;
	for (const cue of cues) {
		const found = text
			.slice(Math.max(0, cue.start - 60), cue.start)
			.match(LATIN_SUBJECT);
		const name = found?.groups?.name;
		const behind = found?.groups?.behind ?? "";
		if (!name || !ONLY_ADVERBIALS.test(behind) || kindOf(name) !== null)
			continue;
		const end = cue.start - behind.length;
		yield reading(text, end - name.length, end, 2, "cue");
	}
}

const LATIN_SUBJECT =
	/(?:^|[，。；：！？“”的、\s])(?<name>[A-Z][a-z]{1,14}(?: [A-Z][A-Za-z'’-]{0,14}){0,3})(?<behind>[^A-Za-z，。；：“”！？]{0,16})$/u;

export function japaneseName(text: string, at: number): NameReading | null {
	const eldest = text.slice(at, at + 7).match(ELDEST)?.[0].length ?? 0;
	const weight = eldest > 0 ? endsWell(text, at + eldest) : 0;
	if (weight >= 1.2)
		return reading(text, at, at + eldest, weight + 1, "office");
	const unknown = unknownJapanese(text, at);
	if (unknown) return unknown;
	const surname = japanese.startingAt(text, at);
	if (surname === 0) return null;
	let best: NameReading | null = null;
	for (const given of [2, 1, 3, 0]) {
		const end = at + surname + given;
		const name = text.slice(at, end);
		if (!isAllHan(name) || neverInNames.in(name)) continue;
		// 岸田|在日韩外长会谈后, 岩屋毅|举行会谈
		if (given === 3 && GOVERNS.test(text.slice(at + surname, end))) continue;
		// 木原稔|与韩国国防部长
		if (given > 0 && functionAsName(text, end - 1)) continue;
		const weight = endsWell(text, end);
		if (weight >= 1.2 && weight + 0.5 > (best?.weight ?? 0))
			best = reading(text, at, end, weight + 0.5, "office");
	}
	return best;
}

const GOVERNS = /^[在对就与和向同]|.(?:举行|会谈|会见|会晤|表示|访问|出席)$/u;

/** 东日本国际大学客座教授|西园寺一晃|指出: behind a title of Japan's, whatever stands right before a verb of saying. */
function unknownJapanese(text: string, at: number): NameReading | null {
	if (!/日本[^，。；：]{0,24}$/u.test(text.slice(Math.max(0, at - 32), at)))
		return null;
	for (let length = 3; length <= 5; length++) {
		const name = text.slice(at, at + length);
		if (!isAllHan(name) || /[的了在和与是]/u.test(name)) return null;
		if (cueWords.startingAt(text, at + length) >= 2)
			return kindOf(name) === null && (length > 3 || !isWord(name.slice(0, 2)))
				? reading(text, at, at + length, 3, "office")
				: null;
	}
	return null;
}

/** 玄叶光|一郎, whatever the surname. */
const ELDEST = /^\p{Script=Han}{2,4}?(?:[一二三四次太][郎朗]|之助|左卫门)/u;

/** Names with a dot: 卢扬娜·罗勒, 买买提·吐尔逊. */
export function* dottedNames(text: string): Generator<NameReading> {
	if (!text.includes("·")) return;
	for (const match of text.matchAll(
		/[\p{Script=Han}A-Za-z]{1,24}(?:·[\p{Script=Han}A-Za-z]{1,24}(?:[—-](?![—-])[\p{Script=Han}]{1,24})?)+/gu,
	)) {
		// 纪尧姆·多基—托农: a dash joins the halves of a double name.
		const parts = match[0].split(/[·—-]/u);
		const first = parts[0] ?? "";
		const last = parts.at(-1) ?? "";
		const head = headOfFirst(first);
		const tail = tailOfLast(last);
		if (head === 0 || tail === 0) continue;
		if (parts.slice(1, -1).some((part) => part.length > 8)) continue;
		const start = match.index + first.length - head;
		const end = match.index + match[0].length - last.length + tail;
		if (
			bodyHeads.startingAt(text, end) >= 2 ||
			bodyHeads.endingAt(text, end) >= 2
		)
			continue;
		yield reading(text, start, end, 4, "dot");
	}
}

/**
 * How many of the last characters of the part before the first dot belong to the name; 0 where what stands before them
 * could belong to it too.
 */
function headOfFirst(part: string): number {
	if (/^[A-Za-z]+$/u.test(part)) return part.length;
	let strange = 0;
	for (let at = part.length - 1; at >= Math.max(1, part.length - 7); at--) {
		// 美国|调查记者西摩: what does not transliterate is no part of the name.
		if (!transliterating.at(part, at)) strange++;
		if (strange > 1) break;
		if (
			officeEndingAt(part, at) > 0 ||
			titlesBehind.endingAt(part, at) > 0 ||
			countries.endingAt(part, at) > 0
		)
			return part.length - at;
	}
	let head = 0;
	while (head < 7 && transliterating.at(part, part.length - 1 - head)) head++;
	const left = part.length - head;
	if (countries.startingAt(part, left) === head) return 0;
	return left === 0 || head >= 2 || OPENS_NAME.test(part[left - 1] ?? "")
		? head
		: 0;
}

function tailOfLast(part: string): number {
	if (/^[A-Za-z]+/u.test(part))
		return part.match(/^[A-Za-z]+/u)?.[0].length ?? 0;
	let tail = 0;
	while (
		tail < 9 &&
		(transliterating.at(part, tail) || part.startsWith("布都", tail - 1))
	)
		tail++;
	if (countries.startingAt(part, 0) > 0) return 0;
	// 阿|朝力|日前: a last part of one character is rather one that goes on.
	if (tail < 2 && !/[在对向就于从曾也的]/u.test(part[Math.max(1, tail)] ?? ""))
		for (let at = 2; at <= Math.min(6, part.length - 2); at++)
			if (endsWell(part, at) >= 2.5) return at;
	// 亚卢马|曾表示
	while (
		tail > 2 &&
		functionAsName(part, tail - 1) &&
		endsWell(part, tail - 1) > 0
	)
		tail--;
	// 埃斯珀|通电话: of two ends the one behind which a word of doing begins.
	const shorter = [tail - 1, tail - 2].find(
		(at) => at >= 2 && endsWell(part, at) >= 2.5,
	);
	if (tail > 0 && endsWell(part, tail) < 2 && shorter) return shorter;
	// 里尔斯基|连续: the last of what transliterates begins a word, and none begins behind it.
	const next = part.slice(tail, tail + 2);
	if (
		tail > 2 &&
		endsWell(part, tail) < 2 &&
		followers.startingAt(part, tail) === 0 &&
		!(next.length === 2 && isWord(next)) &&
		isWord(part.slice(tail - 1, tail + 1)) &&
		endsWell(part, tail - 1) >= 1.2
	)
		return tail - 1;
	if (tail > 0 && endsWell(part, tail) > 0) return tail;
	for (let at = tail; at > 0; at--) if (endsWell(part, at) >= 2) return at;
	// 哈特菲尔德|端起杯子: what does not transliterate is no part of it.
	if (tail >= 3) return tail;
	// 奔舍那|表示: before a verb of saying, if there is one; 赛义德|在论坛上表示: and before where it is said.
	const where = part.slice(2).search(/[在对向就于从]/u);
	const most = Math.min(8, part.length - 1, where < 0 ? 8 : where + 2);
	for (const least of [3, 1.2])
		for (let at = tail + 1; at <= most; at++)
			if (endsWell(part, at) >= least) return at;
	return 0;
}
