import type { Column, Row } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { plainText } from "../../src/reply.ts";
import { type ActionRow, actionLine } from "../answering/actions.ts";
import { answerableOf } from "../answering/groups.ts";
import { misprintsIn } from "../answering/misprints.ts";
import { shownAnswerable, speakerWithTitles } from "../answering/names.ts";
import { paragraphLabel } from "../answering/statements.ts";
import { themeName } from "../answering/themes.ts";
import { citation } from "../hits/citation.ts";
import {
	articleCells,
	articleColumns,
	articleRecord,
	column,
	footnote,
} from "./articleCells.ts";

/** The ledger that newsrooms keep (台账): what, who answers for it, who said so, how much, by when, how firmly, where. */
export function ledgerColumns(locale: Locale): Column[] {
	const t = translator(locale);
	const shown = (label: string): Column => ({ label, inDocuments: true });
	return [
		shown(t("export.column.action")),
		shown(t("export.column.answerable")),
		shown(t("export.column.actor")),
		shown(t("export.column.numbers")),
		shown(t("export.column.deadline")),
		shown(t("export.column.strength")),
		shown(t("export.column.source")),
		column(t("option.kind.name")),
		column(t("option.wording.name")),
		column(t("export.column.addressee")),
		column(t("export.column.themes")),
		...articleColumns(locale),
		column(t("export.column.notes")),
		column(t("export.column.id")),
	];
}

/** An action as a row of the ledger: in marks only where all of it stands in the speaker's own. */
export function ledgerRow(row: ActionRow, locale: Locale): Row {
	const t = translator(locale);
	const { hit, action, index } = row;
	const { article, commitment, copies, removedAt } = hit;
	const paragraphs = new Set([commitment.paragraph]);
	const { passage } = actionLine(row, { source: null, lead: null }, locale);
	const text = plainText(passage.pieces);
	const wording =
		passage.wording === "exact"
			? t("wording.exact")
			: passage.wording === "paraphrase"
				? t("wording.paraphrase")
				: t("wording.report");
	const deadlines = [
		...new Set(
			action.targets.flatMap(({ deadline }) =>
				deadline === null
					? []
					: deadline.to === null || deadline.to === deadline.text
						? [deadline.text]
						: [
								t("export.deadlineUntil", {
									deadline: deadline.text,
									to: deadline.to,
								}),
							],
			),
		),
	];
	const notes = [
		...misprintsIn(article, paragraphs, locale),
		...(removedAt === null ? [] : [t("note.removed")]),
	];
	const actor = speakerWithTitles(commitment.actor, article.date, locale);
	const join = (texts: readonly string[]): string | null =>
		texts.length === 0 ? null : texts.join(t("list.semicolon"));
	return {
		cells: [
			text,
			shownAnswerable(answerableOf(row), locale),
			actor,
			join(action.targets.map((target) => target.text)),
			join(deadlines) ?? t("export.noDeadline"),
			action.strength,
			citation(
				article,
				{
					speaker: null,
					cited: false,
					paragraph: paragraphLabel(paragraphs, locale),
				},
				locale,
			),
			t(`choice.kind.${commitment.kind}`),
			wording,
			commitment.addressee,
			join(commitment.themes.map((theme) => themeName(theme, locale))),
			...articleCells(article, paragraphs, copies, locale),
			join(notes),
			`${commitment.id}/${index}`,
		],
		heading: actor,
		quoted: [{ label: wording, text }],
		notes,
		source: footnote(article, paragraphs, copies, locale),
		record: {
			kind: "action",
			id: `${commitment.id}/${index}`,
			...action,
			wording: passage.wording,
			commitment: { ...commitment, actions: undefined },
			entry: hit.entry,
			article: articleRecord(article),
			copies,
			removedAt,
		},
	};
}
