import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Archive, Viewer } from "../../src/archive/archive.ts";
import { corrected } from "../../src/archive/corrected.ts";
import { HeldArchive } from "../../src/archive/heldArchive.ts";
import { attach, openLibrary, setState } from "../../src/archive/library.ts";
import { Overlay } from "../../src/archive/overlay.ts";
import { Readings } from "../../src/archive/readings.ts";
import { segmentIn } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import { articleState } from "../../src/archive/store.ts";
import { addExtracted } from "../../src/archive/takeIn.ts";
import type {
	Correction,
	CorrectionChange,
	ExtractedArticle,
} from "../../src/model.ts";
import { article, person } from "./articles.ts";
import { now, today } from "./newsroom.ts";
import { pool } from "./pool.ts";

/** What people correct: an overlay that changes no text, and holds where it was made. */

const guild = "123456789012345678";
const other = "876543210987654321";

const lin = person("林若川", "渝西县委书记", { place: "渝西县" });
const zhou = person("周启明", "县交通局局长", { place: "渝西县" });

const told = article({
	id: "road",
	headline: "渝西县修路",
	paragraphs: [
		"县委书记林若川表示，路要修好。“年内通车，一天也不拖。”",
		"县交通局局长周启明介绍，已修三十公里。",
	],
	said: [
		{
			by: lin,
			words: ["路要修好。"],
		},
		{
			by: lin,
			words: ["年内通车，一天也不拖。"],
			mode: "direct",
			quoted: ["年内通车，一天也不拖。"],
		},
		{ by: zhou, words: ["已修三十公里。"] },
	],
	promised: [
		{ by: lin, words: "路要修好", answerable: "渝西县" },
		{ by: zhou, words: "已修三十公里", answerable: "渝西县" },
	],
});

/** With each commitment in the statement that holds its words, as extraction has it. */
const page: ExtractedArticle = {
	...told,
	commitments: told.commitments.map((commitment) => ({
		...commitment,
		statement:
			told.statements.find(({ spans }) =>
				spans.some(({ text }) => text.includes(commitment.text)),
			)?.id ?? null,
	})),
};

const spanOf = (words: string, of: ExtractedArticle = page) => {
	const paragraph = of.paragraphs.findIndex((text) => text.includes(words));
	const start = (of.paragraphs[paragraph] ?? "").indexOf(words);
	return { paragraph, start, end: start + words.length, text: words };
};

const correction = (
	words: string,
	change: CorrectionChange,
	more: Partial<Correction> = {},
): Correction => ({
	id: `c-${words}-${change.kind}`,
	guild,
	article: "road",
	anchors: [spanOf(words)],
	speaker: null,
	change,
	was: "",
	right: null,
	proposedBy: "甲",
	acceptedBy: "乙",
	acceptedAt: now,
	...more,
});

interface Room {
	as(viewer: Viewer): Archive;
	readonly overlay: Overlay;
	add(...articles: readonly ExtractedArticle[]): number;
	remove(article: number): void;
	replace(article: number): void;
}

function open(...articles: readonly ExtractedArticle[]): Room {
	const library = openLibrary(now);
	const readings = new Readings(library, () => now);
	const overlay = new Overlay(library);
	const change = (number: number, state: 1 | 2) => {
		setState(library, number, state, now);
		overlay.refresh();
	};
	const room: Room = {
		as: (viewer) =>
			new HeldArchive(readings, viewer, {
				readAt: now,
				today: () => today,
				skipped: [],
				progress: null,
			}),
		overlay,
		add(...more) {
			const builder = new SegmentBuilder();
			addExtracted(
				builder,
				more.map((article) => ({ article })),
			);
			const first = library.store.articles;
			attach(library, segmentIn(builder.build()));
			overlay.refresh();
			return first;
		},
		remove: (number) => change(number, articleState.removed),
		replace: (number) => change(number, articleState.replaced),
	};
	room.add(...articles);
	return room;
}

const here: Viewer = { guild, editor: false };
const elsewhere: Viewer = { guild: other, editor: true };
const everybody: Viewer = { guild: null, editor: false };

const said = (archive: Archive) =>
	archive
		.quotes({ from: null, to: null })
		.hits.map(({ statement }) => [
			statement.speaker.name,
			statement.spans.map(({ text }) => text).join(""),
			statement.mode,
		]);

const before = [
	["林若川", "路要修好。", "indirect"],
	["林若川", "年内通车，一天也不拖。", "direct"],
	["周启明", "已修三十公里。", "indirect"],
];

