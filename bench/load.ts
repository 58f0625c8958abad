import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { say } from "./child.ts";
import { count, megabytes, ms, percentile, table, times } from "./figures.ts";
import { type Bot, startJiyan, startPong } from "./load/bots.ts";
import { Readers, subjectsOf, type Took } from "./load/readers.ts";
import { loadPart, withLoadPart } from "./loadPart.ts";
import { writePage } from "./page.ts";

/**
 * `npm run load`: many readers at once, in a process of their own, ask the bot and a bare bot that answers “pong”, by turns.
 * Prints a table; `--write` puts it into docs/performance.md. `--corpus FOLDER` asks the bot over that too, with its
 * archive in `--data FOLDER` where it is to be kept.
 */
const { values } = parseArgs({
	options: {
		interactions: { type: "string", default: "10000" },
		"at-once": { type: "string", default: "100" },
		blocks: { type: "string", default: "10" },
		corpus: { type: "string" },
		data: { type: "string" },
		"only-corpus": { type: "boolean", default: false },
		write: { type: "boolean", default: false },
	},
});

const interactions = Number(values.interactions);
const atOnce = Number(values["at-once"]);
const blocks = Number(values.blocks);
const SEED = 20240419;

interface Side {
	readonly took: Took[];
	seconds: number;
}

/** What one run over one archive came to. */
interface Run {
	readonly name: string;
	readonly ours: Side;
	readonly pong: Side;
	/** What Jiyan took, looked at each second, bytes: medians of the first half of the blocks and of the second, as a collector makes single figures jump. */
	readonly resident: readonly [number, number];
	/** What was left of its heap when it had been collected, bytes: before the first block and behind the last. */
	readonly left: readonly [number, number];
	readonly status: number | null;
}

/** How often memory is looked at, in milliseconds. */
const lookedAtEvery = 1000;

/** What a bot takes, in bytes, looked at while `work` goes on. */
async function residentDuring(
	bot: Bot,
	work: () => Promise<void>,
): Promise<number[]> {
	const seen: number[] = [];
	const look = async () => {
		const memory = await bot.memory();
		if (memory !== null) seen.push(memory.resident);
	};
	const looking = setInterval(() => void look(), lookedAtEvery);
	await work();
	clearInterval(looking);
	await look();
	return seen;
}

/** What is left of a bot's heap when it has been collected, in bytes. What it forgets to let go shows here. */
async function leftOf(bot: Bot): Promise<number> {
	await bot.collect();
	return (await bot.memory())?.heap ?? Number.NaN;
}

async function block(readers: Readers, size: number, side: Side) {
	const began = performance.now();
	side.took.push(...(await readers.ask(size, atOnce)));
	side.seconds += (performance.now() - began) / 1000;
}

async function runOver(
	name: string,
	corpus: string,
	data: string,
): Promise<Run> {
	say(`starting, over ${name}`);
	const bots: Bot[] = [];
	try {
		const jiyan = await startJiyan(corpus, data);
		bots.push(jiyan);
		const pong = await startPong();
		bots.push(pong);
		const subjects = await subjectsOf(jiyan.discord);
		const ourReaders = new Readers(jiyan.discord, subjects, SEED);
		const pongReaders = new Readers(pong.discord, subjects, SEED);
		const size = Math.ceil(interactions / blocks);
		const ours: Side = { took: [], seconds: 0 };
		const theirs: Side = { took: [], seconds: 0 };
		// Code that has not run yet is slow in either, and a heap grows until it has been collected a few times.
		await pongReaders.ask(interactions, atOnce);
		await ourReaders.ask(interactions, atOnce);
		const leftBefore = await leftOf(jiyan);
		const resident: number[][] = [];
		for (let number = 0; number < blocks; number++) {
			await block(pongReaders, size, theirs);
			resident.push(
				await residentDuring(jiyan, () => block(ourReaders, size, ours)),
			);
			say(
				`${name}, ${number + 1}/${blocks}: first answer p99 ${ms(
					percentile(
						ours.took.slice(-size).map(({ first }) => first),
						0.99,
					),
				)} beside pong's ${ms(
					percentile(
						theirs.took.slice(-size).map(({ first }) => first),
						0.99,
					),
				)}; ${megabytes(percentile(resident.at(-1) ?? [], 0.5))}`,
			);
		}
		const leftAfter = await leftOf(jiyan);
		await pong.stop();
		bots.pop();
		const status = await jiyan.stop();
		bots.pop();
		return {
			name,
			ours,
			pong: theirs,
			resident: [
				percentile(resident.slice(0, Math.ceil(blocks / 2)).flat(), 0.5),
				percentile(resident.slice(Math.ceil(blocks / 2)).flat(), 0.5),
			],
			left: [leftBefore, leftAfter],
			status,
		};
	} finally {
		for (const bot of bots) await bot.stop();
	}
}

