import { Lexicon } from "../../language/lexicon.ts";
import { BODY_HEADS } from "../tables/bodies.ts";
import { COUNTRIES } from "../tables/countries.ts";
import { LEADERS } from "../tables/leaders.ts";
import { chineseNames, rareNames } from "./chinese.ts";
import {
	doubleSurnames,
	endsWell,
	isAllHan,
	neverInNames,
	OPENS_NAME,
	surnames,
	transliterating,
} from "./endings.ts";
import {
	foreignName,
	japaneseName,
	latinName,
	tibetanName,
} from "./foreign.ts";
import { officeEndingAt, offices, officeTails } from "./offices.ts";
import { type NameReading, reading } from "./reading.ts";
import { speaksAt, strangeName } from "./strange.ts";

const leaders = new Lexicon(LEADERS);
const bodyHeads = new Lexicon(BODY_HEADS);
const countries = new Lexicon(COUNTRIES);

/**
 * Where office nouns end and a name may follow. A single character that would make a longer word of the office (席, 童 in
 * 主席, 学童) may also begin a name: 董事长|童继生说.
 */
export function officeEnds(text: string): number[] {
	const ends: number[] = [];
	for (
		let at = offices.next(text, 0);
		at < text.length;
		at = offices.next(text, at + 1)
	) {
		const length = offices.startingAt(text, at);
		if (length === 0) continue;
		// 基金会董|事长: an office that begins inside this one and goes on behind it is the one meant.
		if (overruns(text, at, length)) continue;
		const end = at + length;
		const tail = officeTails.startingAt(text, end);
		if (tail === 0 || (tail === 1 && opensName(text, end))) {
			ends.push(end);
			at = end - 1;
		}
	}
	return ends;
}

/** Whether an office begins inside an office and ends behind it. */
function overruns(text: string, at: number, length: number): boolean {
	for (let inside = 1; inside < length; inside++)
		if (offices.startingAt(text, at + inside) > length - inside) return true;
	return false;
}

/** Whether a Chinese name of three characters stands here for sure. */
const opensName = (text: string, at: number): boolean =>
	surnames.at(text, at) &&
	chineseNames(text, at).some(
		(name) => name.name.length === 3 && name.weight >= 2.5,
	);

/** All readings of what follows an office noun. */
export function namesAt(text: string, at: number): NameReading[] {
	if (countries.startingAt(text, at) > 0) return [];
	const readings = chineseNames(text, at);
	const foreign = foreignName(text, at);
	if (foreign && !readings.some((r) => r.end === foreign.end))
		readings.push(
			readings.length > 0 && foreign.end - foreign.start < 4
				? { ...foreign, weight: foreign.weight - 1 }
				: foreign,
		);
	const fromJapan = japaneseName(text, at);
	if (fromJapan && !readings.some((r) => r.end === fromJapan.end))
		readings.push(fromJapan);
	const fromTibet = tibetanName(text, at);
	if (fromTibet && !readings.some((r) => r.end === fromTibet.end))
		readings.push(fromTibet);
	// 总书记|沙里夫|在20日的声明中表示: whoever the verb belongs to.
	for (const [index, each] of readings.entries())
		if (each.weight >= 1 && each.weight < SPEAKS && speaksAt(text, each.end))
			readings[index] = { ...each, weight: SPEAKS, verbBehind: true };
	const strange = strangeName(text, at);
	if (
		strange &&
		!readings.some(
			(r) =>
				r.end === strange.end ||
				(r.name.length >= 3 && r.weight >= 1 && r.end < strange.end),
		)
	)
		readings.push(strange);
	const latin = latinName(text, at);
	if (latin) readings.push(latin);
	if (readings.length === 0) readings.push(...rareNames(text, at));
	const known = leaders.startingAt(text, at);
	if (known > 0) {
		const weight = leaderWeight(text, at + known, known);
		if (weight > 0)
			readings.push(reading(text, at, at + known, weight, "leader"));
	}
	return readings;
}

/** Weight of a name behind which its bearer says something, adverbials between. */
const SPEAKS = 2.5;

/** Names with their title behind: 袁亚湘院士, 拜登总统. `at` is where the title starts. */
export function namesBefore(text: string, at: number): NameReading[] {
	const known = leaders.endingAt(text, at);
	if (known > 0) return [reading(text, at - known, at, 6, "leader")];
	const readings: NameReading[] = [];
	for (const length of [2, 3, 4]) {
		const start = at - length;
		const name = text.slice(Math.max(0, start), at);
		if (start < 0 || !isAllHan(name)) break;
		if (start > 0 && !OPENS_NAME.test(text[start - 1] ?? "")) continue;
		if (neverInNames.in(name.slice(1))) continue;
		if (bodyHeads.endingAt(text, at) > 0 || officeEndingAt(text, at) > 0)
			continue;
		if (countries.startingAt(text, start) > 0) continue;
		if ([1, 2, 3].some((cut) => officeEndingAt(name, cut) > 0)) continue;
		const chinese =
			length < 4
				? surnames.at(name, 0)
				: doubleSurnames.startingAt(name, 0) > 0;
		const foreign = transliterating.every(name);
		if (chinese || foreign)
			readings.push(reading(text, start, at, 2, "titleBehind"));
	}
	return readings;
}

/** 李鹏|程表示, 陈云|发家: a leader's name of two characters may be the first two of another's. */
function leaderWeight(text: string, end: number, length: number): number {
	if (length > 2) return 6;
	const ending = endsWell(text, end);
	return ending >= 2.5 ? 6 : ending;
}

export function* leaderNames(text: string): Generator<NameReading> {
	for (const { start, end } of leaders.matches(text)) {
		const weight = leaderWeight(text, end, end - start);
		if (weight > 0) yield reading(text, start, end, weight, "leader");
	}
}
