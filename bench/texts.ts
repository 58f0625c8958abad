import type { Article } from "../src/model.ts";
import { readCorpus } from "../src/reading/corpus.ts";

/** What every engine is given: an article's headline and body as they are printed. */
export interface Text {
	readonly id: string;
	readonly date: string | null;
	readonly headline: string;
	readonly body: string;
}

export const textOf = ({ id, date, headline, paragraphs }: Article): Text => ({
	id,
	date,
	headline: [headline.kicker, headline.main, headline.subhead]
		.filter((part) => part !== null)
		.join("\n"),
	body: paragraphs.join("\n"),
});

/** Every article of a folder of `.jsonl` and `.jsonl.gz` files. */
export async function readArticles(folder: string): Promise<Article[]> {
	const articles: Article[] = [];
	for await (const batch of readCorpus([folder]))
		if (batch.file.includes(".jsonl")) articles.push(...batch.articles);
	return articles;
}

/** UTF-16 units of some texts. */
export const charactersOf = (texts: readonly Text[]): number =>
	texts.reduce(
		(sum, { headline, body }) => sum + headline.length + body.length,
		0,
	);
