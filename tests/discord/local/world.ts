import { type Clock, startClock } from "./clock.ts";
import type { Command } from "./commandRules.ts";
import type { Component } from "./componentRules.ts";
import type { Message } from "./messages.ts";
import { ApiError } from "./wire.ts";

/** Permissions the local Discord knows (topics/permissions). */
export const permissions = {
	administrator: 1n << 3n,
	manageGuild: 1n << 5n,
	viewChannel: 1n << 10n,
	sendMessages: 1n << 11n,
	embedLinks: 1n << 14n,
	attachFiles: 1n << 15n,
	readHistory: 1n << 16n,
	mentionEveryone: 1n << 17n,
	createThreads: 1n << 35n,
	sendInThreads: 1n << 38n,
} as const;

export type Permission = keyof typeof permissions;

/** What a bot may do in a channel unless a test takes it away. */
const usual: readonly Permission[] = [
	"viewChannel",
	"sendMessages",
	"embedLinks",
	"attachFiles",
	"readHistory",
	"createThreads",
	"sendInThreads",
];

export interface Channel {
	readonly id: string;
	readonly name: string;
	/** 0 text, 1 direct, 3 group, 11 thread. */
	readonly type: number;
	readonly guild: string | null;
	/** Of a direct message: the other. Of a thread: the channel it is in. */
	readonly recipient: string | null;
	readonly parent: string | null;
	/** What the bot may do here. */
	readonly allowed: Set<Permission>;
	readonly messages: Message[];
	gone: boolean;
}

/** A role of a server. */
export interface Role {
	readonly id: string;
	readonly name: string;
	/** Whether anybody may mention it. */
	readonly mentionable: boolean;
}

export interface Guild {
	readonly id: string;
	readonly name: string;
	/** The server's language, as its settings say. */
	readonly locale: string;
	readonly channels: Channel[];
	/** Beside @everyone. */
	readonly roles: Role[];
	/** People who are in it; whoever leaves is taken out. */
	readonly members: Set<string>;
	/** Whether the bot is a member. */
	joined: boolean;
	/** Commands put for this server alone. */
	commands: readonly RegisteredCommand[];
}

export interface RegisteredCommand extends Command {
	readonly id: string;
}

/** What a callback or a follow-up did with an interaction. */
export interface Interaction {
	readonly id: string;
	readonly token: string;
	/** 2 command, 3 component, 4 autocomplete, 5 modal. */
	readonly type: number;
	readonly user: string;
	readonly channel: string;
	readonly sentAt: number;
	/** How far the clock had been moved on when it was sent. */
	readonly sentAhead: number;
	/** The message it came from, of a component or of a modal opened by one. */
	readonly source: Message | null;
	/** The type of the option that is typed. */
	readonly typedType: number;
	/** At most five follow-ups where the app is installed by the user alone. */
	readonly userInstalled: boolean;
	answeredAt: number | null;
	callback: number | null;
	/** `@original`. */
	original: Message | null;
	/** A component's answer that is still to come as an edit. */
	awaitsEdit: boolean;
	readonly followUps: Message[];
	suggestions: readonly { name: string; value: string | number }[] | null;
	modal: Modal | null;
}

export interface Modal {
	readonly customId: string;
	readonly title: string;
	readonly components: readonly Component[];
}

/** A request that was refused, and not because a test asked for it. */
export interface Refusal {
	readonly request: string;
	readonly status: number;
	readonly code: number;
	readonly message: string;
	readonly problems: readonly string[];
}

/** Everything the local Discord knows. */
export interface World {
	readonly clock: Clock;
	readonly token: string;
	readonly application: string;
	readonly botName: string;
	/**
	 * Whether a first answer counts as late by real time. Unless told, only by the time a test moves the clock on: how
	 * busy the machine is then decides nothing.
	 */
	readonly realTime: boolean;
	/** Privileged intents that are switched on in the developer portal. */
	allowedIntents: number;
	readonly guilds: Map<string, Guild>;
	readonly channels: Map<string, Channel>;
	readonly interactions: Map<string, Interaction>;
	/** People who take no direct messages from the bot. */
	readonly closedToBots: Set<string>;
	commands: readonly RegisteredCommand[];
	readonly refusals: Refusal[];
	/** Files that people sent along, by the path they are served at. */
	readonly uploads: Map<string, { type: string; bytes: Uint8Array }>;
	/** Tells everybody who waits that something has changed. */
	changed(): void;
	/** Settles when `check` gives something; looks whenever the world changes. */
	until<T>(
		what: string,
		check: () => T | null | undefined | false,
		patience?: number,
	): Promise<T>;
}

/** How long a test waits for something by default, in milliseconds of real time: longer than any machine needs. */
const usualPatience = 60_000;

export function createWorld(
	realTime: boolean,
	begins: number | null = null,
): World {
	const clock = startClock(begins);
	const waiting = new Set<() => void>();
	return {
		clock,
		token: `local.${clock.snowflake()}.token`,
		application: clock.snowflake(),
		botName: "Jiyan",
		realTime,
		allowedIntents: 0,
		guilds: new Map(),
		channels: new Map(),
		interactions: new Map(),
		closedToBots: new Set(),
		commands: [],
		refusals: [],
		uploads: new Map(),
		changed() {
			for (const look of [...waiting]) look();
		},
		until(what, check, patience = usualPatience) {
			return new Promise((resolve, reject) => {
				const done = () => {
					clearTimeout(timer);
					waiting.delete(look);
				};
				const look = () => {
					const found = check();
					if (found === null || found === undefined || found === false) return;
					done();
					resolve(found);
				};
				const timer = setTimeout(() => {
					done();
					reject(new Error(`waited ${patience} ms in vain for ${what}`));
				}, patience);
				waiting.add(look);
				look();
			});
		},
	};
}

/** A new channel of the world. */
export function addChannel(
	world: World,
	given: Pick<Channel, "name" | "type" | "guild"> &
		Partial<Pick<Channel, "id" | "recipient" | "parent" | "allowed">>,
): Channel {
	const channel: Channel = {
		id: world.clock.snowflake(),
		recipient: null,
		parent: null,
		allowed: new Set(usual),
		messages: [],
		gone: false,
		...given,
	};
	world.channels.set(channel.id, channel);
	return channel;
}

/** The direct channel with somebody, opened where there is none yet. */
export function directChannel(world: World, user: string): Channel {
	for (const channel of world.channels.values())
		if (channel.type === 1 && channel.recipient === user) return channel;
	return addChannel(world, {
		name: "direct",
		type: 1,
		guild: null,
		recipient: user,
	});
}

/**
 * A channel the bot may see.
 * @throws ApiError 10003 where there is none, 50001 where it may not
 */
export function visibleChannel(world: World, id: string): Channel {
	const channel = world.channels.get(id);
	if (channel === undefined || channel.gone)
		throw new ApiError(404, 10003, "Unknown Channel");
	const guild = channel.guild === null ? null : world.guilds.get(channel.guild);
	const member = guild === null || guild?.joined === true;
	if (!member || !channel.allowed.has("viewChannel"))
		throw new ApiError(403, 50001, "Missing Access");
	return channel;
}

/** @throws ApiError 50013 where the bot may not do that here */
export function demand(channel: Channel, permission: Permission): void {
	if (!channel.allowed.has(permission))
		throw new ApiError(403, 50013, "Missing Permissions");
}
