import { createReadStream, createWriteStream } from "node:fs";
import {
	mkdir,
	mkdtemp,
	readdir,
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
import { type Child, runChild, say, startChild } from "./child.ts";
import type { Extracted } from "./extraction.ts";
import { count } from "./figures.ts";
import type { Held } from "./held.ts";
import type { Killed } from "./kill.ts";
import { keepingLoadPart } from "./loadPart.ts";
import type { OneCore } from "./oneCore.ts";
import type { Order } from "./order.ts";
import { writePage } from "./page.ts";
import { holding, queriesFrom } from "./queries.ts";
import { type Measured, report } from "./report.ts";
import { charactersOf, readArticles, textOf } from "./texts.ts";

/**
 * `npm run bench`: measures the archive beside its peers, each in a process of its own, and prints the tables of
 * docs/performance.md; `--write` puts them there. `--corpus FOLDER` is what it measures on: `.jsonl` and `.jsonl.gz` files.
 */
const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "../shared/corpora" },
		peers: { type: "string", default: "minisearch,orama,sqlite,flexsearch" },
		write: { type: "boolean", default: false },
	},
});

const SMALL = 10_000;
const QUERIES = 200;
/** Asked before: an engine that has run for a day is warm. */
const WARM = 100;
const SEED = 7;

async function main(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "jiyan-bench-"));
	try {
		const measured = await measure(folder, resolve(values.corpus));
		const text = report(measured);
		process.stdout.write(`${text}\n`);
		if (values.write)
			await writePage((before) => keepingLoadPart(before, `${text}\n`));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measure(folder: string, source: string): Promise<Measured> {
	// Linked, so that files can be added beside them.
	const corpus = join(folder, "corpus");
	await mkdir(corpus);
	const files = (await readdir(source)).filter((name) =>
		/\.jsonl(?:\.gz)?$/u.test(name),
	);
	for (const name of files)
		await symlink(join(source, name), join(corpus, name));
	say(
		"reading the texts, and looking at each for what the queries are to find",
	);
	const texts = (await readArticles(corpus)).map(textOf);
	const all = queriesFrom(texts, QUERIES + WARM, SEED);
	const queries: AskedQuery[] = all
		.slice(0, QUERIES)
		.map((query) => ({ ...query, holding: holding(texts, query) }));
	const asked = join(folder, "queries.json");
	await writeFile(
		asked,
		JSON.stringify({
			measured: queries,
			warm: all.slice(QUERIES),
		} satisfies Asked),
	);
	const [articles, characters] = [texts.length, charactersOf(texts)];
	texts.length = 0;

	say("one core: read, extract, index; and cut only");
	const oneCore = await runChild<OneCore>("oneCore.ts", { corpus });
	say("extraction alone, beside cut");
	const extracted = await runChild<Extracted>("extraction.ts", { corpus });
	say("two cores, from nothing");
	const data = join(folder, "data");
	const built = await runChild<Held>("held.ts", {
		corpus,
		data,
		processes: "2",
	});
	say("the other order");
	const order = await runChild<Order>("order.ts", { data });
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
	await thinned(source, files, articles / SMALL, join(small, "thinned.jsonl"));
	const smallCore = await runChild<OneCore>("oneCore.ts", { corpus: small });
	const smallHeld = await runChild<Held>("held.ts", {
		corpus: small,
		data: join(folder, "smallData"),
		processes: "2",
		measures: "people",
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
		built,
		held,
		order,
		killed,
		peers,
		empty,
		small: { core: smallCore, held: smallHeld },
	};
}

/** What takes more than its part of a machine is given every so-many-th article: all of them take Orama 7 GB and 15 minutes. */
const everyFor: Readonly<Record<string, string>> = { orama: "5" };

/** Peers that build their index at a time: one for each of the two cores. */
const AT_A_TIME = 2;

/** Lets all peers build, two at a time, and then asks them one after the other, with nothing else running. */
async function askPeers(
	names: readonly string[],
	options: Readonly<Record<string, string>>,
): Promise<PeerResult[]> {
	const left = [...names];
	const built = new Map<string, Child<PeerResult>>();
	const build = async (): Promise<void> => {
		for (let peer = left.shift(); peer !== undefined; peer = left.shift()) {
			say(`peer: ${peer} builds`);
			const child = startChild<PeerResult>("peer.ts", {
				peer,
				every: everyFor[peer] ?? "1",
				...options,
			});
			built.set(peer, child);
			await child.ready;
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, build));
	const results: PeerResult[] = [];
	for (const peer of names) {
		say(`peer: ${peer} is asked`);
		const result = await built.get(peer)?.measure();
		if (result !== undefined) results.push(result);
	}
	return results;
}

/** Writes every so-many-th record of some files into one. */
async function thinned(
	folder: string,
	files: readonly string[],
	every: number,
	target: string,
): Promise<void> {
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
