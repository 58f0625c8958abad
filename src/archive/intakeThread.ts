import { parentPort, workerData } from "node:worker_threads";
import { loadWords } from "../language/words.ts";
import type { Started } from "../thread.ts";
import type { Progress } from "./answers.ts";
import { FolderWatch } from "./folderWatch.ts";
import { Intake, type IntakeSettings } from "./intake.ts";
import type { Arrival } from "./pass.ts";
import type { Fault } from "./takeIn.ts";

/** What the thread is started with. */
export interface IntakeThreadData extends IntakeSettings {
	/** Whether whoever answers has loaded the snapshot. */
	readonly fromSnapshot: boolean;
}

/** What the thread says. */
export type FromIntake =
	| { readonly kind: "arrived"; readonly arrival: Arrival }
	| { readonly kind: "progressed"; readonly progress: Progress }
	| { readonly kind: "failed"; readonly fault: Fault }
	/** Everything there is has been read. */
	| { readonly kind: "caughtUp" }
	/** A pass came to nothing, for this reason; it is tried again. */
	| { readonly kind: "trouble"; readonly message: string };

/** The thread that reads: once at its start, and again whenever the folder changes, until it is told to end. */
const port = parentPort;
if (port !== null) {
	const { data }: Started<IntakeThreadData> = workerData;
	const say = (message: FromIntake, moved: ArrayBuffer[] = []): void =>
		port.postMessage(message, moved);
	const intake = new Intake(data, {
		arrived: (arrival) =>
			say({ kind: "arrived", arrival }, [
				...arrival.segments,
				...(arrival.merged === null ? [] : [arrival.merged.buffer]),
			]),
		progressed: (progress) => say({ kind: "progressed", progress }),
		failed: (fault) => say({ kind: "failed", fault }),
	});
	let ending = false;
	let again = false;
	let running: Promise<void> | null = null;
	const folder = new FolderWatch(data.corpus, () => {
		if (running === null) running = run();
		else again = true;
	});
	const tell = (error: unknown): void =>
		say({
			kind: "trouble",
			message: error instanceof Error ? error.message : String(error),
		});
	const run = async (): Promise<void> => {
		do {
			again = false;
			try {
				// First the watching: what changes while files are read is seen in the next pass.
				await folder.follow();
				await intake.run();
				if (!ending) say({ kind: "caughtUp" });
			} catch (error) {
				tell(error);
			}
		} while (again && !ending);
		running = null;
	};
	port.once("message", async () => {
		ending = true;
		intake.end();
		folder.close();
		await running;
		port.close();
	});
	await intake.begin(data.fromSnapshot).catch(tell);
	running = run();
	await running;
	// Warm before the next change comes.
	loadWords();
}
