import { UnitSet } from "../../language/unitSet.ts";
import type { Paragraph } from "../layout.ts";
import { namesAsSubjects, namesBehindBodies } from "./asSubjects.ts";
import { leaderNames, namesAt, namesBefore, officeEnds } from "./atOffices.ts";
import { followers } from "./endings.ts";
import { dottedNames } from "./foreign.ts";
import { gather } from "./gather.ts";
import { namesIntroduced, namesSetApart } from "./introduced.ts";
import { offices, titlesBehind } from "./offices.ts";
import type { People } from "./people.ts";
import { LIST_JOINT, type NameReading, reading } from "./reading.ts";
import { isNobody, type Place, settle } from "./settle.ts";
import { type Searched, witnessedNames } from "./witnesses.ts";

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
	const all = [...texts, ...elsewhere].map(
		(text): Searched => ({ text, officeEnds: officeEnds(text) }),
	);
	const places: Place[] = [];
	for (const searched of all)
		for (const readings of readingsIn(searched))
			if (readings.length > 0)
				places.push(readings.map((each) => withoutAdverb(searched.text, each)));
	const names = settle(
		places,
		all.map(({ text }) => text),
	);
	for (const witnessed of witnessedNames(all)) {
		const name = witnessed.replace(ADVERB_AT_END, "");
		if (!names.has(name) && !isNobody(name)) names.set(name, "office");
	}
	for (const name of never) names.delete(name);
	return gather(names, paragraphs, elsewhere);
}

/** Everywhere in a text where something says that a name stands there. */
function* readingsIn({
	text,
	officeEnds,
}: Searched): Generator<readonly NameReading[]> {
	for (const end of officeEnds) {
		let at = end;
		while (at < end + 3 && /\s/u.test(text[at] ?? "")) at++;
		for (let inList = false; ; inList = true) {
			const readings = namesAt(text, at).filter(
				(r) => !inList || r.weight >= 2.5,
			);
			yield inList
				? readings.map((r) => ({ ...r, by: "list" as const }))
				: readings;
			const best = heaviest(readings);
			if (!best || !LIST_JOINT.test(text[best.end] ?? "")) break;
			at = best.end + 1;
		}
	}
	for (const { start } of titlesBehind.matches(text))
		if (offices.endingAt(text, start) === 0) yield namesBefore(text, start);
	for (const reading of dottedNames(text)) yield [reading];
	for (const reading of leaderNames(text)) yield [reading];
	yield* namesAsSubjects(text);
	for (const reading of namesBehindBodies(text)) yield [reading];
	yield* namesSetApart(text);
	yield* namesIntroduced(text);
}

/** 佩斯科夫|多次表示, 纳吉布|今天下午, 李帅|说。: what a reading takes for the end of a name. */
function withoutAdverb(text: string, name: NameReading): NameReading {
	const printed = text.slice(name.start, name.end);
	const adverb = endsAdverbs.at(text, name.end - 1)
		? printed.match(ADVERB_AT_END)?.[0].length
		: undefined;
	// 岩屋毅|举行会谈
	const length =
		adverb ??
		(printed.length >= 4 &&
		/^\p{Script=Han}{4,}$/u.test(printed) &&
		followers.startingAt(text, name.end - 1) >= 2 &&
		followers.startingAt(text, name.end) < 2
			? 1
			: undefined);
	return length === undefined
		? name
		: reading(text, name.start, name.end - length, name.weight, name.by);
}

const ADVERB_AT_END =
	/(?<=^.{4,})时$|(?<=^.{3})常$|(?<=^.{2,})(?:对记者|向记者|多次|再次|首次|今天|昨天|今日|昨日|当天|当日|同日|日前|近日|此前|随后|一再|特别|线上|对此|同志|的话|曾|也|就|在|说|等|(?:边.{1,2})?边)$/u;

/** The last characters of those: most names end in none of them. */
const endsAdverbs = new UnitSet("时常者次天日前此后再别上志话曾也就在说等边");

const heaviest = (readings: readonly NameReading[]): NameReading | undefined =>
	readings.reduce<NameReading | undefined>(
		(best, reading) => (!best || reading.weight > best.weight ? reading : best),
		undefined,
	);
