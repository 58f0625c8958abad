import type {
	AutocompleteInteraction,
	Interaction,
	RepliableInteraction,
} from "discord.js";
import type { Command } from "../command.ts";
import type { Dispatcher } from "../dispatch.ts";
import type { Log, LogFields } from "../log.ts";
import type { State } from "../state/state.ts";
import { openAllowance } from "./allowance.ts";
import {
	answerPlainly,
	type Desk,
	type Outcome,
	type Turn,
} from "./answering.ts";
import { answerCall, calledName } from "./calling.ts";
import { apology, patience } from "./faults.ts";
import { answerMenu } from "./menu.ts";
import { answerFill, answerPress, pressName } from "./pressing.ts";
import { readerOf } from "./reader.ts";
import { respondTo } from "./responder.ts";
import { answerTyping } from "./suggesting.ts";
import { openTurns } from "./turns.ts";

/** What the router works with. */
export interface RouterParts {
	readonly dispatcher: Dispatcher;
	readonly commands: readonly Pick<Command, "name" | "alwaysPrivate">[];
	readonly state: State;
	readonly log: Log;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** How long an answer may take before we apologise, in milliseconds; a minute unless told. */
	readonly budget?: number;
	/** Told of every interaction once it is over. */
	readonly observe?: (answered: Answered) => void;
}

/** How an interaction went, for whoever counts: nothing of what was asked. */
export interface Answered {
	readonly kind: "command" | "menu" | "typing" | "press" | "other";
	/** The command's name, or what was pressed: `quotes`, `act copy`. */
	readonly does: string;
	readonly outcome: string;
	/** Milliseconds from when Discord made it to its first answer; null where that was never given. */
	readonly acknowledgedAfter: number | null;
	/** Milliseconds it took us. */
	readonly took: number;
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
const crowd = 3;

/** How long an answer may take, in milliseconds. An interaction can be answered for 15 minutes. */
const usualBudget = 60_000;

/** What an interaction is, for its line in the log: no option's value, no name of a person, no token. */
function described(interaction: Interaction): Pick<Answered, "kind" | "does"> {
	if (interaction.isChatInputCommand() || interaction.isAutocomplete())
		return {
			kind: interaction.isAutocomplete() ? "typing" : "command",
			does: calledName(interaction.options, interaction.commandName),
		};
	if (interaction.isMessageContextMenuCommand())
		return { kind: "menu", does: interaction.commandName };
	if (interaction.isMessageComponent() || interaction.isModalSubmit())
		return { kind: "press", does: pressName(interaction.customId) };
	return { kind: "other", does: String(interaction.type) };
}

/** What an interaction comes to. */
type Result = Pick<Answered, "outcome"> &
	Partial<Pick<Answered, "acknowledgedAfter">> &
	LogFields;

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
		turns: openTurns(),
		budget: parts.budget ?? usualBudget,
	};
	const allowance = openAllowance();

	/** The seconds somebody has to wait before they, or all of their server, may ask again; null where nobody has. */
	const overdrawn = (
		interaction: Interaction,
	): { readonly whose: "user" | "guild"; readonly seconds: number } | null => {
		const at = now();
		const own = allowance.take("user", interaction.user.id, at);
		if (own > 0) return { whose: "user", seconds: own };
		if (interaction.guildId === null) return null;
		const all = allowance.take("guild", interaction.guildId, at);
		return all > 0 ? { whose: "guild", seconds: all } : null;
	};

	const complete = async (
		interaction: AutocompleteInteraction,
	): Promise<Result> => {
		if (allowance.take("typing", interaction.user.id, now()) > 0) {
			await interaction.respond([]);
			return { outcome: "limited", offered: 0 };
		}
		const reader = readerOf(
			interaction,
			state.settings.of(interaction.guildId),
		);
		return {
			outcome: "answer",
			offered: await answerTyping(dispatcher, interaction, reader),
		};
	};

	const answered = async (turn: Turn): Promise<Outcome> => {
		const { interaction } = turn;
		const wait = overdrawn(interaction);
		if (wait !== null) {
			await answerPlainly(turn, patience(wait, turn.reader.locale));
			return { outcome: "limited", hidden: true };
		}
		if (interaction.isChatInputCommand())
			return answerCall(desk, { ...turn, interaction }, commands);
		if (interaction.isMessageContextMenuCommand())
			return answerMenu(desk, { ...turn, interaction });
		if (
			interaction.isButton() ||
			interaction.isStringSelectMenu() ||
			interaction.isRoleSelectMenu() ||
			interaction.isChannelSelectMenu()
		)
			return answerPress(desk, { ...turn, interaction });
		if (interaction.isModalSubmit())
			return answerFill(desk, { ...turn, interaction });
		throw new Error("nothing answers this kind of interaction");
	};

	const reply = async (interaction: RepliableInteraction): Promise<Result> => {
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
		let result: Result;
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
		const took = now() - began;
		log.info("interaction", {
			interaction: interaction.id,
			guild: interaction.guildId,
			locale: interaction.locale,
			...described(interaction),
			...result,
			took,
		});
		parts.observe?.({
			...described(interaction),
			outcome: result.outcome,
			acknowledgedAfter: result.acknowledgedAfter ?? null,
			took,
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
