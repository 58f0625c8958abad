import type { StatementHit } from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";

/** Statements that belong together, under a phrase that stands in them. */
export interface Group {
	readonly phrase: string;
	readonly statements: readonly StatementHit[];
}

/** What stands together in one article. */
interface Section {
	readonly heading: string | null;
	readonly statements: readonly StatementHit[];
}

/** Letters of a heading that says something: （一） and 结语 do not. */
const SAYING = 6;
/** Phrases of a section that may name its group, and those that two sections may share to be one. */
const NAMES = 8;
const TELLING = 2;

/** Statements parted into groups, and those that no phrase names. */
export interface Groups {
	readonly named: readonly Group[];
	readonly unnamed: readonly StatementHit[];
}

/** Groups statements into topics: as the page's own section heads part them, and across articles by the phrase they share. */
export function groupsOf(
	archive: Archive,
	statements: readonly StatementHit[],
): Groups {
	const sections = sectionsOf(statements).map((section) => ({
		...section,
		names: namesOf(archive, section),
	}));
	// A phrase that is far down in a section's list is not what the section is about.
	const sharing = new Map<string, number>();
	for (const { names } of sections)
		for (const name of names.slice(0, TELLING))
			sharing.set(name, (sharing.get(name) ?? 0) + 1);
	const groups = new Map<string, StatementHit[]>();
	const unnamed: StatementHit[] = [];
	for (const { names, statements } of sections) {
		const [first] = names;
		if (first === undefined) {
			unnamed.push(...statements);
			continue;
		}
		// The page's own name, unless another section goes by one of its other names.
		const shared = names
			.slice(0, TELLING)
			.filter((name) => (sharing.get(name) ?? 0) > 1);
		const phrase =
			shared.sort(
				(one, other) =>
					(sharing.get(other) ?? 0) - (sharing.get(one) ?? 0) ||
					names.indexOf(one) - names.indexOf(other),
			)[0] ?? first;
		const group = groups.get(phrase);
		if (group === undefined) groups.set(phrase, [...statements]);
		else group.push(...statements);
	}
	return {
		named: [...groups].map(([phrase, statements]) => ({ phrase, statements })),
		unnamed,
	};
}

/** Phrases that may name a section, those of its heading before those of its words. */
function namesOf(archive: Archive, { heading, statements }: Section): string[] {
	const own = archive.topics(
		statements,
		1,
		heading ?? headlineOver(statements),
	);
	const common = archive.topics(statements, NAMES);
	return [...new Set([...own, ...common].map(({ phrase }) => phrase))];
}

/** The headline of what stands in one article. */
function headlineOver([first]: readonly StatementHit[]): string {
	const { kicker, main, subhead } = first?.article.headline ?? {};
	return [kicker, main, subhead].filter(Boolean).join("\n");
}

function sectionsOf(statements: readonly StatementHit[]): Section[] {
	const sections = new Map<string, Section & { statements: StatementHit[] }>();
	for (const hit of statements) {
		const heading = headingOver(hit);
		const key = JSON.stringify([hit.article.id, heading]);
		const section = sections.get(key);
		if (section === undefined)
			sections.set(key, { heading, statements: [hit] });
		else section.statements.push(hit);
	}
	return [...sections.values()];
}

/** The section head that a statement stands under, or null. */
function headingOver({ article, statement }: StatementHit): string | null {
	const paragraph = statement.spans[0]?.paragraph ?? 0;
	return (
		article.headings
			.filter(
				({ before, text }) => before <= paragraph && text.length >= SAYING,
			)
			.at(-1)?.text ?? null
	);
}
