import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { applyStates } from "../../src/archive/arriving.ts";
import { HeldArchive } from "../../src/archive/heldArchive.ts";
import { Intake } from "../../src/archive/intake.ts";
import { attach, openLibrary } from "../../src/archive/library.ts";
import type { Arrival } from "../../src/archive/pass.ts";
import { Readings } from "../../src/archive/readings.ts";
import { segmentIn } from "../../src/archive/segment.ts";

/** A folder that is read when the test says so, and what is answered of it. */
export interface ReadFolder {
	readonly archive: Archive;
	/** Path of a file of the corpus. */
	file(name: string): string;
	/** Path of a file that is kept beside the snapshot. */
	kept(name: string): string;
	/** Reads what has changed; tells whether anything had. */
	read(): Promise<boolean>;
	/** What the last reading came to, arrival by arrival. */
	readonly arrivals: readonly Arrival[];
}

/**
 * @param corpus, kept - names of the folders in it of the articles and of what is kept
 * @param fromSnapshot - whether it goes on from what another has kept there; of what was answered before nothing is then answered
 * @param onArrival - called with each arrival before it is taken in
 */
export async function readFolder(
	folder: string,
	{
		corpus: name = "corpus",
		kept: keptName = "kept",
		fromSnapshot = false,
		onArrival = () => undefined,
	}: {
		readonly corpus?: string;
		readonly kept?: string;
		readonly fromSnapshot?: boolean;
		readonly onArrival?: (arrival: Arrival) => void;
	} = {},
): Promise<ReadFolder> {
	const corpus = join(folder, name);
	const kept = join(folder, keptName);
	await mkdir(corpus, { recursive: true });
	const library = openLibrary(0);
	let arrivals: Arrival[] = [];
	const intake = new Intake(
		{
			corpus,
			folder: kept,
			writable: true,
			stamps: { layout: "", code: "", tables: "", dictionary: "" },
			processes: 0,
		},
		{
			arrived(arrival) {
				onArrival(arrival);
				arrivals.push(arrival);
				if (fromSnapshot) return;
				for (const buffer of arrival.segments)
					attach(library, segmentIn(buffer));
				applyStates(library, arrival.states);
				if (arrival.merged === null) return;
				const { first, count, buffer } = arrival.merged;
				library.store.replaceParts(first, count, segmentIn(buffer));
			},
			progressed: () => undefined,
			failed: ({ message }) => {
				throw new Error(message);
			},
		},
	);
	await intake.begin(fromSnapshot);
	return {
		archive: new HeldArchive(
			new Readings(library, () => 0),
			{ guild: null, editor: false },
			{
				readAt: 0,
				today: () => "2024-05-06",
				skipped: [],
				progress: null,
			},
		),
		file: (name) => join(corpus, name),
		kept: (name) => join(kept, name),
		async read() {
			arrivals = [];
			return intake.run();
		},
		get arrivals() {
			return arrivals;
		},
	};
}
