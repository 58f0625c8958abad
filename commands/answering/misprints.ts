import type { Holding } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, MisprintNote } from "../../src/model.ts";
import type { Piece } from "../../src/reply.ts";
import { paper } from "./pieces.ts";

/** How often a text stands in an article, captions included. */
const timesIn = (article: Article, text: string): number =>
	[...article.paragraphs, ...article.captions].reduce(
		(sum, paragraph) => sum + paragraph.split(text).length - 1,
		0,
	);

/** One misprint, in full: what is printed where, and what is likely meant, with what that rests on. */
export function misprintLine(
	article: Article,
	note: MisprintNote,
	locale: Locale,
): string {
	return translator(locale)("note.misprint", {
		paragraph: note.paragraph + 1,
		text: note.text,
		likely: note.likely,
		times: timesIn(article, note.likely),
	});
}

/** The misprints of these paragraphs (from 0). */
export function misprintsIn(
	article: Article,
	paragraphs: ReadonlySet<number>,
	locale: Locale,
): string[] {
	return article.notes
		.filter((note) => paragraphs.has(note.paragraph))
		.map((note) => misprintLine(article, note, locale));
}

/** Articles that print one misprint at most, and statements of theirs that are looked at. */
const misprintedIn = 3;
const statementsSeen = 5;

/** The misprints in an office as printed: where an answer shows the office without the paragraph that prints it. @param entry - directory id */
export function officeMisprints(
	entry: string,
	{ title, first, last, articles }: Holding,
	{ archive, locale }: Pick<Context, "archive" | "locale">,
): string[] {
	if (articles > misprintedIn) return [];
	const { hits } = archive.quotes({
		entry,
		from: first,
		to: last,
		limit: statementsSeen,
	});
	return [
		...new Set(
			hits
				.filter(({ statement }) => statement.speaker.titles.includes(title))
				.flatMap(({ article }) =>
					article.notes
						.filter(({ text }) => title.includes(text))
						.map((note) => misprintLine(article, note, locale)),
				),
		),
	];
}

/** A paragraph as printed, each misprint followed by a short note of ours. */
export function annotated(
	article: Article,
	paragraph: number,
	locale: Locale,
): Piece[] {
	const t = translator(locale);
	const text = article.paragraphs[paragraph] ?? "";
	const notes = article.notes
		.filter((note) => note.paragraph === paragraph)
		.sort((a, b) => a.start - b.start);
	let at = 0;
	const pieces: Piece[] = [];
	for (const note of notes) {
		pieces.push(paper(text.slice(at, note.end)), {
			by: "us",
			text: t("note.misprintHere", { likely: note.likely }),
		});
		at = note.end;
	}
	if (at < text.length || pieces.length === 0)
		pieces.push(paper(text.slice(at)));
	return pieces;
}
