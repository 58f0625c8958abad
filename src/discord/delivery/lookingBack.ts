import type { NeededPermission } from "../../command.ts";
import type { Delivery } from "../../state/deliveries.ts";
import type { Waiting } from "../../state/outbox.ts";
import type { DiscordCalls, Mark } from "./discordCalls.ts";
import { NotAllowed } from "./verdict.ts";

export interface LookingParts {
	readonly calls: Pick<DiscordCalls, "find">;
	/** What the bot may not do in a server's channel; null where that is not known just now. */
	readonly lacking: (
		guild: string,
		channel: string,
	) => readonly NeededPermission[] | null;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** Where a message that was tried before stands. */
export interface LookedBack {
	/** Its id; null where it was not seen. */
	readonly message: string | null;
	/** Whether it would have been seen: where it was not, it was not sent. */
	readonly isCertain: boolean;
}

/**
 * How long a nonce is relied on, in milliseconds. Discord knows it for “the past few minutes” (resources/message, create
 * message); a call on its way takes some seconds of that.
 */
const nonceHolds = 90_000;

/**
 * Looks for a message that may have been sent. Where the bot may not read it back, its nonce keeps it from being there
 * twice for a while; after that nothing is sent before the bot may look.
 *
 * @param channel - where it would stand: its place, or a thread there
 * @param firstTry - when it was tried first, milliseconds since the epoch
 * @throws NotAllowed where the bot may not look; Error where it is not known whether it may
 */
export async function lookBack(
	{ calls, lacking, now }: LookingParts,
	{ place }: Pick<Waiting, "place">,
	{ direct, guild }: Pick<Delivery, "direct" | "guild">,
	channel: string,
	mark: Mark,
	firstTry: number,
): Promise<LookedBack> {
	const found = await calls.find(channel, mark, firstTry);
	if (found.kind === "found")
		return { message: found.message, isCertain: true };
	// What the bot itself has said directly it may always read.
	if (found.kind === "absent" || direct)
		return { message: null, isCertain: true };
	const lacks = guild === null ? null : lacking(guild, place);
	if (lacks?.includes("history") === false)
		return { message: null, isCertain: true };
	const age = now() - firstTry;
	if (age >= 0 && age < nonceHolds) return { message: null, isCertain: false };
	if (lacks === null)
		throw new Error("nobody knows yet whether the bot may read there");
	throw new NotAllowed("unreadable");
}
