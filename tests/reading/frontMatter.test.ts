import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/reading/frontMatter.ts";
import { noMetadata } from "../../src/reading/metadata.ts";

const head = (...lines: string[]): string => `---\n${lines.join("\n")}\n---\n`;

describe("front matter", () => {
	it("gives every key it may have", () => {
		expect(
			readFrontMatter(
				`${head('title: "石桥镇建起“农家书屋”"', "source: 云溪日报", "date: 2024-02-27", "year: 2024", "printed: 2024-02-28", "page: 02", "url: https://example.org/a?b=c", "release: 2024-02-28 06:00", "guild: 123456789012345678")}正文`,
			),
		).toEqual({
			metadata: {
				title: "石桥镇建起“农家书屋”",
				source: "云溪日报",
				date: "2024-02-27",
				year: 2024,
				printed: "2024-02-28",
				page: "02",
				url: "https://example.org/a?b=c",
				restriction: {
					release: "2024-02-27T22:00:00.000Z",
					guild: "123456789012345678",
				},
			},
			faults: [],
			body: "正文",
		});
	});

	it.each([
		['"他说：\\"好\\"\\n\\u4e91溪"', '他说："好"\n云溪'],
		["'it''s'", "it's"],
		["重庆: 奋楫扬帆 # 再出发", "重庆: 奋楫扬帆 # 再出发"],
		["“把书屋建到晒谷场边”", "“把书屋建到晒谷场边”"],
		["   ", null],
	])("reads the title %s", (written, title) => {
		expect(readFrontMatter(head(`title: ${written}`)).metadata.title).toBe(
			title,
		);
	});

	it("passes over what it cannot use, and says where", () => {
		const { metadata, faults } = readFrontMatter(
			head(
				"year: 2024",
				"Author: 何山",
				"date: 2024-02-30",
				'title: "开',
				"year: 2023",
				"随手一记",
				"# 备注",
			),
		);
		expect(metadata).toEqual({ ...noMetadata, year: 2024 });
		expect(faults).toEqual([
			{ line: 3, kind: "unknownKey", text: "Author" },
			{ line: 5, kind: "badValue", text: "title" },
			{ line: 6, kind: "repeatedKey", text: "year" },
			{ line: 7, kind: "malformed", text: "随手一记" },
			{ line: 4, kind: "badValue", text: "date" },
		]);
	});

	it("may end its lines with a carriage return", () => {
		expect(
			readFrontMatter("---\r\nyear: 2024\r\n---\r\n正文").metadata.year,
		).toBe(2024);
	});

	it.each([
		"正文\n---\nyear: 2024\n---\n",
		"---\n正文没有第二条线\n",
		"---\n第一节\n---\n第二节\n",
		"--- year: 2024 ---\n",
	])("is not in %j", (text) => {
		expect(readFrontMatter(text)).toEqual({
			metadata: noMetadata,
			faults: [],
			body: text,
		});
	});
});

describe("who may see a page", () => {
	const of = (...lines: readonly string[]) =>
		readFrontMatter(`---\n${lines.join("\n")}\n---\n正文`).metadata.restriction;

	it.each([
		["2024-05-01", "2024-04-30T16:00:00.000Z"],
		["2024-05-01 08:00", "2024-05-01T00:00:00.000Z"],
		["2024/5/1 8:00", "2024-05-01T00:00:00.000Z"],
		["2024年5月1日8时30分", "2024-05-01T00:30:00.000Z"],
		["2024-05-01T08:00:00Z", "2024-05-01T08:00:00.000Z"],
		["2024-05-01T08:00:00-05:00", "2024-05-01T13:00:00.000Z"],
		['"2024-05-01 08:00"', "2024-05-01T00:00:00.000Z"],
		["２０２４－０５－０１　０８：００", "2024-05-01T00:00:00.000Z"],
	])(
		"release %s is that moment, in the papers' zone unless it says",
		(text, release) => {
			expect(of(`release: ${text}`)).toEqual({ release, guild: null });
		},
	);

	it.each([
		["release: tomorrow"],
		["release: 2024-13-45"],
		['release: "2024-05-01'],
		["release 2024-05-01"],
		["解禁：2024-05-01 08:00"],
		['guild: "1234'],
	])("%s keeps the page back until it is mended", (line) => {
		expect(of("page: 1", line)?.release).toBe("unreadable");
	});

	it("may be one server, and nothing is restricted where nothing says so", () => {
		expect(of("guild: 123456789012345678")).toEqual({
			release: null,
			guild: "123456789012345678",
		});
		expect(of("Release: 2024-05-01")).not.toBeNull();
		expect(of("page: 1")).toBeNull();
	});
});
