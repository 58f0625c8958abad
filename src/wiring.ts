import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { openArchive } from "./archive/openArchive.ts";
import type { Config } from "./config.ts";
import { createDispatcher, type Dispatcher } from "./dispatch.ts";
import { openWorkshop } from "./files/workshop.ts";
import type { Freshness } from "./health/metrics.ts";
import { createLog, type Log } from "./log.ts";
import { openState, type State } from "./state/state.ts";

/** Jiyan's own version. */
export const { version } = manifest;

/** Everything put together, ready to answer. */
export interface Jiyan {
	readonly dispatcher: Dispatcher;
	readonly state: State;
	/** How many articles whoever runs it can ask about. */
	articles(): number;
	/** Whether every file has been read once. */
	caughtUp(): boolean;
	/** How much is held and how fresh it is. */
	freshness(): Freshness;
	close(): Promise<void>;
}

/** Where the console puts an answer's files. */
export function filesFolder({ dataDir }: Config): string {
	return join(dataDir, "files");
}

/** The log of those who watch answers: faults only, unless LOG_LEVEL asks for more. */
export function quietly(config: Config): Log {
	const asked = process.env.LOG_LEVEL?.trim() ?? "";
	return createLog(asked === "" ? "error" : config.logLevel, (line) =>
		process.stderr.write(line),
	);
}

/**
 * Reads the articles, opens the state and puts the commands before them.
 *
 * @throws the file system's error where the articles cannot be read, StateError where the state cannot be opened
 */
export async function openJiyan(config: Config, log: Log): Promise<Jiyan> {
	const archive = await openArchive({
		corpus: config.corpusDir,
		data: config.dataDir,
		zone: config.zone,
		now: Date.now,
		onTrouble: (trouble) => log.warn("archive", { trouble }),
	});
	const state = openState(config.dataDir, { zone: config.zone }, (kept) =>
		log.info("restored", { kept }),
	);
	// What people have corrected lies over whatever is read, from the first answer on.
	const applied = () => archive.correct(state.corrections.inForce());
	applied();
	const apart = state.corrections.onChange(applied);
	const workshop = openWorkshop();
	let caughtUp = false;
	archive.whenRead.then(
		() => {
			caughtUp = true;
		},
		() => undefined,
	);
	const summary = () => archive.as({ guild: null, editor: true }).summary();
	return {
		state,
		dispatcher: createDispatcher({
			archiveFor: (viewer) => archive.as(viewer),
			state,
			log,
			version,
			now: Date.now,
			workshop,
		}),
		articles: () => summary().articles,
		caughtUp: () => caughtUp,
		freshness() {
			const { articles, searched } = summary();
			return {
				articles,
				readAt: searched.readAt,
				latest: searched.to,
				isStale: searched.stale !== null,
			};
		},
		async close() {
			apart();
			await workshop.close();
			await archive.close();
			state.close();
		},
	};
}
