import type {
	Context,
	Suggestion,
	SuggestionSource,
} from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import { shownName } from "../answering/names.ts";
import { paragraphLabel } from "../answering/statements.ts";
import { shortened } from "./again.ts";
import { todayOf } from "./days.ts";

/** Discord's limits, which the console keeps too: choices, and units of a choice's name and value. */
const mostSuggestions = 25;
const longestSuggestion = 100;

const holdsText = (text: string, typed: string): boolean =>
	text.toLowerCase().includes(typed.toLowerCase());

/** Days people ask for, in the reader's words; the first and last day of the archive among them. */
const daySuggestions = (typed: string, context: Context): Suggestion[] => {
	const t = translator(context.locale);
	const { from, to } = context.archive.summary().searched;
	const today = todayOf(context);
	const phrases = [
		t("day.today"),
		t("day.yesterday"),
		t("day.thisWeek"),
		t("day.lastWeek"),
		t("day.last30"),
		t("day.thisMonth"),
	].map((phrase) => ({ name: phrase, value: phrase }));
	const held = [
		...(to === null
			? []
			: [{ name: t("day.lastHeld", { day: to }), value: to }]),
		...(from === null || from === to
			? []
			: [{ name: t("day.firstHeld", { day: from }), value: from }]),
	];
	const all = [...held, ...phrases, { name: today, value: today }];
	const matching = all.filter(
		({ name, value }) => holdsText(name, typed) || holdsText(value, typed),
	);
	return typed === "" || matching.length > 0 ? matching : [];
};

const zones = Intl.supportedValuesOf("timeZone");

/** Time zones by any part of their name, those of Chinese newsrooms first. */
const zoneSuggestions = (typed: string): Suggestion[] => {
	const wanted = typed.trim().replaceAll(" ", "_");
	const first = [
		"Asia/Shanghai",
		"Asia/Hong_Kong",
		"Asia/Taipei",
		"Asia/Macau",
		"Asia/Singapore",
		"Asia/Urumqi",
	];
	return [...new Set([...first, ...zones])]
		.filter((zone) => holdsText(zone, wanted))
		.map((zone) => ({ name: zone, value: zone }));
};

/** Paragraphs of the chosen article in which somebody speaks, with who and how the words begin. */
const paragraphSuggestions = (
	typed: string,
	{ archive, call, locale }: Context,
): Suggestion[] => {
	const chosen = call.options.article;
	const answer =
		typeof chosen === "string"
			? (archive.article(chosen) ?? articleNamed(archive, chosen))
			: null;
	if (answer === null) return [];
	const named = new Map<number, string>();
	for (const { speaker, spans } of answer.article.statements)
		for (const { paragraph, text } of spans)
			if (!named.has(paragraph))
				named.set(
					paragraph,
					`${paragraphLabel([paragraph], locale)} · ${shownName(speaker.name, speaker.kind, locale)} · ${text}`,
				);
	return [...named]
		.sort(([one], [other]) => one - other)
		.map(([paragraph, name]) => ({ name, value: String(paragraph + 1) }))
		.filter(
			({ name, value }) =>
				value.startsWith(typed.trim()) || holdsText(name, typed),
		);
};

/** The article that a typed headline completes to. */
const articleNamed = (archive: Context["archive"], typed: string) => {
	const [first] = archive.suggest("article", typed.replace(/…$/u, ""), 1);
	return first === undefined ? null : archive.article(first.value);
};

/** The asker's beats, and where several may be named, all of their own together. */
const beatSuggestions = (
	typed: string,
	context: Context,
	several: boolean,
): Suggestion[] => {
	const { guild, user } = context.asker;
	const beats = context.state.beats.of(guild, user);
	const mine = translator(context.locale)("beat.mine");
	return [
		...(several && beats.some(({ owner }) => owner !== null) ? [mine] : []),
		...beats.map(({ name }) => name),
	]
		.filter((name) => holdsText(name, typed))
		.map((name) => ({ name, value: name }));
};

/**
 * Completions of an option: at most 25, best first, each within Discord's limits, something useful for the empty text.
 * Values are stable ids or plain text, both of which the commands understand.
 */
export function suggest(
	source: SuggestionSource,
	typed: string,
	context: Context,
): readonly Suggestion[] {
	const found =
		source === "day"
			? daySuggestions(typed, context)
			: source === "zone"
				? zoneSuggestions(typed)
				: source === "paragraph"
					? paragraphSuggestions(typed, context)
					: source === "beat" || source === "beats"
						? beatSuggestions(typed, context, source === "beats")
						: context.archive.suggest(source, typed, mostSuggestions);
	const seen = new Set<string>();
	return found
		.filter(({ value }) => {
			if (value.length > longestSuggestion || seen.has(value)) return false;
			seen.add(value);
			return true;
		})
		.slice(0, mostSuggestions)
		.map(({ name, value }) => ({
			name: shortened(name, longestSuggestion),
			value,
		}));
}
