import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Watch } from "../../src/state/watches.ts";
import { clockText } from "../asking/clock.ts";
import type { WatchSet } from "./watchSetting.ts";

type Where = Pick<Context, "locale" | "server" | "state">;

/** What is watched: 说话人＝杨琳. */
export function watchedText(
	{ target, label }: Pick<Watch, "target" | "label">,
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	const text = t("understood.pair", {
		name: t(`option.${target.kind}.name`),
		value: label,
	});
	return target.below ? t("watch.below", { text }) : text;
}

/** How often it is told: 每天 08:00. @param minute - of a daily one; undefined where it is not known */
export function paceText(
	{
		pace,
		minute,
	}: Pick<Watch, "pace"> & { readonly minute?: number | undefined },
	{ locale }: Pick<Where, "locale">,
): string {
	const t = translator(locale);
	if (pace === "once") return t("watch.once");
	return minute === undefined
		? t("choice.pace.daily")
		: t("watch.daily", { clock: clockText(minute) });
}

/** Whom it mentions; nothing where it mentions nobody. */
export function roleText(
	{ role }: Pick<Watch, "role">,
	{ locale, server }: Omit<Where, "state">,
): readonly string[] {
	return role === null
		? []
		: [translator(locale)("watch.role", { role: server?.role(role) ?? role })];
}

/** How and where it is told: 即时 · 私信. */
export function toldText(watch: Watch, where: Omit<Where, "state">): string {
	const t = translator(where.locale);
	const { channel } = watch;
	return [
		paceText(watch, where),
		channel === null
			? t("watch.direct")
			: t("watch.channel", {
					channel: where.server?.channel(channel) ?? channel,
				}),
		...roleText(watch, where),
		...(channel !== null &&
		watch.role !== null &&
		where.server?.canMention(watch.role, channel) === false
			? [t("watch.roleSilent")]
			: []),
	].join(" · ");
}

/** What keeps it from being told; null where nothing does. */
export function troubleText(
	{ paused, channel, owner, target }: Watch,
	{ locale, state }: Omit<Where, "server">,
): string | null {
	const t = translator(locale);
	if (paused) return t("watch.paused");
	if (target.kind === "beat" && state.beats.find(target.value) === null)
		return t("watch.beatGone");
	const place = state.pausedPlaces.find(channel ?? owner);
	return place === null ? null : t(`paused.${place.reason}`);
}

/** The title over what came of setting watches, by the first of them. */
export function setTitle(
	{ watch, before }: WatchSet,
	labels: readonly string[],
	where: Omit<Where, "state">,
): string {
	const t = translator(where.locale);
	const { label } = watch;
	if (before === null)
		return t("watch.title", { label: labels.join(t("list.separator")) });
	if (watch.paused) return t("watch.pausedTitle", { label });
	if (toldText(before, where) !== toldText(watch, where))
		return t("watch.changedTitle", { label });
	return before.paused
		? t("watch.did.resume", { label })
		: t("watch.alreadyTitle", { label });
}

/** What came of setting a watch, in one line: what is watched, how it is told, what it was before, what keeps it from being told. */
export function setText(
	{ watch, before, isTheirs }: WatchSet,
	trouble: string | null,
	where: Where,
): string {
	const t = translator(where.locale);
	const told = toldText(watch, where);
	const was = before === null ? told : toldText(before, where);
	return [
		watchedText(watch, where),
		told,
		...(before === null
			? []
			: [was === told ? t("watch.already") : t("watch.changedFrom", { was })]),
		...(before?.paused && !watch.paused ? [t("watch.resumed")] : []),
		...(trouble === null ? [] : [trouble]),
		...(isTheirs ? [] : [t("watch.notYours")]),
	].join(" · ");
}
