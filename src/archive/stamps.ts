import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { endianness } from "node:os";
import { dirname, join, relative } from "node:path";

/**
 * What a snapshot was made with. Where one of these differs, another snapshot would come of the same files, so it is made anew.
 */
export interface Stamps {
	/** How segments are laid out in memory, and on which kind of machine. */
	readonly layout: string;
	/** The code that reads, extracts and indexes. */
	readonly code: string;
	/** The tables that it knows names, offices and places from. */
	readonly tables: string;
	/** The dictionaries of words, of pinyin and of scripts. */
	readonly dictionary: string;
}

/** Counted up by hand where a segment's columns change their meaning. */
const LAYOUT = 4;

const ownSource = join(import.meta.dirname, "..");
const rooms = ["archive", "extraction", "language", "reading"] as const;
const isTable = /(?:^|\/)tables\/|Table\.ts$/u;

/** Packages whose data decide how text is cut, sounded and folded. */
const dictionaries = ["nodejieba", "pinyin-pro", "opencc-js"] as const;

/** The stamps of the code that runs. @param source - its folder, `src`, with the packages it uses above it */
export async function stampsOfCode(source = ownSource): Promise<Stamps> {
	const files = (
		await Promise.all(rooms.map((room) => filesOf(join(source, room))))
	)
		.flat()
		.concat(join(source, "model.ts"))
		.sort();
	const tables = files.filter((file) => isTable.test(file));
	const code = files.filter((file) => !isTable.test(file));
	const require = createRequire(join(source, "model.ts"));
	return {
		layout: `${LAYOUT}/${endianness()}`,
		code: await digestOf(source, code),
		tables: await digestOf(source, tables),
		dictionary: digest(
			await Promise.all(dictionaries.map((name) => versionOf(name, require))),
		),
	};
}

async function filesOf(folder: string): Promise<string[]> {
	const names = await readdir(folder, { recursive: true });
	return names
		.filter((name) => name.endsWith(".ts"))
		.map((name) => join(folder, name));
}

async function digestOf(
	folder: string,
	files: readonly string[],
): Promise<string> {
	return digest(
		(
			await Promise.all(
				files.map(async (file) => [
					relative(folder, file),
					await readFile(file),
				]),
			)
		).flat(),
	);
}

function digest(parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part).update("\0");
	return hash.digest("hex").slice(0, 16);
}

/** A package's name and version; of nodejieba the dictionary itself, which one may replace. */
async function versionOf(
	name: string,
	require: NodeJS.Require,
): Promise<string> {
	let folder = dirname(require.resolve(name));
	for (;;) {
		const text = await readFile(join(folder, "package.json"), "utf8").catch(
			() => null,
		);
		const found: { name?: string; version?: string } =
			text === null ? {} : JSON.parse(text);
		if (found.name === name) {
			const dictionary =
				name === "nodejieba"
					? await digestOf(folder, [
							join(folder, "submodules/cppjieba/dict/jieba.dict.utf8"),
							join(folder, "submodules/cppjieba/dict/hmm_model.utf8"),
							join(folder, "submodules/cppjieba/dict/user.dict.utf8"),
						])
					: "";
			return `${name}@${found.version}${dictionary}`;
		}
		const above = dirname(folder);
		if (above === folder) return name;
		folder = above;
	}
}
