import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyState } from "../../src/state/copies.ts";
import { stateFile } from "../../src/state/files.ts";
import { linSays } from "../archive/newsroom.ts";
import { ownFolder } from "../state/kept.ts";
import type { Channel, Guild } from "./local/world.ts";
import {
	day,
	editorIn,
	hour,
	openServer,
	type PushRoom,
	postedIn,
	readIn,
} from "./pushroom.ts";

/** What a restored state does about what was sent after it was copied. */

let room: PushRoom;
let guild: Guild;
let news: Channel;
let folder: string;

beforeEach(async () => {
	folder = ownFolder();
	({ room, guild, news } = await openServer({ folder }));
});

afterEach(() => room.close());

const copy = (): string => {
	const file = join(ownFolder(), "copy.sqlite");
	copyState(stateFile(folder), file);
	return file;
};

/** A watch's alert waits, and certainly was not sent: Discord asked for patience. */
const waits = async (): Promise<void> => {
	await editorIn(room, guild).slash("watch add", {
		speaker: "林若川",
		where: "here",
	});
	room.discord.order({
		method: "POST",
		path: new RegExp(`^/channels/${news.id}/messages$`, "u"),
		times: 1,
		mishap: { kind: "limited", retryAfter: 900 },
	});
	room.papers.add(linSays("bridge", "第二座大桥年底开工。"));
	await room.look();
	expect(postedIn(news)).toEqual([]);
};

it("what waited when the copy was made and was sent since is not sent again", async () => {
	await waits();
	const file = copy();
	room.pass(hour);
	await room.look();
	expect(postedIn(news)).toHaveLength(1);
	room.pass(day);
	await room.restore(file);
	await room.look();
	expect(postedIn(news)).toHaveLength(1);
	expect(room.state.deliveries.waiting()).toBe(0);
});

it("what waited when the copy was made and was not sent since is sent", async () => {
	await waits();
	const file = copy();
	room.pass(hour);
	await room.restore(file);
	await room.look();
	expect(readIn(news)).toHaveLength(1);
	expect(readIn(news)[0]).toContain("第二座大桥年底开工。");
});

it("what came since the copy was made counts as coming anew: told twice, and not lost", async () => {
	await editorIn(room, guild).slash("watch add", {
		speaker: "林若川",
		where: "here",
	});
	room.papers.add(linSays("bridge", "第二座大桥年底开工。"));
	await room.look();
	const file = copy();
	room.papers.add(linSays("lamps", "今年新装路灯800盏。"));
	await room.look();
	expect(postedIn(news)).toHaveLength(2);
	await room.restore(file);
	await room.look();
	const all = readIn(news).join("\n");
	expect(all.split("第二座大桥年底开工。")).toHaveLength(2);
	expect(all.split("今年新装路灯800盏。")).toHaveLength(3);
});
