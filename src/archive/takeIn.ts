import { extract } from "../extraction/extract.ts";
import { foldedLetters, SKIP } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import { cutWords } from "../language/words.ts";
import type { Article, ExtractedArticle, Extraction } from "../model.ts";
import type { SegmentBuilder, Told } from "./segmentBuilder.ts";
import { layOut } from "./stream.ts";

/** An article in which extraction failed: a fault of ours. Its text is held all the same. */
export interface Fault {
	readonly article: string;
	readonly message: string;
}

const nothing: Extraction = {
	statements: [],
	headlineStatements: [],
	commitments: [],
};

/** What is to be held of an article, and what tells it. */
export interface Extracted {
	readonly article: ExtractedArticle;
	readonly told?: Told;
}

/** Extracts an article; a fault is told of. Never throws for what an article says. */
export function extracted(article: Article, faults: Fault[]): ExtractedArticle {
	try {
		return { ...article, ...extract(article) };
	} catch (error) {
		faults.push({
			article: article.id,
			message: error instanceof Error ? (error.stack ?? error.message) : "",
		});
		return { ...article, ...nothing };
	}
}

/**
 * Cuts the words of articles, once, and adds them to a segment. Many at a time: the dictionary fills the processor's caches, and
 * taking turns with other work costs half as much again.
 */
export function addExtracted(
	builder: SegmentBuilder,
	articles: readonly Extracted[],
): void {
	const streams = articles.map(({ article }) => layOut(article));
	const words = streams.map(({ text }) => cutWords(forWords(text)));
	for (const [index, { article, told }] of articles.entries())
		builder.add(article, streams[index], words[index], told);
}

/** A text as the dictionary knows its words: most are already, and making sure costs a fiftieth of making it so. */
function forWords(text: string): string {
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const folded = foldedLetters[unit] ?? SKIP;
		if (unit >= ASCII_END && folded !== unit && folded !== SKIP)
			return plain(text);
	}
	return text;
}

const ASCII_END = 0x80;
