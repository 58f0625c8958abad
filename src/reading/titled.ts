import type { Article } from "../model.ts";
import { genreOf } from "./genre.ts";
import { columnOf, splitTitle } from "./headline.ts";
import { trimmed } from "./line.ts";
import { restricted, type TextSource } from "./metadata.ts";
import { misprintsIn } from "./misprint.ts";
import { newsDayOf } from "./newsDay.ts";
import { firstOrigin } from "./origin.ts";
import { signaturesOf } from "./signatures.ts";

/**
 * Reads a text whose title is known: one article, one paragraph a line, none dropped and none merged. White space around a
 * line (indentation, a carriage return) is layout and no part of the paragraph; a line of nothing else is none.
 * Captions, bylines and headings among the lines stay paragraphs, for nothing here says that they are not.
 */
export function readTitled(text: string, source: TextSource): Article {
	const { metadata } = source;
	const paragraphs = text
		.split("\n")
		.map(trimmed)
		.filter((line) => line !== "");
	const headline = splitTitle(metadata.title ?? "");
	const column = columnOf(metadata.title ?? "");
	const signatures = signaturesOf(paragraphs);
	const day = newsDayOf(paragraphs, metadata);
	return {
		id: source.name,
		source: {
			file: source.file,
			newspaper: metadata.source,
			origin: firstOrigin(signatures.outlets, metadata.source),
			printed: metadata.printed,
			page: metadata.page,
			url: metadata.url,
		},
		headline,
		byline: signatures.names,
		column,
		genre: genreOf({
			column,
			headline: headline.main,
			signatures: signatures.lines,
			authored: false,
		}),
		date: day.date,
		dateBasis: day.basis,
		paragraphs,
		headings: [],
		captions: [],
		notes: misprintsIn(paragraphs, paragraphs),
		...restricted(metadata),
	};
}
