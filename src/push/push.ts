import { Arriving } from "../digest/arriving.ts";
import type { Trouble } from "../digest/faulty.ts";
import type { Log } from "../log.ts";
import { Alerts } from "./alerts.ts";
import { decideDigests } from "./digests.ts";
import type { PushParts } from "./parts.ts";

export interface PushSettings extends PushParts {
	readonly log: Log;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** What the articles are read with. */
	readonly code: string;
	/** Removes the pages that a server has added for itself. */
	readonly removePages: (guild: string) => Promise<void>;
}

/** What goes out by itself: it notes what came, and decides what is told of it to whom. */
export interface Push {
	/**
	 * Notes what came. What is little is noted before this returns, so that nobody who asks to be told from now on is told
	 * of it.
	 */
	note(): Promise<void>;
	/** Looks once at what came and at the clock, and puts what is due into the outbox. Never rejects. */
	look(): Promise<void>;
}

const day = 24 * 3600_000;

/** How long what was left is kept: a server's, answers that were sent, what was sent and what came. */
const serverLives = 30 * day;
const answersLive = 31 * day;
const deliveriesLive = 400 * day;

/** How often it is looked what is to be forgotten. */
const forgetEvery = 6 * 3600_000;

export function createPush(settings: PushSettings): Push {
	const { state, log, now, removePages } = settings;
	const trouble: Trouble = (error, what) =>
		log.error("push", {
			...what,
			error:
				error instanceof Error ? (error.stack ?? error.message) : String(error),
		});

	const arriving = new Arriving({ ...settings, trouble });
	const alerts = new Alerts({ ...settings, trouble });
	let forgotten = Number.NEGATIVE_INFINITY;
	let noting: Promise<void> | null = null;
	let looking: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	/** Servers that may see what others do not. */
	const guilds = (): readonly string[] =>
		state.servers.joined().map(({ guild }) => guild);

	/** Its pages go first: where they cannot, or the process ends between, the server is still there to be forgotten. */
	const forgetServer = async (guild: string): Promise<void> => {
		try {
			await removePages(guild);
			// It may have come back meanwhile.
			if (state.servers.find(guild)?.leftAt != null) state.forgetServer(guild);
		} catch (error) {
			trouble(error, { guild });
		}
	};

	const forget = async (): Promise<void> => {
		if (now() - forgotten < forgetEvery) return;
		forgotten = now();
		for (const guild of state.servers.leftBefore(now() - serverLives))
			await forgetServer(guild);
		state.deliveries.forget(now() - answersLive, now() - deliveriesLive);
		state.arrivals.forgetBefore(now() - deliveriesLive);
	};

	const note = (): Promise<void> => {
		noting ??= arriving.settle(guilds(), now()).finally(() => {
			noting = null;
		});
		return noting;
	};

	/** What fails keeps nothing else from being done. */
	const lookOnce = async (): Promise<void> => {
		for (const does of [
			note,
			() => alerts.decide(now()),
			() => decideDigests(settings, now(), trouble),
			forget,
		])
			try {
				await does();
			} catch (error) {
				trouble(error, {});
			}
	};

	const push: Push = {
		note: () => note().catch((error: unknown) => trouble(error, {})),
		look() {
			// Whoever asks while it looks wants what came meanwhile looked at too: once more is enough for all of them.
			if (looking === null) {
				looking = lookOnce().finally(() => {
					looking = null;
				});
				return looking;
			}
			next ??= looking.then(() => {
				next = null;
				return push.look();
			});
			return next;
		},
	};
	return push;
}
