import { z } from "zod";
import { componentProblems } from "./componentRules.ts";
import { type Problem, under } from "./wire.ts";

/**
 * What Discord refuses in a message though its OpenAPI file does not say so. Lengths in UTF-16 units, the stricter
 * reading of the documentation; numbers from resources/message and components/reference.
 */

const embedShape = z.looseObject({
	title: z.string().nullish(),
	description: z.string().nullish(),
	url: z.string().nullish(),
	author: z
		.looseObject({ name: z.string(), url: z.string().nullish() })
		.nullish(),
	footer: z.looseObject({ text: z.string() }).nullish(),
	image: z.looseObject({ url: z.string() }).nullish(),
	thumbnail: z.looseObject({ url: z.string() }).nullish(),
	fields: z
		.array(z.looseObject({ name: z.string(), value: z.string() }))
		.nullish(),
});

/** A message's body as we read it, once its shape is right. */
export const messageShape = z.looseObject({
	content: z.string().nullish(),
	embeds: z.array(embedShape).nullish(),
	components: z.array(z.json()).nullish(),
	flags: z.number().nullish(),
	nonce: z.union([z.string(), z.number()]).nullish(),
	enforce_nonce: z.boolean().nullish(),
	attachments: z
		.array(
			z.looseObject({
				id: z.coerce.string(),
				filename: z.string().nullish(),
				description: z.string().nullish(),
			}),
		)
		.nullish(),
	allowed_mentions: z
		.looseObject({
			parse: z.array(z.string()).nullish(),
			users: z.array(z.string()).nullish(),
			roles: z.array(z.string()).nullish(),
		})
		.nullish(),
	message_reference: z.looseObject({ message_id: z.string() }).nullish(),
});

export type Embed = z.infer<typeof embedShape>;
export type MessageBody = z.infer<typeof messageShape>;

export const flagBits = {
	suppressEmbeds: 1 << 2,
	ephemeral: 1 << 6,
	componentsV2: 1 << 15,
} as const;

const knownFlags =
	flagBits.suppressEmbeds |
	flagBits.ephemeral |
	// SUPPRESS_NOTIFICATIONS
	(1 << 12) |
	flagBits.componentsV2;

const tooLong = (
	path: readonly (string | number)[],
	text: string | null | undefined,
	limit: number,
): Problem[] =>
	(text?.trim().length ?? 0) > limit
		? [{ path, message: `Must be ${limit} or fewer in length.` }]
		: [];

const isWebAddress = (url: string, ...more: readonly string[]): boolean =>
	["http://", "https://", ...more].some((scheme) => url.startsWith(scheme));

const badAddress = (
	path: readonly (string | number)[],
	url: string | null | undefined,
	...more: readonly string[]
): Problem[] =>
	url != null && !isWebAddress(url, ...more)
		? [{ path, message: `Scheme of ${url} must be http or https.` }]
		: [];

/** The units of an embed that count towards the 6000 of a message. */
const embedLength = (embed: Embed): number =>
	[
		embed.title,
		embed.description,
		embed.footer?.text,
		embed.author?.name,
		...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
	].reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);

function embedProblems(embed: Embed, files: readonly string[]): Problem[] {
	const shows =
		embedLength(embed) > 0 || embed.image != null || embed.thumbnail != null;
	const attached = (
		path: readonly (string | number)[],
		url: string | undefined,
	): Problem[] => {
		const name = url?.match(/^attachment:\/\/(.*)$/u)?.[1];
		return name !== undefined && !files.includes(name)
			? [{ path, message: `No file ${name} is attached.` }]
			: [];
	};
	return [
		...(shows ? [] : [{ path: [], message: "The embed shows nothing." }]),
		...tooLong(["title"], embed.title, 256),
		...tooLong(["description"], embed.description, 4096),
		...tooLong(["footer", "text"], embed.footer?.text, 2048),
		...tooLong(["author", "name"], embed.author?.name, 256),
		...badAddress(["url"], embed.url),
		...badAddress(["author", "url"], embed.author?.url),
		...badAddress(["image", "url"], embed.image?.url, "attachment://"),
		...badAddress(["thumbnail", "url"], embed.thumbnail?.url, "attachment://"),
		...attached(["image", "url"], embed.image?.url),
		...attached(["thumbnail", "url"], embed.thumbnail?.url),
		...(embed.fields ?? []).flatMap((field, index) => [
			...(["name", "value"] as const)
				.filter((part) => field[part].trim() === "")
				.map((part) => ({
					path: ["fields", index, part],
					message: "This field is required.",
				})),
			...tooLong(["fields", index, "name"], field.name, 256),
			...tooLong(["fields", index, "value"], field.value, 1024),
		]),
	];
}

