import { attaching, type Library, setState } from "./library.ts";
import type { Arrival } from "./pass.ts";
import { segmentIn } from "./segment.ts";
import type { StateChange } from "./snapshot.ts";
import { WorkSlice } from "./workSlice.ts";

/** Takes an arrival in without holding the event loop. What changed together is seen together. */
export async function takeIn(
	library: Library,
	arrival: Arrival,
): Promise<void> {
	for (const [index, buffer] of arrival.segments.entries()) {
		const steps = attaching(library, segmentIn(buffer));
		const slice = new WorkSlice();
		while (!steps.next().done) if (slice.isOver) await slice.next();
		// The event loop has not turned since the last step.
		if (index === arrival.segments.length - 1)
			applyStates(library, arrival.states);
	}
	if (arrival.segments.length === 0) applyStates(library, arrival.states);
	if (arrival.merged !== null) {
		const { first, count, buffer } = arrival.merged;
		library.store.replaceParts(first, count, segmentIn(buffer));
	}
}

/** Says what became of articles, named by their segment and their place in it. */
export function applyStates(
	library: Library,
	states: readonly StateChange[],
): void {
	for (const [segment, article, state, since] of states) {
		const number = library.store.articleRead(segment, article);
		if (number !== null) setState(library, number, state, since);
	}
}
