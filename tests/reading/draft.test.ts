import { Document, Packer, Paragraph, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
	draftOf,
	LONGEST_DRAFT,
	paragraphsOf,
	readDraft,
} from "../../src/reading/draft.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const document = (...paragraphs: readonly string[]): Promise<Buffer> =>
	Packer.toBuffer(
		new Document({
			sections: [
				{
					children: paragraphs.map(
						(text) =>
							new Paragraph({
								// Words are often in several runs.
								children: [
									new TextRun(text.slice(0, 3)),
									new TextRun({ text: text.slice(3), bold: true }),
								],
							}),
					),
				},
			],
		}),
	);

describe("a draft", () => {
	it("is read from .txt, .md and .docx alike", async () => {
		const paragraphs = ["林若川说：“河堤年内修完。”", "记者到现场看了。"];
		const text = bytes(`\ufeff${paragraphs.join("\r\n\r\n")}\r\n`);
		for (const [name, file] of [
			["稿.txt", text],
			["稿.MD", text],
			["稿.docx", await document(...paragraphs)],
		] as const)
			expect(await readDraft(name, file)).toEqual({
				paragraphs,
				reason: null,
			});
	});

	it.each([
		["稿.pdf", bytes("林若川说，好。"), "ending"],
		["稿", bytes("林若川说，好。"), "ending"],
		["稿.txt", new Uint8Array(0), "empty"],
		["稿.txt", bytes(" \n \n"), "empty"],
		["稿.txt", new Uint8Array([0, 1, 2, 3]), "binary"],
		["稿.txt", new Uint8Array([0xb2, 0xe2, 0xca, 0xd4]), "encoding"],
		["稿.txt", new Uint8Array(1024 * 1024 + 1).fill(0x61), "tooLarge"],
		["稿.txt", bytes("好".repeat(LONGEST_DRAFT + 1)), "tooLong"],
		["稿.docx", bytes("这不是 Word 文档"), "format"],
		["稿.docx", new Uint8Array(0), "format"],
		["稿.docx", zipSync({ "a.txt": bytes("好") }), "format"],
	] as const)(
		"%s is refused where it cannot be one",
		async (name, file, reason) => {
			expect(await readDraft(name, file)).toEqual({ paragraphs: null, reason });
		},
	);

	it("that is broken off is refused, wherever it breaks", async () => {
		const whole = await document("林若川说，好。");
		for (const share of [0.1, 0.4, 0.7])
			expect(
				(await readDraft("稿.docx", whole.subarray(0, whole.length * share)))
					.reason,
			).not.toBeNull();
	});

	it("that unpacks to more than a draft is refused before it is unpacked", async () => {
		const bomb = zipSync({
			"[Content_Types].xml": strToU8("<Types/>"),
			"word/document.xml": new Uint8Array(64 * 1024 * 1024),
		});
		expect(bomb.length).toBeLessThan(1024 * 1024);
		// The size that the file names is whatever its maker wrote there.
		const lying = bomb.slice();
		const view = new DataView(lying.buffer);
		for (let at = 0; at + 30 < lying.length; at++)
			if (view.getUint32(at, true) === 0x04034b50)
				view.setUint32(at + 22, 100, true);
			else if (view.getUint32(at, true) === 0x02014b50)
				view.setUint32(at + 24, 100, true);
		for (const file of [bomb, lying])
			expect((await readDraft("稿.docx", file)).reason).toBe("tooLarge");
	});

	it("that declares entities is refused", async () => {
		const file = zipSync({
			"[Content_Types].xml": strToU8("<Types/>"),
			"word/document.xml": strToU8(
				'<!DOCTYPE a [<!ENTITY b "cc">]><document>&b;</document>',
			),
		});
		expect((await readDraft("稿.docx", file)).reason).toBe("format");
	});
});

describe("the paragraphs of a draft", () => {
	it("are its lines", () => {
		expect(
			paragraphsOf("河堤年内修完\n\n林若川说，好。\n周启明说，快。"),
		).toEqual(["河堤年内修完", "林若川说，好。", "周启明说，快。"]);
	});

	it("go on where a quotation is open, or a line was only broken", () => {
		expect(paragraphsOf("林若川说：“河堤\n年内修完。”")).toEqual([
			"林若川说：“河堤年内修完。”",
		]);
		expect(paragraphsOf("深入实施\n12个项目")).toEqual(["深入实施12个项目"]);
	});

	it("are two where a quotation opens each of them", () => {
		expect(paragraphsOf("林若川说：“河堤年内修完。\n“泵站明年开工。”")).toEqual(
			["林若川说：“河堤年内修完。", "“泵站明年开工。”"],
		);
	});

	it("end where somebody forgot to close a mark", () => {
		const lines = Array.from({ length: 20 }, (_, n) => `第${n}句话说完了。`);
		const found = paragraphsOf(`他说：“好。\n${lines.join("\n")}`);
		expect(found.length).toBeGreaterThan(10);
	});

	it("lose nothing but spaces at their ends", () => {
		const text = "甲\n  乙。\n\n丙：“丁\n戊”";
		expect(paragraphsOf(text).join("")).toBe(text.replaceAll(/\s/gu, ""));
		expect(draftOf(text).paragraphs).toEqual(paragraphsOf(text));
	});
});
