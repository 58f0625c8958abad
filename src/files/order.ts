import type { ChartOrder } from "./chart.ts";
import type { Sheet } from "./sheet.ts";

/**
 * What is wanted, in words that need no library: whoever orders a file does not load what makes it (Word, a canvas, a
 * chart), which is the workshop's.
 */

/** What rows can become. */
export const formats = ["csv", "jsonl", "markdown", "docx"] as const;

export type Format = (typeof formats)[number];

/** A file that is wanted. */
export type Order =
	| { readonly kind: "chart"; readonly chart: ChartOrder }
	| {
			readonly kind: "sheet";
			readonly format: Format;
			readonly sheet: Sheet;
	  };

/** How a format is called by machines. */
export const formatFacts: Readonly<
	Record<Format, { readonly ending: string; readonly type: string }>
> = {
	csv: { ending: "csv", type: "text/csv" },
	jsonl: { ending: "jsonl", type: "application/x-ndjson" },
	markdown: { ending: "md", type: "text/markdown" },
	docx: {
		ending: "docx",
		type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	},
};
