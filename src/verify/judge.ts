import type { Whereabouts } from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import { dayMentions } from "../language/calendar.ts";
import { foldText } from "../language/fold.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Speaker } from "../model.ts";
import { type Comparison, compare, graveIn } from "./comparison.ts";
import { placeAt, streamOf } from "./place.ts";
import { matchOf } from "./speakers.ts";
import { titleFindings } from "./titles.ts";
import { unitsOf } from "./units.ts";
import { type Claim, type Finding, inOrder, type Place } from "./verdict.ts";

/** A claim at one place of the archive. */
export interface Judged {
	readonly place: Place;
	readonly findings: readonly Finding[];
	/** How many of the claim's letters are others there, 0 to 1. */
	readonly distance: number;
	/** What is wrong altogether, for choosing among places: 0 is nothing. */
	readonly fault: number;
}

/** Units of print around a likely place that are looked at; more where that is not enough, for what was left out is long. */
const CLOSE = 24;
const WIDE = 220;
/** Letters that are others, 0 to 1, up to which the close look is enough. */
const ENOUGH = 0.12;

/** Letters that are left out in one place from which on two places are put together. */
const APART = 20;

/**
 * Judges a claim at a place.
 *
 * @param exact - whether the words are known to stand just there
 * @returns null where nothing of it stands there
 */
export function judge(
	archive: Archive,
	claim: Claim,
	where: Whereabouts,
	exact: boolean,
): Judged | null {
	const { text } = streamOf(where.article);
	const comparison = exact
		? comparedAt(
				claim,
				text,
				where.start,
				endOfMark(text, where.start, where.end),
			)
		: nearest(claim, text, where);
	if (comparison === null) return null;
	const { start, end } = comparison;
	const place = placeAt({ ...where, start, end }, start, end, claim);
	if (place === null) return null;
	const findings = inOrder([
		...wordFindings(claim, place, comparison, text),
		...whoFindings(archive, claim, place),
	]);
	return {
		place,
		findings,
		distance: comparison.distance,
		fault:
			100 * comparison.distance +
			findings.reduce(
				(sum, { kind }) =>
					sum +
					(kind === "otherSpeaker" && comparison.distance === 0
						? LETTER_FOR_LETTER
						: faults[kind]),
				0,
			),
	};
}

/** A comparison with a stretch of a text as one with the text. */
function movedBy(comparison: Comparison, by: number): Comparison {
	const moved = <T extends { start: number; end: number }>(one: T): T => ({
		...one,
		start: one.start + by,
		end: one.end + by,
	});
	return {
		...moved(comparison),
		changes: comparison.changes.map(moved),
		marks: comparison.marks.map(moved),
		omissions: comparison.omissions.map(moved),
	};
}

/** What each finding weighs where one of several places is to be chosen: a place where less is wrong is the one meant. */
const faults: Readonly<Record<Finding["kind"], number>> = {
	same: 0,
	altered: 0,
	notFound: 100,
	otherSpeaker: 20,
	noSpeaker: 22,
	stitched: 12,
	noQuotation: 6,
	citedOnly: 4,
	otherTitle: 3,
	otherDay: 2,
	marks: 2,
	cut: 1,
};

/** The very words in another mouth are likelier the ones meant than others of the one who is named, though less likely than that one’s own words out of their marks. */
const LETTER_FOR_LETTER = 7;

/** With the mark that ends the words in print, over marks that close what they open: “……‘快车’！”. */
function endOfMark(text: string, start: number, end: number): number {
	const closed = endOfClosing(text, start, end);
	const mark = /^\s?[。！？!?.…]+/u.exec(text.slice(closed, closed + 5));
	return mark === null ? end : closed + mark[0].length;
}

const opening: Readonly<Record<string, string>> = {
	"’": "‘",
	"”": "“",
	"』": "『",
	"」": "「",
	"）": "（",
	"》": "《",
};

/** Behind the closing marks at `end` whose opening ones stand in the words. */
function endOfClosing(text: string, start: number, end: number): number {
	const words = text.slice(start, end);
	let at = end;
	for (;;) {
		const close = text[at] ?? "";
		const open = opening[close];
		if (
			open === undefined ||
			words.lastIndexOf(open) <= words.lastIndexOf(close)
		)
			return at;
		at++;
	}
}

/** How a claim stands to a stretch of an article. */
function comparedAt(
	claim: Claim,
	text: string,
	from: number,
	to: number,
): Comparison | null {
	const compared = compare(claim.text, text.slice(from, to));
	return compared === null ? null : movedBy(compared, from);
}

/** How it stands to the text around a likely place. */
function nearest(
	claim: Claim,
	text: string,
	{ start, end }: Whereabouts,
): Comparison | null {
	const at = (by: number) =>
		comparedAt(
			claim,
			text,
			Math.max(0, start - CLOSE),
			Math.min(text.length, end + by),
		);
	const close = at(CLOSE);
	if (close !== null && close.distance <= ENOUGH) return close;
	const wide = at(WIDE);
	return wide !== null && (close === null || wide.distance < close.distance)
		? wide
		: close;
}

