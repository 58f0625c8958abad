import type { Archive } from "../../src/archive/archive.ts";
import type { CorrectionRecord } from "../../src/state/corrections.ts";

/**
 * Corrections as JSON Lines, so that they can become tests: each with the paragraphs its words stand in, what was found there
 * and what people found to be right. Offsets are UTF-16 units; moments ISO 8601 in UTC.
 */
export function exportLines(
	records: readonly CorrectionRecord[],
	archive: Archive,
): string {
	return records
		.map((record) => `${JSON.stringify(exported(record, archive))}\n`)
		.join("");
}

function exported(record: CorrectionRecord, archive: Archive) {
	const { id, status, article, headline, anchors, speaker, change } = record;
	const read = archive.article(article)?.article ?? null;
	const paragraphs = [...new Set(anchors.map(({ paragraph }) => paragraph))];
	return {
		id,
		status,
		article,
		headline,
		date: read?.date ?? null,
		paragraphs:
			read === null
				? null
				: paragraphs.map((paragraph) => ({
						paragraph,
						text: read.paragraphs[paragraph] ?? null,
					})),
		anchoring: archive.anchoring(record),
		words: anchors,
		was: { speaker, text: record.was },
		change,
		reason: record.reason,
		proposed: iso(record.proposed.at),
		decided: record.decided === null ? null : iso(record.decided.at),
		undone: record.undone === null ? null : iso(record.undone.at),
	};
}

const iso = (moment: number): string => new Date(moment).toISOString();
