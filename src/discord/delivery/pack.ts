import type { Pack } from "../../push/parts.ts";
import type { Screen } from "../../state/screens.ts";
import { controls } from "../controls.ts";
import { bodyOf, sealed } from "../door.ts";
import { draw } from "../draw.ts";

/**
 * Draws a delivery, a message a page. Each has a screen of its own, and its id is what the message is recognised by: it
 * stands in the ids of its buttons, and is its nonce (11 units of 25). What was decided is drawn once: it is sent as it
 * was decided, however often it is tried and whatever code sends it.
 */
export const pack: Pack = (
	{ delivery, reply, locale, guild, user, role, answers },
	screens,
	now,
) => {
	const { pages } = draw(reply, locale);
	return Array.from({ length: pages }, (_, page) => {
		const drawing = draw(reply, locale, page);
		const screen: Screen = {
			origin: { kind: "delivery", delivery },
			// In a channel it is nobody's: whoever presses something gets an answer of their own.
			asker: user ?? "",
			guild,
			locale,
			posted: user === null,
			page,
			// Its pages stand one below the other: there is none to turn to.
			pages: 1,
			offered: drawing.offered,
			picked: 0,
			actions: reply.hitActions,
			// Each message has a button, or nothing would tell it from others.
			asks: page === 0 || drawing.offered.length === 0 ? reply.asks : [],
			controls: [],
			postable: false,
			exportable: false,
		};
		const mark = screens.keep(screen, now);
		const rows = controls(mark, screen, locale);
		if (rows.length === 0)
			throw new Error("a message that is sent by itself has no button");
		const message = sealed({
			content: drawing.content,
			embed: drawing.embed,
			rows,
			mention: page === 0 ? role : null,
		});
		return {
			mark,
			body: JSON.stringify({
				...bodyOf(message),
				// Whatever it answers may be gone by now: it is sent all the same.
				...(page === 0 && answers !== null
					? {
							message_reference: {
								message_id: answers,
								fail_if_not_exists: false,
							},
						}
					: {}),
			}),
		};
	});
};
