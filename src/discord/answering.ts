import type { RepliableInteraction } from "discord.js";
import type { Dispatcher, Reader } from "../dispatch.ts";
import { type Locale, translator } from "../locale.ts";
import type { Log } from "../log.ts";
import { type Reply, reply } from "../reply.ts";
import type { Origin } from "../state/screens.ts";
import type { State } from "../state/state.ts";
import { apology } from "./faults.ts";
import { plainMessage, present } from "./present.ts";
import { promptly, within } from "./promptly.ts";
import { isBetweenTwo } from "./reader.ts";
import type { Responder } from "./responder.ts";
import { noteShown } from "./shown.ts";
import type { Turns } from "./turns.ts";

/** What everything that answers works with. */
export interface Desk {
	readonly dispatcher: Dispatcher;
	readonly state: State;
	readonly log: Log;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Whether so much is being answered that even a quick answer may come late. */
	readonly busy: () => boolean;
	/** Where questions wait for each other then. */
	readonly turns: Turns;
	/** How long an answer may take before we apologise, in milliseconds. */
	readonly budget: number;
}

/** A reader of what others will read too. */
export const inPublic = (reader: Reader): Reader => ({
	...reader,
	asker: { ...reader.asker, inPublic: true },
});

/** One interaction that is being answered. */
export interface Turn {
	readonly interaction: RepliableInteraction;
	readonly responder: Responder;
	readonly reader: Reader;
}

/** What is said of an answer that is kept no longer. */
function tooOld(locale: Locale): Reply {
	const t = translator(locale);
	return reply({
		outcome: "refused",
		title: t("press.expiredTitle"),
		lead: [t("press.expired")],
	});
}

/** Asks again what a screen answers, or asks it for the first time; what was sent by itself is shown as it was sent. */
export async function askAgain(
	{ dispatcher, state }: Desk,
	origin: Origin,
	reader: Reader,
): Promise<Reply> {
	switch (origin.kind) {
		case "call":
			return dispatcher.answer(origin.call, reader);
		case "act":
			return dispatcher.act(origin.action, origin.ref, reader);
		case "delivery":
			return state.deliveries.replyOf(origin.delivery) ?? tooOld(reader.locale);
	}
}

/** What a screen of an answer answers: where the answer did something, what shows it again without doing it again. */
export function originOf(answer: Reply, origin: Origin): Origin {
	return answer.again === null ? origin : { kind: "call", call: answer.again };
}

/**
 * Gets an answer, and tells Discord that it is coming before anything is waited for: what is in memory is answered at
 * once, unless so many ask that it would come late.
 *
 * @param think - tells Discord
 */
export async function awaited(
	desk: Desk,
	ask: () => Promise<Reply>,
	{ reader, interaction }: Turn,
	think: () => Promise<void>,
): Promise<Reply> {
	const crowded = desk.busy();
	if (crowded) await think();
	const asked = crowded ? desk.turns.take(reader.asker.user, ask) : ask();
	try {
		const quick = await promptly(asked);
		if (quick !== null) return quick;
		if (!crowded) await think();
		return await within(asked, desk.budget);
	} catch (error) {
		asked.catch(() => {});
		return apology(desk.log, reader.locale, error, {
			interaction: interaction.id,
		});
	}
}

/** What came of an interaction, for its line in the log. */
export interface Outcome {
	readonly outcome:
		| Reply["outcome"]
		| "expired"
		| "notYours"
		| "limited"
		| "form";
	readonly hidden: boolean;
}

/**
 * Answers with a new message.
 *
 * @param origin - what is asked, and asked again when a page is turned
 * @param hidden - whether the asker alone is to see it; in a direct message they do anyway
 * @param at - the page to begin with, and the passage picked on it
 */
export async function answerAnew(
	desk: Desk,
	turn: Turn,
	{
		origin,
		ask = (reader) => askAgain(desk, origin, reader),
		hidden,
		at = { page: 0, picked: 0 },
	}: {
		readonly origin: Origin;
		readonly ask?: (reader: Reader) => Promise<Reply>;
		readonly hidden: boolean;
		readonly at?: { readonly page: number; readonly picked: number };
	},
): Promise<Outcome> {
	const { interaction, responder } = turn;
	const betweenTwo = isBetweenTwo(interaction);
	const aside = hidden && !betweenTwo;
	const reader = hidden || betweenTwo ? turn.reader : inPublic(turn.reader);
	const answer = await awaited(
		desk,
		() => ask(reader),
		turn,
		() => responder.think(aside),
	);
	// What the asker has to mend, and what we have to apologise for, is nobody else's business.
	const wrong = answer.outcome === "refused" || answer.outcome === "failed";
	const hide = aside || (wrong && !betweenTwo);
	const { message, screen } = present(
		desk.state.screens,
		answer,
		{
			origin: originOf(answer, origin),
			reader,
			posted: !hide && !betweenTwo,
			company: !betweenTwo,
			...at,
		},
		desk.now(),
	);
	await responder.show(message, hide);
	if (screen.posted)
		noteShown(desk.state.sent, interaction, screen, desk.now());
	return { outcome: answer.outcome, hidden: hide };
}

/** Answers with a few words of our own that nobody else sees. */
export async function answerPlainly(turn: Turn, said: Reply): Promise<void> {
	await turn.responder.show(
		plainMessage(said, turn.reader.locale),
		!isBetweenTwo(turn.interaction),
	);
}
