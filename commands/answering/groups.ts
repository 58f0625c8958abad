import { themeOf } from "../../src/archive/actionThemes.ts";
import { type ActionRow, hasDeadline, hasNumber, isVague } from "./actions.ts";

/** What stands together under one answerable: numbers first, then theme by theme, formulas last. */
export type SectionKind =
	| { readonly kind: "numbers" }
	| { readonly kind: "theme"; readonly theme: string }
	| { readonly kind: "other" }
	| { readonly kind: "vague" };

export interface Section {
	readonly of: SectionKind;
	readonly rows: readonly ActionRow[];
}

/** What one place, body or person is answerable for. */
export interface Group {
	readonly answerable: string;
	readonly sections: readonly Section[];
	/** Actions that could be checked: all but the formulas. */
	readonly actions: number;
	readonly numbers: number;
	readonly deadlines: number;
	readonly rows: readonly ActionRow[];
}

/** Who answers for an action: the post, place or body, else whoever commits. */
export function answerableOf({ hit: { commitment } }: ActionRow): string {
	return commitment.answerable ?? commitment.actor.name;
}

/** Rows by a key, keys in order of first appearance. */
export function byKey<T>(
	rows: readonly T[],
	keyOf: (row: T) => string,
): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [row]);
		else group.push(row);
	}
	return groups;
}

const sectionOf = (row: ActionRow): SectionKind => {
	if (hasNumber(row)) return { kind: "numbers" };
	if (isVague(row)) return { kind: "vague" };
	const theme = themeOf(row.action, row.hit.commitment);
	return theme === null ? { kind: "other" } : { kind: "theme", theme };
};

const rank = { numbers: 0, theme: 1, other: 2, vague: 3 } as const;

/** Rows section by section: numbers first, then theme by theme as they first come, formulas last. */
export const sectionsOf = (rows: readonly ActionRow[]): Section[] =>
	[...byKey(rows, (row) => JSON.stringify(sectionOf(row))).values()]
		.flatMap((section): Section[] => {
			const [first] = section;
			return first === undefined
				? []
				: [{ of: sectionOf(first), rows: section }];
		})
		.sort((a, b) => rank[a.of.kind] - rank[b.of.kind]);

/** Pledges by who answers for them, those with most to check first. */
export function groupsOf(rows: readonly ActionRow[]): Group[] {
	return [...byKey(rows, answerableOf)]
		.map(([answerable, ofOne]) => ({
			answerable,
			rows: ofOne,
			sections: sectionsOf(ofOne),
			actions: ofOne.filter((row) => !isVague(row)).length,
			numbers: ofOne.filter(hasNumber).length,
			deadlines: ofOne.filter(hasDeadline).length,
		}))
		.sort((a, b) => b.numbers - a.numbers || b.actions - a.actions);
}
