import type { Bearers } from "./directory.ts";
import type { Reading } from "./library.ts";
import { NO_STRING } from "./segment.ts";

/** What of the directory and the strings stands in an article that a view sees. */

/** Whether somebody stands in an article that the view sees. */
export function isSeen(
	{ view, store }: Reading,
	{ speakers }: Bearers,
): boolean {
	return speakers.some((speaker) =>
		view.sees(store.articleOf("speaker", speaker)),
	);
}

/** How often somebody stands in articles that the view sees. */
export function timesSeen(
	{ view, store }: Reading,
	{ speakers }: Bearers,
): number {
	let times = 0;
	for (const speaker of speakers)
		if (view.sees(store.articleOf("speaker", speaker))) times++;
	return times;
}

const counted = new WeakMap<
	Reading,
	{ readonly version: number; readonly times: Uint32Array }
>();

/** How often each of the directory's bearers, by number, stands in articles that the view sees. Worked out once of what is held. */
export function timesOfAll(reading: Reading): Uint32Array {
	const { store, directory } = reading;
	const known = counted.get(reading);
	if (
		known?.version === store.version &&
		known.times.length === directory.all.length
	)
		return known.times;
	const times = Uint32Array.from(directory.all, (bearers) =>
		timesSeen(reading, bearers),
	);
	counted.set(reading, { version: store.version, times });
	return times;
}

interface Remembered {
	readonly version: number;
	/** By the store's string, 1 for organisations of speakers. */
	readonly organisations: Uint8Array;
}

const remembered = new WeakMap<Reading, Remembered>();

/** By the store's strings, 1 for the organisations of speakers whose article the view sees. */
export function organisationsSeen(reading: Reading): Uint8Array {
	const { store, view } = reading;
	const known = remembered.get(reading);
	if (known?.version === store.version) return known.organisations;
	const organisations = new Uint8Array(store.strings);
	for (const { segment, strings, speaker: first } of store.parts)
		for (const [local, string] of segment.speakerOrganisation.entries()) {
			const number = string === NO_STRING ? undefined : strings[string];
			if (
				number !== undefined &&
				organisations[number] !== 1 &&
				view.sees(store.articleOf("speaker", first + local))
			)
				organisations[number] = 1;
		}
	remembered.set(reading, { version: store.version, organisations });
	return organisations;
}
