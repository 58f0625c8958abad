import type { Client } from "discord.js";
import type { Log } from "../../log.ts";
import { drawNotices } from "../../push/notices.ts";
import type { PushParts } from "../../push/parts.ts";
import { createPush } from "../../push/push.ts";
import type { State } from "../../state/state.ts";
import { lackingNow } from "../permissions.ts";
import { discordCalls } from "./discordCalls.ts";
import { pack } from "./pack.ts";
import { createSender, type Delivered } from "./sender.ts";
import { tellOfPaused } from "./telling.ts";

/** What goes out by itself, and by what clock. */
export interface Pushing {
	readonly archiveFor: PushParts["archiveFor"];
	/** What the articles are read with: another code may read the same page in another way. */
	readonly code: string;
	/** Settles when everything there is has been read once: before that nothing is decided. */
	readonly whenRead: Promise<void>;
	/** Removes the pages that a server has added for itself; there are none unless told. */
	readonly removePages?: (guild: string) => Promise<void>;
	/** Calls back when something was read; gives how to stop that. */
	onChange(changed: () => void): () => void;
	/** Milliseconds between two looks at the clock; null: only when told to. */
	readonly every: number | null;
	/** How long one call of Discord's may take, in milliseconds. */
	readonly patience: number;
	/** Told of each message and what came of it. */
	readonly delivered?: (message: Delivered) => void;
}

export interface PostOfficeParts {
	readonly client: Client;
	readonly token: string;
	readonly apiBase: string | null;
	readonly bot: string;
	readonly state: State;
	readonly log: Log;
	readonly now: () => number;
	readonly pushing: Pushing;
}

/** Decides what is sent and sends it, for as long as the bot runs. */
export interface PostOffice {
	/** Looks what is due, and sends what may be sent; settles when it is done. Never rejects. */
	look(): Promise<void>;
	/** Sends what has come into the outbox meanwhile. */
	nudge(): void;
	/** Something changed in a server: what waits for it to be mended is tried at once. */
	mended(guild: string): void;
	/** What sends something of its own works with. */
	readonly parts: PushParts;
	stop(): Promise<void>;
}

export function openPostOffice({
	client,
	token,
	apiBase,
	bot,
	state,
	log,
	now,
	pushing,
}: PostOfficeParts): PostOffice {
	const parts: PushParts = { archiveFor: pushing.archiveFor, state, pack };
	const push = createPush({
		...parts,
		log,
		now,
		code: pushing.code,
		removePages: pushing.removePages ?? (async () => {}),
	});
	const sender = createSender({
		state,
		log,
		now,
		calls: discordCalls({ token, apiBase, bot, patience: pushing.patience }),
		lacking: (guild, channel) => lackingNow(client, guild, channel),
		delivered: pushing.delivered ?? (() => undefined),
	});
	let isRead = false;
	let stopped = false;

	const trouble = (error: unknown, what: Readonly<Record<string, string>>) =>
		log.error("push", {
			...what,
			error:
				error instanceof Error ? (error.stack ?? error.message) : String(error),
		});

	/** Whatever could not be sent is told of; what tells of it is sent too. */
	const sendAll = async (): Promise<void> => {
		if (stopped) return;
		drawNotices(parts, now(), trouble);
		await sender.drain();
		tellOfPaused(client, parts, now());
		await sender.drain();
	};

	const look = async (): Promise<void> => {
		if (stopped) return;
		try {
			if (isRead) await push.look();
			await sendAll();
		} catch (error) {
			trouble(error, {});
		}
	};

	pushing.whenRead.then(
		() => {
			isRead = true;
			void look();
		},
		() => log.error("push", { does: "nothing: the articles cannot be read" }),
	);
	const stopListening = pushing.onChange(() => {
		if (!isRead || stopped) return;
		void push.note();
		void look();
	});
	const looking =
		pushing.every === null
			? null
			: setInterval(() => void look(), pushing.every);
	looking?.unref();

	return {
		parts,
		look,
		nudge() {
			if (stopped) return;
			if (
				state.notices.undrawn().length > 0 ||
				state.deliveries.next(now()).length > 0
			)
				void look();
		},
		mended(guild) {
			state.pausedPlaces.probe(guild, now());
			void look();
		},
		async stop() {
			stopped = true;
			stopListening();
			if (looking !== null) clearInterval(looking);
			await sender.stop();
		},
	};
}
