/**
 * What Discord makes of a text: a small reading of its markdown (the rules of its client, which are public in
 * discord's simple-markdown fork and in its help pages), enough to say what a reader sees and what is more than text.
 */

export type Kind =
	| "text"
	| "bold"
	| "italic"
	| "underline"
	| "strike"
	| "spoiler"
	| "code"
	| "link"
	| "bareLink"
	| "mention"
	| "emoji";

export interface Seen {
	readonly kind: Kind;
	readonly text: string;
}

export type LineKind =
	| "plain"
	| "quote"
	| "heading"
	| "quiet"
	| "list"
	| "code";

export interface SeenLine {
	readonly kind: LineKind;
	readonly parts: readonly Seen[];
}

const backslash = /^\\([^0-9A-Za-z\s])/u;

/** Inline rules in the order in which Discord tries them. The first group is what is seen. */
const rules: readonly [Kind | "escape", RegExp][] = [
	["escape", backslash],
	["link", /^<(https?:\/\/[^\s>]+)>/u],
	["link", /^\[((?:\\.|[^[\]\\])+)\]\(\S+?\)/u],
	["bareLink", /^(https?:\/\/[^\s<]+[^<.,:;"'\]\s])/u],
	["mention", /^(<(?:@[!&]?|#|\/[^:>]+:|t:|id:|a?:\w+:)-?\d+(?::\w)?>)/u],
	["mention", /^(@everyone|@here)/u],
	["emoji", /^(:[^\s:]+:)/u],
	["bold", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u],
	["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u],
	["italic", /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/u],
	["italic", /^_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/u],
	["strike", /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/u],
	["spoiler", /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/u],
	["code", /^`([^`\n]+)`/u],
];

/** What stands inside markup, without its own escapes and markup. */
const bare = (text: string): string =>
	inline(text)
		.map((one) => one.text)
		.join("");

/** What a line shows. */
export function inline(line: string): Seen[] {
	const seen: Seen[] = [];
	const add = (kind: Kind, text: string) => {
		const last = seen.at(-1);
		if (kind === "text" && last?.kind === "text")
			seen[seen.length - 1] = { kind, text: last.text + text };
		else seen.push({ kind, text });
	};
	let rest = line;
	while (rest !== "") {
		const found = rules
			.map(([kind, rule]) => ({ kind, match: rule.exec(rest) }))
			.find(({ match }) => match !== null);
		const [whole = "", inner = ""] = found?.match ?? [];
		if (found === undefined) {
			const [first = ""] = rest;
			add("text", first);
			rest = rest.slice(first.length);
			continue;
		}
		if (found.kind === "escape") add("text", inner);
		else
			add(
				found.kind,
				["code", "bareLink"].includes(found.kind) ? inner : bare(inner),
			);
		rest = rest.slice(whole.length);
	}
	return seen;
}

const lineStart: readonly [LineKind, RegExp][] = [
	["quote", /^ *> ?/u],
	["heading", /^ *#{1,3} +(?=\S)/u],
	["quiet", /^ *-# +(?=\S)/u],
	["list", /^ *(?:[-*]|\d+\.) +(?=\S)/u],
];

/** What a whole text shows, line by line. */
export function read(text: string): SeenLine[] {
	const lines: SeenLine[] = [];
	let code = false;
	for (const line of text.split("\n")) {
		if (line.startsWith("```")) {
			code = !code;
			continue;
		}
		if (code) {
			lines.push({ kind: "code", parts: [{ kind: "text", text: line }] });
			continue;
		}
		const start = lineStart.find(([, rule]) => rule.test(line));
		if (start === undefined) lines.push({ kind: "plain", parts: inline(line) });
		else {
			const [kind, rule] = start;
			lines.push({ kind, parts: inline(line.replace(rule, "")) });
		}
	}
	return lines;
}

/** The letters a reader sees, without blanks: for comparing texts that are wrapped differently. */
export const letters = (text: string): string => text.replace(/\s/gu, "");

/** Everything a reader sees of a text, as one. */
export const shown = (text: string): string =>
	read(text)
		.map((line) => line.parts.map((part) => part.text).join(""))
		.join("\n");
