import type {
	Alternative,
	CommitmentHit,
	Days,
	QuotesQuestion,
	Searched,
	StatementHit,
	Topic,
} from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Context } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { foldText } from "../../src/language/fold.ts";
import {
	type ActionRow,
	actionRows,
	actionsOn,
	hasDeadline,
	hasNumber,
	isVague,
} from "../answering/actions.ts";
import { beatNames, beatsAsked } from "../asking/beats.ts";

/** The beats that a side is to be about; nothing where none is named. */
export interface SideBeats {
	/** As they were asked for, and as they are called. */
	readonly typed: string | undefined;
	readonly names: string | undefined;
	readonly any: readonly Alternative[] | undefined;
}

/**
 * The beats that both sides are to be about.
 *
 * @throws UserError for a name that no beat has
 */
export function beatsOnly(
	typed: string | undefined,
	context: Context,
): SideBeats {
	if (typed === undefined) return { typed, names: undefined, any: undefined };
	const beats = beatsAsked(typed, context);
	return {
		typed,
		names: beatNames(beats, context.locale),
		any: alternativesOf(beats),
	};
}

/** What is asked of one side. */
export interface Side {
	/** What it is called, in the reader's language. */
	readonly label: string;
	readonly days: Days;
	/** Directory id. */
	readonly entry: string | undefined;
	readonly place: string | undefined;
	readonly topic: string | undefined;
	readonly about: SideBeats;
}

/** What one side comes to. */
export interface SideFound {
	readonly side: Side;
	readonly statements: number;
	readonly exact: number;
	/** Sentences that commit, and that tell others to. */
	readonly commitments: number;
	readonly directives: number;
	/** Actions of the latest orders. */
	readonly ordered: number;
	/** Of the latest commitments: actions, formulas left out as in /commitments, and those with a number and a deadline. */
	readonly actions: number;
	readonly numbers: number;
	readonly deadlines: number;
	/** The latest statements that were looked at. */
	readonly latest: readonly StatementHit[];
	readonly topics: readonly Topic[];
	readonly searched: Searched;
}

/** Statements and commitments looked at on each side, the latest. */
export const lookedAt = 100;

/** Topics of a side that are set beside the other's. */
const topicsNamed = 6;

/** Asks the archive for one side. */
export function sideFound(archive: Archive, side: Side): SideFound {
	const question: QuotesQuestion = {
		...side.days,
		entry: side.entry,
		place: side.place,
		topic: side.topic,
		any: side.about.any,
	};
	const said = archive.quotes({ ...question, limit: lookedAt });
	const pledged = archive.commitments({
		...question,
		kind: "pledge",
		limit: lookedAt,
	});
	const told = archive.commitments({
		...question,
		kind: "directive",
		limit: lookedAt,
	});
	const actionsIn = (hits: readonly CommitmentHit[]): readonly ActionRow[] => {
		const all = actionRows(hits);
		return side.topic === undefined ? all : actionsOn(all, side.topic);
	};
	const actions = actionsIn(pledged.hits).filter((row) => !isVague(row));
	return {
		side,
		statements: said.total,
		exact: archive.quotes({ ...question, wording: "exact", limit: 0 }).total,
		commitments: pledged.total,
		directives: told.total,
		ordered: actionsIn(told.hits).length,
		actions: actions.length,
		numbers: actions.filter(hasNumber).length,
		deadlines: actions.filter(hasDeadline).length,
		latest: said.hits,
		topics: archive.topics(said.hits, topicsNamed),
		searched: said.searched,
	};
}

/** In how many of some statements a phrase stands. */
function holding(hits: readonly StatementHit[], phrase: string): number {
	const wanted = foldText(phrase);
	return hits.filter(({ statement }) =>
		statement.spans.some(({ text }) => foldText(text).includes(wanted)),
	).length;
}

/** A topic of either side, and how often each speaks of it among what was looked at. */
export interface Shared {
	readonly phrase: string;
	readonly counts: readonly [number, number];
}

/** Statements that a phrase must stand in to be a topic of theirs: what is said once is only a phrase. */
const leastSaid = 2;

/** Topics of both sides: those that both speak of first, then those that most is said on. */
export function topicsOf(one: SideFound, other: SideFound): Shared[] {
	const phrases = new Set(
		[...one.topics, ...other.topics].map(({ phrase }) => phrase),
	);
	return [...phrases]
		.map(
			(phrase): Shared => ({
				phrase,
				counts: [holding(one.latest, phrase), holding(other.latest, phrase)],
			}),
		)
		.filter(({ counts: [a, b] }) => a + b >= leastSaid)
		.sort(
			({ counts: [a, b] }, { counts: [c, d] }) =>
				Number(Math.min(c, d) > 0) - Number(Math.min(a, b) > 0) ||
				c + d - (a + b),
		);
}
