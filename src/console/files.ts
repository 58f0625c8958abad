import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, translator } from "../locale.ts";
import { type Call, exportOf, type Reply, type ReplyFile } from "../reply.ts";

/** Puts an answer's files somewhere, and gives their paths. */
export type Save = (files: readonly ReplyFile[]) => readonly string[];

/** Names for a file whose own is taken: `a.csv`, `a-2.csv`, `a-3.csv`. */
function* namesOf(name: string): Generator<string> {
	yield name;
	const [, stem = "", ending = ""] = /^(.*?)(\.\w+)?$/u.exec(name) ?? [];
	for (let number = 2; ; number++) yield `${stem}-${number}${ending}`;
}

/** Saves files in a folder, which is made where it is not there. Nothing in it is written over. */
export function savingIn(folder: string): Save {
	const saved = ({ name, bytes }: ReplyFile): string => {
		for (const free of namesOf(name.replace(/[^\w.-]+/gu, "_"))) {
			const path = join(folder, free);
			try {
				writeFileSync(path, bytes, { flag: "wx" });
				return path;
			} catch (error) {
				if (
					!(
						error instanceof Error &&
						"code" in error &&
						error.code === "EEXIST"
					)
				)
					throw error;
			}
		}
		throw new Error("there is no end of names");
	};
	return (files) => {
		if (files.length > 0) mkdirSync(folder, { recursive: true });
		return files.map(saved);
	};
}

/** An answer with its export among what may be asked next, where it has one. */
export function offeringExport(
	reply: Reply,
	call: Call,
	locale: Locale,
): Reply {
	return reply.exportable
		? {
				...reply,
				asks: [
					...reply.asks,
					{ label: translator(locale)("press.export"), call: exportOf(call) },
				],
			}
		: reply;
}
