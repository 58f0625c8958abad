import { randomBytes } from "node:crypto";
import { type Locale, translator } from "../locale.ts";
import type { Log } from "../log.ts";
import { type Reply, reply } from "../reply.ts";

/** Logs a fault whole and words the apology, with the id that finds it in the log. */
export function apology(
	log: Log,
	locale: Locale,
	error: unknown,
	what: Readonly<Record<string, string>>,
): Reply {
	const id = randomBytes(4).toString("hex");
	log.error("fault", {
		...what,
		id,
		error:
			error instanceof Error ? (error.stack ?? error.message) : String(error),
	});
	const t = translator(locale);
	return reply({
		outcome: "failed",
		title: t("error.failedTitle"),
		lead: [t("error.failed", { id })],
	});
}

/** Asks somebody who asks too much for a little patience: how long, and that nothing is lost. */
export function patience(
	{
		whose,
		seconds,
	}: { readonly whose: "user" | "guild"; readonly seconds: number },
	locale: Locale,
): Reply {
	const t = translator(locale);
	return reply({
		outcome: "refused",
		title: t("limit.title"),
		lead: [t(`limit.${whose}`, { seconds })],
	});
}
