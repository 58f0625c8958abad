import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reply } from "../../src/reply.ts";
import { openState, type State } from "../../src/state/state.ts";
import { ownState } from "./kept.ts";

const seed = 20240506;

const post = (
	{ deliveries }: State,
	place: string,
	marks: readonly string[],
	{
		guild = "1",
		direct = false,
		source = null,
	}: { guild?: string | null; direct?: boolean; source?: string | null } = {},
) =>
	deliveries.add(
		{
			guild,
			kind: "alert",
			source,
			place,
			direct,
			locale: "zh-CN",
			threadName: null,
			reply: reply({ outcome: "answer", title: "关注" }),
		},
		() => marks.map((mark) => ({ mark, body: "{}" })),
		[],
		1,
	);

const marksOf = (state: State, now = 10) =>
	state.deliveries.next(now).map(({ mark }) => mark);

describe("the outbox", () => {
	it("gives the first message of each place, and the next when that is sent", () => {
		const state = ownState();
		post(state, "70", ["a", "b"]);
		post(state, "70", ["c"]);
		post(state, "71", ["d"]);
		expect(marksOf(state)).toEqual(["a", "d"]);
		const [first] = state.deliveries.next(10);
		state.deliveries.sent(first?.queue ?? 0, "70", "900");
		expect(marksOf(state)).toEqual(["b", "d"]);
	});

	it("lets nothing past a message that is put off, and nothing of another place wait for it", () => {
		const state = ownState();
		post(state, "70", ["a", "b"]);
		post(state, "71", ["c"]);
		const [first] = state.deliveries.next(10);
		state.deliveries.putOff(first?.queue ?? 0, 100);
		expect(marksOf(state, 99)).toEqual(["c"]);
		expect(marksOf(state, 100)).toEqual(["a", "c"]);
	});

	it("holds back what is paused until it is to be tried, and what a server that was left is to get", () => {
		const state = ownState();
		post(state, "70", ["a"]);
		post(state, "7", ["b"], { guild: "2", direct: true });
		post(state, "7", ["c"], { guild: null, direct: true });
		state.pausedPlaces.pause(
			{ place: "70", direct: false, guild: "1", reason: "forbidden" },
			0,
		);
		state.servers.join("2", "zh-CN");
		state.servers.leave("2", 5);
		expect(marksOf(state, 3600_000 - 1)).toEqual(["c"]);
		expect(marksOf(state, 3600_000)).toEqual(["a", "c"]);
		state.servers.join("2", "zh-CN");
		expect(marksOf(state, 10)).toEqual(["b", "c"]);
	});

	it("waits for a place with what is sent when the place takes it, not with what a server that was left is to get", () => {
		const state = ownState();
		post(state, "7", ["a"], { guild: "1", direct: true });
		state.servers.join("1", "zh-CN");
		state.servers.join("2", "zh-CN");
		expect(state.deliveries.waitsFor("7")).toBe(true);
		expect(state.deliveries.waitsFor("8")).toBe(false);
		state.servers.leave("1", 5);
		expect(state.deliveries.waitsFor("7")).toBe(false);
		post(state, "7", ["b"], { guild: "2", direct: true });
		expect(state.deliveries.waitsFor("7")).toBe(true);
	});

	it("gives up what waits for a watch that was taken away", () => {
		const state = ownState();
		post(state, "70", ["a", "b"], { source: "w1" });
		post(state, "70", ["c"], { source: "w2" });
		state.deliveries.dropOf("w1");
		expect(marksOf(state)).toEqual(["c"]);
	});

	it("tries a paused place again after an hour, then ever later", () => {
		const { pausedPlaces } = ownState();
		const place = {
			place: "70",
			direct: false,
			guild: "1",
			reason: "gone",
		} as const;
		const waits: number[] = [];
		let now = 0;
		for (let trial = 0; trial < 7; trial++) {
			pausedPlaces.pause(place, now);
			const { probeAt = 0 } = pausedPlaces.find("70") ?? {};
			waits.push((probeAt - now) / 3600_000);
			now = probeAt;
		}
		expect(waits).toEqual([1, 3, 6, 12, 24, 24, 24]);
		expect(pausedPlaces.find("70")?.since).toBe(0);
	});

	it(`sends everything once and in order, whatever fails meanwhile (seed ${seed})`, () => {
		const delivery = fc.record({
			place: fc.constantFrom("70", "71", "72"),
			pages: fc.integer({ min: 1, max: 3 }),
		});
		const outcome = fc.constantFrom("sent", "sent", "later", "notSent");
		fc.assert(
			fc.property(
				fc.array(delivery, { maxLength: 8 }),
				fc.infiniteStream(outcome),
				(all, outcomes) => {
					const state = openState(":memory:");
					const wanted = new Map<string, string[]>();
					for (const [index, { place, pages }] of all.entries()) {
						const marks = Array.from(
							{ length: pages },
							(_, page) => `${index}.${page}`,
						);
						post(state, place, marks);
						wanted.set(place, [...(wanted.get(place) ?? []), ...marks]);
					}
					const sent = new Map<string, string[]>();
					let now = 0;
					for (
						let round = 0;
						state.deliveries.waiting() > 0 && round < 500;
						round++
					) {
						now += 10;
						for (const { queue, place, mark } of state.deliveries.next(now)) {
							state.deliveries.trying(queue, now);
							const came = outcomes.next().value;
							if (came === "sent") {
								state.deliveries.sent(queue, place, mark);
								sent.set(place, [...(sent.get(place) ?? []), mark]);
							} else if (came === "later")
								state.deliveries.putOff(queue, now + 15);
							else state.deliveries.notSent(queue);
						}
					}
					state.close();
					expect(sent).toEqual(wanted);
				},
			),
			{ seed, numRuns: 60 },
		);
	});
});
