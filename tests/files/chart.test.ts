import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChartOrder, chartSize } from "../../src/files/chart.ts";
import { openWorkshop, type Workshop } from "../../src/files/workshop.ts";

/** Charts, read back pixel by pixel. */

let workshop: Workshop;
beforeAll(() => {
	workshop = openWorkshop();
});
afterAll(() => workshop.close());

const order = (change: Partial<ChartOrder> = {}): ChartOrder => ({
	title: "通道",
	subtitle: "按月",
	periods: ["2024-01", "2024-02", "2024-03", "2024-04"],
	series: [{ label: "林若川", values: [2, 8, 0, 4], isRest: false }],
	unheld: [false, false, true, false],
	unheldLabel: "未收报道",
	...change,
});

const drawn = async (chart: ChartOrder): Promise<PNG> =>
	PNG.sync.read(Buffer.from(await workshop.make({ kind: "chart", chart })));

const colourAt = ({ data, width }: PNG, x: number, y: number): string =>
	data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString("hex");

/** Runs of columns in which a colour stands over the axis, with its height in each run's middle. */
function bars(png: PNG, colour: string, least = 5): number[] {
	// Below the axis are the labels and the legend, which has the colours too.
	const bottom = Math.floor(png.height * 0.87);
	const heightAt = (x: number): number => {
		let height = 0;
		for (let y = 0; y < bottom; y++)
			if (colourAt(png, x, y) === colour) height++;
		return height;
	};
	const found: number[] = [];
	let from = -1;
	for (let x = 0; x <= png.width; x++) {
		const stands = x < png.width && heightAt(x) >= least;
		if (stands && from === -1) from = x;
		if (!stands && from !== -1) {
			if (x - from > 10) found.push(heightAt(Math.floor((from + x) / 2)));
			from = -1;
		}
	}
	return found;
}

const blue = "0072b2";
const shade = "e9e9e9";

describe("a chart", () => {
	it("is as large as it says, and neither blank nor see-through", async () => {
		const png = await drawn(order());
		expect([png.width, png.height]).toEqual([
			chartSize.width,
			chartSize.height,
		]);
		const colours = new Set<string>();
		for (let at = 0; at < png.data.length; at += 4) {
			colours.add(png.data.subarray(at, at + 3).toString("hex"));
			if (png.data[at + 3] !== 255) throw new Error("a pixel is see-through");
		}
		expect(colours.size).toBeGreaterThan(20);
	});

	it("has a bar for each period with something in it, as high as its number", async () => {
		const heights = bars(await drawn(order()), blue);
		expect(heights).toHaveLength(3);
		const [two = 0, eight = 0, four = 0] = heights;
		expect(eight / two).toBeCloseTo(4, 0.5);
		expect(four / two).toBeCloseTo(2, 0.5);
	});

	it("stacks those who spoke, each in a colour of their own", async () => {
		const png = await drawn(
			order({
				series: [
					{ label: "林若川", values: [3, 1, 0, 0], isRest: false },
					{ label: "周望舒", values: [1, 1, 0, 2], isRest: false },
					{ label: "其他", values: [0, 2, 0, 0], isRest: true },
				],
			}),
		);
		expect(bars(png, blue)).toHaveLength(2);
		expect(bars(png, "e69f00")).toHaveLength(3);
		expect(bars(png, "8a8f98")).toHaveLength(1);
	});

	it("shades the periods of which nothing is held, and no others", async () => {
		expect(bars(await drawn(order()), shade)).toHaveLength(1);
		expect(
			bars(await drawn(order({ unheld: [false, false, false, false] })), shade),
		).toHaveLength(0);
	});
});

/** The pixels in which the title is written. */
const titleOf = (png: PNG): string =>
	png.data.subarray(0, png.width * 4 * 62).toString("base64");

describe("Chinese labels", () => {
	const written = async (title: string): Promise<string> =>
		titleOf(await drawn(order({ title })));

	it("are written in glyphs: different ones differ, the same are the same", async () => {
		const [one, other, again] = [
			await written("渝中区"),
			await written("黔江区"),
			await written("渝中区"),
		];
		expect(one).not.toBe(other);
		expect(one).toBe(again);
	});

	it("of traditional script, Latin letters and figures are written too", async () => {
		const all = [
			await written("重慶日報"),
			await written("重庆日报"),
			await written("Chongqing"),
			await written("2024 年"),
		];
		expect(new Set(all).size).toBe(all.length);
	});

	it("that no font has are a 〓, never an empty box", async () => {
		// Two characters that the font lacks look the same, and as the mark itself does.
		const [one, other] = [await written("𠀋𠀌"), await written("𪚥𠮷")];
		expect(one).toBe(other);
		expect(one).toBe(await written("〓〓"));
		expect(one).not.toBe(await written("渝中"));
	});
});

describe("the workshop", () => {
	it("leaves the event loop to others while it draws", async () => {
		await drawn(order());
		let turns = 0;
		let over = false;
		const counting = () => {
			turns++;
			if (!over) setImmediate(counting);
		};
		setImmediate(counting);
		await workshop.make({ kind: "chart", chart: order() });
		over = true;
		expect(turns).toBeGreaterThan(10);
	});

	it("says what went wrong, and goes on", async () => {
		await expect(
			workshop.make({
				kind: "chart",
				// Values that are no numbers of this chart: the thread must outlive them.
				chart: JSON.parse("null"),
			}),
		).rejects.toThrow();
		expect(bars(await drawn(order()), blue)).toHaveLength(3);
	});

	it("that is closed makes no more of what waits, and says so", async () => {
		const own = openWorkshop();
		const waiting = own.make({ kind: "chart", chart: order() });
		const told = expect(waiting).rejects.toThrow("closed");
		await own.close();
		await told;
	});
});
