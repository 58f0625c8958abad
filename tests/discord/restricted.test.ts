import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HeldArchive } from "../../src/archive/heldArchive.ts";
import { attach, openLibrary } from "../../src/archive/library.ts";
import { Readings } from "../../src/archive/readings.ts";
import { segmentIn } from "../../src/archive/segment.ts";
import { SegmentBuilder } from "../../src/archive/segmentBuilder.ts";
import { addExtracted } from "../../src/archive/takeIn.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { article } from "../archive/articles.ts";
import { invented, lin } from "../commands/invented.ts";
import { noon } from "../commands/newsroom.ts";
import type { Person } from "./local/person.ts";
import type { Guild } from "./local/world.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** A page that only editors see until its hour, and one of one server only. */

let room: Newsroom;
let guild: Guild;
let elsewhere: Guild;
let editor: Person;
let reporter: Person;
let stranger: Person;
let time = noon;

const hour = Date.parse("2024-05-15T18:00:00+08:00");
const manageGuild = 1n << 5n;

const page = (id: string, words: string) =>
	article({
		id,
		headline: id,
		date: "2024-05-14",
		paragraphs: [`黔江区水务局局长林若川说，${words}`],
		said: [{ by: lin, words: [words] }],
	});

beforeAll(async () => {
	const library = openLibrary(noon);
	const readings = new Readings(library, () => time);
	room = await openNewsroom((state) =>
		createDispatcher({
			archiveFor: (viewer) =>
				new HeldArchive(readings, viewer, {
					readAt: noon,
					today: () => "2024-05-15",
					skipped: [],
					progress: null,
				}),
			state,
			log: createLog("error", (line) => {
				throw new Error(`a fault was logged: ${line}`);
			}),
			version: "0.0.0",
			now: () => time,
		}),
	);
	guild = room.discord.guild();
	elsewhere = room.discord.guild();
	const builder = new SegmentBuilder();
	const articles = [
		...invented,
		{
			...page("明日大桥通车", "大桥明天通车。"),
			restriction: { release: new Date(hour).toISOString(), guild: null },
		},
		{
			...page("内部提纲", "泵站再等一等。"),
			restriction: { release: null, guild: guild.id },
		},
	];
	addExtracted(
		builder,
		articles.map((article) => ({ article })),
	);
	attach(library, segmentIn(builder.build()));
	editor = room.discord.person({ guild, permissions: manageGuild });
	reporter = room.discord.person({ guild });
	stranger = room.discord.person({
		guild: elsewhere,
		permissions: manageGuild,
	});
});

afterAll(() => room.close());

describe("before its hour", () => {
	it("an editor sees it in private, marked, and nobody else does", async () => {
		const seen = await editor.slash("quotes", { speaker: "林若川" });
		expect(seen.isPrivate).toBe(true);
		expect(seen.text).toContain("大桥明天通车");
		expect(seen.text).toContain(
			"🔒 2024-05-15 18:00（北京时间）解禁前仅编辑可见",
		);
		const unseen = await reporter.slash("quotes", { speaker: "林若川" });
		expect(unseen.text).not.toContain("大桥明天通车");
		expect(unseen.text).toContain("泵站再等一等");
		expect(unseen.text).toContain("🔒 仅限本服务器");
		expect(await reporter.type("article show", "article", "明日")).toEqual([]);
	});

	it("an editor of another server sees it, and nothing of this server's own", async () => {
		const seen = await stranger.slash("quotes", { speaker: "林若川" });
		expect(seen.text).toContain("大桥明天通车");
		expect(seen.text).not.toContain("泵站再等一等");
	});

	it("an answer that all can see does not hold it, whoever asks", async () => {
		const open = await editor.slash("quotes", {
			speaker: "林若川",
			private: false,
		});
		expect(open.isPrivate).toBe(false);
		expect(open.text).not.toContain("大桥明天通车");
		expect(open.text).toContain("泵站再等一等");
	});

	it("posting an answer posts what others may see of it", async () => {
		const seen = await editor.slash("quotes", { speaker: "林若川" });
		const posted = await editor.press(seen.message, "发到频道");
		expect(posted.isPrivate).toBe(false);
		expect(posted.text).not.toContain("大桥明天通车");
		expect(posted.text).toContain("泵站再等一等");
	});
});

it("from its hour on everybody sees it, and the mark is gone", async () => {
	time = hour;
	const seen = await reporter.slash("quotes", { speaker: "林若川" });
	expect(seen.text).toContain("大桥明天通车");
	expect(seen.text).not.toContain("解禁");
});
