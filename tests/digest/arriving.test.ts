import { join } from "node:path";
import Libsql from "libsql";
import { beforeEach, describe, expect, it } from "vitest";
import { Arriving } from "../../src/digest/arriving.ts";
import { isLate } from "../../src/digest/late.ts";
import { newsIn } from "../../src/digest/news.ts";
import {
	joinMarks,
	marksAround,
	marksOf,
	splitMarks,
} from "../../src/digest/sentences.ts";
import { openState, type State } from "../../src/state/state.ts";
import { article, type Told } from "../archive/articles.ts";
import { type Growing, growing } from "../archive/growing.ts";
import { county, lin, zhou } from "../archive/newsroom.ts";
import { ownFolder, ownState } from "../state/kept.ts";

/** What counts as having come, whatever happened to the index, the files and the code. */

let now = Date.parse("2024-05-06T00:00:00Z");
let papers: Growing;
let state: State;
let arriving: Arriving;
/** Files of articles that could not be noted. */
let troubled: string[] = [];

const trouble = (_error: unknown, { file = "" }: { file?: string }) => {
	troubled.push(file);
};

/** A process: it has the state, and looks at the archive from its beginning. */
const start = (code = "1") => {
	arriving = new Arriving({
		archiveFor: () => papers.archive(),
		state,
		code,
		trouble,
	});
};

const look = async () => {
	now += 60_000;
	await arriving.settle([], now);
};

/** The ids of what came since an arrival, and the statements that are news. */
const newsSince = (after: number) => {
	const archive = papers.archive();
	const arrivals = state.arrivals.between(null, after, state.arrivals.last());
	const news = newsIn(archive, arrivals);
	return {
		ids: arrivals.map(({ id }) => id),
		said: archive
			.quotes({ from: null, to: null, articles: news.articles })
			.hits.filter((hit) => news.isNews(hit))
			.map(({ statement }) => statement.spans[0]?.text),
	};
};

beforeEach(async () => {
	troubled = [];
	now = Date.parse("2024-05-06T00:00:00Z");
	papers = growing(() => now, ...county);
	state = openState(":memory:");
	start();
	await look();
});

const visit: Told = {
	id: "visit",
	headline: "周启明再到渝西",
	date: "2024-05-06",
	paragraphs: [
		"周启明说，大桥要抓紧。林若川表示，年底前通车。",
		"周启明强调，安全第一。",
	],
	said: [
		{ by: zhou, words: ["大桥要抓紧。"] },
		{ by: lin, words: ["年底前通车。"] },
		{ by: zhou, words: ["安全第一。"] },
	],
};

