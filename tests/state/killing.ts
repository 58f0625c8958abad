import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Lets a writer make `changes` changes and kills it in the next one; gives the last it told of. A writer takes the state's
 * folder and the number to go on from, and prints each number once it is kept.
 */
export async function killAfter(
	writer: string,
	folder: string,
	from: number,
	changes: number,
): Promise<number> {
	const child = spawn(
		process.execPath,
		["--import", "tsx", join(import.meta.dirname, writer), folder, `${from}`],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const gone = once(child, "exit");
	let told = from;
	for await (const line of createInterface({ input: child.stdout })) {
		told = Number(line);
		if (told - from === changes) child.kill("SIGKILL");
	}
	await gone;
	return told;
}
