import { foldText } from "../language/fold.ts";
import { soundDistance, soundOf } from "../language/pinyin.ts";
import type { Reading } from "./library.ts";
import { patternOf } from "./pattern.ts";
import { isTyped } from "./queryChains.ts";
import type { Query } from "./queryOf.ts";
import { isSeen, timesSeen } from "./seen.ts";

/** Letters of a word that are looked at for parts of it that stand. */
const LOOKED_AT = 24;
const OFFERED = 3;

/** Words that stand nowhere, with what does: names that sound alike, and the longest stretches of them. */
export function missingIn(reading: Reading, query: Query) {
	const { engine, view } = reading;
	const stands = (text: string): boolean => {
		const pattern = patternOf(text);
		return (
			engine.cost(pattern) > 0 &&
			engine.count(pattern).articles.some((article) => view.sees(article))
		);
	};
	return query.groups
		.filter((terms) => terms.every(({ text }) => !stands(text)))
		.flat()
		.filter(isTyped)
		.map(({ text }) => ({
			word: text,
			near: [...soundingLike(reading, text), ...partsOf(text, stands)].slice(
				0,
				OFFERED,
			),
		}));
}

function partsOf(
	text: string,
	stands: (text: string) => boolean,
): readonly string[] {
	const folded = foldText(text).slice(0, LOOKED_AT);
	for (let length = folded.length - 1; length >= 2; length--) {
		const found = new Set<string>();
		for (let start = 0; start + length <= folded.length; start++) {
			const part = folded.slice(start, start + length);
			if (stands(part)) found.add(part);
		}
		if (found.size > 0) return [...found];
	}
	return [];
}

/** Names of people and bodies that sound like a word of two to four characters. */
function soundingLike(reading: Reading, text: string): readonly string[] {
	const folded = foldText(text);
	if (!/^\p{Script=Han}{2,4}$/u.test(folded)) return [];
	const { syllables } = soundOf(folded, "person");
	return reading.directory.all
		.filter(
			(bearers) =>
				soundDistance(syllables, bearers.sound.split(" ")) <= 1 &&
				isSeen(reading, bearers),
		)
		.map((bearers) => ({
			name: bearers.name,
			times: timesSeen(reading, bearers),
		}))
		.sort(
			(one, other) =>
				other.times - one.times || (one.name < other.name ? -1 : 1),
		)
		.map(({ name }) => name);
}
