import { z } from "zod";
import type { AskButton, Call, Control, HitAction, HitRef } from "../reply.ts";
import type { Database } from "./database.ts";
import { freshId } from "./freshId.ts";
import {
	storedAction,
	storedAsk,
	storedCall,
	storedRef,
} from "./storedReply.ts";

/** What an answer answers: a question, something done with a passage, or nothing that was asked: it was sent by itself. */
export type Origin =
	| { readonly kind: "delivery"; readonly delivery: string }
	| { readonly kind: "call"; readonly call: Call }
	| {
			readonly kind: "act";
			readonly action: HitAction;
			readonly ref: HitRef;
	  };

/** A passage that the menu of a screen offers, and what it is called there. */
export interface Offered {
	readonly ref: HitRef;
	readonly label: string;
	/** What stands beside its name: what kind of words, and where. */
	readonly detail: string;
}

/**
 * One page of an answer as it was shown: what its buttons and its menu act on. A screen never changes; whoever turns a
 * page or picks a passage is shown another one. So a button does what its reader saw, whatever was pressed elsewhere
 * and whatever the archive has read since.
 */
export interface Screen {
	readonly origin: Origin;
	/** Who asked. */
	readonly asker: string;
	readonly guild: string | null;
	/** The language it was shown in. */
	readonly locale: string;
	/** Whether others see it too. */
	readonly posted: boolean;
	/** Page shown, from 0, and how many there were. */
	readonly page: number;
	readonly pages: number;
	/** The passages on this page that can be acted on, in order. */
	readonly offered: readonly Offered[];
	/** Which of them the buttons act on. */
	readonly picked: number;
	readonly actions: readonly HitAction[];
	readonly asks: readonly AskButton[];
	/** What is set on it, by its asker alone. */
	readonly controls: readonly Control[];
	/** Whether the whole answer may be posted to the channel. */
	readonly postable: boolean;
	/** Whether the rows of the whole answer can be had as a file. */
	readonly exportable: boolean;
}

/** Screens by their id, kept for as long as their buttons are to live. */
export interface Screens {
	/**
	 * Keeps a screen.
	 * @param now - milliseconds since the epoch
	 * @returns its id: 11 characters, not to be guessed
	 */
	keep(screen: Screen, now: number): string;
	/** The screen of that id, or null: never kept, too old, or of another version. */
	find(id: string): Screen | null;
	/** Forgets screens shown before a moment, and gives their number. */
	forgetBefore(moment: number): number;
	/** Forgets all of one server's. */
	forgetGuild(guild: string): number;
}

const choice = z.object({
	label: z.string(),
	detail: z.string().nullable(),
	value: z.string(),
	chosen: z.boolean(),
});

const input = z
	.object({
		option: z.string(),
		label: z.string(),
		value: z.string(),
		hint: z.string(),
		most: z.number().int(),
		required: z.literal(true).optional(),
		long: z.literal(true).optional(),
	})
	.transform(({ required, long, ...rest }) => ({
		...rest,
		...(required === undefined ? {} : { required }),
		...(long === undefined ? {} : { long }),
	}));

const picked = {
	label: z.string(),
	option: z.string(),
	least: z.number().int(),
	most: z.number().int(),
	call: storedCall,
};

const control: z.ZodType<Control> = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("menu"), ...picked, choices: z.array(choice) }),
	z.object({
		kind: z.enum(["roles", "channels"]),
		...picked,
		chosen: z.array(z.string()),
	}),
	z.object({
		kind: z.literal("button"),
		label: z.string(),
		tone: z.enum(["plain", "main", "danger"]),
		call: storedCall,
	}),
	z.object({
		kind: z.literal("form"),
		label: z.string(),
		title: z.string(),
		inputs: z.array(input),
		call: storedCall,
	}),
]);

/** What stands in `body`: all but what the table can be asked by. */
const body = z.object({
	origin: z.discriminatedUnion("kind", [
		z.object({ kind: z.literal("delivery"), delivery: z.string() }),
		z.object({ kind: z.literal("call"), call: storedCall }),
		z.object({
			kind: z.literal("act"),
			action: storedAction,
			ref: storedRef,
		}),
	]),
	locale: z.string(),
	posted: z.boolean(),
	page: z.number().int().nonnegative(),
	pages: z.number().int().positive(),
	offered: z.array(
		z.object({ ref: storedRef, label: z.string(), detail: z.string() }),
	),
	picked: z.number().int().nonnegative(),
	actions: z.array(storedAction),
	asks: z.array(storedAsk),
	// Screens of a version on which nothing could be set live on.
	controls: z.array(control).default([]),
	postable: z.boolean(),
	// Screens of a version that could not export yet live on.
	exportable: z.boolean().default(false),
});

const row = z.object({
	asker: z.string(),
	guild: z.string().nullable(),
	body: z.string(),
});

/** Screens over a database. */
export function openScreens(database: Database): Screens {
	return {
		keep({ asker, guild, ...rest }, now) {
			const id = freshId();
			database.run(
				"INSERT INTO screens (id, asker, guild, shown_at, body) VALUES (?, ?, ?, ?, ?)",
				id,
				asker,
				guild,
				now,
				JSON.stringify(rest),
			);
			return id;
		},
		find(id) {
			const found = database.get(
				row,
				"SELECT asker, guild, body FROM screens WHERE id = ?",
				id,
			);
			if (found === null) return null;
			const parsed = body.safeParse(JSON.parse(found.body));
			return parsed.success
				? { asker: found.asker, guild: found.guild, ...parsed.data }
				: null;
		},
		forgetBefore: (moment) =>
			database.run("DELETE FROM screens WHERE shown_at < ?", moment),
		forgetGuild: (guild) =>
			database.run("DELETE FROM screens WHERE guild = ?", guild),
	};
}
