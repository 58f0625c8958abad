import {
	DiscordAPIError,
	RateLimitError,
	RESTJSONErrorCodes,
} from "discord.js";
import type { PauseReason } from "../../state/pausedPlaces.ts";

/** What an error in sending comes to. */
export type Verdict =
	/** Nothing can be sent there until somebody mends it. It was not sent. */
	| { readonly kind: "closed"; readonly reason: PauseReason }
	/** Too much just now, for so many milliseconds. It was not sent. */
	| { readonly kind: "limited"; readonly wait: number }
	/** Discord takes no such message: a fault of ours. It was not sent. */
	| { readonly kind: "refused"; readonly why: string }
	/** No answer, or one that says nothing: it may have been sent. */
	| { readonly kind: "unknown"; readonly why: string };

/** Why a message is not sent though Discord might take it: it could come twice there, or without its words. */
export class NotAllowed extends Error {
	override readonly name = "NotAllowed";
	readonly reason: PauseReason;

	constructor(reason: PauseReason) {
		super(`not allowed: ${reason}`);
		this.reason = reason;
	}
}

/** topics/opcodes-and-status-codes; 10013 and 50033 where a person's account is gone. */
const closed: Readonly<Record<number, PauseReason>> = {
	[RESTJSONErrorCodes.UnknownChannel]: "gone",
	[RESTJSONErrorCodes.MissingAccess]: "unseen",
	[RESTJSONErrorCodes.MissingPermissions]: "forbidden",
	[RESTJSONErrorCodes.CannotSendMessagesToThisUser]: "closed",
	[RESTJSONErrorCodes.UnknownUser]: "closed",
	[RESTJSONErrorCodes.InvalidRecipients]: "closed",
};

/** What an error in sending comes to. */
export function verdictOn(error: unknown): Verdict {
	if (error instanceof NotAllowed)
		return { kind: "closed", reason: error.reason };
	if (error instanceof RateLimitError)
		return { kind: "limited", wait: Math.max(error.retryAfter, 1000) };
	const why = error instanceof Error ? error.message : String(error);
	if (!(error instanceof DiscordAPIError)) return { kind: "unknown", why };
	const reason = closed[Number(error.code)];
	if (reason !== undefined) return { kind: "closed", reason };
	// A token that is no longer good is not the message's fault.
	if (error.status === 401) return { kind: "unknown", why };
	// Whatever else is forbidden or not there may be mended too: an archived thread, a channel of another kind.
	if (error.status === 403 || error.status === 404)
		return { kind: "closed", reason: "forbidden" };
	return { kind: "refused", why: `${error.code} ${why}` };
}
