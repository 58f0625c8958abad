import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gathered, mostFound } from "../../commands/exporting/gathered.ts";
import type { StatementHit } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import {
	type OpenArchive,
	openArchive,
} from "../../src/archive/openArchive.ts";
import { consoleReader } from "../../src/console/console.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { openWorkshop, type Workshop } from "../../src/files/workshop.ts";
import type { Locale } from "../../src/locale.ts";
import { createLog } from "../../src/log.ts";
import type { Call, Reply } from "../../src/reply.ts";
import { openState } from "../../src/state/state.ts";
import { article, person } from "../archive/articles.ts";
import { invented } from "./invented.ts";
import { noon } from "./newsroom.ts";

/** Files, read back and compared with what the archive holds. */

let opened: OpenArchive;
let seeds: Archive;
let workshop: Workshop;
beforeAll(async () => {
	opened = await openArchive({
		corpus: join(import.meta.dirname, "../../corpus"),
		data: ":memory:",
		zone: "Asia/Shanghai",
		now: () => noon,
	});
	await opened.whenRead;
	seeds = opened.as({ guild: null, editor: true });
	workshop = openWorkshop();
});
afterAll(async () => {
	await workshop.close();
	await opened.close();
});

const asker =
	(archive: () => Archive, made: () => Pick<Workshop, "make">) =>
	(call: Call, locale: Locale = "zh-CN"): Promise<Reply> =>
		createDispatcher({
			archiveFor: archive,
			state: openState(":memory:"),
			log: createLog("error", (line) => {
				throw new Error(line);
			}),
			version: "1.2.3",
			now: () => noon,
			workshop: made(),
		}).answer(call, consoleReader(locale));

const ask = asker(
	() => seeds,
	() => workshop,
);

async function bytesOf(
	command: string,
	options: Call["options"],
	format: string,
): Promise<Uint8Array> {
	const reply = await ask({ command, options: { ...options, format } });
	expect(reply.outcome).toBe("answer");
	expect(reply.files).toHaveLength(1);
	return reply.files[0]?.bytes ?? new Uint8Array();
}

const textOf = (bytes: Uint8Array): string =>
	Buffer.from(bytes).toString("utf8");

const rowsOf = (bytes: Uint8Array): Record<string, string>[] =>
	parse(Buffer.from(bytes), { bom: true, columns: true });

const open = { from: null, to: null, limit: 1000 };

/** The words of a cell as they stand in the paper, without our cuts and line ends. */
const bare = (cell: string | undefined): string =>
	(cell ?? "").replaceAll("［…］", "").replaceAll("\n", "");

const own = ({ statement }: StatementHit): string[] =>
	statement.quotations
		.filter(({ speaker }) => speaker === undefined)
		.map(({ text }) => `“${text}”`);

describe("a CSV of what was said", () => {
	it("opens in Excel: it begins with the mark of UTF-8, its lines end as Windows' do", async () => {
		const bytes = await bytesOf("export quotes", { speaker: "杨琳" }, "csv");
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(textOf(bytes)).toMatch(/怎样查得\r\n/u);
		expect(textOf(bytes).endsWith("\r\n")).toBe(true);
	});

	it("has every statement of the query once, exact words and paraphrase each in their own column", async () => {
		const rows = rowsOf(await bytesOf("export quotes", {}, "csv"));
		const { hits, total } = seeds.quotes(open);
		expect(rows).toHaveLength(total);
		expect(rows.map((row) => row.编号)).toEqual(
			hits.map(({ statement }) => statement.id),
		);
		for (const [index, hit] of hits.entries()) {
			const row = rows[index];
			const { statement } = hit;
			expect(bare(row?.["原话（可引用）"])).toBe(own(hit).join(""));
			expect(bare(row?.["转述（勿加引号）"])).toBe(
				statement.mode === "direct"
					? ""
					: statement.spans.map(({ text }) => text).join(""),
			);
			expect(row?.说话人).toBe(statement.speaker.name);
			expect(row?.新闻日).toBe(hit.article.date ?? "");
			expect(row?.标题).toBe(hit.article.headline.main ?? "");
		}
	});

	it("has only the rows of its filters, and says them and the archive's date in each", async () => {
		const rows = rowsOf(
			await bytesOf(
				"export quotes",
				{ topic: "西部陆海新通道", wording: "paraphrase", from: "2024-04-01" },
				"csv",
			),
		);
		const { hits } = seeds.quotes({
			from: "2024-04-01",
			to: null,
			topic: "西部陆海新通道",
			wording: "paraphrase",
		});
		expect(hits.length).toBeGreaterThan(2);
		expect(rows.map((row) => row.编号)).toEqual(
			hits.map(({ statement }) => statement.id),
		);
		for (const row of rows) {
			expect(row["原话（可引用）"]).toBe("");
			expect(row.怎样查得).toContain("话题＝西部陆海新通道");
			expect(row.怎样查得).toContain("2024-04-01 起");
			expect(row.怎样查得).toContain("末次入库 2024-05-15 12:00");
			expect(row.怎样查得).toContain("2024-05-15 12:00 导出");
		}
	});
});

