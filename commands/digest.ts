import type { Days } from "../src/archive/answers.ts";
import { defineCommand } from "../src/command.ts";
import {
	type Digest,
	type DigestAction,
	digestOf,
} from "../src/digest/digest.ts";
import { weekdayOf } from "../src/language/days.ts";
import { type Locale, translator } from "../src/locale.ts";
import type { Article } from "../src/model.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { heading, note } from "./answering/blocks.ts";
import { type Sources, sourcesOf } from "./answering/commitmentBlocks.ts";
import { numberedLine, topicBlocks } from "./answering/digestBlocks.ts";
import { nothingLine, searchedLine } from "./answering/footer.ts";
import { misprintLine } from "./answering/misprints.ts";
import { askButton } from "./asking/again.ts";
import { digestAsked, digestOptions } from "./asking/digestAsked.ts";
import { nearestDays } from "./asking/nearestDays.ts";
import { understoodLine } from "./asking/understood.ts";

/** Topics shown, numbered commitments shown, and topics offered as buttons. */
const topicsShown = 8;
const numberedShown = 15;
const topicsOffered = 3;

/** The days in a title: one day with its weekday, or from when to when. */
export const periodOf = ({ from, to }: Days, locale: Locale): string => {
	const t = translator(locale);
	if (from !== null && from === to)
		return t("digest.day", { day: from, weekday: String(weekdayOf(from)) });
	if (from !== null && to !== null) return t("digest.days", { from, to });
	if (from !== null) return t("understood.since", { from });
	if (to !== null) return t("understood.until", { to });
	return t("digest.allDays");
};

const origins = ({ articles }: Digest, locale: Locale): string => {
	const names = new Set(
		articles.flatMap(({ source }) => source.newspaper ?? source.origin ?? []),
	);
	const t = translator(locale);
	return names.size === 0
		? t("digest.noOrigin")
		: [...names].join(t("list.separator"));
};

const neighbours = (
	digest: Digest,
	days: Days,
	topic: string | undefined,
	locale: Locale,
): AskButton[] => {
	const t = translator(locale);
	const period = { from: days.from ?? undefined, to: days.to ?? undefined };
	return [
		askButton(t("ask.quotes", { count: digest.statements }), "quotes", {
			...period,
			topic,
		}),
		...(digest.numbered.length + digest.unnumbered > 0
			? [
					askButton(t("ask.allCommitments"), "commitments", {
						...period,
						topic,
					}),
				]
			: []),
		...digest.topics.slice(0, topicsOffered).map(({ phrase }) =>
			askButton(t("ask.topic", { phrase }), "quotes", {
				...period,
				topic: phrase,
			}),
		),
	];
};

/** Articles that lines point at by their number first, then the others. */
const inOrder = (articles: Digest["articles"], sources: Sources) => {
	const rank = (article: Article): number =>
		sources.numberOf(article) ?? Number.POSITIVE_INFINITY;
	return [...articles].sort((one, other) =>
		rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0,
	);
};

/** The main points of a period. */
export const digest = defineCommand({
	name: "digest",
	options: digestOptions,
	run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const { days, chosen } = digestAsked(options, context);
		const found = digestOf(archive, { ...days, topic: options.topic });
		const lead = [
			understoodLine([["topic", options.topic]], days, locale),
			...(chosen ? [t("digest.latest")] : []),
		];
		const period = periodOf(days, locale);
		if (found.articles.length === 0) {
			const near = nearestDays(archive, days, options.topic);
			return reply({
				outcome: "empty",
				title: t("digest.none", { period }),
				lead: [
					...lead,
					t("digest.notHere"),
					...(near.length > 0 ? [t("digest.nearest")] : []),
				],
				footer: nothingLine(context, found.searched),
				asks: near.map((day) =>
					askButton(t("ask.digestOf", { day }), "digest", {
						date: day,
						topic: options.topic,
					}),
				),
			});
		}
		const numbered = found.numbered.slice(0, numberedShown);
		const isPledge = ({ hit }: DigestAction): boolean =>
			hit.commitment.kind === "pledge";
		const pledges = numbered.filter(isPledge);
		const orders = numbered.filter((one) => !isPledge(one));
		const topics = found.topics.slice(0, topicsShown);
		const sources = sourcesOf(
			[
				...numbered.map(({ hit }) => hit.article),
				...topics.flatMap(({ lines }) => lines.map(({ hit }) => hit.article)),
			],
			locale,
		);
		return reply({
			outcome: "answer",
			title: t("digest.title", { period }),
			lead: [
				...lead,
				t("digest.counts", {
					articles: found.articles.length,
					origins: origins(found, locale),
					people: found.people,
					groups: found.groups,
					exact: found.exact,
					numbers: found.numbered.filter(isPledge).length,
				}),
				t("digest.byDay"),
				t("commitments.wordings"),
			],
			blocks: [
				...(pledges.length > 0
					? [
							heading(t("digest.numbered", { count: pledges.length })),
							...pledges.map((one) => numberedLine(one, sources, locale)),
						]
					: []),
				...(orders.length > 0
					? [
							heading(t("digest.numberedOrders", { count: orders.length })),
							...orders.map((one) => numberedLine(one, sources, locale)),
						]
					: []),
				...topics.flatMap((topic) => topicBlocks(topic, sources, locale)),
				...(found.doubtful.length > 0
					? [
							heading(t("digest.doubtful", { count: found.doubtful.length })),
							...found.doubtful.map(
								({ article, note }): Block => ({
									kind: "note",
									tone: "warning",
									text: misprintLine(article, note, locale),
								}),
							),
						]
					: []),
				...sources.take(inOrder(found.articles, sources)),
				note(
					t("digest.held", {
						articles: found.articles.length,
						reprints: found.reprints,
					}),
					"quiet",
				),
			],
			footer: searchedLine(context, found.searched),
			hitActions: ["copy", "context", "why", "dispute"],
			asks: neighbours(found, days, options.topic, locale),
			exportable: true,
		});
	},
});
