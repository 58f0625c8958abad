import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Speaker } from "../../src/model.ts";
import { shownName } from "../answering/names.ts";
import { headlineOf } from "../answering/source.ts";

/**
 * Where the words stand, for the line after a quotation in print: who (with the office as printed that day), paper or
 * origin, day, page, paragraph. What is not known is left out here; the answer itself names it.
 */
export function citation(
	article: Article,
	{
		speaker,
		cited,
		paragraph,
	}: {
		readonly speaker: Speaker | null;
		readonly cited: boolean;
		readonly paragraph: string | null;
	},
	locale: Locale,
): string {
	const t = translator(locale);
	const { newspaper, origin, printed, page } = article.source;
	const [title] = speaker?.titles ?? [];
	const parts = [
		...(speaker === null
			? []
			: [
					title === undefined
						? shownName(speaker.name, speaker.kind, locale)
						: t("cite.titled", {
								title,
								name: shownName(speaker.name, speaker.kind, locale),
							}),
				]),
		...(cited ? [t("cite.cited")] : []),
		...(newspaper === null ? [] : [t("cite.newspaper", { newspaper })]),
		...(origin === null || origin === newspaper
			? []
			: [t("cite.origin", { origin })]),
		...(newspaper === null && origin === null
			? [t("cite.headline", { headline: headlineOf(article) })]
			: []),
		...(article.date === null
			? [t("cite.noDate")]
			: [t("cite.date", { date: article.date })]),
		...(printed === null ? [] : [t("cite.printed", { printed })]),
		...(page === null ? [] : [t("cite.page", { page })]),
		...(paragraph === null ? [] : [paragraph]),
	];
	return t("cite.all", { parts: parts.join(t("cite.separator")) });
}
