/** The value below which a share of some numbers lies; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return (
		sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ??
		Number.NaN
	);
}

const digits = (value: number): number =>
	Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;

export const ms = (value: number): string =>
	`${value.toFixed(digits(value))} ms`;
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const megabytes = (bytes: number): string =>
	`${Math.round(bytes / 1e6).toLocaleString("en-US")} MB`;
export const percent = (share: number, places = 2): string =>
	`${(share * 100).toFixed(places)} %`;
export const times = (ratio: number): string =>
	`${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
export const count = (value: number): string =>
	Math.round(value).toLocaleString("en-US");

/**
 * Milliseconds: of the day, or with `BENCH_CLOCK=cpu` of the processors' work for this process, for a machine that has other
 * things to do. What docs/performance.md says is of the day.
 */
export function clock(): number {
	if (process.env.BENCH_CLOCK !== "cpu") return performance.now();
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** How long something takes, in milliseconds. */
export function timed(act: () => unknown): number {
	const before = clock();
	act();
	return clock() - before;
}

/** A table in Markdown. */
export function table(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	return [
		`| ${columns.join(" | ")} |`,
		`|${columns.map(() => "---").join("|")}|`,
		...rows.map((row) => `| ${row.join(" | ")} |`),
	].join("\n");
}
