import type { Tally, TallyQuestion } from "./answers.ts";
import { dayText } from "./dayNumber.ts";
import type { Reading } from "./library.ts";
import { statementsAskedFor } from "./said.ts";
import { type Freshness, searchedIn } from "./searched.ts";
import { NO_DAY, statementTrait } from "./segment.ts";
import { dayRange } from "./timeline.ts";

/** What is counted of one speaker on one day. */
interface Counted {
	statements: number;
	exact: number;
}

/** Statements by speaker, before it is known who of a name is who. */
interface Spoken {
	readonly statements: number[];
}

/** Counts what was said by day and speaker. Nothing is decoded: only numbers are looked at, however many they are. */
export function tallyOf(
	reading: Reading,
	question: TallyQuestion,
	freshness: Freshness,
): Tally {
	const { store, directory, people } = reading;
	const bySpeaker = new Map<unknown, Spoken>();
	for (const statement of statementsAskedFor(reading, question)) {
		const speaker = store.speakerOf("statement", statement);
		// Whoever belongs to one article (会议, 大家) is counted among the others, of whom no name is asked.
		const key = directory.ofSpeaker(speaker) ?? "others";
		const spoken = bySpeaker.get(key);
		if (spoken === undefined) bySpeaker.set(key, { statements: [statement] });
		else spoken.statements.push(statement);
	}
	const ranked = [...bySpeaker]
		.filter(([key]) => key !== "others")
		.sort(
			([, one], [, other]) => other.statements.length - one.statements.length,
		);
	const named = new Set(
		ranked.slice(0, question.named).map(([, spoken]) => spoken),
	);
	const counted = new Map<
		string,
		Counted & Pick<Tally["said"][number], "day" | "entry">
	>();
	for (const spoken of bySpeaker.values())
		for (const statement of spoken.statements) {
			const day = store.dayOf(store.articleOf("statement", statement));
			const entry = named.has(spoken)
				? people.entryIdOf(store.speakerOf("statement", statement))
				: null;
			const key = `${day} ${entry}`;
			let count = counted.get(key);
			if (count === undefined) {
				count = { day: dayText(day), entry, statements: 0, exact: 0 };
				counted.set(key, count);
			}
			count.statements++;
			if (isExact(reading, statement)) count.exact++;
		}
	return {
		said: [...counted.values()],
		held: heldByDay(reading, question),
		searched: searchedIn(
			reading,
			{ from: question.from, to: question.to },
			freshness,
		),
	};
}

/** Whether some of a statement stands in quotation marks. */
function isExact({ store }: Reading, statement: number): boolean {
	const { segment, statement: first } = store.partOf(
		store.articleOf("statement", statement),
	);
	return (
		((segment.statementTraits[statement - first] ?? 0) &
			statementTrait.exact) !==
		0
	);
}

/** Articles by day, newest first: a day on which nothing was said is another thing than one of which nothing is held. */
function heldByDay(
	{ store, timeline, view }: Reading,
	{ from, to }: TallyQuestion,
): Tally["held"] {
	const held: { day: string; articles: number }[] = [];
	let last = NO_DAY;
	for (const article of timeline.within(dayRange({ from, to }))) {
		const day = store.dayOf(article);
		if (day === NO_DAY || !view.sees(article)) continue;
		const latest = held.at(-1);
		if (latest !== undefined && day === last) latest.articles++;
		else held.push({ day: dayText(day) ?? "", articles: 1 });
		last = day;
	}
	return held;
}
