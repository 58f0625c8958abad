import { parseArgs } from "node:util";
import type { Archive } from "../src/archive/archive.ts";
import { openArchive } from "../src/archive/openArchive.ts";
import { verify } from "../src/verify/verify.ts";
import {
	type Draft,
	defects,
	harmless,
	inMarks,
	outcomeOf,
	type Plant,
	paraphrasesIn,
	planted,
	type True,
	trueIn,
} from "../tests/verify/planting.ts";
import { ms, percentile, table } from "./figures.ts";
import { pick, randomFrom } from "./random.ts";

/**
 * `node --import tsx bench/verification.ts --corpus FOLDER --data FOLDER`: plants one defect each in true quotations of a large
 * archive, counts both errors, and measures how long a draft takes. Prints the table of docs/method.md; `--show` prints what
 * was told wrong.
 */
const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "../shared/corpora" },
		data: { type: "string" },
		quotations: { type: "string", default: "1200" },
		seed: { type: "string", default: "7" },
		show: { type: "boolean", default: false },
	},
});

/** Articles looked at for quotations, at most. */
const MOST_ARTICLES = 60_000;
/** Characters of the draft that is timed. */
const LONG = 3000;

/** True quotations and paraphrases of articles picked at random. */
function sampled(
	archive: Archive,
	count: number,
	random: () => number,
): { readonly quotations: True[]; readonly paraphrases: True[] } {
	const { articles } = archive.summary();
	const quotations: True[] = [];
	const paraphrases: True[] = [];
	for (
		let looked = 0;
		looked < MOST_ARTICLES && quotations.length < count;
		looked++
	) {
		const [hit] = archive.articles({
			from: null,
			to: null,
			offset: Math.floor(random() * articles),
			limit: 1,
		}).hits;
		if (hit === undefined) continue;
		// One of each article: what one page prints is much alike.
		const found = trueIn(hit.article);
		if (found.length > 0) {
			quotations.push(pick(found, random));
			const told = paraphrasesIn(hit.article);
			if (told.length > 0) paraphrases.push(pick(told, random));
		}
	}
	return { quotations, paraphrases };
}

/** The quotations of an article beside the one that was picked: what may be put together with it. */
const withOthers = (one: True): readonly True[] => [
	one,
	...trueIn(one.article).filter(
		({ statement, words }) =>
			statement.id === one.statement.id && words !== one.words,
	),
];

interface Count {
	readonly name: string;
	drafts: number;
	right: number;
	errors: number;
}

async function counted(
	archive: Archive,
	name: string,
	plant: Plant,
	ones: readonly True[],
	all: readonly True[],
	random: () => number,
): Promise<Count> {
	const count: Count = { name, drafts: 0, right: 0, errors: 0 };
	for (const one of ones) {
		const draft: Draft | null = planted(
			plant,
			one,
			[...withOthers(one), ...all],
			random,
		);
		if (draft === null) continue;
		const outcome = await outcomeOf(archive, draft);
		count.drafts++;
		if (outcome.isRight) count.right++;
		if (outcome.isError) count.errors++;
		if (!outcome.isRight && values.show)
			console.error(
				`${outcome.isError ? "✗" : "·"} ${name} [${outcome.findings.join(" ")}] ${one.article.id}: ${draft.text}`,
			);
	}
	return count;
}

/** A draft that is as long as that, of quotations and paraphrases as they come. */
function longDraft(ones: readonly True[], random: () => number): string[] {
	const paragraphs: string[] = [];
	for (let length = 0; length < LONG; ) {
		const { speaker, words } = pick(ones, random);
		const text = `${speaker.titles[0] ?? ""}${speaker.name}表示：“${words}”`;
		paragraphs.push(text.slice(0, LONG - length));
		length += text.length;
	}
	return paragraphs;
}

const random = randomFrom(Number(values.seed));
const archive = await openArchive({
	corpus: values.corpus,
	data: values.data ?? ":memory:",
	zone: "Asia/Shanghai",
	now: Date.now,
});
await archive.whenRead;
const reader = archive.as({ guild: null, editor: true });
const { quotations, paraphrases } = sampled(
	reader,
	Number(values.quotations),
	random,
);
const { articles, characters } = reader.summary();
console.log(
	`${articles} articles, ${characters} characters; ${quotations.length} quotations, seed ${values.seed}`,
);
const rows: Count[] = [];
for (const [name, plant] of Object.entries(harmless))
	rows.push(await counted(reader, name, plant, quotations, quotations, random));
for (const [name, plant] of Object.entries(defects))
	rows.push(await counted(reader, name, plant, quotations, quotations, random));
rows.push(
	await counted(
		reader,
		"a paraphrase in marks",
		inMarks,
		paraphrases,
		quotations,
		random,
	),
);
console.log(
	table(
		["planted", "drafts", "told as what it is", "errors"],
		rows.map(({ name, drafts, right, errors }) => [
			name,
			String(drafts),
			String(right),
			String(errors),
		]),
	),
);
const times: number[] = [];
for (let run = 0; run < 10; run++) {
	const draft = longDraft(quotations, random);
	const since = performance.now();
	await verify(reader, draft);
	times.push(performance.now() - since);
}
console.log(
	`a draft of ${LONG} characters: ${ms(percentile(times, 0.5))}, at most ${ms(percentile(times, 1))}`,
);
await archive.close();
