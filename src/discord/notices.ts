import { createHash } from "node:crypto";
import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import { noticeMark, noticeReply } from "../../commands/index.ts";
import { localeOf } from "../locale.ts";
import type { Log } from "../log.ts";
import type { Notice } from "../state/notices.ts";
import type { State } from "../state/state.ts";
import { nobody, sealed } from "./door.ts";
import { draw } from "./draw.ts";
import { plainLine } from "./escape.ts";

/** What notices are sent with. */
export interface NoticeParts {
	/** Discord's REST: it waits for limits and tries again where Discord has a fault. */
	readonly rest: Pick<REST, "get" | "post">;
	/** The bot's own user id, once it is known. */
	readonly self: () => string | null;
	readonly state: State;
	readonly log: Log;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** Tells people of corrections to what they were shown. */
export interface NoticeSender {
	/** Sends what waits; settles when each was tried once. Never rejects. */
	send(): Promise<void>;
	/** Takes no more into its hands, and waits for what it has. */
	stop(): Promise<void>;
}

/** How often what could not be sent is tried again, in milliseconds. */
const tryAgain = 60_000;

/** Messages that are looked through for one that may have arrived. */
const lookBack = 100;

/** At most 25 units (resources/message, create message), and the same for the same notice. */
const nonceOf = ({ id }: Notice): string =>
	createHash("sha256").update(id).digest("base64url").slice(0, 25);

const channel = z.object({ id: z.string() });

const messages = z.array(
	z.object({
		author: z.object({ id: z.string() }),
		embeds: z.array(
			z.object({ footer: z.object({ text: z.string() }).nullish() }),
		),
	}),
);

/** Whether Discord will never take a message, so that trying again would only annoy: the place is gone, or closed to us. */
const isFinal = (error: unknown): error is DiscordAPIError =>
	error instanceof DiscordAPIError &&
	error.status >= 400 &&
	error.status < 500 &&
	error.status !== 401 &&
	error.status !== 429;

/** Starts sending notices: at once, whenever some are queued, and again after a while where that failed. */
export function sendNotices(parts: NoticeParts): NoticeSender {
	const { rest, self, state, log, now } = parts;
	const { notices, corrections } = state;
	let stopping = false;
	let running: Promise<void> | null = null;
	let again = false;

	const placeOf = async ({ channel: known, user }: Notice): Promise<string> =>
		known ??
		channel.parse(
			await rest.post(Routes.userChannels(), { body: { recipient_id: user } }),
		).id;

	/** Whether a notice that was tried before has arrived: the process may have ended before that was noted. */
	const hasArrived = async (
		notice: Notice,
		place: string,
	): Promise<boolean> => {
		if (notice.tries === 0) return false;
		const mark = plainLine(noticeMark(notice, localeOf(notice.locale)));
		const found = messages.parse(
			await rest.get(Routes.channelMessages(place), {
				query: new URLSearchParams({ limit: String(lookBack) }),
			}),
		);
		return found.some(
			({ author, embeds }) =>
				author.id === self() &&
				embeds.some(({ footer }) => footer?.text.startsWith(mark)),
		);
	};

	const sendOne = async (notice: Notice): Promise<void> => {
		const record = corrections.find(notice.correction, null);
		const holds = record?.status === "accepted";
		const place = await placeOf(notice);
		if (await hasArrived(notice, place)) {
			notices.arrived(notice.id, now());
			// It was taken back while nobody knew whether it had arrived.
			if (notice.kind === "corrected" && !holds)
				notices.queue(
					notice.correction,
					"withdrawn",
					notices.arrivedOf(notice.correction),
					now(),
				);
			return;
		}
		if (record === null || (notice.kind === "corrected") !== holds) {
			notices.failed(notice.id, "the correction was decided otherwise", now());
			return;
		}
		const locale = localeOf(notice.locale);
		const { zone } = state.settings.of(notice.guild);
		const { embed } = draw(
			noticeReply(notice, record, { locale, zone }),
			locale,
		);
		const { embeds } = sealed({ embed });
		notices.trying(notice.id);
		await rest.post(Routes.channelMessages(place), {
			body: {
				embeds,
				nonce: nonceOf(notice),
				enforce_nonce: true,
				allowed_mentions: nobody,
				...(notice.message === null || notice.channel === null
					? {}
					: {
							message_reference: {
								message_id: notice.message,
								fail_if_not_exists: false,
							},
						}),
			},
		});
		notices.arrived(notice.id, now());
		log.info("notice", { does: notice.kind, correction: notice.correction });
	};

	const round = async (): Promise<void> => {
		for (const notice of notices.waiting()) {
			if (stopping) return;
			try {
				await sendOne(notice);
			} catch (error) {
				const why = error instanceof Error ? error.message : String(error);
				if (isFinal(error)) {
					notices.failed(notice.id, `${error.code} ${why}`, now());
					log.warn("notice", { does: "failed", code: error.code });
				} else log.warn("notice", { does: "waits", error: why });
			}
		}
	};

	const rounds = async (): Promise<void> => {
		try {
			do {
				again = false;
				await round();
			} while (again && !stopping);
		} catch (error) {
			log.error("notice", {
				error: error instanceof Error ? (error.stack ?? error.message) : "?",
			});
		}
	};

	/** One round at a time; what is queued meanwhile is sent by one more. */
	const send = async (): Promise<void> => {
		if (stopping) return;
		if (running !== null) {
			again = true;
			return running;
		}
		running = rounds();
		await running;
		running = null;
	};

	const unlisten = notices.onQueued(() => void send());
	const timer = setInterval(() => void send(), tryAgain);
	timer.unref();
	void send();

	return {
		send,
		async stop() {
			stopping = true;
			unlisten();
			clearInterval(timer);
			await running;
		},
	};
}
