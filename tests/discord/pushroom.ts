import { commands, definitions } from "../../commands/index.ts";
import type { Shelf } from "../../src/adding/shelf.ts";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import { applicationCommands } from "../../src/discord/registration/applicationCommands.ts";
import { register } from "../../src/discord/registration/register.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { stateFile } from "../../src/state/files.ts";
import { stageRestore } from "../../src/state/restoring.ts";
import { openState, type State } from "../../src/state/state.ts";
import { type Growing, growing } from "../archive/growing.ts";
import { county } from "../archive/newsroom.ts";
import { letGo } from "../state/kept.ts";
import { type LocalDiscord, startDiscord } from "./local/discord.ts";
import type { Message } from "./local/messages.ts";
import { screenText } from "./local/sight.ts";
import { type Channel, type Guild, permissions } from "./local/world.ts";
import type { LogLine } from "./newsroom.ts";

/** A newsroom that articles come to, with the bot in it, and a clock that only the test moves. */
export interface PushRoom {
	readonly discord: LocalDiscord;
	readonly papers: Growing;
	readonly state: State;
	readonly log: LogLine[];
	/** Milliseconds since the epoch, as the bot has it. */
	now(): number;
	/** Time passes, here and at Discord; nobody looks at the clock yet. */
	pass(milliseconds: number): void;
	/** It is that hour of that day in Shanghai. */
	at(moment: string): void;
	/** The bot looks at the clock and at what came, and sends what is due. */
	look(): Promise<void>;
	/** What came of each attempt to send something, as it is counted. */
	readonly outcomes: readonly string[];
	/** The bot is added to a server; what it says at its coming is read and taken away. */
	joins(guild: Guild): Promise<void>;
	stopBot(): Promise<void>;
	startBot(): Promise<void>;
	/** The bot is stopped, a copy of its state is restored, and it is started again; only where the state has a folder. */
	restore(copy: string): Promise<void>;
	/** Ends everything, and fails where Discord refused something that no test asked about. */
	close(): Promise<void>;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A Monday morning in the papers' zone: the digest of the day is not due yet. */
export const monday = "2024-05-06T07:00";

const momentOf = (text: string): number => Date.parse(`${text}:00+08:00`);

export interface PushRoomOptions {
	/** Where the state is kept; in memory unless told. */
	readonly folder?: string;
	/** How long one call of Discord's may take. */
	readonly patience?: number;
	readonly begins?: string;
	/** Where pages that people add are put; nowhere unless told. */
	readonly shelf?: Shelf;
}

/** Opens a newsroom with some days of a county in its archive, all of them from before. */
export async function openPushRoom({
	folder = ":memory:",
	patience = 10_000,
	begins = monday,
	shelf,
}: PushRoomOptions = {}): Promise<PushRoom> {
	let now = momentOf(begins);
	// Discord's clock shows what the bot's does, or its ids would come from another day.
	const discord = await startDiscord({ begins: now });
	const papers = growing(() => now, ...county);
	const lines: LogLine[] = [];
	const outcomes: string[] = [];
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
		applicationCommands(definitions(commands)),
	);
	let state = openState(folder);
	let bot: Bot | null = null;
	const room: PushRoom = {
		discord,
		papers,
		get state() {
			return state;
		},
		log: lines,
		outcomes,
		now: () => now,
		pass(milliseconds) {
			now += milliseconds;
			discord.world.clock.advance(milliseconds);
		},
		at(moment) {
			room.pass(momentOf(moment) - now);
		},
		look: async () => bot?.look(),
		async joins(guild) {
			discord.join(guild);
			const greeting = await discord.world.until("the greeting", () =>
				guild.channels.find(({ messages }) => messages.length > 0),
			);
			await room.look();
			greeting.messages.length = 0;
		},
		async stopBot() {
			await bot?.stop();
			bot = null;
		},
		async startBot() {
			bot = await startBot({
				token: discord.token,
				apiBase: discord.apiBase,
				dispatcher: createDispatcher({
					archiveFor: (viewer) => papers.archive(viewer),
					state,
					log,
					version: "1.2.3",
					now: () => now,
					...(shelf === undefined ? {} : { shelf }),
				}),
				commands,
				state,
				log,
				now: () => now,
				onLost: () => {},
				pushing: {
					archiveFor: (viewer) => papers.archive(viewer),
					code: "1",
					whenRead: Promise.resolve(),
					...(shelf === undefined ? {} : { removePages: shelf.removeOf }),
					onChange: papers.onChange,
					every: null,
					patience,
					delivered: ({ kind, outcome }) => outcomes.push(`${kind} ${outcome}`),
				},
			});
			await bot.look();
		},
		async restore(copy) {
			await room.stopBot();
			state.close();
			stageRestore(stateFile(folder), copy);
			await letGo();
			state = openState(folder);
			await room.startBot();
		},
		async close() {
			await room.stopBot();
			state.close();
			await discord.stop();
		},
	};
	await room.startBot();
	return room;
}

/** A newsroom with a server in it, and the server's first channel. */
export async function openServer(options: PushRoomOptions = {}): Promise<{
	readonly room: PushRoom;
	readonly guild: Guild;
	readonly news: Channel;
}> {
	const room = await openPushRoom(options);
	const guild = room.discord.guild();
	const [news] = guild.channels;
	if (news === undefined) throw new Error("the server has no channel");
	await room.joins(guild);
	return { room, guild, news };
}

/** An editor: somebody who may manage the server. */
export function editorIn(room: PushRoom, guild: Guild, locale = "zh-CN") {
	return room.discord.person({
		guild,
		locale,
		permissions:
			permissions.manageGuild | (1n << 10n) | (1n << 11n) | (1n << 31n),
	});
}

/** What the bot itself posted in a channel and that is still there, oldest first. */
export function postedIn(channel: Channel): Message[] {
	return channel.messages.filter(
		(message) => !message.deleted && message.only === null,
	);
}

/** The same, as people read it. */
export function readIn(channel: Channel): string[] {
	return postedIn(channel).map(screenText);
}

/** The direct channel with somebody; null where the bot has opened none. */
export function directWith(room: PushRoom, user: string): Channel | null {
	return (
		[...room.discord.world.channels.values()].find(
			({ recipient }) => recipient === user,
		) ?? null
	);
}
