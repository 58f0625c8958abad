import { describe, expect, it } from "vitest";
import { growing } from "./growing.ts";
import { archiveOf, county, now } from "./newsroom.ts";

/** Questions about a part of the archive: some articles, one of several things. */

const archive = archiveOf(...county);
const open = { from: null, to: null };

const numbersOf = (...ids: string[]) =>
	ids.map((id) => {
		const number = archive.numberOf(`${id}.txt`, id);
		if (number === null) throw new Error(`there is no ${id}`);
		return number;
	});

const said = (question: Parameters<typeof archive.quotes>[0]) =>
	archive.quotes(question).hits.map(({ article }) => article.id);

describe("some articles", () => {
	it("are asked alone, whatever else is asked", () => {
		expect(said({ ...open, articles: numbersOf("bridge") })).toEqual([
			"bridge",
		]);
		expect(said({ ...open, articles: [] })).toEqual([]);
		expect(
			said({
				...open,
				articles: numbersOf("road", "lake"),
				entry: "person:林若川",
			}),
		).toEqual(said({ ...open, entry: "person:林若川" }));
		expect(
			said({ ...open, articles: numbersOf("bridge"), entry: "person:林若川" }),
		).toEqual([]);
		expect(
			said({ ...open, articles: numbersOf("road"), topic: "环湖路" }),
		).toHaveLength(1);
		expect(
			said({ ...open, articles: numbersOf("road", "bridge"), place: "重庆市" }),
		).toEqual(["bridge"]);
		expect(
			archive
				.commitments({ ...open, articles: numbersOf("road"), place: "渝西县" })
				.hits.map(({ commitment }) => commitment.text),
		).toEqual(["将在年内修通环湖路30公里"]);
	});
});

describe("one of several things", () => {
	it("is whatever fits one of them, once, in the usual order", () => {
		const any = [
			{ topic: "环湖路" },
			{ entry: "person:周启明" },
			{ organisation: "交通局" },
		];
		const found = said({ ...open, any });
		expect(found).toEqual(["lake", "bridge", "road"]);
		expect(archive.quotes({ ...open, any, limit: 1 }).total).toBe(3);
	});

	it("narrows what is asked besides", () => {
		expect(
			said({ ...open, entry: "person:林若川", any: [{ topic: "环湖路" }] }),
		).toEqual(["lake", "road"]);
		expect(
			said({
				from: "2024-05-05",
				to: null,
				any: [{ topic: "环湖路" }, { entry: "person:周启明" }],
			}),
		).toEqual(["lake"]);
	});

	it("is nothing where there is none of them", () => {
		expect(said({ ...open, any: [] })).toEqual([]);
	});
});

describe("numbers", () => {
	it("are of the articles whose files are there, and stay as articles come and go", () => {
		const papers = growing(() => now, ...county);
		const asked = papers.archive();
		const before = asked.numbers();
		expect(before.map((number) => asked.numbered(number).id)).toEqual([
			"road",
			"bridge",
			"lake",
		]);
		expect(asked.numbers()).toBe(before);
		const [road, bridge] = county;
		if (road === undefined || bridge === undefined) throw new Error("too few");
		papers.add({
			...road,
			paragraphs: ["环湖路通车。"],
			said: [],
			promised: [],
		});
		papers.remove("bridge");
		const after = papers.archive();
		expect(after.numbers().map((number) => after.mark(number).id)).toEqual([
			"lake",
			"road",
		]);
		expect(after.numberOf("bridge.txt", "bridge")).toBeNull();
		expect(after.numberOf("other.txt", "road")).toBeNull();
		const number = after.numberOf("road.txt", "road");
		expect(number).not.toBe(before[0]);
		expect(after.mark(number ?? -1).hash).not.toBe(
			after.mark(before[0] ?? -1).hash,
		);
	});
});
