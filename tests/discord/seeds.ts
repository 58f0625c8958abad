import { join } from "node:path";
import { openArchive } from "../../src/archive/openArchive.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { openWorkshop } from "../../src/files/workshop.ts";
import { createLog } from "../../src/log.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

/** A newsroom whose bot answers about the seed pages, with every command there is. A fault of ours fails the test. */
export async function openSeeds(folder = ":memory:"): Promise<Newsroom> {
	const archive = await openArchive({
		corpus: join(import.meta.dirname, "../../corpus"),
		data: ":memory:",
		zone: "Asia/Shanghai",
		now: Date.now,
	});
	await archive.whenRead;
	const workshop = openWorkshop();
	const room = await openNewsroom(
		(state) =>
			createDispatcher({
				archiveFor: (viewer) => archive.as(viewer),
				state,
				log: createLog("error", (line) => {
					throw new Error(`a fault was logged: ${line}`);
				}),
				version: "0.0.0",
				now: Date.now,
				workshop,
			}),
		{ folder },
	);
	return {
		...room,
		get state() {
			return room.state;
		},
		async close() {
			await room.close();
			await workshop.close();
			await archive.close();
		},
	};
}
