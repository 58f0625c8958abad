import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import { offices } from "./names/offices.ts";

/** The body a title belongs to, and the place it is an office of. */
export interface Affiliation {
	readonly organisation: string | null;
	readonly place: string | null;
}

const byName = new Map<string, string>();
for (const place of places) {
	byName.set(place.name, place.name);
	if (!byName.has(place.short)) byName.set(place.short, place.name);
}

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
	let text = plain(title);
	for (const [printed, likely] of misprints)
		text = text.replace(printed, likely);
	const township = [...text.matchAll(TOWNSHIP)].at(-1)?.groups?.name;
	if (township && !/^[农乡新]村$/u.test(township)) return township;
	const committee = text.match(COMMITTEE)?.groups?.place;
	if (committee && byName.has(committee)) return byName.get(committee) ?? null;
	let best: string | null = null;
	for (let start = 0; start < text.length; start++)
		for (let end = Math.min(text.length, start + 12); end >= start + 2; end--) {
			const name = byName.get(text.slice(start, end));
			if (name) {
				best = name;
				start = end - 1;
				break;
			}
		}
	return best;
}