describe("a correction", () => {
	it("of the speaker gives the words and what they promise to another, in its server only", () => {
		const room = open(page);
		room.overlay.set([
			correction("路要修好。", { kind: "speaker", speaker: zhou }),
		]);
		expect(said(room.as(here))).toEqual([
			["周启明", "路要修好。", "indirect"],
			...before.slice(1),
		]);
		for (const viewer of [elsewhere, everybody])
			expect(said(room.as(viewer))).toEqual(before);
		const archive = room.as(here);
		expect(archive.resolve("周启明")).toMatchObject({
			kind: "one",
			entry: { statements: 2, commitments: 2 },
		});
		expect(archive.resolve("林若川")).toMatchObject({
			kind: "one",
			entry: { statements: 1 },
		});
		const [hit] = archive.quotes({ from: null, to: null }).hits;
		expect(hit?.statement).toMatchObject({ rule: "corrected", because: [] });
		expect(hit?.article.corrected).toMatchObject([
			{ statement: hit?.statement.id, correction: { acceptedBy: "乙" } },
		]);
	});

	it("of the words shows others of the article, in their marks or not", () => {
		const room = open(page);
		room.overlay.set([
			correction("年内通车，一天也不拖。", {
				kind: "words",
				spans: [spanOf("年内通车，")],
			}),
			correction("已修三十公里。", {
				kind: "words",
				spans: [spanOf("三十公里。")],
			}),
		]);
		expect(said(room.as(here)).slice(1)).toEqual([
			["林若川", "年内通车，", "direct"],
			["周启明", "三十公里。", "indirect"],
		]);
	});

	it("that it is no speech takes it away, with what was promised in it", () => {
		const room = open(page);
		room.overlay.set([correction("路要修好。", { kind: "notSpeech" })]);
		expect(said(room.as(here))).toEqual(before.slice(1));
		expect(said(room.as(everybody))).toEqual(before);
	});

	it("that it is no commitment takes that away alone", () => {
		const room = open(page);
		room.overlay.set([correction("已修三十公里", { kind: "notCommitment" })]);
		const promised = (viewer: Viewer) =>
			room
				.as(viewer)
				.commitments({ from: null, to: null })
				.hits.map(({ commitment }) => commitment.text);
		expect(promised(here)).toEqual(["路要修好"]);
		expect(promised(everybody)).toEqual(["路要修好", "已修三十公里"]);
		expect(said(room.as(here))).toEqual(before);
	});

	it("that it is another person of that name tells two apart", () => {
		const room = open(page);
		room.overlay.set([
			correction("已修三十公里。", { kind: "otherPerson", apart: "璧山区" }),
		]);
		const archive = room.as(here);
		expect(archive.resolve("周启明")).toMatchObject({
			kind: "one",
			entry: { id: "person:周启明@璧山区", apart: "璧山区", name: "周启明" },
		});
		expect(archive.entry("person:周启明@璧山区")).toMatchObject({
			statements: 1,
		});
		expect(
			archive.quotes({ from: null, to: null, entry: "person:周启明@璧山区" })
				.total,
		).toBe(1);
		expect(room.as(everybody).entry("person:周启明@璧山区")).toBeNull();
	});

	it("that two are one person makes them one", () => {
		const li = (place: string, title: string) =>
			person("李庆", title, { place });
		const of = (id: string, by: ReturnType<typeof person>) =>
			article({
				id,
				paragraphs: [`${by.name}说，要快。`],
				said: [{ by, words: ["要快。"] }],
			});
		const room = open(
			page,
			of("a", li("万州区", "万州区委书记")),
			of("b", li("北碚区", "北碚区教委主任")),
		);
		const named = (viewer: Viewer) => {
			const found = room.as(viewer).resolve("李庆");
			return found.kind === "several"
				? found.entries.map(({ id }) => id).sort()
				: found.kind;
		};
		const apart = named(everybody);
		expect(apart).toHaveLength(2);
		const [one = "", two = ""] = Array.isArray(apart) ? apart : [];
		room.overlay.set([
			correction("路要修好。", { kind: "samePerson", entries: [one, two] }),
		]);
		expect(named(here)).toBe("one");
		expect(named(everybody)).toEqual(apart);
		room.overlay.set([]);
		expect(named(here)).toEqual(apart);
	});

	it("of whoever runs the place holds for all, and a server's own on top of it", () => {
		const room = open(page);
		room.overlay.set([
			correction("路要修好。", { kind: "notSpeech" }, { guild: null }),
			correction("已修三十公里。", { kind: "notSpeech" }),
		]);
		expect(said(room.as(everybody))).toEqual(before.slice(1));
		expect(said(room.as(elsewhere))).toEqual(before.slice(1));
		expect(said(room.as(here))).toEqual([before[1]]);
	});
});

