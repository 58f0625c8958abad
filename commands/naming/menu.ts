import { draftEndings } from "../../src/verify/draft.ts";

/** What the menu of a message offers: a command, with the message in one of its options. */
export interface MenuEntry {
	/** Its names stand in the locale files, under `menu.NAME.name`. */
	readonly name: string;
	readonly command: string;
	/** The option that takes the message's text, and the one that takes a file sent with it. */
	readonly text: string;
	readonly file: string;
	/** Endings of files that it takes. */
	readonly endings: readonly string[];
}

/** The menu of a message, in the order in which it is offered. */
export const messageMenu: readonly MenuEntry[] = [
	{
		name: "verify",
		command: "verify",
		text: "text",
		file: "file",
		endings: draftEndings,
	},
];
