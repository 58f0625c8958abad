import type { CommitmentHit } from "../../src/archive/answers.ts";
import { foldText } from "../../src/language/fold.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Action, Statement, Target } from "../../src/model.ts";
import type { Line, Passage, Piece, Wording } from "../../src/reply.ts";
import { isFormula } from "./formulas.ts";
import { inMarks, ownQuotations } from "./passages.ts";
import { paper } from "./pieces.ts";
import { paragraphLabel } from "./statements.ts";

/** One action of a commitment: one line of an answer. */
export interface ActionRow {
	readonly hit: CommitmentHit;
	readonly action: Action;
	/** Which of the commitment's actions it is, from 0. */
	readonly index: number;
}

/** The actions of commitments, in order; a commitment that names none is one action, the whole of it. */
export function actionRows(hits: readonly CommitmentHit[]): ActionRow[] {
	return hits.flatMap((hit) => {
		const { text, start, end, actions } = hit.commitment;
		const all: readonly Action[] =
			actions.length > 0
				? actions
				: [{ text, start, end, strength: null, targets: [] }];
		return all.map((action, index) => ({ hit, action, index }));
	});
}

/**
 * The actions that hold the words asked for. A sentence is found by its words and holds a dozen actions: only those that
 * say it are meant; where the words are spread over several, all of them are.
 *
 * @param words - apart by spaces
 */
export function actionsOn(
	rows: readonly ActionRow[],
	words: string,
): readonly ActionRow[] {
	const wanted = words.split(/\s+/u).map((word) => foldText(word));
	const holds = ({ action }: ActionRow): boolean => {
		const text = foldText(action.text);
		return wanted.every((word) => text.includes(word));
	};
	const sayIt = new Set(rows.filter(holds).map(({ hit }) => hit.commitment.id));
	return rows.filter((row) => !sayIt.has(row.hit.commitment.id) || holds(row));
}

export function hasNumber({ action }: ActionRow): boolean {
	return action.targets.length > 0;
}

export function hasDeadline({ action }: ActionRow): boolean {
	return action.targets.some((target) => target.deadline !== null);
}

/** Whether it promises nothing that could be checked. */
export function isVague(row: ActionRow): boolean {
	return !hasNumber(row) && isFormula(row.action.text);
}

const statementOf = ({ article, commitment }: CommitmentHit) =>
	article.statements.find(
		(statement: Statement) => statement.id === commitment.statement,
	) ?? null;

/** How an action's words may be used: exact only where all of it stands in the speaker's own marks. */
export function wordingOf({ hit, action }: ActionRow): Wording {
	const statement = statementOf(hit);
	if (statement === null) return "report";
	if (statement.mode === "indirect") return "paraphrase";
	const own = ownQuotations(statement);
	const inMarks =
		statement.mode === "direct" && own.length === 0 ? statement.spans : own;
	return inMarks.some(
		(stretch) =>
			stretch.paragraph === hit.commitment.paragraph &&
			stretch.start <= action.start &&
			action.end <= stretch.end,
	)
		? "exact"
		: "paraphrase";
}

const passageOf = (row: ActionRow, locale: Locale): Passage => {
	const t = translator(locale);
	const wording = wordingOf(row);
	const { article, commitment } = row.hit;
	const { text, start, end } = row.action;
	const pieces: readonly Piece[] =
		wording === "exact"
			? inMarks(article, {
					paragraph: commitment.paragraph,
					start,
					end,
					text,
				})
			: [paper(text)];
	const label = {
		exact: t("wording.exact"),
		// Said once above all lines, by `commitments.wordings`.
		paraphrase: null,
		report: t("wording.reportShort"),
	}[wording];
	return {
		ref: { kind: "commitment", id: `${row.hit.commitment.id}/${row.index}` },
		wording,
		label,
		pieces,
	};
};

const deadlineText = (target: Target, locale: Locale): string | null => {
	const t = translator(locale);
	const { deadline } = target;
	if (deadline === null) return null;
	return deadline.to === null || deadline.to === deadline.text
		? t("commitments.deadline", { deadline: deadline.text })
		: t("commitments.deadlineUntil", {
				deadline: deadline.text,
				to: deadline.to,
			});
};

/** How a line says where it stands. */
export interface Place {
	/** The number of its article among the sources of this answer; null where there is only one. */
	readonly source: number | null;
	/** Who says it, where the heading above does not. */
	readonly lead: string | null;
}

/** One action as a line: the words, then number, deadline, strength and place. */
export function actionLine(
	row: ActionRow,
	{ source, lead }: Place,
	locale: Locale,
): Line {
	const t = translator(locale);
	const { targets, strength } = row.action;
	const tail: string[] = targets.map((target) => target.text);
	const deadlines = targets.flatMap(
		(target) => deadlineText(target, locale) ?? [],
	);
	if (targets.length > 0)
		tail.push(
			...(deadlines.length > 0
				? new Set(deadlines)
				: [t("commitments.noDeadline")]),
		);
	if (strength !== null) tail.push(t("commitments.strength", { strength }));
	const paragraph = paragraphLabel([row.hit.commitment.paragraph], locale);
	tail.push(
		source === null ? paragraph : t("commitments.place", { source, paragraph }),
	);
	return { kind: "line", lead, passage: passageOf(row, locale), tail };
}
