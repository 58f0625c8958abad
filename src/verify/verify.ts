import type { Searched } from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import { WorkSlice } from "../archive/workSlice.ts";
import type { Speaker } from "../model.ts";
import { claimsIn } from "./claims.ts";
import { type Judged, judge } from "./judge.ts";
import { stitchedFrom } from "./stitched.ts";
import type { Claim, Verdict } from "./verdict.ts";

/** What checking a draft came to. */
export interface Checked {
	readonly verdicts: readonly Verdict[];
	/** Sentences of the draft that are nobody's words and were not checked. */
	readonly unchecked: number;
	readonly searched: Searched;
}

/** Places at which a claim is judged: where the words stand, and where something like them does. */
const PLACES = 12;
/** Letters of a claim that may be others where it is still the same words, altered. */
const NEAR = 0.4;
/** From how many on two places are rather put together than one altered. */
const DOUBTFUL = 0.2;

/**
 * Checks what a draft says against the archive: for each quotation the best place there is, and what differs.
 *
 * @param paragraphs - of the draft
 */
export async function verify(
	archive: Archive,
	paragraphs: readonly string[],
): Promise<Checked> {
	const { claims, unchecked } = claimsIn(paragraphs);
	const verdicts: Verdict[] = [];
	const slice = new WorkSlice();
	for (const claim of claims) {
		verdicts.push(verdictOn(archive, claim));
		if (slice.isOver) await slice.next();
	}
	return { verdicts, unchecked, searched: archive.summary().searched };
}

/** Checks one claim. */
export function verdictOn(archive: Archive, claim: Claim): Verdict {
	const name = claim.speaker?.name;
	const standing = archive.standing(claim.text, PLACES, name);
	const exact = standing.places.flatMap(
		(where) => judge(archive, claim, where, true) ?? [],
	);
	const [best] = [...exact].sort(byFault);
	if (best !== undefined && !isDoubtful(best))
		return settled(claim, best, standing.articles - 1, []);
	const alsoBy = speakersOf(exact);
	const near = nearTo(archive, claim, best === undefined ? PLACES : 2 * FIRST);
	const [nearest] = [...exact, ...near].sort(byFault);
	if (nearest !== undefined && nearest.distance <= DOUBTFUL)
		return settled(
			claim,
			nearest,
			exact.includes(nearest) ? standing.articles - 1 : 0,
			exact.includes(nearest) ? [] : alsoBy,
		);
	const stitched = stitchedFrom(archive, claim);
	if (stitched !== null) return stitched;
	return nearest === undefined
		? {
				claim,
				findings: [{ kind: "notFound" }],
				places: [],
				others: 0,
				alsoBy: [],
			}
		: settled(claim, nearest, 0, alsoBy);
}

/** Places judged before it is asked whether one of them is plainly the one. */
const FIRST = 3;

/**
 * Places where the claim stands with some of its letters changed.
 *
 * @param most - places that are judged
 */
function nearTo(
	archive: Archive,
	claim: Claim,
	most: number,
): readonly Judged[] {
	const near: Judged[] = [];
	for (const [index, where] of archive.alike(claim.text, most).entries()) {
		if (
			index >= FIRST &&
			near.some((one) => one.distance <= DOUBTFUL && !isAnothers(one))
		)
			break;
		const judged = judge(archive, claim, where, false);
		if (judged !== null && judged.distance <= NEAR) near.push(judged);
	}
	return near;
}

const isAnothers = ({ findings }: Judged): boolean =>
	findings.some(({ kind }) => kind === "otherSpeaker" || kind === "noSpeaker");

const byFault = (one: Judged, other: Judged): number => one.fault - other.fault;

/** Whether another place may fit better: somebody else's words, or words that only fold to the same. */
const isDoubtful = ({ findings }: Judged): boolean =>
	findings.some(({ kind }) =>
		["otherSpeaker", "noSpeaker", "altered", "stitched"].includes(kind),
	);

const settled = (
	claim: Claim,
	{ place, findings }: Judged,
	others: number,
	alsoBy: readonly Speaker[],
): Verdict => ({
	claim,
	findings,
	places: [place],
	others: Math.max(0, others),
	alsoBy,
});

/** Those who are printed as saying the words, each once. */
const speakersOf = (judged: readonly Judged[]): readonly Speaker[] => [
	...new Map(
		judged.flatMap(({ place: { speaker } }) =>
			speaker === null ? [] : [[speaker.name, speaker] as const],
		),
	).values(),
];
