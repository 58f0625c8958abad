import { rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import type { OpenArchive } from "../../src/archive/openArchive.ts";
import { pick, randomFrom } from "../random.ts";
import { Lateness } from "./lateness.ts";
import { secondsUntil } from "./live.ts";

const ARTICLES = 2_000;
/** Articles that paragraphs are taken from. */
const SOURCES = 4_000;
/** Paragraphs of an article, about as many as they have. */
const PARAGRAPHS = 6;
const NAME = "bench-batch.jsonl";

const idOf = (number: number): string => `bench-batch-${number}`;

/** Lines of new articles made of paragraphs of others: each is another, and speaks and promises as they do. */
function linesFrom(archive: Archive): string[] {
	const random = randomFrom(59);
	const { articles } = archive.summary();
	const paragraphs = archive
		.articles({
			from: null,
			to: null,
			offset: Math.floor(random() * Math.max(1, articles - SOURCES)),
			limit: SOURCES,
		})
		.hits.flatMap(({ article }) => [...article.paragraphs]);
	return Array.from({ length: ARTICLES }, (_, number) =>
		JSON.stringify({
			id: idOf(number),
			source: "渝西日报",
			date: "2024-05-02",
			title: `渝西县一日之${number}`,
			body: Array.from({ length: PARAGRAPHS }, () =>
				pick(paragraphs, random),
			).join("\n"),
		}),
	);
}

/**
 * One file of many articles, added to an archive at work and taken away again: when its first and its last articles are in the
 * answers, and no longer there, and how long the event loop is held meanwhile.
 */
export async function measureBatch(opened: OpenArchive, corpus: string) {
	const archive = opened.as({ guild: null, editor: true });
	const lines = linesFrom(archive);
	const aside = join(corpus, `.${NAME}.part`);
	await writeFile(aside, `${lines.join("\n")}\n`);
	lines.length = 0;
	globalThis.gc?.();
	const isHere = (number: number): boolean =>
		archive.numberOf(NAME, idOf(number)) !== null;
	/**
	 * Does something to the file: how long until its first article is as wanted, and until its last, in seconds, how many are then,
	 * and how late the event loop is meanwhile. At every change only those two are looked at, which takes no time.
	 */
	const until = async (
		change: () => Promise<void>,
		isSo: (number: number) => boolean,
	) => {
		const lateness = new Lateness();
		await change();
		const began = performance.now();
		let first = Number.NaN;
		const all = await secondsUntil(opened, () => {
			if (Number.isNaN(first) && isSo(0))
				first = (performance.now() - began) / 1000;
			return isSo(0) && isSo(ARTICLES - 1);
		});
		const held = lateness.stop();
		const met = Array.from({ length: ARTICLES }, (_, number) => number).filter(
			isSo,
		).length;
		return { first, all, met, ...held };
	};
	const added = await until(() => rename(aside, join(corpus, NAME)), isHere);
	const removed = await until(
		() => unlink(join(corpus, NAME)),
		(number) => !isHere(number),
	);
	return {
		articles: ARTICLES,
		added,
		removed,
		/** Whether what was taken away is still shown, as taken away. */
		marked: [0, ARTICLES - 1].every(
			(number) => typeof archive.article(idOf(number))?.removedAt === "number",
		),
		heldP999: Math.max(added.heldP999, removed.heldP999),
		heldEver: Math.max(added.heldEver, removed.heldEver),
	};
}
