import { z } from "zod";
import type { Log } from "../../log.ts";
import { endOwn } from "../../push/leaving.ts";
import type { Delivery } from "../../state/deliveries.ts";
import type { Waiting } from "../../state/outbox.ts";
import type { State } from "../../state/state.ts";
import type { DiscordCalls } from "./discordCalls.ts";
import { type LookingParts, lookBack } from "./lookingBack.ts";
import { createMembership } from "./membership.ts";
import { NotAllowed, verdictOn } from "./verdict.ts";

/** What came of an attempt to send a message. */
export interface Delivered {
	/** What it is: a digest, an alert. */
	readonly kind: string;
	readonly outcome: "sent" | "waits" | "paused" | "dropped" | "again";
}

export interface SenderParts extends LookingParts {
	readonly state: State;
	readonly calls: DiscordCalls;
	readonly log: Log;
	readonly delivered: (message: Delivered) => void;
}

/** Sends what waits in the outbox. */
export interface Sender {
	/** Sends everything that may be sent now; settles when nothing is in hand any more. Never rejects. */
	drain(): Promise<void>;
	/** Takes nothing more into its hands. */
	stop(): Promise<void>;
}

/** Messages sent at a time, to as many places. */
const inHandAtMost = 8;

/** How long a message is put off that may or may not have been sent: longer each time, in milliseconds. */
const firstWait = 5_000;
const longestWait = 10 * 60_000;

const waitAfter = (tries: number): number =>
	Math.min(firstWait * 2 ** Math.min(tries, 10), longestWait);

/** What is known of a message while it is tried. */
interface Attempt {
	/** Whether it is certain that it was not sent before: never tried, or looked for in vain. */
	isFirst: boolean;
}

/** Why a message is given up: it was taken back, or whoever it is for is no member of its server any more. */
type GivenUp = "recalled" | "left";

const withFooter = z.object({
	embeds: z.array(
		z.object({ footer: z.object({ text: z.string() }).optional() }),
	),
});

/** The last line of a notice that a version may have sent whose messages had no buttons to tell them by. */
function olderFooter({ body }: Waiting, { notice }: Delivery): string | null {
	if (notice === null || notice.triedAt === null) return null;
	const [embed] = withFooter.parse(JSON.parse(body)).embeds;
	return embed?.footer?.text ?? null;
}

