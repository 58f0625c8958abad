import { createInterface, type Interface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { commands } from "../../commands/index.ts";
import type { Dispatcher, Reader } from "../dispatch.ts";
import type { Locale } from "../locale.ts";
import { translator } from "../locale.ts";
import { complete } from "./complete.ts";
import type { Save } from "./files.ts";
import type { ProgressShown } from "./progress.ts";
import type { Screen } from "./render.ts";
import { Session } from "./session.ts";
import { dressFor } from "./style.ts";
import { Typist } from "./typed.ts";

/** Where a terminal's answers go: a stream that may know its size. */
export type Output = Writable & {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly rows?: number;
};

export type Input = Readable & { readonly isTTY?: boolean };

export interface ConsoleParts {
	readonly dispatcher: Dispatcher;
	readonly locale: Locale;
	readonly input: Input;
	readonly output: Output;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly version: string;
	/** How many articles there are to ask about. */
	readonly articles: number;
	/** Where files of answers go. */
	readonly save: Save;
	/** Shows how far a long reading is that goes on meanwhile. */
	readonly progress?: ProgressShown;
	/** Ends the conversation. */
	readonly signal: AbortSignal;
}

/** In the terminal there is no server, and whoever sits there runs the place. */
export function consoleReader(locale: Locale): Reader {
	return { asker: { user: "console", guild: null, editor: true }, locale };
}

/** Lines wider than this are hard to read. */
const widest = 100;

const prompt = "记言> ";

/**
 * How answers are laid out for an output. What goes into a file or a pipe keeps its lines whole and has no colours
 * (no-color.org; TERM=dumb, terminfo(5)).
 */
export function screenFor(
	output: Output,
	environment: Readonly<Record<string, string | undefined>>,
	locale: Locale,
	numbered: boolean,
): Screen {
	const { NO_COLOR, TERM } = environment;
	const terminal = output.isTTY === true;
	return {
		locale,
		numbered,
		width: terminal
			? Math.min(output.columns ?? widest, widest)
			: Number.POSITIVE_INFINITY,
		dress: dressFor(
			terminal &&
				(NO_COLOR === undefined || NO_COLOR === "") &&
				TERM !== "dumb",
		),
	};
}

/** Shows lines a screen at a time where somebody is there to turn the page. */
async function show(
	lines: readonly string[],
	{ output, locale }: ConsoleParts,
	asker: Interface | null,
): Promise<void> {
	const rows = (output.rows ?? 24) - 2;
	const t = translator(locale);
	for (let at = 0; at < lines.length; ) {
		const screenful = asker === null ? lines.length : Math.max(rows, 4);
		output.write(`${lines.slice(at, at + screenful).join("\n")}\n`);
		at += screenful;
		if (asker === null || at >= lines.length) break;
		const said = await asker.question(
			t("console.more", { left: lines.length - at }),
		);
		if (/^[qQ]/u.test(said.trim())) break;
	}
}

/**
 * A conversation: each line read is answered in turn, until the input ends, somebody leaves or the signal comes.
 * Where the input is no terminal, each question is shown before its answer.
 */
export async function runConsole(parts: ConsoleParts): Promise<void> {
	const { input, output, environment, locale, dispatcher, signal } = parts;
	const terminal = input.isTTY === true && output.isTTY === true;
	const typist = new Typist(commands);
	const reader = consoleReader(locale);
	const session = new Session(dispatcher, typist, reader, parts.save);
	const lines = createInterface({
		input,
		output,
		terminal,
		prompt: terminal ? prompt : "",
		historySize: 500,
		removeHistoryDuplicates: true,
		...(terminal
			? {
					completer: (line: string) =>
						complete(line, typist, dispatcher, reader),
				}
			: {}),
	});
	const leave = () => lines.close();
	signal.addEventListener("abort", leave, { once: true });
	lines.once("SIGINT", leave);
	try {
		if (terminal) {
			const { version, articles } = parts;
			output.write(
				`${translator(locale)("console.welcome", { version, articles })}\n`,
			);
			lines.prompt();
			parts.progress?.typing(() => lines.prompt(true));
		}
		for await (const line of lines) {
			const screen = screenFor(output, environment, locale, true);
			const turn = await session.turn(line, screen);
			if (turn.kind === "end") break;
			if (turn.kind === "answer") {
				if (!terminal) output.write(`${prompt}${line.trim()}\n`);
				await show(turn.lines, parts, terminal ? lines : null);
				output.write("\n");
			}
			if (signal.aborted) break;
			if (terminal) lines.prompt();
		}
	} finally {
		signal.removeEventListener("abort", leave);
		lines.close();
	}
}
