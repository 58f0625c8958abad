import type {
	Digest,
	DigestAction,
	DigestSpeech,
} from "../../src/digest/digest.ts";
import type { Column, Row, Section } from "../../src/files/sheet.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { rowOf, speechHeading } from "../answering/digestBlocks.ts";
import { column } from "./articleCells.ts";
import { ledgerColumns, ledgerRow } from "./commitmentRows.ts";
import { statementColumns, statementRow } from "./statementRows.ts";

/** A digest has two kinds of rows: each has its own columns, side by side, under the heading they stand under in it. */
export function digestColumns(locale: Locale): Column[] {
	return [
		column(translator(locale)("export.column.section")),
		...statementColumns(locale),
		...ledgerColumns(locale).slice(0, ledgerOnly),
	];
}

/** Columns of the ledger that a statement's row has none like: the seven of 台账. */
const ledgerOnly = 7;

/** Columns of a statement that an action's row has none like: who speaks, and how. */
const speechOnly = 5;

const empty = (count: number): null[] =>
	Array.from({ length: count }, () => null);

/**
 * All of a digest: every numbered commitment, and every statement of every topic and of none, not only the lines shown.
 *
 * @param beat - the name of the beat it is about, before every heading; null: of none
 */
export function digestSections(
	digest: Digest,
	beat: string | null,
	locale: Locale,
): Section[] {
	const t = translator(locale);
	const under = (heading: string): string =>
		beat === null ? heading : `${t("news.beat", { name: beat })} · ${heading}`;
	const statements = statementColumns(locale).length;
	const articleFrom = ledgerColumns(locale).length - (statements - speechOnly);
	const inLedger = (heading: string, one: DigestAction): Row => {
		const row = ledgerRow(rowOf(one), locale);
		// From the article's columns on, both kinds of rows have the same.
		return {
			...row,
			cells: [
				under(heading),
				...empty(speechOnly),
				...row.cells.slice(articleFrom),
				...row.cells.slice(0, ledgerOnly),
			],
		};
	};
	const isPledge = ({ hit }: DigestAction): boolean =>
		hit.commitment.kind === "pledge";
	const numbered = (
		heading: string,
		some: readonly DigestAction[],
	): Section[] =>
		some.length === 0
			? []
			: [
					{
						heading: under(heading),
						rows: some.map((one) => inLedger(heading, one)),
					},
				];
	const said = (speech: DigestSpeech, phrase: string | null): Section => ({
		heading: under(speechHeading(speech, phrase, locale)),
		rows: speech.statements.map((hit): Row => {
			const row = statementRow(hit, locale);
			return {
				...row,
				cells: [
					under(phrase ?? t("digest.rest")),
					...row.cells,
					...empty(ledgerOnly),
				],
			};
		}),
	});
	const pledges = digest.numbered.filter(isPledge);
	const orders = digest.numbered.filter((one) => !isPledge(one));
	return [
		...numbered(t("digest.numbered", { count: pledges.length }), pledges),
		...numbered(t("digest.numberedOrders", { count: orders.length }), orders),
		...digest.topics.map((topic) => said(topic, topic.phrase)),
		...(digest.rest === null ? [] : [said(digest.rest, null)]),
	];
}
