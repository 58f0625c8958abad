import { UserError } from "../../src/error.ts";

/** 07:30, 7：30, 7点, 7点半, 7时30分, 730: hours and minutes as people type them, folded to one width. */
const written = /^(\d{1,2})(?:[:.点點时時](?:(\d{1,2})分?|(半)|整)?|(\d{2}))$/u;

/**
 * Minutes after midnight.
 *
 * @throws UserError for what is no time of day
 */
export function minuteAsked(typed: string): number {
	const plain = typed.normalize("NFKC").replace(/\s+/gu, "");
	const match =
		written.exec(plain) ?? (/^\d{1,2}$/u.test(plain) ? [plain, plain] : null);
	const [, hour = "", minute, half, packed] = match ?? [];
	const minutes = half === undefined ? Number(minute ?? packed ?? 0) : 30;
	if (match === null || Number(hour) > 23 || minutes > 59)
		throw new UserError("error.notClock", { typed });
	return Number(hour) * 60 + minutes;
}

/** A time of day in figures: 07:30. */
export function clockText(minute: number): string {
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
