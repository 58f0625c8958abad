import { type CommandOption, optionTypes } from "./commandRules.ts";
import type { Json, JsonObject } from "./wire.ts";
import type { Guild, RegisteredCommand, World } from "./world.ts";

/** What is typed into an option: a text, a number, a choice, or a file. */
export type Typed =
	| string
	| number
	| boolean
	| {
			readonly name: string;
			readonly type: string;
			readonly bytes: Uint8Array;
	  };

/** Whoever looks at the list of commands: what they see of it depends on who and where they are. */
export interface Viewer {
	readonly guild: Guild | null;
	readonly locale: string;
	/** 0 a server, 1 a direct message with the bot, 2 any other private channel. */
	readonly context: number;
	readonly userInstalled: boolean;
	readonly permissions: bigint;
}

/** A command, the subcommands that lead to what is called, and the options that are offered then. */
export interface FoundCommand {
	readonly command: RegisteredCommand;
	readonly path: readonly CommandOption[];
	readonly offered: readonly CommandOption[];
}

/** An administrator sees every command. */
const administrator = 1n << 3n;

/** Why a command is not in somebody's list, or null where it is. */
function hidden(command: RegisteredCommand, viewer: Viewer): string | null {
	const { context, permissions } = viewer;
	if (!(command.contexts ?? [0, 1, 2]).includes(context))
		return `is not offered in context ${context}`;
	const installed = viewer.userInstalled ? 1 : 0;
	if (context !== 1 && !(command.integration_types ?? [0]).includes(installed))
		return "is not offered to who installed it so";
	if (command.default_member_permissions == null || context !== 0) return null;
	const needed = BigInt(command.default_member_permissions);
	const may = needed !== 0n && (permissions & needed) === needed;
	return may || (permissions & administrator) !== 0n
		? null
		: "is hidden from this member";
}

/**
 * A command by its name, in English or in the viewer's language; a subcommand's name is two words.
 * @throws Error where the client does not offer it
 */
export function findCommand(
	world: World,
	viewer: Viewer,
	name: string,
): FoundCommand {
	const [first = "", ...rest] = name.split(" ");
	const called = (one: {
		name: string;
		name_localizations?: Readonly<Record<string, string>> | null | undefined;
	}) => [one.name, one.name_localizations?.[viewer.locale]];
	const known = [...(viewer.guild?.commands ?? []), ...world.commands].filter(
		(one) => (one.type ?? 1) === 1,
	);
	const command = known.find((one) => called(one).includes(first));
	if (command === undefined)
		throw new Error(
			`no command /${first}: ${known.map((one) => one.name).join(", ") || "none is registered"}`,
		);
	const reason = hidden(command, viewer);
	if (reason !== null) throw new Error(`/${first} ${reason}`);
	const path: CommandOption[] = [];
	let offered: readonly CommandOption[] = command.options ?? [];
	for (const word of rest) {
		const sub = offered.find((one) => called(one).includes(word));
		if (sub === undefined) throw new Error(`/${name} is no subcommand`);
		path.push(sub);
		offered = sub.options ?? [];
	}
	if (offered.some((one) => one.type <= optionTypes.group))
		throw new Error(`/${name} cannot be called bare`);
	return { command, path, offered };
}

/**
 * An entry of the menu of a message, by its name in the viewer's language.
 * @throws Error where the client does not offer it
 */
export function findEntry(
	world: World,
	viewer: Viewer,
	name: string,
): RegisteredCommand {
	const known = [...(viewer.guild?.commands ?? []), ...world.commands].filter(
		(one) => one.type === 3,
	);
	const entry = known.find(
		(one) => (one.name_localizations?.[viewer.locale] ?? one.name) === name,
	);
	if (entry === undefined)
		throw new Error(
			`the menu has no ${name}: ${known.map((one) => one.name_localizations?.[viewer.locale] ?? one.name).join(", ")}`,
		);
	const reason = hidden(entry, viewer);
	if (reason !== null) throw new Error(`${name} ${reason}`);
	return entry;
}

/** What a value must be for an option's type. */
const kinds: Readonly<Record<number, string>> = {
	[optionTypes.text]: "string",
	[optionTypes.integer]: "number",
	[optionTypes.number]: "number",
	[optionTypes.flag]: "boolean",
	[optionTypes.role]: "string",
};

/** Why the client does not take a value, or null where it does. */
function refused(
	option: CommandOption,
	value: string | number | boolean,
): string | null {
	if (kinds[option.type] !== typeof value)
		return `a ${typeof value} for type ${option.type}`;
	if (
		option.choices?.length &&
		!option.choices.some((one) => one.value === value)
	)
		return `${value} is not offered`;
	const [least, most] =
		typeof value === "string"
			? [option.min_length ?? 0, option.max_length ?? 6000]
			: [
					option.min_value ?? Number.MIN_SAFE_INTEGER,
					option.max_value ?? Number.MAX_SAFE_INTEGER,
				];
	const size = typeof value === "string" ? value.length : Number(value);
	return size > most || size < least ? `${size} is out of range` : null;
}

/**
 * A command as the client sends it.
 *
 * @param files - where files are served from that are sent along
 * @param focused - the option that is being typed
 * @param forged - whether the client checks nothing
 * @throws Error where the client would not send it
 */
export function commandData(
	world: World,
	files: string,
	{ command, path, offered }: FoundCommand,
	options: Readonly<Record<string, Typed>>,
	{
		focused,
		forged = false,
	}: { readonly focused?: JsonObject; readonly forged?: boolean } = {},
): JsonObject {
	const attachments: Record<string, JsonObject> = {};
	const given = Object.entries(options).map(([name, value]): JsonObject => {
		const option = offered.find((one) => one.name === name);
		if (option === undefined)
			throw new Error(`/${command.name} has no option ${name}`);
		const { type } = option;
		if (typeof value !== "object") {
			const reason = forged ? null : refused(option, value);
			if (reason !== null)
				throw new Error(`the client does not take ${name}: ${reason}`);
			return { name, type, value };
		}
		if (type !== optionTypes.file)
			throw new Error(`the client does not take ${name}: a file`);
		const id = world.clock.snowflake();
		const place = `/attachments/${id}/${encodeURIComponent(value.name)}`;
		world.uploads.set(place, { type: value.type, bytes: value.bytes });
		attachments[id] = {
			id,
			filename: value.name,
			content_type: value.type,
			size: value.bytes.length,
			url: `${files}${place}`,
			proxy_url: `${files}${place}`,
			ephemeral: true,
		};
		return { name, type, value: id };
	});
	return {
		id: command.id,
		name: command.name,
		type: command.type ?? 1,
		options: path.reduceRight<readonly Json[]>(
			(inner, sub) => [{ name: sub.name, type: sub.type, options: inner }],
			focused === undefined ? given : [...given, focused],
		),
		...(Object.keys(attachments).length > 0
			? { resolved: { attachments } }
			: {}),
	};
}
