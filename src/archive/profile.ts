import type { Profile } from "./answers.ts";
import { articleOf, commitmentHit, statementHit } from "./hits.ts";
import type { Reading } from "./library.ts";
import { commitmentsAskedFor, statementsAskedFor } from "./said.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { topicsOf } from "./topics.ts";
import { wordedStatement } from "./worded.ts";

/** Latest statements that topics are looked for in. */
const LATEST = 120;
const TOPICS = 8;
const SHOWN = 20;

/** All about one entry; null where nobody has the id. */
export function profileOf(
	reading: Reading,
	id: string,
	freshness: Freshness,
): Profile | null {
	const { people, store } = reading;
	const known = people.withId(id);
	const entry = known?.entry ?? people.ofArticle(id);
	if (entry === null || entry === undefined) return null;
	const open = { entry: id, from: null, to: null };
	const statements = statementsAskedFor(reading, open);
	const commitments = commitmentsAskedFor(reading, open);
	const worded = statements.slice(0, LATEST).flatMap((number) => {
		const article = store.articleOf("statement", number);
		const index = store.numbersIn(article, "statement").indexOf(number);
		const statement = articleOf(reading, article).statements[index];
		return statement === undefined
			? []
			: [wordedStatement(reading, article, statement)];
	});
	return {
		entry,
		topics: topicsOf(
			worded,
			TOPICS,
			new Set(
				[
					entry.name,
					...entry.holdings.map(({ organisation }) => organisation),
				].filter((name) => name !== null),
			),
		),
		latest: statements
			.slice(0, SHOWN)
			.map((number) => statementHit(reading, number))
			.filter((hit) => hit !== null),
		commitments: commitments
			.slice(0, SHOWN)
			.map((number) => commitmentHit(reading, number))
			.filter((hit) => hit !== null),
		namesakes:
			known === null
				? []
				: people
						.knownAs(known.bearers)
						.map((other) => other.entry)
						.filter((other) => other.id !== entry.id),
		searched: searchedIn(reading, open, freshness),
	};
}
