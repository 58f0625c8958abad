import { join, resolve } from "node:path";
import { config as loadEnvironment } from "dotenv";
import manifest from "../package.json" with { type: "json" };
import { openArchive } from "./archive/openArchive.ts";
import { type Config, readConfig } from "./config.ts";
import { languageOf } from "./console/language.ts";
import { createDispatcher, type Dispatcher } from "./dispatch.ts";
import { openWorkshop } from "./files/workshop.ts";
import type { Freshness } from "./health/metrics.ts";
import { translator } from "./locale.ts";
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

/**
 * The settings from the environment and from `.env`. Whatever is wrong with them is printed by its variable's name,
 * never its value, and gives null.
 */
export function loadConfig(): Config | null {
	loadEnvironment({ quiet: true });
	const read = readConfig(process.env);
	if (read.kind === "config") return read.config;
	const t = translator(languageOf(process.env));
	for (const { variable, problem } of read.problems)
		console.error(t(`config.${problem}`, { variable }));
	return null;
}

/** The file named on the command line, as whoever ran npm sees it: npm itself runs in the project's folder. */
export function namedFile(): string | null {
	const [file, ...more] = process.argv.slice(2);
	return file === undefined || file.startsWith("-") || more.length > 0
		? null
		: resolve(process.env.INIT_CWD ?? ".", file);
}

/** Why something failed, with what lies behind it, in one line. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined
		? error.message
		: `${error.message} (${reasonOf(error.cause)})`;
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
 * @param keepState - false where nothing anybody sets is to outlive the process
 * @throws the file system's error where the articles cannot be read, StateError where the state cannot be opened
 */
export async function openJiyan(
	config: Config,
	log: Log,
	{ keepState = true }: { readonly keepState?: boolean } = {},
): Promise<Jiyan> {
	const archive = await openArchive({
		corpus: config.corpusDir,
		data: config.dataDir,
		zone: config.zone,
		now: Date.now,
		onTrouble: (trouble) => log.warn("archive", { trouble }),
	});
	const state = openState(
		keepState ? config.dataDir : ":memory:",
		{ zone: config.zone },
		(kept) => log.info("restored", { kept }),
	);
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
			await workshop.close();
			await archive.close();
			state.close();
		},
	};
}
