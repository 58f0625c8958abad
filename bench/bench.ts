import { createReadStream, createWriteStream } from "node:fs";
import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rename,
	rm,
	symlink,
	writeFile,
} from "node:fs/promises";
import {
	arch,
	availableParallelism,
	cpus,
	platform,
	tmpdir,
	totalmem,
} from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import type { Asked, AskedQuery, PeerResult } from "./asked.ts";
import type { Beside } from "./beside.ts";
import { runChild, runOnOneCore, say } from "./child.ts";
import type { Extracted } from "./extraction.ts";
import { count } from "./figures.ts";
import type { Held } from "./held.ts";
import type { Killed } from "./kill.ts";
import { keepingLoadPart } from "./loadPart.ts";
import type { Measured } from "./measured.ts";
import type { OneCore } from "./oneCore.ts";
import type { Order } from "./order.ts";
import { writePage } from "./page.ts";
import { holding, operatorsFrom, queriesFrom } from "./queries.ts";
import { report } from "./report.ts";
import { charactersOf, readArticles, textOf } from "./texts.ts";

/**
 * `npm run bench`: measures the archive beside its peers, each in a process of its own, and prints the tables of
 * docs/performance.md; `--write` puts them there. `--corpus FOLDER` is what it measures on: `.jsonl` and `.jsonl.gz` files;
 * `--articles 5000` takes so many of them, for trying the benchmark itself; `--measured FILE` prints what a run before kept.
 */
const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "../shared/corpora" },
		articles: { type: "string" },
		measured: { type: "string" },
		peers: {
			type: "string",
			default: "minisearch,orama,sqlite,sqliteTuned,flexsearch",
		},
		write: { type: "boolean", default: false },
	},
});

const SMALL = 10_000;
const QUERIES = 200;
/** Asked before: an engine that has run for a day is warm. */
const WARM = 1000;
/** Of which those of several words make queries with operators: more than a third are. */
const FOR_OPERATORS = 120;
const OPERATORS = 40;
const SEED = 7;

