import { rowsOf, type Sheet } from "./sheet.ts";

/** One JSON object a line: first what was asked and of which archive, then each thing found as the archive has it. */
export function jsonLinesOf(sheet: Sheet): Uint8Array {
	return Buffer.from(
		[sheet.asked, ...rowsOf(sheet).map(({ record }) => record)]
			.map((line) => `${JSON.stringify(line)}\n`)
			.join(""),
	);
}
