import type { Article } from "../model.ts";
import { CutWords } from "./cutWord.ts";
import type { Element } from "./element.ts";
import { elementsOf } from "./elements.ts";
import { genreOf } from "./genre.ts";
import { linesOf } from "./line.ts";
import { type Metadata, restricted, type TextSource } from "./metadata.ts";
import { misprintsIn } from "./misprint.ts";
import { newsDayOf } from "./newsDay.ts";
import { firstOrigin } from "./origin.ts";
import { storiesOf } from "./stories.ts";
import { readStory, type StoryRead } from "./story.ts";

/** A page as read: its stories, and what belongs to none. */
export interface PageRead {
	readonly articles: readonly Article[];
	/** Lines that only say who wrote an article, as printed: their names are in its byline. */
	readonly signed: readonly string[];
	/** Page numbers, days of issue, 据《……》, navigation, editors: as printed, in order. */
	readonly leftovers: readonly string[];
}

/** From this much evidence on, a displayed line is held to go on in the next. */
const GOES_ON = 3;

/**
 * Reads a page as it came: unwraps its lines, parts its stories and finds what belongs to each. Articles are named
 * `NAME-1`, `NAME-2` … in print order.
 *
 * Every character but white space ends in a headline, a byline or author's line, a paragraph, a heading, a caption or a
 * leftover; the text of each is the printed characters, line breaks removed. Never throws, whatever the text.
 */
export function readPage(text: string, source: TextSource): PageRead {
	const lines = linesOf(text);
	const elements = elementsOf(lines);
	const printed = lines.map((line) => line.text);
	const words = new CutWords(printed);
	const stories = storiesOf(elements).map((story) =>
		readStory(
			story,
			(before, after) => words.evidence(before, after) >= GOES_ON,
		),
	);
	const issue = issueOf(elements, source.metadata);
	return {
		articles: stories
			.filter(isArticle)
			.map((story, index) =>
				articleOf(story, `${source.name}-${index + 1}`, source, issue, printed),
			),
		signed: stories.flatMap(({ signed }) => signed),
		leftovers: stories.flatMap((story) =>
			isArticle(story)
				? story.leftovers
				: [...story.headings.map(({ text }) => text), ...story.leftovers],
		),
	};
}

/** Headings alone are no article; pictures are. */
const isArticle = ({ headline, paragraphs, captions }: StoryRead): boolean =>
	headline.main !== null || paragraphs.length + captions.length > 0;

interface Issue {
	readonly printed: string | null;
	readonly page: string | null;
}

/** The day and the page of issue: from metadata, or as the page itself prints them. */
function issueOf(elements: readonly Element[], metadata: Metadata): Issue {
	const furniture = elements.flatMap((element) =>
		element.kind === "furniture" ? [element] : [],
	);
	const first = (of: "printed" | "page"): string | null =>
		furniture.map((element) => element[of]).find((value) => value !== null) ??
		null;
	return {
		printed: metadata.printed ?? first("printed"),
		page: metadata.page ?? first("page"),
	};
}

function articleOf(
	story: StoryRead,
	id: string,
	source: TextSource,
	issue: Issue,
	printed: readonly string[],
): Article {
	const { metadata } = source;
	const day = newsDayOf(story.paragraphs, {
		date: metadata.date,
		year: metadata.year,
		printed: issue.printed,
	});
	return {
		id,
		source: {
			file: source.file,
			newspaper: metadata.source,
			origin: firstOrigin(story.outlets, metadata.source),
			printed: issue.printed,
			page: issue.page,
			url: metadata.url,
		},
		headline: story.headline,
		byline: story.byline,
		column: story.column,
		genre: genreOf({
			column: story.column,
			headline: story.headline.main,
			signatures: story.signatures,
			authored: story.authored,
		}),
		date: day.date,
		dateBasis: day.basis,
		paragraphs: story.paragraphs,
		headings: story.headings,
		captions: story.captions,
		notes: misprintsIn(story.paragraphs, printed),
		...restricted(metadata),
	};
}
