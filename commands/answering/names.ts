import { soundOf } from "../../src/language/pinyin.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Speaker, SpeakerKind } from "../../src/model.ts";
import { bodyInEnglish, titleInEnglish } from "./offices.ts";

/** Surnames of two characters, from the 百家姓 and still borne today: the first two syllables are one word. */
const compoundSurnames = new Set(
	"欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 澹台 申屠 濮阳 濮陽 南宫 南宮 东郭 東郭 独孤 獨孤 呼延 端木 轩辕 軒轅 拓跋 鲜于 鮮于 闻人 聞人 赫连 赫連 钟离 鍾離 淳于 单于 仲孙 仲孫 太史".split(
		" ",
	),
);

const capital = (word: string): string =>
	word.charAt(0).toUpperCase() + word.slice(1);

/** An apostrophe parts syllables that would be read as one: Xi'an (GB/T 16159, 4.2). */
const joined = (syllables: readonly string[]): string =>
	syllables
		.map((syllable, index) =>
			index > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable,
		)
		.join("");

/**
 * A person's name in pinyin, surname first, as GB/T 28039 writes it: Yang Lin, Ouyang Xiu. Names of more than four
 * characters or with a dot are not Han names, and are written as words; null where there is nothing Chinese in it.
 */
export function pinyinOf(name: string): string | null {
	if (!/\p{Script=Han}/u.test(name)) return null;
	const parts = name.split(/[·•‧・]/u);
	if (parts.length > 1 || name.length > 4)
		return parts
			.map((part) => capital(joined(soundOf(part, "other").syllables)))
			.join(" ");
	const { syllables } = soundOf(name, "person");
	const surname = compoundSurnames.has(name.slice(0, 2)) ? 2 : 1;
	return [syllables.slice(0, surname), syllables.slice(surname)]
		.map((word) => capital(joined(word)))
		.filter((word) => word !== "")
		.join(" ");
}

/** Ranks of places, as the State Council's English texts name them. */
const ranks: Readonly<Record<string, string>> = {
	省: "Province",
	市: "City",
	区: "District",
	區: "District",
	县: "County",
	縣: "County",
	镇: "Town",
	鎮: "Town",
	乡: "Township",
	鄉: "Township",
	街道: "Subdistrict",
	村: "Village",
};

/** A place in English: 黔江区 is Qianjiang District; null where its rank is not one of the table's. */
export function placeInEnglish(place: string): string | null {
	const rank = Object.keys(ranks).find(
		(ending) => place.endsWith(ending) && place.length > ending.length,
	);
	if (rank === undefined || !/^\p{Script=Han}+$/u.test(place)) return null;
	const { syllables } = soundOf(place, "other");
	return `${capital(joined(syllables.slice(0, syllables.length - rank.length)))} ${ranks[rank]}`;
}

const beside = (printed: string, english: string | null): string =>
	english === null ? printed : `${printed} (${english})`;

/** A name as printed; for English readers with pinyin beside it, or the English of a body that the table has. */
export function shownName(
	name: string,
	kind: SpeakerKind,
	locale: Locale,
): string {
	if (locale !== "en-US") return name;
	return beside(name, kind === "person" ? pinyinOf(name) : bodyInEnglish(name));
}

/** A place as printed; for English readers with pinyin beside it. */
export function shownPlace(place: string, locale: Locale): string {
	return locale === "en-US" ? beside(place, placeInEnglish(place)) : place;
}

/** Whatever answers for something, a place or a body. */
export function shownAnswerable(name: string, locale: Locale): string {
	return locale === "en-US"
		? beside(name, bodyInEnglish(name) ?? placeInEnglish(name))
		: name;
}

/** An office as printed; for English readers with what the table has for it. */
export function shownTitle(title: string, locale: Locale): string {
	return locale === "en-US" ? beside(title, titleInEnglish(title)) : title;
}

/** Whether one list of offices has another office in full: 总书记 in 中共中央总书记、国家主席; 教授 is not in 副教授. */
const saysMore = (list: string, title: string): boolean =>
	list.length > title.length &&
	list
		.split("、")
		.some(
			(office) =>
				office.endsWith(title) &&
				!/[副原前代]$/u.test(office.slice(0, -title.length)),
		);

/**
 * Offices with the day of the article that prints them, never "current": 市委书记（2024-03-19 所载）; null where the
 * article gives none.
 */
export function datedTitles(
	titles: readonly string[],
	date: string | null,
	locale: Locale,
): string | null {
	if (titles.length === 0) return null;
	const t = translator(locale);
	const shown = titles
		.filter((title) => !titles.some((other) => saysMore(other, title)))
		.map((title) => shownTitle(title, locale))
		.join(t("list.separator"));
	return date === null
		? t("title.undated", { title: shown })
		: t("title.dated", { title: shown, date });
}

/** A speaker with their offices as an article of that day prints them. */
export function speakerWithTitles(
	speaker: Speaker,
	date: string | null,
	locale: Locale,
): string {
	const name = shownName(speaker.name, speaker.kind, locale);
	const titles = datedTitles(speaker.titles, date, locale);
	return titles === null ? name : `${name} · ${titles}`;
}
