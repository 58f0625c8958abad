import { pinyin } from "pinyin-pro";
import { readingsOfNames } from "./readingTable.ts";

/**
 * How a name sounds, without tones: `yuan jia jun`. Surnames are read as surnames (单 Shan, 曾 Zeng, 解 Xie), which is
 * right for people only.
 */
export interface Sound {
	/** One for each character; what is not Chinese stands as it is, in lower case. */
	readonly syllables: readonly string[];
	/** `yuanjiajun` */
	readonly full: string;
	/** `yjj` */
	readonly initials: string;
}

/** ü is typed as v or u; we take u, on both sides. */
const typed = (syllable: string): string =>
	syllable.toLowerCase().replaceAll(/[üv]/gu, "u");

const bares = new Map<string, string>();

/** What we take of a syllable: there are some four hundred, so each is worked out once. */
function bare(syllable: string): string {
	let letters = bares.get(syllable);
	if (letters === undefined) {
		letters = typed(syllable).replaceAll(/[^a-z0-9]/gu, "");
		if (bares.size < 2000) bares.set(syllable, letters);
	}
	return letters;
}

/** How a name sounds. */
export function soundOf(name: string, kind: "person" | "other"): Sound {
	const own = kind === "person" ? readingsOfNames.get(name) : undefined;
	const syllables =
		own ??
		pinyin(name, {
			toneType: "none",
			type: "array",
			nonZh: "consecutive",
			surname: kind === "person" ? "head" : "off",
		})
			.map(bare)
			.filter((syllable) => syllable !== "");
	return {
		syllables,
		full: syllables.join(""),
		initials: syllables.map((syllable) => syllable.charAt(0)).join(""),
	};
}

/**
 * What somebody typed, if it can be pinyin: `Yuan Jiajun`, `yuan jia jun`, `yuánjiājūn` and `yuanjiajun` are the same;
 * null where there is anything but Latin letters, tone marks, spaces, hyphens and apostrophes.
 */
export function typedSound(text: string): string | null {
	const bare = text
		.normalize("NFD")
		.replaceAll(/[\u0300-\u0307\u0309-\u036f]/gu, "")
		.replaceAll("u\u0308", "u")
		.replaceAll(/[\s'’·-]/gu, "");
	return /^[a-z]+$/iu.test(bare) ? typed(bare) : null;
}

/**
 * How unlike two sounds are: 0 for the same, 1 for sounds that many speakers do not tell apart (zh/z, n/l, in/ing) in
 * one place, more for more. A measure for "did you mean", never for a match.
 */
export function soundDistance(
	one: readonly string[],
	other: readonly string[],
): number {
	if (one.length !== other.length) return Number.POSITIVE_INFINITY;
	let distance = 0;
	for (const [index, syllable] of one.entries()) {
		const against = other[index] ?? "";
		if (syllable === against) continue;
		distance += blurred(syllable) === blurred(against) ? 1 : 3;
	}
	return distance;
}

const known = new Map<string, string>();

/**
 * A syllable in the sound that southern speakers and input methods (模糊音) do not tell from others: zhang and zan are zan.
 * There are some four hundred syllables, so each is worked out once.
 */
export function blurred(syllable: string): string {
	let blur = known.get(syllable);
	if (blur === undefined) {
		blur = syllable
			.replace(/^([zcs])h/u, "$1")
			.replace(/^[nr]/u, "l")
			.replace(/^hu(?=[a-z])/u, "f")
			.replace(/([aei])ng$/u, "$1n");
		if (known.size < 2000) known.set(syllable, blur);
	}
	return blur;
}
