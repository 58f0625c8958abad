/** How much a line matters, least first. */
export const logLevels = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof logLevels)[number];

/** What a line tells besides its event: no message content, no token. */
export type LogFields = Readonly<
	Record<string, string | number | boolean | null | undefined>
>;

type Write = (event: string, fields?: LogFields) => void;

/** Structured lines, one event each. */
export type Log = Readonly<Record<LogLevel, Write>>;

/**
 * A log that writes JSON lines: `time` (ISO 8601, UTC), `level`, `event`, and the fields.
 *
 * @param least - lines below it are dropped
 * @param write - takes one line with its line end
 * @param now - milliseconds since the epoch
 */
export function createLog(
	least: LogLevel,
	write: (line: string) => void,
	now: () => number = Date.now,
): Log {
	const writer = (level: LogLevel): Write => {
		if (logLevels.indexOf(level) < logLevels.indexOf(least)) return () => {};
		return (event, fields = {}) =>
			write(
				`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`,
			);
	};
	return {
		debug: writer("debug"),
		info: writer("info"),
		warn: writer("warn"),
		error: writer("error"),
	};
}
