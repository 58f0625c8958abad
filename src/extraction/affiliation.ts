import { isWord, partOfSpeech } from "../language/dictionary.ts";
import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import { offices } from "./names/offices.ts";

/** The body a title belongs to, and the place it is an office of. */
export interface Affiliation {
	readonly organisation: string | null;
	readonly place: string | null;
}

/** Whole names. 城区 and 矿区 are names of places, and of none in particular. */
const fullNames = new Set(
	places
		.map(({ name }) => name)
		.filter((name) => name.length > 2 || !isWord(name)),
);

/**
 * Names without their rank, as titles print those of provinces and cities (重庆, 成都). Those of counties and districts are
 * ordinary words too often (合作, 公安, 中方, 前进), and titles print them whole.
 */
const provinces = new Set(
	places.filter(({ within }) => within === null).map(({ name }) => name),
);
const shortNames = new Map(
	places
		.filter(
			({ name, within }) =>
				within === null ||
				(provinces.has(within) && /[市州盟]$|地区$/u.test(name)),
		)
		// Of one short name the province's is the one meant: 海南 before any city so called.
		.sort(
			(one, other) =>
				Number(one.within === null) - Number(other.within === null),
		)
		.map(({ name, short }) => [short, name]),
);

/** What the name of a place may begin with. */
const openings = new Set(
	[...fullNames, ...shortNames.keys()].map((name) => name.charAt(0)),
);

/** Townships, streets and villages, by what an office of theirs is called: no gazetteer has them all. */
const TOWNSHIP =
	/(?:^|(?<=[省市区县州旗镇乡]))(?<name>[\p{Script=Han}]{1,4}?(?:街道|镇|乡|村|社区))(?=党|政府|人大|纪委|村委|居委|书记|第一书记|支部|综合|武装|便民|镇长|乡长|村主任|主任|副)/gu;

/** 区委 in 渝中区委 is the committee of the district. */
const COMMITTEE =
	/(?<place>[\p{Script=Han}]{1,8}?[省市区县州旗镇乡])(?:委|政府|人大|政协|纪委|监委|人民政府|委员会)/u;

/**
 * @param titles - as printed
 * @param misprints - what the page prints for what it means: 万福区 for 万州区
 */
export function affiliationOf(
	titles: readonly string[],
	misprints: ReadonlyMap<string, string>,
): Affiliation {
	for (const title of titles) {
		const organisation = organisationOf(title);
		const place = placeOf(title, misprints);
		if (organisation || place) return { organisation, place };
	}
	return { organisation: null, place: null };
}

/** 市政府口岸物流办主任 → 市政府口岸物流办; of a list the first office's. */
function organisationOf(title: string): string | null {
	const first = title.split(/[、，]/u)[0] ?? "";
	const text = plain(first);
	const office = offices.endingAt(text, text.length);
	if (office === 0 || office >= first.length) return null;
	const body = first.slice(0, first.length - office);
	// 党支部 in 村党支部书记 belongs to the office's own name in the table.
	return body.length >= 2 ? body : null;
}

function placeOf(
	title: string,
	misprints: ReadonlyMap<string, string>,
): string | null {
	// What somebody does is no part of an office: 钓鱼台国宾馆会见柬埔寨国王.
	let text = plain(title)
		.replace(/^.*(?:会见|会晤|会谈|应约)了?/u, "")
		.replace("上海合作组织", "");
	for (const [printed, likely] of misprints)
		text = text.replace(printed, likely);
	const township = [...text.matchAll(TOWNSHIP)].at(-1)?.groups?.name;
	if (township && !/^[农乡新]村$/u.test(township)) return township;
	const committee = text.match(COMMITTEE)?.groups?.place;
	if (committee && fullNames.has(committee)) return committee;
	let best: string | null = null;
	let after = 0;
	for (let start = 0; start < text.length; start++) {
		if (!openings.has(text.charAt(start))) continue;
		for (let end = Math.min(text.length, start + 12); end >= start + 2; end--) {
			const name = nameAt(text, start, end, after);
			if (name === null) continue;
			best = name;
			after = end;
			start = end - 1;
			break;
		}
	}
	return best;
}

/** The place whose name a stretch of a title is. @param after - where the place before it ends */
function nameAt(
	text: string,
	start: number,
	end: number,
	after: number,
): string | null {
	const stretch = text.slice(start, end);
	if (fullNames.has(stretch)) return stretch;
	const name = shortNames.get(stretch);
	if (name === undefined) return null;
	const begins =
		start === after || /[^\p{Script=Han}]/u.test(text.charAt(start - 1));
	if (begins) return opensWord(text, start, end) ? null : name;
	return partOfSpeech(stretch) === "ns" && !isInWord(text, start, end)
		? name
		: null;
}

/** Whether a longer word of the dictionary begins where a name does, and is no place: 新华社 for 新华. */
function opensWord(text: string, start: number, end: number): boolean {
	for (let to = end + 1; to <= start + 4; to++) {
		const word = text.slice(start, to);
		if (isWord(word) && partOfSpeech(word) !== "ns") return true;
	}
	return false;
}

/** Whether a word of the dictionary runs over either end of a stretch: 中南海 over 南海. */
function isInWord(text: string, start: number, end: number): boolean {
	for (let from = Math.max(0, start - 3); from < end; from++)
		for (let to = from + 2; to <= from + 4; to++) {
			const crosses = (from < start && to > start) || to > end;
			if (crosses && to <= text.length && isWord(text.slice(from, to)))
				return true;
		}
	return false;
}
