import type { Context } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { localeOf, translator } from "../../src/locale.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import type { ServerSettings } from "../../src/state/settings.ts";
import { clockText } from "../asking/clock.ts";

/** How settings are worded. */

type Where = Pick<Context, "locale" | "state" | "server" | "now">;

export function languageText(
	{ language }: ServerSettings,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	return language === null
		? t("settings.ownLanguage")
		: t(`language.${localeOf(language)}`);
}

export function zoneText(
	zone: string,
	{ locale, now }: Pick<Where, "locale" | "now">,
): string {
	return translator(locale)("settings.zoneNow", {
		zone,
		moment: momentIn(zone, now),
	});
}

export function editorsText(
	{ editorsRole }: ServerSettings,
	{ locale, server }: Pick<Where, "locale" | "server">,
): string {
	const t = translator(locale);
	return editorsRole === null
		? t("settings.managers")
		: t("settings.editorsRole", {
				role: server?.role(editorsRole) ?? editorsRole,
			});
}

export function quietText(
	days: readonly number[],
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	return days.length === 0
		? t("settings.noQuietDays")
		: days
				.map((day) => t("settings.weekday", { day: String(day) }))
				.join(t("list.separator"));
}

/** When a plan is due: 每天 08:00. */
export function whenText(
	{ minute, weekday, zone }: Pick<DigestPlan, "minute" | "weekday" | "zone">,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	const clock = clockText(minute);
	return [
		weekday === null
			? t("settings.everyDay", { clock })
			: t("settings.everyWeek", {
					clock,
					weekday: t("settings.weekday", { day: String(weekday) }),
				}),
		...(zone === null ? [] : [zone]),
	].join(" · ");
}

/** What a digest is about: beats by name, and how many more there were that have been removed; none: everything. */
export function beatsText(
	names: readonly string[],
	gone: number,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	return names.length + gone === 0
		? t("settings.everything")
		: [
				...names,
				...(gone > 0 ? [t("settings.beatsGone", { count: gone })] : []),
			].join(t("list.separator"));
}

/** What a plan is about: its beats by name, or everything. */
export function aboutText(
	{ beats: ids }: DigestPlan,
	{ locale, state }: Pick<Where, "locale" | "state">,
): string {
	const names = ids.flatMap((id) => state.beats.find(id)?.name ?? []);
	return beatsText(names, ids.length - names.length, { locale });
}

/** What a plan comes to, in one line, with what keeps it from being sent. */
export function planText(plan: DigestPlan, where: Where): string {
	const t = translator(where.locale);
	const place = where.state.pausedPlaces.find(plan.channel ?? plan.owner);
	const lacking =
		plan.channel === null ? [] : (where.server?.lacking(plan.channel) ?? []);
	return [
		...(plan.channel === null
			? []
			: [
					t("watch.channel", {
						channel: where.server?.channel(plan.channel) ?? plan.channel,
					}),
				]),
		whenText(plan, where),
		aboutText(plan, where),
		...(plan.whenEmpty === "line" ? [t("settings.lineWhenEmpty")] : []),
		...(place === null ? [] : [t(`paused.${place.reason}`)]),
		...(lacking.length === 0
			? []
			: [
					t("settings.lacks", {
						what: lacking
							.map((permission) => t(`permission.${permission}`))
							.join(t("list.separator")),
					}),
				]),
	].join(" · ");
}
