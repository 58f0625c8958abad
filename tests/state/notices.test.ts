import { describe, expect, it } from "vitest";
import { reply } from "../../src/reply.ts";
import type { SentTo } from "../../src/state/sent.ts";
import type { State } from "../../src/state/state.ts";
import { ownFolder, ownState } from "./kept.ts";
import { type OlderNotice, writeOlderState } from "./olderNotices.ts";

const inChannel = (channel: string): SentTo => ({
	id: 1,
	kind: "digest",
	guild: "1",
	channel,
	user: null,
	message: null,
	locale: "zh-CN",
	at: 5,
});

/** Puts into words whatever is to be told, as whoever sends does. */
const drawAll = ({ notices, deliveries }: State): void => {
	for (const id of notices.undrawn())
		deliveries.draw(id, reply({ outcome: "answer", title: "更正" }), () => [
			{ mark: `mark of ${id}`, body: "{}" },
		]);
};

/** What may be sent now: what it tells, and where, in no order: places do not wait for one another. */
const nextOf = ({ deliveries }: State): string[] =>
	deliveries
		.next(1_000_000)
		.map(
			({ delivery, place }) =>
				`${deliveries.find(delivery)?.notice?.step} ${place}`,
		)
		.sort();

const queueAt = (state: State, place: string): number => {
	const found = state.deliveries
		.next(1_000_000)
		.find((one) => one.place === place);
	if (found === undefined) throw new Error(`nothing waits for ${place}`);
	return found.queue;
};

describe("who is told of a correction", () => {
	it("is told once a place, whatever was sent there how often", () => {
		const state = ownState();
		const places = [inChannel("70"), inChannel("71"), inChannel("70")];
		expect(state.notices.queue("c1", "corrected", places, 9)).toBe(2);
		expect(state.notices.queue("c1", "corrected", places, 10)).toBe(0);
		expect(state.notices.countsOf("c1")).toEqual({
			arrived: 0,
			waiting: 2,
			failed: 0,
		});
		drawAll(state);
		expect(nextOf(state)).toEqual(["corrected 70", "corrected 71"]);
		state.deliveries.sent(queueAt(state, "70"), "70", "900");
		state.deliveries.drop(queueAt(state, "71"));
		expect(state.notices.countsOf("c1")).toEqual({
			arrived: 1,
			waiting: 0,
			failed: 1,
		});
	});

	it("is told that it was taken back where the first arrived or may have, and nowhere else", () => {
		const state = ownState();
		state.notices.queue(
			"c1",
			"corrected",
			["70", "71", "72", "73"].map(inChannel),
			9,
		);
		drawAll(state);
		state.deliveries.sent(queueAt(state, "70"), "70", "900");
		const unknown = queueAt(state, "71");
		expect(state.deliveries.trying(unknown, 20)).toBe(true);
		state.deliveries.drop(queueAt(state, "73"));
		state.notices.queue("c1", "corrected", [inChannel("74")], 10);
		expect(state.notices.takeBack("c1", 30)).toBe(2);
		drawAll(state);
		// What nobody knows of is looked for, and not sent again.
		expect(nextOf(state)).toEqual(["corrected 71", "withdrawn 70"]);
		expect(state.deliveries.trying(unknown, 40)).toBe(false);
		state.deliveries.sent(unknown, "71", "901");
		expect(nextOf(state)).toEqual(["withdrawn 70", "withdrawn 71"]);
	});

	it("may not be sent what was taken back while it was in hand", () => {
		const state = ownState();
		state.notices.queue("c1", "corrected", [inChannel("70")], 9);
		drawAll(state);
		const inHand = queueAt(state, "70");
		expect(state.notices.takeBack("c1", 30)).toBe(0);
		expect(state.deliveries.trying(inHand, 40)).toBe(false);
		expect(state.deliveries.waiting()).toBe(0);
	});
});

describe("an older state file", () => {
	const carriedOver = (
		corrections: Parameters<typeof writeOlderState>[1],
		notices: readonly OlderNotice[],
	): State => {
		const folder = ownFolder();
		writeOlderState(folder, corrections, notices);
		return ownState(folder);
	};

	it("loses nothing that is still to be sent, and tells nobody twice", () => {
		const state = carriedOver({ c1: "accepted" }, [
			{ correction: "c1", channel: "70", message: "690" },
			{ correction: "c1", channel: "71", tries: 3 },
			{ correction: "c1", user: "7" },
			{ correction: "c1", channel: "72", tries: 1, doneAt: 2000 },
			{
				correction: "c1",
				user: "8",
				tries: 1,
				doneAt: 2000,
				failure: "50007 Cannot send messages to this user",
			},
		]);
		expect(state.notices.countsOf("c1")).toEqual({
			arrived: 1,
			waiting: 3,
			failed: 1,
		});
		drawAll(state);
		const sending = state.deliveries.next(1_000_000);
		expect(
			sending.map(({ delivery, place, firstTry }) => {
				const { guild, direct, locale, source, notice } =
					state.deliveries.find(delivery) ?? {};
				return {
					place,
					firstTry,
					guild,
					direct,
					locale,
					source,
					message: notice?.message,
					sentAt: notice?.sentAt,
				};
			}),
		).toEqual(
			[
				{ place: "70", firstTry: null, direct: false, message: "690" },
				// It may have arrived: it is looked for, from when it was first to be sent.
				{ place: "71", firstTry: 1001, direct: false, message: null },
				{ place: "7", firstTry: null, direct: true, message: null },
			].map((one) => ({
				...one,
				guild: "1",
				locale: "zh-CN",
				source: "c1",
				sentAt: 900,
			})),
		);
		// The same place is told of it no second time.
		expect(
			state.notices.queue("c1", "corrected", [inChannel("72")], 3000),
		).toBe(0);
	});

	it("takes a correction back wherever an older version has told of it", () => {
		const state = carriedOver({ c1: "accepted" }, [
			{ correction: "c1", channel: "70" },
			{ correction: "c1", channel: "72", tries: 1, doneAt: 2000 },
		]);
		expect(state.notices.takeBack("c1", 3000)).toBe(1);
		drawAll(state);
		expect(nextOf(state)).toEqual(["withdrawn 72"]);
	});

	it("goes on with what was taken back while nobody knew whether it had arrived", () => {
		const state = carriedOver({ c1: "undone", c2: "undone" }, [
			{ correction: "c1", channel: "71", tries: 1 },
			{ correction: "c2", channel: "72", tries: 1, doneAt: 2000 },
			{ correction: "c2", kind: "withdrawn", channel: "72" },
		]);
		drawAll(state);
		expect(nextOf(state)).toEqual(["corrected 71", "withdrawn 72"]);
		const looked = queueAt(state, "71");
		expect(state.deliveries.trying(looked, 3000)).toBe(false);
		state.deliveries.sent(looked, "71", "901");
		expect(nextOf(state)).toEqual(["withdrawn 71", "withdrawn 72"]);
	});

	it("is the same after a second start", () => {
		const folder = ownFolder();
		writeOlderState(folder, { c1: "accepted" }, [
			{ correction: "c1", channel: "70" },
		]);
		ownState(folder).close();
		expect(ownState(folder).notices.undrawn()).toHaveLength(1);
	});
});
