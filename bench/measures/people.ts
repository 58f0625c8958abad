import type { Archive } from "../../src/archive/archive.ts";
import { percentile, timed } from "../figures.ts";
import { pick, randomFrom } from "../random.ts";
import type { Sample } from "./sample.ts";

const open = { from: null, to: null };
const ASKED = 300;

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
	// Each once: what was asked is remembered.
	const bySpeaker = [...new Set(spoken.map(({ entry }) => entry))].map(
		(entry) => () => archive.quotes({ ...open, entry, limit: 10 }),
	);
	const byTopic = spoken.map(({ entry, text }) => {
		const words = text.match(/\p{Script=Han}{2,4}/gu) ?? ["发展"];
		const topic = pick(words, random);
		return () => archive.quotes({ ...open, entry, topic, limit: 10 });
	});
	const byPlace = archive.suggest("place", "", 300).map(
		({ value: place }) =>
			() =>
				archive.commitments({ ...open, place, limit: 10 }),
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
	const measured = (acts: readonly (() => unknown)[]) => {
		const milliseconds = acts.map(timed);
		return {
			asked: acts.length,
			median: percentile(milliseconds, 0.5),
			p99: percentile(milliseconds, 0.99),
		};
	};
	return {
		quotes: measured([...bySpeaker, ...byTopic]),
		commitments: measured(byPlace),
		completions: measured(
			typed.map(
				([source, text]) =>
					() =>
						archive.suggest(source, text, 25),
			),
		),
	};
}
