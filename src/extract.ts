import { once } from "node:events";
import { statSync } from "node:fs";
import { extract } from "./extraction/extract.ts";
import type { Article, ExtractedArticle } from "./model.ts";
import {
	type Batch,
	filesOf,
	readFile,
	type Skipped,
	type Warning,
} from "./reading/corpus.ts";
import { knownKeys } from "./reading/frontMatter.ts";

/**
 * `npm run --silent extract -- FILE|DIR…`: one JSON object a line for each article, on standard output and nothing else
 * there; what was skipped, and why, on standard error. Ends with 0, or with 2 where there is nothing to read at a path.
 */

/** Units of text gathered before they are written: a write for each article costs more than the article. */
const GATHERED = 1 << 16;

const reasons: Readonly<Record<Skipped["reason"], string>> = {
	empty: "empty",
	binary: "binary, not text",
	tooLarge: "larger than is read",
	encoding: "not UTF-8",
	format: "not in a format that is read",
	unreadable: "cannot be opened",
};

const faults: Readonly<Record<Warning["kind"], (text: string) => string>> = {
	unknownKey: (key) =>
		`unknown key ${key} passed over; known are ${knownKeys.join(", ")}`,
	badValue: (key) => `value of ${key} cannot be read, passed over`,
	repeatedKey: (key) => `${key} given twice, the first is taken`,
	malformed: (line) => `not “key: value”, passed over: ${line}`,
};

async function main(paths: readonly string[]): Promise<number> {
	if (paths.length === 0) {
		console.error("usage: npm run --silent extract -- FILE|DIR…");
		return 2;
	}
	const missing = paths.filter(
		(path) => statSync(path, { throwIfNoEntry: false }) === undefined,
	);
	for (const path of missing) console.error(`${path}: no such file or folder`);
	if (missing.length > 0) return 2;
	const out = new Output();
	for (const path of paths) {
		const folder = statSync(path).isDirectory()
			? `${path.replace(/\/+$/u, "")}/`
			: null;
		for await (const file of filesOf(path)) {
			// Files are called as they are on the command line.
			const name = folder === null ? path : folder + file.name;
			for await (const batch of readFile({ ...file, name })) {
				report(batch);
				for (const article of batch.articles) await out.write(lineOf(article));
			}
		}
	}
	await out.end();
	return 0;
}

function lineOf(article: Article): string {
	const found: ExtractedArticle = { ...article, ...extract(article) };
	return `${JSON.stringify(found)}\n`;
}

function report({ skipped, warnings }: Batch): void {
	for (const { file, reason, line } of skipped)
		console.error(
			`${file}${line === null ? "" : `:${line}`}: skipped: ${reasons[reason]}`,
		);
	for (const { file, kind, line, text } of warnings)
		console.error(`${file}:${line}: ${faults[kind](text)}`);
}

class Output {
	#gathered = "";

	async write(text: string): Promise<void> {
		this.#gathered += text;
		if (this.#gathered.length >= GATHERED) await this.end();
	}

	async end(): Promise<void> {
		const text = this.#gathered;
		this.#gathered = "";
		if (text !== "" && !process.stdout.write(text))
			await once(process.stdout, "drain");
	}
}

// Whoever reads our output may have seen enough (`| head`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await main(process.argv.slice(2));