const firsts = ({ took }: Side) => took.map(({ first }) => first);
const wholes = ({ took }: Side) => took.map(({ whole }) => whole);
const lost = ({ took }: Side) => took.filter((one) => one.lost).length;
const mark = (reached: boolean): string => (reached ? "yes" : "**no**");

/** How much memory may grow over a run and be called flat. */
const flat = 1.1;

function tableOf(
	{ name, ours, pong, resident, left, status }: Run,
	seeds: boolean,
): string {
	const p99 = percentile(firsts(ours), 0.99);
	const floor = percentile(firsts(pong), 0.99);
	const slowest = Math.max(...wholes(ours));
	const row = (
		what: string,
		figure: string,
		peer: string,
		target: string,
		reached: string,
	) => [what, figure, peer, target, reached];
	const grown = (what: string, [before, after]: readonly [number, number]) =>
		row(
			what,
			[before, after].map(megabytes).join(", "),
			"",
			"flat",
			mark(after <= before * flat),
		);
	return [
		`### Over ${name}`,
		table(
			["what", "Jiyan", "pong", "to reach", "reached"],
			[
				row(
					"first answer, median",
					ms(percentile(firsts(ours), 0.5)),
					ms(percentile(firsts(pong), 0.5)),
					"",
					"",
				),
				row(
					"first answer, p99",
					ms(p99),
					ms(floor),
					seeds ? "at most 3 times pong's" : "under 1 s",
					`${mark(seeds ? p99 <= 3 * floor : p99 < 1000)} (${times(p99 / floor)})`,
				),
				row(
					"whole answer, p99",
					ms(percentile(wholes(ours), 0.99)),
					ms(percentile(wholes(pong), 0.99)),
					"",
					"",
				),
				row(
					"whole answer, slowest",
					ms(slowest),
					ms(Math.max(...wholes(pong))),
					"3 s",
					mark(slowest <= 3000),
				),
				row(
					"lost",
					count(lost(ours)),
					count(lost(pong)),
					"none",
					mark(lost(ours) === 0),
				),
				row(
					"answers a second",
					count(ours.took.length / ours.seconds),
					count(pong.took.length / pong.seconds),
					"",
					"",
				),
				grown("resident memory, first half and second half", resident),
				grown("heap left when collected, before and after", left),
				row(
					"status after SIGTERM",
					String(status),
					"",
					"0",
					mark(status === 0),
				),
			],
		),
	].join("\n\n");
}

/** What else wanted the processors, by the operating system's count: where that is more than there are, figures are of the queue. */
const busyBefore = (): string => {
	const [lastMinute = 0] = loadavg();
	return `${lastMinute.toFixed(1)} processes ran or waited`;
};

async function main(): Promise<void> {
	const busy = busyBefore();
	const folder = await mkdtemp(join(tmpdir(), "jiyan-load-"));
	try {
		const tables: string[] = [];
		if (!values["only-corpus"])
			tables.push(
				tableOf(
					await runOver(
						"the seed pages",
						join(import.meta.dirname, "../corpus"),
						join(folder, "seeds"),
					),
					true,
				),
			);
		if (values.corpus !== undefined)
			tables.push(
				tableOf(
					await runOver(
						"a large archive",
						resolve(values.corpus),
						values.data === undefined
							? join(folder, "data")
							: resolve(values.data),
					),
					false,
				),
			);
		const part = loadPart(
			`What \`npm run load\` printed on ${new Date().toISOString().slice(0, 10)}: ${count(interactions)} interactions, ${atOnce} at once, from a process of their own with a local Discord, which both bots share ${availableParallelism()} cores with; by turns, ${blocks} blocks each, after as many that are not counted. What is asked: completions, pages and buttons, /quotes, /commitments, /search, /who, /digest and /status, of a thousand readers in a hundred servers. ${busy} besides on these cores when it began.`,
			tables,
		);
		process.stdout.write(`${part}\n`);
		if (values.write) await writePage((before) => withLoadPart(before, part));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

await main();
process.exit();
