import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { Upload } from "./messages.ts";
import { ApiError, errorBody, type Json, jsonObject } from "./wire.ts";
import type { World } from "./world.ts";

/** One request, read whole. */
export interface Request {
	readonly method: string;
	/** Decoded, without `/api/v10`. */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: Json;
	readonly uploads: readonly Upload[];
	/** The reason in the audit log, the token: header by lower-case name. */
	readonly headers: IncomingMessage["headers"];
}

export interface Answer {
	readonly status: number;
	readonly body?: Json;
	readonly headers?: Readonly<Record<string, string>>;
}

/** What is answered where. `:name` in a pattern stands for one step of the path. */
export interface Route {
	readonly method: string;
	readonly pattern: string;
	/** Whether it wants `Authorization: Bot …`; a token in the path does where this is false. */
	readonly authorized: boolean;
	answer(request: Request, steps: Readonly<Record<string, string>>): Answer;
}

/** A mishap a test asks for. */
export type Mishap =
	| {
			/** 429 with `retry_after` in seconds. */
			readonly kind: "limited";
			readonly retryAfter: number;
			readonly global?: boolean;
	  }
	/** An error of the server's. */
	| { readonly kind: "broken"; readonly status: 500 | 502 | 503 }
	/** No answer at all, the connection stays open. */
	| { readonly kind: "hang"; readonly done: boolean }
	/** The connection breaks. `done`: only after what was asked for was done. */
	| { readonly kind: "cut"; readonly done: boolean };

/** Which requests it befalls, and how many of them. */
export interface Ordered {
	readonly method?: string;
	readonly path: RegExp;
	readonly times: number;
	readonly mishap: Mishap;
}

export interface HttpSide {
	readonly server: Server;
	/** Every request that came, in order: `POST /channels/1/messages`. */
	readonly seen: string[];
	order(mishap: Ordered): void;
}

async function readRequest(message: IncomingMessage): Promise<Request> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk);
	const bytes = Buffer.concat(chunks);
	const url = new URL(message.url ?? "/", "http://localhost");
	const type = message.headers["content-type"] ?? "";
	const base = {
		method: message.method ?? "GET",
		path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, ""),
		query: url.searchParams,
		headers: message.headers,
	};
	if (!type.startsWith("multipart/form-data"))
		return {
			...base,
			body: bytes.length === 0 ? null : JSON.parse(bytes.toString("utf8")),
			uploads: [],
		};
	const form = await new Response(bytes, {
		headers: { "content-type": type },
	}).formData();
	const payload = form.get("payload_json");
	const uploads: Upload[] = [];
	for (const [key, value] of form) {
		const index = /^files\[(\d+)\]$/u.exec(key)?.[1];
		if (index === undefined || typeof value === "string") continue;
		uploads.push({
			index,
			name: value.name,
			type: value.type,
			bytes: new Uint8Array(await value.arrayBuffer()),
		});
	}
	return {
		...base,
		body: typeof payload === "string" ? JSON.parse(payload) : {},
		uploads,
	};
}

/** The steps of a path that a pattern names, or null where they do not fit. */
function match(pattern: string, path: string): Record<string, string> | null {
	const wanted = pattern.split("/");
	const given = path.split("/");
	if (wanted.length !== given.length) return null;
	const steps: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const step = given[index] ?? "";
		if (part.startsWith(":")) steps[part.slice(1)] = step;
		else if (part !== step) return null;
	}
	return steps;
}

/**
 * The REST side. A request nothing answers is a refusal like any other, so a test that did not expect it fails; a body
 * that does not fit is answered as Discord answers, and remembered.
 */
export function createHttpSide(
	world: World,
	routes: readonly Route[],
): HttpSide {
	const seen: string[] = [];
	const ordered: { order: Ordered; left: number }[] = [];

	const mishapFor = (request: Request): Mishap | null => {
		const found = ordered.find(
			({ order, left }) =>
				left > 0 &&
				(order.method ?? request.method) === request.method &&
				order.path.test(request.path),
		);
		if (found === undefined) return null;
		found.left -= 1;
		return found.order.mishap;
	};

	const act = (request: Request): Answer => {
		for (const route of routes) {
			if (route.method !== request.method) continue;
			const steps = match(route.pattern, request.path);
			if (steps === null) continue;
			if (
				route.authorized &&
				request.headers.authorization !== `Bot ${world.token}`
			)
				throw new ApiError(401, 0, "401: Unauthorized");
			return route.answer(request, steps);
		}
		throw new ApiError(
			404,
			0,
			"404: Not Found: the local Discord has no such call",
		);
	};

	const answerTo = (request: Request): Answer => {
		try {
			return act(request);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			world.refusals.push({
				request: `${request.method} ${request.path}`,
				status: error.status,
				code: error.code,
				message: error.message,
				problems: error.problems.map(
					(problem) => `${problem.path.join(".")}: ${problem.message}`,
				),
			});
			return { status: error.status, body: jsonObject.parse(errorBody(error)) };
		}
	};

	const send = (response: ServerResponse, answer: Answer): void => {
		response.writeHead(answer.status, {
			...(answer.body === undefined
				? {}
				: { "content-type": "application/json" }),
			...answer.headers,
		});
		response.end(
			answer.body === undefined ? undefined : JSON.stringify(answer.body),
		);
	};

	const serve = async (
		message: IncomingMessage,
		response: ServerResponse,
	): Promise<void> => {
		const upload = world.uploads.get(message.url ?? "");
		if (upload !== undefined) {
			response.writeHead(200, { "content-type": upload.type });
			response.end(upload.bytes);
			return;
		}
		const request = await readRequest(message);
		seen.push(`${request.method} ${request.path}`);
		const mishap = mishapFor(request);
		if (mishap?.kind === "limited")
			send(response, {
				status: 429,
				headers: {
					"retry-after": String(mishap.retryAfter),
					...(mishap.global ? { "x-ratelimit-global": "true" } : {}),
				},
				body: {
					message: "You are being rate limited.",
					retry_after: mishap.retryAfter,
					global: mishap.global ?? false,
				},
			});
		else if (mishap?.kind === "broken")
			send(response, {
				status: mishap.status,
				body: { message: "…", code: 0 },
			});
		else if (mishap !== null) {
			if (mishap.done) answerTo(request);
			if (mishap.kind === "cut") response.destroy();
		} else send(response, answerTo(request));
		world.changed();
	};

	const server = createServer((message, response) => {
		serve(message, response).catch((error: unknown) => {
			world.refusals.push({
				request: `${message.method} ${message.url}`,
				status: 500,
				code: 0,
				message: `the local Discord itself failed: ${error instanceof Error ? error.stack : error}`,
				problems: [],
			});
			send(response, { status: 500, body: { message: "…", code: 0 } });
			world.changed();
		});
	});
	return {
		server,
		seen,
		order: (order) => ordered.push({ order, left: order.times }),
	};
}
