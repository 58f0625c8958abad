import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Watch } from "../../src/state/watches.ts";
import { clockText } from "../asking/clock.ts";

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

/** How and where it is told: 即时 · 私信. */
export function toldText(
	{ pace, minute, channel, role }: Watch,
	{ locale, server }: Omit<Where, "state">,
): string {
	const t = translator(locale);
	return [
		pace === "once"
			? t("watch.once")
			: t("watch.daily", { clock: clockText(minute) }),
		channel === null
			? t("watch.direct")
			: t("watch.channel", { channel: server?.channel(channel) ?? channel }),
		...(role === null
			? []
			: [
					t("watch.role", { role: server?.role(role) ?? role }),
					...(channel !== null && server?.canMention(role, channel) === false
						? [t("watch.roleSilent")]
						: []),
				]),
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
