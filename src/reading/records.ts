import { isUtf8 } from "node:buffer";
import { readDay } from "../language/calendar.ts";
import type { Article } from "../model.ts";
import { decodeUtf8 } from "./decode.ts";
import { noMetadata, restrictionOf } from "./metadata.ts";
import { readTitled } from "./titled.ts";

/** Longest line of a .jsonl file, in bytes: thrice the largest page, for JSON may write a character as \uXXXX. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** What a line of a .jsonl file comes to: an article, or why not. Blank lines come to nothing. */
export type RecordRead =
	| { readonly article: Article; readonly reason: null }
	| {
			readonly article: null;
			readonly reason: "encoding" | "format" | "empty" | "tooLarge";
	  }
	| null;

/**
 * Reads one line: `{"id", "source", "date", "title", "body"}`, the body's paragraphs parted by `\n`. `id` and `body` must be
 * there; `source`, `date` and `title` may be empty, null or missing; a date that is no day is as none. `release` and
 * `guild` restrict who may see it, as in front matter.
 */
export function readRecord(bytes: Uint8Array, file: string): RecordRead {
	if (bytes.length > LONGEST_LINE) return { article: null, reason: "tooLarge" };
	if (!isUtf8(bytes)) return { article: null, reason: "encoding" };
	const text = decodeUtf8(bytes);
	if (text.trim() === "") return null;
	const record = parse(text);
	const name = textOf(record?.id);
	const body = record?.body;
	if (!name || typeof body !== "string")
		return { article: null, reason: "format" };
	const title = textOf(record?.title);
	if (body.trim() === "" && !title) return { article: null, reason: "empty" };
	return {
		article: readTitled(body, {
			file,
			name,
			metadata: {
				...noMetadata,
				title,
				source: textOf(record?.source),
				date: readDay(textOf(record?.date) ?? ""),
				restriction: restrictionOf(
					textOf(record?.release),
					textOf(record?.guild),
				),
			},
		}),
		reason: null,
	};
}

function parse(text: string): Partial<Record<string, unknown>> | null {
	try {
		const read: unknown = JSON.parse(text);
		return isRecord(read) ? read : null;
	} catch {
		return null;
	}
}

const isRecord = (value: unknown): value is Partial<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Text that says something, trimmed; ids may be numbers. */
function textOf(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value.trim() || null : null;
}