/** Where a message comes in: what its flags may say depends on it. */
export type Arrival =
	/** First answer, or a follow-up: may be ephemeral. */
	| "response"
	/** An edit: whether it is ephemeral is settled. */
	| "edit"
	/** A message of the bot's own in a channel. */
	| "channel";

/**
 * Problems of a message's body.
 * @param files - names of all files the message has once it is taken
 */
export function messageProblems(
	body: MessageBody,
	arrival: Arrival,
	files: readonly string[],
): Problem[] {
	const flags = body.flags ?? 0;
	const embeds = body.embeds ?? [];
	const problems: Problem[] = [
		...tooLong(["content"], body.content, 2000),
		...embeds.flatMap((embed, index) =>
			under(["embeds", index], embedProblems(embed, files)),
		),
	];
	const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
	if (total > 6000)
		problems.push({
			path: ["embeds"],
			message: `Embed size exceeds maximum size of 6000 (${total}).`,
		});
	if ((flags & ~knownFlags) !== 0)
		problems.push({ path: ["flags"], message: "Unknown flag." });
	if (arrival !== "response" && (flags & flagBits.ephemeral) !== 0)
		problems.push({
			path: ["flags"],
			message: `EPHEMERAL cannot be set on ${arrival === "edit" ? "an edit" : "a channel's message"}.`,
		});
	const v2 = (flags & flagBits.componentsV2) !== 0;
	if (v2 && (body.content || embeds.length > 0))
		problems.push({
			path: ["flags"],
			message:
				"The MessageFlags.IS_COMPONENTS_V2 flag forbids content and embeds.",
		});
	if (String(body.nonce ?? "").length > 25)
		problems.push({
			path: ["nonce"],
			message: "Must be 25 or fewer in length.",
		});
	problems.push(...mentionProblems(body));
	problems.push(
		...under(["components"], componentProblems(body.components ?? [], v2)),
	);
	return problems;
}

/** `parse` names a kind, or its members are listed: not both (resources/message, allowed mentions). */
function mentionProblems({ allowed_mentions }: MessageBody): Problem[] {
	const parse = allowed_mentions?.parse ?? [];
	return (["users", "roles"] as const)
		.filter(
			(kind) =>
				parse.includes(kind) && (allowed_mentions?.[kind]?.length ?? 0) > 0,
		)
		.map((kind) => ({
			path: ["allowed_mentions", kind],
			message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
		}));
}

/** Whether a message would show nothing at all: 50006. */
export function isEmpty(body: MessageBody, files: number): boolean {
	return (
		(body.content ?? "").trim() === "" &&
		(body.embeds ?? []).length === 0 &&
		(body.components ?? []).length === 0 &&
		files === 0
	);
}

/** Who is pinged by a text, given what the message allows. Embeds never ping. */
export function pings(body: MessageBody, isInteraction: boolean): string[] {
	const text = body.content ?? "";
	const allowed = body.allowed_mentions;
	// Without allowed_mentions an interaction's answer parses users only, a channel's message everything.
	const parse =
		allowed == null
			? isInteraction
				? ["users"]
				: ["users", "roles", "everyone"]
			: (allowed.parse ?? []);
	const named = (pattern: RegExp, kind: "users" | "roles"): string[] =>
		[...text.matchAll(pattern)]
			.map((match) => match[1] ?? "")
			.filter((id) => parse.includes(kind) || allowed?.[kind]?.includes(id));
	return [
		...(parse.includes("everyone")
			? [...text.matchAll(/@(everyone|here)\b/gu)].map((match) => match[0])
			: []),
		...named(/<@!?(\d+)>/gu, "users"),
		...named(/<@&(\d+)>/gu, "roles"),
	];
}
