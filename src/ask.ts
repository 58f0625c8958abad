import { parseArgs } from "node:util";
import { commands } from "../commands/index.ts";
import { consoleReader, screenFor } from "./console/console.ts";
import { doableHere } from "./console/doable.ts";
import { offeringExport, savingIn } from "./console/files.ts";
import { languageOf } from "./console/language.ts";
import { ProgressShown } from "./console/progress.ts";
import { render } from "./console/render.ts";
import { misunderstood } from "./console/session.ts";
import { Typist } from "./console/typed.ts";
import type { Reader } from "./dispatch.ts";
import { UserError } from "./error.ts";
import { localeOf, translator } from "./locale.ts";
import type { Call, Reply } from "./reply.ts";
import { loadConfig, refusedStart } from "./starting.ts";
import { filesFolder, openJiyan, progressOn, quietly } from "./wiring.ts";

/**
 * `npm run --silent ask -- '/quotes speaker:杨琳'`: answers one command and ends. `--json` prints the reply as data,
 * `--locale zh-TW` answers in that language.
 *
 * Ends with 0, also where nothing is found; with 2 for what cannot be understood; with 1 for a fault of ours.
 */
const statuses: Readonly<Record<Reply["outcome"], number>> = {
	answer: 0,
	empty: 0,
	refused: 2,
	failed: 1,
};

const usage = `usage: npm run --silent ask -- [--json] [--locale LOCALE] '/quotes speaker:杨琳'`;

/** What was asked on the command line; null where it cannot be read. */
function asked(): {
	readonly line: string;
	readonly json: boolean;
	readonly locale: string | undefined;
} | null {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { json: { type: "boolean" }, locale: { type: "string" } },
		});
		const line = positionals.join(" ");
		return line.trim() === ""
			? null
			: { line, json: values.json === true, locale: values.locale };
	} catch {
		return null;
	}
}

/** A reply as data; the bytes of its files in base64. */
function asJson(reply: Reply): string {
	return JSON.stringify(reply, (_, value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
	);
}

async function main(): Promise<number> {
	const question = asked();
	if (question === null) {
		console.error(usage);
		return 2;
	}
	const config = loadConfig();
	if (config === null) return 2;
	const locale =
		question.locale === undefined
			? languageOf(process.env)
			: localeOf(question.locale);
	const reader = consoleReader(locale);
	const show = (reply: Reply): number => {
		const screen = screenFor(process.stdout, process.env, locale, false);
		if (question.json) process.stdout.write(`${asJson(reply)}\n`);
		else {
			const saved = savingIn(filesFolder(config))(reply.files);
			const lines = [
				...render(doableHere(reply), screen).lines,
				...saved.map((path) => translator(locale)("console.saved", { path })),
			];
			process.stdout.write(`${lines.join("\n")}\n`);
		}
		return statuses[reply.outcome];
	};
	const call = readCall(question.line, reader);
	// What is no command needs no archive to be said so.
	if ("outcome" in call) return show(call);
	const shown = new ProgressShown(process.stderr, () => performance.now());
	const jiyan = await openJiyan(config, quietly(config), {
		onProgress: progressOn(shown, locale),
	});
	try {
		// Whoever asks once wants the whole answer: there is no later one.
		await jiyan.whenRead.catch(() => undefined);
		const answer = await jiyan.dispatcher.answer(call, reader);
		return show(question.json ? answer : offeringExport(answer, call, locale));
	} finally {
		await jiyan.close();
	}
}

function readCall(line: string, reader: Reader): Call | Reply {
	try {
		return new Typist(commands).call(line, reader.locale);
	} catch (error) {
		if (error instanceof UserError) return misunderstood(error, reader);
		throw error;
	}
}

process.exitCode = await main().catch(refusedStart);
