import type { Command, Option, TextOption } from "../../src/command.ts";
import { type Locale, locales, messageNamed } from "../../src/locale.ts";
import type { MenuEntry } from "./menu.ts";

/** A text in English and in every language we have, English among them: without it en-US readers get en-GB's. */
export interface Localised {
	readonly text: string;
	readonly localised: Readonly<Record<Locale, string>>;
}

/** One of the fixed values of an option. */
export interface ChoiceDefinition extends Localised {
	/** What is sent. */
	readonly value: string;
}

export interface OptionDefinition {
	readonly name: Localised;
	readonly description: Localised;
	readonly type: Option["type"];
	readonly required: boolean;
	readonly choices: readonly ChoiceDefinition[];
	/** Whether it is completed while it is typed; never together with choices. */
	readonly autocomplete: boolean;
	/** Of a text, in UTF-16 units. */
	readonly maxLength: number | null;
	/** Of an integer. */
	readonly min: number | null;
	readonly max: number | null;
}

/** What a command is called and takes, in all languages: plain data for whoever registers or parses it. */
export interface CommandDefinition {
	readonly name: Localised;
	readonly description: Localised;
	readonly options: readonly OptionDefinition[];
	readonly editorsOnly: boolean;
	/** The second words of its name, where it has subcommands; it then has no options of its own. */
	readonly subcommands: readonly CommandDefinition[];
}

/** An entry of the menu of a message, in all languages. */
export interface MenuDefinition {
	readonly name: Localised;
	readonly entry: MenuEntry;
}

/** Longest text unless the option says otherwise. */
const usualLength = 200;

/** Longest name: as long as a completion may be. To look for what sounds like a longer one takes seconds. */
export const longestName = 100;

/** Where names come from, of people, bodies and places. */
const namesFrom: readonly string[] = [
	"speaker",
	"person",
	"place",
	"organisation",
];

/** How long the text of an option may be, in UTF-16 units. */
export function longestOf({ maxLength, suggest }: TextOption): number {
	return (
		maxLength ??
		(suggest !== undefined && namesFrom.includes(suggest)
			? longestName
			: usualLength)
	);
}

const localised = (key: string): Localised => {
	const texts: Record<Locale, string> = {
		"en-US": "",
		"zh-CN": "",
		"zh-TW": "",
	};
	for (const locale of locales) texts[locale] = messageNamed(locale, key);
	return { text: texts["en-US"], localised: texts };
};

const optionDefinition = ([name, option]: readonly [
	string,
	Option,
]): OptionDefinition => ({
	name: localised(`option.${name}.name`),
	description: localised(`option.${name}.description`),
	type: option.type,
	required: option.required === true,
	choices:
		option.type === "text"
			? (option.choices ?? []).map((value) => ({
					...localised(`choice.${name}.${value}`),
					value,
				}))
			: [],
	autocomplete: option.type === "text" && option.suggest !== undefined,
	maxLength: option.type === "text" ? longestOf(option) : null,
	min: option.type === "integer" ? (option.min ?? null) : null,
	max: option.type === "integer" ? (option.max ?? null) : null,
});

/** Every answer may be kept to oneself or shared, unless its command always keeps it. */
const privately: Option = { type: "flag" };

const one = (command: Command, key: string): CommandDefinition => ({
	name: localised(`${key}.name`),
	description: localised(`${key}.description`),
	options: [
		...Object.entries(command.options).filter(
			([, option]) => option.inner !== true,
		),
		...(command.alwaysPrivate === true
			? []
			: [["private", privately] as const]),
	].map(optionDefinition),
	editorsOnly: command.editorsOnly === true,
	subcommands: [],
});

/**
 * The second word of a command that has one word of its own beside others that have two: Discord calls nothing bare that
 * has subcommands. `article` is there `article show`, beside `article add`.
 */
export const bareWord = "show";

/** A command as it is named here, by what it is called where nothing may be called bare. */
export function plainName(
	called: string,
	known: (name: string) => boolean,
): string {
	const [first = "", second] = called.split(" ");
	return second === bareWord && !known(called) && known(first) ? first : called;
}

/**
 * The definitions of commands, in all languages. Commands whose names are two words become subcommands of the first.
 *
 * @throws Error for a command, option or choice that a language has no name for
 */
export function definitions(commands: readonly Command[]): CommandDefinition[] {
	const found = new Map<string, CommandDefinition>();
	const parted = new Set(
		commands.flatMap(({ name }) =>
			name.includes(" ") ? [name.split(" ")[0]] : [],
		),
	);
	for (const command of commands) {
		const [first = "", own] = command.name.split(" ");
		const second = own ?? (parted.has(first) ? bareWord : undefined);
		if (second === undefined) {
			found.set(first, one(command, `command.${first}`));
			continue;
		}
		const above = found.get(first) ?? {
			name: localised(`command.${first}.name`),
			description: localised(`command.${first}.description`),
			options: [],
			editorsOnly: false,
			subcommands: [],
		};
		found.set(first, {
			...above,
			subcommands: [
				...above.subcommands,
				one(command, `command.${first}.${second}`),
			],
		});
	}
	return [...found.values()];
}

/** The definitions of the menu of a message, in all languages. */
export function menuDefinitions(
	menu: readonly MenuEntry[],
): readonly MenuDefinition[] {
	return menu.map((entry) => ({
		name: localised(`menu.${entry.name}.name`),
		entry,
	}));
}
