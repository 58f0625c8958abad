import { join } from "node:path";
import { commands } from "../../commands/index.ts";
import { consoleReader } from "../../src/console/console.ts";
import { Typist } from "../../src/console/typed.ts";
import type { Dispatcher } from "../../src/dispatch.ts";
import type { Locale } from "../../src/locale.ts";
import { createLog } from "../../src/log.ts";
import type { Call, Reply } from "../../src/reply.ts";
import { openJiyan } from "../../src/wiring.ts";

/** The shipped corpus behind the commands, as a terminal asks them. */
export interface Seedroom {
	readonly dispatcher: Dispatcher;
	ask(line: string, locale?: Locale): Promise<Reply>;
	press(call: Call): Promise<Reply>;
	close(): Promise<void>;
}

/** Reads the shipped corpus; nothing is kept, and whatever is logged as an error is thrown. */
export async function openSeedroom(): Promise<Seedroom> {
	const jiyan = await openJiyan(
		{
			discordToken: null,
			discordApplicationId: null,
			discordGuildId: null,
			discordApiBase: null,
			corpusDir: join(import.meta.dirname, "../../corpus"),
			dataDir: ":memory:",
			logLevel: "error",
			zone: "Asia/Shanghai",
			healthPort: null,
		},
		createLog("error", (line) => {
			throw new Error(line);
		}),
	);
	const typist = new Typist(commands);
	const { dispatcher } = jiyan;
	return {
		dispatcher,
		ask: (line, locale = "zh-CN") =>
			dispatcher.answer(typist.call(line, locale), consoleReader(locale)),
		press: (call) => dispatcher.answer(call, consoleReader("zh-CN")),
		close: () => jiyan.close(),
	};
}
