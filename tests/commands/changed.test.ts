import { mkdtemp, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import {
	type OpenArchive,
	openArchive,
} from "../../src/archive/openArchive.ts";
import { consoleReader } from "../../src/console/console.ts";
import { Typist } from "../../src/console/typed.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { openState } from "../../src/state/state.ts";
import { textOf } from "./newsroom.ts";

/** What a reporter sees of a page that is changed and then taken away while the archive is open. */

let folder = "";
let archive: OpenArchive;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "jiyan-changed-"));
});
afterEach(async () => {
	await archive.close();
	await rm(folder, { recursive: true, force: true });
});

const page = (title: string, ...paragraphs: readonly string[]) =>
	`---\ntitle: ${title}\nsource: 清江晚报\ndate: 2024-05-06\n---\n${paragraphs.join("\n")}\n`;

it("is told what changed, in the words that were there, and that a page is gone", async () => {
	const file = join(folder, "river.txt");
	await writeFile(
		file,
		page(
			"河堤年内修完",
			"黔江区水务局局长林若川表示，今年修12公里河堤。",
			"河堤全长40公里。",
		),
	);
	archive = await openArchive({
		corpus: folder,
		data: join(folder, ".data"),
		zone: "Asia/Shanghai",
		now: Date.now,
	});
	await archive.whenRead;
	const dispatcher = createDispatcher({
		archiveFor: (viewer) => archive.as(viewer),
		state: openState(":memory:"),
		log: createLog("error", (line) => {
			throw new Error(line);
		}),
		version: "0",
		now: Date.now,
	});
	const typist = new Typist(commands);
	const ask = async (line: string) =>
		textOf(
			await dispatcher.answer(
				typist.call(line, "zh-CN"),
				consoleReader("zh-CN"),
			),
		);
	const until = (holds: () => boolean) =>
		new Promise<void>((resolve) => {
			const stop = archive.onChange(() => {
				if (!holds()) return;
				stop();
				resolve();
			});
		});
	const held = archive.as({ guild: null, editor: true });

	const changed = until(() => held.article("river")?.earlier.length === 1);
	await writeFile(
		file,
		page(
			"河堤明年修完",
			"黔江区水务局局长林若川表示，明年修12公里河堤。",
			"河堤全长40公里。",
		),
	);
	await changed;
	const text = await ask("/article river");
	expect(text).toMatch(/改过：去 1 段，来 1 段，标题有改动/u);
	expect(text).toContain("原标题\n河堤年内修完");
	expect(text).toContain(
		"原第1段，已删改\n黔江区水务局局长林若川表示，今年修12公里河堤。",
	);
	expect(text).toContain("新增或改写：第1段");
	expect(await ask("/quotes 林若川")).not.toContain("今年修12公里");

	const gone = until(() => held.article("river")?.removedAt !== null);
	await unlink(file);
	await gone;
	for (const line of ["/quotes 林若川", "/search 河堤", "/article river"])
		expect(await ask(line)).toContain("已移出本库");
	expect(await ask("/status")).toContain("1 篇的文件已移出");
});
