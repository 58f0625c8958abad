import type { Locale } from "../locale.ts";
import { type Reply, refsIn } from "../reply.ts";
import type { Delivery, DeliveryKind } from "../state/deliveries.ts";
import type { State } from "../state/state.ts";
import type { Pack } from "./parts.ts";

/** What is sent, where, and for what. */
export interface ToSend {
	readonly kind: DeliveryKind;
	readonly source: string | null;
	readonly guild: string | null;
	/** A channel; null: to the person, directly. */
	readonly channel: string | null;
	readonly user: string;
	readonly locale: Locale;
	readonly role: string | null;
	readonly reply: Reply;
}

/** UTF-16 units of a thread's name (resources/channel, start thread from message). */
const longestName = 100;

/**
 * Puts an answer into the outbox; to be called in the transaction of what decides that it is sent.
 *
 * @param now - milliseconds since the epoch
 */
export function send(
	{ state, pack }: { readonly state: State; readonly pack: Pack },
	{ kind, source, guild, channel, user, locale, role, reply }: ToSend,
	now: number,
): Delivery {
	return state.deliveries.add(
		{
			guild,
			kind,
			source,
			place: channel ?? user,
			direct: channel === null,
			locale,
			threadName: channel === null ? null : reply.title.slice(0, longestName),
			reply,
		},
		(delivery, screens) =>
			pack(
				{
					delivery,
					reply,
					locale,
					guild,
					user: channel === null ? user : null,
					role,
					answers: null,
				},
				screens,
				now,
			),
		refsIn(reply),
		now,
	);
}
