import type { Archive } from "../archive/archive.ts";
import { judge } from "./judge.ts";
import { unitsOf } from "./units.ts";
import {
	type Claim,
	type Finding,
	inOrder,
	type Place,
	type Verdict,
} from "./verdict.ts";

/** Letters that a part needs to be anybody's in particular, and the share of a claim that its parts are to cover. */
const FEWEST = 6;
const COVERED = 0.8;
/** Clauses that are looked at: of a longer claim the beginning. */
const MOST_CLAUSES = 14;
/** Places at which a part is judged. */
const PLACES = 6;

interface Part {
	readonly start: number;
	readonly end: number;
	readonly place: Place;
	readonly findings: readonly Finding[];
}

/** Where each clause of a text begins; one more for the end. */
function clausesOf(text: string): readonly number[] {
	const starts = [0];
	for (const match of text.matchAll(/[，。；：！？、,;!?…]+["”’」』]*/gu)) {
		const end = match.index + match[0].length;
		if (end < text.length) starts.push(end);
	}
	return [...starts.slice(0, MOST_CLAUSES), text.length];
}

/**
 * Whether a claim is put together from what stands in several places; null where it is not. Each part is as long as it can
 * be; a claim whose parts stand beside one another is no such.
 */
export function stitchedFrom(archive: Archive, claim: Claim): Verdict | null {
	const clauses = clausesOf(claim.text);
	const parts: Part[] = [];
	for (let from = 0; from + 1 < clauses.length; ) {
		let next = from + 1;
		for (let to = clauses.length - 1; to > from; to--) {
			const part = partAt(archive, claim, clauses[from] ?? 0, clauses[to] ?? 0);
			if (part === null) continue;
			parts.push(part);
			next = to;
			break;
		}
		from = next;
	}
	const letters = unitsOf(claim.text).letters.length;
	const covered = parts.reduce(
		(sum, { start, end }) =>
			sum + unitsOf(claim.text.slice(start, end)).letters.length,
		0,
	);
	if (parts.length < 2 || covered < letters * COVERED) return null;
	const findings = parts.flatMap((part) =>
		part.findings.filter(({ kind }) => kind !== "same" && kind !== "cut"),
	);
	const kinds = new Map(findings.map((finding) => [finding.kind, finding]));
	return {
		claim,
		findings: inOrder([{ kind: "stitched", between: [] }, ...kinds.values()]),
		places: parts.map(({ place }) => place),
		others: 0,
		alsoBy: [],
	};
}

/** A part of a claim that stands somewhere as it is; the best place there is. */
function partAt(
	archive: Archive,
	claim: Claim,
	start: number,
	end: number,
): Part | null {
	const text = claim.text.slice(start, end);
	if (unitsOf(text).letters.length < FEWEST) return null;
	const { places } = archive.standing(text, PLACES, claim.speaker?.name);
	const [best] = places
		.flatMap((where) => judge(archive, { ...claim, text }, where, true) ?? [])
		.filter(({ distance }) => distance === 0)
		.sort((one, other) => one.fault - other.fault);
	return best === undefined
		? null
		: { start, end, place: best.place, findings: best.findings };
}
