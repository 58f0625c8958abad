import type { Days } from "../src/archive/answers.ts";
import { defineCommand } from "../src/command.ts";
import { type Digest, digestOf } from "../src/digest/digest.ts";
import { weekdayOf } from "../src/language/days.ts";
import { type Locale, translator } from "../src/locale.ts";
import type { Article } from "../src/model.ts";
import { type AskButton, reply } from "../src/reply.ts";
import { note } from "./answering/blocks.ts";
import { type Sources, sourcesOf } from "./answering/commitmentBlocks.ts";
import {
	articlesShown,
	digestBody,
	numberedPledges,
} from "./answering/digestBody.ts";
import { emptyDigest } from "./answering/digestNothing.ts";
import { searchedLine } from "./answering/footer.ts";
import { originsOf } from "./answering/origins.ts";
import { concerned } from "./answering/statements.ts";
import { askButton } from "./asking/again.ts";
import { beatsOf } from "./asking/beats.ts";
import { digestAsked, digestOptions } from "./asking/digestAsked.ts";
import { isReachable } from "./asking/reachable.ts";
import { newsAsked, previewOf, seenPlan } from "./pushed/newsAsked.ts";
import { newsDigest } from "./pushed/newsDigest.ts";

/** Topics offered as buttons. */
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

const neighbours = (
	digest: Digest,
	days: Days,
	{
		topic,
		beat,
	}: {
		readonly topic?: string | undefined;
		readonly beat?: string | undefined;
	},
	locale: Locale,
): AskButton[] => {
	const t = translator(locale);
	const period = { from: days.from ?? undefined, to: days.to ?? undefined };
	return [
		askButton(t("ask.quotes", { count: digest.statements }), "quotes", {
			...period,
			topic,
			beat,
		}),
		...(digest.numbered.length + digest.unnumbered > 0
			? [
					askButton(t("ask.allCommitments"), "commitments", {
						...period,
						topic,
						beat,
					}),
				]
			: []),
		...digest.topics.slice(0, topicsOffered).map(({ phrase }) =>
			askButton(t("ask.topic", { phrase }), "quotes", {
				...period,
				topic: phrase,
				beat,
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

/** Of a topic or a beat only the misprints where it is spoken of: what else its articles print is not asked for. */
const asAsked = (found: Digest): Digest => {
	const said = [...found.topics, ...(found.rest === null ? [] : [found.rest])]
		.flatMap(({ statements }) => statements)
		.map(({ article, statement }) => ({
			article,
			paragraphs: concerned(statement),
		}));
	const promised = found.numbered.map(({ hit: { article, commitment } }) => ({
		article,
		paragraphs: [commitment.paragraph],
	}));
	const concern = [...said, ...promised];
	return {
		...found,
		doubtful: found.doubtful.filter(
			({ article: { id }, note: { paragraph } }) =>
				concern.some(
					({ article, paragraphs }) =>
						article.id === id && paragraphs.includes(paragraph),
				),
		),
	};
};

/** The main points of a period. */
export const digest = defineCommand({
	name: "digest",
	options: {
		...digestOptions,
		plan: { type: "text", inner: true },
	},
	run(options, context) {
		if (options.plan !== undefined)
			return newsDigest(
				previewOf(seenPlan(options.plan, context), context),
				context,
			).reply;
		const news = newsAsked(options, context);
		if (news !== null) return newsDigest(news, context).reply;
		const { archive, locale } = context;
		const t = translator(locale);
		const { days, beats, any, lead } = digestAsked(options, context);
		const all = digestOf(archive, { ...days, topic: options.topic, any });
		const found =
			options.topic === undefined && any === undefined ? all : asAsked(all);
		const period = periodOf(days, locale);
		if (found.articles.length === 0)
			return emptyDigest(
				{ days, topic: options.topic, any, lead, period },
				context,
			);
		const sources = sourcesOf(articlesShown(found), locale);
		return reply({
			outcome: "answer",
			title: t("digest.title", { period }),
			lead: [
				...lead,
				t("digest.counts", {
					articles: found.articles.length,
					origins: originsOf(found.articles, locale),
					people: found.people,
					groups: found.groups,
					exact: found.exact,
					numbers: numberedPledges(found),
				}),
				t("digest.byDay"),
				t("commitments.wordings"),
			],
			blocks: [
				...digestBody(found, {
					sources,
					locale,
					level: 1,
					lateness: () => null,
				}),
				...sources.take(inOrder(found.articles, sources)),
				note(
					t("digest.held", {
						day: days.from !== null && days.from === days.to ? "yes" : "no",
						held: found.searched.articles,
						all:
							found.articles.length === found.searched.articles ? "yes" : "no",
						articles: found.articles.length,
						reprints: found.reprints,
					}),
					"quiet",
				),
			],
			footer: searchedLine(context, found.searched),
			hitActions: ["copy", "context", "why", "dispute", "watch"],
			asks: [
				...neighbours(found, days, options, locale),
				...(beatsOf(context).some(({ owner }) => owner !== null) &&
				beats === null
					? [
							askButton(t("ask.myBeats"), "digest", {
								...context.call.options,
								beat: t("beat.mine"),
							}),
						]
					: []),
				...(isReachable(context.asker)
					? [askButton(t("ask.daily"), "settings", { section: "mine" })]
					: []),
			],
			exportable: true,
		});
	},
});
