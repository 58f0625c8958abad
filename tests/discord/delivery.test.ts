import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { lin } from "../archive/newsroom.ts";
import { intents } from "./local/gateway.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	directWith,
	editorIn,
	hour,
	minute,
	openServer,
	type PushRoom,
	type PushRoomOptions,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** Exactly once, as seen by people: whatever befalls the connection, the clocks, the channel or the process. */

/** Who has set what is posted. */
const owner = "700";

let room: PushRoom;
let guild: Guild;
let news: Channel;

const open = async (options: PushRoomOptions = {}) => {
	({ room, guild, news } = await openServer(options));
	guild.members.add(owner);
};

afterEach(() => room.close());

/** A digest every morning at eight, in the channel, that says so when there is nothing. */
const setDigest = (
	change: Partial<Parameters<typeof room.state.digestPlans.add>[0]> = {},
) =>
	room.state.digestPlans.add(
		{
			guild: guild.id,
			channel: news.id,
			owner,
			minute: 480,
			weekday: null,
			beats: [],
			whenEmpty: "nothing",
			zone: null,
			locale: null,
			seen: room.state.arrivals.last(),
			since: room.now(),
			...change,
		},
		{ who: null, name: null, at: room.now() },
	);

let count = 0;
const story = (words = "今年新建口袋公园12座"): Told => {
	count += 1;
	return {
		id: `story-${count}`,
		headline: `第${count}号文`,
		newspaper: "渝西日报",
		date: "2024-05-06",
		paragraphs: [`县委书记林若川表示，${words}，第${count}件。`],
		said: [{ by: lin, words: [`${words}，第${count}件。`] }],
	};
};

const comes = async (...told: readonly Told[]) => {
	room.papers.add(...told);
	await room.look();
};

/** The next call to post something in the channel meets with a mishap. */
const postsMeet = (
	mishap: Parameters<typeof room.discord.order>[0]["mishap"],
	times = 1,
) =>
	room.discord.order({
		method: "POST",
		path: new RegExp(`^/channels/${news.id}/messages$`, "u"),
		times,
		mishap,
	});

/** The server has an outage, as Discord says it. */
const hasOutage = () =>
	room.discord.gateway.dispatch(
		"GUILD_DELETE",
		{ id: guild.id, unavailable: true },
		intents.guilds,
	);

/** Settles when the bot has been told everything that happened before: what is asked is told last. */
const answered = () => room.discord.person({ guild }).slash("help");

/** How long a call may take where a test leaves it without an answer, in milliseconds. */
const shortPatience = 1500;

