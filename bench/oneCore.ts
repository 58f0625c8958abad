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

/** What one thread takes to read, extract and index everything, and to do nothing but cut the same text into words. */
export interface OneCore {
	readonly articles: number;
	readonly characters: number;
	readonly cutSeconds: number;
	readonly ingestSeconds: number;
	/** Of which reading, and what follows extraction: attaching. */
	readonly readSeconds: number;
	readonly attachSeconds: number;
}

const seconds = (since: number): number => (clock() - since) / 1000;

const { values } = parseArgs({
	options: { corpus: { type: "string", default: "" } },
});
nodejieba.cut("记言", true);

// What is read once is cut once more than it is indexed, so the texts of both are the same.
const texts: Text[] = [];
const extractor = new Extractor();
const library = openLibrary(Date.now());
let readSeconds = 0;
let attachSeconds = 0;
const take = (buffer: ArrayBuffer | undefined): void => {
	if (buffer === undefined) return;
	const before = clock();
	attach(library, segmentIn(buffer));
	attachSeconds += seconds(before);
};
const started = clock();
let reading = clock();
for await (const batch of readCorpus([values.corpus])) {
	readSeconds += seconds(reading);
	for (const article of batch.articles)
		take(extractor.take({ article, hash: hashOf(article), turn: 0 })?.buffer);
	texts.push(...batch.articles.map(textOf));
	reading = clock();
}
take(extractor.finish()?.buffer);
const ingestSeconds = seconds(started);

const cutting = clock();
for (const { headline, body } of texts) {
	nodejieba.cut(headline, true);
	nodejieba.cut(body, true);
}
give({
	articles: texts.length,
	characters: charactersOf(texts),
	cutSeconds: seconds(cutting),
	ingestSeconds,
	readSeconds,
	attachSeconds,
} satisfies OneCore);
