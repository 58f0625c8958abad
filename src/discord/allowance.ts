/** How much may be asked: so many at once, and then so many a second. */
export interface Rate {
	readonly atOnce: number;
	readonly perSecond: number;
}

/**
 * What one person and one server may ask: far more than anybody types, and little enough that nobody, by hand or by
 * script, has the bot for themselves.
 */
export const rates = {
	user: { atOnce: 60, perSecond: 1 },
	guild: { atOnce: 300, perSecond: 10 },
	/** Completions: Discord asks for one with every key. */
	typing: { atOnce: 60, perSecond: 10 },
} as const satisfies Record<string, Rate>;

export type Whose = keyof typeof rates;

/** What keeps count of what was asked. */
export interface Allowance {
	/**
	 * Takes one question from what may still be asked.
	 *
	 * @param now - milliseconds since the epoch
	 * @returns 0 where it may; else the seconds after which it may, and nothing is taken
	 */
	take(whose: Whose, id: string, now: number): number;
}

interface Account {
	left: number;
	at: number;
}

/** Accounts beyond which those that are full again are closed. */
const many = 5000;

export function openAllowance(): Allowance {
	const accounts = new Map<string, Account>();

	const refilled = ({ left, at }: Account, rate: Rate, now: number): number =>
		Math.min(
			rate.atOnce,
			left + (Math.max(now - at, 0) / 1000) * rate.perSecond,
		);

	const close = (now: number) => {
		for (const [key, account] of accounts) {
			// Whichever rate is the slowest: an account closed late does no harm.
			if (now - account.at > (rates.user.atOnce / rates.user.perSecond) * 1000)
				accounts.delete(key);
		}
	};

	return {
		take(whose, id, now) {
			const rate = rates[whose];
			const key = `${whose} ${id}`;
			const account = accounts.get(key) ?? { left: rate.atOnce, at: now };
			const left = refilled(account, rate, now);
			if (left < 1) return Math.ceil((1 - left) / rate.perSecond);
			accounts.set(key, { left: left - 1, at: now });
			if (accounts.size > many) close(now);
			return 0;
		},
	};
}
