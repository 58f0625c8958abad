import { readDay } from "../language/calendar.ts";
import { readMoment } from "../language/moment.ts";
import { type Metadata, noMetadata, restrictionOf } from "./metadata.ts";

/**
 * Front matter: flat `key: value` lines between two lines of `---`, a subset of YAML read by hand. A YAML parser would
 * turn `date` and `page: 08` into other things than was written, and refuse `title: 重庆: 奋楫扬帆`, which editors write.
 * A value may stand in double quotes, with JSON's escapes, or in single quotes, '' for one; else it is the rest of
 * its line as it is.
 */
export interface FrontMatter {
	readonly metadata: Metadata;
	/** What could not be used. The rest is. */
	readonly faults: readonly Fault[];
	/** The text after it. */
	readonly body: string;
}

/** A line of front matter that could not be used. */
export interface Fault {
	/** From 1. */
	readonly line: number;
	readonly kind: "unknownKey" | "badValue" | "malformed" | "repeatedKey";
	/** The key, or the line. */
	readonly text: string;
}

/** The keys that front matter may have. */
export const knownKeys = [
	"title",
	"source",
	"date",
	"year",
	"printed",
	"page",
	"url",
	"release",
	"guild",
] as const;

type Key = (typeof knownKeys)[number];

const isKey = (text: string): text is Key =>
	knownKeys.some((key) => key === text);

/** Longer heads are text that happens to open with a rule. In lines. */
const LONGEST = 64;

/** Reads the front matter that a text opens with, if it does. */
export function readFrontMatter(text: string): FrontMatter {
	const none = { metadata: noMetadata, faults: [], body: text };
	const opening = /^---[ \t]*\r?\n/u.exec(text);
	if (!opening) return none;
	const lines: string[] = [];
	let at = opening[0].length;
	while (lines.length <= LONGEST) {
		const end = text.indexOf("\n", at);
		const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
		at = end < 0 ? text.length : end + 1;
		if (line === "---") break;
		if (end < 0 || lines.length === LONGEST) return none;
		lines.push(line);
	}
	const { values, faults } = readLines(lines);
	// Two rules with no field between them are the page's own.
	if (lines.length > 0 && values.size === 0 && !lines.some(isEntry))
		return none;
	return { metadata: metadataOf(values, faults), faults, body: text.slice(at) };
}

const entry = /^(?<key>[A-Za-z_][\w-]*)\s*:(?:[ \t]+(?<value>.*))?$/u;
const isEntry = (line: string): boolean => entry.test(line);

interface Value {
	readonly line: number;
	readonly text: string;
}

function readLines(lines: readonly string[]): {
	values: Map<Key, Value>;
	faults: Fault[];
} {
	const values = new Map<Key, Value>();
	const faults: Fault[] = [];
	// Whoever meant to keep a page back and mistyped it has not meant everybody to read it.
	const keepBack = (line: number): void => {
		if (!values.has("release")) values.set("release", { line, text: "?" });
	};
	lines.forEach((text, index) => {
		// The rule above is line 1.
		const line = index + 2;
		if (text.trim() === "" || text.startsWith("#")) return;
		const { key: printed, value = "" } = entry.exec(text)?.groups ?? {};
		if (printed === undefined) {
			faults.push({ line, kind: "malformed", text });
			if (keepsBack.test(text)) keepBack(line);
			return;
		}
		const key = keepsBack.test(printed) ? printed.toLowerCase() : printed;
		if (!isKey(key)) {
			faults.push({ line, kind: "unknownKey", text: key });
			return;
		}
		if (values.has(key)) {
			faults.push({ line, kind: "repeatedKey", text: key });
			return;
		}
		const read = readValue(value.trim());
		if (read === null) {
			faults.push({ line, kind: "badValue", text: key });
			if (keepsBack.test(key)) keepBack(line);
		} else if (read !== "") values.set(key, { line, text: read });
	});
	return { values, faults };
}

/** Lines that say who may see the page, however they are written. */
const keepsBack = /^\s*(?:release|guild|解禁)/iu;

/** The value's text, or null where its quotes do not close or an escape is none. */
function readValue(text: string): string | null {
	if (text.startsWith('"')) {
		try {
			const read: unknown = JSON.parse(text);
			return typeof read === "string" ? read : null;
		} catch {
			return null;
		}
	}
	if (text.startsWith("'"))
		return /^'(?:[^']|'')*'$/u.test(text)
			? text.slice(1, -1).replaceAll("''", "'")
			: null;
	return text;
}

function metadataOf(
	values: ReadonlyMap<Key, Value>,
	faults: Fault[],
): Metadata {
	const read = <T>(key: Key, parse: (text: string) => T | null): T | null => {
		const value = values.get(key);
		if (!value) return null;
		const parsed = parse(value.text);
		if (parsed === null)
			faults.push({ line: value.line, kind: "badValue", text: key });
		return parsed;
	};
	const asIs = (text: string): string => text;
	return {
		title: read("title", asIs),
		source: read("source", asIs),
		date: read("date", readDay),
		year: read("year", (text) =>
			/^(?:1[89]|20)\d\d年?$/u.test(text) ? Number(text.slice(0, 4)) : null,
		),
		printed: read("printed", readDay),
		page: read("page", asIs),
		url: read("url", asIs),
		restriction: restrictionOf(released(values, faults), read("guild", asIs)),
	};
}

/** The release as written: one that cannot be read is a fault, and is kept, for it still keeps the page back. */
function released(
	values: ReadonlyMap<Key, Value>,
	faults: Fault[],
): string | null {
	const value = values.get("release");
	if (value === undefined) return null;
	if (
		readMoment(value.text) === null &&
		!faults.some(({ line }) => line === value.line)
	)
		faults.push({ line: value.line, kind: "badValue", text: "release" });
	return value.text;
}
