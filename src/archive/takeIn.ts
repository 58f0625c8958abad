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

/** Extracts an article, cuts its words once, and adds it to a segment. Never throws for what an article says. */
export function takeIn(
	builder: SegmentBuilder,
	article: Article,
	told?: Told,
): Fault | null {
	let extraction = nothing;
	let fault: Fault | null = null;
	try {
		extraction = extract(article);
	} catch (error) {
		fault = {
			article: article.id,
			message: error instanceof Error ? (error.stack ?? error.message) : "",
		};
	}
	addExtracted(builder, { ...article, ...extraction }, told);
	return fault;
}

/** Cuts an article's words and adds it to a segment, with what was found in it. */
export function addExtracted(
	builder: SegmentBuilder,
	article: ExtractedArticle,
	told?: Told,
): void {
	const stream = layOut(article);
	builder.add(article, stream, cutWords(forWords(stream.text)), told);
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
