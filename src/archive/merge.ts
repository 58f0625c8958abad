import { articleAt, type Segment } from "./segment.ts";
import { SegmentBuilder } from "./segmentBuilder.ts";
import { layOut } from "./stream.ts";

/** One segment that holds what several do, in their order: everything in it has the number it had, counted through. */
export function mergedOf(segments: readonly Segment[]): ArrayBuffer {
	const builder = new SegmentBuilder();
	for (const segment of segments)
		for (let number = 0; number < segment.articles; number++) {
			const article = articleAt(segment, number);
			builder.add(article, layOut(article), wordsOf(segment, number), {
				hash: [
					segment.articleHash[number * 2] ?? 0,
					segment.articleHash[number * 2 + 1] ?? 0,
				],
				turn: segment.articleTurn[number] ?? 0,
			});
		}
	return builder.build();
}

/** Where an article's words begin in its text. */
export function wordsOf(
	{ words, textStart }: Segment,
	article: number,
): readonly number[] {
	const from = textStart[article] ?? 0;
	const to = textStart[article + 1] ?? 0;
	const starts: number[] = [];
	for (let at = from; at < to; at++)
		if ((((words[at >>> 3] ?? 0) >>> (at & 7)) & 1) === 1)
			starts.push(at - from);
	return starts;
}