describe("a digest is posted once", () => {
	const morning = async (options: PushRoomOptions = {}) => {
		await open(options);
		setDigest();
		await comes(story());
		room.at("2024-05-06T08:00");
	};

	it.each([
		["the connection breaks before it is taken", { kind: "cut", done: false }],
		["the connection breaks after it was taken", { kind: "cut", done: true }],
		["no answer comes and it was not taken", { kind: "hang", done: false }],
		["no answer comes though it was taken", { kind: "hang", done: true }],
		["Discord has an error of its own", { kind: "broken", status: 502 }],
	] as const)("where %s", async (_what, mishap) => {
		await morning(mishap.kind === "hang" ? { patience: shortPatience } : {});
		postsMeet(mishap);
		await room.look();
		// It is tried again after a while, not at once and not in vain.
		const early = postedIn(news).length;
		await room.look();
		expect(postedIn(news)).toHaveLength(early);
		room.pass(minute);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		room.pass(hour);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
		expect(room.outcomes.filter((one) => one.startsWith("digest"))).toEqual([
			"digest again",
			"digest sent",
		]);
	});

	it("after a longer gap than a nonce lives, because the bot looks for its own message first", async () => {
		await morning({ patience: shortPatience });
		postsMeet({ kind: "hang", done: true });
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		// A busy night: more messages than one answer of Discord's holds.
		const other = room.discord.person({ guild });
		for (let index = 0; index < 130; index++)
			news.messages.push({
				...(postedIn(news)[0] ??
					(() => {
						throw new Error("nothing posted");
					})()),
				id: room.discord.world.clock.snowflake(),
				author: other.id,
				components: [],
			});
		room.pass(6 * hour);
		await room.look();
		expect(
			postedIn(news).filter(({ author }) => author !== other.id),
		).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});

	it("where the channel is closed to the bot before it could look for its message, and open again later", async () => {
		await morning({ patience: shortPatience });
		postsMeet({ kind: "hang", done: true });
		await room.look();
		news.allowed.delete("viewChannel");
		room.pass(minute);
		await room.look();
		expect(room.discord.refusals().map(({ code }) => code)).toEqual([50001]);
		news.allowed.add("viewChannel");
		room.pass(6 * hour);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});

	it("by its nonce, where the bot may not read messages back", async () => {
		await morning({ patience: shortPatience });
		room.discord.edit(news, ({ allowed }) => allowed.delete("readHistory"));
		postsMeet({ kind: "hang", done: true });
		await room.look();
		room.pass(minute);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});

	it.each([
		["though it was taken", true],
		["and it was not taken", false],
	])(
		"by looking later, where no answer came %s, and the bot may not read messages back until the nonce is forgotten",
		async (_what, done) => {
			await morning({ patience: shortPatience });
			const other = room.discord.channel(guild, "闲聊");
			room.discord.edit(news, ({ allowed }) => allowed.delete("readHistory"));
			postsMeet({ kind: "hang", done });
			await room.look();
			room.pass(6 * hour);
			await room.look();
			room.pass(day / 2);
			await room.look();
			expect(postedIn(news)).toHaveLength(done ? 1 : 0);
			// The editors are told what mends it, once.
			expect(readIn(other)).toHaveLength(1);
			expect(readIn(other)[0]).toContain("再发就可能重复");
			expect(readIn(other)[0]).toContain("缺权限：阅读消息历史记录");
			expect((await editorIn(room, guild).slash("settings")).text).toContain(
				"不知是否已发出",
			);
			room.discord.edit(news, ({ allowed }) => allowed.add("readHistory"));
			await room.discord.world.until(
				"it to go on",
				() => room.state.deliveries.waiting() === 0,
			);
			await room.look();
			expect(postedIn(news)).toHaveLength(1);
			expect(room.state.pausedPlaces.of(guild.id)).toEqual([]);
		},
	);

	it.each([
		[
			"the server has an outage",
			async () => {
				hasOutage();
				await answered();
				news.allowed.delete("readHistory");
			},
			() => room.discord.gateway.guildCreated(guild),
		],
		[
			"the gateway is away",
			async () => {
				const { count } = room.discord.gateway;
				const before = count.attempted;
				room.discord.gateway.refuse(true);
				room.discord.gateway.drop();
				await room.discord.world.until(
					"the bot to notice",
					() => count.attempted > before,
				);
				room.discord.edit(news, ({ allowed }) => allowed.delete("readHistory"));
			},
			() => room.discord.gateway.refuse(false),
		],
	] as const)(
		"where %s, and nobody knows what the bot may do there",
		async (_what, away, back) => {
			await morning({ patience: shortPatience });
			const other = room.discord.channel(guild, "闲聊");
			postsMeet({ kind: "hang", done: true });
			await room.look();
			await away();
			room.pass(6 * hour);
			await room.look();
			expect(postedIn(news)).toHaveLength(1);
			expect(readIn(other)).toEqual([]);
			back();
			await room.discord.world.until("a connection", () =>
				room.discord.gateway.connected(),
			);
			await answered();
			room.pass(hour);
			await room.look();
			expect(postedIn(news)).toHaveLength(1);
			expect(readIn(other)[0]).toContain("再发就可能重复");
		},
	);

	it("where Discord asks for patience while only the nonce keeps it from coming twice", async () => {
		await morning({ patience: shortPatience });
		room.discord.edit(news, ({ allowed }) => allowed.delete("readHistory"));
		postsMeet({ kind: "hang", done: true });
		await room.look();
		room.pass(minute);
		postsMeet({ kind: "limited", retryAfter: 900 });
		await room.look();
		room.discord.edit(news, ({ allowed }) => allowed.add("readHistory"));
		await answered();
		room.pass(hour);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});

	it("where Discord asks for patience, a little or much", async () => {
		await morning();
		postsMeet({ kind: "limited", retryAfter: 0.05 });
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		await comes(story());
		room.at("2024-05-07T08:00");
		postsMeet({ kind: "limited", retryAfter: 900 });
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		room.pass(14 * minute);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		room.pass(2 * minute);
		await room.look();
		expect(postedIn(news)).toHaveLength(2);
	});

	it.each([
		["breaks", () => room.discord.gateway.drop(), "resumed"],
		[
			"asks to be connected to again",
			() => room.discord.gateway.askToReconnect(),
			"resumed",
		],
		[
			"forgets the session",
			() => room.discord.gateway.invalidate(false),
			"identified",
		],
	] as const)("where the gateway %s", async (_what, spoil, then) => {
		await morning();
		const before = room.discord.gateway.count[then];
		spoil();
		await room.look();
		await room.discord.world.until(
			"a connection",
			() => room.discord.gateway.count[then] > before,
		);
		await room.discord.person({ guild }).slash("help");
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
	});

	it("where the gateway is away altogether", async () => {
		await morning();
		room.discord.gateway.refuse(true);
		room.discord.gateway.drop();
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		room.discord.gateway.refuse(false);
		await room.discord.world.until("a connection", () =>
			room.discord.gateway.connected(),
		);
		await room.discord.person({ guild }).slash("help");
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
	});

	it("where the bot is started again before, while and after it is sent", async () => {
		await morning();
		await room.stopBot();
		await room.startBot();
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		await room.stopBot();
		await room.startBot();
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
	});

	it("where two processes run at once for a while", async () => {
		await morning();
		const { createPush } = await import("../../src/push/push.ts");
		const { pack } = await import("../../src/discord/delivery/pack.ts");
		const { createLog } = await import("../../src/log.ts");
		const other = createPush({
			archiveFor: () => room.papers.archive(),
			state: room.state,
			pack,
			code: "1",
			log: createLog("error", () => {}),
			now: room.now,
			removePages: async () => {},
		});
		await Promise.all([other.look(), room.look()]);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
	});
});

