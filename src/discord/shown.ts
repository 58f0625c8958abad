import type { RepliableInteraction } from "discord.js";
import type { Screen } from "../state/screens.ts";
import type { SentLog } from "../state/sent.ts";

/**
 * Notes what others were shown, so that they can be told where it turns out to be wrong. Whoever asks for themselves is
 * told by asking again.
 *
 * @param now - milliseconds since the epoch
 */
export function noteShown(
	sent: SentLog,
	{ channelId, guildId }: Pick<RepliableInteraction, "channelId" | "guildId">,
	{ offered, locale }: Pick<Screen, "offered" | "locale">,
	now: number,
): void {
	if (channelId === null) return;
	sent.record({
		kind: "post",
		guild: guildId,
		channel: channelId,
		user: null,
		message: null,
		locale,
		refs: offered.map(({ ref }) => ref),
		at: now,
	});
}
