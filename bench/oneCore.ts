import { parseArgs } from "node:util";
import nodejieba from "nodejieba";
import { hashOf } from "../src/archive/articleHash.ts";
import { Extractor } from "../src/archive/extractor.ts";
import { attach, openLibrary } from "../src/archive/library.ts";
import { segmentIn } from "../src/archive/segment.ts";
import { readCorpus } from "../src/reading/corpus.ts";
import { give } from "./child.ts";
import { clock } from "./figures.ts";
import { charactersOf, type Text, textOf } from "./texts.ts";

/** What one core takes to read, extract and index everything, and to do nothing but cut the same text into words. */
export interface OneCore {
	readonly articles: number;
	readonly characters: number;
	readonly cutSeconds: number;
	readonly ingestSeconds: number;
	/** The same with the start of the process, as two cores are measured. */
	readonly sinceStartSeconds: number;
	/** Of which reading, and what follows extraction: attaching. */
	readonly readSeconds: number;
	readonly attachSeconds: number;
}

const seconds = (since: number): number => (clock() - since) / 1000;

const { values } = parseArgs({
	options: { corpus: { type: "string", default: "" } },
});
nodejieba.cut("记言", true);

const extractor = new Extractor();
const library = openLibrary(Date.now());
let articles = 0;
let characters = 0;
let cutSeconds = 0;
let readSeconds = 0;
let attachSeconds = 0;
const take = (buffer: ArrayBuffer | undefined): void => {
	if (buffer === undefined) return;
	const before = clock();
	attach(library, segmentIn(buffer));
	attachSeconds += seconds(before);
};

/** Cuts what has just been taken in: a machine that is slower for some minutes is so for both. */
const cut = (texts: readonly Text[]): void => {
	const before = clock();
	for (const { headline, body } of texts) {
		nodejieba.cut(headline, true);
		nodejieba.cut(body, true);
	}
	cutSeconds += seconds(before);
};
const started = clock();
let reading = clock();
for await (const batch of readCorpus([values.corpus])) {
	readSeconds += seconds(reading);
	for (const article of batch.articles)
		take(extractor.take({ article, hash: hashOf(article), turn: 0 })?.buffer);
	const texts = batch.articles.map(textOf);
	articles += texts.length;
	characters += charactersOf(texts);
	cut(texts);
	reading = clock();
}
take(extractor.finish()?.buffer);
give({
	articles,
	characters,
	cutSeconds,
	ingestSeconds: seconds(started) - cutSeconds,
	sinceStartSeconds: seconds(0) - cutSeconds,
	readSeconds,
	attachSeconds,
} satisfies OneCore);
