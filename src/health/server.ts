import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Metrics } from "./metrics.ts";

/** How the bot is, now. */
export interface Condition {
	/** Whether the gateway is connected. */
	readonly gateway: boolean;
	/** Whether there is an archive to answer from, and it takes in what is new. */
	readonly archive: boolean;
	/** Whether it has read every file there is. */
	readonly caughtUp: boolean;
	readonly stopping: boolean;
}

/** Answers whoever watches over the process, on this machine alone. */
export interface HealthServer {
	readonly port: number;
	close(): Promise<void>;
}

const json = (
	response: ServerResponse,
	isWell: boolean,
	body: Readonly<Record<string, boolean>>,
): void => {
	response.writeHead(isWell ? 200 : 503, {
		"content-type": "application/json",
		"cache-control": "no-store",
	});
	response.end(`${JSON.stringify({ ok: isWell, ...body })}\n`);
};

/**
 * `/healthz`: well while the gateway is connected and there is an archive that takes in what is new. `/readyz`: well while it also has read all there
 * is, and is not stopping. `/metrics`: the numbers.
 *
 * @param port - 0 takes any that is free
 * @throws Error where the port is taken
 */
export async function openHealthServer(
	port: number,
	condition: () => Condition,
	metrics: Metrics,
): Promise<HealthServer> {
	const server = createServer((request, response) => {
		const { gateway, archive, caughtUp, stopping } = condition();
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		if (request.method !== "GET" && request.method !== "HEAD") {
			response.writeHead(405, { allow: "GET, HEAD" }).end();
			return;
		}
		switch (path) {
			case "/healthz":
				json(response, gateway && archive, { gateway, archive });
				return;
			case "/readyz":
				json(response, gateway && archive && caughtUp && !stopping, {
					gateway,
					archive,
					caughtUp,
					stopping,
				});
				return;
			case "/metrics":
				metrics.text().then(
					(text) => {
						response.writeHead(200, { "content-type": metrics.type });
						response.end(text);
					},
					() => response.writeHead(500).end(),
				);
				return;
			default:
				response.writeHead(404).end();
		}
	});
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	return {
		port: typeof address === "object" && address !== null ? address.port : port,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
