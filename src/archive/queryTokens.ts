import { patternOf } from "./pattern.ts";

/** What stands between spaces in a query. */
export interface Token {
	readonly kind: "word" | "phrase" | "or";
	/** Without quotation marks, and without the minus that leaves it out. */
	readonly text: string;
	/** As it was typed, to be typed again. */
	readonly typed: string;
	readonly not: boolean;
	/** The characters it was put together from; none where it was typed in one. */
	readonly apart: readonly string[];
}

/** Marks that open a phrase, and those that close it. */
const quotes: Readonly<Record<string, string>> = {
	'"': '"',
	"“": "”",
	"「": "」",
	"＂": "＂",
};

const amount = String.raw`\d+(?:[.,]\d+)*(?:%|‰|°c?|(?:摄氏|攝氏)?度)?`;

/**
 * Minus ten: a figure, with the sign of what it counts or without, or a span of two. Years are left out by a minus, and so
 * are hotlines (12345) and whatever else has three digits and no sign.
 */
const figureBelowZero = new RegExp(
	String.raw`^-(?!\d{3,}$|(?:19|20)\d\d[~至到])${amount}(?:[~至到]-?${amount})?$`,
	"u",
);

export const isFigureBelowZero = (text: string): boolean =>
	figureBelowZero.test(text.normalize("NFKC").toLowerCase());

/** Where a word ends that begins at a place. */
function wordEnd(source: string, from: number): number {
	const space = source.slice(from).search(/\s/u);
	return space === -1 ? source.length : from + space;
}

/**
 * Splits a query at spaces. A phrase stands in marks that open after a space and close before one; marks inside a word
 * belong to it, as they do in headlines.
 */
export function tokensOf(query: string): Token[] {
	const tokens: Token[] = [];
	const source = query.trim();
	for (let at = 0; at < source.length; ) {
		if (/\s/u.test(source.charAt(at))) {
			at++;
			continue;
		}
		const not =
			/[-－]/u.test(source.charAt(at)) &&
			/[^\s－-]/u.test(source.charAt(at + 1)) &&
			!isFigureBelowZero(source.slice(at, wordEnd(source, at)));
		const from = not ? at + 1 : at;
		const closing = quotes[source.charAt(from)];
		const close =
			closing === undefined ? -1 : source.indexOf(closing, from + 1);
		const after = source.charAt(close + 1);
		const isPhrase = close > from + 1 && (after === "" || /\s/u.test(after));
		const end = isPhrase ? close + 1 : wordEnd(source, from);
		const text = isPhrase
			? source.slice(from + 1, close)
			: source.slice(from, end);
		tokens.push({
			kind: isPhrase ? "phrase" : text === "OR" && !not ? "or" : "word",
			text,
			typed: source.slice(at, end),
			not,
			apart: [],
		});
		at = end;
	}
	return tokens;
}

/** What stands between the two ends of a stretch of days. */
const between = /^(?:至|到|to|\.\.+|[-－~～—–]+)$/iu;

/** Two days with a mark between them are one stretch, typed with spaces (3月1日 至 3月5日) or without. */
export function joinedStretches(
	tokens: readonly Token[],
	isDay: (token: Token) => boolean,
): Token[] {
	const joined: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const [first, mark, last] = tokens.slice(at, at + 3);
		if (first === undefined) break;
		if (
			mark !== undefined &&
			last !== undefined &&
			[first, mark, last].every(({ kind, not }) => kind === "word" && !not) &&
			between.test(mark.text) &&
			isDay(first) &&
			isDay(last)
		) {
			joined.push({
				...first,
				text: `${first.text}至${last.text}`,
				typed: `${first.typed}至${last.typed}`,
			});
			at += 2;
		} else joined.push(first);
	}
	return joined;
}

/** Characters that stand apart are a name as papers set it (高　佶), or a number (5 2 0 0 人), before they are words that may stand anywhere. */
export function joinedNames(tokens: readonly Token[]): Token[] {
	const joined: Token[] = [];
	let open = false;
	for (const token of tokens) {
		const last = joined.at(-1);
		const isOne =
			token.kind === "word" && !token.not && /^[\p{L}\p{N}]$/u.test(token.text);
		if (isOne && open && last !== undefined)
			joined[joined.length - 1] = {
				...last,
				text: last.text + token.text,
				typed: `${last.typed} ${token.typed}`,
				apart: [
					...(last.apart.length > 0 ? last.apart : [last.text]),
					token.text,
				],
			};
		else joined.push(token);
		open = isOne;
	}
	return joined;
}

/**
 * Marks that stand alone between words (新 闻 联 播 ） ：) are no words to look for: each would be looked for in all of the text, and
 * stands nearly everywhere. Where nothing else was typed, they are one stretch.
 */
export function withoutBareMarks(
	query: string,
	tokens: readonly Token[],
): Token[] {
	const plain = tokens.every(({ kind, not }) => kind === "word" && !not);
	const worded = tokens.filter(
		({ kind, text }) => kind !== "word" || patternOf(text).letters.length > 0,
	);
	if (worded.length > 0) return worded;
	const typed = query.trim();
	return plain && tokens.length > 1
		? [{ kind: "word", text: typed, typed, not: false, apart: [] }]
		: [...tokens];
}

/** Tokens with OR between them, and each other token alone; null where an OR lacks a side. */
export function linked(tokens: readonly Token[]): Token[][] | null {
	const chains: Token[][] = [];
	let joins = false;
	for (const token of tokens) {
		if (token.kind === "or") {
			if (joins || chains.length === 0) return null;
			joins = true;
			continue;
		}
		if (joins) chains.at(-1)?.push(token);
		else chains.push([token]);
		joins = false;
	}
	return joins ? null : chains;
}

/** The same words with what is left out at the end, where no OR can take it in; null where nothing is asked for. */
export function notsLast(tokens: readonly Token[]): string | null {
	const asked: Token[] = [];
	for (const token of tokens) {
		const last = asked.at(-1);
		if (token.not) continue;
		if (token.kind !== "or" || (last !== undefined && last.kind !== "or"))
			asked.push(token);
	}
	if (asked.at(-1)?.kind === "or") asked.pop();
	return asked.length === 0
		? null
		: typedAs([...asked, ...tokens.filter(({ not }) => not)]);
}

/** A query of these tokens. */
export const typedAs = (tokens: readonly Pick<Token, "typed">[]): string =>
	tokens.map(({ typed }) => typed).join(" ");
