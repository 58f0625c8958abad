import type { ArgumentsOf, Context } from "../../src/command.ts";
import { digestOf } from "../../src/digest/digest.ts";
import type { Section } from "../../src/files/sheet.ts";
import { translator } from "../../src/locale.ts";
import { cameLine } from "../asking/came.ts";
import { digestAsked, type digestOptions } from "../asking/digestAsked.ts";
import { periodOf } from "../digest.ts";
import { newsAsked } from "../pushed/newsAsked.ts";
import { newsSections } from "../pushed/newsSections.ts";
import { digestSections } from "./digestRows.ts";
import type { Exported } from "./reply.ts";

type DigestExported = Omit<Exported, "columns" | "shape">;

const countOf = (sections: readonly Section[]): number =>
	sections.reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * The rows of a digest of days.
 *
 * @throws UserError where the question cannot be understood, or is of more than a digest looks at
 */
export function daysExported(
	options: ArgumentsOf<typeof digestOptions>,
	context: Context,
): DigestExported {
	const { archive, locale } = context;
	const { days, any, lead } = digestAsked(options, context);
	const found = digestOf(archive, { ...days, topic: options.topic, any });
	const sections = digestSections(found, null, locale);
	const total = countOf(sections);
	return {
		name: translator(locale)("digest.title", {
			period: periodOf(days, locale),
		}),
		lead,
		sections,
		total,
		taken: total,
		searched: found.searched,
	};
}

/**
 * The rows of a digest of what came, beat by beat where it has some; null where days of the news are asked for.
 *
 * @throws UserError where the question cannot be understood
 */
export function newsExported(
	options: ArgumentsOf<typeof digestOptions>,
	context: Context,
): DigestExported | null {
	const asked = newsAsked(options, context);
	if (asked === null) return null;
	const { archive, locale } = context;
	const t = translator(locale);
	const parts = newsSections(archive, asked);
	const sections = parts.flatMap(({ beat, found }) =>
		digestSections(found, beat?.name ?? null, locale),
	);
	const taken = countOf(sections);
	const came = cameLine(
		{ since: asked.since, until: asked.until ?? context.now },
		context,
	);
	return {
		name: t("digest.title", { period: came }),
		lead: [...asked.remarks, came],
		sections,
		total: parts.reduce((sum, { found }) => sum + found.left, taken),
		taken,
		searched: archive.summary().searched,
	};
}
