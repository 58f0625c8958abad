import { spawn } from "node:child_process";
import { once } from "node:events";
import { unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SnapshotFolder } from "../src/archive/snapshot.ts";
import { stampsOfCode } from "../src/archive/stamps.ts";
import { give, say } from "./child.ts";
import { randomFrom } from "./random.ts";

/** What is left of a snapshot of full size when whoever writes it is killed. */
export interface Killed {
	readonly kills: number;
	/** After how many of them the snapshot was whole and held at least every article of before. */
	readonly whole: number;
}

const { values } = parseArgs({
	options: {
		corpus: { type: "string", default: "" },
		data: { type: "string", default: "" },
		kills: { type: "string", default: "4" },
		child: { type: "boolean", default: false },
	},
});

/** Opens the archive and changes a file again and again. */
async function changeForEver(): Promise<void> {
	const { openArchive } = await import("../src/archive/openArchive.ts");
	const opened = await openArchive({
		corpus: values.corpus,
		data: values.data,
		zone: "Asia/Shanghai",
		now: Date.now,
	});
	await opened.whenRead;
	process.stdout.write("ready\n");
	for (let turn = 0; ; turn++) {
		await writeFile(
			join(values.corpus, "bench-kill.txt"),
			`---\ntitle: 第${turn}次\ndate: 2024-05-01\n---\n正文${turn}。\n`,
		);
		await new Promise((resolve) => setTimeout(resolve, 120));
	}
}

async function killAndLook(): Promise<Killed> {
	const random = randomFrom(31);
	const folder = new SnapshotFolder(join(values.data, "archive"));
	const stamps = await stampsOfCode();
	const held = async (): Promise<number> =>
		(await folder.load(stamps))?.segments.reduce(
			(sum, { articles }) => sum + articles,
			0,
		) ?? -1;
	const before = await held();
	const kills = Number(values.kills);
	let whole = 0;
	for (let kill = 0; kill < kills; kill++) {
		const child = spawn(
			process.execPath,
			[
				"--import",
				"tsx",
				join(import.meta.dirname, "kill.ts"),
				"--child",
				"--corpus",
				values.corpus,
				"--data",
				values.data,
			],
			{ stdio: ["ignore", "pipe", "inherit"] },
		);
		await once(child.stdout, "data");
		await new Promise((resolve) => setTimeout(resolve, random() * 3000));
		child.kill("SIGKILL");
		await once(child, "close");
		const after = await held();
		if (after >= before) whole++;
		say(`killed ${kill + 1} times: ${after} articles in the snapshot`);
	}
	await unlink(join(values.corpus, "bench-kill.txt")).catch(() => undefined);
	return { kills, whole };
}

if (values.child) await changeForEver();
else give(await killAndLook());
