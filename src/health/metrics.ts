import {
	Counter,
	collectDefaultMetrics,
	Gauge,
	Histogram,
	Registry,
} from "prom-client";

/** An interaction that is over. Names only: nothing of what was asked. */
export interface Observed {
	readonly kind: string;
	readonly does: string;
	readonly outcome: string;
	/** Milliseconds until its first answer; null where that was never given. */
	readonly acknowledgedAfter: number | null;
	/** Milliseconds until its last. */
	readonly took: number;
}

/** Something sent unasked: a digest, an alert. */
export interface Delivered {
	readonly kind: string;
	readonly outcome: string;
}

/** How fresh the archive is. */
export interface Freshness {
	readonly articles: number;
	/** Milliseconds since the epoch. */
	readonly readAt: number;
	/** Day of the latest news, `YYYY-MM-DD`; null where nothing is dated. */
	readonly latest: string | null;
	/** Whether there has been no news for longer than the papers' habit. */
	readonly isStale: boolean;
}

/** What is counted, for Prometheus. */
export interface Metrics {
	observe(interaction: Observed): void;
	deliver(delivery: Delivered): void;
	/** Everything in Prometheus' text format. */
	text(): Promise<string>;
	/** Its content type. */
	readonly type: string;
}

/** Seconds: three is when Discord gives up. */
const firstAnswerBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const answerBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 60];

/**
 * @param isConnected - whether the gateway is there, now
 * @param freshness - how fresh the archive is, now; null while it is not there yet
 */
export function openMetrics(
	version: string,
	isConnected: () => boolean,
	freshness: () => Freshness | null,
): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const interactions = new Counter({
		name: "jiyan_interactions_total",
		help: "Interactions by kind, command or button, and outcome",
		labelNames: ["kind", "does", "outcome"],
		registers,
	});
	const firstAnswer = new Histogram({
		name: "jiyan_first_answer_seconds",
		help: "From when Discord made an interaction to its first answer",
		labelNames: ["kind"],
		buckets: firstAnswerBuckets,
		registers,
	});
	const answer = new Histogram({
		name: "jiyan_answer_seconds",
		help: "From when an interaction came to when it was over",
		labelNames: ["kind"],
		buckets: answerBuckets,
		registers,
	});
	const deliveries = new Counter({
		name: "jiyan_deliveries_total",
		help: "Digests and alerts by kind and outcome",
		labelNames: ["kind", "outcome"],
		registers,
	});
	new Gauge({
		name: "jiyan_build_info",
		help: "Always 1; the version is its label",
		labelNames: ["version"],
		registers,
	}).set({ version }, 1);
	const gauge = (name: string, help: string, value: () => number | null) =>
		new Gauge({
			name,
			help,
			registers,
			collect() {
				const now = value();
				if (now === null) this.reset();
				else this.set(now);
			},
		});
	gauge("jiyan_gateway_connected", "Whether the gateway is connected", () =>
		Number(isConnected()),
	);
	gauge(
		"jiyan_archive_articles",
		"Articles in the archive",
		() => freshness()?.articles ?? 0,
	);
	gauge(
		"jiyan_archive_read_timestamp_seconds",
		"When the archive last read anything",
		() => (freshness()?.readAt ?? 0) / 1000,
	);
	gauge(
		"jiyan_archive_latest_news_timestamp_seconds",
		"The day of the latest news in the archive, its beginning in UTC",
		() => Date.parse(`${freshness()?.latest ?? "1970-01-01"}T00:00:00Z`) / 1000,
	);
	gauge(
		"jiyan_archive_stale",
		"Whether there has been no news for longer than the papers' habit",
		() => Number(freshness()?.isStale ?? false),
	);
	return {
		observe({ kind, does, outcome, acknowledgedAfter, took }) {
			interactions.inc({ kind, does, outcome });
			answer.observe({ kind }, took / 1000);
			// Discord's clock made its beginning: where ours is behind, it comes out as before that.
			if (acknowledgedAfter !== null)
				firstAnswer.observe({ kind }, Math.max(acknowledgedAfter, 0) / 1000);
		},
		deliver: ({ kind, outcome }) => deliveries.inc({ kind, outcome }),
		text: () => registry.metrics(),
		type: registry.contentType,
	};
}