describe("an alert is never lost, and comes once", () => {
	const mishaps = [
		["the connection breaks before it is taken", { kind: "cut", done: false }],
		["the connection breaks after it was taken", { kind: "cut", done: true }],
		["no answer comes though it was taken", { kind: "hang", done: true }],
		["Discord has an error of its own", { kind: "broken", status: 502 }],
		["Discord asks for patience", { kind: "limited", retryAfter: 50 }],
	] as const;
	const calls = [
		["posted in the channel", "here", /^\/channels\/\d+\/messages$/u],
		["sent to its owner", "direct", /^\/channels\/\d+\/messages$/u],
		["sent to somebody new", "direct", /^\/users\/@me\/channels$/u],
	] as const;

	it.each(
		mishaps.flatMap(([what, mishap]) =>
			calls.map(([how, where, path]) => ({ what, mishap, how, where, path })),
		),
	)("where $what while it is $how", async ({ mishap, where, path }) => {
		await open(mishap.kind === "hang" ? { patience: shortPatience } : {});
		const editor = editorIn(room, guild);
		await editor.slash("watch add", { speaker: "林若川", where });
		room.discord.order({ method: "POST", path, times: 1, mishap });
		await comes(story("今年新装路灯800盏"));
		const told = () => {
			const place = where === "here" ? news : directWith(room, editor.id);
			return place === null ? [] : readIn(place);
		};
		room.pass(minute);
		await room.look();
		expect(told()).toHaveLength(1);
		expect(told()[0]).toContain("路灯800盏");
		// The process ends, and a day goes by: nothing waits, and nothing comes again.
		await room.stopBot();
		room.pass(day);
		await room.startBot();
		await room.look();
		expect(told()).toHaveLength(1);
		expect(room.state.deliveries.waiting()).toBe(0);
	});
});

