import { type Locale, translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";

/** The papers that articles are of, or are taken from, each once. */
export function originsOf(
	articles: readonly Article[],
	locale: Locale,
): string {
	const names = new Set(
		articles.flatMap(({ source }) => source.newspaper ?? source.origin ?? []),
	);
	const t = translator(locale);
	return names.size === 0
		? t("digest.noOrigin")
		: [...names].join(t("list.separator"));
}
