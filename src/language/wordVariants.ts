import { fold } from "./fold.ts";

/**
 * Words that one script writes with a character that is another word in the other: simplified and traditional, as OpenCC's
 * dictionaries STPhrases and TSPhrases have them. The characters cannot be looked for as one (现象 would be 出现像样), the words can.
 */
const pairs: readonly (readonly [string, string])[] = [
	["想象", "想像"],
	["坐标", "座标"],
	["家具", "家俱"],
	["计划", "计画"],
	["规划", "规画"],
	["企划", "企画"],
	["筹划", "筹画"],
	["策划", "策画"],
	["海里", "海哩"],
	["英里", "英哩"],
	["资金链", "资金炼"],
	["项链", "项炼"],
	["手链", "手炼"],
	["上链", "上炼"],
	..."沉重 沉默 沉没 沉迷 沉着 沉思 沉浸 沉痛 沉淀 沉寂 沉睡 消沉 深沉 低沉 阴沉 浮沉 下沉 破釜沉舟"
		.split(" ")
		.map((word) => [word, word.replace("沉", "沈")] as const),
];

/** Each of the words, and how it is written otherwise. */
const instead: ReadonlyMap<string, string> = new Map(
	pairs.flatMap(([one, other]) => [
		[one, other],
		[other, one],
	]),
);

const anyOfThem = new RegExp([...instead.keys()].join("|"), "gu");

/** A text with its words as the other script writes them, everything else as it was; null where it has none of them. */
export function writtenOtherwise(text: string): string | null {
	const folded = fold(text);
	const found = [...folded.text.matchAll(anyOfThem)];
	if (found.length === 0) return null;
	let written = text;
	for (const { index, 0: word } of found) {
		const other = instead.get(word) ?? word;
		for (let at = 0; at < word.length; at++) {
			const place = folded.offsets[index + at] ?? 0;
			if (word[at] !== other[at])
				written =
					written.slice(0, place) + other.charAt(at) + written.slice(place + 1);
		}
	}
	return written;
}
