import { randomBytes } from "node:crypto";
import {
	commands,
	heldLine,
	hitActions,
	longestName,
	longestOf,
	plainName,
	suggest,
} from "../commands/index.ts";
import type { Shelf } from "./adding/shelf.ts";
import type { Archive, Viewer } from "./archive/archive.ts";
import type {
	ArgumentsOf,
	Asker,
	Command,
	Context,
	Option,
	Options,
	ServerSight,
	Suggestion,
	UploadedFile,
} from "./command.ts";
import { UserError } from "./error.ts";
import { openWorkshop, type Workshop } from "./files/workshop.ts";
import { type Locale, message, messageNamed, translator } from "./locale.ts";
import type { Log } from "./log.ts";
import {
	type Call,
	type HitAction,
	type HitRef,
	type Reply,
	reply,
} from "./reply.ts";
import type { State } from "./state/state.ts";

/** Who reads the answer, and in which language. */
export interface Reader {
	readonly asker: Asker;
	readonly locale: Locale;
	/** What can be seen of the server they ask in. */
	readonly server?: ServerSight;
}

/** An option that is being typed. */
export interface Typing {
	readonly command: string;
	readonly option: string;
	readonly typed: string;
	/** What the other options hold so far. */
	readonly options: Call["options"];
}

/** The one door to the commands, for Discord and the console alike. */
export interface Dispatcher {
	/**
	 * Answers a call. Never rejects: what the asker can mend is a `refused` reply, a fault of ours a `failed` one with
	 * the id under which it is logged. The option `private` is the renderer's and is ignored here.
	 *
	 * @param files - uploaded files by option name
	 */
	answer(
		call: Call,
		reader: Reader,
		files?: Readonly<Record<string, UploadedFile>>,
	): Promise<Reply>;
	/** Does something with a passage that the reader picked. Never rejects. */
	act(action: HitAction, ref: HitRef, reader: Reader): Promise<Reply>;
	/** Whether the asker sees what others who read the same channel do not: pages kept back until their hour. */
	seesMore(reader: Reader): boolean;
	/** Completes an option: at most 25, best first, something useful for the empty text. Never rejects. */
	suggest(typing: Typing, reader: Reader): Promise<readonly Suggestion[]>;
}

/** What the dispatcher works with. */
export interface DispatcherParts {
	/** The archive as a viewer may see it. */
	readonly archiveFor: (viewer: Viewer) => Archive;
	readonly state: State;
	readonly log: Log;
	readonly version: string;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Where files are made; one of its own unless told. */
	readonly workshop?: Pick<Workshop, "make">;
	/** Where pages that people add are put; nowhere unless told. */
	readonly shelf?: Shelf;
}

/** Files that one person may wait for at a time: the next ones are somebody else's turn. */
const filesAtOnce = 2;

/** Refusals that leave a choice: something was found, and more than one. */
const choices: ReadonlySet<string> = new Set([
	"error.severalSpeakers",
	"error.severalPlaces",
	"error.newspaperNear",
]);

/** The option by which a renderer knows who may see the answer. */
const renderersOption = "private";

const named = (locale: Locale, option: string): string =>
	messageNamed(locale, `option.${option}.name`);

/** The options that people type, by the names they have for them. */
const offered = (command: Command, locale: Locale): string =>
	Object.entries(command.options)
		.filter(([, { inner }]) => inner !== true)
		.map(([name]) => named(locale, name))
		.join(translator(locale)("list.separator")) || "–";

/** One value as its option wants it. */
const checked = (
	name: string,
	option: Option,
	value: Call["options"][string],
	locale: Locale,
): string | number | boolean => {
	if (option.inner === true) return value;
	switch (option.type) {
		case "flag":
			if (typeof value === "boolean") return value;
			throw new UserError("error.notFlag", { option: named(locale, name) });
		case "integer": {
			const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } =
				option;
			if (
				typeof value === "number" &&
				Number.isInteger(value) &&
				value >= min &&
				value <= max
			)
				return value;
			throw new UserError("error.notInteger", {
				option: named(locale, name),
				min,
				max,
			});
		}
		case "file":
			throw new UserError("error.notFile", { option: named(locale, name) });
		case "role":
			if (/^\d{1,20}$/u.test(String(value))) return String(value);
			throw new UserError("error.notRole", { option: named(locale, name) });
		case "text": {
			const text = String(value).trim();
			const most = longestOf(option);
			if (text === "")
				throw new UserError("error.blank", { option: named(locale, name) });
			if (text.length > most)
				throw new UserError("error.tooLong", {
					option: named(locale, name),
					most,
					length: text.length,
				});
			if (option.choices !== undefined && !option.choices.includes(text))
				throw new UserError("error.notChoice", {
					option: named(locale, name),
					typed: text,
					choices: option.choices
						.map((choice) => messageNamed(locale, `choice.${name}.${choice}`))
						.join(translator(locale)("list.separator")),
				});
			return text;
		}
	}
};

/**
 * The options of a call as its definition wants them.
 *
 * @throws UserError for an option that is not there, is missing, or holds what it cannot
 */
