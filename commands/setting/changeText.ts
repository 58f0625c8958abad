import { z } from "zod";
import type { Context } from "../../src/command.ts";
import { partsOf } from "../../src/digest/beat.ts";
import { momentIn } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";
import type { AuditEntry } from "../../src/state/audit.ts";
import { targetKinds } from "../../src/state/watches.ts";
import { partLabel } from "./beatParts.ts";
import {
	beatsText,
	editorsText,
	languageText,
	quietText,
	whenText,
} from "./shown.ts";
import { paceText, roleText, watchedText } from "./watchLines.ts";

/** How the list of changes words what it keeps. */

const digest = z.object({
	minute: z.number(),
	weekday: z.number().nullable(),
	/** Their names; older entries have their number alone. */
	beats: z.union([z.array(z.string()), z.number()]),
	/** How many more there were that had been removed. */
	gone: z.number().default(0),
	whenEmpty: z.string(),
	zone: z.string().nullable().default(null),
});

const watch = z.object({
	kind: z.enum(targetKinds),
	below: z.boolean().default(false),
	label: z.string(),
	pace: z.enum(["once", "daily"]),
	/** Older entries have none. */
	minute: z.number().optional(),
	role: z.string().nullable(),
	paused: z.boolean(),
});

const beat = z.object({
	topics: z.array(z.string()),
	districts: z.array(z.string()),
	bodies: z.array(z.string()),
	speakers: z.array(z.string()),
});

/** What something was, or is, in words; what another version kept in another way, as it kept it. */
function valueText(
	what: AuditEntry["what"],
	value: string,
	context: Context,
): string {
	const { locale, state, asker } = context;
	const t = translator(locale);
	const settings = state.settings.of(asker.guild);
	const read = <T>(schema: z.ZodType<T>, text: (kept: T) => string): string => {
		const kept = schema.safeParse(JSON.parse(value));
		return kept.success ? text(kept.data) : value;
	};
	switch (what) {
		case "language":
			return languageText({ ...settings, language: value }, context);
		case "zone":
			return value;
		case "private":
			return t("settings.private", { private: value === "1" ? "yes" : "no" });
		case "correctionsAlone":
			return t("settings.corrections", { alone: value === "1" ? "yes" : "no" });
		case "editorsRole":
			return editorsText({ ...settings, editorsRole: value }, context);
		case "quietDays":
			return quietText(
				value === "" ? [] : value.split(",").map(Number),
				context,
			);
		case "digest":
			return read(digest, ({ beats, gone, whenEmpty, ...schedule }) =>
				[
					whenText(schedule, context),
					typeof beats === "number"
						? beats > 0
							? t("settings.beatCount", { count: beats })
							: t("settings.everything")
						: beatsText(beats, gone, context),
					...(whenEmpty === "line" ? [t("settings.lineWhenEmpty")] : []),
				].join(" · "),
			);
		case "watch":
			return read(watch, ({ kind, below, label, paused, ...told }) =>
				[
					watchedText({ label, target: { kind, value: "", below } }, context),
					paceText(told, context),
					...roleText(told, context),
					...(paused ? [t("watch.paused")] : []),
				].join(" · "),
			);
		case "beat":
			return read(beat, (parts) =>
				partsOf(parts)
					.map((part) => partLabel(part, context))
					.join(t("list.separator")),
			);
	}
}

/** One change: when, who, what, from what, to what. */
export function changeText(
	{ what, which, from, to, by }: AuditEntry,
	context: Context,
): string {
	const { locale, zone, server } = context;
	const t = translator(locale);
	const shown = (value: string | null): string =>
		value === null ? t("settings.nothingSet") : valueText(what, value, context);
	return t("settings.change", {
		moment: momentIn(zone, by.at),
		who: by.name ?? by.who ?? "–",
		what: [
			t(`audit.${what}`),
			...(which === null ? [] : [server?.channel(which) ?? which]),
		].join(" "),
		from: shown(from),
		to: shown(to),
	});
}
