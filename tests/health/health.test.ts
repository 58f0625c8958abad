import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Health, openHealth } from "../../src/health/health.ts";
import type { Freshness } from "../../src/health/metrics.ts";
import type { Condition } from "../../src/health/server.ts";

/** What whoever watches over the process is told. */

const well: Condition = {
	gateway: true,
	archive: true,
	caughtUp: true,
	stopping: false,
};

const fresh: Freshness = {
	articles: 3,
	readAt: Date.parse("2024-05-15T04:00:00Z"),
	latest: "2024-04-23",
	isStale: true,
};

async function opened(
	condition: () => Condition = () => well,
	freshness: () => Freshness | null = () => fresh,
): Promise<Health> {
	const health = await openHealth({
		port: 0,
		version: "1.2.3",
		condition,
		freshness,
		now: Date.now,
	});
	onTestFinished(() => health.close());
	return health;
}

const get = async (health: Health, path: string) => {
	const answer = await fetch(`http://127.0.0.1:${health.port}${path}`);
	return { status: answer.status, text: await answer.text() };
};

describe("/healthz and /readyz", () => {
	it.each([
		["all is well", {}, 200, 200],
		["it still reads", { caughtUp: false }, 200, 503],
		["it stops", { stopping: true }, 200, 503],
		["the gateway is away", { gateway: false }, 503, 503],
		["there is no archive yet", { archive: false, caughtUp: false }, 503, 503],
	])("where %s", async (_what, change, healthy, ready) => {
		const health = await opened(() => ({ ...well, ...change }));
		const [healthz, readyz] = [
			await get(health, "/healthz"),
			await get(health, "/readyz"),
		];
		expect([healthz.status, readyz.status]).toEqual([healthy, ready]);
		expect(JSON.parse(readyz.text)).toEqual({
			ok: ready === 200,
			...well,
			...change,
		});
	});

	it("are told as they are now", async () => {
		let gateway = false;
		const health = await opened(() => ({ ...well, gateway }));
		expect((await get(health, "/healthz")).status).toBe(503);
		gateway = true;
		expect((await get(health, "/healthz")).status).toBe(200);
	});

	it("are all that can be asked, and only asked", async () => {
		const health = await opened();
		expect((await get(health, "/")).status).toBe(404);
		const posted = await fetch(`http://127.0.0.1:${health.port}/healthz`, {
			method: "POST",
		});
		expect(posted.status).toBe(405);
	});
});

describe("/metrics", () => {
	it("counts interactions by command and outcome, and how long they took", async () => {
		const health = await opened();
		const one = {
			kind: "command",
			does: "quotes",
			outcome: "answer",
			acknowledgedAfter: 40,
			took: 70,
		};
		health.observe(one);
		health.observe({ ...one, took: 400 });
		health.observe({ ...one, outcome: "failed", acknowledgedAfter: null });
		health.observe({ ...one, kind: "press", does: "act copy" });
		health.deliver({ kind: "digest", outcome: "posted" });
		const { status, text } = await get(health, "/metrics");
		expect(status).toBe(200);
		const lines = text.split("\n");
		for (const line of [
			'jiyan_interactions_total{kind="command",does="quotes",outcome="answer"} 2',
			'jiyan_interactions_total{kind="command",does="quotes",outcome="failed"} 1',
			'jiyan_interactions_total{kind="press",does="act copy",outcome="answer"} 1',
			'jiyan_first_answer_seconds_count{kind="command"} 2',
			'jiyan_first_answer_seconds_bucket{le="0.05",kind="command"} 2',
			'jiyan_first_answer_seconds_bucket{le="0.025",kind="command"} 0',
			'jiyan_answer_seconds_count{kind="command"} 3',
			'jiyan_deliveries_total{kind="digest",outcome="posted"} 1',
			'jiyan_build_info{version="1.2.3"} 1',
			"jiyan_gateway_connected 1",
			"jiyan_archive_articles 3",
			"jiyan_archive_stale 1",
			`jiyan_archive_read_timestamp_seconds ${fresh.readAt / 1000}`,
			`jiyan_archive_latest_news_timestamp_seconds ${Date.parse("2024-04-23T00:00:00Z") / 1000}`,
		])
			expect(lines).toContain(line);
		expect(text).toMatch(/^process_resident_memory_bytes \d+/mu);
		expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /mu);
	});

	it("can be asked for while there is no archive yet", async () => {
		const health = await opened(
			() => ({ ...well, archive: false, gateway: false }),
			() => null,
		);
		const { text } = await get(health, "/metrics");
		expect(text).toContain("jiyan_gateway_connected 0");
		expect(text).toContain("jiyan_archive_articles 0");
	});
});

describe("the port", () => {
	it("is of this machine alone", async () => {
		const health = await opened();
		const other = await openHealth({
			port: null,
			version: "1",
			condition: () => well,
			freshness: () => fresh,
			now: Date.now,
		});
		expect(other.port).toBeNull();
		// The same port is free for every other address of the machine.
		const server = createServer();
		await new Promise<void>((resolve, reject) => {
			server.once("error", reject);
			server.listen(health.port ?? 0, "127.0.0.2", resolve);
		});
		server.close();
	});

	it("that is taken is an error, with its reason", async () => {
		const health = await opened();
		await expect(
			openHealth({
				port: health.port,
				version: "1",
				condition: () => well,
				freshness: () => fresh,
				now: Date.now,
			}),
		).rejects.toThrow("EADDRINUSE");
	});
});
