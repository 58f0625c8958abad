import type { Archive } from "../../src/archive/archive.ts";
import { alternativesOf } from "../../src/digest/beat.ts";
import { type Digest, digestOf } from "../../src/digest/digest.ts";
import { translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import type { Block } from "../../src/reply.ts";
import type { Beat } from "../../src/state/beats.ts";
import { heading, note } from "../answering/blocks.ts";
import type { Shown } from "../answering/digestBlocks.ts";
import {
	articlesShown,
	digestBody,
	topicsShown,
} from "../answering/digestBody.ts";
import type { NewsAsked } from "./newsDigest.ts";

/** One part of a digest of what came: a beat, or everything. */
export interface NewsSection {
	readonly beat: Beat | null;
	readonly found: Digest;
}

/** Whether nobody says anything in it, nor commits. */
export const nothingIn = ({
	statements,
	numbered,
	unnumbered,
}: Digest): boolean =>
	statements === 0 && numbered.length === 0 && unnumbered === 0;

/** Its parts: one for each beat; where it has none, the whole. */
export const newsSections = (
	archive: Archive,
	{
		news,
		beats,
		beatsGone,
		topic,
	}: Pick<NewsAsked, "news" | "beats" | "beatsGone" | "topic">,
): NewsSection[] => {
	const open = { from: null, to: null, news, topic };
	return beats.length + beatsGone === 0
		? [{ beat: null, found: digestOf(archive, open) }]
		: beats.map((beat) => ({
				beat,
				found: digestOf(archive, { ...open, any: alternativesOf([beat]) }),
			}));
};

/** What a part shows; of a beat with nothing a line says so. */
export const sectionBlocks = (
	{ beat, found }: NewsSection,
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

/** The articles of the lines, in their order; then those that no line points at. */
export const sourceBlocks = (
	sections: readonly NewsSection[],
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
