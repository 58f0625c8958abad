import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a child was asked to do, and how it is going: on standard error, for whoever waits. */
export const say = (text: string): void => {
	process.stderr.write(`${text}\n`);
};

/** A script of this folder in a process of its own, so that its memory is its own. */
export interface Child<T> {
	/** Resolves when it says that it is ready to be measured. */
	readonly ready: Promise<void>;
	/** Lets it measure, and gives what came of that. @throws Error where it fails */
	measure(): Promise<T>;
}

const READY = "ready";

/** Starts a script; it waits before it measures, if it waits for `mayMeasure`. */
export function startChild<T>(
	script: string,
	options: Readonly<Record<string, string>>,
): Child<T> {
	const child = spawn(
		process.execPath,
		[
			"--max-old-space-size=16000",
			"--expose-gc",
			"--import",
			"tsx",
			join(import.meta.dirname, script),
			...Object.entries(options).flatMap(([name, value]) => [
				`--${name}`,
				value,
			]),
		],
		{ stdio: ["pipe", "pipe", "inherit"] },
	);
	const ended = new Promise<number | null>((resolve) =>
		child.once("close", resolve),
	);
	// One that never waits may have ended before it is told to go on.
	child.stdin.on("error", () => undefined);
	let last = "";
	const ready = new Promise<void>((resolve, reject) => {
		createInterface({ input: child.stdout }).on("line", (line) => {
			if (line === READY) resolve();
			else last = line;
		});
		ended.then((status) => reject(new Error(`${script} ended with ${status}`)));
	});
	ready.catch(() => undefined);
	return {
		ready,
		async measure() {
			child.stdin.end("measure\n");
			const status = await ended;
			if (status !== 0) throw new Error(`${script} ended with ${status}`);
			const result: T = JSON.parse(last);
			return result;
		},
	};
}

/**
 * Runs a script from its start to its end, and gives back the JSON of its last line.
 *
 * @throws Error where it fails
 */
export const runChild = <T>(
	script: string,
	options: Readonly<Record<string, string>>,
): Promise<T> => startChild<T>(script, options).measure();

/** Says that this script is ready, and waits until it may measure: nothing else is to run then. */
export async function mayMeasure(): Promise<void> {
	process.stdout.write(`${READY}\n`);
	for await (const _ of process.stdin) return;
}

/** Gives a result back to whoever runs this script. */
export const give = (result: unknown): void => {
	process.stdout.write(`${JSON.stringify(result)}\n`);
};