function typedOptions(
	command: Command,
	call: Call,
	files: Readonly<Record<string, UploadedFile>>,
	locale: Locale,
): ArgumentsOf<Options> {
	const typed: Record<string, string | number | boolean | UploadedFile> = {};
	for (const [name, value] of Object.entries(call.options)) {
		if (name === renderersOption) continue;
		const option = command.options[name];
		if (option === undefined)
			throw new UserError("error.noSuchOption", {
				option: name,
				command: call.command,
				options: offered(command, locale),
			});
		typed[name] = checked(name, option, value, locale);
	}
	for (const [name, option] of Object.entries(command.options)) {
		const file = option.type === "file" ? files[name] : undefined;
		if (file !== undefined) typed[name] = file;
		if (option.required === true && typed[name] === undefined)
			throw new UserError("error.missing", { option: named(locale, name) });
	}
	return typed;
}

/** Makes the one door to the commands. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
	const { state, log, workshop = openWorkshop() } = parts;
	const byName = new Map(commands.map((command) => [command.name, command]));
	const nameOf = (called: string): string =>
		plainName(called, (name) => byName.has(name));

	/** What others see is asked with their eyes. */
	const viewerOf = ({ guild, editor, inPublic }: Asker): Viewer => ({
		guild,
		editor: editor && inPublic !== true,
	});

	const contextFor = (
		{ asker, locale, server }: Reader,
		call: Call,
	): Context => ({
		archive: parts.archiveFor(viewerOf(asker)),
		state,
		asker,
		locale,
		zone: state.settings.of(asker.guild).zone,
		now: parts.now(),
		version: parts.version,
		call,
		workshop,
		shelf: parts.shelf ?? null,
		server: server ?? null,
	});

	/** A fault of ours: logged whole, under an id that the reader gets. */
	const failed = (
		error: unknown,
		locale: Locale,
		what: Readonly<Record<string, string>>,
	): Reply => {
		const t = translator(locale);
		const id = randomBytes(4).toString("hex");
		log.error("fault", {
			...what,
			id,
			error:
				error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
		return reply({
			outcome: "failed",
			title: t("error.failedTitle"),
			lead: [t("error.failed", { id })],
		});
	};

	/** What was wrong and what would work, in the reader's language, with what there is to ask about. */
	const refused = (error: UserError, context: Context): Reply => {
		const { locale, archive } = context;
		const t = translator(locale);
		return reply({
			outcome: error.outcome,
			title:
				error.outcome !== "empty"
					? t("error.refusedTitle")
					: choices.has(error.key)
						? t("error.severalTitle")
						: t("error.emptyTitle"),
			lead: [message(locale, error.key, error.values)],
			footer: heldLine(context, archive.summary().searched),
			asks: error.asks,
		});
	};

	/** What a question comes to, whatever happens. */
	const settled = async (
		reader: Reader,
		call: Call,
		ask: (context: Context) => Reply | Promise<Reply>,
	): Promise<Reply> => {
		try {
			const context = contextFor(reader, call);
			try {
				return await ask(context);
			} catch (error) {
				if (error instanceof UserError) return refused(error, context);
				throw error;
			}
		} catch (error) {
			return failed(error, reader.locale, { command: call.command });
		}
	};

	/** Files that are being made, by who waits for them. */
	const making = new Map<string, number>();

	/** Runs what makes files, where its asker does not wait for too many already. */
	const taken = async (
		{ user }: Asker,
		run: () => Reply | Promise<Reply>,
	): Promise<Reply> => {
		const before = making.get(user) ?? 0;
		if (before >= filesAtOnce)
			throw new UserError("error.filesBusy", { most: filesAtOnce });
		making.set(user, before + 1);
		try {
			return await run();
		} finally {
			const left = (making.get(user) ?? 1) - 1;
			if (left === 0) making.delete(user);
			else making.set(user, left);
		}
	};

	return {
		answer: (called, reader, files = {}) => {
			const call = { ...called, command: nameOf(called.command) };
			return settled(reader, call, (context) => {
				const command = byName.get(call.command);
				if (command === undefined)
					throw new UserError("error.noSuchCommand", { command: call.command });
				if (command.editorsOnly === true && !reader.asker.editor)
					throw new UserError("error.editorsOnly", { command: call.command });
				const options = typedOptions(command, call, files, reader.locale);
				return command.makesFiles === true
					? taken(reader.asker, () => command.run(options, context))
					: command.run(options, context);
			});
		},
		act: (action, ref, reader) =>
			settled(reader, { command: action, options: {} }, (context) => {
				const act = hitActions[action];
				if (act === undefined)
					throw new Error(`nothing does ${action} with a hit`);
				return act(ref, context);
			}),
		seesMore: ({ asker }) => parts.archiveFor(viewerOf(asker)).seesMore(),
		async suggest(typing, reader) {
			try {
				const option = byName.get(nameOf(typing.command))?.options[
					typing.option
				];
				if (option?.type !== "text" || option.suggest === undefined) return [];
				// Nothing that is longer can be completed, and to look for it would keep everybody waiting.
				if (typing.typed.length > longestName) return [];
				return suggest(
					option.suggest,
					typing.typed,
					contextFor(reader, {
						command: typing.command,
						options: typing.options,
					}),
				);
			} catch (error) {
				failed(error, reader.locale, { completing: typing.command });
				return [];
			}
		},
	};
}