async function main(): Promise<void> {
	if (values.write && values.articles !== undefined)
		throw new Error("of some of the articles nothing is written");
	const folder = await mkdtemp(join(tmpdir(), "jiyan-bench-"));
	try {
		const measured: Measured =
			values.measured === undefined
				? await measure(folder, resolve(values.corpus))
				: JSON.parse(await readFile(values.measured, "utf8"));
		if (values.measured === undefined) await keep(measured);
		const text = report(measured);
		process.stdout.write(`${text}\n`);
		if (values.write)
			await writePage((before) => keepingLoadPart(before, `${text}\n`));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Keeps what was measured, which took half an hour, whatever becomes of the tables. */
async function keep(measured: Measured): Promise<void> {
	const file = join(tmpdir(), `jiyan-bench-${Date.now()}.json`);
	await writeFile(file, JSON.stringify(measured));
	say(`measured: ${file}; --measured prints its tables again`);
}

/** The files of a folder that are measured on. */
const recordsIn = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => /\.jsonl(?:\.gz)?$/u.test(name));

async function measure(folder: string, source: string): Promise<Measured> {
	const corpus = join(folder, "corpus");
	await mkdir(corpus);
	const files = await recordsIn(source);
	// Linked, so that files can be added beside them.
	for (const name of files)
		await symlink(join(source, name), join(corpus, name));
	if (values.articles !== undefined)
		await thinTo(Number(values.articles), corpus, files);
	say(
		"reading the texts, and looking at each for what the queries are to find",
	);
	const texts = (await readArticles(corpus)).map(textOf);
	const all = queriesFrom(
		texts,
		QUERIES + WARM + QUERIES + FOR_OPERATORS,
		SEED,
	);
	const queries: AskedQuery[] = all
		.slice(0, QUERIES)
		.map((query) => ({ ...query, holding: holding(texts, query) }));
	const asked = join(folder, "queries.json");
	await writeFile(
		asked,
		JSON.stringify({
			measured: queries,
			warm: all.slice(QUERIES, QUERIES + WARM),
			command: all.slice(QUERIES + WARM, -FOR_OPERATORS),
			operators: operatorsFrom(all.slice(-FOR_OPERATORS)).slice(0, OPERATORS),
		} satisfies Asked),
	);
	const [articles, characters] = [texts.length, charactersOf(texts)];
	texts.length = 0;

	say("extraction alone, beside cut");
	const extracted = await runChild<Extracted>("extraction.ts", { corpus });
	const build = (data: string): Promise<Held> =>
		runChild<Held>("held.ts", { corpus, data, processes: "2" });
	// One between two others: a machine that gets faster or slower meanwhile does so for both.
	say("two cores, from nothing");
	const builtBefore = await build(join(folder, "dataBefore"));
	await rm(join(folder, "dataBefore"), { recursive: true });
	say("one core: read, extract, index; and cut only");
	const oneCore = await runOnOneCore<OneCore>("oneCore.ts", { corpus });
	say("two cores again");
	const data = join(folder, "data");
	const built = await build(data);
	say("the other order");
	const order = await runChild<Order>("order.ts", { data });
	say("beside SQLite, by turns");
	const beside = await runChild<Beside>("beside.ts", {
		corpus,
		data,
		queries: asked,
	});
	say("restart, and questions");
	const held = await runChild<Held>("held.ts", {
		corpus,
		data,
		queries: asked,
		measures: "queries,people,quality,live",
	});
	say("kills");
	const killed = await runChild<Killed>("kill.ts", { corpus, data });
	const peers = await askPeers(
		values.peers.split(",").filter((name) => name !== ""),
		{ corpus, queries: asked },
	);
	say("some of it");
	const small = join(folder, "small");
	await mkdir(small);
	await thinned(corpus, articles / SMALL, join(small, "thinned.jsonl"));
	const smallCore = await runOnOneCore<OneCore>("oneCore.ts", {
		corpus: small,
	});
	const smallHeld = await runChild<Held>("held.ts", {
		corpus: small,
		data: join(folder, "smallData"),
		processes: "2",
		// Asked the same before as the whole is.
		queries: asked,
		measures: "queries,people",
	});
	say("nothing at all");
	await mkdir(join(folder, "none"));
	const empty = await runChild<Held>("held.ts", {
		corpus: join(folder, "none"),
		data: join(folder, "noData"),
	});
	const [cpu] = cpus();
	return {
		articles,
		characters,
		machine: `${availableParallelism()} cores (${cpu?.model.trim() || arch()}), ${count(totalmem() / 1e9)} GB, ${platform()}, Node ${process.versions.node}`,
		day: new Date().toISOString().slice(0, 10),
		queries,
		oneCore,
		extracted,
		builtBefore,
		built,
		held,
		order,
		killed,
		peers,
		beside,
		empty,
		small: { core: smallCore, held: smallHeld },
	};
}

/** What takes more than its part of a machine is given every so-many-th article: all of them take Orama 7 GB and 15 minutes. */
const everyFor: Readonly<Record<string, string>> = { orama: "5" };

/** One after the other, with nothing else running. */
async function askPeers(
	names: readonly string[],
	options: Readonly<Record<string, string>>,
): Promise<PeerResult[]> {
	const results: PeerResult[] = [];
	for (const peer of names) {
		say(`peer: ${peer}`);
		try {
			results.push(
				await runChild<PeerResult>("peer.ts", {
					peer,
					every: everyFor[peer] ?? "1",
					...options,
				}),
			);
		} catch (error) {
			// All the rest is measured, or was: the tables say that it was not run.
			say(`${peer}: ${error}`);
		}
	}
	return results;
}

/** Puts so many articles of a folder in the place of all, as one file. */
async function thinTo(
	wanted: number,
	folder: string,
	files: readonly string[],
): Promise<void> {
	const held = (await readArticles(folder)).length;
	const target = join(folder, "..", "thinned.jsonl");
	await thinned(folder, held / wanted, target);
	for (const name of files) await rm(join(folder, name));
	await rename(target, join(folder, "thinned.jsonl"));
}

/** Writes every so-many-th record of a folder's files into one. */
async function thinned(
	folder: string,
	every: number,
	target: string,
): Promise<void> {
	const files = await recordsIn(folder);
	const output = createWriteStream(target);
	let number = 0;
	let next = 0;
	for (const name of files) {
		const raw = createReadStream(join(folder, name));
		const lines = createInterface({
			input: name.endsWith(".gz") ? raw.pipe(createGunzip()) : raw,
		});
		for await (const line of lines) {
			if (number++ < next) continue;
			next += every;
			output.write(`${line}\n`);
		}
	}
	await new Promise<void>((done) => output.end(done));
}

await main();
