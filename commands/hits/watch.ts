import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Speaker } from "../../src/model.ts";
import {
	type AskButton,
	type HitRef,
	type Reply,
	reply,
} from "../../src/reply.ts";
import { heldLine } from "../answering/footer.ts";
import { shownName, shownPlace } from "../answering/names.ts";
import { askButton } from "../asking/again.ts";
import { type Picked, picked } from "./find.ts";

/** Topics offered. */
const topicsOffered = 3;

interface Offer {
	readonly kind: "speaker" | "office" | "district" | "organisation" | "topic";
	readonly value: string;
	readonly label: string;
}

/** Who speaks, and everything that is said of them there. */
const offersOf = (
	{ name, kind, titles, organisation, place }: Speaker,
	entry: string,
	locale: Context["locale"],
): Offer[] => [
	...(/^(?:person|body):/u.test(entry)
		? [
				{
					kind: "speaker",
					value: entry,
					label: shownName(name, kind, locale),
				} as const,
			]
		: []),
	...titles
		.slice(0, 1)
		.map((title): Offer => ({ kind: "office", value: title, label: title })),
	...(organisation === null
		? []
		: [
				{
					kind: "organisation",
					value: organisation,
					label: organisation,
				} as const,
			]),
	...(place === null
		? []
		: [
				{
					kind: "district",
					value: place,
					label: shownPlace(place, locale),
				} as const,
			]),
];

const speakersOf = (
	thing: Picked,
): readonly { readonly speaker: Speaker; readonly entry: string }[] => {
	if (thing.kind === "statement")
		return [{ speaker: thing.hit.statement.speaker, entry: thing.hit.entry }];
	if (thing.kind === "commitment")
		return [{ speaker: thing.hit.commitment.actor, entry: thing.hit.entry }];
	const { article, entries } = thing.answer;
	return article.statements.slice(0, 3).map(({ speaker }) => ({
		speaker,
		entry: entries[speaker.id] ?? speaker.id,
	}));
};

const topicsOf = (thing: Picked, { archive }: Pick<Context, "archive">) =>
	archive
		.topics(
			thing.kind === "statement"
				? [thing.hit]
				: (thing.kind === "commitment"
						? thing.hit.article
						: thing.answer.article
					).statements.flatMap(({ id }) => archive.statement(id) ?? []),
			topicsOffered,
		)
		.map(
			({ phrase }): Offer => ({ kind: "topic", value: phrase, label: phrase }),
		);

/**
 * 关注: what of a hit can be watched, each a button: who speaks, their office, body and place, what it is about. Nothing is
 * watched before one is pressed.
 *
 * @throws UserError where the hit is there no more
 */
export function watch(ref: HitRef, context: Omit<Context, "call">): Reply {
	const { locale, archive } = context;
	const t = translator(locale);
	const thing = picked(archive, ref);
	const offers = [
		...speakersOf(thing).flatMap(({ speaker, entry }) =>
			offersOf(speaker, entry, locale),
		),
		...topicsOf(thing, context),
	];
	const once = new Map(
		offers.map((offer) => [`${offer.kind} ${offer.value}`, offer]),
	);
	return reply({
		outcome: "answer",
		title: t("watch.what"),
		lead: [t("watch.whatLead")],
		footer: heldLine(context, archive.summary().searched),
		asks: [...once.values()]
			.slice(0, 10)
			.map(
				({ kind, value, label }): AskButton =>
					askButton(
						t("watch.offer", { kind: t(`option.${kind}.name`), label }),
						"watch add",
						{ [kind]: value },
					),
			),
		postable: false,
	});
}
