import type { Context } from "../../src/command.ts";
import { rowsOf, type Sheet } from "../../src/files/sheet.ts";
import type { HitRef } from "../../src/reply.ts";
import { isReachable } from "../asking/reachable.ts";

/** What a row's record is of, in the archive's words: an action is a part of its commitment. */
const kinds: Readonly<Record<string, HitRef["kind"]>> = {
	statement: "statement",
	action: "commitment",
	article: "article",
};

const refOf = (record: object): HitRef[] => {
	if (!("kind" in record) || !("id" in record)) return [];
	const kind = kinds[String(record.kind)];
	return kind === undefined ? [] : [{ kind, id: String(record.id) }];
};

/** Notes who took which words away in a file, so that they can be told where something in it turns out to be wrong. */
export function noteTaken(
	sheet: Sheet,
	{ state, asker, locale, now }: Context,
): void {
	if (!isReachable(asker)) return;
	state.sent.record({
		kind: "export",
		guild: asker.guild,
		channel: null,
		user: asker.user,
		message: null,
		locale,
		refs: rowsOf(sheet).flatMap(({ record }) => refOf(record)),
		at: now,
	});
}
