import type { definitions } from "../../commands/index.ts";
import { locales } from "../locale.ts";
import type { Call } from "../reply.ts";

export type Definition = ReturnType<typeof definitions>[number];
export type OptionDefinition = Definition["options"][number];
type Named = Definition["name"];

/** Whether a typed word is one of the names of something: its English one, or that of any language we have. */
export const isNamed = (name: Named, typed: string): boolean => {
	const wanted = typed.toLowerCase();
	return (
		name.text === wanted ||
		locales.some((locale) => name.localised[locale].toLowerCase() === wanted)
	);
};

/** Words that say yes and no where an option takes only these. */
const yes = new Set(["true", "yes", "y", "1", "是"]);
const no = new Set(["false", "no", "n", "0", "否"]);

/** Words for fixed values that their labels do not have: what people call a kind of file. */
const alsoCalled: ReadonlyMap<string, string> = new Map([
	["excel", "csv"],
	["doc", "docx"],
	["md", "markdown"],
	["json", "jsonl"],
]);

/** A label without what stands in brackets behind it: Word（出处作脚注）. */
const stemOf = (label: string): string =>
	label.replace(/\s*[（(].*$/u, "").toLowerCase();

/** Whether a typed word is one of the names of a fixed value. */
const isChoice = (
	choice: OptionDefinition["choices"][number],
	text: string,
) => {
	const wanted = text.toLowerCase();
	return (
		choice.value.toLowerCase() === (alsoCalled.get(wanted) ?? wanted) ||
		isNamed(choice, text) ||
		locales.some((locale) => stemOf(choice.localised[locale]) === wanted)
	);
};

/** A value as typed: in double quotes, within which \" stands for one; or up to the next space. */
export const valuePattern = String.raw`"(?:[^"\\]|\\.)*"|“[^”]*”|\S*`;

/** A value without the marks that only hold it together. */
export const unquoted = (value: string): string => {
	if (/^".*"$/su.test(value) && value.length > 1)
		return value.slice(1, -1).replaceAll(/\\(.)/gu, "$1");
	if (/^“.*”$/su.test(value)) return value.slice(1, -1);
	return value;
};

/** A value as its option takes it; as it was typed where it is none, for the dispatcher to refuse. */
export const valueFor = (
	option: OptionDefinition,
	text: string,
): Call["options"][string] => {
	switch (option.type) {
		case "flag": {
			const wanted = text.toLowerCase();
			return yes.has(wanted) ? true : no.has(wanted) ? false : text;
		}
		case "integer":
			return /^-?\d+$/u.test(text) ? Number(text) : text;
		case "file":
		case "role":
			return text;
		case "text":
			return (
				option.choices.find((choice) => isChoice(choice, text))?.value ?? text
			);
	}
};

/**
 * The text of a query that is one value. Marks that typing did not need are the query's own, and ask for a whole phrase:
 * 关键词:"以大开放促进大开发". Around spaces they only hold the value together.
 */
export const queryOf = (value: string): string =>
	/^(?:"[^\s"“”\\]+"|“[^\s"“”]+”)$/u.test(value) ? value : unquoted(value);
