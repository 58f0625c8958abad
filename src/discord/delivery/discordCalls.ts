import {
	type APIChannel,
	type APIMessage,
	type APIMessageTopLevelComponent,
	DiscordAPIError,
	type RateLimitData,
	REST,
	RESTJSONErrorCodes,
	Routes,
	SnowflakeUtil,
} from "discord.js";
import { z } from "zod";

/** The calls that deliveries need. Each fails as Discord fails, and at once: whoever sends decides when it is tried again. */
export interface DiscordCalls {
	/**
	 * Posts a message. With the same nonce within some minutes Discord gives back the first one instead of a second
	 * (resources/message, create message: enforce_nonce).
	 *
	 * @returns its id
	 */
	post(channel: string, body: string, nonce: string): Promise<string>;
	/** The direct channel with somebody. */
	direct(user: string): Promise<string>;
	/** Starts a thread from a message, or gives the one that was; it has the message's id (resources/channel). */
	thread(channel: string, message: string, name: string): Promise<string>;
	/** Looks for a message of the bot's own that bears a mark, among those since then. */
	find(channel: string, mark: Mark, since: number): Promise<Found>;
	/** Whether somebody is a member of a server that the bot is in. */
	isMember(guild: string, user: string): Promise<boolean>;
}

/** What came of looking for a message. */
export type Found =
	| { readonly kind: "found"; readonly message: string }
	/** There were messages, and it is none of them. */
	| { readonly kind: "absent" }
	/**
	 * There were no messages at all: nobody has said anything since then, or the bot may not read it, which Discord answers
	 * alike (resources/message, get channel messages).
	 */
	| { readonly kind: "nothing" };

/** What a message is recognised by. */
export interface Mark {
	/** Stands in the ids of its buttons. */
	readonly mark: string;
	/** Its last line, where a version may have sent it whose messages had no buttons; else null. */
	readonly footer: string | null;
}

export interface CallSettings {
	readonly token: string;
	/** Where Discord's API is; null: Discord's own. */
	readonly apiBase: string | null;
	/** The bot's own id. */
	readonly bot: string;
	/** How long one call may take, in milliseconds. */
	readonly patience: number;
}

/** Limits that are waited for on the spot, in milliseconds; a longer one puts the message off. */
const shortWait = 3000;

const isLong = ({ retryAfter }: RateLimitData): boolean =>
	retryAfter > shortWait;

/** Clocks that differ, in milliseconds: Discord's ids are made by its own. */
const clockSkew = 5 * 60_000;

/** Messages of one answer, and answers looked through: a busy channel's week. */
const perPage = 100;
const pagesLookedAt = 100;

const withId = z.looseObject({ id: z.string() });

const jsonBody = z.record(z.string(), z.unknown());

/** The custom ids in a message's components. */
function idsIn(components: readonly APIMessageTopLevelComponent[]): string[] {
	return components.flatMap((one) =>
		"components" in one
			? one.components.flatMap((inner) =>
					"custom_id" in inner ? [inner.custom_id] : [],
				)
			: [],
	);
}

/** What Discord says of whoever is no member; the second where their account is gone. */
const noMember: readonly (string | number)[] = [
	RESTJSONErrorCodes.UnknownMember,
	RESTJSONErrorCodes.UnknownUser,
];

const messages = z.custom<readonly APIMessage[]>((value) =>
	Array.isArray(value),
);

/** @returns the calls, over connections of their own */
export function discordCalls(settings: CallSettings): DiscordCalls {
	const rest = new REST({
		...(settings.apiBase === null ? {} : { api: settings.apiBase }),
		timeout: settings.patience,
		retries: 0,
		rejectOnRateLimit: isLong,
	}).setToken(settings.token);
	const directs = new Map<string, string>();

	return {
		async post(channel, body, nonce) {
			const answer = await rest.post(Routes.channelMessages(channel), {
				body: {
					...jsonBody.parse(JSON.parse(body)),
					nonce,
					enforce_nonce: true,
				},
			});
			return withId.parse(answer).id;
		},
		async direct(user) {
			const known = directs.get(user);
			if (known !== undefined) return known;
			const answer = await rest.post(Routes.userChannels(), {
				body: { recipient_id: user },
			});
			const { id } = withId.parse(answer) satisfies Pick<APIChannel, "id">;
			directs.set(user, id);
			return id;
		},
		async thread(channel, message, name) {
			const answer = await rest.post(Routes.threads(channel, message), {
				body: { name },
			});
			return withId.parse(answer).id;
		},
		async find(channel, { mark, footer }, since) {
			let after = SnowflakeUtil.generate({
				timestamp: since - clockSkew,
			}).toString();
			for (let page = 0; page < pagesLookedAt; page++) {
				const found = messages.parse(
					await rest.get(Routes.channelMessages(channel), {
						query: new URLSearchParams({ after, limit: String(perPage) }),
					}),
				);
				const own = found.find(
					({ author, components = [], embeds }) =>
						author.id === settings.bot &&
						(idsIn(components).some((id) => id.startsWith(`${mark}:`)) ||
							(footer !== null &&
								embeds.some((embed) => embed.footer?.text === footer))),
				);
				if (own !== undefined) return { kind: "found", message: own.id };
				// Newest first, of the oldest that come after.
				const [latest] = found;
				if (latest === undefined && page === 0) return { kind: "nothing" };
				if (found.length < perPage || latest === undefined) break;
				after = latest.id;
			}
			return { kind: "absent" };
		},
		async isMember(guild, user) {
			try {
				await rest.get(Routes.guildMember(guild, user));
				return true;
			} catch (error) {
				if (error instanceof DiscordAPIError && noMember.includes(error.code))
					return false;
				throw error;
			}
		},
	};
}