describe("after some days down", () => {
	beforeEach(() => open());

	it("what was missed is one digest, and says so", async () => {
		setDigest();
		await comes(story("今年新建口袋公园12座"));
		await room.stopBot();
		room.papers.add(story("今年新装路灯800盏"));
		room.at("2024-05-08T12:00");
		await room.startBot();
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		const [text = ""] = readIn(news);
		expect(text).toContain("此前有 2 次没能按时发出，一并补在这里。");
		expect(text).toContain("口袋公园12座");
		expect(text).toContain("路灯800盏");
		room.at("2024-05-09T08:00");
		await comes(story("又修3条路"));
		expect(postedIn(news)).toHaveLength(2);
		expect(readIn(news)[1]).not.toContain("没能按时发出");
	});

	it("a watch tells of everything that came meanwhile, once", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		await room.stopBot();
		room.papers.add(story("今年新装路灯800盏"));
		room.at("2024-05-08T12:00");
		await room.startBot();
		await room.look();
		const direct = directWith(room, reporter.id);
		expect(direct === null ? [] : readIn(direct)).toHaveLength(1);
	});
});

describe("where the clocks are moved", () => {
	beforeEach(() => open({ begins: "2024-03-29T12:00" }));

	it.each([
		["2024-03-30T12:00", "put forward over its hour"],
		["2024-10-26T12:00", "put back over its hour"],
	])("from %s on, %s, a digest comes once a day", async (begins) => {
		room.state.settings.change(guild.id, { zone: "Europe/Berlin" });
		room.at(begins);
		setDigest({ minute: 150, whenEmpty: "line" });
		// Three nights, a quarter of an hour at a time.
		for (let quarter = 0; quarter < 3 * 24 * 4; quarter++) {
			room.pass(15 * minute);
			await room.look();
		}
		const days = readIn(news).map((text) => /记言 · (\S+?)（/u.exec(text)?.[1]);
		expect(days).toHaveLength(3);
		expect(new Set(days).size).toBe(3);
	});
});

