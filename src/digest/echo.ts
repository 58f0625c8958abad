import { formulas } from "../archive/tables/topicWords.ts";

/** Names whose words everybody repeats. */
const leader = /总书记|习近平|党中央/u;
/** The share of a stretch that may be set phrases. */
const MOSTLY = 0.25;

/** Whether a stretch repeats the leader's formula instead of saying something of its own. */
export function isEcho(text: string, speaker: string): boolean {
	if (speaker === "习近平") return false;
	if (leader.test(text)) return true;
	let covered = 0;
	for (const formula of formulas)
		for (
			let at = text.indexOf(formula);
			at !== -1;
			at = text.indexOf(formula, at + formula.length)
		)
			covered += formula.length;
	return covered >= text.length * MOSTLY;
}