export function createSender({
	state,
	calls,
	lacking,
	log,
	now,
	delivered,
}: SenderParts): Sender {
	const { deliveries, pausedPlaces } = state;
	const membership = createMembership(calls, now);
	const inHand = new Map<number, Promise<void>>();
	/** What our own fault kept from being sent: not tried again before the next round. */
	const failing = new Set<number>();
	let stopping = false;

	/** Where a message goes: the channel, the direct one with a person, or the thread of the first page. */
	const channelFor = async (
		{ page, place }: Waiting,
		delivery: Delivery,
	): Promise<string> => {
		if (delivery.direct) return calls.direct(place);
		if (page === 0 || delivery.threadName === null) return place;
		if (delivery.thread !== null) return delivery.thread;
		const [first] = deliveries.posted(delivery.id);
		if (first === undefined) return place;
		const thread = await threadFrom(first, delivery.threadName);
		deliveries.started(delivery.id, thread);
		return thread;
	};

	/** The thread of a message; the channel itself where none can be started. */
	const threadFrom = async (
		{ channel, message }: { channel: string; message: string },
		name: string,
	): Promise<string> => {
		try {
			return await calls.thread(channel, message, name);
		} catch (error) {
			const verdict = verdictOn(error);
			if (verdict.kind === "unknown" || verdict.kind === "limited") throw error;
			// It was started, and the process killed before it was noted: it has the message's id.
			if (verdict.kind === "refused" && verdict.why.startsWith("160004"))
				return message;
			log.warn("delivery", { does: "no thread", channel });
			return channel;
		}
	};

	/** Whether somebody may still be sent what is a server's. */
	const mayHave = async ({ place }: Waiting, { direct, guild }: Delivery) => {
		// Of a server that the bot was never in nobody can be asked, and nothing is told that is its members' alone (`viewerOf`).
		if (!direct || guild === null || state.servers.find(guild) === null)
			return true;
		if (await membership.isMember(guild, place)) return true;
		endOwn(state, guild, place, now());
		return false;
	};

	/**
	 * Sends one message, or finds that it was sent.
	 *
	 * @param attempt - noted there, when it is certain that it was not sent before
	 * @returns where it stands, or why it may not be sent any more
	 * @throws NotAllowed where it would come without its words, or nobody could see that it was there already
	 */
	const post = async (
		waiting: Waiting,
		delivery: Delivery,
		attempt: Attempt,
	): Promise<readonly [channel: string, message: string] | GivenUp> => {
		const takenBack = delivery.notice?.takesBack ?? null;
		if (takenBack !== null && !deliveries.hasArrived(takenBack))
			return "recalled";
		// Nothing to look for, and nothing to send: nobody has to be asked.
		if (delivery.recalled && waiting.firstTry === null) return "recalled";
		if (!(await mayHave(waiting, delivery))) return "left";
		const channel = await channelFor(waiting, delivery);
		// Tried before, and nobody knows what came of it: in a longer gap the nonce has been forgotten.
		if (waiting.firstTry !== null) {
			const { message, isCertain } = await lookBack(
				{ calls, lacking, now },
				waiting,
				delivery,
				channel,
				{ mark: waiting.mark, footer: olderFooter(waiting, delivery) },
				waiting.firstTry,
			);
			if (message !== null) return [channel, message];
			attempt.isFirst = isCertain;
		}
		// Discord would take it and leave out its embed, which is all its words (topics/permissions: EMBED_LINKS).
		if (
			!delivery.direct &&
			delivery.guild !== null &&
			lacking(delivery.guild, waiting.place)?.includes("embed") === true
		)
			throw new NotAllowed("forbidden");
		if (!deliveries.trying(waiting.queue, now())) return "recalled";
		return [channel, await calls.post(channel, waiting.body, waiting.mark)];
	};

	const failed = (
		waiting: Waiting,
		delivery: Delivery,
		error: unknown,
		{ isFirst }: Attempt,
	): void => {
		const { queue, place, tries } = waiting;
		const verdict = verdictOn(error);
		const about = {
			delivery: delivery.id,
			kind: delivery.kind,
			page: waiting.page,
		};
		const came = (outcome: Delivered["outcome"]) => {
			delivered({ kind: delivery.kind, outcome });
			return { ...about, does: outcome };
		};
		switch (verdict.kind) {
			case "limited":
				if (isFirst) deliveries.notSent(queue);
				deliveries.putOff(queue, now() + verdict.wait);
				log.info("delivery", { ...came("waits"), wait: verdict.wait });
				return;
			case "closed":
				// Where it could not even be looked for, it may stand there all the same.
				if (isFirst) deliveries.notSent(queue);
				// A thread that somebody has closed or taken away is no trouble of the channel's.
				if (
					!(error instanceof NotAllowed) &&
					waiting.page > 0 &&
					delivery.thread !== null &&
					delivery.thread !== place
				) {
					if (verdict.reason === "gone") deliveries.dropRest(queue);
					else deliveries.started(delivery.id, place);
					log.warn("delivery", { ...about, does: "thread closed" });
					return;
				}
				pausedPlaces.pause(
					{
						place,
						direct: delivery.direct,
						guild: delivery.guild,
						reason: verdict.reason,
					},
					now(),
				);
				log.warn("delivery", { ...came("paused"), reason: verdict.reason });
				return;
			case "refused":
				deliveries.drop(queue);
				log.error("delivery", { ...came("dropped"), why: verdict.why });
				return;
			case "unknown":
				deliveries.putOff(queue, now() + waitAfter(tries));
				log.warn("delivery", { ...came("again"), why: verdict.why });
		}
	};

	const sendOne = async (waiting: Waiting): Promise<void> => {
		const delivery = deliveries.find(waiting.delivery);
		if (delivery === null) {
			deliveries.drop(waiting.queue);
			return;
		}
		const attempt: Attempt = { isFirst: waiting.firstTry === null };
		try {
			const posted = await post(waiting, delivery, attempt);
			if (typeof posted === "string") {
				deliveries.drop(waiting.queue);
				log.info("delivery", { delivery: delivery.id, does: posted });
				return;
			}
			const [channel, message] = posted;
			state.together(() => {
				deliveries.sent(waiting.queue, channel, message);
				if (pausedPlaces.resume(waiting.place))
					log.info("delivery", { does: "resumed", delivery: delivery.id });
			});
			delivered({ kind: delivery.kind, outcome: "sent" });
			log.info("delivery", {
				delivery: delivery.id,
				kind: delivery.kind,
				page: waiting.page,
				guild: delivery.guild,
				does: "sent",
			});
		} catch (error) {
			failed(waiting, delivery, error, attempt);
		}
	};

	/** Takes what may be sent into its hands, as far as they reach. */
	const take = (): void => {
		if (stopping) return;
		for (const waiting of deliveries.next(now())) {
			if (inHand.size >= inHandAtMost) return;
			if (inHand.has(waiting.queue) || failing.has(waiting.queue)) continue;
			const hand = sendOne(waiting)
				.catch((error: unknown) => {
					failing.add(waiting.queue);
					log.error("delivery", {
						delivery: waiting.delivery,
						error:
							error instanceof Error
								? (error.stack ?? error.message)
								: String(error),
					});
				})
				.finally(() => {
					inHand.delete(waiting.queue);
					take();
				});
			inHand.set(waiting.queue, hand);
		}
	};

	const settled = async (): Promise<void> => {
		while (inHand.size > 0) await Promise.allSettled(inHand.values());
	};

	return {
		drain() {
			failing.clear();
			take();
			return settled();
		},
		stop() {
			stopping = true;
			return settled();
		},
	};
}
