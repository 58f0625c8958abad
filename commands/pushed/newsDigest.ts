import type { Archive } from "../../src/archive/archive.ts";
import type { Context } from "../../src/command.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { type Digest, digestOf } from "../../src/digest/digest.ts";
import { isLate } from "../../src/digest/late.ts";
import type { News } from "../../src/digest/news.ts";
import { dayIn, momentIn, weekdayOf } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import {
	type AskButton,
	type Block,
	type Reply,
	reply,
} from "../../src/reply.ts";
import type { Beat } from "../../src/state/beats.ts";
import { heading, note } from "../answering/blocks.ts";
import { sourcesOf } from "../answering/commitmentBlocks.ts";
import type { Shown } from "../answering/digestBlocks.ts";
import {
	articlesShown,
	digestBody,
	numberedPledges,
	topicsShown,
} from "../answering/digestBody.ts";
import { heldLine } from "../answering/footer.ts";
import { originsOf } from "../answering/origins.ts";
import { askButton } from "../asking/again.ts";

/** What a digest of what came is made of. */
export interface NewsAsked {
	readonly news: News;
	/** Since when it came; milliseconds since the epoch. */
	readonly since: number;
	/** The beats it is about; none: everything. */
	readonly beats: readonly Beat[];
	/** Beats it was to be about that are there no more. */
	readonly beatsGone: number;
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

/** One part of it: a beat, or everything. */
interface Section {
	readonly beat: Beat | null;
	readonly found: Digest;
}

const nothingIn = ({ statements, numbered, unnumbered }: Digest): boolean =>
	statements === 0 && numbered.length === 0 && unnumbered === 0;

/** Topics offered as buttons. */
const topicsOffered = 2;

const titleOf = ({ weekly, since }: NewsAsked, where: Where): string => {
	const t = translator(where.locale);
	const today = dayIn(where.zone, where.now);
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

const sectionBlocks = (
	{ beat, found }: Section,
	shown: Omit<Shown, "level">,
): Block[] => {
	const t = translator(shown.locale);
	if (beat !== null && nothingIn(found))
		return [note(t("news.beatNothing", { name: beat.name }))];
	const more = found.topics.slice(topicsShown).map(({ phrase }) => phrase);
	return [
		...(beat === null ? [] : [heading(t("news.beat", { name: beat.name }))]),
		...digestBody(found, { ...shown, level: beat === null ? 1 : 2 }),
		...(more.length > 0
			? [
					note(
						t("news.more", { phrases: more.join(t("list.separator")) }),
						"quiet",
					),
				]
			: []),
	];
};

/** Articles that no line points at and that are listed all the same; of more it is said how many there are. */
const othersListed = 20;

/** Articles that are looked at for whether they are late: where a whole collection came at once, it is not counted. */
const lookedAt = 1000;

/** The articles of the lines, in their order; then those that no line points at. */
const sourceBlocks = (
	sections: readonly Section[],
	articles: readonly Article[],
	{ sources, locale }: Pick<Shown, "sources" | "locale">,
	total: number,
): Block[] => {
	const pointedAt = sections.flatMap(({ found }) => articlesShown(found));
	const known = new Set(pointedAt.map(({ id }) => id));
	const others = articles.filter(({ id }) => !known.has(id));
	const listed = others.slice(0, othersListed);
	const left = total - known.size - listed.length;
	return [
		...sources.take([...pointedAt, ...listed]),
		...(left > 0
			? [
					note(
						translator(locale)("news.moreArticles", { count: left }),
						"quiet",
					),
				]
			: []),
	];
};

const sectionsOf = (
	archive: Archive,
	{ news, beats, beatsGone, topic }: NewsAsked,
): Section[] => {
	const open = { from: null, to: null, news, topic };
	return beats.length + beatsGone === 0
		? [{ beat: null, found: digestOf(archive, open) }]
		: beats.map((beat) => ({
				beat,
				found: digestOf(archive, { ...open, any: alternativesOf([beat]) }),
			}));
};

/** What there is to say, and whether it is nothing at all. */
export interface NewsDigest {
	readonly reply: Reply;
	readonly isEmpty: boolean;
}

/** A digest of what came: whole, or beat by beat. */
export function newsDigest(asked: NewsAsked, where: Where): NewsDigest {
	const { archive, locale, zone } = where;
	const t = translator(locale);
	const sections = sectionsOf(archive, asked);
	const whole = sections.find(({ beat }) => beat === null)?.found ?? null;
	const { articles: numbers } = asked.news;
	const came = numbers
		.slice(0, lookedAt)
		.map((number) => archive.numbered(number));
	const isEmpty =
		whole === null
			? sections.every(({ found }) => nothingIn(found))
			: numbers.length === 0;
	const lateness = latenessIn(dayIn(zone, asked.since), locale);
	const sources = sourcesOf(
		sections.flatMap(({ found }) => articlesShown(found)),
		locale,
	);
	const articles =
		whole === null ? sections.flatMap(({ found }) => found.articles) : came;
	const shown = { sources, locale, lateness };
	const topics = sections.flatMap(({ found }) => found.topics);
	const reprints = new Set(
		sections.flatMap(({ found }) =>
			[...found.topics, ...(found.rest === null ? [] : [found.rest])].flatMap(
				({ statements }) =>
					statements.flatMap(({ copies }) =>
						copies.map((copy) => copy.article),
					),
			),
		),
	).size;
	const answer = reply({
		outcome: isEmpty ? "empty" : "answer",
		title: titleOf(asked, where),
		lead: [
			...asked.remarks,
			t("news.since", {
				moment: momentIn(zone, asked.since),
				articles: numbers.length,
				late:
					numbers.length > lookedAt
						? 0
						: came.filter((article) => lateness(article) !== null).length,
			}),
			...(asked.missed > 0 ? [t("news.missed", { count: asked.missed })] : []),
			...(asked.beatsGone > 0
				? [t("news.beatGone", { count: asked.beatsGone })]
				: []),
			...(isEmpty ? [t("news.nothing")] : []),
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
		blocks: isEmpty
			? []
			: [
					...sections.flatMap((section) => sectionBlocks(section, shown)),
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
				],
		footer: heldLine(where, archive.summary().searched),
		hitActions: ["copy", "context", "why", "watch"],
		asks: [
			...topics
				.slice(0, topicsOffered)
				.map(({ phrase }) =>
					askButton(t("ask.topic", { phrase }), "quotes", { topic: phrase }),
				),
			...asked.asks,
		],
		postable: !isEmpty,
	});
	return { reply: answer, isEmpty };
}
