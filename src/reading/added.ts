import type { Article } from "../model.ts";

/** The folder, below that of the articles, where pages lie that people have added. */
export const ADDED = "added";

/** Whether an article is of a page that people of one server have added for that server alone: it goes with its file. */
export function isOneServersOwn({
	source,
	restriction,
}: Pick<Article, "source" | "restriction">): boolean {
	return (
		restriction?.guild != null &&
		source.file.replaceAll("\\", "/").startsWith(`${ADDED}/`)
	);
}
