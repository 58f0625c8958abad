import type { Digest, DigestAction } from "../../src/digest/digest.ts";
import { translator } from "../../src/locale.ts";
import type { Article } from "../../src/model.ts";
import type { Block } from "../../src/reply.ts";
import { heading } from "./blocks.ts";
import { numberedLine, type Shown, speechBlocks } from "./digestBlocks.ts";
import { misprintLine } from "./misprints.ts";

/** Topics shown and numbered commitments shown. */
export const topicsShown = 8;
const numberedShown = 15;

const isPledge = ({ hit }: DigestAction): boolean =>
	hit.commitment.kind === "pledge";

/** The articles that a digest's lines point at, in their order. */
export function articlesShown({ numbered, topics, rest }: Digest): Article[] {
	return [
		...numbered.slice(0, numberedShown).map(({ hit }) => hit.article),
		...topics
			.slice(0, topicsShown)
			.flatMap(({ lines }) => lines.map(({ hit }) => hit.article)),
		...(rest?.lines ?? []).map(({ hit }) => hit.article),
	];
}

/** How many pledges have a number. */
export function numberedPledges({ numbered }: Digest): number {
	return numbered.filter(isPledge).length;
}

/** The numbered pledges, the orders and proposals, the topics, and what is to be checked. */
export function digestBody(found: Digest, shown: Shown): Block[] {
	const { locale, level } = shown;
	const t = translator(locale);
	const numbered = found.numbered.slice(0, numberedShown);
	const pledges = numbered.filter(isPledge);
	const orders = numbered.filter((one) => !isPledge(one));
	return [
		...(pledges.length > 0
			? [
					heading(t("digest.numbered", { count: pledges.length }), level),
					...pledges.map((one) => numberedLine(one, shown)),
				]
			: []),
		...(orders.length > 0
			? [
					heading(t("digest.numberedOrders", { count: orders.length }), level),
					...orders.map((one) => numberedLine(one, shown)),
				]
			: []),
		...found.topics
			.slice(0, topicsShown)
			.flatMap((topic) => speechBlocks(topic, topic.phrase, shown)),
		...(found.rest === null ? [] : speechBlocks(found.rest, null, shown)),
		...(found.doubtful.length > 0
			? [
					heading(
						t("digest.doubtful", { count: found.doubtful.length }),
						level,
					),
					...found.doubtful.map(
						({ article, note }): Block => ({
							kind: "note",
							tone: "warning",
							text: misprintLine(article, note, locale),
						}),
					),
				]
			: []),
	];
}
