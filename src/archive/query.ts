import { readDays } from "../language/days.ts";
import type { Days, QueryProblem, Understood } from "./answers.ts";
import { isEmpty, type Pattern, patternOf } from "./pattern.ts";

/** One of a query's terms: a word or an exact phrase. */
export interface Term {
	/** As typed, without quotation marks. */
	readonly text: string;
	readonly pattern: Pattern;
}

/** A query, read. */
export interface Query {
	/** One term of each group must stand in the article. */
	readonly groups: readonly (readonly Term[])[];
	readonly without: readonly Term[];
	/**
	 * The whole of what was typed, where it has no operator: an article in which it stands as it is, is found even where
	 * its parts were taken for days.
	 */
	readonly whole: Term | null;
	/** Words with the shape of a day that the calendar does not have (2月31日): where they stand nowhere, they were a slip. */
	readonly noSuchDays: readonly string[];
	readonly understood: Understood;
}

export type QueryRead =
	| { readonly kind: "query"; readonly query: Query }
	| {
			readonly kind: "problem";
			readonly problem: QueryProblem;
			/** What was typed, operators and all, as one stretch: if that stands somewhere, it was meant. */
			readonly literal: Query | null;
	  };

/** UTF-16 units a query may have: a headline with kicker and subhead fits. */
const LONGEST = 500;

interface Token {
	readonly kind: "word" | "phrase" | "or";
	readonly text: string;
	readonly not: boolean;
}

/** Marks that open a phrase, and those that close it. */
const quotes: Readonly<Record<string, string>> = {
	'"': '"',
	"“": "”",
	"「": "」",
	"＂": "＂",
};

/**
 * Splits a query at spaces. A phrase stands in marks that open after a space and close before one; marks inside a word
 * belong to it, as they do in headlines.
 */
function tokensOf(typed: string): Token[] {
	const tokens: Token[] = [];
	const source = typed.trim();
	for (let at = 0; at < source.length; ) {
		if (/\s/u.test(source.charAt(at))) {
			at++;
			continue;
		}
		const not =
			/[-－]/u.test(source.charAt(at)) &&
			/[^\s\d０-９－-]/u.test(source.charAt(at + 1));
		const from = not ? at + 1 : at;
		const closing = quotes[source.charAt(from)];
		const close =
			closing === undefined ? -1 : source.indexOf(closing, from + 1);
		const after = source.charAt(close + 1);
		if (close > from + 1 && (after === "" || /\s/u.test(after))) {
			tokens.push({ kind: "phrase", text: source.slice(from + 1, close), not });
			at = close + 1;
			continue;
		}
		const space = source.slice(from).search(/\s/u);
		const end = space === -1 ? source.length : from + space;
		const text = source.slice(from, end);
		tokens.push({ kind: text === "OR" && !not ? "or" : "word", text, not });
		at = end;
	}
	return tokens;
}

/** Characters that stand apart are a name as papers set it (高　佶), or a number (5 2 0 0 人), not words that may stand anywhere. */
function joinedNames(tokens: readonly Token[]): Token[] {
	const joined: Token[] = [];
	let open = false;
	for (const token of tokens) {
		const last = joined.at(-1);
		const isOne =
			token.kind === "word" && !token.not && /^[\p{L}\p{N}]$/u.test(token.text);
		if (isOne && open && last !== undefined)
			joined[joined.length - 1] = { ...last, text: last.text + token.text };
		else joined.push(token);
		open = isOne;
	}
	return joined;
}

/**
 * Marks that stand alone between words (新 闻 联 播 ） ：) are no words to look for: each would be looked for in all of the text, and
 * stands nearly everywhere. Where nothing else was typed, they are one stretch.
 */
function withoutBareMarks(typed: string, tokens: readonly Token[]): Token[] {
	const plain = tokens.every(({ kind, not }) => kind === "word" && !not);
	const worded = tokens.filter(
		({ kind, text }) => kind !== "word" || patternOf(text).letters.length > 0,
	);
	if (worded.length > 0) return worded;
	return plain && tokens.length > 1
		? [{ kind: "word", text: typed.trim(), not: false }]
		: [...tokens];
}

/** 3.19 and 6/1 are numbers as often as days, and 5000 is no year: in a query these are words. */
const notDayInQuery =
	/^\d{1,2}[./-]\d{1,2}$|^(?!(?:19|20)\d\d$)\d{4}$|^\d{5,}$/u;

/** Something that every way of writing days has, in some width and script: most words have nothing of it. */
const mayBeDays = /[\d０-９a-zａ-ｚ年月周週日天号號期]/iu;

/** `from:2024-03`, `自:2024年3月`; the sign may be full width. */
const bound = /^(from|since|自|从|to|until|至|到)[:：](.+)$/iu;

interface ReadBound {
	readonly from: string | null;
	readonly to: string | null;
}

