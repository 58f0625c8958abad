import type { Context } from "../../src/command.ts";
import { isLate } from "../../src/digest/late.ts";
import type { News } from "../../src/digest/news.ts";
import { dayIn, momentIn, weekdayOf } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import { type AskButton, type Reply, reply } from "../../src/reply.ts";
import type { Beat } from "../../src/state/beats.ts";
import { note } from "../answering/blocks.ts";
import { sourcesOf } from "../answering/commitmentBlocks.ts";
import { articlesShown, numberedPledges } from "../answering/digestBody.ts";
import { heldLine } from "../answering/footer.ts";
import { originsOf } from "../answering/origins.ts";
import { askButton } from "../asking/again.ts";
import { type Came, cameText } from "../asking/came.ts";
import {
	type NewsSection,
	newsSections,
	nothingIn,
	sectionBlocks,
	sourceBlocks,
} from "./newsSections.ts";

/** What a digest of what came is made of. */
export interface NewsAsked {
	readonly news: News;
	/** Since when it came; milliseconds since the epoch. */
	readonly since: number;
	/** Until when, where that is over; else until now. */
	readonly until?: number | undefined;
	/** Which arrivals these are; null where nothing came, and a day stands for it. */
	readonly arrived: Pick<Came, "after" | "upTo"> | null;
	/** The beats it is about; none: everything. */
	readonly beats: readonly Beat[];
	/** Beats it was to be about that are there no more. */
	readonly beatsGone: number;
	/** Where all are gone: when it last said anything since; null where it has not. Milliseconds since the epoch. */
	readonly goneSaid: number | null;
	/** Whether its readers' own beats can be asked of it: a direct message knows of none that they have in a server. */
	readonly ownBeats: boolean;
	/** Only what holds these words. */
	readonly topic?: string | undefined;
	/** Digests that were due before this one and could not be sent. */
	readonly missed: number;
	/** Whether it stands for a week. */
	readonly weekly: boolean;
	/** Lines that stand first: that it is a preview, and of what. */
	readonly remarks: readonly string[];
	/** Buttons of its own. */
	readonly asks: readonly AskButton[];
}

export type Where = Pick<Context, "archive" | "locale" | "zone" | "now">;

/** Topics offered as buttons. */
const topicsOffered = 2;

const titleOf = ({ weekly, since, until }: NewsAsked, where: Where): string => {
	const t = translator(where.locale);
	const today = dayIn(where.zone, until ?? where.now);
	const first = dayIn(where.zone, since);
	return t("digest.title", {
		period:
			weekly && first !== today
				? t("digest.days", { from: first, to: today })
				: t("digest.day", {
						day: today,
						weekday: String(weekdayOf(today)),
					}),
	});
};

const latenessIn =
	(last: string, locale: Locale) =>
	(article: Article): string | null => {
		if (!isLate(article, last)) return null;
		const t = translator(locale);
		return article.date === null
			? t("digest.lateUndated")
			: t("digest.late", { date: article.date });
	};

/** Articles that are looked at for whether they are late: where a whole collection came at once, it is not counted. */
const lookedAt = 1000;

/** How much came, in which time. */
const cameLine = (
	{ news, since, until }: NewsAsked,
	late: number,
	{ locale, zone }: Where,
): string => {
	const t = translator(locale);
	const counts = { articles: news.articles.length, late };
	const moment = momentIn(zone, since);
	return until === undefined
		? t("news.since", { moment, ...counts })
		: t("news.between", { moment, to: momentIn(zone, until), ...counts });
};

/** That there is nothing: nothing came; or nothing on the topic. Of a beat its own line says so. */
const nothingLines = (
	{ news, topic, beats }: NewsAsked,
	locale: Locale,
): string[] => {
	const t = translator(locale);
	if (news.articles.length === 0) return [t("news.nothing")];
	return beats.length > 0 || topic === undefined
		? []
		: [t("news.topicNothing", { topic })];
};

/** All that was said, all that was promised, one's own beats in it, and its rows as a file. */
const ofAll = (
	{ arrived, since, until, beats, ownBeats, topic }: NewsAsked,
	{ locale, now }: Where,
): AskButton[] => {
	if (arrived === null) return [];
	const t = translator(locale);
	const { after, upTo } = arrived;
	const whole: Came = {
		after,
		upTo,
		since,
		until: until ?? now,
		beats: [],
	};
	const here = {
		came: cameText({ ...whole, beats: beats.map(({ id }) => id) }),
		topic,
	};
	return [
		askButton(t("news.allQuotes"), "quotes", here),
		askButton(t("news.allCommitments"), "commitments", here),
		...(ownBeats && beats.every(({ owner }) => owner === null)
			? [
					askButton(t("ask.myBeats"), "digest", {
						came: cameText(whole),
						topic,
						beat: t("beat.mine"),
					}),
				]
			: []),
		askButton(t("press.export"), "export digest", here),
	];
};

