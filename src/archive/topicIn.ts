import type { Reading } from "./library.ts";
import {
	isEmpty,
	type Pattern,
	patternOf,
	STOP,
	type Step,
	scan,
} from "./pattern.ts";
import type { Part } from "./store.ts";

/** Where the words of a topic stand: in which articles, and in which statement or commitment. */

/** The words of a topic: all must stand. */
export function topicPatterns(topic: string | undefined): Pattern[] {
	return (topic ?? "")
		.split(/\s+/u)
		.map((word) => patternOf(word))
		.filter((pattern) => !isEmpty(pattern));
}

/** The pattern that is least work to find. */
export function rarestOf(
	{ engine }: Reading,
	patterns: readonly Pattern[],
): { readonly pattern: Pattern | undefined; readonly cost: number } {
	const [rarest] = patterns
		.map((pattern) => ({ pattern, cost: engine.cost(pattern) }))
		.sort((one, other) => one.cost - other.cost);
	return rarest ?? { pattern: undefined, cost: 0 };
}

/** By article, 1 where the rarest of the patterns stands. */
export function articlesHolding(
	reading: Reading,
	patterns: readonly Pattern[],
): Uint8Array {
	const { store, engine } = reading;
	const holding = new Uint8Array(store.articles);
	const { pattern } = rarestOf(reading, patterns);
	if (pattern !== undefined)
		for (const article of engine.count(pattern).articles) holding[article] = 1;
	return holding;
}

/** Whether a pattern stands in a statement's words or in a commitment's. */
export function stands(
	{ segment, statement: firstStatement, commitment: firstCommitment }: Part,
	what: "statement" | "commitment",
	number: number,
	pattern: Pattern,
): boolean {
	const { text } = segment;
	if (what === "commitment") {
		const local = number - firstCommitment;
		return standsIn(
			text,
			segment.commitmentFrom[local] ?? 0,
			segment.commitmentTo[local] ?? 0,
			pattern,
		);
	}
	const local = number - firstStatement;
	const end = segment.spanOfStatement[local + 1] ?? 0;
	for (let span = segment.spanOfStatement[local] ?? 0; span < end; span++)
		if (
			standsIn(
				text,
				segment.spanStart[span] ?? 0,
				segment.spanEnd[span] ?? 0,
				pattern,
			)
		)
			return true;
	return false;
}

const stop = (): Step => STOP;

/** Whether a pattern stands in a stretch of text. */
const standsIn = (
	text: Uint16Array,
	start: number,
	end: number,
	pattern: Pattern,
): boolean => scan(text, start, end, pattern, stop) === STOP;
