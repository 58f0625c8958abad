import type {
	Alternative,
	CommitmentsQuestion,
	QuotesQuestion,
} from "./answers.ts";
import { outlasts } from "./hits.ts";
import type { Reading } from "./library.ts";
import { holdingTest } from "./offices.ts";
import type { Pattern } from "./pattern.ts";
import { rememberedAnswer } from "./remembered.ts";
import {
	commitmentTrait,
	NO_STRING,
	speakerAt,
	speakerKinds,
	statementTrait,
	stringAt,
} from "./segment.ts";
import { means } from "./shortName.ts";
import type { Part } from "./store.ts";
import { dayRange, isWithin } from "./timeline.ts";
import { articlesHolding, rarestOf, stands, topicPatterns } from "./topicIn.ts";

/**
 * Which statements and commitments a question asks for: numbers, newest day first, in an article by their order. What
 * is printed more than once is there once, as it was printed first, or as it was printed first of what is there still.
 */

type What = "statement" | "commitment";

/** The statements a question asks for. */
export function statementsAskedFor(
	reading: Reading,
	question: QuotesQuestion,
): readonly number[] {
	return foundBefore(reading, "statement", question, question.wording, () =>
		oncePrinted(
			reading,
			"statement",
			keysOfAny(question, (one) => statementKeys(reading, one)),
		),
	);
}

/** The commitments a question asks for. */
export function commitmentsAskedFor(
	reading: Reading,
	question: CommitmentsQuestion,
): readonly number[] {
	return foundBefore(reading, "commitment", question, question.kind, () =>
		oncePrinted(
			reading,
			"commitment",
			keysOfAny(question, (one) => commitmentKeys(reading, one)),
		),
	);
}

/** The last answer of some articles alone, which are asked a part at a time when they have come. */
interface OfSome {
	readonly reading: Reading;
	readonly version: number;
	readonly key: string;
	readonly found: readonly number[];
}

const ofSome = new WeakMap<readonly number[], OfSome>();

/** An answer that was found before: of all articles, or the last one of some. */
function foundBefore(
	reading: Reading,
	what: What,
	question: QuotesQuestion,
	which: string | undefined,
	find: () => readonly number[],
): readonly number[] {
	const key = keyOf(what, question, which);
	const { articles } = question;
	if (articles === undefined) return rememberedAnswer(reading, key, find);
	const { version } = reading.store;
	const last = ofSome.get(articles);
	if (last?.reading === reading && last.version === version && last.key === key)
		return last.found;
	const found = find();
	ofSome.set(articles, { reading, version, key, found });
	return found;
}

const keyOf = (
	what: What,
	{
		from,
		to,
		entry,
		place,
		below,
		organisation,
		office,
		topic,
		any,
	}: QuotesQuestion,
	which: string | undefined,
): string =>
	JSON.stringify([
		what,
		from,
		to,
		entry,
		place,
		below === true,
		organisation,
		office,
		topic,
		which,
		any,
	]);

/**
 * Keys of what fits a question and one of its alternatives, once each, ascending.
 *
 * @param of - the keys of a question without alternatives
 */
function keysOfAny<
	Q extends { readonly any?: readonly Alternative[] | undefined },
>(question: Q, of: (question: Q) => Float64Array): Float64Array {
	const { any } = question;
	const base = of({ ...question, any: undefined });
	if (any === undefined) return base;
	const fitting = new Set<number>();
	for (const alternative of any)
		for (const key of of({
			...question,
			any: undefined,
			entry: undefined,
			place: undefined,
			below: undefined,
			organisation: undefined,
			office: undefined,
			topic: undefined,
			...alternative,
		}))
			fitting.add(key);
	return base.filter((key) => fitting.has(key));
}

/** The articles in which something is said or promised that fits one of some alternatives, wherever it was printed first. */
export function articlesFitting(
	reading: Reading,
	any: readonly Alternative[],
): ReadonlySet<number> {
	const { store } = reading;
	const key = JSON.stringify(["articles", any]);
	return new Set(
		rememberedAnswer(reading, key, () => {
			const found = new Set<number>();
			for (const alternative of any) {
				const question = { from: null, to: null, ...alternative };
				for (const key of statementKeys(reading, question))
					found.add(store.articleOf("statement", key % NUMBERS));
				for (const key of commitmentKeys(reading, question))
					found.add(store.articleOf("commitment", key % NUMBERS));
			}
			return [...found];
		}),
	);
}

function statementKeys(
	reading: Reading,
	question: QuotesQuestion,
): Float64Array {
	const places = placesAskedFor(reading, question);
	const speaks = speakerTest(reading, places, question.organisation);
	const holds = officeTest(reading, question.office);
	const trait =
		question.wording === undefined ? 0xff : statementTrait[question.wording];
	return select(reading, "statement", question, (number, part) => {
		const { segment, statement, speaker: first } = part;
		const local = number - statement;
		const speaker = first + (segment.statementSpeaker[local] ?? 0);
		return (
			((segment.statementTraits[local] ?? 0) & trait) !== 0 &&
			speaks(speaker) &&
			holds(speaker)
		);
	});
}