/** How often the same words are printed elsewhere. */
const reprintsIn = (sections: readonly NewsSection[]): number =>
	new Set(
		sections.flatMap(({ found }) =>
			[...found.topics, ...(found.rest === null ? [] : [found.rest])].flatMap(
				({ statements }) =>
					statements.flatMap(({ copies }) =>
						copies.map((copy) => copy.article),
					),
			),
		),
	).size;

/**
 * For how long a digest whose beats are gone has said it, in milliseconds: whoever can mend that reads it at its next hour, and
 * again a week later, and nobody every day. A little less than a week, or the next time would be a week and a day later.
 */
const goneSaidFor = 6.5 * 24 * 3600_000;

/** Of a digest all of whose beats are gone: that it has nothing to be about, and what would work. */
function goneDigest(asked: NewsAsked, where: Where): NewsDigest {
	const { locale } = where;
	const { goneSaid, remarks, beatsGone, asks } = asked;
	return {
		isEmpty: goneSaid !== null && where.now - goneSaid < goneSaidFor,
		reply: reply({
			outcome: "empty",
			title: titleOf(asked, where),
			lead: [
				...remarks,
				translator(locale)("news.allBeatsGone", { count: beatsGone }),
			],
			footer: heldLine(where, where.archive.summary().searched),
			asks,
		}),
	};
}

/** What there is to say, and whether it may as well be left unsaid. */
export interface NewsDigest {
	readonly reply: Reply;
	readonly isEmpty: boolean;
}

/** A digest of what came: whole, or beat by beat. */
export function newsDigest(asked: NewsAsked, where: Where): NewsDigest {
	const { news, beats, beatsGone, topic } = asked;
	if (beats.length === 0 && beatsGone > 0) return goneDigest(asked, where);
	const { archive, locale, zone } = where;
	const t = translator(locale);
	const sections = newsSections(archive, asked);
	const whole = sections.find(({ beat }) => beat === null)?.found ?? null;
	const { articles: numbers } = news;
	const came = numbers
		.slice(0, lookedAt)
		.map((number) => archive.numbered(number));
	const isEmpty =
		numbers.length === 0 ||
		((whole === null || topic !== undefined) &&
			sections.every(({ found }) => nothingIn(found)));
	const lateness = latenessIn(dayIn(zone, asked.since), locale);
	const sources = sourcesOf(
		sections.flatMap(({ found }) => articlesShown(found)),
		locale,
	);
	const articles =
		whole === null ? sections.flatMap(({ found }) => found.articles) : came;
	const shown = { sources, locale, lateness };
	const topics = sections.flatMap(({ found }) => found.topics);
	const reprints = reprintsIn(sections);
	const left = sections.reduce((sum, { found }) => sum + found.left, 0);
	const answer = reply({
		outcome: isEmpty ? "empty" : "answer",
		title: titleOf(asked, where),
		lead: [
			...asked.remarks,
			cameLine(
				asked,
				numbers.length > lookedAt
					? 0
					: came.filter((article) => lateness(article) !== null).length,
				where,
			),
			...(asked.missed > 0 ? [t("news.missed", { count: asked.missed })] : []),
			...(beatsGone > 0 ? [t("news.beatGone", { count: beatsGone })] : []),
			...(isEmpty ? nothingLines(asked, locale) : []),
			...(whole === null || isEmpty
				? []
				: [
						t("digest.counts", {
							articles: whole.articles.length,
							origins: originsOf(whole.articles, locale),
							people: whole.people,
							groups: whole.groups,
							exact: whole.exact,
							numbers: numberedPledges(whole),
						}),
					]),
			...(whole !== null && !isEmpty && nothingIn(whole)
				? [t("news.noStatements")]
				: []),
			...(isEmpty ? [] : [t("commitments.wordings")]),
		],
		blocks: [
			// Where nothing came, that is nothing on each beat.
			...(numbers.length === 0 || (isEmpty && whole !== null)
				? []
				: sections.flatMap((section) => sectionBlocks(section, shown))),
			...(isEmpty
				? []
				: [
						...sourceBlocks(
							sections,
							articles,
							shown,
							whole === null
								? new Set(articles.map(({ id }) => id)).size
								: numbers.length,
						),
						...(reprints > 0
							? [note(t("news.reprints", { reprints }), "quiet")]
							: []),
						...(left > 0 ? [note(t("news.left", { count: left }))] : []),
					]),
		],
		footer: heldLine(where, archive.summary().searched),
		hitActions: ["copy", "context", "why", "dispute", "watch"],
		asks: [
			...topics
				.slice(0, topicsOffered)
				.map(({ phrase }) =>
					askButton(t("ask.topic", { phrase }), "quotes", { topic: phrase }),
				),
			...(isEmpty ? [] : ofAll(asked, where)),
			...asked.asks,
		],
		postable: !isEmpty,
	});
	return { reply: answer, isEmpty };
}
