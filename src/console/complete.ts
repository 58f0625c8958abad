import type { Dispatcher, Reader } from "../dispatch.ts";
import type { Call } from "../reply.ts";
import { type Typist, typedValue } from "./typed.ts";

/** What readline takes: completions, and the end of the line that they stand for. */
export type Completion = [string[], string];

/** Most completions shown at once, as in Discord. */
const most = 25;

/** The word under the cursor: what comes after the last space that is in no quotes. */
const lastWord = (line: string): string => {
	let inQuotes = false;
	let start = 0;
	for (const [index, character] of [...line].entries()) {
		if (character === '"') inQuotes = !inQuotes;
		if (!inQuotes && /\s/u.test(character)) start = index + 1;
	}
	return [...line].slice(start).join("");
};

const unquoted = (value: string): string =>
	value.replace(/^"/u, "").replace(/"$/u, "");

/**
 * Completes a line: the command, its second word where it has one, then the options it has not yet, then an option's values from the same place as
 * Discord's. Names complete as they are begun: English ones to English, Chinese ones to Chinese.
 */
export async function complete(
	line: string,
	typist: Typist,
	dispatcher: Pick<Dispatcher, "suggest">,
	reader: Reader,
): Promise<Completion> {
	const names = (name: {
		readonly text: string;
		readonly localised: Readonly<Record<Reader["locale"], string>>;
	}): string[] => [...new Set([name.text, name.localised[reader.locale]])];

	const [head = ""] = line.split(/\s/u);
	if (!line.includes(" ")) {
		const typed = line.replace(/^[/／]/u, "").toLowerCase();
		const matching = typist.all.flatMap(({ name }) =>
			names(name).filter((one) => one.startsWith(typed)),
		);
		// An untyped line shows the reader's own names only: one for each command.
		const shown =
			typed === ""
				? typist.all.map(({ name }) => name.localised[reader.locale])
				: matching;
		return [shown.map((name) => `/${name} `), line];
	}
	const first = typist.command(head.replace(/^[/／]/u, ""));
	if (first === null) return [[], line];
	const word = lastWord(line);
	const [, second = "", ...others] = line.split(/\s+/u);
	if (first.subcommands.length > 0 && others.length === 0)
		return [
			first.subcommands
				.flatMap(({ name }) =>
					second === ""
						? [name.localised[reader.locale]]
						: names(name).filter((one) => one.startsWith(second)),
				)
				.map((name) => `${name} `),
			second,
		];
	const command =
		first.subcommands.length > 0
			? (typist.subcommand(first, second) ?? typist.bare(first))
			: first;
	if (command === null) return [[], line];
	const match = /^([^:：\s]+)([:：])(.*)$/su.exec(word);
	const typedOption =
		match === null ? null : typist.option(command, match[1] ?? "");
	const used = new Set(
		[...line.matchAll(/(?<=\s)([^\s:："]+)[:：]/gu)].flatMap(
			([, name = ""]) => typist.option(command, name)?.name.text ?? [],
		),
	);
	if (match === null || typedOption === null) {
		const open = command.options.filter(
			({ name }) => !used.has(name.text) && name.text !== "private",
		);
		const wanted = open.flatMap(({ name }) =>
			names(name).filter((one) => one.startsWith(word.toLowerCase())),
		);
		return [
			(word === ""
				? open.map(({ name }) => name.localised[reader.locale])
				: wanted
			).map((name) => `${name}:`),
			word,
		];
	}
	const typed = unquoted(match[3] ?? "");
	if (typedOption.choices.length > 0)
		return [
			typedOption.choices
				.map((choice) => choice.localised[reader.locale])
				.filter((label) => label.startsWith(typed))
				.map((label) => `${typedValue(label)} `),
			match[3] ?? "",
		];
	const options: Call["options"] = {};
	const suggestions = await dispatcher.suggest(
		{
			command:
				command === first
					? first.name.text
					: `${first.name.text} ${command.name.text}`,
			option: typedOption.name.text,
			typed,
			options,
		},
		reader,
	);
	return [
		suggestions
			.slice(0, most)
			// An article's id says nothing to a reader; its headline is understood as well.
			.map(({ name, value }) =>
				typedOption.name.text === "article" ? name : value,
			)
			.map((text) => `${typedValue(text)} `),
		match[3] ?? "",
	];
}
