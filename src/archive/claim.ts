import { createHash } from "node:crypto";
import { unlink } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** That this process alone writes a folder. */
export interface Claim {
	release(): Promise<void>;
}

/**
 * Claims a folder for writing, or null where another process has it. The claim is a socket that listens: it ends with the
 * process, however that ends, and no number is left behind that another process might have tomorrow.
 */
export async function claimFolder(folder: string): Promise<Claim | null> {
	const name = `jiyan-${createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 24)}`;
	const path =
		process.platform === "win32"
			? `\\\\.\\pipe\\${name}`
			: join(tmpdir(), `${name}.sock`);
	const claim = await listen(path);
	if (claim !== null || (await answers(path))) return claim;
	// Nobody listens: it was left by a process that was killed.
	await unlink(path).catch(() => undefined);
	return listen(path);
}

function listen(path: string): Promise<Claim | null> {
	return new Promise((settle) => {
		const server = createServer((socket) => socket.destroy());
		server.once("error", () => settle(null));
		server.listen(path, () => {
			server.unref();
			settle({
				release: () =>
					new Promise((released) => {
						server.close(() => released());
					}),
			});
		});
	});
}

function answers(path: string): Promise<boolean> {
	return new Promise((settle) => {
		const socket = createConnection(path);
		socket.once("connect", () => {
			socket.destroy();
			settle(true);
		});
		socket.once("error", () => settle(false));
	});
}
