import type { Clock } from "./clock.ts";
import {
	type Component,
	componentsShape,
	withInner,
} from "./componentRules.ts";
import {
	type Arrival,
	type Embed,
	flagBits,
	isEmpty,
	type MessageBody,
	messageProblems,
	messageShape,
	pings,
} from "./messageRules.ts";
import {
	ApiError,
	type Json,
	type JsonObject,
	refuseProblems,
} from "./wire.ts";

/** A file that came with a request. */
export interface Upload {
	/** The n of `files[n]`. */
	readonly index: string;
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
}

export interface Attachment {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array;
	readonly description: string | null;
}

/** A message as it stands now. Edits change it in place; `edits` counts them. */
export interface Message {
	readonly id: string;
	readonly channel: string;
	readonly author: string;
	/** Whether it is somebody's, not a bot's. */
	readonly isPersons: boolean;
	/** Who alone sees it; null: everybody in the channel. */
	readonly only: string | null;
	readonly nonce: string | null;
	readonly sentAt: number;
	readonly pings: readonly string[];
	readonly replyTo: string | null;
	content: string;
	embeds: readonly Embed[];
	components: readonly Component[];
	attachments: readonly Attachment[];
	flags: number;
	edits: number;
	deleted: boolean;
	/** An answer that is still being thought about. */
	thinking: boolean;
	/** The thread that was started from it. */
	thread: string | null;
}

/** Every component of a message, in order. */
export const componentsOf = (message: Message): Component[] =>
	message.components.flatMap(withInner);

const readBody = (body: Json): MessageBody => {
	const parsed = messageShape.safeParse(body);
	if (!parsed.success)
		throw new ApiError(400, 50035, "Invalid Form Body", [
			{ path: [], message: parsed.error.message },
		]);
	return parsed.data;
};

const attach = (
	clock: Clock,
	body: MessageBody,
	uploads: readonly Upload[],
): Attachment[] =>
	uploads.map((upload) => {
		const about = body.attachments?.find((one) => one.id === upload.index);
		return {
			id: clock.snowflake(),
			name: about?.filename ?? upload.name,
			type: upload.type,
			bytes: upload.bytes,
			description: about?.description ?? null,
		};
	});

/** reference#uploading-files: 10 MiB each, 25 MiB in all. */
const fileLimit = 10 * 1024 * 1024;

function checkFiles(files: readonly Attachment[]): void {
	if (files.length > 10)
		refuseProblems([{ path: ["attachments"], message: "10 files at most." }]);
	if (files.some((file) => file.bytes.length > fileLimit))
		throw new ApiError(413, 40005, "Request entity too large");
}

/** Where a new message goes and who may see it. */
export interface Destination {
	readonly channel: string;
	readonly author: string;
	readonly only: string | null;
	/** Whether somebody or some role that a text mentions may be told; all may unless told. */
	readonly reaches?: (ping: string) => boolean;
	/** `person`: what somebody says themselves. */
	readonly arrival: Exclude<Arrival, "edit"> | "person";
}

/**
 * A new message from a body, checked.
 * @throws ApiError as Discord would answer
 */
export function newMessage(
	clock: Clock,
	given: Json,
	uploads: readonly Upload[],
	to: Destination,
): Message {
	const body = readBody(given);
	const attachments = attach(clock, body, uploads);
	checkFiles(attachments);
	refuseProblems(
		messageProblems(
			body,
			to.arrival === "person" ? "channel" : to.arrival,
			attachments.map((file) => file.name),
		),
	);
	if (isEmpty(body, attachments.length))
		throw new ApiError(400, 50006, "Cannot send an empty message");
	return {
		id: clock.snowflake(),
		channel: to.channel,
		author: to.author,
		isPersons: to.arrival === "person",
		only: to.only,
		nonce: body.nonce == null ? null : String(body.nonce),
		sentAt: clock.now(),
		pings: pings(body, to.arrival === "response").filter(
			(ping) => to.reaches?.(ping) ?? true,
		),
		replyTo: body.message_reference?.message_id ?? null,
		content: body.content ?? "",
		// SUPPRESS_EMBEDS hides a message's own embeds like any other.
		embeds:
			((body.flags ?? 0) & flagBits.suppressEmbeds) === 0
				? (body.embeds ?? [])
				: [],
		components: componentsShape.parse(body.components ?? []),
		attachments,
		flags: body.flags ?? 0,
		edits: 0,
		deleted: false,
		thinking: false,
		thread: null,
	};
}

