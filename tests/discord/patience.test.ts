import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openAllowance, rates } from "../../src/discord/allowance.ts";
import { openTurns } from "../../src/discord/turns.ts";
import type { Dispatcher } from "../../src/dispatch.ts";
import { reply } from "../../src/reply.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** Nobody has the bot for themselves. */

const dispatcher: Dispatcher = {
	answer: async () => reply({ outcome: "answer", title: "答" }),
	act: async () => reply({ outcome: "answer", title: "做" }),
	seesMore: () => false,
	suggest: async () => [{ name: "甲", value: "甲" }],
};

let room: Newsroom;
beforeAll(async () => {
	room = await openNewsroom(() => dispatcher);
});
afterAll(() => room.close());
beforeEach(() => {
	room.log.length = 0;
});

describe("somebody who asks without end", () => {
	it("is asked kindly to wait, alone, and told how long; others are served meanwhile", async () => {
		const guild = room.discord.guild();
		const one = room.discord.person({ guild });
		const other = room.discord.person({ guild });
		let asked = 0;
		let answer = await one.slash("help");
		// Their allowance grows by one a second while they ask.
		while (!answer.text.includes("请稍等") && asked++ < 3 * rates.user.atOnce)
			answer = await one.slash("help");
		expect(asked).toBeGreaterThan(rates.user.atOnce - 10);
		expect(answer.text).toMatch(/\d+ 秒后就能再问/u);
		expect(answer.isPrivate).toBe(true);
		// The line is written once the answer is out.
		await room.discord.world.until("its line in the log", () =>
			room.log.some(
				({ event, outcome }) =>
					event === "interaction" && outcome === "limited",
			),
		);
		expect((await other.slash("help")).text).toContain("答");
	});

	it("gets no completions for a while, and no error", async () => {
		const one = room.discord.person({ guild: room.discord.guild() });
		const offered = await Promise.all(
			Array.from({ length: rates.typing.atOnce * 2 }, () =>
				one.type("quotes", "speaker", "甲"),
			),
		);
		expect(offered.filter((list) => list.length === 0).length).toBeGreaterThan(
			0,
		);
		expect(
			offered.filter((list) => list.length === 1).length,
		).toBeGreaterThanOrEqual(rates.typing.atOnce);
	});
});

describe("an answer that does not come", () => {
	let waiting: Newsroom;
	beforeAll(async () => {
		const never = () => new Promise<never>(() => {});
		waiting = await openNewsroom(
			() => ({
				...dispatcher,
				act: never,
				answer: ({ command }) =>
					command === "help"
						? never()
						: Promise.resolve(
								reply({
									outcome: "answer",
									title: "答",
									asks: [
										{ label: "再问", call: { command: "help", options: {} } },
									],
								}),
							),
			}),
			{ budget: 50 },
		);
	});
	afterAll(() => waiting.close());
	beforeEach(() => {
		waiting.log.length = 0;
	});

	const faults = () =>
		waiting.log.filter(
			({ event, error }) =>
				event === "fault" && String(error).includes("not done within 50 ms"),
		);

	it("is an apology to its asker alone, with the id that finds it in the log", async () => {
		const reader = waiting.discord.person({ guild: waiting.discord.guild() });
		const answer = await reader.slash("help");
		expect(answer.isPrivate).toBe(true);
		expect(answer.text).not.toContain("thinking");
		const [fault] = faults();
		expect(faults()).toHaveLength(1);
		expect(String(fault?.error)).toContain("TooLate");
		expect(answer.text).toContain(String(fault?.id));
	});

	it("is an apology where a button asks for it too, and what was shown goes on", async () => {
		const reader = waiting.discord.person({ guild: waiting.discord.guild() });
		const shown = await reader.slash("status");
		const answer = await reader.press(shown.message, "再问");
		expect(answer.text).toContain(String(faults()[0]?.id));
		expect((await reader.slash("status")).text).toContain("答");
	});
});

describe("an allowance", () => {
	it("is so many at once, and grows again with time", () => {
		const allowance = openAllowance();
		for (let count = 0; count < rates.user.atOnce; count++)
			expect(allowance.take("user", "1", 0)).toBe(0);
		expect(allowance.take("user", "1", 0)).toBe(1);
		expect(allowance.take("user", "2", 0)).toBe(0);
		expect(allowance.take("user", "1", 1000)).toBe(0);
		expect(allowance.take("user", "1", 1000)).toBe(1);
		// However long somebody is away, it is no more than at first.
		const later = 3_600_000;
		for (let count = 0; count < rates.user.atOnce; count++)
			expect(allowance.take("user", "1", later)).toBe(0);
		expect(allowance.take("user", "1", later)).toBeGreaterThan(0);
	});

	it("of a server is shared by all who ask in it", () => {
		const allowance = openAllowance();
		for (let count = 0; count < rates.guild.atOnce; count++)
			expect(allowance.take("guild", "1", 0)).toBe(0);
		expect(allowance.take("guild", "1", 0)).toBe(1);
	});
});

describe("turns", () => {
	it("go round those who ask, however much one of them asks", async () => {
		const turns = openTurns();
		const order: string[] = [];
		const ask = (who: string) =>
			turns.take(who, async () => {
				order.push(who);
			});
		await Promise.all([
			...Array.from({ length: 6 }, () => ask("甲")),
			ask("乙"),
			ask("丙"),
		]);
		expect(order.indexOf("乙")).toBeLessThan(3);
		expect(order.indexOf("丙")).toBeLessThan(4);
		expect(order).toHaveLength(8);
	});

	it("let the event loop turn between two questions", async () => {
		const turns = openTurns();
		const seen: string[] = [];
		setImmediate(() => seen.push("somebody came"));
		await Promise.all(
			["一", "二"].map((question) =>
				turns.take("甲", async () => {
					seen.push(question);
				}),
			),
		);
		expect(seen[0]).toBe("somebody came");
		expect(seen).toHaveLength(3);
	});

	it("give what was answered, and what went wrong, to whoever asked", async () => {
		const turns = openTurns();
		const wrong = turns.take("甲", () => Promise.reject(new Error("坏")));
		const right = turns.take("甲", async () => 7);
		await expect(wrong).rejects.toThrow("坏");
		expect(await right).toBe(7);
	});
});
