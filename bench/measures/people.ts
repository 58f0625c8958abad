import type { Archive } from "../../src/archive/archive.ts";
import { percentile, timed } from "../figures.ts";
import { pick, randomFrom } from "../random.ts";
import type { Sample } from "./sample.ts";

const open = { from: null, to: null };
const ASKED = 300;
/** Hits of a page. */
const PAGE = 10;

/** How long quotes, commitments and completions take. Speakers are asked for as often as they speak. */
export function measurePeople(archive: Archive, sample: Sample) {
	const random = randomFrom(11);
	const spoken = Array.from({ length: ASKED }, () =>
		pick(sample.spoken, random),
	);
	const headlines = Array.from(
		{ length: ASKED },
		() => pick(sample.articles, random).headline ?? "",
	);
	const times = new Map<string, number>();
	for (const { entry } of sample.spoken)
		times.set(entry, (times.get(entry) ?? 0) + 1);
	// Each once: what was asked is remembered.
	const quotesOf = (entry: string) => () =>
		archive.quotes({ ...open, entry, limit: PAGE });
	const saying = (from: number, to: number) =>
		[...times]
			.filter(([, count]) => count >= from && count < to)
			.slice(0, ASKED)
			.map(([entry]) => entry);
	const [warming, ofAPage] = [saying(PAGE / 2, PAGE), saying(PAGE, 2 * PAGE)];
	const before = new Set([...warming, ...ofAPage]);
	const bySpeaker = [...new Set(spoken.map(({ entry }) => entry))]
		.filter((entry) => !before.has(entry))
		.map(quotesOf);
	const byTopic = spoken.map(({ entry, text }) => {
		const words = text.match(/\p{Script=Han}{2,4}/gu) ?? ["发展"];
		const topic = pick(words, random);
		return () => archive.quotes({ ...open, entry, topic, limit: PAGE });
	});
	const byPlace = archive.suggest("place", "", 300).map(
		({ value: place }) =>
			() =>
				archive.commitments({ ...open, place, limit: PAGE }),
	);
	const typed = [
		...spoken.flatMap(({ name }) => [
			["speaker", name.slice(0, 1)] as const,
			["speaker", name.slice(0, 2)] as const,
			["organisation", name.slice(0, 2)] as const,
			["place", name.slice(0, 1)] as const,
		]),
		...headlines.flatMap((headline) => [
			["article", headline.slice(0, 1)] as const,
			["article", headline.slice(2, 4)] as const,
			["topic", headline.slice(0, 2)] as const,
		]),
		...[..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter) =>
			["", "a", "i", "u"].map((more) => ["speaker", letter + more] as const),
		),
		...(["speaker", "place", "organisation", "topic", "article"] as const).map(
			(source) => [source, ""] as const,
		),
	];
	const all = (acts: readonly (() => unknown)[]) => acts.map(timed);
	const told = (milliseconds: readonly number[]) => ({
		asked: milliseconds.length,
		median: percentile(milliseconds, 0.5),
		p99: percentile(milliseconds, 0.99),
	});
	// Code that has not run yet is slow in any archive.
	all(warming.map(quotesOf));
	return {
		/** Of speakers who say as much in any archive: a page full, and not two. */
		ofAPage: told(all(ofAPage.map(quotesOf))),
		quotes: told(all([...bySpeaker, ...byTopic])),
		commitments: told(all(byPlace)),
		completions: told(
			all(
				typed.map(
					([source, text]) =>
						() =>
							archive.suggest(source, text, 25),
				),
			),
		),
	};
}
