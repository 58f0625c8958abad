import type { Shelf } from "./adding/shelf.ts";
import type { ArchiveSource } from "./archive/answers.ts";
import type { Archive } from "./archive/archive.ts";
import type { Workshop } from "./files/workshop.ts";
import type { Locale } from "./locale.ts";
import type { Call, Reply } from "./reply.ts";
import type { State } from "./state/state.ts";

/** Who asks. In the console there is no server and nobody to hide anything from. */
export interface Asker {
	readonly user: string;
	/** The server, or null in a direct message and in the console. */
	readonly guild: string | null;
	/** Whether they may change settings and see what is not yet public. */
	readonly editor: boolean;
	/** What they are called where they ask, where that is known. */
	readonly name?: string;
	/** Whether the answer is for all to see: then it holds nothing that only editors see. */
	readonly inPublic?: boolean;
	/** The channel of a server they ask in, where they may write there themselves. */
	readonly channel?: string;
}

/** What the bot has to be allowed in a channel to post there. Worded in the locale files under `permission.`. */
export const neededPermissions = [
	"view",
	"send",
	"embed",
	"files",
	"history",
	"threads",
	"sendInThreads",
] as const;

export type NeededPermission = (typeof neededPermissions)[number];

/** What can be seen of the server somebody asks in. */
export interface ServerSight {
	/** What a channel is called; null where it is not to be seen. */
	channel(id: string): string | null;
	role(id: string): string | null;
	/** What the bot may not do in a channel though it has to; all of it where the channel is not to be seen. */
	lacking(channel: string): readonly NeededPermission[];
	/** Whether whoever has a role is told when the bot mentions it in a channel. */
	canMention(role: string, channel: string): boolean;
}

/** What a command may use besides its options. */
export interface Context {
	/** The archive as this asker may see it. */
	readonly archive: Archive;
	readonly state: State;
	readonly asker: Asker;
	readonly locale: Locale;
	/** IANA time zone of the asker's server. */
	readonly zone: string;
	/** Milliseconds since the epoch: the only clock a command knows. */
	readonly now: number;
	/** Jiyan's own version. */
	readonly version: string;
	/** What was asked, for buttons that ask almost the same. */
	readonly call: Call;
	/** Where files are made. */
	readonly workshop: Pick<Workshop, "make">;
	/** Where pages that people add are put; null where none can be added. */
	readonly shelf: Shelf | null;
	/** The asker's server; null in a direct message, in the console, and where it cannot be seen. */
	readonly server: ServerSight | null;
}

/** What an option completes to, while it is typed. */
export interface Suggestion {
	/** What is shown, at most 100 units. */
	readonly name: string;
	/** What is sent: a stable id or the plain text, at most 100 units. */
	readonly value: string;
}

/**
 * What completes an option: a part of the archive, the days people ask for, the time zones there are, the paragraphs of the
 * article that was chosen, the asker's beats (one of them, or several).
 */
export type SuggestionSource =
	| ArchiveSource
	| "day"
	| "zone"
	| "paragraph"
	| "beat"
	| "beats";

interface OptionBase {
	readonly required?: true;
	/** Given by what is pressed on an answer alone: nobody is offered it to type. */
	readonly inner?: true;
}

/** A text option, free or completed from the archive or one of a few fixed values. Fixed values are ids in English; their labels stand in the locale files. */
export interface TextOption extends OptionBase {
	readonly type: "text";
	readonly suggest?: SuggestionSource;
	readonly choices?: readonly string[];
	/** At most, in UTF-16 units; 200 unless told. */
	readonly maxLength?: number;
}

export interface FlagOption extends OptionBase {
	readonly type: "flag";
}

export interface NumberOption extends OptionBase {
	readonly type: "integer";
	readonly min?: number;
	readonly max?: number;
}

export interface FileOption extends OptionBase {
	readonly type: "file";
}

/** A role of the server; its value is the role's id. */
export interface RoleOption extends OptionBase {
	readonly type: "role";
}

/** An uploaded file, once it is here. */
export interface UploadedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export type Option =
	| TextOption
	| FlagOption
	| NumberOption
	| FileOption
	| RoleOption;

/** Options by name, in the order in which they are offered; required ones first. */
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { choices: readonly (infer C)[] }
	? C
	: O extends FlagOption
		? boolean
		: O extends NumberOption
			? number
			: O extends FileOption
				? UploadedFile
				: string;

/** The typed values that `run` gets: required options are there, others may be absent. */
export type ArgumentsOf<O extends Options> = {
	readonly [K in keyof O as O[K] extends { required: true }
		? K
		: never]: ValueOf<O[K]>;
} & {
	readonly [K in keyof O as O[K] extends { required: true } ? never : K]?:
		| ValueOf<O[K]>
		| undefined;
};

/** What may be asked: plain data, and a function from typed options to a reply. */
export interface Command<O extends Options = Options> {
	/**
	 * The name in English, two words for a subcommand (`watch add`). Localised names and descriptions stand in the locale
	 * files, under `command.NAME.…`, `option.OPTION.…` and `choice.OPTION.VALUE`.
	 */
	readonly name: string;
	readonly options: O;
	/** Who may run it; everybody unless told. Checked by the dispatcher, not only by Discord. */
	readonly editorsOnly?: true;
	/** It makes files, which takes a while: a person may wait for a few of them at a time. */
	readonly makesFiles?: true;
	/** Its answer is never shown to others, whatever the server prefers: it has no `private` option. */
	readonly alwaysPrivate?: true;
	/**
	 * Answers. The options have been checked against the definition.
	 *
	 * @throws UserError for what the asker can mend
	 */
	run(options: ArgumentsOf<O>, context: Context): Reply | Promise<Reply>;
}

/** Keeps the options' literal types, so that `run` gets exactly what its definition says. */
export function defineCommand<const O extends Options>(
	command: Command<O>,
): Command<O> {
	return command;
}

export type { Call };
