import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ownFolder } from "../state/kept.ts";
import type { LocalDiscord } from "./local/discord.ts";

/** Jiyan as whoever runs it starts it: a process with settings in its environment. */

const root = join(import.meta.dirname, "../..");

/** How long a test may take in which processes start, however busy the machine is. */
export const patience = 120_000;

export interface Run {
	readonly child: ChildProcess;
	/** Everything printed so far. */
	readonly printed: () => string;
	/** The exit status, once it has ended. */
	readonly ended: Promise<number | null>;
}

let started: ChildProcess[] = [];

/** Kills whatever of a test still runs. */
export function killAll(): void {
	for (const child of started) child.kill("SIGKILL");
	started = [];
}

/** Starts a file of `src` that talks to a local Discord. */
export function run(
	discord: Pick<LocalDiscord, "token" | "application" | "apiBase">,
	file: string,
	more: Readonly<Record<string, string>> = {},
): Run {
	let printed = "";
	const child = spawn(process.execPath, ["--import", "tsx", `src/${file}`], {
		cwd: root,
		env: {
			PATH: process.env.PATH,
			LANG: "en_US.UTF-8",
			DISCORD_TOKEN: discord.token,
			DISCORD_APPLICATION_ID: discord.application,
			DISCORD_API_BASE: discord.apiBase,
			DATA_DIR: ownFolder(),
			...more,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	started.push(child);
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (bytes) => {
			printed += bytes;
		});
	return {
		child,
		printed: () => printed,
		ended: once(child, "exit").then(([status]) =>
			typeof status === "number" ? status : null,
		),
	};
}

/** The port on which a bot tells its health, as its log says. */
export const healthPort = (bot: Run): string =>
	/"event":"health","port":(\d+)/u.exec(bot.printed())?.[1] ?? "";

/** Settles when a bot is connected and has read all there is, however long the machine takes. */
export async function ready(bot: Run): Promise<void> {
	const settled = async (): Promise<void> => {
		for (;;) {
			const port = healthPort(bot);
			if (port !== "") {
				const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
				await answer.text();
				if (answer.ok) return;
			}
			await pause(100);
		}
	};
	await Promise.race([
		settled(),
		bot.ended.then((status) => {
			throw new Error(`it ended with ${status}: ${bot.printed()}`);
		}),
	]);
}
