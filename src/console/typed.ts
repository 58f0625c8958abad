import { bareWord, definitions, typeable } from "../../commands/index.ts";
import type { Command } from "../command.ts";
import { UserError } from "../error.ts";
import type { Locale } from "../locale.ts";
import { translator } from "../locale.ts";
import type { AskButton, Call, Control } from "../reply.ts";
import {
	type Definition,
	isNamed,
	type OptionDefinition,
	queryOf,
	unquoted,
	valueFor,
	valuePattern,
} from "./values.ts";

/** Options whose text is as it is: quotation marks and colons in it mean something. */
const asTyped: ReadonlySet<string> = new Set(["query", "text"]);

/** `speaker:杨琳`, `说话人：杨琳`: an option's name, a colon of either width, a value. */
const optionPattern = new RegExp(
	String.raw`(?<=^|\s)([\p{L}\p{N}_-]+)[:：](${valuePattern})(?=\s|$)`,
	"gu",
);

/** A value that stands apart from its option's colon. */
const valueApart = new RegExp(String.raw`^\s+(${valuePattern})(?=\s|$)`, "u");

/** An option as typed, and what stands behind it up to the next one. */
interface TypedOption {
	readonly name: string;
	readonly value: string;
	readonly behind: string;
}

const onOneLine = (text: string): string =>
	text.trim().replaceAll(/\s+/gu, " ");

/** What is typed before the first option, and the options with what stands between them. */
function partsOf(
	rest: string,
	found: readonly RegExpExecArray[],
): { readonly before: string; readonly options: readonly TypedOption[] } {
	return {
		before: rest.slice(0, found[0]?.index),
		options: found.map((match, index) => {
			const [typed, name = "", value = ""] = match;
			const behind = rest.slice(
				match.index + typed.length,
				found[index + 1]?.index,
			);
			const apart = value === "" ? valueApart.exec(behind) : null;
			return apart === null
				? { name, value, behind }
				: {
						name,
						value: apart[1] ?? "",
						behind: behind.slice(apart[0].length),
					};
		}),
	};
}

/** The commands by what people type, and what they take. */
export class Typist {
	readonly #definitions: readonly Definition[];

	constructor(commands: readonly Command[]) {
		this.#definitions = definitions(commands);
	}

	/** Every command, for completion and help. */
	get all(): readonly Definition[] {
		return this.#definitions;
	}

	/** The command of a typed name, English or Chinese; null where there is none. */
	command(typed: string): Definition | null {
		return this.#definitions.find(({ name }) => isNamed(name, typed)) ?? null;
	}

	/** What is meant where no second word is typed; null where one has to be. */
	bare({ subcommands }: Definition): Definition | null {
		return subcommands.find(({ name }) => name.text === bareWord) ?? null;
	}

	/** The subcommand of a typed second word; null where there is none. */
	subcommand(command: Definition, typed: string): Definition | null {
		return command.subcommands.find(({ name }) => isNamed(name, typed)) ?? null;
	}

	/** The option of a typed name; null where there is none. */
	option(command: Definition, typed: string): OptionDefinition | null {
		return command.options.find(({ name }) => isNamed(name, typed)) ?? null;
	}