describe("a ledger of commitments", () => {
	it("has the columns of 台账 first, and a row for each action with its own numbers", async () => {
		const bytes = await bytesOf(
			"export commitments",
			{ district: "万州区", kind: "pledge" },
			"csv",
		);
		expect(textOf(bytes).slice(1, 40)).toContain(
			"事项,责任主体,表态人,数字,期限,语气,出处,",
		);
		const rows = rowsOf(bytes);
		const { hits } = seeds.commitments({
			...open,
			place: "万州区",
			kind: "pledge",
		});
		const actions = hits.flatMap(({ commitment }) => commitment.actions);
		expect(actions.length).toBeGreaterThan(10);
		expect(rows.map((row) => row.事项)).toEqual(
			actions.map(({ text }) => text),
		);
		expect(rows.map((row) => row.数字)).toEqual(
			actions.map(({ targets }) => targets.map(({ text }) => text).join("；")),
		);
		for (const row of rows) {
			expect(row.责任主体).toBe("万州区");
			expect(row.表态人).toContain("李庆");
			expect(row.出处).toContain("2024-04-23");
			expect(row.期限).not.toBe("");
		}
	});

	it("says what its rows are, by the numbers that the answer has", async () => {
		const reply = await ask({
			command: "export commitments",
			options: { district: "万州区", format: "csv" },
		});
		const answer = await ask({
			command: "commitments",
			options: { district: "万州区" },
		});
		const rows = rowsOf(reply.files[0]?.bytes ?? new Uint8Array());
		const { total } = seeds.commitments({ ...open, place: "万州区" });
		expect(reply.lead.join("\n")).toContain(
			`共 ${total} 句，全部在此（一行一项，${rows.length} 行）`,
		);
		const [, counts = "nothing"] = answer.title.split(" · ");
		const line = reply.lead.find((said) => said.startsWith(counts)) ?? "";
		const numbers = [...line.matchAll(/(?:承诺|表态语|部署) (\d+)/gu)].map(
			([, number]) => Number(number),
		);
		expect(numbers).toHaveLength(3);
		expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
	});

	it("keeps orders from above apart from the place's own", async () => {
		const rows = rowsOf(
			await bytesOf("export commitments", { district: "万州区" }, "csv"),
		);
		const above = rows.filter((row) => row.类别 === "部署");
		expect(above.length).toBeGreaterThan(0);
		for (const row of above) expect(row.责任主体).not.toBe("万州区");
	});
});

describe("words that a spreadsheet would take for something else", () => {
	const speaker = person("林若川", "局长");
	const texts = [
		"=1+1，要算清楚。",
		"+86 的电话要公开。",
		"-5℃ 也要供暖。",
		"@全体 要到场。",
		"＝号也要写对。",
		"3-5",
		"0571",
		"普通的一句话。",
	];
	const page = article({
		id: "guard",
		headline: '=HYPERLINK("http://evil")',
		date: "2024-05-06",
		paragraphs: texts.map((text) => `林若川表示，${text}`),
		said: texts.map((text) => ({ by: speaker, words: [text] })),
	});
	const guarded = asker(
		() => holdArticles([page], { now: noon }),
		() => workshop,
	);

	it("are guarded with ［］ and nothing else: without it they are the paper's", async () => {
		const reply = await guarded({
			command: "export quotes",
			options: { format: "csv" },
		});
		const rows = rowsOf(reply.files[0]?.bytes ?? new Uint8Array());
		const cells = rows.map((row) => row["转述（勿加引号）"] ?? "");
		expect(cells).toHaveLength(texts.length);
		expect(cells.map((cell) => cell.replace(/^［］/u, ""))).toEqual(texts);
		expect(cells.filter((cell) => cell.startsWith("［］"))).toHaveLength(7);
		for (const row of rows)
			for (const cell of Object.values(row))
				expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
		expect(rows[0]?.标题).toBe(`［］${page.headline.main}`);
	});

	it("are as they are in JSON Lines", async () => {
		const reply = await guarded({
			command: "export quotes",
			options: { format: "jsonl" },
		});
		const [, ...lines] = textOf(reply.files[0]?.bytes ?? new Uint8Array())
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines.map((line) => line.spans[0].text)).toEqual(texts);
	});
});

