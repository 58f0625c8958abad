/**
 * Every limit of Discord's that we can meet, once. Lengths are UTF-16 units: the documentation does not say what it
 * counts, and units are the strictest reading. Sources: discord-api-docs, resources/message (messages, embeds),
 * components/reference (rows, buttons, menus), interactions/application-commands (commands, suggestions),
 * interactions/receiving-and-responding (time).
 */
export const limits = {
	content: 2000,
	embedTitle: 256,
	embedDescription: 4096,
	embedFooter: 2048,
	/** Over all embeds of a message: titles, descriptions, fields, footers, authors. */
	embedsTogether: 6000,
	rows: 5,
	buttonsInRow: 5,
	buttonLabel: 80,
	customId: 100,
	menuEntries: 25,
	menuLabel: 100,
	menuDescription: 100,
	menuPlaceholder: 150,
	files: 10,
	fileName: 1024,
	fileDescription: 1024,
	/** Bytes of one file, where a server has no more (reference, uploading files). */
	fileBytes: 10 * 1024 * 1024,
	suggestions: 25,
	suggestionName: 100,
	suggestionValue: 100,
	commandName: 32,
	commandDescription: 100,
	choices: 25,
	choiceName: 100,
	optionLength: 6000,
	/** Milliseconds from an interaction to its first answer. */
	firstAnswer: 3000,
} as const;

/** What a text may be long in. */
export type TextLimit = Exclude<
	keyof typeof limits,
	| "embedsTogether"
	| "rows"
	| "buttonsInRow"
	| "menuEntries"
	| "files"
	| "fileBytes"
	| "suggestions"
	| "choices"
	| "firstAnswer"
>;

/** Whether a text is there and not too long for its place. */
export function fits(text: string, place: TextLimit): boolean {
	return text.trim().length > 0 && text.length <= limits[place];
}
