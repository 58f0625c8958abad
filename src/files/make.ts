import { chartOf } from "./chart.ts";
import { csvOf } from "./csv.ts";
import { jsonLinesOf } from "./jsonLines.ts";
import { markdownOf } from "./markdown.ts";
import type { Order } from "./order.ts";
import { wordOf } from "./word.ts";

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
