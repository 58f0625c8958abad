import { extract } from "../extraction/extract.ts";
import { plain } from "../language/plain.ts";
import { cutWords } from "../language/words.ts";
import type { Article, ExtractedArticle } from "../model.ts";
import type { SegmentBuilder } from "./segmentBuilder.ts";
import { layOut } from "./stream.ts";

/** Extracts an article, cuts its words once, and adds it to a segment. */
export function takeIn(builder: SegmentBuilder, article: Article): void {
	addExtracted(builder, { ...article, ...extract(article) });
}

/** Cuts an article's words and adds it to a segment, with what was found in it. */
export function addExtracted(
	builder: SegmentBuilder,
	article: ExtractedArticle,
): void {
	const stream = layOut(article);
	builder.add(article, stream, cutWords(plain(stream.text)));
}
