/** The part of docs/performance.md that `npm run load` writes, between its marks: `npm run bench` writes all but this. */

const begin = "<!-- load -->";
const end = "<!-- /load -->";
const part = new RegExp(`${begin}[\\s\\S]*?${end}`, "u");

/** The part, marks and all. */
export function loadPart(lead: string, tables: readonly string[]): string {
	return [begin, "## Many at once", lead, ...tables, end].join("\n\n");
}

/** A page with another load part in the place of its own, or at its end. */
export function withLoadPart(page: string, fresh: string): string {
	if (part.test(page)) return page.replace(part, () => fresh);
	return `${page === "" ? "# Performance" : page.trimEnd()}\n\n${fresh}\n`;
}

/** A page written anew, with the load part that the page before it had. */
export function keepingLoadPart(before: string, page: string): string {
	const kept = part.exec(before)?.[0];
	return kept === undefined ? page : withLoadPart(page, kept);
}
