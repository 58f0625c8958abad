import { count, megabytes, ms, table, times } from "../figures.ts";
import type { Held } from "../held.ts";
import { type Measured, mark } from "../measured.ts";
import type { OneCore } from "../oneCore.ts";

/** What is linear may cost so much more an article (or be so much slower) in the whole than in a part of it. */
const LINEAR = 1.25;
/** What is flat may take so much longer in the whole. */
const FLAT = 1.5;

/** The same over some articles and over all. */
export function ofGrowth({ oneCore, held, small, empty }: Measured): string {
	const rate = ({ characters, ingestSeconds }: OneCore): number =>
		characters / ingestSeconds / 1000;
	const per = ({ articles, resident }: Held): number =>
		(resident - empty.resident) / articles / 1000;
	const grown = held.articles / small.held.articles;
	const median = ({ people }: Held): number =>
		people?.ofAPage.median ?? Number.NaN;
	const atMost = (
		what: string,
		[before, after]: readonly [number, number],
		written: (value: number) => string,
		[word, most]: readonly [string, number],
	): string[] => [
		what,
		written(before),
		written(after),
		times(after / before),
		`${word}: at most ${times(most)}`,
		mark(after / before <= most),
	];
	const slowdown = rate(oneCore) / rate(small.core);
	return table(
		[
			"what",
			`${count(small.core.articles)} articles`,
			`${count(oneCore.articles)} articles`,
			"ratio",
			"to reach",
			"reached",
		],
		[
			[
				"ingest, one core, thousand characters a second",
				count(rate(small.core)),
				count(rate(oneCore)),
				times(slowdown),
				`linear: at least ${times(1 / LINEAR)}`,
				mark(slowdown >= 1 / LINEAR),
			],
			atMost(
				"resident memory, all of it",
				[small.held.resident, held.resident],
				megabytes,
				["no faster than the articles", grown],
			),
			atMost(
				`memory an article, thousand bytes, beyond the ${megabytes(empty.resident)} of an empty archive`,
				[per(small.held), per(held)],
				(value) => value.toFixed(1),
				["linear", LINEAR],
			),
			atMost(
				"`/quotes` by speaker, of speakers with 10 to 19 statements, median",
				[median(small.held), median(held)],
				ms,
				["flat", FLAT],
			),
		],
	);
}
