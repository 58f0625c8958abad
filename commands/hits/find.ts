import type {
	ArticleAnswer,
	CommitmentHit,
	StatementHit,
} from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { UserError } from "../../src/error.ts";
import type { Article, Statement } from "../../src/model.ts";
import type { HitRef } from "../../src/reply.ts";
import { type ActionRow, actionRows } from "../answering/actions.ts";

/** What a reference points at. */
export type Picked =
	| {
			readonly kind: "statement";
			readonly hit: StatementHit;
			/** Which of its quotations, where only that one is meant. */
			readonly quotation: number | null;
	  }
	| {
			readonly kind: "commitment";
			readonly hit: CommitmentHit;
			readonly row: ActionRow;
			/** The statement it is made in; null for narration. */
			readonly statement: Statement | null;
	  }
	| { readonly kind: "article"; readonly answer: ArticleAnswer };

/** `ID/2` is the third part of `ID`; an id may hold a slash of its own. */
const partOf = (
	id: string,
): { readonly whole: string; readonly part: number } | null => {
	const match = /^(.+)\/(\d+)$/u.exec(id);
	const [, whole, part] = match ?? [];
	return whole === undefined || part === undefined
		? null
		: { whole, part: Number(part) };
};

const statementPicked = (
	archive: Archive,
	{ kind, id }: HitRef,
): Picked | null => {
	if (kind === "statement") {
		const hit = archive.statement(id);
		return hit === null ? null : { kind: "statement", hit, quotation: null };
	}
	const parts = partOf(id);
	const hit = parts === null ? null : archive.statement(parts.whole);
	return parts === null ||
		hit === null ||
		hit.statement.quotations[parts.part] === undefined
		? null
		: { kind: "statement", hit, quotation: parts.part };
};

const commitmentPicked = (archive: Archive, id: string): Picked | null => {
	const parts = partOf(id);
	const hit =
		(parts === null ? null : archive.commitment(parts.whole)) ??
		archive.commitment(id);
	if (hit === null) return null;
	const rows = actionRows([hit]);
	const row = rows[parts?.part ?? 0] ?? rows[0];
	if (row === undefined) return null;
	const statement =
		hit.article.statements.find(
			(candidate) => candidate.id === hit.commitment.statement,
		) ?? null;
	return { kind: "commitment", hit, row, statement };
};

/**
 * What a reference points at, in the archive as it is now.
 *
 * @throws UserError where it is there no more: the page was read anew and has other words
 */
export function picked(archive: Archive, ref: HitRef): Picked {
	const answer = ref.kind === "article" ? archive.article(ref.id) : null;
	const found =
		ref.kind === "article"
			? answer === null
				? null
				: ({ kind: "article", answer } as const)
			: ref.kind === "commitment"
				? commitmentPicked(archive, ref.id)
				: statementPicked(archive, ref);
	if (found === null) throw new UserError("error.hitGone", null);
	return found;
}

/** The article a picked thing stands in. */
export function articleOf(thing: Picked): Article {
	return thing.kind === "article" ? thing.answer.article : thing.hit.article;
}
