/**
 * Sets text as papers do, so that reading can be tested on pages of known text. Nothing random: the same text always
 * breaks the same way.
 */

/** Marks that may not open a line; a line takes them in by setting its marks tighter. */
const closing = new Set("，。、；：？！”’）》」』】…—");
const openers = new Set("“‘（《「『【");

const widthOf = (text: string): number =>
	[...text].reduce(
		(sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1),
		0,
	);

/**
 * Breaks a paragraph into the lines of a column.
 *
 * @param measure - width of a line in em
 * @param inset - by how much the first line is set in; the spaces themselves are not printed
 */
export function setInColumn(
	paragraph: string,
	measure: number,
	inset = 2,
): string[] {
	const units = paragraph.match(/[A-Za-z0-9.%+-]+|[\s\S]/gu) ?? [];
	const lines: string[] = [];
	let line = "";
	let left = measure - inset;
	units.forEach((unit, index) => {
		const next = units[index + 1] ?? "";
		const width = widthOf(unit) + (closing.has(next) ? 0.5 : 0);
		if (width > left && line !== "" && !closing.has(unit)) {
			const last = line.slice(-1);
			const carried = openers.has(last) ? last : "";
			lines.push(line.slice(0, line.length - carried.length));
			line = carried;
			left = measure - widthOf(carried);
		}
		line += unit;
		left -= widthOf(unit);
	});
	return [...lines, line];
}

/** A page: lines with a blank one after each, as the text layer of a printed page comes. */
export const spaced = (lines: readonly string[]): string =>
	lines.map((line) => `${line}\n\n`).join("");

/** A story's paragraphs as one column with a blank line after every line. */
export const column = (
	paragraphs: readonly string[],
	measure: number,
	inset = 2,
): string =>
	spaced(
		paragraphs.flatMap((paragraph) => setInColumn(paragraph, measure, inset)),
	);
