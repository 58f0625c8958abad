/**
 * Text that Discord shows as it is. Discord's markdown takes a backslash before any character that is neither a letter,
 * a digit nor a blank (discord's simple-markdown rules, `escape`), in messages, embed titles and descriptions alike.
 */

/**
 * Marks that mean something anywhere: emphasis, code, spoilers, mentions, masked links, quotes; the colon of `https://`,
 * which would make a link that swallows the marks behind it, and of `:name:`, which becomes an emoji.
 */
const anywhere = /[\\*_~`|<>@[\]]|:(?=\/\/|[^\s:]+:)/gu;

/** Before what makes headings, subtext, lists and numbered lists, at the start of a line. */
const lineStarts = /^[^\S\n]*(?=[#+-])|^[^\S\n]*\d*(?=\.)/gmu;

/**
 * What is not shown as it is: line ends and blanks of other kinds, controls, marks that change the direction of what follows
 * them, even of our own words, and halves of characters.
 */
const unseen =
	/\r\n?|[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu;
const lineEnd = /^[\r\u2028\u2029\u0085]/u;
const blank = /^[\t\v\f]/u;
const half = /^\p{Surrogate}/u;

const seen = (mark: string): string =>
	lineEnd.test(mark)
		? "\n"
		: blank.test(mark)
			? " "
			: half.test(mark)
				? "\ufffd"
				: "";

/**
 * What a reader can see of a text: line ends are `\n`, tabs blanks, controls and direction marks gone, halves of
 * characters replaced. Everything that is a word, a mark or an emoji stays.
 */
export function visible(text: string): string {
	return text.replace(unseen, seen);
}

/**
 * A text that Discord's markdown shows unchanged. Its start counts as the start of a line, so it may stand anywhere.
 * At most twice as long as the text.
 */
export function escaped(text: string): string {
	return visible(text).replace(anywhere, "\\$&").replace(lineStarts, "$&\\");
}

/** A text on one line, for places that have no markdown: button labels, menu entries, footers. */
export function plainLine(text: string): string {
	return visible(text)
		.replace(/\s*\n\s*/gu, " ")
		.trim();
}

/** A text in a code block, which shows it as it is and copies it clean. Only three backticks would end it. */
export function codeBlock(text: string): string {
	return `\`\`\`\n${visible(text).replace(/`(?=``)/gu, "`\u200b")}\n\`\`\``;
}