describe("what came", () => {
	it("is nothing at the very first start, and then what is new", async () => {
		expect(state.arrivals.last()).toBe(0);
		papers.add(visit);
		await look();
		expect(newsSince(0)).toEqual({
			ids: ["visit"],
			said: ["大桥要抓紧。", "年底前通车。", "安全第一。"],
		});
		await look();
		expect(state.arrivals.last()).toBe(1);
	});

	it("comes once, though the index is lost and the process starts anew", async () => {
		papers.add(visit);
		await look();
		papers.rebuild();
		start();
		await look();
		expect(state.arrivals.last()).toBe(1);
	});

	it("comes once, though other code reads the page in another way", async () => {
		papers.add(visit);
		await look();
		// The same words, cut into other paragraphs, other statements, other ids; a line that was overlooked.
		papers.add({
			...visit,
			paragraphs: [
				"周启明说，大桥要抓紧。",
				"林若川表示，年底前通车。 周启明强调，安全第一。",
				"（本报记者）",
			],
		});
		start("2");
		await look();
		expect(state.arrivals.last()).toBe(1);
	});

	it("of a changed article is only what was not there", async () => {
		papers.add(visit);
		await look();
		papers.add({
			...visit,
			paragraphs: [
				"周启明说，大桥要抓紧。林若川表示，明年底前通车。",
				"周启明强调，安全第一。他还说，不设收费站。",
			],
			said: [
				{ by: zhou, words: ["大桥要抓紧。"] },
				{ by: lin, words: ["明年底前通车。"] },
				{ by: zhou, words: ["安全第一。"] },
				{ by: zhou, words: ["不设收费站。"] },
			],
		});
		await look();
		expect(newsSince(1).said).toEqual(["明年底前通车。", "不设收费站。"]);
		// Together with what came before it is everything, each once.
		expect(newsSince(0).said).toEqual([
			"大桥要抓紧。",
			"明年底前通车。",
			"安全第一。",
			"不设收费站。",
		]);
	});

	it("of a page that is parted into stories in another way is only what was not there", async () => {
		papers.add({ ...visit, file: "p.txt" });
		await look();
		papers.remove("visit");
		const [first = "", second = ""] = visit.paragraphs;
		papers.add(
			{
				...visit,
				id: "p-1",
				file: "p.txt",
				paragraphs: [first],
				said: (visit.said ?? []).slice(0, 2),
			},
			{
				...visit,
				id: "p-2",
				file: "p.txt",
				paragraphs: [second, "林若川补充，桥名待定。"],
				said: [
					{ by: zhou, words: ["安全第一。"] },
					{ by: lin, words: ["桥名待定。"] },
				],
			},
		);
		await look();
		expect(newsSince(1).said).toEqual(["桥名待定。"]);
	});

	it("under a name whose page was replaced by another one, is all of that", async () => {
		papers.add({ ...visit, id: "today", file: "today.txt" });
		await look();
		papers.add({
			...visit,
			id: "today",
			file: "today.txt",
			paragraphs: ["林若川说，今天开园。"],
			said: [{ by: lin, words: ["今天开园。"] }],
		});
		await look();
		expect(newsSince(1).said).toEqual(["今天开园。"]);
	});

	it("is found where its file was moved to", async () => {
		papers.add({ ...visit, file: "inbox/visit.txt" });
		await look();
		papers.remove("inbox/visit.txt");
		papers.add({ ...visit, file: "2024/visit.txt" });
		await look();
		expect(state.arrivals.last()).toBe(1);
		expect(newsSince(0).said).toHaveLength(3);
	});

	it("is no news where another paper had it, and is where both came together", async () => {
		const long = (id: string): Told => ({
			...visit,
			id,
			paragraphs: [
				"周启明表示，渝西第二座大桥今年年底开工，后年春天建成通车。",
			],
			said: [
				{ by: zhou, words: ["渝西第二座大桥今年年底开工，后年春天建成通车。"] },
			],
		});
		papers.add(long("a"), long("b"));
		await look();
		expect(newsSince(0).said).toHaveLength(1);
		const before = state.arrivals.last();
		papers.add(long("c"));
		await look();
		expect(newsSince(before)).toEqual({ ids: ["c"], said: [] });
	});
});

describe("what one server alone sees", () => {
	it("comes to it alone, and not again when everybody sees it", async () => {
		const open = growing(() => now, ...county);
		const own = growing(() => now, ...county);
		const parts = {
			archiveFor: ({ guild }: { guild: string | null }) =>
				(guild === "1" ? own : open).archive(),
			state: openState(":memory:"),
			code: "1",
			trouble,
		};
		const { arrivals } = parts.state;
		await new Arriving(parts).settle(["1", "2"], now);
		own.add(visit);
		await new Arriving(parts).settle(["1", "2"], now + 1);
		const idsFor = (guild: string | null) =>
			arrivals.between(guild, 0, arrivals.last()).map(({ id }) => id);
		expect([idsFor("1"), idsFor("2"), idsFor(null)]).toEqual([
			["visit"],
			[],
			[],
		]);
		// What a server had of its own before it was first looked for is not new to it.
		await new Arriving({
			...parts,
			archiveFor: ({ guild }) => (guild === "3" ? own : open).archive(),
		}).settle(["3"], now + 1);
		expect(idsFor("3")).toEqual([]);
		open.add(visit);
		await new Arriving(parts).settle(["1", "2"], now + 2);
		expect([idsFor("1"), idsFor("2"), idsFor(null)]).toEqual([
			["visit"],
			["visit"],
			["visit"],
		]);
		parts.state.close();
	});
});

describe("what a server had of its own, once it is forgotten,", () => {
	it("is what it had before, and no news", async () => {
		const open = growing(() => now, ...county);
		const own = growing(() => now, ...county);
		const kept = ownState();
		const settling = () => {
			const arriving = new Arriving({
				archiveFor: ({ guild }) => (guild === "1" ? own : open).archive(),
				state: kept,
				code: "1",
				trouble,
			});
			return () => arriving.settle(["1"], now);
		};
		const settle = settling();
		await settle();
		own.add(visit);
		await settle();
		expect(kept.arrivals.last()).toBe(1);
		kept.forgetServer("1");
		await settle();
		// As a process that is started anew sees it.
		await settling()();
		expect(kept.arrivals.between("1", 0, kept.arrivals.last())).toEqual([]);
		own.add({ ...visit, id: "next", paragraphs: ["周启明说，好。"], said: [] });
		await settle();
		expect(
			kept.arrivals.between("1", 0, kept.arrivals.last()).map(({ id }) => id),
		).toEqual(["next"]);
	});
});

