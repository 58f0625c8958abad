import { noticeReply } from "../../commands/index.ts";
import type { Trouble } from "../digest/faulty.ts";
import { localeOf } from "../locale.ts";
import type { Delivery } from "../state/deliveries.ts";
import type { PushParts } from "./parts.ts";

/** Puts one notice into words; it is given up where there is nothing to tell any more. */
function drawNotice(
	{ state, pack }: PushParts,
	{ id, source, notice, recalled, ...delivery }: Delivery,
	now: number,
): void {
	const record = source === null ? null : state.corrections.find(source, null);
	const unsent = notice?.triedAt === null;
	if (notice === null || record === null || (recalled && unsent)) {
		state.notices.giveUp(id);
		return;
	}
	const { guild, place, direct } = delivery;
	const locale = localeOf(delivery.locale);
	const reply = noticeReply({ ...notice, direct }, record, {
		locale,
		zone: state.settings.of(guild).zone,
	});
	state.deliveries.draw(id, reply, (_, screens) =>
		pack(
			{
				delivery: id,
				reply,
				locale,
				guild,
				user: direct ? place : null,
				role: null,
				answers: direct ? null : notice.message,
			},
			screens,
			now,
		),
	);
}

/**
 * Puts into words whoever is to be told of a correction: commands decide that, and know nothing of messages.
 *
 * @param now - milliseconds since the epoch
 */
export function drawNotices(
	parts: PushParts,
	now: number,
	trouble: Trouble,
): void {
	const { state } = parts;
	for (const id of state.notices.undrawn())
		try {
			state.together(() => {
				const delivery = state.deliveries.find(id);
				if (delivery !== null) drawNotice(parts, delivery, now);
			});
		} catch (error) {
			trouble(error, { notice: id });
		}
}