describe("JSON Lines", () => {
	it("say first what was asked of which archive, then each statement as the archive has it", async () => {
		const lines = textOf(
			await bytesOf("export quotes", { speaker: "徐江" }, "jsonl"),
		)
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		const { hits } = seeds.quotes({ ...open, entry: "person:徐江" });
		expect(lines[0]).toMatchObject({
			kind: "export",
			command: "quotes",
			options: { speaker: "徐江" },
			total: hits.length,
			rows: hits.length,
			archive: {
				from: "2024-03-18",
				to: "2024-04-23",
				readAt: new Date(noon).toISOString(),
			},
		});
		for (const [index, { statement }] of hits.entries())
			expect(lines[index + 1]).toMatchObject(
				JSON.parse(JSON.stringify(statement)),
			);
		expect(lines).toHaveLength(hits.length + 1);
	});
});

describe("Markdown", () => {
	it("quotes every word, marks around exact words alone, a footnote for each source", async () => {
		const text = textOf(
			await bytesOf("export quotes", { speaker: "杨琳" }, "markdown"),
		);
		const quoted = [...text.matchAll(/^> (.*)$/gmu)].map(
			([, line = ""]) => line,
		);
		expect(quoted).toHaveLength(3);
		expect(quoted[0]).toMatch(/^“.*”$/u);
		for (const line of quoted.slice(1)) expect(line).not.toMatch(/^“.*”$/u);
		for (const number of [1, 2, 3]) {
			expect(text).toContain(`[^${number}]\n`);
			expect(text).toMatch(
				new RegExp(`^\\[\\^${number}\\]: 《以大开放促大开发`, "mu"),
			);
		}
	});
});

/** The text of a part of a Word document, paragraph by paragraph. */
const paragraphsOf = (xml: string): string[] =>
	[...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([paragraph]) =>
		[...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
			.map(([, text = ""]) =>
				text
					.replaceAll("&quot;", '"')
					.replaceAll("&lt;", "<")
					.replaceAll("&gt;", ">")
					.replaceAll("&amp;", "&"),
			)
			.join(""),
	);

describe("a Word document", () => {
	const parts = async (command: string, options: Call["options"]) => {
		const files = unzipSync(await bytesOf(command, options, "docx"));
		const part = (name: string) =>
			strFromU8(files[`word/${name}`] ?? new Uint8Array());
		return { document: part("document.xml"), footnotes: part("footnotes.xml") };
	};

	it("has the words whole, each with a footnote of Word's own that says where they stand", async () => {
		const { document, footnotes } = await parts("export quotes", {
			speaker: "徐江",
		});
		const { hits } = seeds.quotes({ ...open, entry: "person:徐江" });
		const marks = [
			...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu),
		].map(([, id]) => id);
		expect(marks).toHaveLength(hits.length);
		const notes = new Map(
			[
				...footnotes.matchAll(
					/<w:footnote [^>]*w:id="(\d+)"[^>]*>([\s\S]*?)<\/w:footnote>/gu,
				),
			].map(([, id, xml = ""]) => [id, paragraphsOf(xml).join("")]),
		);
		for (const id of marks) {
			expect(notes.get(id)).toContain("《以大开放促大开发");
			expect(notes.get(id)).toContain("2024-04-23");
		}
		const paragraphs = paragraphsOf(document);
		for (const hit of hits) {
			for (const words of own(hit))
				expect(paragraphs.join("\n")).toContain(words);
			if (hit.statement.mode === "indirect")
				expect(paragraphs).toContain(
					hit.statement.spans.map(({ text }) => text).join(""),
				);
		}
		expect(paragraphs).toContain("查询：说话人＝徐江");
		expect(paragraphs.join("\n")).toContain("末次入库 2024-05-15 12:00");
	});

	it("is a table where it is a ledger, the seven columns and a footnote a row", async () => {
		const { document } = await parts("export commitments", {
			district: "万州区",
			kind: "pledge",
		});
		const rows = [...document.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/gu)].map(
			([row]) =>
				[...row.matchAll(/<w:tc[ >][\s\S]*?<\/w:tc>/gu)].map(([cell]) =>
					paragraphsOf(cell).join(""),
				),
		);
		expect(rows[0]).toEqual([
			"事项",
			"责任主体",
			"表态人",
			"数字",
			"期限",
			"语气",
			"出处",
		]);
		const { hits } = seeds.commitments({
			...open,
			place: "万州区",
			kind: "pledge",
		});
		expect(rows.slice(1).map(([action]) => action)).toEqual(
			hits.flatMap(({ commitment }) =>
				commitment.actions.map(({ text }) => text),
			),
		);
		expect(document.match(/<w:footnoteReference /gu)).toHaveLength(
			rows.length - 1,
		);
	});
});

