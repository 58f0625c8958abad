import type { OtherQuery } from "../src/archive/searchAnswers.ts";
import {
	type ArgumentsOf,
	type Context,
	defineCommand,
} from "../src/command.ts";
import { foldText } from "../src/language/fold.ts";
import { type Locale, translator } from "../src/locale.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { note } from "./answering/blocks.ts";
import { nothingLine, searchedLine } from "./answering/footer.ts";
import { matchesShown } from "./answering/matches.ts";
import { misprintsIn } from "./answering/misprints.ts";
import { copiesLine, headlineOf, sourceLine } from "./answering/source.ts";
import { askButton, withOptions } from "./asking/again.ts";
import {
	type Found,
	searchAsked,
	searchOptions,
	understoodLines,
} from "./asking/searchAsked.ts";
import { entryLabel } from "./asking/speaker.ts";
import { widerButtons } from "./asking/wider.ts";

/** Articles shown in one answer. */
const shownAtMost = 25;

/** What stands nowhere, and what is near it and does: offered, never put in its place. */
const missingLines = ({ missing }: Found, locale: Locale): string[] => {
	const t = translator(locale);
	return missing.map(({ word, near }) =>
		near.length > 0
			? t("search.missingNear", { word, near: near.join(t("list.separator")) })
			: t("search.missing", { word }),
	);
};

/** How else the words were read, which found nothing either: of days the fullest reading is enough. */
const inVainLines = ({ inVain }: Found, locale: Locale): string[] => {
	const t = translator(locale);
	return inVain
		.filter(
			({ kind }, index) =>
				inVain.findIndex((other) => other.kind === kind) === index,
		)
		.map(({ kind, typed }) =>
			t("search.inVain", {
				why: kind,
				typed: typed.join(t("list.separator")),
			}),
		);
};

/** Near words offered as buttons, for each word that stands nowhere. */
const nearOffered = 3;

const nearButtons = (
	{ missing }: Found,
	query: string,
	context: Context,
): AskButton[] =>
	missing.flatMap(({ word, near }) =>
		near.slice(0, nearOffered).map((other) => {
			const { command, options } = withOptions(context.call, {
				query: query.includes(word) ? query.replace(word, other) : other,
			});
			return askButton(other, command, options);
		}),
	);

/** Where nothing was found: the days or the beat left out, where that would find something. */
const wider = (
	{ query, from, to, beat }: ArgumentsOf<typeof searchOptions>,
	context: Context,
): AskButton[] => {
	const less = {
		days:
			(from ?? to) === undefined
				? null
				: { query, beat, from: undefined, to: undefined },
		beat: beat === undefined ? null : { query, from, to, beat: undefined },
	};
	return widerButtons(
		(["days", "beat"] as const).flatMap((without) => {
			const question = less[without];
			if (question === null) return [];
			const { total } = searchAsked(question, context, { limit: 0 });
			return total > 0 ? [{ without, total }] : [];
		}),
		context,
	);
};

/** People offered where nothing is found. */
const peopleOffered = 3;

/** Whom words that stand nowhere may mean: a name in pinyin, an office, or words in which a name stands (杨琳说了什么). */
const peopleButtons = (query: string, context: Context): AskButton[] => {
	const found = context.archive.resolve(query);
	const folded = foldText(query);
	const entries =
		found.kind === "one"
			? [found.entry]
			: found.kind === "several"
				? found.entries
				: found.near.filter(({ name }) => folded.includes(foldText(name)));
	return entries
		.slice(0, peopleOffered)
		.map((entry) =>
			askButton(entryLabel(entry, context.locale), "who", { name: entry.id }),
		);
};

/** Other queries that find something, and how much. */
const otherButtons = ({ others }: Found, context: Context): AskButton[] => {
	const t = translator(context.locale);
	const labelOf = ({ kind, query, total }: OtherQuery): string => {
		switch (kind) {
			case "withoutDays":
				return t("wider.without", { name: t("wider.days"), total });
			case "otherDays":
				return t("search.otherDays", { query, total });
			case "daysAsWords":
				return t("search.daysAsWords", { total });
			case "namesApart":
				return t("search.namesApart", { total });
		}
	};
	return others.map((other) => {
		const { command, options } = withOptions(context.call, {
			query: other.query,
		});
		return askButton(labelOf(other), command, options);
	});
};

/** Articles and statements in which words stand. */
export const search = defineCommand({
	name: "search",
	options: searchOptions,
	run(options, context) {
		const { locale } = context;
		const t = translator(locale);
		const { query } = options;
		const answer = searchAsked(options, context, { limit: shownAtMost });
		const { hits, total, searched } = answer;
		const lead = [
			...understoodLines(answer, locale),
			...missingLines(answer, locale),
		];
		const asks = [
			...nearButtons(answer, query, context),
			...otherButtons(answer, context),
		];
		if (hits.length === 0) {
			asks.push(...wider(options, context), ...peopleButtons(query, context));
			return reply({
				outcome: "empty",
				title: t("search.none", { query }),
				lead: [...lead, ...inVainLines(answer, locale), t("search.notHere")],
				footer: nothingLine(context, searched),
				asks,
			});
		}
		const blocks = hits.flatMap((hit): Block[] => {
			const { passages, more } = matchesShown(hit, answer.understood, locale);
			return [
				{
					kind: "hit",
					heading: headlineOf(hit.article),
					passages,
					notes: [
						...(more > 0 ? [t("search.moreSaid", { count: more })] : []),
						...misprintsIn(
							hit.article,
							new Set(
								hit.matches.flatMap((match) =>
									match.part === "body" ? [match.paragraph] : [],
								),
							),
							locale,
						),
						...(hit.copies.length > 0 ? [copiesLine(hit.copies, locale)] : []),
						...(hit.removedAt === null ? [] : [t("note.removed")]),
					],
				},
				sourceLine(hit.article, locale),
			];
		});
		if (total > hits.length)
			blocks.push(note(t("more.articles", { shown: hits.length, total })));
		return reply({
			outcome: "answer",
			title: t("search.title", { query, total }),
			lead,
			blocks,
			footer: searchedLine(context, searched),
			hitActions: ["copy", "context", "why", "dispute", "watch"],
			asks: [
				...asks,
				...hits
					.slice(0, 3)
					.map(({ article }) =>
						askButton(
							t("ask.article", { headline: headlineOf(article) }),
							"article",
							{ article: article.id },
						),
					),
			],
			exportable: true,
		});
	},
});
