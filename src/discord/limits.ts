/**
 * Every limit of Discord's that we can meet, once. Lengths are UTF-16 units: the documentation does not say what it
 * counts, and units are the strictest reading. Sources: discord-api-docs, resources/message (messages, embeds),
 * components/reference (rows, buttons, menus, modals), interactions/application-commands (suggestions).
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
	menuEntries: 25,
	menuLabel: 100,
	menuDescription: 100,
	menuPlaceholder: 150,
	files: 10,
	fileDescription: 1024,
	/** Bytes of one file, where a server has no more (reference, uploading files). */
	fileBytes: 10 * 1024 * 1024,
	/** Of a modal (components/reference: modals, text inputs). */
	formTitle: 45,
	formInputs: 5,
	inputLabel: 45,
	inputHint: 100,
	inputValue: 4000,
	suggestions: 25,
	suggestionName: 100,
	suggestionValue: 100,
} as const;

/** Places whose limit is the length of a text. */
export type TextLimit = Exclude<
	keyof typeof limits,
	| "embedsTogether"
	| "rows"
	| "buttonsInRow"
	| "menuEntries"
	| "files"
	| "formInputs"
	| "inputValue"
	| "fileBytes"
	| "suggestions"
>;

/** Whether a text is there and not too long for its place. */
export function fits(text: string, place: TextLimit): boolean {
	return text.trim().length > 0 && text.length <= limits[place];
}
