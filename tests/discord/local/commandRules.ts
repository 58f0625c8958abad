import { z } from "zod";
import { type Problem, under } from "./wire.ts";

/**
 * What Discord refuses in a list of commands though its OPENAPI file does not say so: interactions/
 * application-commands (naming, options, limits), reference (locales).
 */

const words = z.record(z.string(), z.string()).nullish();

const choice = z.looseObject({
	name: z.string(),
	name_localizations: words,
	value: z.union([z.string(), z.number()]),
});

/** An option of a command as we read it. */
export interface CommandOption {
	readonly type: number;
	readonly name: string;
	readonly name_localizations?:
		| Readonly<Record<string, string>>
		| null
		| undefined;
	readonly description: string;
	readonly description_localizations?:
		| Readonly<Record<string, string>>
		| null
		| undefined;
	readonly required?: boolean | null | undefined;
	readonly autocomplete?: boolean | null | undefined;
	readonly choices?: readonly z.infer<typeof choice>[] | null | undefined;
	readonly min_value?: number | null | undefined;
	readonly max_value?: number | null | undefined;
	readonly min_length?: number | null | undefined;
	readonly max_length?: number | null | undefined;
	readonly options?: readonly CommandOption[] | null | undefined;
}

const option: z.ZodType<CommandOption> = z.lazy(() =>
	z.looseObject({
		type: z.number(),
		name: z.string(),
		name_localizations: words,
		description: z.string(),
		description_localizations: words,
		required: z.boolean().nullish(),
		autocomplete: z.boolean().nullish(),
		choices: z.array(choice).nullish(),
		min_value: z.number().nullish(),
		max_value: z.number().nullish(),
		min_length: z.number().nullish(),
		max_length: z.number().nullish(),
		options: z.array(option).nullish(),
	}),
);

/** A command as we read it, once its shape is right. */
export const commandShape = z.looseObject({
	type: z.number().nullish(),
	name: z.string(),
	name_localizations: words,
	description: z.string().nullish(),
	description_localizations: words,
	options: z.array(option).nullish(),
	contexts: z.array(z.number()).nullish(),
	integration_types: z.array(z.number()).nullish(),
	default_member_permissions: z.string().nullish(),
});

export type Command = z.infer<typeof commandShape>;

export const optionTypes = {
	subcommand: 1,
	group: 2,
	text: 3,
	integer: 4,
	flag: 5,
	role: 8,
	number: 10,
	file: 11,
} as const;

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** reference#locales */
const locales = new Set(
	"id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
		" ",
	),
);

/** Commands of a type that a scope may have (application-commands, registering a command): CHAT_INPUT, USER, MESSAGE. */
const commandsPerScope: Readonly<Record<number, number>> = {
	1: 100,
	2: 15,
	3: 15,
};
const types: Readonly<Record<number, string>> = {
	1: "CHAT_INPUT",
	2: "USER",
	3: "MESSAGE",
};
const unitsPerCommand = 8000;

const typeOf = (command: Command): number => command.type ?? 1;

/**
 * What is wrong with a command of a menu: its name may have capitals and spaces, and it has no description and no options
 * (application-commands, user commands, message commands).
 */
function menuProblems(command: Command): Problem[] {
	const said: Problem[] = [];
	for (const [where, name] of [
		["name", command.name],
		...Object.entries(command.name_localizations ?? {}),
	] as const) {
		if (name.trim() === "" || name.length > 32)
			said.push({
				path: [where],
				message: "Must be between 1 and 32 in length.",
			});
		if (where !== "name" && !locales.has(where))
			said.push({ path: [where], message: "There is no such locale." });
	}
	if (command.description)
		said.push({
			path: ["description"],
			message: "A command of a menu has no description.",
		});
	if (Object.keys(command.description_localizations ?? {}).length > 0)
		said.push({
			path: ["description_localizations"],
			message: "A command of a menu has no description.",
		});
	if ((command.options ?? []).length > 0)
		said.push({
			path: ["options"],
			message: "A command of a menu has no options.",
		});
	return said;
}

function nameProblems(named: Command | CommandOption): Problem[] {
	const said: Problem[] = [];
	const names: [string, string][] = [
		["name", named.name],
		...Object.entries(named.name_localizations ?? {}),
	];
	for (const [where, name] of names) {
		if (!namePattern.test(name))
			said.push({
				path: [where],
				message: `${name} does not match the pattern.`,
			});
		if (name !== name.toLowerCase())
			said.push({ path: [where], message: `${name} is not in lower case.` });
	}
	for (const localized of [
		named.name_localizations,
		named.description_localizations,
	])
		for (const locale of Object.keys(localized ?? {}))
			if (!locales.has(locale))
				said.push({ path: [locale], message: "There is no such locale." });
	for (const [where, text] of [
		["description", named.description],
		...Object.entries(named.description_localizations ?? {}),
	] as const)
		if (!text?.trim() || text.length > 100)
			said.push({
				path: [String(where)],
				message: "Must be between 1 and 100 in length.",
			});
	return said;
}

