import { layOut } from "../../src/archive/stream.ts";
import { type Locale, type Translate, translator } from "../../src/locale.ts";
import type { Speaker } from "../../src/model.ts";
import type {
	Block,
	HitRef,
	Passage,
	Piece,
	Wording,
} from "../../src/reply.ts";
import type { Change } from "../../src/verify/comparison.ts";
import type { Finding, Place, Verdict } from "../../src/verify/verdict.ts";
import { shortened } from "../asking/again.ts";
import { heading, note } from "./blocks.ts";
import { datedTitles, shownName, speakerWithTitles } from "./names.ts";
import { paper } from "./pieces.ts";
import { copiesLine, sourceLine } from "./source.ts";
import { paragraphLabel } from "./statements.ts";

/** What a finding is called, in a word: the same words as a paraphrase have their own. */
export function findingLabel(
	finding: Finding,
	{ findings }: Verdict,
	t: Translate,
): string {
	if (finding.kind === "noQuotation")
		return t("verify.kind.noQuotation", {
			same: findings.some(({ kind }) => kind === "same") ? "yes" : "no",
		});
	return t(`verify.kind.${finding.kind}`);
}

/** Findings that stand in the verdict's heading: that the words are the same says nothing beside that they are not. */
const named = ({ findings }: Verdict): readonly Finding[] => {
	const wrong = findings.filter(({ kind }) => kind !== "same");
	return wrong.length > 0 ? wrong : findings;
};

/** Units of print before and behind a change that show where it stands. */
const around = 6;

/** One verdict: what it is, the draft's words, and the printed ones with their place. */
export function verdictBlocks(verdict: Verdict, locale: Locale): Block[] {
	const t = translator(locale);
	const { claim, places } = verdict;
	const labels = named(verdict)
		.map((finding) => findingLabel(finding, verdict, t))
		.join(" · ");
	return [
		heading(labels, 2),
		note(
			t("verify.draft", {
				paragraph: claim.paragraph + 1,
				who: claim.speaker === null ? "" : claimedName(claim.speaker, locale),
				words: claim.marked
					? t("verify.marked", { words: claim.text })
					: claim.text,
				named: claim.speaker === null ? "no" : "yes",
			}),
		),
		...places.flatMap((place, index): Block[] => [
			{
				kind: "hit",
				heading: placeHeading(place, locale),
				passages: [passageOf(verdict, place, locale)],
				notes:
					index === places.length - 1
						? verdict.findings.flatMap((finding) =>
								findingNotes(finding, verdict, locale),
							)
						: [],
			},
			sourceLine(place.where.article, locale),
		]),
		...(places.length === 0 ? [note(t("verify.notFound"), "quiet")] : []),
	];
}

const claimedName = (speaker: Speaker, locale: Locale): string =>
	[...speaker.titles, shownName(speaker.name, speaker.kind, locale)].join(" ");

/** Who says it there, with the office as printed, and in which paragraph. */
function placeHeading(place: Place, locale: Locale): string {
	const t = translator(locale);
	const { speaker, stretches, part, where } = place;
	const paragraphs = stretches
		.map(({ paragraph }) => paragraph)
		.filter((paragraph) => paragraph >= 0);
	return [
		speaker === null
			? null
			: speakerWithTitles(speaker, where.article.date, locale),
		paragraphs.length > 0
			? paragraphLabel(paragraphs, locale)
			: t("verify.part", { part }),
	]
		.filter((one) => one !== null)
		.join(" · ");
}

const wordingOf = ({ statement, inMarks }: Place): Wording =>
	inMarks ? "exact" : statement === null ? "report" : "paraphrase";

/** What the words may be acted on as: a quotation, a statement, or an article where nobody says them. */
function refOf({ statement, stretches, where }: Place): HitRef {
	if (statement === null) return { kind: "article", id: where.article.id };
	const quotation = statement.quotations.findIndex((one) =>
		stretches.every(
			({ paragraph, start, end }) =>
				one.paragraph === paragraph && one.start <= start && end <= one.end,
		),
	);
	return quotation === -1
		? { kind: "statement", id: statement.id }
		: { kind: "quotation", id: `${statement.id}/${quotation}` };
}

/** The printed words with all of their sentences, each change marked, and beside it what the draft has. */
function passageOf(verdict: Verdict, place: Place, locale: Locale): Passage {
	const t = translator(locale);
	const { article } = place.where;
	const { text } = layOut(article);
	const wording = wordingOf(place);
	const isOnly = verdict.places.length === 1;
	const pieces = piecesAt(
		text,
		place.whole,
		isOnly ? changesIn(verdict.findings) : [],
		t,
	);
	return {
		ref: refOf(place),
		wording,
		label: {
			exact: t("wording.exact"),
			paraphrase: t("wording.paraphrase"),
			report: t("wording.report"),
		}[wording],
		pieces:
			wording === "exact" && place.statement !== null
				? [paper("“"), ...pieces, paper("”")]
				: pieces,
	};
}

const changesIn = (findings: readonly Finding[]): readonly Change[] =>
	findings
		.flatMap((finding) =>
			finding.kind === "altered" || finding.kind === "marks"
				? finding.changes
				: [],
		)
		.sort((one, other) => one.start - other.start);

