import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../archive/articles.ts";
import { person } from "../archive/articles.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	directWith,
	editorIn,
	openServer,
	type PushRoom,
	readIn,
} from "./pushroom.ts";

/** What is kept back reaches nobody by itself before its hour, and arrives at it; what is one server's arrives there alone. */

let room: PushRoom;
let guild: Guild;
let news: Channel;

beforeEach(async () => {
	({ room, guild, news } = await openServer());
});

afterEach(() => room.close());

const peng = person("彭望秋", "渝西县教委主任", { place: "渝西县" });

const school = (restriction: Told["restriction"]): Told => ({
	id: "school",
	headline: "渝西添一所寄宿小学",
	newspaper: "渝西日报",
	date: "2024-05-06",
	paragraphs: ["渝西县教委主任彭望秋表示，寄宿小学秋季开学12个班。"],
	said: [{ by: peng, words: ["寄宿小学秋季开学12个班。"] }],
	promised: [
		{
			by: peng,
			words: "寄宿小学秋季开学12个班",
			answerable: "渝西县",
			targets: [{ text: "12个", value: 12, unit: "个" }],
		},
	],
	...(restriction === undefined ? {} : { restriction }),
});

const words = "寄宿小学秋季开学12个班";

const setDigest = async (where: Guild, channel: Channel): Promise<void> => {
	const editor = editorIn(room, where);
	const screen = await editor.slash("settings");
	await editor.choose(screen.message, "改什么", ["定时要点"]);
	await editor.chooseChannels(screen.message, "在频道里加一份", [channel]);
};

const toldTo = (user: string): string => {
	const direct = directWith(room, user);
	return direct === null ? "" : readIn(direct).join("").replaceAll("**", "");
};

describe("an article that is kept back until its hour", () => {
	it("is in no digest and no alert before it, and in both from then on, once", async () => {
		await setDigest(guild, news);
		const watcher = room.discord.person({ guild });
		await watcher.slash("watch add", { topic: "寄宿小学" });
		room.papers.add(
			school({
				release: new Date("2024-05-06T18:00:00+08:00").toISOString(),
				guild: null,
			}),
		);
		await room.look();
		room.at("2024-05-06T08:00");
		await room.look();
		room.at("2024-05-06T17:59");
		await room.look();
		expect(readIn(news).join("")).not.toContain(words);
		expect(toldTo(watcher.id)).not.toContain(words);
		room.at("2024-05-06T18:00");
		await room.look();
		expect(toldTo(watcher.id)).toContain(words);
		room.at("2024-05-07T08:00");
		await room.look();
		expect(readIn(news).join("")).toContain(words);
		room.at("2024-05-08T08:00");
		await room.look();
		expect(readIn(news).filter((text) => text.includes(words))).toHaveLength(1);
		expect(toldTo(watcher.id).split(words)).toHaveLength(2);
	});

	it("arrives at its hour too where the bot was away when it came", async () => {
		await setDigest(guild, news);
		room.papers.add(
			school({
				release: new Date("2024-05-06T18:00:00+08:00").toISOString(),
				guild: null,
			}),
		);
		await room.look();
		await room.stopBot();
		room.at("2024-05-06T20:00");
		await room.startBot();
		room.at("2024-05-07T08:00");
		await room.look();
		expect(readIn(news).join("")).toContain(words);
	});
});

describe("an article of one server", () => {
	it("is in its own digest, and in nobody else's", async () => {
		const elsewhere = room.discord.guild();
		await room.joins(elsewhere);
		const [other] = elsewhere.channels;
		if (other === undefined) throw new Error("the server has no channel");
		await setDigest(guild, news);
		await setDigest(elsewhere, other);
		const watcher = room.discord.person({ guild: elsewhere });
		await watcher.slash("watch add", { topic: "寄宿小学" });
		room.papers.add(school({ release: null, guild: guild.id }));
		await room.look();
		room.at("2024-05-06T08:00");
		await room.look();
		expect(readIn(news).join("")).toContain(words);
		expect(readIn(other).join("")).not.toContain(words);
		expect(toldTo(watcher.id)).not.toContain(words);
	});
});
