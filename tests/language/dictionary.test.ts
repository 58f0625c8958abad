import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { isVerb, isWord, partOfSpeech } from "../../src/language/dictionary.ts";
import { WordTable } from "../../src/language/wordTable.ts";

test("every word of the dictionary of one to four characters has the part of speech that its file gives last", () => {
	const file = createRequire(import.meta.url).resolve(
		"nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
	);
	const parts = new Map<string, string>();
	for (const line of readFileSync(file, "utf8").split("\n")) {
		const [word = "", , part = ""] = line.split(" ");
		if (word.length >= 1 && word.length <= 4) parts.set(word, part);
	}
	expect(parts.size).toBeGreaterThan(100_000);
	const wrong = [...parts].filter(
		([word, part]) => partOfSpeech(word) !== part,
	);
	expect(wrong).toEqual([]);
	const found = [...parts.keys()]
		.filter((_, index) => index % 50 === 0)
		.flatMap((word) => [word.slice(1), `${word}的`, `${word.slice(0, 2)}区`])
		.filter((words) => partOfSpeech(words) !== (parts.get(words) ?? null));
	expect(found).toEqual([]);
});

test("what is no word of the dictionary has no part of speech", () => {
	expect(partOfSpeech("")).toBeNull();
	expect(partOfSpeech("渝中区委书记")).toBeNull();
	expect(partOfSpeech("表示\u0000")).toBeNull();
	expect(isVerb("表示")).toBe(true);
	expect(isWord("李鹏")).toBe(false);
});

test("a table of words keeps the last value of each, and takes no word that is too long for it", () => {
	const table = new WordTable();
	table.set("人", "n");
	table.set("人民", "n");
	table.set("人民政府", "nt");
	table.set("人民", "v");
	expect(table.get("人")).toBe("n");
	expect(table.get("人民")).toBe("v");
	expect(table.get("人民政")).toBeUndefined();
	expect(table.get("人民政府")).toBe("nt");
	expect(() => table.set("区人民政府", "nt")).toThrow(RangeError);
	expect(() => table.set("", "x")).toThrow(RangeError);
});
