import type { ArticleAnswer } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { headlineOf } from "../answering/source.ts";
import { askButton, withOptions } from "./again.ts";

/** Headlines offered where a typed one is several or none. */
const headlinesOffered = 5;

/**
 * Which article a typed headline or id means.
 *
 * @throws UserError where none does, or several do
 */
export function articleAsked(typed: string, context: Context): ArticleAnswer {
	const { archive } = context;
	const byId = archive.article(typed);
	if (byId !== null) return byId;
	// A long headline was completed to its beginning and ….
	const begun = typed.replace(/…$/u, "");
	const near = archive.suggest("article", begun, headlinesOffered);
	const called = near.filter(({ name, value }) => {
		const answer = archive.article(value);
		return (
			answer !== null &&
			[name, headlineOf(answer.article)].includes(typed.trim())
		);
	});
	const [only] = called;
	const exact = only === undefined ? null : archive.article(only.value);
	if (exact !== null && called.length === 1) return exact;
	const offered = called.length > 1 ? called : near;
	throw new UserError(
		called.length > 1
			? "error.severalArticles"
			: near.length > 0
				? "error.articleNear"
				: "error.articleUnknown",
		{ typed },
		{
			outcome: "empty",
			asks: offered.map(({ name, value }) => {
				const { command, options } = withOptions(context.call, {
					article: value,
				});
				// What is called the same is told apart by its day and paper.
				const article = archive.article(value)?.article;
				const parts = [article?.date, article?.source.newspaper, name];
				return askButton(
					called.length > 1
						? parts.filter((part) => typeof part === "string").join(" · ")
						: name,
					command,
					options,
				);
			}),
		},
	);
}
