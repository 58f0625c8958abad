import { extract } from "../extraction/extract.ts";
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
	builder.add(article, stream, cutWords(plain(stream.text)), told);
}
