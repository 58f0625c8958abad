import { dayIn } from "../../src/language/days.ts";
import { PAPERS_ZONE } from "../../src/language/moment.ts";
import { type Locale, translator } from "../../src/locale.ts";
import type { Article, Corrected } from "../../src/model.ts";
import { changeLine } from "../correcting/words.ts";

const noteOf = ({ correction }: Corrected, locale: Locale): string =>
	translator(locale)("correction.note", {
		line: changeLine(correction, { locale }),
		id: correction.id,
		proposed: correction.proposedBy,
		accepted: correction.acceptedBy,
		day: dayIn(PAPERS_ZONE, correction.acceptedAt),
	});

/** What people have corrected of some statements or commitments of an article, with who and when. */
export function correctionNotes(
	{ corrected = [] }: Article,
	ids: ReadonlySet<string>,
	locale: Locale,
): string[] {
	return corrected
		.filter(
			({ statement, commitment }) =>
				ids.has(statement ?? "") || ids.has(commitment ?? ""),
		)
		.map((one) => noteOf(one, locale));
}
