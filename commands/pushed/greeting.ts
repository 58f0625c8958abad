import type { Archive } from "../../src/archive/archive.ts";
import type { NeededPermission } from "../../src/command.ts";
import { type Locale, translator } from "../../src/locale.ts";
import {
	type AskButton,
	type Block,
	type Reply,
	reply,
} from "../../src/reply.ts";
import { heading, note } from "../answering/blocks.ts";
import { heldLine } from "../answering/footer.ts";
import { askButton } from "../asking/again.ts";
import { typeable } from "../asking/typeable.ts";

interface Where {
	readonly archive: Archive;
	readonly locale: Locale;
	readonly zone: string;
}

/** Three things to try, each with what this very archive can answer. */
const toTry = ({
	archive,
	locale,
}: Where): readonly { text: string; ask: AskButton }[] => {
	const t = translator(locale);
	const [speaker] = archive.suggest("speaker", "", 1);
	const [place] = archive.suggest("place", "", 1);
	return [
		...(speaker === undefined
			? []
			: [
					{
						text: t("greeting.quotes", { name: typeable(speaker.value) }),
						ask: askButton(
							t("ask.quotesOf", { place: typeable(speaker.value) }),
							"quotes",
							{ speaker: speaker.value },
						),
					},
				]),
		...(place === undefined
			? []
			: [
					{
						text: t("greeting.commitments", { place: place.value }),
						ask: askButton(
							t("ask.commitmentsOf", { place: place.value }),
							"commitments",
							{ district: place.value },
						),
					},
				]),
		{
			text: t("greeting.settings"),
			ask: askButton(t("ask.settings"), "settings", {}),
		},
	];
};

/** What a bot may not do, by name; nothing where it may do all it needs. */
export function lackingNote(
	lacking: readonly NeededPermission[],
	locale: Locale,
): Block[] {
	const t = translator(locale);
	return lacking.length === 0
		? []
		: [
				note(
					t("greeting.lacking", {
						what: lacking
							.map((permission) => t(`permission.${permission}`))
							.join(t("list.separator")),
					}),
					"warning",
				),
			];
}

/** What the bot says once, when it comes to a server. */
export function greetingReply(
	lacking: readonly NeededPermission[],
	where: Where,
): Reply {
	const { archive, locale } = where;
	const t = translator(locale);
	const things = toTry(where);
	return reply({
		outcome: "answer",
		title: t("greeting.title"),
		lead: [t("greeting.lead")],
		blocks: [
			heading(t("greeting.try", { count: things.length })),
			...things.map(({ text }, index) => note(`${index + 1}　${text}`)),
			heading(t("greeting.whoTitle")),
			note(t("greeting.who")),
			...lackingNote(lacking, locale),
		],
		footer: heldLine(where, archive.summary().searched),
		asks: [
			...things.map(({ ask }) => ask),
			askButton(t("ask.help"), "help", {}),
		],
		postable: false,
	});
}
