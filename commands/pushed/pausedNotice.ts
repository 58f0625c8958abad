import type { Archive } from "../../src/archive/archive.ts";
import type { NeededPermission } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { type Locale, translator } from "../../src/locale.ts";
import { type Reply, reply } from "../../src/reply.ts";
import type { PausedPlace } from "../../src/state/pausedPlaces.ts";
import { heldLine } from "../answering/footer.ts";
import { askButton } from "../asking/again.ts";
import { lackingNote } from "./greeting.ts";

/** What the editors are told once when nothing can be posted in a channel: what is wrong, and what mends it. */
export function pausedNotice(
	place: PausedPlace,
	/** What the channel is called; null where it is not to be seen. */
	channel: string | null,
	lacking: readonly NeededPermission[],
	where: {
		readonly archive: Archive;
		readonly locale: Locale;
		readonly zone: string;
	},
): Reply {
	const { archive, locale, zone } = where;
	const t = translator(locale);
	return reply({
		outcome: "refused",
		title: t("notice.title", { channel: channel ?? place.place }),
		lead: [
			t("notice.lead", { moment: momentIn(zone, place.since) }),
			t(`notice.${place.reason}`),
			t("notice.resumes"),
		],
		blocks: place.reason === "gone" ? [] : lackingNote(lacking, locale),
		footer: heldLine(where, archive.summary().searched),
		asks: [askButton(t("ask.settings"), "settings", {})],
		postable: false,
	});
}
