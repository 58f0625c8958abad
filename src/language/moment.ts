import { Temporal } from "temporal-polyfill";

/** The papers' own zone: a moment that a page gives without one is in it. */
export const PAPERS_ZONE = "Asia/Shanghai";

/** 2024-05-01 08:00, 2024/5/1 8:00, 2024年5月1日8时30分; the time, and an offset behind it, may be left out. */
const written =
	/^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|年(\d{1,2})月)(\d{1,2})日?(?:[T\s]*(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?|[时時点點](?:(\d{1,2})分?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/iu;

/**
 * Reads a moment as metadata writes it: a day (its first minute), or a day with a time; with an offset or `Z`, or in the
 * papers' zone.
 *
 * @returns milliseconds since the epoch, or null where it is no moment
 */
export function readMoment(text: string, zone = PAPERS_ZONE): number | null {
	const match = written.exec(text.normalize("NFKC").trim());
	if (match === null) return null;
	const [, year, a, b, c, day, hour, minute, second, minutes, offset] = match;
	try {
		const time = Temporal.PlainDateTime.from(
			{
				year: Number(year),
				month: Number(a ?? b ?? c),
				day: Number(day),
				hour: Number(hour ?? 0),
				minute: Number(minute ?? minutes ?? 0),
				second: Number(second ?? 0),
			},
			{ overflow: "reject" },
		);
		const where =
			offset === undefined
				? zone
				: /^z$/iu.test(offset)
					? "UTC"
					: offset.replace(/^(...):?(..)$/u, "$1:$2");
		return time.toZonedDateTime(where).epochMilliseconds;
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
