import type { Alternative, Days } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { digestOf } from "../../src/digest/digest.ts";
import { translator } from "../../src/locale.ts";
import { type AskButton, type Reply, reply } from "../../src/reply.ts";
import { askButton } from "../asking/again.ts";
import { nearestDays } from "../asking/nearestDays.ts";
import { searchButton } from "../asking/printed.ts";
import { type Wider, widerButtons } from "../asking/wider.ts";
import { nothingLine } from "./footer.ts";
import { headlineOf } from "./source.ts";

/** What a digest was asked for. */
export interface DigestOf {
	readonly days: Days;
	readonly topic: string | undefined;
	/** What its beats are made of. */
	readonly any: readonly Alternative[] | undefined;
	/** How it was understood. */
	readonly lead: readonly string[];
	/** The days in words. */
	readonly period: string;
}

/** Articles offered as buttons where nobody speaks in any of them. */
const articlesOffered = 3;

/** The same digest without its topic or without its beats, where that holds something. */
const wider = ({ days, topic, any }: DigestOf, context: Context): AskButton[] =>
	widerButtons(
		(
			[
				["topic", topic, { ...days, any }],
				["beat", any, { ...days, topic }],
			] as const
		).flatMap(([without, given, question]): Wider[] => {
			if (given === undefined) return [];
			const { articles, statements } = digestOf(context.archive, question);
			return articles.length > 0 ? [{ without, total: statements }] : [];
		}),
		context,
	);

/** What there is of days on which nobody says anything: what is only cited, and the articles. */
const unspoken = ({ days }: DigestOf, context: Context): AskButton[] => {
	const { archive, locale } = context;
	const t = translator(locale);
	const { total } = archive.quotes({ ...days, limit: 0 });
	return [
		...(total > 0
			? [
					askButton(t("ask.quotes", { count: total }), "quotes", {
						from: days.from ?? undefined,
						to: days.to ?? undefined,
					}),
				]
			: []),
		...archive
			.articles({ ...days, limit: articlesOffered })
			.hits.map(({ article }) =>
				askButton(
					t("ask.article", { headline: headlineOf(article) }),
					"article",
					{ article: article.id },
				),
			),
	];
};

/**
 * A digest of days in which there is nothing to tell: none of them held; nobody speaks in what is held; or nobody of what was
 * asked for. With the nearest days that would tell something.
 */
export function emptyDigest(asked: DigestOf, context: Context): Reply {
	const { archive, locale } = context;
	const { days, topic, any, lead, period } = asked;
	const t = translator(locale);
	const { searched } = archive.quotes({ ...days, limit: 0 });
	const { articles } = searched;
	const isNarrowed = topic !== undefined || any !== undefined;
	const near = nearestDays(
		(slice) => archive.quotes({ ...slice, topic, any }),
		days,
	);
	return reply({
		outcome: "empty",
		title:
			articles === 0
				? t("digest.none", { period })
				: t("digest.noneSaid", { period }),
		lead: [
			...lead,
			articles === 0
				? t("digest.notHere")
				: isNarrowed
					? t("digest.heldNoneMatch", { articles })
					: t("digest.heldNoneSaid", { articles }),
			...(near.length > 0
				? [isNarrowed ? t("empty.nearestDays") : t("digest.nearest")]
				: []),
		],
		footer: nothingLine(context, searched),
		asks: [
			...(articles === 0 ? [] : wider(asked, context)),
			...(articles === 0 || isNarrowed ? [] : unspoken(asked, context)),
			...near.map((day) =>
				askButton(t("ask.digestOf", { day }), "digest", {
					date: day,
					topic,
					beat: context.call.options.beat,
				}),
			),
			...(topic !== undefined && near.length === 0
				? [searchButton(topic, context)]
				: []),
		],
	});
}