describe("a search as a file", () => {
	it("has every article found, and every place of it, not only those shown", async () => {
		const rows = rowsOf(
			await bytesOf("export search", { query: "通道" }, "csv"),
		);
		const found = seeds.search({ query: "通道", today: "2024-05-15" });
		if (found.kind !== "found") throw new Error("refused");
		expect(rows.map((row) => row.编号)).toEqual(
			found.hits.map((hit) => hit.article.id),
		);
		const { hits } = seeds.quotes({ ...open, topic: "通道" });
		for (const { article: of, statement } of hits) {
			const row = rows.find(({ 编号 }) => 编号 === of.id);
			const words = Object.values(row ?? {}).join("\n");
			const [quotation] = statement.quotations;
			const first =
				statement.mode === "direct" && quotation !== undefined
					? quotation.text
					: (statement.spans.find(({ text }) => text.includes("通道"))?.text ??
						"");
			expect(words).toContain(first);
		}
	});
});

describe("a digest as a file", () => {
	it("has all of each topic, under its heading, and the numbered commitments", async () => {
		const rows = rowsOf(
			await bytesOf("export digest", { date: "2024-04-23" }, "csv"),
		);
		expect(new Set(rows.map((row) => row.栏目))).toContain("西部陆海新通道");
		expect(rows.map((row) => row.事项)).toContain("打造一批百亿级产业集群");
		const ids = new Set(
			seeds
				.quotes({ from: "2024-04-23", to: "2024-04-23", limit: 1000 })
				.hits.map(({ statement }) => statement.id),
		);
		const said = rows.filter((row) => row.事项 === "");
		expect(said.length).toBeGreaterThan(10);
		for (const row of said) expect(ids).toContain(row.编号);
	});
});

