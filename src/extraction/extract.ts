import type { Article, Extraction } from "../model.ts";

/**
 * Finds who says what and who commits to what in one article.
 *
 * A pure function of the article and of static tables.
 */
export function extract(_article: Article): Extraction {
	return { statements: [], headlineStatements: [], commitments: [] };
}
