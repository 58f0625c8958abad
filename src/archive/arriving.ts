import { setImmediate } from "node:timers/promises";
import { attaching, type Library, setState } from "./library.ts";
import type { Arrival } from "./pass.ts";
import { segmentIn } from "./segment.ts";
import type { StateChange } from "./snapshot.ts";

/** Milliseconds of work after which the event loop turns. */
const SLICE = 8;

/** Takes an arrival in without holding the event loop. What changed together is seen together. */
export async function takeIn(
	library: Library,
	arrival: Arrival,
): Promise<void> {
	for (const [index, buffer] of arrival.segments.entries()) {
		const steps = attaching(library, segmentIn(buffer));
		let since = performance.now();
		while (!steps.next().done)
			if (performance.now() - since > SLICE) {
				await setImmediate();
				since = performance.now();
			}
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
