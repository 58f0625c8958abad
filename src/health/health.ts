import {
	type Delivered,
	type Freshness,
	type Observed,
	openMetrics,
} from "./metrics.ts";
import { type Condition, openHealthServer } from "./server.ts";

/** What is told of the bot, and whom it tells. */
export interface Health {
	/** Where it is told; null where it is not. */
	readonly port: number | null;
	observe(interaction: Observed): void;
	deliver(delivery: Delivered): void;
	close(): Promise<void>;
}

export interface HealthParts {
	/** Null: nothing is told, and nothing counted. */
	readonly port: number | null;
	readonly version: string;
	readonly condition: () => Condition;
	/** Null while there is no archive yet. */
	readonly freshness: () => Freshness | null;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** How long the archive's freshness is good for, in milliseconds: to work it out goes through all articles. */
const freshFor = 30_000;

/**
 * Opens what tells of the bot's health.
 *
 * @throws Error where the port is taken
 */
export async function openHealth({
	port,
	version,
	condition,
	freshness,
	now,
}: HealthParts): Promise<Health> {
	if (port === null)
		return {
			port,
			observe: () => undefined,
			deliver: () => undefined,
			close: () => Promise.resolve(),
		};
	let known: { readonly at: number; readonly freshness: Freshness } | null =
		null;
	const metrics = openMetrics(
		version,
		() => condition().gateway,
		() => {
			if (known !== null && now() - known.at < freshFor) return known.freshness;
			const fresh = freshness();
			known = fresh === null ? null : { at: now(), freshness: fresh };
			return fresh;
		},
	);
	const server = await openHealthServer(port, condition, metrics);
	return {
		port: server.port,
		observe: metrics.observe,
		deliver: metrics.deliver,
		close: server.close,
	};
}
