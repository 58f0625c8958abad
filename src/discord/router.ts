import type {
	AutocompleteInteraction,
	Interaction,
	RepliableInteraction,
} from "discord.js";
import type { Command } from "../command.ts";
import type { Dispatcher } from "../dispatch.ts";
import type { Log, LogFields } from "../log.ts";
import type { State } from "../state/state.ts";
import {
	answerPlainly,
	type Desk,
	type Outcome,
	type Turn,
} from "./answering.ts";
import { answerCall, calledName } from "./calling.ts";
import { apology } from "./faults.ts";
import { answerPress, pressName } from "./pressing.ts";
import { readerOf } from "./reader.ts";
import { respondTo } from "./responder.ts";
import { answerTyping } from "./suggesting.ts";

/** What the router works with. */
export interface RouterParts {
	readonly dispatcher: Dispatcher;
	readonly commands: readonly Pick<Command, "name" | "alwaysPrivate">[];
	readonly state: State;
	readonly log: Log;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

export interface Router {
	/** Answers an interaction, whatever it is. Never rejects. */
	handle(interaction: Interaction): Promise<void>;
	/** Settles when nothing is being answered any more. */
	idle(): Promise<void>;
}

/**
 * From how many interactions in hand on even a quick answer is announced first: each waits for those before it, and the
 * first word has to be there within three seconds.
 */
const crowd = 8;

/** What an interaction is, for its line in the log: no option's value, no name of a person, no token. */
function described(interaction: Interaction): LogFields {
	const place = {
		interaction: interaction.id,
		guild: interaction.guildId,
		locale: interaction.locale,
	};
	if (interaction.isChatInputCommand())
		return {
			...place,
			kind: "command",
			does: calledName(interaction.options, interaction.commandName),
		};
	if (interaction.isAutocomplete())
		return {
			...place,
			kind: "typing",
			does: calledName(interaction.options, interaction.commandName),
		};
	if (interaction.isMessageComponent())
		return {
			...place,
			kind: "press",
			does: pressName(interaction.customId),
		};
	return { ...place, kind: "other", does: String(interaction.type) };
}

/** Takes interactions to what answers them, and sees to it that each is answered and logged. */
export function createRouter(parts: RouterParts): Router {
	const { dispatcher, commands, state, log, now } = parts;
	const inHand = new Set<Promise<void>>();
	const desk: Desk = {
		dispatcher,
		state,
		log,
		now,
		busy: () => inHand.size > crowd,
	};

	const complete = async (interaction: AutocompleteInteraction) => {
		const reader = readerOf(
			interaction,
			state.settings.of(interaction.guildId),
		);
		return { offered: await answerTyping(dispatcher, interaction, reader) };
	};

	const answered = (turn: Turn): Promise<Outcome> => {
		const { interaction } = turn;
		if (interaction.isChatInputCommand())
			return answerCall(desk, { ...turn, interaction }, commands);
		if (interaction.isButton() || interaction.isStringSelectMenu())
			return answerPress(desk, { ...turn, interaction });
		throw new Error("nothing answers this kind of interaction");
	};

	const reply = async (
		interaction: RepliableInteraction,
	): Promise<LogFields> => {
		const responder = respondTo(interaction, now);
		const reader = readerOf(
			interaction,
			state.settings.of(interaction.guildId),
		);
		const turn = { interaction, responder, reader };
		const acknowledged = () => {
			const at = responder.acknowledgedAt();
			return at === null ? null : at - interaction.createdTimestamp;
		};
		try {
			const outcome = await answered(turn);
			return { ...outcome, acknowledgedAfter: acknowledged() };
		} catch (error) {
			const said = apology(log, reader.locale, error, {
				interaction: interaction.id,
			});
			// Where not even this arrives (the token is dead, Discord is away), the log has both.
			await answerPlainly(turn, said);
			return { outcome: "failed", acknowledgedAfter: acknowledged() };
		}
	};

	const handle = async (interaction: Interaction): Promise<void> => {
		const began = now();
		let result: LogFields = {};
		try {
			result = interaction.isAutocomplete()
				? await complete(interaction)
				: await reply(interaction);
		} catch (error) {
			result = {
				outcome: "unanswered",
				error: error instanceof Error ? error.message : String(error),
			};
		}
		log.info("interaction", {
			...described(interaction),
			...result,
			took: now() - began,
		});
	};

	return {
		handle(interaction) {
			const hand = handle(interaction).finally(() => inHand.delete(hand));
			inHand.add(hand);
			return hand;
		},
		async idle() {
			while (inHand.size > 0) await Promise.allSettled(inHand);
		},
	};
}
