import {
	commands,
	definitions,
	menuDefinitions,
	messageMenu,
} from "../../commands/index.ts";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import {
	type ApplicationCommand,
	applicationCommands,
	messageCommands,
} from "../../src/discord/registration/applicationCommands.ts";
import { register } from "../../src/discord/registration/register.ts";
import type { Dispatcher } from "../../src/dispatch.ts";
import { createLog, type LogFields } from "../../src/log.ts";
import { openState, type State } from "../../src/state/state.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";

/** A line of the log, read back. */
export type LogLine = LogFields & { readonly event: string };

/** A local Discord with the bot in it. */
export interface Newsroom {
	readonly discord: LocalDiscord;
	readonly state: State;
	/** Everything logged, in order. */
	readonly log: LogLine[];
	/** Whatever was told of a connection lost for good. */
	readonly lost: string[];
	/** Stops the bot and starts another one on the same state, as a restart would. */
	restart(): Promise<void>;
	/** Stops the bot; the local Discord stays. */
	stopBot(): Promise<void>;
	/** Ends everything, and fails where Discord refused something that no test asked about. */
	close(): Promise<void>;
}

export interface NewsroomOptions {
	/** Where the state is kept; in memory unless told, and then it outlives a restart of the bot only. */
	readonly folder?: string;
	/** How long an answer may take before the bot apologises, in milliseconds; as long as anywhere unless told. */
	readonly budget?: number;
	/** Commands of the test's own, beside the real ones. */
	readonly more?: readonly ApplicationCommand[];
}

/** Opens a newsroom with the commands registered and a bot that a dispatcher answers for. */
export async function openNewsroom(
	dispatcherFor: (state: State) => Dispatcher,
	{ folder = ":memory:", more = [], budget }: NewsroomOptions = {},
): Promise<Newsroom> {
	const discord = await startDiscord();
	const lines: LogLine[] = [];
	const lost: string[] = [];
	const log = createLog("debug", (line) => {
		lines.push(JSON.parse(line));
		discord.world.changed();
	});
	await register(
		{
			token: discord.token,
			application: discord.application,
			guild: null,
			apiBase: discord.apiBase,
		},
		[
			...applicationCommands(definitions(commands)),
			...messageCommands(menuDefinitions(messageMenu)),
			...more,
		],
	);
	let state = openState(folder);
	let bot: Bot | null = null;
	const start = async () => {
		bot = await startBot({
			token: discord.token,
			apiBase: discord.apiBase,
			dispatcher: dispatcherFor(state),
			commands,
			state,
			log,
			now: Date.now,
			onLost: (reason) => lost.push(reason),
			...(budget === undefined ? {} : { budget }),
		});
	};
	const stopBot = async () => {
		await bot?.stop();
		bot = null;
	};
	await start();
	return {
		discord,
		get state() {
			return state;
		},
		log: lines,
		lost,
		stopBot,
		async restart() {
			await stopBot();
			if (folder !== ":memory:") {
				state.close();
				state = openState(folder);
			}
			await start();
		},
		async close() {
			await stopBot();
			state.close();
			await discord.stop();
		},
	};
}
