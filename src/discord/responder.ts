import { setTimeout as pause } from "node:timers/promises";
import {
	DiscordAPIError,
	type MessageComponentInteraction,
	MessageFlags,
	type ModalMessageModalSubmitInteraction,
	RESTJSONErrorCodes,
	type RepliableInteraction,
} from "discord.js";
import type { Row } from "./controls.ts";
import { nobody, type Sealed, type SealedForm } from "./door.ts";

/** How one interaction is answered, step by step. Each of these is called at most once, but for `show` after `think`. */
export interface Responder {
	/** When the interaction got its first answer, milliseconds since the epoch; null before. */
	readonly acknowledgedAt: () => number | null;
	/** Tells the asker that an answer is being thought about. @param hidden - whether they alone will see it */
	think(hidden: boolean): Promise<void>;
	/** Tells nothing, and promises a change of the message the button stands under. */
	thinkOfChange(): Promise<void>;
	/**
	 * Shows the answer. One that is to be hidden stays so: where a public “is thinking” stands, it is taken away first.
	 */
	show(message: Sealed, hidden: boolean): Promise<void>;
	/** Changes the message that the button stands under. */
	change(message: Sealed): Promise<void>;
	/** Changes only what can be pressed under it. */
	changeRows(rows: readonly Row[]): Promise<void>;
	/** Opens a form; nothing may have been told before. */
	open(form: SealedForm): Promise<void>;
}

/** Before a call is made once more whose connection broke, in milliseconds. */
const secondTry = 150;

/**
 * Makes a call again where its connection broke before an answer came: discord.js itself makes those again that were
 * answered with an error of the server's. Only for calls that may be done twice without a trace.
 */
async function persisting<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const code =
			error instanceof Error && "code" in error ? String(error.code) : "";
		if (!/^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT)/u.test(code)) throw error;
		await pause(secondTry);
		return call();
	}
}

/** Whether an error says that the first try has been done after all. */
const doneBefore = (error: unknown): boolean =>
	error instanceof DiscordAPIError &&
	error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

const flagsOf = (hidden: boolean) =>
	hidden ? { flags: MessageFlags.Ephemeral as const } : {};

/** Answers an interaction. Only this file speaks to the interaction itself. */
export function respondTo(
	interaction: RepliableInteraction,
	now: () => number,
): Responder {
	let acknowledgedAt: number | null = null;
	let thinking: "hidden" | "open" | "change" | null = null;

	/** The first answer: whoever made it twice over a broken connection made it once. */
	const first = async (call: () => Promise<unknown>): Promise<void> => {
		try {
			await persisting(call);
		} catch (error) {
			if (acknowledgedAt !== null || !doneBefore(error)) throw error;
		}
		acknowledgedAt = now();
	};

	const component = ():
		| MessageComponentInteraction
		| ModalMessageModalSubmitInteraction => {
		if (interaction.isMessageComponent()) return interaction;
		if (interaction.isModalSubmit() && interaction.isFromMessage())
			return interaction;
		throw new Error("only a button has a message to change");
	};

	const edit = async (message: Partial<Sealed>): Promise<void> => {
		// Where the first answer was taken over a connection that then broke, the client does not know that it was.
		interaction.deferred = true;
		await persisting(() => interaction.editReply(message));
	};

	return {
		acknowledgedAt: () => acknowledgedAt,
		async think(hidden) {
			await first(() => interaction.deferReply(flagsOf(hidden)));
			thinking = hidden ? "hidden" : "open";
		},
		async thinkOfChange() {
			await first(() => component().deferUpdate());
			thinking = "change";
		},
		async show(message, hidden) {
			if (acknowledgedAt === null)
				await first(() =>
					interaction.reply({ ...message, ...flagsOf(hidden) }),
				);
			else if (thinking === "change" || (thinking === "open" && hidden)) {
				if (thinking === "open") await interaction.deleteReply();
				await interaction.followUp({ ...message, ...flagsOf(hidden) });
			} else await edit(message);
		},
		async change({ files: _, ...message }) {
			// An empty list of files would take the message's own away.
			if (acknowledgedAt === null)
				await first(() => component().update(message));
			else await edit(message);
		},
		async changeRows(rows) {
			await first(() =>
				component().update({ components: [...rows], allowedMentions: nobody }),
			);
		},
		async open(form) {
			if (!interaction.isMessageComponent())
				throw new Error("only a button opens a form");
			await first(() => interaction.showModal(form));
		},
	};
}
