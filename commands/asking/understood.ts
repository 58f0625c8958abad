import type { Days } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";

type Filter =
	| "speaker"
	| "name"
	| "topic"
	| "district"
	| "organisation"
	| "beat"
	| "wording"
	| "kind"
	| "query"
	| "date"
	| "other"
	| "newspaper";

/** Days in words; null where both ends are open. */
export function daysUnderstood(days: Days, locale: Locale): string | null {
	const t = translator(locale);
	const { from, to } = days;
	if (from !== null && to !== null)
		return from === to ? from : t("understood.days", { from, to });
	if (from !== null) return t("understood.since", { from });
	if (to !== null) return t("understood.until", { to });
	return null;
}

/** The first line of an answer: how the question was understood, filter by filter. */
export function understoodLine(
	filters: readonly (readonly [Filter, string | undefined])[],
	days: Days,
	locale: Locale,
): string {
	const t = translator(locale);
	const parts = filters.flatMap(([filter, value]) =>
		value === undefined
			? []
			: [t("understood.pair", { name: t(`option.${filter}.name`), value })],
	);
	const stretch = daysUnderstood(days, locale);
	if (stretch !== null) parts.push(stretch);
	return parts.length === 0
		? t("understood.everything")
		: t("understood.line", { parts: parts.join(t("list.semicolon")) });
}
