import { plain } from "../language/plain.ts";
import type { Article, Extraction } from "../model.ts";
import { commitmentsOf } from "./commitments.ts";
import { headlineStatementsOf } from "./headlines.ts";
import { layOut } from "./layout.ts";
import { findPeople } from "./names/find.ts";
import { Reader } from "./reader.ts";
import { References } from "./references.ts";
import { reportsTalks } from "./registers.ts";
import { SpeakerBook } from "./speakerBook.ts";
import { assemble } from "./statements.ts";

/**
 * Finds who says what and who commits to what in one article.
 *
 * A pure function of the article and of static tables; linear in the length of the text.
 */
export function extract(article: Article): Extraction {
	const paragraphs = layOut(article.paragraphs);
	const { kicker, main, subhead } = article.headline;
	const headlines = [kicker, main, subhead].filter((part) => part !== null);
	const people = findPeople(
		paragraphs,
		headlines.map(plain),
		new Set(article.byline),
	);
	const reader = new Reader(
		paragraphs,
		people,
		new References(people, article.date),
		{
			headline: plain(headlines.join(" ")),
			commentary: article.genre === "commentary",
		},
	);
	const speakers = new SpeakerBook(article);
	const statements = assemble(article.id, paragraphs, reader.read(), speakers);
	const commitments = commitmentsOf(article, paragraphs, statements, {
		talks: reportsTalks(plain(headlines.join(" "))),
		speakers,
		people,
	});
	return {
		statements,
		headlineStatements: headlineStatementsOf(article, people, speakers),
		commitments,
	};
}
