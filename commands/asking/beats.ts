import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { foldText } from "../../src/language/fold.ts";
import { type Locale, locales, message, translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";
import { askButton } from "./again.ts";
import { severalIn } from "./several.ts";

type Where = Pick<Context, "state" | "asker" | "locale">;

/** The beats that somebody may use where they are. */
export function beatsOf({ state, asker }: Where): readonly Beat[] {
	return state.beats.of(asker.guild, asker.user);
}

/** What some beats are called, one after the other; undefined where there are none. */
export const beatNames = (
	beats: readonly Beat[] | null,
	locale: Locale,
): string | undefined =>
	beats === null || beats.length === 0
		? undefined
		: beats.map(({ name }) => name).join(translator(locale)("list.separator"));

/** “My beats”, in any language. */
const isMine = (typed: string): boolean =>
	locales.some(
		(locale) =>
			foldText(message(locale, "beat.mine", null)) === foldText(typed),
	);

/** The beat of a name, or of an id that a button carries, one's own before the server's; null where none has it. */
export function beatCalled(typed: string, where: Where): Beat | null {
	const beats = beatsOf(where);
	return (
		beats.find(({ id }) => id === typed) ??
		beats.find(({ name }) => foldText(name) === foldText(typed)) ??
		null
	);
}

/**
 * The beat of a name.
 *
 * @throws UserError where none has it
 */
export function beatNamed(typed: string, where: Where): Beat {
	const found = beatCalled(typed, where);
	if (found !== null) return found;
	const beats = beatsOf(where);
	const t = translator(where.locale);
	if (beats.length === 0)
		throw new UserError(
			"error.noBeats",
			{ typed },
			{ outcome: "empty", asks: [askButton(t("ask.beats"), "beat list", {})] },
		);
	throw new UserError(
		"error.beatUnknown",
		{
			typed,
			names: beats.map(({ name }) => name).join(t("list.separator")),
		},
		{ outcome: "empty" },
	);
}

/**
 * The beats that a typed text names, one or several, or all of one's own.
 *
 * @throws UserError for a name that no beat has
 */
export function beatsAsked(typed: string, where: Where): readonly Beat[] {
	const whole = beatCalled(typed, where);
	if (whole !== null) return [whole];
	const found = severalIn(typed).flatMap((name) =>
		isMine(name)
			? beatsOf(where).filter(({ owner }) => owner !== null)
			: [beatNamed(name, where)],
	);
	if (found.length === 0)
		throw new UserError("error.noBeats", { typed }, { outcome: "empty" });
	return [...new Map(found.map((beat) => [beat.id, beat])).values()];
}
