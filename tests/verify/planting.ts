import { Converter as toTraditional } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import { pick } from "../../bench/random.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { ExtractedArticle, Speaker, Statement } from "../../src/model.ts";
import { paragraphsOf } from "../../src/reading/draft.ts";
import type { Finding } from "../../src/verify/verdict.ts";
import { verify } from "../../src/verify/verify.ts";

/**
 * Drafts with one defect each, made of true quotations, and drafts with none: what an editor would write, and what checking
 * them must say.
 */

/** A quotation as it is printed: whose it is, and in which words. */
export interface True {
	readonly article: ExtractedArticle;
	readonly statement: Statement;
	readonly speaker: Speaker;
	readonly words: string;
}

/** A draft, and which findings it is to get; none where nothing is wrong with it. */
export interface Draft {
	readonly text: string;
	readonly expected: readonly Finding["kind"][];
	/** Who says it in the draft, where that is another than in print, or with another's title. */
	readonly as?: { readonly name: string; readonly title?: string };
}

/** What plants a defect; null where a quotation has no place for it. */
export type Plant = (
	one: True,
	all: readonly True[],
	random: () => number,
) => Draft | null;

/** Letters that a quotation needs to be somebody's in particular. */
const FEWEST = 8;

/** The true quotations of an article: a named person's or body's own words in marks. */
export function trueIn(article: ExtractedArticle): readonly True[] {
	return article.statements.flatMap((statement) => {
		const { speaker, quotations, cited } = statement;
		if (cited || !["person", "body"].includes(speaker.kind)) return [];
		return quotations
			.filter(
				(quotation) =>
					quotation.speaker === undefined &&
					!/[“”"「」『』\n]/u.test(quotation.text) &&
					lettersOf(quotation.text) >= FEWEST,
			)
			.map(({ text }) => ({ article, statement, speaker, words: text }));
	});
}

/** Paraphrases of an article: sentences with nothing in marks. */
export function paraphrasesIn(article: ExtractedArticle): readonly True[] {
	return article.statements.flatMap((statement) => {
		const { speaker, spans, cited, mode } = statement;
		if (
			cited ||
			mode !== "indirect" ||
			!["person", "body"].includes(speaker.kind)
		)
			return [];
		return spans
			.filter(
				({ text }) =>
					!/[“”"「」『』‘’\n]/u.test(text) && lettersOf(text) >= FEWEST,
			)
			.map(({ text }) => ({ article, statement, speaker, words: text }));
	});
}

const lettersOf = (text: string): number =>
	text.replace(/[^\p{L}\p{N}]/gu, "").length;

/** What a reporter writes. */
const written = (
	{ speaker }: Pick<True, "speaker">,
	words: string,
	title = speaker.titles[0] ?? "",
	name = speaker.name,
): string => `${title}${name}表示：“${words}”`;

const traditional = toTraditional({ from: "cn", to: "tw" });
const simplified = toSimplified({ from: "t", to: "cn" });
const wide = (text: string): string =>
	text.replace(/[0-9A-Za-z%]/gu, (unit) =>
		String.fromCharCode(unit.charCodeAt(0) + 0xfee0),
	);

const right = (text: string): Draft => ({ text, expected: [] });

/** Places in words where a unit fits. */
const placesOf = (words: string, fits: RegExp): number[] =>
	[...words].flatMap((_, index) =>
		fits.test(words[index] ?? "") ? [index] : [],
	);

const replaced = (words: string, at: number, by: string): string =>
	words.slice(0, at) + by + words.slice(at + 1);

/** Everything that changes no word. */
export const harmless: Readonly<Record<string, Plant>> = {
	"as printed": (one) => right(written(one, one.words)),
	"the other script": (one) => {
		const simple = simplified(one.words);
		return right(
			written(one, simple === one.words ? traditional(one.words) : simple),
		);
	},
	"full-width digits": (one) =>
		/[0-9A-Za-z%]/u.test(one.words)
			? right(written(one, wide(one.words)))
			: null,
	"a line break": (one, _all, random) => {
		const at = 1 + Math.floor(random() * (one.words.length - 1));
		return right(
			written(one, `${one.words.slice(0, at)}\n${one.words.slice(at)}`),
		);
	},
	"a space": (one, _all, random) => {
		const at = 1 + Math.floor(random() * (one.words.length - 1));
		return right(
			written(one, `${one.words.slice(0, at)} ${one.words.slice(at)}`),
		);
	},
};

/** Everything that makes a quotation wrong. */
export const defects: Readonly<Record<string, Plant>> = {
	"one character": (one, all, random) => {
		const at = pick(placesOf(one.words, /\p{Script=Han}/u), random);
		const by = pick(
			[...pick(all, random).words].filter((unit) =>
				/\p{Script=Han}/u.test(unit),
			),
			random,
		);
		return simplified(by) === simplified(one.words[at] ?? "")
			? null
			: {
					text: written(one, replaced(one.words, at, by)),
					expected: ["altered"],
				};
	},
	"a character dropped": (one, _all, random) => {
		const at = pick(placesOf(one.words, /\p{Script=Han}/u), random);
		// 天天 without one of them could have lost either: still a character fewer.
		return {
			text: written(one, replaced(one.words, at, "")),
			expected: ["altered", "cut"],
		};
	},
	"不 dropped": (one, _all, random) => {
		const places = placesOf(one.words, /[不没未无非]/u);
		return places.length === 0
			? null
			: {
					text: written(one, replaced(one.words, pick(places, random), "")),
					expected: ["altered", "cut"],
				};
	},
	"130 for 120": (one, _all, random) => {
		const places = placesOf(one.words, /\d/u);
		if (places.length === 0) return null;
		const at = pick(places, random);
		const digit = (Number(one.words[at]) + 1 + Math.floor(random() * 8)) % 10;
		return {
			text: written(one, replaced(one.words, at, String(digit))),
			expected: ["altered"],
		};
	},
	"two sentences put together over 他说": (one, all) => {
		const next = all.find(
			({ statement, words }) =>
				statement.id === one.statement.id && words !== one.words,
		);
		if (next === undefined) return null;
		const [first, second] = [one.words, next.words].sort(
			(a, b) => placeOf(one, a) - placeOf(one, b),
		);
		const text = one.article.paragraphs.join("");
		const between = text.slice(
			text.indexOf(first ?? "") + (first ?? "").length,
			text.indexOf(second ?? ""),
		);
		return /^”[^“”]{2,40}“$/u.test(between)
			? { text: written(one, `${first}${second}`), expected: ["stitched"] }
			: null;
	},
	"another speaker": (one, all, random) => {
		const other = pick(all, random);
		return other.speaker.kind !== "person" ||
			other.speaker.name === one.speaker.name
			? null
			: {
					text: written(
						one,
						one.words,
						other.speaker.titles[0] ?? "",
						other.speaker.name,
					),
					expected: ["otherSpeaker", "noSpeaker"],
					as: { name: other.speaker.name },
				};
	},
	"another's title": (one, all, random) => {
		const title = pick(all, random).speaker.titles[0];
		return one.speaker.kind !== "person" ||
			title === undefined ||
			one.speaker.titles.length === 0
			? null
			: {
					text: written(one, one.words, title),
					expected: ["otherTitle"],
					as: { name: one.speaker.name, title },
				};
	},
	"a mark": (one, _all, random) => {
		const places = placesOf(one.words.slice(0, -1), /[，。；]/u);
		return places.length === 0
			? null
			: {
					text: written(one, replaced(one.words, pick(places, random), "、")),
					expected: ["marks"],
				};
	},
};

/** A paraphrase in marks. */
export const inMarks: Plant = (one) => ({
	text: written(one, one.words),
	expected: ["noQuotation"],
});

const placeOf = ({ article }: True, words: string): number =>
	article.paragraphs.join("").indexOf(words);

/** Whether somebody is printed as saying words, whatever an editor meant to plant in them. */
const isPrinted = (
	text: string,
	name: string,
	title: string,
	all: readonly True[],
): boolean => {
	const [, words = ""] = /“([\s\S]*)”$/u.exec(text) ?? [];
	return all.some(
		({ article, speaker, words: printed }) =>
			(speaker.name === name && title === "" && printed.includes(words)) ||
			(title !== "" &&
				article.statements.some(
					({ speaker }) =>
						speaker.name === name &&
						speaker.titles.some(
							(one) => one.endsWith(title) || title.endsWith(one),
						),
				)),
	);
};

/** Plants in a quotation; null where it has no place for it, or where what comes of it is printed too. */
export function planted(
	plant: Plant,
	one: True,
	all: readonly True[],
	random: () => number,
): Draft | null {
	const draft = plant(one, all, random);
	if (draft === null || draft.expected.length === 0) return draft;
	const { name = one.speaker.name, title = "" } = draft.as ?? {};
	return isPrinted(draft.text, name, title, all) ? null : draft;
}

/** What came of one draft. */
export interface Outcome {
	readonly draft: Draft;
	readonly findings: readonly Finding["kind"][];
	/** Nothing wrong, and nothing wrong said of it; or something wrong, and one of the expected things said. */
	readonly isRight: boolean;
	/** Something wrong, and nothing said of it; nothing wrong, and something said. */
	readonly isError: boolean;
}

/** Checks a draft, and whether what came of it is right. */
export async function outcomeOf(
	archive: Archive,
	draft: Draft,
): Promise<Outcome> {
	const { verdicts } = await verify(archive, paragraphsOf(draft.text));
	const findings = verdicts.flatMap((verdict) =>
		verdict.findings.map(({ kind }) => kind),
	);
	const wrong = findings.filter((kind) => kind !== "same");
	return {
		draft,
		findings,
		isRight:
			draft.expected.length === 0
				? verdicts.length > 0 && wrong.length === 0
				: wrong.some((kind) => draft.expected.includes(kind)),
		isError:
			draft.expected.length === 0
				? verdicts.length === 0 || wrong.length > 0
				: wrong.length === 0,
	};
}
