import type { Extent } from "../language/sentences.ts";
import type { Action } from "../model.ts";
import type { DeadlineAt } from "./deadlines.ts";
import type { Paragraph } from "./layout.ts";
import { STRENGTH } from "./tables/modals.ts";
import { targetsIn } from "./targets.ts";

/** Cuts a commitment into its actions: the clauses in it, each one thing to be done. */
export function actionsIn(
	paragraph: Paragraph,
	extent: Extent,
	deadlines: readonly DeadlineAt[],
): Action[] {
	const { plain, text } = paragraph;
	const actions: Action[] = [];
	let depth = 0;
	let start = extent.start;
	const push = (end: number) => {
		let from = start;
		let to = end;
		while (from < to && /[\s，；、：]/u.test(plain[from] ?? "")) from++;
		while (from < to && /[\s，；、：。！？]/u.test(plain[to - 1] ?? "")) to--;
		start = end + 1;
		if (to - from < 2) return;
		const words = plain.slice(from, to);
		// The words that say how firmly stand in front: 力争年内再加两百个.
		const strength = words.slice(0, 12).match(STRENGTH);
		actions.push({
			text: text.slice(from, to),
			start: from,
			end: to,
			strength:
				strength?.index === undefined
					? null
					: text.slice(
							from + strength.index,
							from + strength.index + strength[0].length,
						),
			targets: targetsIn(plain, from, to, deadlines).map(
				({ start: at, end: stop, ...target }) => ({
					text: text.slice(at, stop),
					...target,
				}),
			),
		});
	};
	for (let at = extent.start; at < extent.end; at++) {
		const unit = plain[at] ?? "";
		if (/[（《“‘]/u.test(unit)) depth++;
		else if (/[）》”’]/u.test(unit)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && /[，；：]/u.test(unit)) push(at);
	}
	push(extent.end);
	return actions;
}
