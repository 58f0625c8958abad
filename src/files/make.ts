import { type ChartOrder, chartOf } from "./chart.ts";
import { csvOf } from "./csv.ts";
import { jsonLinesOf } from "./jsonLines.ts";
import { markdownOf } from "./markdown.ts";
import type { Sheet } from "./sheet.ts";
import { wordOf } from "./word.ts";

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

/** Makes a file, here and now. */
export function make(order: Order): Uint8Array | Promise<Uint8Array> {
	if (order.kind === "chart") return chartOf(order.chart);
	switch (order.format) {
		case "csv":
			return csvOf(order.sheet);
		case "jsonl":
			return jsonLinesOf(order.sheet);
		case "markdown":
			return markdownOf(order.sheet);
		case "docx":
			return wordOf(order.sheet);
	}
}