describe("what could not be noted", () => {
	let folder = "";
	/** Somebody else at the same file. */
	const meanwhile = (sql: string) => {
		const other = new Libsql(join(folder, "state.sqlite"));
		other.exec(sql);
		return other;
	};

	beforeEach(async () => {
		folder = ownFolder();
		state = ownState(folder);
		start();
		await look();
	});

	const story = (id: string): Told => ({
		...visit,
		id,
		paragraphs: [`周启明说，${id}要抓紧。`],
		said: [],
	});

	it("keeps nothing else from being noted, and is tried again by and by", async () => {
		const other =
			meanwhile(`CREATE TRIGGER fault BEFORE INSERT ON known_articles
			WHEN NEW.id = 'b' BEGIN SELECT RAISE(ABORT, 'at fault'); END`);
		papers.add(story("a"), story("b"), story("c"));
		await look();
		expect(newsSince(0).ids).toEqual(["a", "c"]);
		for (let times = 0; times < 40; times++) await look();
		// Each time it is left alone for longer, and each time it is told of.
		expect(new Set(troubled)).toEqual(new Set(["b.txt"]));
		expect(troubled.length).toBeGreaterThan(1);
		expect(troubled.length).toBeLessThan(5);
		other.exec("DROP TRIGGER fault");
		other.close();
		now += 6 * 3600_000;
		await look();
		expect(newsSince(0).ids).toEqual(["a", "c", "b"]);
	});

	it("is noted when it can be, each once, where the file took nothing", async () => {
		papers.add(story("a"), story("b"));
		const other = meanwhile("BEGIN IMMEDIATE");
		await expect(look()).rejects.toMatchObject({ code: "SQLITE_BUSY" });
		other.exec("ROLLBACK");
		other.close();
		await look();
		await look();
		expect(newsSince(0).ids).toEqual(["a", "b"]);
		expect(troubled).toEqual([]);
	});

	/** A server with the page as its own, and what notes what comes to it. */
	const withOwn = () => {
		const own = growing(() => now, ...county);
		own.add(story("b"));
		const settling = new Arriving({
			archiveFor: ({ guild }) => (guild === "1" ? own : papers).archive(),
			state,
			code: "1",
			trouble,
		});
		return { own, settling };
	};

	it("that was there from the first has not come when it can be noted", async () => {
		const other =
			meanwhile(`CREATE TRIGGER fault BEFORE INSERT ON known_articles
			WHEN NEW.id = 'b' AND NEW.scope = '1' BEGIN SELECT RAISE(ABORT, 'at fault'); END`);
		const { own, settling } = withOwn();
		await settling.settle(["1"], now);
		expect(troubled).toEqual(["b.txt"]);
		other.exec("DROP TRIGGER fault");
		other.close();
		now += 6 * 3600_000;
		await settling.settle(["1"], now);
		expect(state.arrivals.last()).toBe(0);
		own.add(story("c"));
		await settling.settle(["1"], now);
		expect(state.arrivals.last()).toBe(1);
	});

	it("for everybody is no server's own", async () => {
		const other =
			meanwhile(`CREATE TRIGGER fault BEFORE INSERT ON known_articles
			WHEN NEW.id = 'b' AND NEW.scope = '' BEGIN SELECT RAISE(ABORT, 'at fault'); END`);
		papers.add(story("b"));
		const { settling } = withOwn();
		state.arrivals.begin("1");
		await settling.settle(["1"], now);
		expect(troubled).toEqual(["b.txt"]);
		expect(state.arrivals.last()).toBe(0);
		other.close();
	});
});

describe("sentences", () => {
	it("are told by their words, not by how they are laid out", () => {
		const one = article(visit);
		const other = article({
			...visit,
			paragraphs: [
				"周启明說，大橋要抓緊。  林若川表示，年底前通車。周启明强调，安全第一。",
			],
			said: [],
		});
		expect(marksOf(other)).toEqual(marksOf(one));
		expect(splitMarks(joinMarks(marksOf(one)))).toEqual(marksOf(one));
		expect(marksAround(one, one.statements[1]?.spans ?? [])).toEqual([
			marksOf(one)[1],
		]);
	});
});

describe("late", () => {
	it.each([
		["2024-05-03", null, true],
		["2024-05-04", null, true],
		["2024-05-05", null, false],
		["2024-05-06", null, false],
		["2024-05-05", "2024-05-05", true],
		["2024-05-03", "2024-05-06", false],
		[null, null, false],
	])(
		"is news of %s, printed %s, after a digest on 6 May: %s",
		(date, printed, late) => {
			const source = { ...article(visit).source, printed };
			expect(isLate({ date, source }, "2024-05-06")).toBe(late);
		},
	);
});
