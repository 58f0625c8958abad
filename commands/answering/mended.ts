import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Mended, Mending } from "../../src/model.ts";
import type { AskButton, Block } from "../../src/reply.ts";
import { askButton } from "../asking/again.ts";
import { heading } from "./blocks.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** Stories and notices that buttons lead to. */
const offered = 3;

const dated = ({ headline, date }: Mended | Mending): string =>
	[headline, date ?? ""].join(" ").trim();

/** What the paper itself has printed later about a story, word for word; and, under such a notice, which stories it is about. */
export function mendedBlocks(
	{ mended = [], mends = [] }: Article,
	locale: Locale,
): Block[] {
	const t = translator(locale);
	return [
		...mended.flatMap((mending): Block[] => [
			heading(t("mended.by", { kind: mending.kind }), 2),
			{
				kind: "hit",
				heading: t("mended.place", {
					headline: dated(mending),
					paragraph: paragraphLabel([mending.paragraph], locale),
				}),
				passages: [
					{
						ref: null,
						wording: "report",
						label: null,
						pieces: [paper(mending.text)],
					},
				],
				notes: [],
			},
		]),
		...mends.map(
			(story): Block => ({
				kind: "note",
				tone: "warning",
				text: t("mended.mends", { headline: dated(story) }),
			}),
		),
	];
}

/** Buttons from a story to what mends it, and back. */
export function mendedAsks(
	{ mended = [], mends = [] }: Article,
	locale: Locale,
): AskButton[] {
	const t = translator(locale);
	const articles = new Map(
		[...mended, ...mends].map((one) => [one.article, one.headline] as const),
	);
	return [...articles]
		.slice(0, offered)
		.map(([article, headline]) =>
			askButton(t("ask.article", { headline }), "article", { article }),
		);
}