function commitmentKeys(
	reading: Reading,
	question: CommitmentsQuestion,
): Float64Array {
	const places = placesAskedFor(reading, question);
	const trait =
		question.kind === undefined ? 0xff : commitmentTrait[question.kind];
	const ofPlace =
		places === null
			? null
			: new Set(
					places.flatMap(
						(name) => reading.places.named(name)?.commitments ?? [],
					),
				);
	const answers = answersFor(question.organisation);
	const holds = officeTest(reading, question.office);
	return select(reading, "commitment", question, (number, part) => {
		const { segment, commitment, speaker } = part;
		const local = number - commitment;
		return (
			((segment.commitmentTraits[local] ?? 0) & trait) !== 0 &&
			(ofPlace === null || ofPlace.has(number)) &&
			answers(part, local) &&
			holds(speaker + (segment.commitmentSpeaker[local] ?? 0))
		);
	});
}

/** Whether somebody holds the office asked for. */
const officeTest = (
	reading: Reading,
	office: string | undefined,
): ((speaker: number) => boolean) =>
	office === undefined ? () => true : holdingTest(reading, office);

/** Whether an organisation answers for a commitment of a part, or the actor is or speaks for it. */
function answersFor(
	organisation: string | undefined,
): (part: Part, commitment: number) => boolean {
	if (organisation === undefined) return () => true;
	// By part and string: 0 not looked at, 1 no, 2 yes.
	const known = new Map<Part, Uint8Array>();
	const isMeant = (part: Part, string: number): boolean => {
		if (string === NO_STRING) return false;
		let looked = known.get(part);
		if (looked === undefined) {
			looked = new Uint8Array(part.segment.strings.length);
			known.set(part, looked);
		}
		if (looked[string] === 0)
			looked[string] = means(organisation, stringAt(part.segment, string) ?? "")
				? 2
				: 1;
		return looked[string] === 2;
	};
	return (part, commitment) => {
		const { segment } = part;
		const speaker = segment.commitmentSpeaker[commitment] ?? 0;
		return (
			isMeant(part, segment.commitmentAnswerable[commitment] ?? NO_STRING) ||
			isMeant(part, segment.speakerOrganisation[speaker] ?? NO_STRING) ||
			(segment.speakerKind[speaker] === BODY &&
				isMeant(part, segment.speakerName[speaker] ?? NO_STRING))
		);
	};
}

const BODY = speakerKinds.indexOf("body");

interface Asked {
	readonly from: string | null;
	readonly to: string | null;
	readonly entry?: string | undefined;
	readonly place?: string | undefined;
	readonly below?: boolean | undefined;
	readonly topic?: string | undefined;
	readonly articles?: readonly number[] | undefined;
}

/** The places asked for, with what lies below where that is wanted; null where none is. */
function placesAskedFor(
	{ places }: Reading,
	{ place, below }: Asked,
): readonly string[] | null {
	if (place === undefined) return null;
	return below === true ? [place, ...places.below(place)] : [place];
}

/** Whether somebody speaks for one of the places, and for the organisation. */
function speakerTest(
	{ store }: Reading,
	places: readonly string[] | null,
	organisation: string | undefined,
): (speaker: number) => boolean {
	if (places === null && organisation === undefined) return () => true;
	const wanted = places === null ? null : new Set(places);
	const known = new Map<string, boolean>();
	return (speaker) => {
		const { segment, speaker: first } = store.partOfSpeaker(speaker);
		const {
			name,
			kind,
			titles,
			organisation: of,
			place,
		} = speakerAt(segment, speaker - first);
		if (wanted !== null && (place === null || !wanted.has(place))) return false;
		if (organisation === undefined) return true;
		const names = [of, ...titles, kind === "body" ? name : null];
		const key = names.join("\n");
		const before = known.get(key);
		if (before !== undefined) return before;
		const fits = names.some((one) => one !== null && means(organisation, one));
		known.set(key, fits);
		return fits;
	};
}

/** Candidates beyond which it may pay to ask the engine first which articles hold a topic. */
const MANY = 400;
/** What it costs to look through one statement's words, in the engine's measure: beyond, the engine has more to go through. */
const WORDS_COST = 60;

