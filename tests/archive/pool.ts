import { extract } from "../../src/extraction/extract.ts";
import type { Article, ExtractedArticle } from "../../src/model.ts";
import { readChallenges } from "../extraction/challenges/format.ts";

/** Invented articles of all kinds, with what is found in them: names, offices, places and words that meet one another. */
export const pool: readonly ExtractedArticle[] = readChallenges()
	.flatMap(({ items }) => items)
	.map(({ id, headline = null, date, genre, paragraphs }, index) => {
		const article: Article = {
			id,
			source: {
				file: `${id}.txt`,
				newspaper: ["云溪日报", "渝西日报", "山城晚报"][index % 3] ?? null,
				origin: null,
				printed: null,
				page: null,
				url: null,
			},
			headline:
				headline === null || typeof headline === "string"
					? { kicker: null, main: headline, subhead: null }
					: headline,
			byline: [],
			column: null,
			genre,
			date: date ?? null,
			dateBasis: date === undefined ? null : "metadata",
			paragraphs,
			headings: [],
			captions: [],
			notes: [],
		};
		return { ...article, ...extract(article) };
	});
