import { Converter as ToTraditional } from "opencc-js/cn2t";
import { Converter as ToSimplified } from "opencc-js/t2cn";
import type { Archive } from "../../src/archive/archive.ts";
import { pick, randomFrom } from "../random.ts";
import { idsIn } from "./quality.ts";
import type { Sample } from "./sample.ts";

const STRETCHES = 1_000;

const toTraditional = ToTraditional({ from: "cn", to: "tw" });
const toSimplified = ToSimplified({ from: "t", to: "cn" });

/** One thing that differs between what a paper prints and what somebody types, and that matching passes over. */
const ways: readonly (readonly [
	name: string,
	write: (text: string) => string,
])[] = [
	[
		"the other script",
		(text) => {
			const simplified = toSimplified(text);
			return simplified === text ? toTraditional(text) : simplified;
		},
	],
	[
		"the other width",
		(text) =>
			text.replaceAll(/[!-~！-～]/gu, (character) =>
				String.fromCharCode(
					character.charCodeAt(0) +
						(character.charCodeAt(0) < 0x80 ? 0xfee0 : -0xfee0),
				),
			),
	],
	["spaces between the characters", (text) => [...text].join(" ")],
	["the other case", (text) => text.toUpperCase()],
	[
		// A point in a number, and a per cent sign, are no punctuation: 4.5 is not 45.
		"no punctuation",
		(text) =>
			text.replaceAll(
				/(?![%％‰])(?!(?<=\p{N}\s*)[.．]\s*\p{N})(?:(?<!\p{N})[\p{P}\s]|[\p{P}\s](?!\p{N}))/gu,
				"",
			),
	],
];

/** Stretches of articles typed otherwise than they are printed: which of them do not find their article. */
export function measureFolding(
	archive: Archive,
	sample: Sample,
	today: string,
) {
	const random = randomFrom(41);
	return ways.map(([name, write]) => {
		const misses: string[] = [];
		let stretches = 0;
		while (stretches < STRETCHES) {
			const { id, date, text } = pick(sample.articles, random);
			const length = 4 + Math.floor(random() * 9);
			const start = Math.floor(random() * Math.max(1, text.length - length));
			const stretch = text.slice(start, start + length);
			if ((stretch.match(/[\p{L}\p{N}]/gu) ?? []).length < 4) continue;
			stretches++;
			const typed = write(stretch);
			const answer = archive.search({
				query: typed,
				today,
				from: date,
				to: date,
				limit: Number.MAX_SAFE_INTEGER,
			});
			if (!idsIn(answer).has(id)) misses.push(`${id}: ${typed}`);
		}
		return { name, stretches, misses };
	});
}