function select(
	reading: Reading,
	what: What,
	asked: Asked,
	accept: (number: number, part: Part) => boolean,
): Float64Array {
	const { store, view, timeline } = reading;
	const range = dayRange(asked);
	const patterns = topicPatterns(asked.topic);
	const { numbers, has } = candidates(reading, what, asked, patterns);
	const holding =
		patterns.length > 0 &&
		numbers.length > MANY &&
		rarestOf(reading, patterns).cost < numbers.length * WORDS_COST
			? articlesHolding(reading, patterns)
			: null;
	const keys = new Float64Array(numbers.length);
	let count = 0;
	for (const number of numbers) {
		const article = store.articleOf(what, number);
		if (holding !== null && holding[article] !== 1) continue;
		if (!view.sees(article) || !isWithin(store.dayOf(article), range)) continue;
		if (!has(store.speakerOf(what, number))) continue;
		const part = store.partOf(article);
		if (!accept(number, part)) continue;
		if (!patterns.every((pattern) => stands(part, what, number, pattern)))
			continue;
		keys[count++] = timeline.rank(article) * NUMBERS + number;
	}
	return keys.subarray(0, count).sort();
}

/** Statements and commitments are numbered below this: with an article's rank in front, one number orders them. */
const NUMBERS = 2 ** 30;

/** Of what is printed more than once, only what was printed first; of what is there still, where some of it is. */
function oncePrinted(
	reading: Reading,
	what: What,
	keys: Float64Array,
): readonly number[] {
	const { copies, store } = reading;
	const groups = what === "statement" ? copies.statements : copies.commitments;
	const firsts = new Map<number, number>();
	const outlasted = new Set<number>();
	const kept: number[] = [];
	for (let index = keys.length - 1; index >= 0; index--) {
		const number = (keys[index] ?? 0) % NUMBERS;
		if (!groups.isAlone(number)) {
			const root = groups.rootOf(number);
			const first = firsts.get(root);
			if (first !== undefined) {
				const article = store.articleOf(what, number);
				if (!outlasts(reading, article, store.articleOf(what, first))) continue;
				outlasted.add(first);
			}
			firsts.set(root, number);
		}
		kept.push(number);
	}
	kept.reverse();
	return outlasted.size === 0
		? kept
		: kept.filter((number) => !outlasted.has(number));
}

/** Where to look: whose they are, where they stand; and which speakers count. */
function candidates(
	reading: Reading,
	what: What,
	asked: Asked,
	patterns: readonly Pattern[],
): {
	numbers: ArrayLike<number> & Iterable<number>;
	has: (speaker: number) => boolean;
} {
	const { store, people, places, timeline } = reading;
	const anybody = (): boolean => true;
	if (asked.articles !== undefined)
		return {
			numbers: numbersIn(reading, what, new Set(asked.articles)),
			has: asked.entry === undefined ? anybody : speaksAs(reading, asked.entry),
		};
	if (asked.entry !== undefined) {
		const known = people.withId(asked.entry);
		// An id that was one person's, and is several people's now, asks for all of them.
		const bearers = known?.bearers ?? reading.directory.withId(asked.entry);
		if (bearers !== null)
			return {
				numbers:
					what === "statement" ? bearers.statements : bearers.commitments,
				has: known === null ? anybody : known.has,
			};
		const own = people.speakersOfArticle(asked.entry);
		return {
			numbers: numbersIn(
				reading,
				what,
				own.map((speaker) => store.articleOf("speaker", speaker)),
			),
			has: (speaker) => own.includes(speaker),
		};
	}
	const asPlaces = placesAskedFor(reading, asked);
	if (asPlaces !== null)
		return {
			numbers: numbersIn(
				reading,
				what,
				new Set(asPlaces.flatMap((name) => places.named(name)?.articles ?? [])),
			),
			has: anybody,
		};
	if (patterns.length > 0) {
		const holding = articlesHolding(reading, patterns);
		return {
			numbers: numbersIn(
				reading,
				what,
				[...holding.keys()].filter((article) => holding[article] === 1),
			),
			has: anybody,
		};
	}
	return {
		numbers: numbersIn(reading, what, timeline.within(dayRange(asked))),
		has: anybody,
	};
}

/** Whether a speaker is an entry; of an id that is several people's now, any of them. */
function speaksAs(
	{ people, directory }: Reading,
	entry: string,
): (speaker: number) => boolean {
	const known = people.withId(entry);
	const bearers = known?.bearers ?? directory.withId(entry);
	if (bearers === null) {
		const own = new Set(people.speakersOfArticle(entry));
		return (speaker) => own.has(speaker);
	}
	return (speaker) =>
		directory.ofSpeaker(speaker) === bearers &&
		(known === null || known.has(speaker));
}

/** The statements or commitments of some articles. */
function numbersIn(
	{ store }: Reading,
	what: What,
	articles: Iterable<number>,
): number[] {
	const numbers: number[] = [];
	for (const article of articles) {
		const [from, to] = store.range(article, what);
		for (let number = from; number < to; number++) numbers.push(number);
	}
	return numbers;
}
