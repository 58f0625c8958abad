import type { AutocompleteInteraction } from "discord.js";
import type { Suggestion } from "../command.ts";
import type { Dispatcher, Reader } from "../dispatch.ts";
import { calledName, valuesOf } from "./calling.ts";
import { plainLine } from "./escape.ts";
import { clip } from "./graphemes.ts";
import { fits, limits } from "./limits.ts";
import { within } from "./promptly.ts";

/** How long somebody who types waits for suggestions, in milliseconds; then there are none. */
const suggestionBudget = 1000;

/** Suggestions that Discord takes: a value is sent back as it is, so one that is too long is left out, never clipped. */
export function offerable(
	suggestions: readonly Suggestion[],
): { name: string; value: string }[] {
	const seen = new Set<string>();
	const offered: { name: string; value: string }[] = [];
	for (const { name, value } of suggestions) {
		const shown = clip(plainLine(name), "suggestionName");
		if (shown === "" || seen.has(value) || !fits(value, "suggestionValue"))
			continue;
		seen.add(value);
		offered.push({ name: shown, value });
	}
	return offered.slice(0, limits.suggestions);
}

/**
 * Completes the option that is being typed. Nothing at all is better than an error or an answer that comes too late.
 *
 * @returns how many were offered
 */
export async function answerTyping(
	dispatcher: Dispatcher,
	interaction: AutocompleteInteraction,
	reader: Reader,
): Promise<number> {
	const focused = interaction.options.getFocused(true);
	const { [focused.name]: _, ...others } = valuesOf(interaction.options.data);
	const found = await within(
		dispatcher.suggest(
			{
				command: calledName(interaction.options, interaction.commandName),
				option: focused.name,
				typed: String(focused.value),
				options: others,
			},
			reader,
		),
		suggestionBudget,
	).catch(() => []);
	const offered = offerable(found);
	await interaction.respond(offered);
	return offered.length;
}