describe("an export", () => {
	it("without a format asks which, with a button for each that works", async () => {
		const reply = await ask({
			command: "export quotes",
			options: { speaker: "杨琳" },
		});
		expect(reply.lead.join()).toContain("共 3 条");
		expect(reply.asks.map(({ call }) => call.options.format)).toEqual([
			"csv",
			"jsonl",
			"markdown",
			"docx",
		]);
		for (const { call } of reply.asks)
			expect((await ask(call)).files[0]?.bytes.length).toBeGreaterThan(100);
	});

	it("of nothing answers as its question does", async () => {
		const reply = await ask({
			command: "export quotes",
			options: { speaker: "杨琳", topic: "量子纠缠", format: "csv" },
		});
		expect(reply.outcome).toBe("empty");
		expect(reply.files).toEqual([]);
		for (const { call } of reply.asks)
			expect(call.command).not.toMatch(/^export/u);
	});

	it("speaks the reader's language, the papers' words as printed", async () => {
		const reply = await ask(
			{ command: "export quotes", options: { speaker: "杨琳", format: "csv" } },
			"en-US",
		);
		const [row] = rowsOf(reply.files[0]?.bytes ?? new Uint8Array());
		expect(row?.["exact words"]).toContain("我们将对总书记擘画的宏伟蓝图");
	});

	it("is made for one person a few at a time: the next is refused until one is there", async () => {
		const finish: (() => void)[] = [];
		const dispatcher = createDispatcher({
			archiveFor: () => seeds,
			state: openState(":memory:"),
			log: createLog("error", () => undefined),
			version: "1.2.3",
			now: () => noon,
			workshop: {
				make: () =>
					new Promise((resolve) => {
						finish.push(() => resolve(new Uint8Array(3)));
					}),
			},
		});
		const want = (user: string) =>
			dispatcher.answer(
				{ command: "export quotes", options: { format: "csv" } },
				{ asker: { user, guild: null, editor: false }, locale: "zh-CN" },
			);
		const two = [want("甲"), want("甲")];
		await expect.poll(() => finish.length).toBe(2);
		const third = await want("甲");
		expect(third.outcome).toBe("refused");
		expect(third.lead[0]).toContain("还在做");
		const others = want("乙");
		await expect.poll(() => finish.length).toBe(3);
		for (const done of finish) done();
		for (const reply of await Promise.all([...two, others]))
			expect(reply.files).toHaveLength(1);
		const again = want("甲");
		await expect.poll(() => finish.length).toBe(4);
		finish[3]?.();
		expect((await again).outcome).toBe("answer");
	});

	it("that would be too large is cut to what can be sent, and says so", async () => {
		const megabyte = 2 ** 20;
		const heavy = asker(
			() => holdArticles(invented, { now: noon }),
			() => ({
				make: async (order) =>
					new Uint8Array(
						order.kind === "sheet"
							? order.sheet.sections.reduce(
									(sum, { rows }) => sum + rows.length,
									0,
								) *
									2 *
									megabyte
							: 0,
					),
			}),
		);
		const { total } = holdArticles(invented, { now: noon }).quotes(open);
		expect(total).toBeGreaterThan(5);
		const reply = await heavy({
			command: "export quotes",
			options: { format: "csv" },
		});
		expect(reply.files[0]?.bytes.length).toBeLessThanOrEqual(9 * megabyte);
		expect(reply.files[0]?.bytes.length).toBeGreaterThan(4 * megabyte);
		expect(reply.lead.join("\n")).toMatch(/此处只有前 \d+ 行/u);
	});
});

describe("gathering", () => {
	const searched = {
		articles: 1,
		from: null,
		to: null,
		readAt: 0,
		stale: null,
		reading: null,
	};
	const numbers = (from: number, count: number, total: number): number[] =>
		Array.from(
			{ length: Math.max(Math.min(count, total - from), 0) },
			(_, index) => from + index,
		);

	it("takes all there are, a few at a time, and lets others be answered between", async () => {
		let turns = 0;
		let over = false;
		const counting = () => {
			turns++;
			if (!over) setImmediate(counting);
		};
		setImmediate(counting);
		const found = await gathered(
			(offset, limit) => ({
				hits: numbers(offset, limit, 730),
				total: 730,
				searched,
			}),
			(hit) => [hit],
		);
		over = true;
		expect(found.rows).toEqual(numbers(0, 730, 730));
		expect(turns).toBeGreaterThan(5);
	});

	it("takes no more than a file holds, and says how many there are", async () => {
		const found = await gathered(
			(offset, limit) => ({
				hits: numbers(offset, limit, 12_345),
				total: 12_345,
				searched,
			}),
			(hit) => [hit],
		);
		expect(found.rows).toEqual(numbers(0, mostFound, 12_345));
		expect(found).toMatchObject({ total: 12_345, taken: mostFound });
	});

	it("is of one state of the archive, however often that changes", async () => {
		for (const changes of [1, 100]) {
			let asked = 0;
			const found = await gathered(
				(offset, limit) => {
					// A new one comes in at the top while it is gathered.
					const state = Math.min(Math.floor(asked++ / 3), changes);
					return {
						hits: numbers(offset, limit, 400 + state).map(
							(number) => number - state,
						),
						total: 400 + state,
						searched: { ...searched, readAt: state },
					};
				},
				(hit) => [hit],
			);
			const [first = 0] = found.rows;
			expect(found.rows).toEqual(
				Array.from({ length: found.total }, (_, index) => first + index),
			);
		}
	});
});
