import { z } from "zod";
import { messageShape } from "./messageRules.ts";
import {
	editMessage,
	type Message,
	messageJson,
	newMessage,
} from "./messages.ts";
import type { Request, Route } from "./server.ts";
import { shapeProblems, shapes } from "./shapes.ts";
import { ApiError, type Json, refuseProblems } from "./wire.ts";
import {
	addChannel,
	type Channel,
	demand,
	directChannel,
	visibleChannel,
	type World,
} from "./world.ts";

/**
 * How long a nonce is remembered. The documentation says “the past few minutes” (resources/message, create message);
 * the shortest time that is “a few” is the strictest reading.
 */
const nonceLives = 2 * 60_000;

const threadBody = z.looseObject({ name: z.string() });
const directBody = z.looseObject({ recipient_id: z.string() });

/** The REST calls of channels: messages of the bot's own, their history, threads, direct messages. */
export function channelRoutes(world: World): Route[] {
	const channelJson = (channel: Channel): Json => ({
		id: channel.id,
		type: channel.type,
		name: channel.name,
		...(channel.guild === null ? {} : { guild_id: channel.guild }),
		...(channel.parent === null ? {} : { parent_id: channel.parent }),
		...(channel.type === 11
			? {
					thread_metadata: {
						archived: false,
						auto_archive_duration: 1440,
						archive_timestamp: new Date(world.clock.now()).toISOString(),
						locked: false,
					},
				}
			: {}),
		...(channel.recipient === null
			? {}
			: {
					recipients: [
						{
							id: channel.recipient,
							username: "reader",
							discriminator: "0",
							avatar: null,
						},
					],
				}),
	});

	const visible = (channel: Channel): Message[] =>
		channel.messages.filter((one) => !one.deleted && one.only === null);

	const found = (channel: Channel, id: string): Message => {
		const message = visible(channel).find((one) => one.id === id);
		if (message === undefined)
			throw new ApiError(404, 10008, "Unknown Message");
		return message;
	};

	const own = (channel: Channel, id: string): Message => {
		const message = found(channel, id);
		if (message.author !== world.application)
			throw new ApiError(
				403,
				50005,
				"Cannot edit a message authored by another user",
			);
		return message;
	};

	/** MENTION_EVERYONE is for @everyone and for roles that not everybody may mention (topics/permissions). */
	const reaches = (channel: Channel, ping: string): boolean => {
		if (channel.allowed.has("mentionEveryone")) return true;
		const roles = world.guilds.get(channel.guild ?? "")?.roles ?? [];
		return (
			!ping.startsWith("@") &&
			roles.find(({ id }) => id === ping)?.mentionable !== false
		);
	};

	const create = (channel: Channel, { body, uploads }: Request): Message => {
		if (channel.recipient !== null && world.closedToBots.has(channel.recipient))
			throw new ApiError(403, 50007, "Cannot send messages to this user");
		demand(channel, channel.type === 11 ? "sendInThreads" : "sendMessages");
		refuseProblems(shapeProblems(shapes.channelMessage, body));
		const given = messageShape.parse(body);
		if (uploads.length > 0) demand(channel, "attachFiles");
		const nonce = given.nonce == null ? null : String(given.nonce);
		const repeated =
			nonce !== null && given.enforce_nonce === true
				? channel.messages.find(
						(one) =>
							one.nonce === nonce &&
							one.author === world.application &&
							world.clock.now() - one.sentAt <= nonceLives,
					)
				: undefined;
		if (repeated !== undefined) return repeated;
		const message = newMessage(world.clock, body, uploads, {
			channel: channel.id,
			author: world.application,
			only: null,
			reaches: (ping) => reaches(channel, ping),
			arrival: "channel",
		});
		// Without EMBED_LINKS Discord takes the message and drops its embeds.
		if (channel.guild !== null && !channel.allowed.has("embedLinks"))
			message.embeds = [];
		channel.messages.push(message);
		return message;
	};

	const at = (steps: Readonly<Record<string, string>>): Channel =>
		visibleChannel(world, steps.channel ?? "");

	const ok = (message: Message) => ({
		status: 200,
		body: messageJson(message, world.botName),
	});

	return [
		{
			method: "GET",
			pattern: "/channels/:channel",
			authorized: true,
			answer: (_request, steps) => ({
				status: 200,
				body: channelJson(at(steps)),
			}),
		},
		{
			method: "POST",
			pattern: "/channels/:channel/messages",
			authorized: true,
			answer: (request, steps) => ok(create(at(steps), request)),
		},
		{
			method: "GET",
			pattern: "/channels/:channel/messages",
			authorized: true,
			answer({ query }, steps) {
				const channel = at(steps);
				const limit = Number(query.get("limit") ?? 50);
				if (!(limit >= 1 && limit <= 100))
					refuseProblems([
						{ path: ["limit"], message: "Must be between 1 and 100." },
					]);
				const after = query.get("after");
				const before = query.get("before");
				const messages = channel.allowed.has("readHistory")
					? visible(channel).filter(
							(one) =>
								(after === null || BigInt(one.id) > BigInt(after)) &&
								(before === null || BigInt(one.id) < BigInt(before)),
						)
					: [];
				// `after` gives the oldest of them, everything else the newest; both newest first.
				const some =
					after === null ? messages.slice(-limit) : messages.slice(0, limit);
				return {
					status: 200,
					body: some.reverse().map((message) => {
						// Whoever reads messages back is not told what they were sent with.
						const { nonce: _, ...rest } = messageJson(message, world.botName);
						return rest;
					}),
				};
			},
		},
		{
			method: "GET",
			pattern: "/channels/:channel/messages/:message",
			authorized: true,
			answer(_request, steps) {
				const channel = at(steps);
				demand(channel, "readHistory");
				return ok(found(channel, steps.message ?? ""));
			},
		},
		{
			method: "PATCH",
			pattern: "/channels/:channel/messages/:message",
			authorized: true,
			answer({ body, uploads }, steps) {
				const message = own(at(steps), steps.message ?? "");
				refuseProblems(shapeProblems(shapes.editMessage, body));
				editMessage(world.clock, message, body, uploads);
				return ok(message);
			},
		},
		{
			method: "DELETE",
			pattern: "/channels/:channel/messages/:message",
			authorized: true,
			answer(_request, steps) {
				own(at(steps), steps.message ?? "").deleted = true;
				return { status: 204 };
			},
		},
		{
			method: "POST",
			pattern: "/channels/:channel/messages/:message/threads",
			authorized: true,
			answer({ body }, steps) {
				const channel = at(steps);
				refuseProblems(shapeProblems(shapes.thread, body));
				const message = found(channel, steps.message ?? "");
				demand(channel, "createThreads");
				if (message.thread !== null)
					throw new ApiError(
						400,
						160004,
						"A thread has already been created for this message",
					);
				const { name } = threadBody.parse(body);
				if (name.length > 100)
					refuseProblems([
						{ path: ["name"], message: "Must be between 1 and 100 in length." },
					]);
				// The thread has the id of its message (resources/channel, start thread from message).
				const thread = addChannel(world, {
					id: message.id,
					name,
					type: 11,
					guild: channel.guild,
					parent: channel.id,
					allowed: channel.allowed,
				});
				message.thread = thread.id;
				return { status: 201, body: channelJson(thread) };
			},
		},
		{
			method: "POST",
			pattern: "/users/@me/channels",
			authorized: true,
			answer({ body }) {
				refuseProblems(shapeProblems(shapes.directChannel, body));
				const { recipient_id } = directBody.parse(body);
				return {
					status: 200,
					body: channelJson(directChannel(world, recipient_id)),
				};
			},
		},
	];
}
