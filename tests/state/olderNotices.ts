import { join } from "node:path";
import { openDatabase } from "../../src/state/database.ts";
import { migrations } from "../../src/state/migrations.ts";

/** A state file as it was kept by versions that sent notices by themselves, from a table of their own. */

export const wrongWords = "第二座大桥年底开工12处。";

export interface OlderNotice {
	readonly correction: string;
	readonly kind?: "corrected" | "withdrawn";
	readonly guild?: string | null;
	readonly channel?: string;
	readonly user?: string;
	readonly message?: string;
	readonly tries?: number;
	/** When it was done with; null: it waits. */
	readonly doneAt?: number | null;
	readonly failure?: string;
}

const step = migrations.findIndex(({ name }) =>
	name.startsWith("notices are deliveries"),
);

/** Writes such a file: corrections with what became of each, and what was to be told of them. */
export function writeOlderState(
	folder: string,
	corrections: Readonly<Record<string, "accepted" | "undone">>,
	notices: readonly OlderNotice[],
	{ guild = "1", at = 1000 }: { guild?: string; at?: number } = {},
): void {
	if (step < 0) throw new Error("there is no such step");
	const database = openDatabase(
		join(folder, "state.sqlite"),
		migrations.slice(0, step),
	);
	for (const [id, status] of Object.entries(corrections))
		database.run(
			`INSERT INTO corrections (id, guild, article, status, body, proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at)
			VALUES (?, ?, 'second-bridge', ?, ?, '7', '编辑', ?, '8', '主编', ?)`,
			id,
			guild,
			status,
			JSON.stringify({
				headline: "渝西再添一桥",
				about: { kind: "statement", id: "second-bridge#p0.10" },
				anchors: [{ paragraph: 0, start: 10, end: 22, text: wrongWords }],
				speaker: "林若川",
				change: { kind: "notSpeech" },
				was: wrongWords,
				right: null,
				reason: "是报道自述",
			}),
			at,
			at,
		);
	for (const [index, notice] of notices.entries()) {
		const { correction, kind = "corrected", channel, user } = notice;
		database.run(
			`INSERT INTO notices (id, correction, kind, guild, channel, user, message, locale, sent_at, queued_at, tries, done_at, failure)
			VALUES (?, ?, ?, ?, ?, ?, ?, 'zh-CN', ?, ?, ?, ?, ?)`,
			`${correction}:${kind}:${channel ?? user ?? ""}`,
			correction,
			kind,
			notice.guild === undefined ? guild : notice.guild,
			channel ?? null,
			user ?? null,
			notice.message ?? null,
			at - 100,
			at + index,
			notice.tries ?? 0,
			notice.doneAt ?? null,
			notice.failure ?? null,
		);
	}
	database.close();
}
