import {
	Client,
	Events,
	GatewayIntentBits,
	Options,
	RESTEvents,
	Status,
} from "discord.js";
import type { Log } from "../log.ts";
import {
	openPostOffice,
	type PostOffice,
	type Pushing,
} from "./delivery/postOffice.ts";
import { nobody } from "./door.ts";
import { createRouter, type RouterParts } from "./router.ts";
import { followServers } from "./servers.ts";

/** What the bot needs to start. */
export interface BotParts extends RouterParts {
	readonly token: string;
	/** Where Discord's API is, as `http://127.0.0.1:PORT/api`; null: Discord's own. */
	readonly apiBase: string | null;
	/** Called when Discord has closed the connection for good: the token was reset, an intent is not allowed. */
	readonly onLost: (reason: string) => void;
	/** What goes out by itself; without it nothing does. */
	readonly pushing?: Pushing;
}

export interface Bot {
	/** The application's id, for its invitation. */
	readonly application: string;
	/** Whether the gateway is connected, now. */
	isConnected(): boolean;
	/** Looks what is due to be sent, and sends it; settles when it is done. */
	look(): Promise<void>;
	/** Stops taking interactions, finishes the answers in hand, and closes the connection. */
	stop(): Promise<void>;
}

/** How long the answers in hand are waited for when the bot stops, in milliseconds. */
const farewell = 10_000;

/** How long screens and uploads are kept and how often old ones are forgotten, in milliseconds. */
const screensLive = 30 * 24 * 3600_000;
const uploadsLive = 24 * 3600_000;
/** How long it is remembered what was shown to whom: longer than anybody is told of corrections. */
const sentLives = 14 * 24 * 3600_000;
const forgetEvery = 6 * 3600_000;

/**
 * How often discord.js forgets queues of requests that are empty, in milliseconds. Each answer has a queue of its own, as
 * its route holds the interaction's token; by default they are kept for an hour, some 850 bytes each.
 */
const queuesSweptEvery = 10_000;

/** Close codes after which a connection must not be tried again (topics/opcodes-and-status-codes). */
const final: Readonly<Record<number, string>> = {
	4004: "the token is not accepted any more",
	4010: "the shard does not exist",
	4011: "the bot is in so many servers that it needs shards",
	4012: "the gateway's version is no longer served",
	4013: "an intent does not exist",
	4014: "an intent is not allowed to this bot",
};

/** Of servers their channels and roles are kept, and what the bot is there: no messages, no people. */
const fewCaches = Options.cacheWithLimits({
	...Options.DefaultMakeCacheSettings,
	MessageManager: 0,
	GuildMemberManager: {
		maxSize: 0,
		keepOverLimit: ({ id, client }) => id === client.user.id,
	},
	UserManager: 0,
	ReactionManager: 0,
	PresenceManager: 0,
});

function watch(client: Client, log: Log, onLost: (reason: string) => void) {
	client.on(Events.Error, (error) =>
		log.error("discord", { error: error.stack ?? error.message }),
	);
	client.on(Events.Warn, (warning) => log.warn("discord", { warning }));
	client.rest.on(
		RESTEvents.RateLimited,
		({ method, route, global, timeToReset }) =>
			log.warn("rateLimited", { method, route, global, ms: timeToReset }),
	);
	client.on(Events.ShardError, (error, shard) =>
		log.warn("gateway", { shard, error: error.message }),
	);
	client.on(Events.ShardReconnecting, (shard) =>
		log.info("gateway", { shard, does: "reconnecting" }),
	);
	client.on(Events.ShardResume, (shard, replayed) =>
		log.info("gateway", { shard, does: "resumed", replayed }),
	);
	client.on(Events.ShardDisconnect, ({ code }) => {
		log.error("gateway", { does: "closed", code });
		onLost(final[code] ?? `the gateway closed the connection (${code})`);
	});
	client.on(Events.Invalidated, () =>
		onLost("Discord has invalidated the session"),
	);
}

/**
 * Logs in and answers interactions until it is stopped. Interactions are always sent; the one intent it asks for is not
 * privileged, and tells which servers it is in and what their channels are called.
 *
 * @returns once Discord has said that the bot is ready
 * @throws Error where the login fails, worded for whoever runs it. The process must then end itself: discord.js goes on
 * trying to reach the gateway even after it is told to stop.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
	const { log, state, now } = parts;
	const router = createRouter(parts);
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		allowedMentions: nobody,
		makeCache: fewCaches,
		rest: {
			// discord.js counts the edits of answers among the 50 requests a second that a bot may make; Discord does not
			// (topics/rate-limits: interaction endpoints are not bound to it). What goes out by itself is counted by the post office's
			// own client.
			globalRequestsPerSecond: Number.POSITIVE_INFINITY,
			handlerSweepInterval: queuesSweptEvery,
			...(parts.apiBase === null ? {} : { api: parts.apiBase }),
		},
	});
	let lost = false;
	const ready = new Promise<void>((resolve, reject) => {
		client.once(Events.ClientReady, () => resolve());
		watch(client, log, (reason) => {
			if (lost) return;
			lost = true;
			reject(new Error(reason));
			parts.onLost(reason);
		});
	});
	// What is lost after the start goes to `onLost` alone.
	ready.catch(() => {});
	let office: PostOffice | null = null;
	client.on(Events.InteractionCreate, (interaction) => {
		void router.handle(interaction).then(() => office?.nudge());
	});

	const forget = () => {
		const forgotten =
			state.screens.forgetBefore(now() - screensLive) +
			state.uploads.forgetBefore(now() - uploadsLive) +
			state.sent.forgetBefore(now() - sentLives);
		log.debug("screens", { forgotten });
	};
	forget();
	const forgetting = setInterval(forget, forgetEvery);
	forgetting.unref();

	// Whom to ask where everything of a server is gone, its own list of changes too: ids, and nothing of what it was.
	const unfollow = state.onForget((guild, by) =>
		log.info("forgotten", { guild, by }),
	);

	try {
		await client.login(parts.token);
		await ready;
	} catch (error) {
		clearInterval(forgetting);
		unfollow();
		lost = true;
		await client.destroy();
		throw new Error(
			`Discord did not let the bot in: ${error instanceof Error ? error.message : error}`,
			{ cause: error },
		);
	}
	const application = client.application?.id ?? "";
	log.info("ready", { application });
	if (parts.pushing !== undefined) {
		office = openPostOffice({
			client,
			token: parts.token,
			apiBase: parts.apiBase,
			bot: client.user?.id ?? application,
			state,
			log,
			now,
			pushing: parts.pushing,
		});
		followServers({ client, office, log, now });
	}

	return {
		application,
		isConnected: () =>
			client.ws.shards.size > 0 &&
			client.ws.shards.every(({ status }) => status === Status.Ready),
		look: async () => office?.look(),
		async stop() {
			lost = true;
			clearInterval(forgetting);
			await Promise.race([
				Promise.all([router.idle(), office?.stop()]),
				new Promise((resolve) => setTimeout(resolve, farewell).unref()),
			]);
			unfollow();
			// The client calls its own farewell a reconnection.
			client.removeAllListeners(Events.ShardReconnecting);
			await client.destroy();
		},
	};
}
