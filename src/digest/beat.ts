import type { Alternative } from "../archive/answers.ts";
import type { BeatParts } from "../state/beats.ts";

/** One thing that a beat is made of. */
export interface BeatPart {
	readonly kind: "topic" | "district" | "organisation" | "speaker";
	readonly value: string;
}

/** What a beat is made of, one by one. */
export function partsOf({
	topics,
	districts,
	bodies,
	speakers,
}: BeatParts): readonly BeatPart[] {
	const of = (kind: BeatPart["kind"], values: readonly string[]) =>
		values.map((value): BeatPart => ({ kind, value }));
	return [
		...of("topic", topics),
		...of("district", districts),
		...of("organisation", bodies),
		...of("speaker", speakers),
	];
}

/** What the archive is asked for by a part of a beat. A district is meant with what lies below it. */
export function alternativeOf({ kind, value }: BeatPart): Alternative {
	switch (kind) {
		case "topic":
			return { topic: value };
		case "district":
			return { place: value, below: true };
		case "organisation":
			return { organisation: value };
		case "speaker":
			return { entry: value };
	}
}

/** What the archive is asked for by some beats together. */
export function alternativesOf(
	beats: readonly BeatParts[],
): readonly Alternative[] {
	return beats.flatMap((beat) => partsOf(beat).map(alternativeOf));
}
