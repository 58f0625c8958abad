import type { Archive, Viewer } from "../../src/archive/archive.ts";
import { HeldArchive } from "../../src/archive/heldArchive.ts";
import { attach, openLibrary, setState } from "../../src/archive/library.ts";
import { Readings } from "../../src/archive/readings.ts";
import { segmentIn } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import { articleState } from "../../src/archive/store.ts";
import { addExtracted } from "../../src/archive/takeIn.ts";
import { dayIn } from "../../src/language/days.ts";
import { article, type Told } from "./articles.ts";

/** An archive to which articles come while it is asked: what is read one morning, and the next. */
export interface Growing {
	/** @param viewer - whoever asks: everybody, unless told */
	archive(viewer?: Viewer): Archive;
	/** Articles come; one whose file and id are there already takes its place. */
	add(...told: readonly Told[]): void;
	/** A file is taken away. */
	remove(id: string): void;
	/** The index is lost and everything is read again, the latest first: nothing is numbered as it was. */
	rebuild(): void;
	/** Called when something has come. */
	onChange(changed: () => void): () => void;
}

/** @param now - milliseconds since the epoch */
export function growing(now: () => number, ...first: readonly Told[]): Growing {
	const listeners = new Set<() => void>();
	const tell = () => {
		for (const changed of listeners) changed();
	};
	let library = openLibrary(now());
	let readings = new Readings(library, now, tell);
	let there: Told[] = [];
	const numbers = new Map<string, number>();
	let version = 0;

	const take = (told: readonly Told[]) => {
		const builder = new SegmentBuilder();
		const before = library.store.articles;
		addExtracted(
			builder,
			told.map((one) => {
				version += 1;
				return {
					article: article(one),
					told: { hash: [version, told.length], turn: 0 },
				};
			}),
		);
		attach(library, segmentIn(builder.build()));
		for (const [index, one] of told.entries()) {
			const key = `${one.file ?? one.id}`;
			const old = numbers.get(key);
			if (old !== undefined)
				setState(library, old, articleState.replaced, now());
			numbers.set(key, before + index);
		}
	};

	const growth: Growing = {
		archive: (viewer = { guild: null, editor: false }) =>
			new HeldArchive(readings, viewer, {
				readAt: now(),
				today: () => dayIn("Asia/Shanghai", now()),
				skipped: [],
				progress: null,
			}),
		add(...told) {
			there = [
				...there.filter((one) => !told.some(({ id }) => id === one.id)),
				...told,
			];
			take(told);
			tell();
		},
		remove(id) {
			there = there.filter((one) => one.id !== id);
			const number = numbers.get(id);
			if (number !== undefined)
				setState(library, number, articleState.removed, now());
			numbers.delete(id);
		},
		rebuild() {
			library = openLibrary(now());
			readings = new Readings(library, now, tell);
			numbers.clear();
			take([...there].reverse());
		},
		onChange(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
	};
	growth.add(...first);
	return growth;
}
