import type { LocalDiscord } from "../../tests/discord/local/discord.ts";
import type { Person } from "../../tests/discord/local/person.ts";
import type { Answer } from "../../tests/discord/local/sight.ts";
import { randomFrom } from "../random.ts";

/** What one interaction took, in milliseconds, and whether it was answered at all. */
export interface Took {
	readonly first: number;
	readonly whole: number;
	readonly lost: boolean;
}

/** What people ask about: values as they are offered while one types. */
export interface Subjects {
	readonly speakers: readonly string[];
	readonly districts: readonly string[];
	readonly topics: readonly string[];
	readonly days: readonly string[];
}

/** Letters typed to get more than the first 25. */
const typed = ["", "w", "l", "z", "y", "c", "h", "x", "j", "s"];

/** Collects subjects as a reader would: from what is offered. */
export async function subjectsOf(discord: LocalDiscord): Promise<Subjects> {
	const person = discord.person({ guild: discord.guild() });
	const offered = async (command: string, option: string) => {
		const values = new Set<string>();
		for (const text of typed)
			for (const { value } of await person.type(command, option, text))
				values.add(String(value));
		return [...values];
	};
	return {
		speakers: await offered("quotes", "speaker"),
		districts: await offered("commitments", "district"),
		topics: await offered("quotes", "topic"),
		days: (await person.type("digest", "date", ""))
			.map(({ value }) => String(value))
			.filter((value) => /^\d{4}/u.test(value)),
	};
}

interface Reader {
	readonly person: Person;
	last: Answer | null;
}

/** Many readers in many servers, who ask as a newsroom does: what is asked is the same for whoever answers. */
export class Readers {
	readonly #readers: readonly Reader[];
	readonly #subjects: Subjects;
	readonly #random: () => number;
	#next = 0;

	constructor(discord: LocalDiscord, subjects: Subjects, seed: number) {
		const guilds = Array.from({ length: 100 }, () => discord.guild());
		this.#readers = Array.from({ length: 1000 }, (_, index) => {
			const guild = guilds[index % guilds.length];
			return {
				person: discord.person(guild === undefined ? {} : { guild }),
				last: null,
			};
		});
		this.#subjects = subjects;
		this.#random = randomFrom(seed);
	}

	/** `count` interactions, `atOnce` of them at any time. */
	async ask(count: number, atOnce: number): Promise<Took[]> {
		const took: Took[] = [];
		let left = count;
		await Promise.all(
			Array.from({ length: atOnce }, async () => {
				while (left-- > 0) took.push(await this.#one());
			}),
		);
		return took;
	}

	async #one(): Promise<Took> {
		const reader = this.#readers[this.#next++ % this.#readers.length];
		if (reader === undefined) throw new Error("there are no readers");
		// Drawn before anything is waited for: the order of answers changes nothing of what is asked.
		const what = this.#random();
		const draw = this.#random();
		const began = performance.now();
		try {
			const first = await this.#act(reader, what, draw);
			const whole = performance.now() - began;
			return { first: first ?? whole, whole, lost: false };
		} catch {
			const whole = performance.now() - began;
			return { first: whole, whole, lost: true };
		}
	}

	/** Does one thing, and gives the milliseconds to its first answer; null where the first is all there is. */
	async #act(
		reader: Reader,
		what: number,
		draw: number,
	): Promise<number | null> {
		const { person, last } = reader;
		const { speakers, districts, topics, days } = this.#subjects;
		const one = (list: readonly string[]): string =>
			list[Math.floor(draw * list.length)] ?? "";
		if (what < 0.2) {
			const value = one(speakers).replace(/^\w+:/u, "");
			await person.type(
				"quotes",
				"speaker",
				value.slice(0, 1 + Math.floor(draw * 2)),
			);
			return null;
		}
		const buttons = last?.buttons ?? [];
		const press = buttons.includes("▶") && draw < 0.5 ? "▶" : "复制引文";
		const answer =
			what < 0.4 && last !== null && buttons.includes(press)
				? await person.press(last.message, press)
				: what < 0.6
					? await person.slash("quotes", { speaker: one(speakers) })
					: what < 0.7
						? await person.slash("quotes", { topic: one(topics) })
						: what < 0.8
							? await person.slash("commitments", { district: one(districts) })
							: what < 0.88
								? await person.slash("search", { query: one(topics) })
								: what < 0.94
									? await person.slash("who", { name: one(speakers) })
									: what < 0.98
										? await person.slash("digest", { date: one(days) })
										: await person.slash("status");
		if (press !== "复制引文" || !(what < 0.4)) reader.last = answer;
		return answer.acknowledgedAfter;
	}
}