/** The message that stands for “… is thinking”. */
export function thinkingMessage(
	clock: Clock,
	to: Omit<Destination, "arrival">,
): Message {
	return {
		...to,
		id: clock.snowflake(),
		isPersons: false,
		nonce: null,
		sentAt: clock.now(),
		pings: [],
		replyTo: null,
		content: "",
		embeds: [],
		components: [],
		attachments: [],
		flags: to.only === null ? 0 : flagBits.ephemeral,
		edits: 0,
		deleted: false,
		thinking: true,
		thread: null,
	};
}

/**
 * Changes what a body names in a message, checked as it will then stand.
 * @throws ApiError as Discord would answer; the message is then as it was
 */
export function editMessage(
	clock: Clock,
	message: Message,
	given: Json,
	uploads: readonly Upload[],
): void {
	const body = readBody(given);
	const kept =
		body.attachments == null
			? message.attachments
			: message.attachments.filter((file) =>
					body.attachments?.some((one) => one.id === file.id),
				);
	const attachments = [...kept, ...attach(clock, body, uploads)];
	checkFiles(attachments);
	const after: MessageBody = {
		...body,
		content: body.content === undefined ? message.content : body.content,
		embeds: body.embeds === undefined ? [...message.embeds] : body.embeds,
		components:
			body.components === undefined ? undefined : (body.components ?? []),
	};
	refuseProblems(
		messageProblems(
			after,
			"edit",
			attachments.map((file) => file.name),
		),
	);
	const components =
		after.components === undefined
			? message.components
			: componentsShape.parse(after.components ?? []);
	if (
		isEmpty({ ...after, components: [] }, attachments.length) &&
		components.length === 0
	)
		throw new ApiError(400, 50006, "Cannot send an empty message");
	message.content = after.content ?? "";
	message.embeds = after.embeds ?? [];
	message.components = components;
	message.attachments = attachments;
	if (body.flags != null)
		message.flags = (message.flags & flagBits.ephemeral) | body.flags;
	if (message.thinking) message.thinking = false;
	else message.edits += 1;
}

/** Where a file that somebody has sent is served. */
export const uploadPath = (
	{ channel }: Message,
	{ id, name }: Attachment,
): string => `/attachments/${channel}/${id}/${encodeURIComponent(name)}`;

/**
 * A message as the REST and the gateway show it.
 *
 * @param files - where files are served that people sent; Discord's own place unless told
 */
export function messageJson(
	message: Message,
	botName: string,
	files?: string,
): JsonObject {
	const json: Json = {
		id: message.id,
		channel_id: message.channel,
		type: message.replyTo === null ? 0 : 19,
		author: {
			id: message.author,
			username: message.isPersons ? "reader" : botName,
			discriminator: "0",
			avatar: null,
			...(message.isPersons ? {} : { bot: true }),
		},
		content: message.content,
		timestamp: new Date(message.sentAt).toISOString(),
		edited_timestamp:
			message.edits > 0 ? new Date(message.sentAt).toISOString() : null,
		tts: false,
		mention_everyone: message.pings.some((ping) => ping.startsWith("@")),
		mentions: [],
		mention_roles: [],
		attachments: message.attachments.map((file) => ({
			id: file.id,
			filename: file.name,
			content_type: file.type,
			size: file.bytes.length,
			description: file.description,
			url:
				files !== undefined && message.isPersons
					? `${files}${uploadPath(message, file)}`
					: `https://cdn.discordapp.com/attachments/${message.channel}/${file.id}/${encodeURIComponent(file.name)}?ex=0`,
			proxy_url: `https://media.discordapp.net/attachments/${message.channel}/${file.id}/${encodeURIComponent(file.name)}`,
		})),
		embeds: JSON.parse(JSON.stringify(message.embeds)),
		components: JSON.parse(JSON.stringify(message.components)),
		pinned: false,
		flags: message.flags | (message.thinking ? 1 << 7 : 0),
		...(message.nonce === null ? {} : { nonce: message.nonce }),
		...(message.thread === null
			? {}
			: { thread: { id: message.thread, type: 11 } }),
	};
	return json;
}
