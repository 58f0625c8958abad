import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { commands, definitions } from "../../commands/index.ts";
import { applicationCommands } from "../../src/discord/registration/applicationCommands.ts";
import { register } from "../../src/discord/registration/register.ts";
import {
	type LocalDiscord,
	startDiscord,
} from "../../tests/discord/local/discord.ts";

/** A bot in a process of its own, with a Discord of its own. */
export interface Bot {
	readonly discord: LocalDiscord;
	/** Resident memory, bytes; null where the bot does not tell. */
	resident(): Promise<number | null>;
	/** Asks it to end, and gives its status. */
	stop(): Promise<number | null>;
}

const root = join(import.meta.dirname, "../..");

function run(
	script: string,
	discord: LocalDiscord,
	more: Readonly<Record<string, string>>,
): ChildProcess {
	return spawn(
		process.execPath,
		["--max-old-space-size=8000", "--import", "tsx", script],
		{
			cwd: root,
			env: {
				PATH: process.env.PATH,
				DISCORD_TOKEN: discord.token,
				DISCORD_APPLICATION_ID: discord.application,
				DISCORD_API_BASE: discord.apiBase,
				...more,
			},
			stdio: ["ignore", "inherit", "pipe"],
		},
	);
}

async function withCommands(): Promise<LocalDiscord> {
	const discord = await startDiscord({ realTime: true });
	await register(
		{
			token: discord.token,
			application: discord.application,
			guild: null,
			apiBase: discord.apiBase,
		},
		applicationCommands(definitions(commands)),
	);
	return discord;
}

const stopping = (child: ChildProcess, discord: LocalDiscord) => async () => {
	const gone = once(child, "exit");
	child.kill("SIGTERM");
	const [status] = await gone;
	// What came too late was refused, and is counted as lost.
	discord.refusals();
	await discord.stop();
	return typeof status === "number" ? status : null;
};

/** The bot that answers “pong”. */
export async function startPong(): Promise<Bot> {
	const discord = await withCommands();
	const child = run("bench/load/pong.ts", discord, {});
	child.stderr?.pipe(process.stderr);
	await discord.world.until("pong", () => discord.gateway.connected(), 60_000);
	return {
		discord,
		resident: () => Promise.resolve(null),
		stop: stopping(child, discord),
	};
}

/** How long an archive may take to be read, in milliseconds. */
const patience = 30 * 60_000;

/** Jiyan itself, as it is run, with everything read. Its log goes where nobody reads it, but is written. */
export async function startJiyan(corpus: string, data: string): Promise<Bot> {
	const discord = await withCommands();
	const child = run("src/main.ts", discord, {
		CORPUS_DIR: corpus,
		DATA_DIR: data,
		HEALTH_PORT: "0",
	});
	let port = 0;
	const lines = createInterface({ input: child.stderr ?? process.stdin });
	lines.on("line", (line) => {
		const told: unknown = line.startsWith("{") ? JSON.parse(line) : line;
		if (typeof told !== "object" || told === null || !("event" in told))
			process.stderr.write(`${line}\n`);
		else if (told.event === "health" && "port" in told)
			port = Number(told.port);
		else if ("level" in told && told.level === "error")
			process.stderr.write(`${line}\n`);
	});
	const ended = once(child, "exit").then(([status]) => {
		throw new Error(`the bot has ended with ${status}`);
	});
	const ready = async () => {
		await discord.world.until(
			"the bot",
			() => discord.gateway.connected(),
			patience,
		);
		for (;;) {
			const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
			await answer.text();
			if (answer.ok) return;
			await pause(1000);
		}
	};
	await Promise.race([ready(), ended]);
	ended.catch(() => undefined);
	return {
		discord,
		async resident() {
			const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
			const bytes = /^process_resident_memory_bytes (\S+)/mu.exec(
				await answer.text(),
			)?.[1];
			return bytes === undefined ? null : Number(bytes);
		},
		stop: stopping(child, discord),
	};
}
