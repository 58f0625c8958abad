import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom: the arrows of the flow, backwards. A room not named here may import nothing. */
const arrows: Record<string, readonly string[]> = {
	locales: [],
	"src/model": [],
	"src/reply": [],
	"src/locale": ["locales"],
	"src/error": ["locales", "src/reply"],
	"src/log": [],
	"src/config": ["src/log"],
	"src/thread": [],
	"src/language": ["src/model"],
	"src/reading": ["src/model", "src/language"],
	"src/extraction": ["src/model", "src/language"],
	"src/archive": [
		"src/model",
		"src/language",
		"src/reading",
		"src/extraction",
		"src/thread",
	],
	// Rows and numbers into files (CSV, Word, PNG), in a thread of its own: it knows nothing of the news.
	"src/files": ["src/thread"],
	"src/digest": ["src/model", "src/language", "src/archive", "src/state"],
	"src/verify": [
		"src/model",
		"src/language",
		"src/reading",
		"src/extraction",
		"src/archive",
	],
	// A page that somebody adds: what its file will hold, and what is read from it.
	"src/adding": ["src/model", "src/language", "src/reading", "src/extraction"],
	"src/state": ["src/model", "src/reply"],
	// Tells whoever watches over the process how it is: it is told, and asks nobody.
	"src/health": [],
	"src/command": [
		"src/adding",
		"src/archive",
		"src/state",
		"src/files",
		"src/reply",
		"src/locale",
	],
	"src/dispatch": [
		"src/adding",
		"src/archive",
		"src/state",
		"src/files",
		"src/command",
		"src/reply",
		"src/locale",
		"src/error",
		"src/log",
		"commands",
	],
	commands: [
		"src/adding",
		"src/model",
		"src/language",
		"src/archive",
		"src/digest",
		"src/verify",
		"src/state",
		"src/files",
		"src/command",
		"src/reply",
		"src/locale",
		"src/error",
	],
	"src/push": [
		"src/model",
		"src/language",
		"src/archive",
		"src/digest",
		"src/state",
		"src/reply",
		"src/locale",
		"src/log",
		"commands",
	],
	"src/discord": [
		"src/model",
		"src/digest",
		"src/push",
		"src/state",
		"src/command",
		"src/dispatch",
		"src/log",
		"src/reply",
		"src/locale",
		"src/error",
		"commands",
	],
	"src/console": [
		"src/model",
		"src/state",
		"src/command",
		"src/dispatch",
		"src/log",
		"src/reply",
		"src/locale",
		"src/error",
		"commands",
	],
};

/** Entry points wire the house together and may import anything. */
const entryPoints = new Set([
	"src/main",
	"src/ask",
	"src/extract",
	"src/register",
	"src/backup",
	"src/restore",
	"src/starting",
	"src/wiring",
]);

const root = join(import.meta.dirname, "..");

const roomOf = (file: string): string => {
	const [top = "", second = ""] = relative(root, file).split("/");
	return top === "src" ? `src/${second.replace(/\.ts$/u, "")}` : top;
};

const sources = ["src", "commands", "locales"].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => join(root, folder, name)),
);

const importsOf = (file: string): string[] =>
	[
		...readFileSync(file, "utf8").matchAll(
			/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu,
		),
	].map(([, target = ""]) => join(dirname(file), target));

describe("the flow", () => {
	it("has rooms to look at", () => {
		expect(sources.length).toBeGreaterThan(5);
	});

	it.each(sources.map((file) => [relative(root, file), file]))(
		"%s imports only along the arrows",
		(_name, file) => {
			const room = roomOf(file);
			if (entryPoints.has(room)) return;
			const allowed = arrows[room];
			expect(allowed, `${room} is no room of the house`).toBeDefined();
			const strangers = importsOf(file)
				.map(roomOf)
				.filter((target) => target !== room && !allowed?.includes(target));
			expect(strangers).toEqual([]);
		},
	);
});

/** How the archive holds and finds things, which a second engine would do in another way. */
const inside = [
	"engine",
	"memoryEngine",
	"find",
	"grams",
	"pairs",
	"pattern",
	"rank",
	"stories",
	"searchHits",
	"searching",
	"segment",
	"segmentBuilder",
	"columns",
	"store",
	"library",
	"heldArchive",
].map((name) => join(root, `src/archive/${name}.ts`));

describe("the search engine", () => {
	const readers = (target: string): string[] =>
		sources
			.filter((file) => importsOf(file).includes(target))
			.map((file) => relative(root, file));

	it("is known by nobody outside the archive", () => {
		for (const target of inside)
			expect(
				readers(target).filter((file) => !file.startsWith("src/archive/")),
			).toEqual([]);
	});

	it("is chosen in one place", () => {
		expect(readers(join(root, "src/archive/memoryEngine.ts"))).toEqual([
			"src/archive/library.ts",
		]);
	});
});
