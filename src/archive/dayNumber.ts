import { NO_DAY } from "./segment.ts";

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01, or `NO_DAY` where there is none. @param day - `YYYY-MM-DD` */
export function dayNumber(day: string | null): number {
	const time = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? NO_DAY : time / MS_A_DAY;
}

/** `YYYY-MM-DD`, or null for `NO_DAY`. */
export function dayText(day: number): string | null {
	return day === NO_DAY
		? null
		: new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
