import type { Entry } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { LEADERS } from "../../src/extraction/tables/leaders.ts";
import { soundOf } from "../../src/language/pinyin.ts";
import { pick, randomFrom } from "../random.ts";
import type { Sample } from "./sample.ts";

const ASKED = 500;
/** Statements from which on somebody is in the news often enough to be known. */
const OFTEN = 20;

const capital = (text: string): string =>
	text.charAt(0).toUpperCase() + text.slice(1);

/** Entries that a typed text may mean, most prominent first. */
function meantBy(archive: Archive, typed: string): readonly Entry[] {
	const found = archive.resolve(typed);
	return found.kind === "one"
		? [found.entry]
		: found.kind === "several"
			? found.entries
			: [];
}

/** Who is found by what people type, and how those of one name are kept apart. */
export function measureIdentity(archive: Archive, sample: Sample) {
	const random = randomFrom(43);
	const speakers = sample.spoken.filter(
		({ entry, name }) =>
			entry.startsWith("person:") && /^\p{Script=Han}{2,3}$/u.test(name),
	);
	const byPinyin: string[] = [];
	const bySpaced: string[] = [];
	const byOffice: string[] = [];
	let offices = 0;
	for (let asked = 0; asked < ASKED; asked++) {
		const { entry, name } = pick(speakers, random);
		const { syllables, full } = soundOf(name, "person");
		const [surname = "", ...given] = syllables;
		const misses = (typed: string): boolean =>
			!meantBy(archive, typed).some(({ id }) => id === entry);
		if (misses(full)) byPinyin.push(`${name}: ${full}`);
		const spaced = `${capital(surname)} ${capital(given.join(""))}`;
		if (misses(spaced)) bySpaced.push(`${name}: ${spaced}`);
		const holding = archive
			.entry(entry)
			?.holdings.find(
				({ title, place }) => place !== null && title.startsWith(place),
			);
		if (holding === undefined) continue;
		offices++;
		if (
			!archive
				.holders(holding.title)
				.some((holder) => holder.entry.id === entry)
		)
			byOffice.push(`${name}: ${holding.title}`);
	}
	const leaders = [...new Set(LEADERS)].flatMap((name) => {
		const entries = meantBy(archive, name).filter(
			(entry) => entry.kind === "person" && entry.name === name,
		);
		const all = entries.reduce((sum, { statements }) => sum + statements, 0);
		const [main] = entries;
		return main === undefined || all < OFTEN
			? []
			: [{ name, share: main.unsure ? 0 : main.statements / all }];
	});
	const counted = { sure: 0, unsure: 0 };
	for (const { entry } of sample.spoken)
		if (entry.startsWith("person:"))
			counted[entry.endsWith("@?") ? "unsure" : "sure"]++;
	return {
		asked: ASKED,
		byPinyin,
		bySpaced,
		offices,
		byOffice,
		leaders: leaders.length,
		leadersParted: leaders
			.filter(({ share }) => share < 0.95)
			.map(({ name }) => name),
		unsure: counted.unsure / Math.max(1, counted.sure + counted.unsure),
	};
}
