import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Output } from "../../src/console/console.ts";
import { ProgressShown } from "../../src/console/progress.ts";

/** Progress on an output, and what the output then holds. */
function shownOn(isTTY: boolean) {
	const output: Output & PassThrough = Object.assign(new PassThrough(), {
		isTTY,
	});
	let now = 0;
	const shown = new ProgressShown(output, () => now);
	return {
		shown,
		after(seconds: number, text: string): void {
			now += seconds * 1000;
			shown.show(text);
		},
		get text(): string {
			return output.read()?.toString() ?? "";
		},
	};
}

const clear = "\r\u001b[K";

describe("how far a long reading is", () => {
	it("is written over at a terminal, and gone where somebody begins to type", () => {
		const terminal = shownOn(true);
		terminal.after(0, "1 篇");
		terminal.after(0.5, "2 篇");
		expect(terminal.text).toBe(`${clear}1 篇${clear}2 篇`);
		let drawn = 0;
		terminal.shown.typing(() => drawn++);
		expect(terminal.text).toBe(clear);
		expect(drawn).toBe(0);
	});

	it("stands above the line that somebody types, now and then, and their line is drawn again", () => {
		const terminal = shownOn(true);
		terminal.after(0, "1 篇");
		let drawn = 0;
		terminal.shown.typing(() => drawn++);
		expect(terminal.text).toBe(`${clear}1 篇${clear}`);
		terminal.after(1, "2 篇");
		terminal.after(9, "3 篇");
		terminal.after(5, "4 篇");
		expect(terminal.text).toBe(`${clear}3 篇\n`);
		terminal.shown.end("完");
		expect(terminal.text).toBe(`${clear}完\n`);
		expect(drawn).toBe(2);
	});

	it("stands in a pipe on lines of its own, now and then", () => {
		const pipe = shownOn(false);
		pipe.after(0, "1 篇");
		pipe.after(9, "2 篇");
		pipe.after(1, "3 篇");
		pipe.shown.end("完");
		expect(pipe.text).toBe("1 篇\n3 篇\n完\n");
	});

	it("that was never shown does not end", () => {
		const pipe = shownOn(false);
		pipe.shown.end("完");
		expect(pipe.text).toBe("");
	});
});
