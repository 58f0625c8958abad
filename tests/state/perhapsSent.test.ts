import { expect, it } from "vitest";
import { reply } from "../../src/reply.ts";
import { stateFile } from "../../src/state/files.ts";
import { stageRestore } from "../../src/state/restoring.ts";
import { openState, type State } from "../../src/state/state.ts";
import { letGo, ownFolder, ownState } from "./kept.ts";
import { writeOlderState } from "./olderNotices.ts";

/** What waits in a copy of a state, when that is restored: nobody knows what of it was sent since. */

/** A state restored from one in a folder that nobody uses any more. */
async function restored(folder: string): Promise<State> {
	const target = ownFolder();
	stageRestore(stateFile(target), stateFile(folder));
	await letGo();
	return ownState(target);
}

async function copyOf(change: (state: State) => void): Promise<State> {
	const folder = ownFolder();
	const state = openState(folder);
	change(state);
	state.close();
	await letGo();
	return restored(folder);
}

it("a message that waits may have been sent at any time since it was decided", async () => {
	const state = await copyOf(({ deliveries }) => {
		deliveries.add(
			{
				guild: "1",
				kind: "alert",
				source: null,
				place: "70",
				direct: false,
				locale: "zh-CN",
				threadName: null,
				reply: reply({ outcome: "answer", title: "关注" }),
			},
			() => [{ mark: "a", body: "{}" }],
			[],
			1000,
		);
	});
	expect(
		state.deliveries.next(5000).map(({ mark, firstTry }) => [mark, firstTry]),
	).toEqual([["a", 1000]]);
});

it("so may a notice that was not put into words yet", async () => {
	const state = await copyOf(({ notices }) => {
		notices.queue(
			"abcd2345",
			"corrected",
			[
				{
					id: 1,
					kind: "post",
					guild: "1",
					channel: "70",
					user: null,
					message: null,
					locale: "zh-CN",
					at: 500,
				},
			],
			1000,
		);
	});
	const [id = ""] = state.notices.undrawn();
	expect(state.deliveries.find(id)?.notice).toMatchObject({
		sentAt: 500,
		triedAt: 1000,
	});
});

it("so may a notice of a version that kept them apart, and none of those that are done with", async () => {
	const folder = ownFolder();
	writeOlderState(folder, { abcd2345: "accepted" }, [
		{ correction: "abcd2345", channel: "70" },
		{ correction: "abcd2345", channel: "71", doneAt: 1 },
	]);
	await letGo();
	const state = await restored(folder);
	const undrawn = state.notices.undrawn();
	expect(
		undrawn.map((id) => {
			const found = state.deliveries.find(id);
			return [found?.place, found?.notice?.triedAt];
		}),
	).toEqual([["70", 1000]]);
});