function readDayToken(
	token: Token,
	today: string,
): ReadBound | "noSuchDay" | null {
	if (token.kind !== "word" || token.not || !mayBeDays.test(token.text))
		return null;
	const [, side = "", day = ""] = bound.exec(token.text) ?? [];
	if (side === "" && notDayInQuery.test(token.text)) return null;
	const read = readDays(side === "" ? token.text : day, today);
	if (read.kind === "notDays") return null;
	if (read.kind === "noSuchDay") return "noSuchDay";
	if (side === "") return { from: read.from, to: read.to };
	return /^(?:from|since|自|从)$/iu.test(side)
		? { from: read.from, to: null }
		: { from: null, to: read.to };
}

const later = (one: string | null, other: string | null): string | null =>
	one === null || (other !== null && other > one) ? other : one;
const earlier = (one: string | null, other: string | null): string | null =>
	one === null || (other !== null && other < one) ? other : one;

/** The days that lie in both. */
export function bothDays(one: Days, other: Days): Days {
	return { from: later(one.from, other.from), to: earlier(one.to, other.to) };
}

/**
 * Reads a query: words (all must stand), `"exact phrase"`, `-not`, `OR`, days.
 *
 * @param today - the asker's day, `YYYY-MM-DD`
 * @param within - days asked for besides the query's own
 */
export function readQuery(
	typed: string,
	today: string,
	within: Days = { from: null, to: null },
): QueryRead {
	const problem = (found: QueryProblem, days: Days = within): QueryRead => ({
		kind: "problem",
		problem: found,
		literal: literalOf(typed, found, days),
	});
	if (typed.length > LONGEST)
		return problem({ kind: "tooLong", most: LONGEST });
	const tokens = joinedNames(tokensOf(typed));
	const asked = withoutBareMarks(typed, tokens);
	const groups: Term[][] = [];
	const without: Term[] = [];
	const phrases: string[] = [];
	const daysFrom: string[] = [];
	const noSuchDays: string[] = [];
	let days: Days = { from: null, to: null };
	let joinNext = false;

	for (const [index, token] of asked.entries()) {
		if (token.kind === "or") {
			const next = asked[index + 1];
			if (
				groups.length === 0 ||
				next === undefined ||
				next.kind === "or" ||
				next.not
			)
				return problem({ kind: "bareOr" });
			joinNext = true;
			continue;
		}
		const dayRead = joinNext ? null : readDayToken(token, today);
		if (dayRead === "noSuchDay") noSuchDays.push(token.text);
		else if (dayRead !== null) {
			days = bothDays(days, dayRead);
			daysFrom.push(token.text);
			continue;
		}
		const term = {
			text: token.text,
			pattern: patternOf(token.text, token.kind === "phrase"),
		};
		if (isEmpty(term.pattern)) continue;
		if (token.not) without.push(term);
		else if (joinNext) groups.at(-1)?.push(term);
		else groups.push([term]);
		if (token.kind === "phrase" && !token.not) phrases.push(token.text);
		joinNext = false;
	}

	const all = bothDays(days, within);
	if (all.from !== null && all.to !== null && all.from > all.to)
		return problem({ kind: "daysReversed", from: all.from, to: all.to });
	if (groups.length === 0 && daysFrom.length === 0)
		return problem(
			without.length > 0
				? { kind: "onlyWithout", without: without.map(({ text }) => text) }
				: { kind: "empty" },
		);
	return {
		kind: "query",
		query: {
			groups,
			without,
			whole:
				groups.length < 2 &&
				(groups.length === tokens.length ||
					groups[0]?.[0]?.text === typed.trim())
					? null
					: wholeOf(typed, tokens),
			noSuchDays,
			understood: {
				words: groups
					.map((group) =>
						group
							.map(({ text }) => text)
							.filter((text) => !phrases.includes(text)),
					)
					.filter((group) => group.length > 0),
				phrases,
				without: without.map(({ text }) => text),
				days: all,
				daysFrom,
			},
		},
	};
}

/** What was typed, taken by the letter; null where even that is nothing to look for. */
function literalOf(
	typed: string,
	{ kind }: QueryProblem,
	days: Days,
): Query | null {
	const text = typed.trim();
	const pattern = patternOf(text, true);
	if (kind === "tooLong" || isEmpty(pattern)) return null;
	return {
		groups: [[{ text, pattern }]],
		without: [],
		whole: null,
		noSuchDays: [],
		understood: {
			words: [],
			phrases: [text],
			without: [],
			days,
			daysFrom: [],
		},
	};
}

/** All that was typed as one stretch, where it is more than one word and has no operator. */
function wholeOf(typed: string, tokens: readonly Token[]): Term | null {
	const plain = tokens.every(({ kind, not }) => kind === "word" && !not);
	const pattern = patternOf(typed);
	return plain && !isEmpty(pattern) ? { text: typed.trim(), pattern } : null;
}
