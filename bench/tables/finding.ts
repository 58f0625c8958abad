import { count, percent, table } from "../figures.ts";
import { type Measured, mark } from "../measured.ts";

/** Whether what is there is found, and found first. */
export function ofFinding(measured: Measured): string {
	const { quality, folding, identity } = measured.held;
	if (quality === null || folding === null || identity === null)
		return "not run";
	const some = (misses: readonly string[]): string =>
		[count(misses.length), ...misses.slice(0, 3)].join("; ");
	const none = (
		misses: readonly string[],
	): readonly [string, string, string] => [
		some(misses),
		"0",
		mark(misses.length === 0),
	];
	/** A figure that nothing was promised of. */
	const told = (figure: string): readonly [string, string, string] => [
		figure,
		"",
		"",
	];
	const found = (misses: readonly string[], of: number): string =>
		percent(1 - misses.length / Math.max(1, of), 1);
	return table(
		["what", "figure", "to reach", "reached"],
		[
			[
				`${count(quality.stretches)} stretches of 2 to 8 characters, not found`,
				...none(quality.misses),
			],
			...folding.map(({ name, stretches, misses }) => [
				`${count(stretches)} stretches typed with ${name}, not found`,
				...none(misses),
			]),
			[
				"headlines of one article only, asked back: it comes first",
				percent(quality.headlinesFirst, 1),
				"97 %",
				mark(quality.headlinesFirst >= 0.97),
			],
			[
				"fragments of quotations: an article that prints it comes first",
				percent(quality.fragmentsFirst, 1),
				"99 %",
				mark(quality.fragmentsFirst >= 0.99),
			],
			[
				`${count(identity.asked)} speakers by full pinyin as the index reads their names (yuanjiajun), not found`,
				...none(identity.byPinyin),
			],
			[
				"the same as names (Yuan Jiajun), not found",
				...none(identity.bySpaced),
			],
			[
				`${count(identity.known)} well-known people by the reading they are known by (单霁翔 Shan Jixiang), not found`,
				...none(identity.byReading),
			],
			[
				"the speakers above by initials (yjj): among the 25 that are offered",
				...told(found(identity.byInitials, identity.asked)),
			],
			[
				`${count(identity.mistyped)} speakers with a wrong character that sounds the same (杨林 for 杨琳): among the 5 that are offered`,
				...told(found(identity.byNear, identity.mistyped)),
			],
			[
				`${count(identity.bodies)} bodies by the short name that everybody uses (发改委), found neither by it nor in full`,
				...told(some(identity.byShort)),
			],
			[
				`${count(identity.offices)} offices of places by the title as printed (黔江区委书记), their holder not found`,
				...none(identity.byOffice),
			],
			[
				`${count(identity.leaders)} leaders whom everybody knows, taken for several people`,
				...none(identity.leadersParted),
			],
			[
				"statements of somebody called so, not clear which of them",
				...told(percent(identity.unsure, 1)),
			],
			[
				`${count(measured.order.asked)} questions after attaching the stored segments in the other order, answered differently`,
				...none(measured.order.differing),
			],
		],
	);
}