function piecesAt(
	text: string,
	{ start, end }: Place["whole"],
	changes: readonly Change[],
	t: Translate,
): Piece[] {
	const pieces: Piece[] = [];
	let at = start;
	const upTo = (to: number, match: boolean): void => {
		if (to > at)
			pieces.push({ by: "paper", text: text.slice(at, to).trimEnd(), match });
		at = Math.max(at, to);
	};
	for (const change of changes) {
		upTo(Math.min(Math.max(change.start, start), end), false);
		upTo(Math.min(change.end, end), true);
		pieces.push({
			by: "us",
			text:
				change.draft === ""
					? t("verify.here.dropped")
					: change.printed === ""
						? t("verify.here.added", { draft: change.draft })
						: t("verify.here.changed", { draft: change.draft }),
		});
	}
	upTo(end, false);
	return pieces;
}

/** Units of what was cut that a note shows: all of it stands in the passage. */
const cutShown = 48;

const beginning = (text: string): string => shortened(text, cutShown);

const ending = (text: string): string => {
	const shown = [...shortened([...text].reverse().join(""), cutShown)];
	return shown.reverse().join("");
};

/** A change in words, with what stands around it in print. */
function changeLine(change: Change, place: Place, t: Translate): string {
	const { text } = layOut(place.where.article);
	const { start, end, printed, draft, grave } = change;
	const context = {
		before: text.slice(Math.max(place.whole.start, start - around), start),
		after: text.slice(end, Math.min(place.whole.end, end + around)),
	};
	const line =
		draft === ""
			? t("verify.dropped", { ...context, printed })
			: printed === ""
				? t("verify.added", { ...context, draft })
				: t("verify.changed", { ...context, printed, draft });
	return grave === null ? line : t(`verify.grave.${grave}`, { line });
}

const grave = ({ grave }: Change): number => Number(grave === null);

/** What a finding says, in full. */
function findingNotes(
	finding: Finding,
	verdict: Verdict,
	locale: Locale,
): readonly string[] {
	const t = translator(locale);
	const [place] = verdict.places;
	if (place === undefined) return [];
	const { article } = place.where;
	switch (finding.kind) {
		case "same":
			return [
				...(finding.normalised ? [t("verify.normalised")] : []),
				...elsewhereNotes(verdict, locale),
			];
		case "altered":
			return [
				...[...finding.changes]
					.sort((one, other) => grave(one) - grave(other))
					.map((change) => changeLine(change, place, t)),
				...elsewhereNotes(verdict, locale),
			];
		case "marks":
			return finding.changes.map(({ printed, draft }) =>
				t("verify.mark", {
					printed: printed === "" ? t("verify.noMark") : printed,
					draft: draft === "" ? t("verify.noMark") : draft,
				}),
			);
		case "noQuotation":
			return [t(`verify.noQuotation.${finding.as}`)];
		case "cut":
			return [
				...(finding.before === ""
					? []
					: [t("verify.cut.before", { text: ending(finding.before) })]),
				...finding.inside.map(({ text }) =>
					t("verify.cut.inside", { text: beginning(text) }),
				),
				...(finding.after === ""
					? []
					: [t("verify.cut.after", { text: beginning(finding.after) })]),
			];
		case "stitched":
			return finding.between.length === 0
				? [t("verify.stitched.places", { count: verdict.places.length })]
				: finding.between.map(({ text }) =>
						t("verify.stitched.between", { text: beginning(text) }),
					);
		case "noSpeaker":
			return [
				t("verify.noSpeaker", {
					claimed: shownName(
						finding.claimed.name,
						finding.claimed.kind,
						locale,
					),
				}),
			];
		case "otherSpeaker":
			return [
				t("verify.otherSpeaker", {
					claimed: shownName(
						finding.claimed.name,
						finding.claimed.kind,
						locale,
					),
					printed:
						place.speaker === null
							? ""
							: speakerWithTitles(place.speaker, article.date, locale),
				}),
			];
		case "otherTitle": {
			const { claimed, printed, elsewhere } = finding;
			return [
				t("verify.otherTitle", {
					claimed,
					printed:
						datedTitles(printed, article.date, locale) ?? t("verify.noTitle"),
				}),
				elsewhere === null || elsewhere.first === null
					? t("verify.titleNowhere", { claimed })
					: t("verify.titleElsewhere", {
							claimed,
							first: elsewhere.first,
							last: elsewhere.last ?? elsewhere.first,
						}),
			];
		}
		case "otherDay":
			return [
				t("verify.otherDay", {
					claimed: finding.claimed,
					printed: finding.printed,
				}),
			];
		case "citedOnly":
			return [
				finding.by === null
					? t("verify.cited")
					: t("verify.relayed", {
							by: shownName(finding.by.name, finding.by.kind, locale),
						}),
			];
		case "notFound":
			return [];
	}
}

/** Where else the same words stand, and as whose. */
function elsewhereNotes(
	{ others, alsoBy, places: [place] }: Verdict,
	locale: Locale,
): string[] {
	const t = translator(locale);
	return [
		...(alsoBy.length === 0
			? []
			: [
					t("verify.alsoBy", {
						names: alsoBy
							.map(({ name, kind }) => shownName(name, kind, locale))
							.join(t("list.separator")),
					}),
				]),
		...(others > 0 ? [t("verify.others", { count: others })] : []),
		...(place === undefined || place.where.copies.length === 0
			? []
			: [copiesLine(place.where.copies, locale)]),
		...(place === undefined || place.where.removedAt === null
			? []
			: [t("note.removed")]),
	];
}
