import { isWord, partOfSpeech } from "../language/dictionary.ts";
import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import { kindOf } from "./kinds.ts";
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
	/(?:^|(?<=[省市区县州旗镇乡]))(?<name>(?![省市区县州旗镇乡村])[\p{Script=Han}]{1,4}?(?:街道|镇|乡|村|社区))(?=党|政府|人大|纪委|村委|居委|书记|第一书记|支部|综合|武装|便民|镇长|乡长|村主任|主任|副)/gu;

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

/**
 * 市政府口岸物流办主任 → 市政府口岸物流办; of a list the first office's. Of 国务委员兼外交部长, which is one office and another, the
 * first that has a body.
 */
function organisationOf(title: string): string | null {
	for (const office of (title.split(/[、，]/u)[0] ?? "").split(
		/兼(?!职)任?/u,
	)) {
		const organisation = bodyOf(office);
		if (organisation !== null) return organisation;
	}
	return null;
}

/**
 * The body of one office. 外交部长 is of 外交部, 著名学者 and 水稻专家 of nothing, and neither is 公司总经理, of which nobody could tell
 * the company.
 */
function bodyOf(first: string): string | null {
	const text = plain(first);
	const office = offices.endingAt(text, text.length);
	if (office === 0) return null;
	let end = text.length - office;
	while (end >= 2 && kindOf(text.slice(0, end)) !== "body") {
		const qualifier = text.slice(0, end).match(QUALIFIER)?.[0].length ?? 0;
		if (qualifier === 0) break;
		end -= qualifier;
	}
	const body = text.slice(0, end);
	if (isBody(body)) return first.slice(0, end);
	const unit = text.slice(0, -1);
	if (HEADED.test(text) && isBody(unit)) return first.slice(0, unit.length);
	// 华为总裁: whoever heads it, a name that ends like no body is one.
	return body.length >= 2 && HEADS.test(text) && !NO_BODY.test(body)
		? first.slice(0, end)
		: null;
}

const isBody = (words: string): boolean =>
	words.length >= 2 && kindOf(words) === "body" && !NO_BODY.test(words);

/** What stands between a body and an office of it and belongs to neither. */
const QUALIFIER =
	/(?:前|原|常务副?|执行|首席|高级|代理|署理|新任|名誉|助理|临时|候任|荣誉|第一|特别|资深|总|副|代|联席|全球|特邀|兼职|党|国民|[常派]?驻[^，]{1,8})$/u;

/** 外交部长: the last character but one is the body's own. */
const HEADED = /[部局厅署院]长$/u;

/** Offices that are the head of something. */
const HEADS =
	/(?:总经理|董事长|总裁|创始人|执行官|党委书记|党组书记|会长|理事长|秘书长|院长|所长|馆长|台长|社长|行长)$/u;

/** Words for any body whatever, what somebody is like, and what they do. */
const NO_BODY =
	/^(?:该|本|当地|有关|相关|公司|企业|集团|社区|学校|医院|基地|合作社|工厂|项目|大学|中国队|大会|会议|商会|协会|单位|机构|组织|中心)$|^(?:著名|知名|资深|新任|时任|原任|现任|首席|退休|已故)|^(?:该|这|本)/u;

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

/** Companies that are called like the short name of a place. */
const BRANDS = /^阿里(?:巴巴|云|健康|影业|妈妈)/u;

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
	if (name === undefined || BRANDS.test(text.slice(start))) return null;
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
