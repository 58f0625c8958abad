import type { AlreadyHeld } from "../../src/archive/answers.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Source } from "../../src/model.ts";
import type { AskButton, Block } from "../../src/reply.ts";
import { note } from "../answering/blocks.ts";
import { headlineOf } from "../answering/source.ts";
import { askButton } from "../asking/again.ts";

/** Buttons to articles that hold the words of a page already. */
const offered = 3;

/** How an article holds the words of a story: they are its body, it has more, or it has nearly all of them. */
const howHeld = ({ isSame, share }: AlreadyHeld): "same" | "within" | "near" =>
	isSame ? "same" : share === 1 ? "within" : "near";

/** When an article was printed, where the day of its news is not known. */
const dayOfIssue = ({ printed }: Source, locale: Locale): string => {
	const t = translator(locale);
	return printed === null
		? t("source.dateUnknown")
		: t("source.printed", { printed });
};

/** That the archive holds the words of a story already, and where. */
export function heldNotes(
	held: readonly AlreadyHeld[],
	locale: Locale,
): Block[] {
	const t = translator(locale);
	return held.map((one) => {
		const { source, date } = one.article;
		return note(
			t("addition.held", {
				how: howHeld(one),
				share: Math.floor(one.share * 100),
				headline: headlineOf(one.article),
				newspaper: source.newspaper ?? t("source.newspaperUnknown"),
				date: date ?? dayOfIssue(source, locale),
			}),
			"warning",
		);
	});
}

/** Buttons that lead to the articles, to see whether it is the same story. */
export function heldAsks(
	held: readonly AlreadyHeld[],
	locale: Locale,
): AskButton[] {
	const t = translator(locale);
	const headlines = new Map(
		held.map(({ article }) => [article.id, headlineOf(article)] as const),
	);
	return [...headlines]
		.slice(0, offered)
		.map(([article, headline]) =>
			askButton(t("ask.article", { headline }), "article", { article }),
		);
}
