import { Alike } from "./alike.ts";
import type { Viewer } from "./archive.ts";
import { Copies } from "./copies.ts";
import { Directory } from "./directory.ts";
import type { Engine } from "./engine.ts";
import { MemoryEngine } from "./memoryEngine.ts";
import { Names } from "./names.ts";
import { People } from "./people.ts";
import { PlacesHeld, PlacesSeen } from "./placesHeld.ts";
import type { Segment } from "./segment.ts";
import { type ArticleState, type InPlace, Store } from "./store.ts";
import { Timeline } from "./timeline.ts";
import { View } from "./view.ts";

/** All that is held and worked out of it, each kept up as segments come. */
export interface Library {
	readonly store: Store;
	readonly engine: Engine;
	readonly directory: Directory;
	readonly timeline: Timeline;
	readonly copies: Copies;
	readonly places: PlacesHeld;
	readonly names: Names;
	readonly alike: Alike;
}

/** The library as one viewer sees it. */
export interface Reading extends Omit<Library, "places"> {
	readonly view: View;
	readonly people: People;
	readonly places: PlacesSeen;
}

/** An empty library. @param now - milliseconds since the epoch */
export function openLibrary(now: number): Library {
	const store = new Store(now);
	const directory = new Directory(store);
	return {
		store,
		engine: new MemoryEngine(store),
		directory,
		names: new Names(store, directory),
		alike: new Alike(directory),
		timeline: new Timeline(store),
		copies: new Copies(store),
		places: new PlacesHeld(),
	};
}

/**
 * Takes a segment in, step by step: between two steps the event loop may turn. It is in the answers after the last.
 *
 * @param inPlace - of a corrected segment, in the place of what each of its articles stands
 */
export function* attaching(
	library: Library,
	segment: Segment,
	inPlace?: readonly InPlace[],
): Generator<undefined, void> {
	const part = yield* library.store.attaching(segment, inPlace);
	yield* library.directory.attaching(part);
	yield;
	yield* library.copies.attaching(part);
	for (const [local, { base }] of (inPlace ?? []).entries())
		library.copies.standFor(part.article + local, base);
	yield* library.places.attaching(part);
	yield* library.names.attaching(part);
	yield* library.timeline.updating();
	library.store.publish();
}

/** Takes a segment in at once. */
export function attach(
	library: Library,
	segment: Segment,
	inPlace?: readonly InPlace[],
): void {
	for (const _ of attaching(library, segment, inPlace));
}

/** Says what became of an article. @param since - milliseconds since the epoch */
export function setState(
	{ store, directory }: Library,
	article: number,
	state: ArticleState,
	since: number,
): void {
	store.setState(article, state, since);
	directory.touch(store.numbersIn(article, "speaker"));
}

/**
 * Shows the articles whose hour has come.
 *
 * @param now - milliseconds since the epoch
 * @returns whether there were any
 */
export function releaseDue(
	{ store, directory, copies }: Library,
	now: number,
): boolean {
	const released = store.audience.release(now, store.published);
	for (const article of released) {
		directory.touch(store.numbersIn(article, "speaker"));
		if (!store.audience.isOpen(article)) continue;
		directory.open(store.numbersIn(article, "speaker"));
		copies.open(article);
	}
	if (released.length > 0) store.touch();
	return released.length > 0;
}

/** The library as one viewer sees it. */
export function readingOf(library: Library, viewer: Viewer): Reading {
	const view = new View(library.store, viewer);
	return {
		...library,
		view,
		people: new People(library.store, library.directory, library.copies, view),
		places: new PlacesSeen(library.places, library.store, view),
	};
}
