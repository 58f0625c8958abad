import { resolve } from "node:path";
import { config as loadEnvironment } from "dotenv";
import { OtherCorpusError } from "./archive/corpusKnown.ts";
import { type Config, readConfig } from "./config.ts";
import { languageOf } from "./console/language.ts";
import { translator } from "./locale.ts";

/** What every program of ours does first. It is apart from the wiring so that what needs no archive starts at once. */

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

/**
 * Says what is wrong with a setting that turns out so only when it is used, as `loadConfig` does.
 *
 * @returns the status to end with
 * @throws everything else that was thrown
 */
export function refusedStart(error: unknown): number {
	if (!(error instanceof OtherCorpusError)) throw error;
	console.error(translator(languageOf(process.env))("config.otherCorpus"));
	return 2;
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
