import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import type { MisprintNote } from "../model.ts";

/**
 * Misprinted names of districts and counties: 万福区委书记 where the gazetteer has no 万福区 and the article prints 万州
 * elsewhere. A note, never a change; where anything is in doubt there is none.
 */

/** A name of three characters in office: what follows it tells that a district or county is meant. */
const inOffice =
	/(?=(\p{Script=Han}{2}[区县])(?:委(?!屈|托|员)|政府|区政府|县政府|人民政府|人大|政协|区长|县长|纪委|监委|法院|检察院|常务|副区长|副县长))/gu;

/** The same in any script, before the text is made plain: most paragraphs hold none. */
const mayHold =
	/[区區县縣](?:[委长長常副]|[区區县縣人]?[政民大长長]|[政纪紀监監法检檢])/u;

/** 山区县委, 城区政府: words, not names. */
const ordinary =
	/^.?(?:[山库城社景园地新校辖战林牧矿灾小片街特郊市专港厂湖海老大东西南北中各全本该两县区]区|[各全本该两区市山邻]县)$/u;

const names = new Set(places.map(({ name }) => name));

/** Names of three characters by what a misprint of one of the first two leaves: 万?区, ?州区. */
const byPattern = new Map<string, string[]>();
for (const name of names) {
	if (!/^\p{Script=Han}{2}[区县]$/u.test(name)) continue;
	for (const pattern of patternsOf(name))
		byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), name]);
}

function patternsOf(name: string): [string, string] {
	return [`${name.charAt(0)}?${name.charAt(2)}`, `?${name.slice(1)}`];
}

/** Short names, for two characters before 区 may end a longer one: 大渡口区, 沙坪坝区. */
const longer = [...names].filter((name) => name.length > 3);

/** Names that are looked into in one text. */
const MOST_MISPRINTED = 50;

/** Notes on the misprinted names of an article's paragraphs. `page` is all the text it stands with. */
export function misprintsIn(
	paragraphs: readonly string[],
	page: readonly string[],
): MisprintNote[] {
	const notes: MisprintNote[] = [];
	const likely = new Map<string, string | null>();
	let printed: string | null = null;
	paragraphs.forEach((paragraph, index) => {
		if (!mayHold.test(paragraph)) return;
		const text = plain(paragraph);
		for (const { index: start, 1: found = "" } of text.matchAll(inOffice)) {
			if (names.has(found) || ordinary.test(found)) continue;
			const end = start + found.length;
			if (longer.some((place) => text.endsWith(place, end))) continue;
			let name = likely.get(found);
			if (name === undefined) {
				// A page with more than a few of them is no page of a paper.
				if (likely.size >= MOST_MISPRINTED) continue;
				printed ??= plain(page.join("\n"));
				name = likeliest(found, printed);
				likely.set(found, name);
			}
			if (name === null) continue;
			notes.push({
				kind: "misprint",
				paragraph: index,
				start,
				end,
				text: paragraph.slice(start, end),
				likely: name,
			});
		}
	});
	return notes;
}

/** The one district that is printed elsewhere, oftener than the misprint, and differs in one character. */
function likeliest(found: string, printed: string): string | null {
	const misprints = countOf(printed, found);
	const candidates = [
		...new Set(
			patternsOf(found).flatMap((pattern) => byPattern.get(pattern) ?? []),
		),
	].filter((name) => {
		if (!printed.includes(name)) return false;
		return countOf(printed, name.slice(0, 2)) > misprints;
	});
	const [only, ...others] = candidates;
	return only !== undefined && others.length === 0 ? only : null;
}

const countOf = (text: string, part: string): number =>
	text.split(part).length - 1;