	/**
	 * A typed line as a call: `/quotes speaker:杨琳`, `/言论 说话人:杨琳`, `/who 杨琳` (the first option may go unnamed).
	 * Values with spaces stand in double quotes.
	 *
	 * @throws UserError for what is no command, and for options that the command does not have
	 */
	call(line: string, locale: Locale): Call {
		const t = translator(locale);
		const match = /^[/／](\S+)\s*(.*)$/su.exec(line.trim());
		const [, name = "", rest = ""] = match ?? [];
		if (match === null) {
			const typed = line.trim();
			throw new UserError(
				"console.notACommand",
				{ typed },
				{
					asks: [
						...this.#withSlash(typed, locale),
						{
							label: t("console.searchFor", { typed }),
							call: { command: "search", options: { query: typed } },
						},
					],
				},
			);
		}
		const command = this.command(name);
		if (command === null) {
			const near = this.#definitions.filter(
				({ name: { text, localised } }) =>
					text.startsWith(name.toLowerCase().slice(0, 2)) ||
					localised[locale].startsWith(name.slice(0, 1)),
			);
			throw new UserError(
				near.length > 0 ? "console.commandNear" : "error.noSuchCommand",
				{
					command: name,
					near: near
						.map((one) => `/${one.name.localised[locale]}`)
						.join(t("list.separator")),
				},
			);
		}
		if (command.subcommands.length === 0)
			return {
				command: command.name.text,
				options: this.#options(command, rest, locale, [command]),
			};
		const [, second = "", after = ""] = /^(\S*)\s*(.*)$/su.exec(rest) ?? [];
		const bare = this.bare(command);
		const below = this.subcommand(command, second);
		if (bare !== null && (below === null || below === bare))
			return {
				command: command.name.text,
				options: this.#options(bare, below === null ? rest : after, locale, [
					command,
				]),
			};
		if (below === null)
			throw new UserError("console.subcommand", {
				command: command.name.localised[locale],
				subcommands: command.subcommands
					.map(({ name }) => name.localised[locale])
					.join(t("list.separator")),
			});
		return {
			command: `${command.name.text} ${below.name.text}`,
			options: this.#options(below, after, locale, [command, below]),
		};
	}

	/** A line that is a command but for its slash, as a question; none where it is no command's. */
	#withSlash(line: string, locale: Locale): AskButton[] {
		if (this.command(/^\S*/u.exec(line)?.[0] ?? "") === null) return [];
		const label = `/${line}`;
		try {
			return [{ label, call: this.call(label, locale) }];
		} catch (error) {
			if (error instanceof UserError) return [];
			throw error;
		}
	}

	/** Whether any command has an option of a typed name. */
	#isOption(typed: string): boolean {
		return this.#definitions
			.flatMap((command) => [command, ...command.subcommands])
			.some((command) => this.option(command, typed) !== null);
	}

	/** @param called - the words of the command's name, for whoever is told what it does not take */
	#options(
		command: Definition,
		rest: string,
		locale: Locale,
		called: readonly Definition[],
	): Call["options"] {
		const t = translator(locale);
		const options: Record<string, string | number | boolean> = {};
		// In a query or a draft a colon after words is text (杨琳：…, https://…); elsewhere it is a name that was mistyped.
		const first = command.options[0]?.name.text ?? "";
		const isText = (name: string): boolean =>
			asTyped.has(first) &&
			this.option(command, name) === null &&
			// What another command takes is meant as an option in a query too; in a draft 日期：… is text.
			!(first === "query" && this.#isOption(name));
		const found = [...rest.matchAll(optionPattern)].filter(
			([, name = ""]) => !isText(name),
		);
		const { before, options: typed } = partsOf(rest, found);
		let bare = before;
		for (const { name, value, behind } of typed) {
			const option = this.option(command, name);
			if (option === null)
				throw new UserError("error.noSuchOption", {
					option: name,
					command: called.map((word) => word.name.localised[locale]).join(" "),
					options: command.options
						.map((known) => known.name.localised[locale])
						.join(t("list.separator")),
				});
			const key = option.name.text;
			if (key in options)
				throw new UserError("console.twice", {
					option: option.name.localised[locale],
				});
			// query:乡村振兴 OR 农业, query:"高质量发展" -农业: all of it is the query, and its marks are the query's.
			const goesOn = asTyped.has(key) && onOneLine(behind) !== "";
			options[key] = valueFor(
				option,
				goesOn
					? onOneLine(value + behind)
					: key === "query"
						? queryOf(value)
						: unquoted(value),
			);
			if (!goesOn) bare += behind;
		}
		bare = onOneLine(bare);
		if (bare === "") return options;
		const unnamed = command.options.find(
			(option) => option.type === "text" && !(option.name.text in options),
		);
		if (unnamed === undefined)
			throw new UserError("console.tooMuch", { typed: bare });
		options[unnamed.name.text] = valueFor(
			unnamed,
			asTyped.has(unnamed.name.text) ? bare : unquoted(bare),
		);
		return options;
	}
}

const needsQuotes = /[\s"“”]/u;

/** A value as it would be typed: a name where an id is no more than one. */
export function typedValue(value: string | number | boolean): string {
	const text = typeable(String(value));
	return text === "" || needsQuotes.test(text)
		? `"${text.replaceAll(/["\\]/gu, "\\$&")}"`
		: text;
}

/** A call as it would be typed: `/quotes speaker:杨琳 topic:"西部 陆海"`. */
export function typedCall({ command, options }: Call): string {
	return [
		`/${command}`,
		...Object.entries(options).map(
			([name, value]) => `${name}:${typedValue(value)}`,
		),
	].join(" ");
}

/** What a form asks, as it would be typed; what is to be filled in is left open: `reason:…`. */
export function typedForm({
	call,
	inputs,
}: Extract<Control, { kind: "form" }>): string {
	return [
		typedCall(call),
		...inputs.map(({ option, required }) =>
			required === true ? `${option}:…` : `[${option}:…]`,
		),
	].join(" ");
}