function wordFindings(
	{ marked, text }: Claim,
	place: Place,
	comparison: Comparison,
	print: string,
): readonly Finding[] {
	const { changes, marks, omissions, normalised } = comparison;
	const apart = omissions.filter((omission) => isApart(omission, place));
	const inside = omissions.filter((omission) => !apart.includes(omission));
	const slips = inside.filter(({ marked }) => !marked);
	const before = lettered(print.slice(place.whole.start, place.start));
	const after = lettered(print.slice(place.end, place.whole.end));
	const isCut =
		before + after !== "" ||
		inside.some(({ marked }) => marked) ||
		leavesOut(text, print, place);
	const altered = [
		...changes,
		...slips.map(({ start, end, text }) => ({
			printed: text,
			start,
			end,
			draft: "",
			grave: graveIn(text, ""),
		})),
	];
	return [
		...(altered.length > 0
			? [{ kind: "altered", changes: altered } as const]
			: []),
		...(apart.length > 0
			? [{ kind: "stitched", between: apart } as const]
			: []),
		...(marks.length > 0 ? [{ kind: "marks", changes: marks } as const] : []),
		...(marked && !place.inMarks
			? [
					{
						kind: "noQuotation",
						as:
							place.part === "headline"
								? "headline"
								: place.statement === null
									? "report"
									: "paraphrase",
					} as const,
				]
			: []),
		...(isCut
			? [
					{
						kind: "cut",
						before,
						after,
						inside: inside.filter(({ marked }) => marked),
					} as const,
				]
			: []),
		...(altered.length + apart.length + marks.length === 0
			? [{ kind: "same", normalised } as const]
			: []),
	];
}

/** Whether a draft begins or ends with an omission that is not in print: there it may trail off just so. */
function leavesOut(
	text: string,
	print: string,
	{ start, end }: Pick<Place, "start" | "end">,
): boolean {
	const trimmed = text.trim();
	return (
		(trimmed.startsWith("…") &&
			!/[…⋯.]["“‘「『]*$/u.test(print.slice(0, start))) ||
		(trimmed.endsWith("…") &&
			!/^["”’」』]*(?:[…⋯]|\.\.)/u.test(print.slice(end)) &&
			!/[…⋯]$/u.test(print.slice(0, end)))
	);
}

/** A text that says something, or nothing. */
const lettered = (text: string): string =>
	unitsOf(text).letters === "" ? "" : text.trim();

/** Whether what was left out is no part of the words: an attribution between two quotations, or sentences. */
function isApart(
	{ text, marked }: Comparison["omissions"][number],
	{ statement }: Place,
): boolean {
	const leaves = /^[，。！？!?,]*[”」』"].*[“「『"]$/su.test(text);
	return leaves || statement === null || (!marked && text.length > APART);
}

function whoFindings(
	archive: Archive,
	{ speaker, day, marked, within }: Claim,
	place: Place,
): readonly Finding[] {
	const { statement, nested, where } = place;
	const { article } = where;
	const findings: Finding[] = [];
	// Of narration that was put in marks it is said already that it is nobody's.
	if (speaker !== null && place.speaker === null && (place.inMarks || !marked))
		findings.push({ kind: "noSpeaker", claimed: speaker });
	if (speaker !== null && place.speaker !== null) {
		if (matchOf(speaker, place.speaker, within) === "other")
			findings.push(
				isNamedBefore(speaker, place)
					? { kind: "citedOnly", by: place.speaker }
					: { kind: "otherSpeaker", claimed: speaker },
			);
		else
			findings.push(
				...titleFindings(
					archive,
					speaker,
					place.speaker,
					article,
					entryOf(archive, place),
				),
			);
	}
	if (nested !== null && statement !== null)
		findings.push({ kind: "citedOnly", by: statement.speaker });
	else if (statement?.cited === true)
		findings.push({ kind: "citedOnly", by: null });
	if (day !== null && article.date !== null && !isDay(day, place))
		findings.push({ kind: "otherDay", claimed: day, printed: article.date });
	return findings;
}

/** Whether somebody is named in front of the words, in the speech of another: 林若川局长讲过“……”，周启明说. */
function isNamedBefore(
	{ name }: Speaker,
	{ nested, statement, inMarks, stretches: [first] }: Place,
): boolean {
	if (nested !== null || statement === null || !inMarks || first === undefined)
		return false;
	if (statement.mode === "direct") return false;
	const sentence = sentencesOf(first.of).find(
		({ start, end }) => start <= first.start && first.start < end,
	);
	return (
		sentence !== undefined &&
		foldText(first.of.slice(sentence.start, first.start)).includes(
			foldText(name),
		)
	);
}

/** Which directory entry the speaker of a place is. */
const entryOf = (archive: Archive, { where, speaker }: Place): string | null =>
	speaker === null
		? null
		: (archive.article(where.article.id)?.entries[speaker.id] ?? null);

/** Whether a day is that of the article, or one that it names. */
function isDay(day: string, { where }: Place): boolean {
	const { article } = where;
	if (article.date === null || article.date.endsWith(day)) return true;
	if (article.source.printed?.endsWith(day) === true) return true;
	const [, month, date] = /(\d\d)-(\d\d)$/u.exec(day) ?? [];
	return article.paragraphs.some((paragraph) =>
		[...dayMentions(paragraph)].some(
			(named) => named.month === Number(month) && named.day === Number(date),
		),
	);
}