function choiceProblems(given: CommandOption): Problem[] {
	const choices = given.choices ?? [];
	const said: Problem[] = [];
	const say = (message: string) => said.push({ path: ["choices"], message });
	if (choices.length > 0 && given.autocomplete)
		say("An option cannot have choices and autocomplete.");
	for (const one of choices) {
		for (const name of [
			one.name,
			...Object.values(one.name_localizations ?? {}),
		])
			if (name.length < 1 || name.length > 100)
				say("A choice's name must be between 1 and 100 in length.");
		if (typeof one.value === "string" && one.value.length > 100)
			say("A choice's value must be 100 or fewer in length.");
		for (const locale of Object.keys(one.name_localizations ?? {}))
			if (!locales.has(locale)) say(`There is no such locale: ${locale}`);
	}
	for (const pick of ["name", "value"] as const)
		if (new Set(choices.map((one) => one[pick])).size < choices.length)
			say(`Choice ${pick}s must be unique.`);
	return said;
}

function optionProblems(options: readonly CommandOption[]): Problem[] {
	const said: Problem[] = [];
	const firstOptional = options.findIndex(
		(one) => !one.required && one.type > optionTypes.group,
	);
	for (const [index, one] of options.entries()) {
		if (one.required && firstOptional !== -1 && index > firstOptional)
			said.push({
				path: [index],
				message: "Required options must be placed before non-required options",
			});
		const isSub = one.type <= optionTypes.group;
		if (isSub !== (options[0]?.type ?? 0) <= optionTypes.group)
			said.push({
				path: [index],
				message: "Subcommands and options cannot stand side by side.",
			});
		if ((one.min_length ?? 0) > (one.max_length ?? 6000))
			said.push({ path: [index], message: "min_length exceeds max_length." });
		said.push(
			...under([index], [...nameProblems(one), ...choiceProblems(one)]),
		);
		said.push(...under([index, "options"], optionProblems(one.options ?? [])));
	}
	for (const locale of [null, ...locales]) {
		const names = options.map(
			(one) => (locale && one.name_localizations?.[locale]) || one.name,
		);
		if (new Set(names).size < names.length)
			said.push({
				path: [],
				message: `Option names must be unique${locale ? ` in ${locale}` : ""}.`,
			});
	}
	return said;
}

/** Units that count towards the 8000 of a command; of localisations only the longest counts. */
function unitsOf(
	named: Command | CommandOption | z.infer<typeof choice>,
): number {
	const longest = (
		text: string | null | undefined,
		localized: Readonly<Record<string, string>> | null | undefined,
	) =>
		Math.max(
			text?.length ?? 0,
			...Object.values(localized ?? {}).map((one) => one.length),
		);
	if ("value" in named)
		return (
			longest(named.name, named.name_localizations) + String(named.value).length
		);
	return (
		longest(named.name, named.name_localizations) +
		longest(
			"description" in named ? String(named.description ?? "") : "",
			named.description_localizations,
		) +
		("choices" in named && Array.isArray(named.choices)
			? named.choices.reduce((sum, one) => sum + unitsOf(one), 0)
			: 0) +
		(named.options ?? []).reduce((sum, one) => sum + unitsOf(one), 0)
	);
}

/** Problems of a whole list, as it is put in one scope. */
export function commandProblems(commands: readonly Command[]): Problem[] {
	const said: Problem[] = [];
	for (const [type, name] of Object.entries(types)) {
		const own = commands.filter((one) => typeOf(one) === Number(type));
		const most = commandsPerScope[Number(type)] ?? 0;
		if (own.length > most)
			said.push({
				path: [],
				message: `Maximum number of ${name} commands reached (${most}).`,
			});
		for (const locale of [null, ...locales]) {
			const names = own.map(
				(one) => (locale && one.name_localizations?.[locale]) || one.name,
			);
			if (new Set(names).size < names.length)
				said.push({
					path: [],
					message: `Application command names must be unique${locale ? ` in ${locale}` : ""}.`,
				});
		}
	}
	for (const [index, command] of commands.entries()) {
		if (types[typeOf(command)] === undefined)
			said.push({ path: [index, "type"], message: "There is no such type." });
		if (typeOf(command) !== 1) {
			said.push(...under([index], menuProblems(command)));
			continue;
		}
		said.push(
			...under(
				[index],
				[
					...nameProblems(command),
					...under(["options"], optionProblems(command.options ?? [])),
				],
			),
		);
		const units = unitsOf(command);
		if (units > unitsPerCommand)
			said.push({
				path: [index],
				message: `Command exceeds maximum size (${unitsPerCommand}): ${units}.`,
			});
	}
	return said;
}

const suggestions = z.looseObject({
	choices: z.array(choice.nullable()).nullish(),
});

/** Problems of what an option completes to. */
export function suggestionProblems(data: unknown, type: number): Problem[] {
	const parsed = suggestions.safeParse(data ?? {});
	if (!parsed.success) return [{ path: [], message: parsed.error.message }];
	return (parsed.data.choices ?? []).flatMap((one, index) => {
		const path = ["choices", index];
		if (one === null) return [{ path, message: "This field is required." }];
		const said: Problem[] = [];
		if (one.name.trim() === "" || one.name.length > 100)
			said.push({ path, message: "Must be between 1 and 100 in length." });
		if (typeof one.value === "string" && one.value.length > 100)
			said.push({ path, message: "A value must be 100 or fewer in length." });
		if ((typeof one.value === "string") !== (type === optionTypes.text))
			said.push({ path, message: "A value is not of its option's type." });
		return said;
	});
}
