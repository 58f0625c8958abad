import { CAN_HOLD } from "../child.ts";
import { megabytes, seconds, table, times } from "../figures.ts";
import { type Measured, mark } from "../measured.ts";

/** What reading everything takes, and what holding it does. */
export function ofReading({
	oneCore,
	extracted,
	builtBefore,
	built,
	held,
	peers,
}: Measured): string {
	const { resident, residentAsked } = peers.find(
		({ name }) => name === "minisearch",
	) ?? { resident: null, residentAsked: null };
	const { extractSeconds, cutSeconds } = extracted.all;
	const toCut = oneCore.ingestSeconds / oneCore.cutSeconds;
	const twoCores = (builtBefore.readySeconds + built.readySeconds) / 2;
	const faster = oneCore.sinceStartSeconds / twoCores;
	const heldTo = CAN_HOLD
		? ", to which the process is held: V8 compiles and collects there too"
		: "";
	/** Ours beside MiniSearch's, at the same moment of both. */
	const memory = (
		what: string,
		ours: number,
		its: number | null,
		most: { readonly words: string; readonly bytes: number },
	): string[] => [
		what,
		megabytes(ours),
		its === null
			? "not run"
			: `MiniSearch with nodejieba, text included: ${megabytes(its)}`,
		its === null ? "" : times(ours / its),
		most.words,
		mark(ours < most.bytes && ours <= (its ?? Number.POSITIVE_INFINITY)),
	];
	return table(
		["what", "ours", "peer", "ratio", "to reach", "reached"],
		[
			[
				"extraction alone, article by article",
				seconds(extractSeconds),
				`one \`nodejieba.cut\` of each right behind it: ${seconds(cutSeconds)}`,
				times(extractSeconds / cutSeconds),
				"at most 3×",
				mark(extractSeconds / cutSeconds <= 3),
			],
			[
				`whole ingest (read, extract, index), one core${heldTo}`,
				seconds(oneCore.ingestSeconds),
				`one \`nodejieba.cut\` of the same text: ${seconds(oneCore.cutSeconds)}`,
				times(toCut),
				"at most 5×",
				mark(toCut <= 5),
			],
			[
				"the same, two cores, process start to last article: the mean of a run right before the one-core run and one right after it",
				`${seconds(twoCores)} (${seconds(builtBefore.readySeconds)}, ${seconds(built.readySeconds)})`,
				`the one-core run, from the start of its process too: ${seconds(oneCore.sinceStartSeconds)}`,
				`${times(faster)} faster`,
				"at least 1.5× faster",
				mark(faster >= 1.5),
			],
			[
				"ready after a restart, from the snapshot",
				seconds(held.readySeconds),
				`building it anew: ${seconds(built.readySeconds)}`,
				times(held.readySeconds / built.readySeconds),
				"under 15 s",
				mark(held.readySeconds < 15),
			],
			memory(
				"resident memory after a restart, all loaded, reading thread warm and idle",
				held.resident,
				resident,
				{ words: "no more than it, under 1,500 MB", bytes: 1.5e9 },
			),
			...(held.residentAsked === null
				? []
				: [
						memory(
							"the same when the queries below are answered",
							held.residentAsked,
							residentAsked,
							{ words: "no more than it", bytes: Number.POSITIVE_INFINITY },
						),
					]),
			[
				"resident memory right after an ingest, before any restart",
				megabytes(built.resident),
				resident === null
					? "not run"
					: `MiniSearch, built right before too: ${megabytes(resident)}`,
				resident === null ? "" : times(built.resident / resident),
				"",
				"",
			],
		],
	);
}
