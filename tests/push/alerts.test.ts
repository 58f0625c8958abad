import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import Libsql from "libsql";
import { beforeEach, describe, expect, it } from "vitest";
import type { QuotesQuestion } from "../../src/archive/answers.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { pack } from "../../src/discord/delivery/pack.ts";
import { createLog } from "../../src/log.ts";
import { createPush, type Push } from "../../src/push/push.ts";
import type { State } from "../../src/state/state.ts";
import type { Target } from "../../src/state/watches.ts";
import { person, type Told } from "../archive/articles.ts";
import { type Growing, growing } from "../archive/growing.ts";
import { county, lin } from "../archive/newsroom.ts";
import { ownFolder, ownState } from "../state/kept.ts";

/** Many watches and one look: what befalls one of them is no trouble of the others'. */

const minute = 60_000;

let now = 0;
let papers: Growing;
let state: State;
let push: Push;
/** What the log has of failures: the watch, and the error's first line. */
let failures: string[];
/** Words that cannot be laid out: a fault of ours. */
let unspeakable: string | null;
let archiveFor: () => Archive;

/** Opens a newsroom whose state is kept there, with everything from before known. */
const open = async (folder: string): Promise<void> => {
	now = Date.parse("2024-05-05T23:00:00Z");
	papers = growing(() => now, ...county);
	state = ownState(folder);
	failures = [];
	unspeakable = null;
	archiveFor = () => papers.archive();
	push = createPush({
		archiveFor: () => archiveFor(),
		state,
		code: "1",
		now: () => now,
		removePages: async () => {},
		log: createLog("error", (line) => {
			const { watch = "", error = "" } = JSON.parse(line);
			failures.push(`${watch} ${error.split("\n")[0]}`.trim());
		}),
		pack: (what, screens, at) => {
			if (
				unspeakable !== null &&
				JSON.stringify(what.reply).includes(unspeakable)
			)
				throw new Error("this cannot be laid out");
			return pack(what, screens, at);
		},
	});
	await push.look();
};

beforeEach(() => open(":memory:"));

const watch = (
	owner: string,
	target: Partial<Target> & Pick<Target, "kind" | "value">,
) =>
	state.watches.add(
		{
			guild: null,
			owner,
			target: { below: false, ...target },
			label: target.value,
			pace: "once",
			minute: 0,
			channel: null,
			role: null,
			locale: "zh-CN",
			since: now,
			paused: false,
			seen: state.arrivals.last(),
			ran: now,
		},
		{ who: owner, name: null, at: now },
	);

/** A digest every morning at eight, to somebody alone. */
const digestFor = (owner: string) =>
	state.digestPlans.add(
		{
			guild: null,
			channel: null,
			owner,
			minute: 480,
			weekday: null,
			beats: [],
			whenEmpty: "nothing",
			zone: null,
			locale: null,
			seen: state.arrivals.last(),
			since: now,
		},
		{ who: owner, name: null, at: now },
	);

const story = (id: string, words: string, by = lin): Told => ({
	id,
	headline: id,
	newspaper: "渝西日报",
	date: "2024-05-06",
	paragraphs: [`${by.name}说，${words}`],
	said: [{ by, words: [words] }],
});

/** What waits for somebody, oldest first, as it is to be sent. */
function takeFor(owner: string): string[] {
	const taken: string[] = [];
	for (;;) {
		const head = state.deliveries
			.next(now)
			.find(({ place }) => place === owner);
		if (head === undefined) return taken;
		taken.push(head.body);
		state.deliveries.sent(head.queue, "9", "9");
	}
}

