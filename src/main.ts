import { once } from "node:events";
import { commands, definitions } from "../commands/index.ts";
import { OtherCorpusError } from "./archive/corpusKnown.ts";
import type { Config } from "./config.ts";
import { runConsole } from "./console/console.ts";
import { savingIn } from "./console/files.ts";
import { languageOf } from "./console/language.ts";
import { ProgressShown } from "./console/progress.ts";
import { type Bot, startBot } from "./discord/bot.ts";
import { invitation } from "./discord/permissions.ts";
import { applicationCommands } from "./discord/registration/applicationCommands.ts";
import { differenceLines } from "./discord/registration/difference.ts";
import { register } from "./discord/registration/register.ts";
import { type Health, openHealth } from "./health/health.ts";
import { createLog, type Log } from "./log.ts";
import { loadConfig, refusedStart } from "./starting.ts";
import {
	filesFolder,
	type Jiyan,
	openJiyan,
	progressOn,
	pushingOf,
	quietly,
	version,
} from "./wiring.ts";

/**
 * `npm start`: the bot where there is a DISCORD_TOKEN, the console where there is none. SIGTERM and SIGINT end either
 * cleanly with status 0.
 */
async function main(): Promise<number> {
	const config = loadConfig();
	if (config === null) return 2;
	const stop = new AbortController();
	for (const signal of ["SIGTERM", "SIGINT"] as const)
		process.on(signal, () => stop.abort());
	return config.discordToken === null
		? talk(config, stop.signal)
		: serve(config, config.discordToken, stop.signal);
}

/** The console: whoever reads along sees answers, not a log. */
async function talk(config: Config, signal: AbortSignal): Promise<number> {
	const locale = languageOf(process.env);
	const shown = new ProgressShown(
		process.stdout.isTTY ? process.stdout : process.stderr,
		() => performance.now(),
	);
	const jiyan = await openJiyan(config, quietly(config), {
		onProgress: progressOn(shown, locale),
		signal,
	});
	try {
		// Commands from a pipe come once: they are answered from all there is to read.
		if (!process.stdin.isTTY)
			await Promise.race([
				jiyan.whenRead.catch(() => undefined),
				aborted(signal),
			]);
		if (signal.aborted) return 0;
		await runConsole({
			dispatcher: jiyan.dispatcher,
			locale,
			input: process.stdin,
			output: process.stdout,
			environment: process.env,
			version,
			articles: jiyan.articles(),
			save: savingIn(filesFolder(config)),
			progress: shown,
			signal,
		});
		return 0;
	} finally {
		await jiyan.close();
	}
}

/** Resolves when a signal is given. */
const aborted = (signal: AbortSignal): Promise<void> =>
	signal.aborted
		? Promise.resolve()
		: once(signal, "abort").then(() => undefined);

/** The bot, until it is told to stop or Discord lets it in no more. */
async function serve(
	config: Config,
	token: string,
	signal: AbortSignal,
): Promise<number> {
	const log: Log = createLog(config.logLevel, (line) =>
		process.stderr.write(line),
	);
	const lost = new AbortController();
	const over = AbortSignal.any([signal, lost.signal]);
	let jiyan: Jiyan | null = null;
	let bot: Bot | null = null;
	let health: Health | null = null;
	try {
		health = await openHealth({
			port: config.healthPort,
			version,
			condition: () => ({
				gateway: bot?.isConnected() ?? false,
				archive: jiyan?.keepsUp() ?? false,
				caughtUp: jiyan?.caughtUp() ?? false,
				stopping: over.aborted,
			}),
			freshness: () => jiyan?.freshness() ?? null,
			now: Date.now,
		});
		if (health.port !== null) log.info("health", { port: health.port });
		jiyan = await openJiyan(config, log, { signal: over });
		// Told to stop while it was still reading: there is nobody to say goodbye to.
		if (!over.aborted) {
			bot = await startBot({
				token,
				apiBase: config.discordApiBase,
				dispatcher: jiyan.dispatcher,
				commands,
				state: jiyan.state,
				log,
				now: Date.now,
				observe: health.observe,
				onLost: (reason) => lost.abort(new Error(reason)),
				pushing: {
					...(await pushingOf(jiyan)),
					delivered: health.deliver,
				},
			});
			log.info("invitation", { url: invitation(bot.application) });
			await putCommands(config, token, bot.application, log);
			await aborted(over);
			log.info("stopping");
			await bot.stop();
		}
	} catch (error) {
		if (error instanceof OtherCorpusError) throw error;
		lost.abort(error);
	} finally {
		await jiyan?.close();
		await health?.close();
	}
	if (!lost.signal.aborted) return 0;
	const { reason } = lost.signal;
	log.error("stopped", {
		reason: reason instanceof Error ? reason.message : String(reason),
	});
	// discord.js goes on trying to reach the gateway after a failed login: nothing but the end of the process stops it.
	process.exit(1);
}

/**
 * Puts the commands where they are not yet as they should be, so that they are there at once in every server the bot comes
 * to. A bot that cannot goes on with those it had: the log says why.
 */
async function putCommands(
	{ discordGuildId: guild, discordApiBase: apiBase }: Config,
	token: string,
	application: string,
	log: Log,
): Promise<void> {
	try {
		const changed = differenceLines(
			await register(
				{ token, application, guild, apiBase },
				applicationCommands(definitions(commands)),
			),
		);
		log.info("commands", { changed: changed.length, guild });
	} catch (error) {
		log.warn("commands", {
			does: "not put",
			reason: error instanceof Error ? error.message : String(error),
		});
	}
}

process.exitCode = await main().catch(refusedStart);
