import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";

/** A language file: messages in ICU MessageFormat by key. */
export type Catalogue = Readonly<Record<string, string>>;

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/** What a placeholder takes. One that is both (in different languages) takes a number. */
export type Placeholder = "string" | "number";

/**
 * The parser's element types, by its README: 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural. Dates and times
 * are not used: days are strings, and moments are worded before they get here.
 */
const collect = (ast: Ast, into: Map<string, Placeholder>): void => {
	for (const element of ast) {
		switch (element.type) {
			case 1:
				if (!into.has(element.value)) into.set(element.value, "string");
				break;
			case 2:
				into.set(element.value, "number");
				break;
			case 5:
			case 6:
				if (element.type === 6 || !into.has(element.value))
					into.set(element.value, element.type === 6 ? "number" : "string");
				for (const option of Object.values(element.options))
					collect(option.value, into);
				break;
			case 3:
			case 4:
				throw new Error(`{${element.value}} is a date or a time`);
			default:
		}
	}
};

/**
 * The placeholders of a message, by name.
 *
 * @throws SyntaxError where the message is not ICU MessageFormat
 */
export function placeholdersOf(message: string): Map<string, Placeholder> {
	const found = new Map<string, Placeholder>();
	const format = new IntlMessageFormat(message, "en-US", undefined, {
		ignoreTag: true,
	});
	collect(format.getAst(), found);
	return found;
}

/** The text of `messages.ts`: every key with the placeholders that any of the languages uses. */
export function messagesSource(catalogues: readonly Catalogue[]): string {
	const keys = [...new Set(catalogues.flatMap(Object.keys))].sort();
	const entries = keys.map((key) => {
		const merged = new Map<string, Placeholder>();
		for (const catalogue of catalogues) {
			const message = catalogue[key];
			if (message === undefined) continue;
			for (const [name, type] of placeholdersOf(message))
				if (merged.get(name) !== "number") merged.set(name, type);
		}
		if (merged.size === 0) return `\t"${key}": null;`;
		const fields = [...merged]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, type]) => `\t\treadonly ${name}: ${type};\n`);
		return `\t"${key}": {\n${fields.join("")}\t};`;
	});
	return `// Made by \`npm run locales\` from the language files beside it; do not edit.

/** Every message and what its placeholders take; null where it has none. */
export type Messages = {
${entries.join("\n")}
};

export type MessageKey = keyof Messages;

export type Values<K extends MessageKey> = Messages[K];

/** Messages without placeholders. */
export type PlainKey = {
	[K in MessageKey]: Messages[K] extends null ? K : never;
}[MessageKey];

/** Messages with placeholders. */
export type FilledKey = Exclude<MessageKey, PlainKey>;
`;
}

const isCatalogue = (value: unknown): value is Catalogue =>
	typeof value === "object" &&
	value !== null &&
	Object.values(value).every((message) => typeof message === "string");

/** Reads one language file. */
export function readCatalogue(language: string): Catalogue {
	const file = join(import.meta.dirname, `${language}.json`);
	const value: unknown = JSON.parse(readFileSync(file, "utf8"));
	if (!isCatalogue(value)) throw new Error(`${language}.json is no catalogue`);
	return value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const all = ["en-US", "zh-CN", "zh-TW"].map(readCatalogue);
	writeFileSync(join(import.meta.dirname, "messages.ts"), messagesSource(all));
}