describe("an overlay", () => {
	const change = correction("路要修好。", { kind: "speaker", speaker: zhou });

	it("is undone in one step", () => {
		const room = open(page);
		const untouched = room.as(here).article("road");
		room.overlay.set([change]);
		room.overlay.set([]);
		expect(said(room.as(here))).toEqual(before);
		expect(room.as(here).article("road")).toEqual(untouched);
	});

	it("is laid over a page that is read anew, where the words stand as they stood", () => {
		const room = open(page);
		room.overlay.set([change]);
		room.replace(0);
		room.add({
			...page,
			paragraphs: [...page.paragraphs, "岸边的柳树绿了。"],
		});
		expect(said(room.as(here))[0]).toEqual([
			"周启明",
			"路要修好。",
			"indirect",
		]);
		expect(room.as(here).anchoring(change)).toBe("here");
		expect(room.as(here).article("road")?.earlier).toHaveLength(1);
	});

	it("is kept and has no effect where the page has other words there", () => {
		const room = open(page);
		room.overlay.set([change]);
		room.replace(0);
		const changed = article({
			id: "road",
			headline: "渝西县修路",
			paragraphs: ["县委书记林若川表示，路一定要修好。"],
			said: [{ by: lin, words: ["路一定要修好。"] }],
		});
		room.add(changed);
		expect(said(room.as(here))).toEqual([
			["林若川", "路一定要修好。", "indirect"],
		]);
		expect(room.as(here).anchoring(change)).toBe("changed");
		room.replace(1);
		room.replace(2);
		expect(room.as(here).anchoring(change)).toBe("gone");
	});

	it("goes when its page is taken away, and says so", () => {
		const room = open(page);
		room.overlay.set([change]);
		room.remove(0);
		const [hit] = room.as(here).quotes({ from: null, to: null }).hits;
		expect(hit?.statement.speaker.name).toBe("周启明");
		expect(hit?.removedAt).toBe(now);
	});

	it("changes no word of any article, whatever is corrected", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(
					...pool.filter(({ statements }) => statements.length > 1),
				),
				fc.nat(),
				fc.constantFrom("speaker", "notSpeech", "words", "otherPerson"),
				(of, index, kind) => {
					const statement = of.statements[index % of.statements.length];
					if (statement === undefined) return;
					const [first] = statement.spans;
					const changes: Record<typeof kind, CorrectionChange> = {
						speaker: { kind: "speaker", speaker: zhou },
						notSpeech: { kind: "notSpeech" },
						words: { kind: "words", spans: first === undefined ? [] : [first] },
						otherPerson: { kind: "otherPerson", apart: "某地" },
					};
					const { article: after, applied } = corrected(of, [
						{
							...correction("路要修好。", changes[kind]),
							article: of.id,
							anchors: statement.spans,
							speaker: statement.speaker.name,
						},
					]);
					expect(applied).toHaveLength(1);
					expect(after.paragraphs).toBe(of.paragraphs);
					for (const { spans, quotations } of after.statements)
						for (const { paragraph, start, end, text } of [
							...spans,
							...quotations,
						])
							expect(after.paragraphs[paragraph]?.slice(start, end)).toBe(text);
				},
			),
			{ seed: 7, numRuns: 200 },
		);
	});

	it("of one server shows nowhere else, in no count and no completion", () => {
		const articles = pool.slice(0, 40);
		const room = open(...articles);
		const plain = open(...articles);
		room.overlay.set(
			articles.flatMap(({ id, statements: [first] }) =>
				first === undefined
					? []
					: [
							correction(
								"路要修好。",
								{ kind: "speaker", speaker: person("谁也不是", "璧山区某某") },
								{ id, article: id, anchors: first.spans },
							),
						],
			),
		);
		expect(room.as(here).resolve("谁也不是").kind).toBe("one");
		for (const viewer of [elsewhere, everybody]) {
			const [one, against] = [room.as(viewer), plain.as(viewer)];
			expect(one.resolve("谁也不是").kind).toBe("none");
			expect(one.summary()).toEqual(against.summary());
			for (const source of [
				"speaker",
				"person",
				"place",
				"organisation",
				"topic",
				"article",
			] as const)
				for (const typed of ["", "谁", "璧山", "县"])
					expect(one.suggest(source, typed, 25)).toEqual(
						against.suggest(source, typed, 25),
					);
			expect(one.quotes({ from: null, to: null })).toEqual(
				against.quotes({ from: null, to: null }),
			);
		}
	});
});
