import { commands, definitions } from "../../commands/index.ts";
import type { Progress } from "../../src/archive/answers.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import { consoleReader } from "../../src/console/console.ts";
import { render } from "../../src/console/render.ts";
import { dressFor } from "../../src/console/style.ts";
import { Typist } from "../../src/console/typed.ts";
import { createDispatcher, type Dispatcher } from "../../src/dispatch.ts";
import type { Locale } from "../../src/locale.ts";
import { createLog } from "../../src/log.ts";
import type { ExtractedArticle } from "../../src/model.ts";
import {
	type AskButton,
	type HitAction,
	type HitRef,
	type Line,
	plainText,
	type Reply,
	type SourceLine,
} from "../../src/reply.ts";
import { openState } from "../../src/state/state.ts";

/** A Wednesday noon in the papers' zone. */
export const noon = Date.parse("2024-05-15T12:00:00+08:00");

/** Commands over some articles, as a terminal asks them. */
export interface Newsroom {
	readonly dispatcher: Dispatcher;
	/** What was logged. */
	readonly logged: readonly string[];
	ask(line: string, locale?: Locale): Promise<Reply>;
	press(button: AskButton, locale?: Locale): Promise<Reply>;
	act(action: HitAction, ref: HitRef, locale?: Locale): Promise<Reply>;
	suggest(
		command: string,
		option: string,
		typed: string,
		locale?: Locale,
	): Promise<readonly string[]>;
}

/** Opens a newsroom that holds these articles. */
export function openNewsroom(
	articles: readonly ExtractedArticle[],
	now: number = noon,
	progress: Progress | null = null,
): Newsroom {
	const archive = holdArticles(articles, { now, progress });
	const logged: string[] = [];
	const dispatcher = createDispatcher({
		archiveFor: () => archive,
		state: openState(":memory:"),
		log: createLog("debug", (line) => logged.push(line)),
		version: "1.2.3",
		now: () => now,
	});
	const typist = new Typist(commands);
	return {
		dispatcher,
		logged,
		ask: (line, locale = "zh-CN") =>
			dispatcher.answer(typist.call(line, locale), consoleReader(locale)),
		press: ({ call }, locale = "zh-CN") =>
			dispatcher.answer(call, consoleReader(locale)),
		act: (action, ref, locale = "zh-CN") =>
			dispatcher.act(action, ref, consoleReader(locale)),
		suggest: async (command, option, typed, locale = "zh-CN") =>
			(
				await dispatcher.suggest(
					{ command, option, typed, options: {} },
					consoleReader(locale),
				)
			).map(({ value }) => value),
	};
}

/** All of an answer as a reader sees it, in one text. */
export function textOf(reply: Reply, locale: Locale = "zh-CN"): string {
	return render(reply, {
		locale,
		width: Number.POSITIVE_INFINITY,
		dress: dressFor(false),
		numbered: false,
	}).lines.join("\n");
}

/** The words of every passage, in order. */
export function wordsOf(reply: Reply): string[] {
	return reply.blocks.flatMap((block) => {
		if (block.kind === "line") return [plainText(block.passage.pieces)];
		if (block.kind === "hit")
			return block.passages.map(({ pieces }) => plainText(pieces));
		return [];
	});
}

export function linesOf(reply: Reply): Line[] {
	return reply.blocks.filter((block) => block.kind === "line");
}

export function sourcesOf(reply: Reply): SourceLine[] {
	return reply.blocks.filter((block) => block.kind === "source");
}

/** The headings of an answer with the lines that stand under each. */
export function linesUnder(reply: Reply): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	let heading = "";
	for (const block of reply.blocks) {
		if (block.kind === "heading") {
			heading = block.text;
			found[heading] = [];
		}
		if (block.kind === "line")
			found[heading] = [
				...(found[heading] ?? []),
				plainText(block.passage.pieces),
			];
	}
	return found;
}

/** Every reference that an answer's passages carry. */
export function refsOf(reply: Reply): HitRef[] {
	return reply.blocks
		.flatMap((block) => {
			if (block.kind === "line") return [block.passage];
			return block.kind === "hit" ? block.passages : [];
		})
		.flatMap(({ ref }) => (ref === null ? [] : [ref]));
}

/** Every command there is, by name. */
export const commandNames = definitions(commands).map(({ name }) => name.text);
