import { unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenArchive } from "../../src/archive/openArchive.ts";
import { percentile } from "../figures.ts";
import { Lateness } from "./lateness.ts";

const FILES = 40;
/** Seconds after which what has not come is not waited for: the figure says so by itself. */
const PATIENCE = 300;

/** Resolves with the seconds until something holds, looked at after every change, or until patience ends. */
export async function secondsUntil(
	opened: OpenArchive,
	holds: () => boolean,
): Promise<number> {
	const before = performance.now();
	await new Promise<void>((resolve) => {
		const timer = setTimeout(() => end(), PATIENCE * 1000);
		const stop = opened.onChange(() => {
			if (holds()) end();
		});
		const end = (): void => {
			clearTimeout(timer);
			stop();
			resolve();
		};
		if (holds()) end();
	});
	return (performance.now() - before) / 1000;
}

/** How long it takes until a file that is added, changed, removed is in the answers, and how long the event loop is held. */
export async function measureLive(opened: OpenArchive, corpus: string) {
	const archive = opened.as({ guild: null, editor: true });
	const file = (number: number) => join(corpus, `bench-live-${number}.txt`);
	const page = (number: number, kilometres: number) =>
		`---\ntitle: 渝西县修路之${number}\nsource: 渝西日报\ndate: 2024-05-01\n---\n${`渝西县委书记林若川表示，将在年内修通环湖路${kilometres}公里，让老百姓走上放心路。\n`.repeat(10)}`;
	const seconds: number[] = [];
	const until = async (holds: () => boolean): Promise<void> => {
		seconds.push(await secondsUntil(opened, holds));
	};
	const lateness = new Lateness();
	for (let number = 0; number < FILES; number++) {
		const id = `bench-live-${number}`;
		await writeFile(file(number), page(number, 30));
		await until(() => archive.article(id) !== null);
		await writeFile(file(number), page(number, 40));
		await until(() => archive.article(id)?.earlier.length === 1);
	}
	for (let number = 0; number < FILES; number++) {
		await unlink(file(number));
		await until(
			() => archive.article(`bench-live-${number}`)?.removedAt !== null,
		);
	}
	return {
		changes: seconds.length,
		median: percentile(seconds, 0.5),
		slowest: Math.max(...seconds),
		...lateness.stop(),
	};
}
