import { spawn } from "node:child_process";
import { once } from "node:events";
import { platform } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a child was asked to do, and how it is going: on standard error, for whoever waits. */
export const say = (text: string): void => {
	process.stderr.write(`${text}\n`);
};

/** Whether a process can be held to one core here, with all the threads that V8 gives it. */
export const CAN_HOLD = platform() === "linux";

/**
 * Runs a script of this folder in a process of its own, so that its memory is its own, and gives back the JSON of its last line.
 *
 * @param before - what the process is started by
 * @throws Error where it fails
 */
export async function runChild<T>(
	script: string,
	options: Readonly<Record<string, string>>,
	before: readonly string[] = [],
): Promise<T> {
	const [program = process.execPath, ...given] = [...before, process.execPath];
	const child = spawn(
		program,
		[
			...given,
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
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	let last = "";
	createInterface({ input: child.stdout }).on("line", (line) => {
		last = line;
	});
	const [status] = await once(child, "close");
	if (status !== 0) throw new Error(`${script} ended with ${status}`);
	const result: T = JSON.parse(last);
	return result;
}

/** The same, held to one core where that can be: else V8 compiles and collects on the others. */
export const runOnOneCore = <T>(
	script: string,
	options: Readonly<Record<string, string>>,
): Promise<T> =>
	runChild<T>(script, options, CAN_HOLD ? ["taskset", "-c", "0"] : []);

/** Gives a result back to whoever runs this script. */
export const give = (result: unknown): void => {
	process.stdout.write(`${JSON.stringify(result)}\n`);
};
