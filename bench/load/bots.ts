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

/** What a process holds, in bytes. */
export interface Memory {
	readonly resident: number;
	/** Of the heap: what is used, and what nobody uses any more and is not collected yet. */
	readonly heap: number;
}

/** A bot in a process of its own, with a Discord of its own. */
export interface Bot {
	readonly discord: LocalDiscord;
	/** What it holds just now; null where the bot does not tell. */
	memory(): Promise<Memory | null>;
	/** Has it let go what nobody uses. */
	collect(): Promise<void>;
	/** Asks it to end, and gives its status. */
	stop(): Promise<number | null>;
}

const root = join(import.meta.dirname, "../..");

function run(
	script: readonly string[],
	discord: LocalDiscord,
	more: Readonly<Record<string, string>>,
): ChildProcess {
	return spawn(process.execPath, ["--import", "tsx", ...script], {
		cwd: root,
		env: {
			PATH: process.env.PATH,
			DISCORD_TOKEN: discord.token,
			DISCORD_APPLICATION_ID: discord.application,
			DISCORD_API_BASE: discord.apiBase,
			...more,
		},
		stdio: ["ignore", "inherit", "pipe"],
	});
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
	const child = run(["bench/load/pong.ts"], discord, {});
	child.stderr?.pipe(process.stderr);
	await discord.world.until("pong", () => discord.gateway.connected(), 60_000);
	return {
		discord,
		memory: () => Promise.resolve(null),
		collect: () => Promise.resolve(),
		stop: stopping(child, discord),
	};
}

/** How long an archive may take to be read, in milliseconds. */
const patience = 30 * 60_000;

/** How long to wait for the heap to be collected, in milliseconds. */
const collectingTakes = 3000;

/** Jiyan itself, as it is run, with everything read. Its log goes where nobody reads it, but is written. */
export async function startJiyan(corpus: string, data: string): Promise<Bot> {
	const discord = await withCommands();
	const child = run(
		["--expose-gc", "--import", "./bench/load/collecting.ts", "src/main.ts"],
		discord,
		{ CORPUS_DIR: corpus, DATA_DIR: data, HEALTH_PORT: "0" },
	);
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
		async memory() {
			const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
			const told = await answer.text();
			const bytes = (name: string): number =>
				Number(new RegExp(`^${name} (\\S+)`, "mu").exec(told)?.[1]);
			return {
				resident: bytes("process_resident_memory_bytes"),
				heap: bytes("nodejs_heap_size_used_bytes"),
			};
		},
		async collect() {
			child.kill("SIGUSR2");
			await pause(collectingTakes);
		},
		stop: stopping(child, discord),
	};
}
