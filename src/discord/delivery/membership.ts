import { RateLimitError } from "discord.js";
import type { DiscordCalls } from "./discordCalls.ts";

/** Whether people are still in the servers whose news they are sent directly. */
export interface Membership {
	/**
	 * Whether somebody is a member of a server, as Discord said at most a quarter of an hour ago.
	 *
	 * @throws Error where Discord gives no clear answer; it is asked again after a minute
	 */
	isMember(guild: string, user: string): Promise<boolean>;
}

/** How long it is believed that somebody is a member, and that it is not to be found out, in milliseconds. */
const believed = 15 * 60_000;
const unclear = 60_000;

/** Answers remembered at most. */
const rememberedAtMost = 20_000;

/** What is remembered of one person in one server. */
interface Answer {
	readonly isMember: boolean;
	/** Milliseconds since the epoch. */
	readonly until: number;
}

/** @param now - milliseconds since the epoch */
export function createMembership(
	calls: Pick<DiscordCalls, "isMember">,
	now: () => number,
): Membership {
	const answers = new Map<string, Answer>();
	const remember = (key: string, isMember: boolean, lasts: number) => {
		if (answers.size >= rememberedAtMost) answers.clear();
		answers.set(key, { isMember, until: now() + lasts });
	};
	return {
		async isMember(guild, user) {
			const key = `${guild}/${user}`;
			const known = answers.get(key);
			if (known !== undefined && now() < known.until) {
				if (known.isMember) return true;
				throw new Error("nobody knows whether they are still a member");
			}
			answers.delete(key);
			try {
				const isMember = await calls.isMember(guild, user);
				// That somebody is none is not remembered: they may come back at any time.
				if (isMember) remember(key, true, believed);
				return isMember;
			} catch (error) {
				if (error instanceof RateLimitError) throw error;
				remember(key, false, unclear);
				// Whatever Discord said, it says nothing of their direct messages.
				throw new Error(
					`nobody knows whether they are still a member: ${error instanceof Error ? error.message : error}`,
					{ cause: error },
				);
			}
		},
	};
}
