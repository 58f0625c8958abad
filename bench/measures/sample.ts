import type { Archive } from "../../src/archive/archive.ts";

/** What an archive holds, as far as questions are made of it. */
export interface Sample {
	readonly articles: readonly {
		readonly id: string;
		readonly date: string | null;
		readonly headline: string | null;
		/** The body's paragraphs, a line each. */
		readonly text: string;
	}[];
	/** Words in somebody's own marks. */
	readonly quotations: readonly string[];
	readonly spoken: readonly {
		readonly entry: string;
		readonly name: string;
		readonly text: string;
	}[];
}

const SLICE = 2_000;

/** Goes through an archive once. */
export function sampleOf(archive: Archive): Sample {
	const articles = [];
	const quotations = [];
	const spoken = [];
	for (let offset = 0; ; offset += SLICE) {
		const { hits } = archive.articles({
			from: null,
			to: null,
			offset,
			limit: SLICE,
		});
		for (const { article, entries } of hits) {
			articles.push({
				id: article.id,
				date: article.date,
				headline: article.headline.main,
				text: article.paragraphs.join("\n"),
			});
			for (const statement of article.statements) {
				quotations.push(...statement.quotations.map(({ text }) => text));
				spoken.push({
					entry: entries[statement.speaker.id] ?? statement.speaker.id,
					name: statement.speaker.name,
					text: statement.spans[0]?.text ?? "",
				});
			}
		}
		if (hits.length < SLICE) return { articles, quotations, spoken };
	}
}