describe("a channel that is gone or forbidden", () => {
	beforeEach(async () => {
		await open();
		room.discord.channel(guild, "闲聊");
		await room.look();
	});

	const other = (): Channel => {
		const found = guild.channels[1];
		if (found === undefined) throw new Error("there is no second channel");
		return found;
	};

	it("pauses, tells the editors once where it can, and goes on when it is mended", async () => {
		setDigest();
		room.discord.edit(news, ({ allowed }) => allowed.delete("sendMessages"));
		await comes(story("今年新建口袋公园12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(postedIn(news)).toEqual([]);
		expect(readIn(other())).toHaveLength(1);
		const [notice = ""] = readIn(other());
		expect(notice).toContain("发不到 #新闻 了");
		expect(notice).toContain("缺权限：发送消息");
		// Days pass: nothing is posted, nobody is told again, Discord is not asked every time.
		await comes(story("今年新装路灯800盏"));
		for (const date of ["07", "08"]) {
			room.at(`2024-05-${date}T08:00`);
			await room.look();
			await room.look();
		}
		expect(readIn(other())).toHaveLength(1);
		const refused = room.discord.refusals();
		expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 50013));
		expect(refused.length).toBeLessThanOrEqual(3);
		expect((await editorIn(room, guild).slash("settings")).text).toContain(
			"没有发送权限",
		);
		// Mended, it comes at once: what waited, and then one for all that came since.
		room.discord.edit(news, ({ allowed }) => allowed.add("sendMessages"));
		await room.discord.world.until(
			"the digest",
			() => postedIn(news).length > 0,
		);
		await room.look();
		room.at("2024-05-09T08:00");
		await room.look();
		const all = readIn(news).join("\n");
		expect(all.split("口袋公园12座，第")).toHaveLength(2);
		expect(all.split("路灯800盏，第")).toHaveLength(2);
		expect(room.state.pausedPlaces.of(guild.id)).toEqual([]);
	});

	it.each([
		["10003", (channel: Channel) => room.discord.remove(channel), "频道已不在"],
		[
			"50001",
			(channel: Channel) =>
				room.discord.edit(channel, ({ allowed }) =>
					allowed.delete("viewChannel"),
				),
			"看不到该频道",
		],
	] as const)("is known by %s too", async (code, spoil, said) => {
		setDigest();
		await comes(story());
		spoil(news);
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(other())[0]).toContain(said);
		expect(room.discord.refusals().map((one) => String(one.code))).toEqual([
			code,
		]);
	});

	it("is known by the permission to embed links, without which a digest would come without its words", async () => {
		setDigest();
		room.discord.edit(news, ({ allowed }) => allowed.delete("embedLinks"));
		await answered();
		await comes(story("今年新建口袋公园12座"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(postedIn(news)).toEqual([]);
		expect(readIn(other())).toHaveLength(1);
		expect(readIn(other())[0]).toContain("缺权限：嵌入链接");
		room.discord.edit(news, ({ allowed }) => allowed.add("embedLinks"));
		await room.discord.world.until(
			"the digest",
			() => postedIn(news).length > 0,
		);
		await room.look();
		expect(readIn(news)).toHaveLength(1);
		expect(readIn(news)[0]).toContain("口袋公园12座");
	});

	const isPaused = () =>
		room.state.pausedPlaces.pause(
			{ place: news.id, direct: false, guild: guild.id, reason: "forbidden" },
			room.now(),
		);

	it.each([
		[
			"had an outage",
			async () => {
				hasOutage();
				await answered();
			},
			() => room.discord.gateway.guildCreated(guild),
		],
		[
			"was left",
			async () => {
				room.discord.leave(guild);
				await room.discord.world.until("the leaving", () =>
					room.log.find(({ event }) => event === "left"),
				);
			},
			() => room.discord.join(guild),
		],
	] as const)(
		"is told of once, when its server is there again that %s",
		async (_what, away, back) => {
			await away();
			isPaused();
			await room.look();
			expect(readIn(other())).toEqual([]);
			back();
			await answered();
			await room.look();
			await room.look();
			expect(readIn(other())).toHaveLength(1);
			expect(readIn(other())[0]).toContain("发不到 #新闻 了");
		},
	);

	it("is told of once, when there is a channel to speak in", async () => {
		for (const channel of guild.channels)
			room.discord.edit(channel, ({ allowed }) =>
				allowed.delete("sendMessages"),
			);
		await answered();
		isPaused();
		await room.look();
		room.discord.edit(other(), ({ allowed }) => allowed.add("sendMessages"));
		await room.discord.world.until(
			"the notice",
			() => readIn(other()).length > 0,
		);
		await room.look();
		expect(readIn(other())).toHaveLength(1);
	});

	it("tells whoever set it, where there is no other channel", async () => {
		const editor = room.discord.person({ guild });
		room.discord.edit(other(), ({ allowed }) => allowed.delete("sendMessages"));
		setDigest({ owner: editor.id });
		await comes(story());
		room.discord.edit(news, ({ allowed }) => allowed.delete("sendMessages"));
		room.at("2024-05-06T08:00");
		await room.look();
		const direct = directWith(room, editor.id);
		expect(direct === null ? [] : readIn(direct)[0]).toContain(
			"发不到 #新闻 了",
		);
		room.discord.refusals();
	});

	it("is tried again by and by, where nobody says that it is mended", async () => {
		setDigest();
		await comes(story());
		news.allowed.delete("sendMessages");
		room.at("2024-05-06T08:00");
		await room.look();
		news.allowed.add("sendMessages");
		room.pass(30 * minute);
		await room.look();
		expect(postedIn(news)).toEqual([]);
		room.pass(31 * minute);
		await room.look();
		expect(postedIn(news)).toHaveLength(1);
		room.discord.refusals();
	});

	it("is tried at once after the settings are changed", async () => {
		setDigest();
		await comes(story());
		news.allowed.delete("sendMessages");
		room.at("2024-05-06T08:00");
		await room.look();
		news.allowed.add("sendMessages");
		await editorIn(room, guild).slash("settings", { zone: "Asia/Taipei" });
		await room.discord.world.until(
			"the digest",
			() => postedIn(news).length === 1,
		);
		room.discord.refusals();
	});

	it("does not hold up what goes elsewhere", async () => {
		setDigest();
		setDigest({ channel: other().id });
		await comes(story());
		room.discord.edit(news, ({ allowed }) => allowed.delete("sendMessages"));
		room.at("2024-05-06T08:00");
		await room.look();
		expect(
			readIn(other()).filter((text) => text.startsWith("# 记言 ·")),
		).toHaveLength(1);
		room.discord.refusals();
	});
});

describe("direct messages that are closed", () => {
	beforeEach(() => open());

	it("wait, are nobody else's to know of, and come when they are open again", async () => {
		const reporter = room.discord.person({ guild });
		await reporter.slash("watch add", { speaker: "林若川" });
		room.discord.world.closedToBots.add(reporter.id);
		await comes(story("今年新建口袋公园12座"));
		expect((await reporter.slash("watch list")).text).toContain("私信被关闭");
		for (let index = 0; index < 8; index++) {
			room.pass(10 * minute);
			await comes(story("今年新装路灯"));
		}
		expect(readIn(news)).toEqual([]);
		expect(new Set(room.discord.refusals().map(({ code }) => code))).toEqual(
			new Set([50007]),
		);
		room.discord.world.closedToBots.delete(reporter.id);
		room.pass(day);
		await room.look();
		await room.look();
		const direct = directWith(room, reporter.id);
		const told = direct === null ? [] : readIn(direct);
		// The one that could not be sent, and one for all that came since.
		expect(told).toHaveLength(2);
		expect(told[0]).toContain("口袋公园12座");
		expect(told[1]).toContain("共 8 篇，并作一条");
	});
});

describe("direct messages of a server that was left", () => {
	beforeEach(() => open());

	it("keep nothing back that another server has to tell the same person", async () => {
		const other = room.discord.guild({ name: "别家" });
		await room.joins(other);
		const reporter = room.discord.person({ guild });
		other.members.add(reporter.id);
		await reporter.slash("watch add", { speaker: "林若川" });
		room.discord.world.closedToBots.add(reporter.id);
		await comes(story("今年新建口袋公园12座"));
		room.discord.refusals();
		room.state.watches.add(
			{
				...(room.state.watches.all()[0] ??
					(() => {
						throw new Error("nothing is watched");
					})()),
				guild: other.id,
				seen: room.state.arrivals.last(),
			},
			{ who: null, name: null, at: room.now() },
		);
		room.discord.leave(guild);
		await room.discord.world.until(
			"the leaving",
			() => room.state.servers.find(guild.id)?.leftAt != null,
		);
		room.discord.world.closedToBots.delete(reporter.id);
		room.pass(day);
		await comes(story("今年新装路灯800盏"));
		const direct = directWith(room, reporter.id);
		expect(direct === null ? [] : readIn(direct)).toEqual([
			expect.stringContaining("路灯800盏"),
		]);
	});
});

describe("a digest of several pages", () => {
	const long = () =>
		Array.from({ length: 30 }, (_, index): Told => {
			const words = `办好第${index + 1}批12件实事，${"建管并重，".repeat(24)}说到做到`;
			const told = story(words);
			return {
				...told,
				promised: [
					{
						by: lin,
						words,
						answerable: "渝西县",
						targets: [{ text: "12件", value: 12, unit: "件" }],
					},
				],
			};
		});

	beforeEach(() => open({ patience: shortPatience }));

	const pagesOf = (channels: readonly Channel[]): (string | undefined)[] =>
		channels.flatMap((channel) =>
			readIn(channel).flatMap(
				(text) => /第 \d+\/\d+ 页/u.exec(text)?.[0] ?? [],
			),
		);

	const threads = (): Channel[] =>
		[...room.discord.world.channels.values()].filter(
			({ parent }) => parent === news.id,
		);

	const wholeAndOnce = (channels: readonly Channel[]) => {
		const pages = pagesOf(channels);
		expect(pages.length).toBeGreaterThan(1);
		expect(pages).toEqual(
			pages.map((_, index) => `第 ${index + 1}/${pages.length} 页`),
		);
	};

	const morning = async () => {
		setDigest({ beats: [] });
		await comes(...long());
		room.at("2024-05-06T08:00");
	};

	it("has one thread, though nobody heard that it was started", async () => {
		await morning();
		room.discord.order({
			method: "POST",
			path: /\/threads$/u,
			times: 1,
			mishap: { kind: "hang", done: true },
		});
		await room.look();
		room.pass(minute);
		await room.look();
		expect(threads()).toHaveLength(1);
		wholeAndOnce([news, ...threads()]);
		expect(room.discord.refusals().map(({ code }) => code)).toEqual([160004]);
	});

	it("has each page once, though the answer to one of them was lost", async () => {
		await morning();
		room.discord.order({
			method: "POST",
			path: /^\/channels\/\d+\/messages$/u,
			times: 1,
			mishap: { kind: "limited", retryAfter: 0.01 },
		});
		room.discord.order({
			method: "POST",
			path: /^\/channels\/\d+\/messages$/u,
			times: 2,
			mishap: { kind: "cut", done: true },
		});
		for (let index = 0; index < 5; index++) {
			await room.look();
			room.pass(10 * minute);
		}
		wholeAndOnce([news, ...threads()]);
	});

	it("waits for its thread, and does not go on beside it, where links may not be embedded any more", async () => {
		room.discord.channel(guild, "闲聊");
		await morning();
		room.discord.order({
			method: "POST",
			path: new RegExp(`^/channels/(?!${news.id}/)\\d+/messages$`, "u"),
			times: 1,
			mishap: { kind: "limited", retryAfter: 900 },
		});
		await room.look();
		room.discord.edit(news, ({ allowed }) => allowed.delete("embedLinks"));
		await answered();
		room.pass(16 * minute);
		await room.look();
		expect(room.state.pausedPlaces.of(guild.id)).toHaveLength(1);
		room.discord.edit(news, ({ allowed }) => allowed.add("embedLinks"));
		await room.discord.world.until(
			"the rest",
			() => room.state.deliveries.waiting() === 0,
		);
		expect(pagesOf([news])).toHaveLength(1);
		wholeAndOnce([news, ...threads()]);
	});

	it("goes on in the channel where no thread may be started", async () => {
		room.discord.edit(news, ({ allowed }) => allowed.delete("createThreads"));
		await morning();
		await room.look();
		expect(threads()).toEqual([]);
		wholeAndOnce([news]);
		room.discord.refusals();
	});
});

describe("what was sent", () => {
	beforeEach(() => open());

	it("can be found by the statement it showed, for whoever has to correct it", async () => {
		setDigest();
		const told = story();
		await comes(told);
		room.at("2024-05-06T08:00");
		await room.look();
		const statement = `${told.id}#p0.${"县委书记林若川表示，".length}`;
		expect(room.papers.archive().statement(statement)).not.toBeNull();
		const [found] = room.state.deliveries.showing(
			[statement],
			room.now() - day,
		);
		expect(found).toMatchObject({
			kind: "digest",
			guild: guild.id,
			place: news.id,
			direct: false,
		});
		expect(room.state.deliveries.posted(found?.id ?? "")).toEqual([
			{ channel: news.id, message: postedIn(news)[0]?.id },
		]);
		expect(room.state.deliveries.showing([statement], room.now() + 1)).toEqual(
			[],
		);
	});
});
