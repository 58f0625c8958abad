/** Discord's own clock: real time, which a test may move on. Ids are made from it. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Moves this clock on; the bot's is not touched. */
	advance(milliseconds: number): void;
	/** How far it has been moved on, in milliseconds. */
	advanced(): number;
	/** A new id, later than every one before it. */
	snowflake(): string;
}

/** 2015-01-01, where Discord's ids begin (reference#snowflakes). */
const discordEpoch = 1_420_070_400_000n;

/** @param begins - what it shows at first, milliseconds since the epoch; real time unless told */
export function startClock(begins: number | null = null): Clock {
	let ahead = begins === null ? 0 : begins - Date.now();
	let last = 0n;
	const now = () => Date.now() + ahead;
	return {
		now,
		advance(milliseconds) {
			ahead += milliseconds;
		},
		advanced: () => ahead,
		snowflake() {
			const first = (BigInt(now()) - discordEpoch) << 22n;
			last = first > last ? first : last + 1n;
			return last.toString();
		},
	};
}
