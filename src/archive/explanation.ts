import { layOut } from "../extraction/layout.ts";
import { findPeople } from "../extraction/names/find.ts";
import type { PersonMention } from "../extraction/names/people.ts";
import { foldText } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import type { ExtractedArticle, Span, Statement } from "../model.ts";
import type { Explanation } from "./answers.ts";

/** Paragraphs before the words that a rule may have looked at for somebody who is not named beside them. */
const LOOKED_BACK = 2;
/** Others who are told of, the nearest first. */
const MOST_OTHERS = 5;

/** Why a statement is its speaker's, in the page's own words. What else it could have been is who else is named there. */
export function explained(
	article: ExtractedArticle,
	statement: Statement,
): Omit<Explanation, "hit"> {
	const { speaker } = statement;
	const reference = referenceIn(statement);
	const people = peopleIn(article);
	const own = people.filter(({ name }) => same(name, speaker.name));
	const before = reference ?? statement.because[0] ?? statement.spans[0];
	const named =
		reference === null || before === undefined
			? null
			: (own.findLast(({ span }) => isBefore(span, before)) ?? own[0] ?? null);
	return {
		reference,
		named: named?.span ?? null,
		others: othersIn(people, statement, named?.span ?? null),
	};
}

interface Named {
	readonly name: string;
	readonly span: Span;
}

const same = (one: string, other: string): boolean =>
	foldText(one) === foldText(other);

/** The words that stand for a speaker without naming them: 他, 该负责人, 李主任; null where the name itself stands there. */
function referenceIn({ speaker, because, cue }: Statement): Span | null {
	const name = foldText(speaker.name);
	const subjects = because.filter(({ text }) => text !== cue);
	if (subjects.some(({ text }) => foldText(text).includes(name))) return null;
	return subjects[0] ?? null;
}

/** Everybody whom an article names, in print order. */
function peopleIn(article: ExtractedArticle): readonly Named[] {
	const { kicker, main, subhead } = article.headline;
	const paragraphs = layOut(article.paragraphs);
	const people = findPeople(
		paragraphs,
		[kicker, main, subhead].filter((part) => part !== null).map(plain),
		new Set(article.byline),
	);
	return article.paragraphs.flatMap((text, paragraph) =>
		people.in(paragraph).map(
			({ person, start, end }: PersonMention): Named => ({
				name: person.name,
				span: { paragraph, start, end, text: text.slice(start, end) },
			}),
		),
	);
}

const isBefore = (one: Span, other: Span): boolean =>
	one.paragraph < other.paragraph ||
	(one.paragraph === other.paragraph && one.start < other.start);

/** Who else is named from where the speaker is, or a little before, up to the words; each once, the nearest first. */
function othersIn(
	people: readonly Named[],
	{ speaker, because, spans }: Statement,
	named: Span | null,
): readonly Named[] {
	const at = because.at(-1) ?? spans[0];
	if (at === undefined) return [];
	const from = Math.min(
		named?.paragraph ?? at.paragraph,
		at.paragraph - (named === null ? 0 : LOOKED_BACK),
	);
	const others = new Map<string, Named>();
	for (const one of people) {
		if (one.span.paragraph < from || !isBefore(one.span, at)) continue;
		if (same(one.name, speaker.name)) continue;
		// The last place is the nearest.
		others.delete(one.name);
		others.set(one.name, one);
	}
	return [...others.values()].reverse().slice(0, MOST_OTHERS);
}
