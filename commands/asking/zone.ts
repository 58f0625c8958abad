import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { askButton, withOptions } from "./again.ts";
import { suggest } from "./suggest.ts";

/** The name under which a zone is known; null where there is none such. Offsets (+08:00) have no summer time, and no name. */
const known = (name: string): string | null => {
	if (!/^\p{L}/u.test(name)) return null;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions()
			.timeZone;
	} catch {
		return null;
	}
};

/** Zones offered as buttons. */
const offered = 5;

/**
 * An IANA time zone, as it is properly written.
 *
 * @throws UserError for what is none, with those whose names hold the words typed
 */
export function zoneAsked(typed: string, context: Context): string {
	const name = typed.trim().replace(/\s+/gu, "_");
	const found = known(name);
	if (found !== null) return found;
	const near = suggest("zone", typed, context).slice(0, offered);
	throw new UserError(
		near.length > 0 ? "error.zoneNear" : "error.zoneUnknown",
		{ typed },
		{
			asks: near.map(({ value }) => {
				const { command, options } = withOptions(
					{ command: "settings", options: {} },
					{ zone: value },
				);
				return askButton(value, command, options);
			}),
		},
	);
}