describe("a watch that cannot be told", () => {
	beforeEach(() => {
		watch("1", { kind: "topic", value: "大桥" });
		watch("2", { kind: "speaker", value: "person:林若川" });
		watch("3", { kind: "phrase", value: "大桥" });
		digestFor("4");
		unspeakable = "说话人就是";
		papers.add(story("bridge", "大桥年底开工。"));
	});

	it("keeps no other watch and no digest back", async () => {
		await push.look();
		now += 2 * 3600_000;
		await push.look();
		expect(takeFor("1")).toEqual([expect.stringContaining("年底开工")]);
		expect(takeFor("2")).toEqual([]);
		expect(takeFor("3")).toEqual([expect.stringContaining("年底开工")]);
		expect(takeFor("4")).toEqual([expect.stringContaining("年底开工")]);
	});

	it("is told all of it when it can be, once", async () => {
		await push.look();
		papers.add(story("later", "环湖路修通。"));
		await push.look();
		unspeakable = null;
		now += minute;
		await push.look();
		await push.look();
		const told = takeFor("2");
		expect(told).toHaveLength(2);
		expect(told.join()).toContain("年底开工");
		expect(told.join()).toContain("环湖路修通");
	});

	it("is told in the end that there was something, and the log is not filled", async () => {
		const id = state.watches.all().find(({ owner }) => owner === "2")?.id;
		for (let times = 0; times < 100; times++) {
			await push.look();
			now += minute / 4;
		}
		expect(failures).toEqual(
			Array(3).fill(`${id} Error: this cannot be laid out`),
		);
		const told = takeFor("2");
		expect(told).toHaveLength(1);
		expect(told[0]).toContain("没能在此告知");
		expect(told[0]).toContain(id);
		// What comes later is told as ever.
		unspeakable = null;
		papers.add(story("later", "环湖路修通。"));
		await push.look();
		expect(takeFor("2")).toEqual([expect.stringContaining("环湖路修通")]);
	});
});

describe("where looking at the watches fails altogether", () => {
	it("digests are made all the same", async () => {
		const folder = ownFolder();
		await open(folder);
		watch("1", { kind: "topic", value: "大桥" });
		digestFor("4");
		// Another version wrote a watch that this one does not know.
		const other = new Libsql(join(folder, "state.sqlite"));
		other.exec("UPDATE watches SET kind = 'dream'");
		other.close();
		papers.add(story("bridge", "大桥年底开工。"));
		now += 2 * 3600_000;
		await push.look();
		expect(failures).toHaveLength(1);
		expect(takeFor("4")).toEqual([expect.stringContaining("年底开工")]);
	});
});

describe("many watches at one edition", () => {
	it("are told a few at a time: whoever asks something is answered in between", async () => {
		const owners = Array.from({ length: 60 }, (_, index) => `${index + 1}`);
		for (const owner of owners) watch(owner, { kind: "topic", value: "大桥" });
		papers.add(story("bridge", "大桥年底开工。"));
		let isOver = false;
		const looking = push.look().then(() => {
			isOver = true;
		});
		const seen = new Set<number>();
		while (!isOver) {
			await setImmediate();
			seen.add(state.deliveries.waiting());
		}
		await looking;
		expect(seen.size).toBeGreaterThan(10);
		expect(state.deliveries.waiting()).toBe(60);
		await push.look();
		for (const owner of owners) expect(takeFor(owner)).toHaveLength(1);
	});
});

describe("a large batch", () => {
	const page = (
		id: string,
		by: typeof lin,
		from: number,
		count: number,
	): Told => {
		const said = Array.from({ length: count }, (_, index) => ({
			by,
			words: [`第${from + index}件大事要抓紧。`],
		}));
		return {
			...story(id, "", by),
			paragraphs: said.map(({ words }) => `${by.name}说，${words[0]}`),
			said,
		};
	};

	it("is told whole, though a page of it changes while it is looked at", async () => {
		const { id } = watch("1", { kind: "phrase", value: "大事" });
		papers.add(
			page("a", lin, 1000, 150),
			...["b", "c", "d", "e", "f"].map((id, index) =>
				page(id, person(`高远${id}`, "区长"), 2000 + index * 100, 60),
			),
		);
		let isChanged = false;
		archiveFor = () => {
			const archive = papers.archive();
			const quotes = archive.quotes.bind(archive);
			return Object.assign(archive, {
				quotes(question: QuotesQuestion) {
					const found = quotes(question);
					// Between the first step and the next, the page that was looked at first is read anew, with fewer words.
					if (
						question.topic === "大事" &&
						question.offset === 0 &&
						!isChanged
					) {
						isChanged = true;
						papers.add(page("a", lin, 1000, 20));
					}
					return found;
				},
			});
		};
		await push.look();
		expect(isChanged).toBe(true);
		const told = takeFor("1").join();
		expect(told).toContain("新言论 320 条");
		expect(state.watches.find(id)?.seen).toBe(state.arrivals.last());
	});
});
