import type { Reader } from "../dispatch.ts";
import { type Locale, translator } from "../locale.ts";
import type { Reply } from "../reply.ts";
import type { Origin, Screen, Screens } from "../state/screens.ts";
import { controls, hasControls, type Row } from "./controls.ts";
import { type Sealed, sealed } from "./door.ts";
import { type Drawing, draw } from "./draw.ts";

/** How an answer is shown. */
export interface Showing {
	readonly origin: Origin;
	readonly reader: Reader;
	/** Whether others see it. */
	readonly posted: boolean;
	/** Whether there is anybody it could be posted to. */
	readonly company: boolean;
	/** From 0. */
	readonly page: number;
	readonly picked: number;
}

/** An answer ready to be sent, and the screen that its buttons act on. */
export interface Presented {
	readonly message: Sealed;
	readonly screen: Screen;
}

/** Keeps a screen and gives what stands under it; nothing where there is nothing to press. */
export function keptRows(
	screens: Screens,
	screen: Screen,
	locale: Locale,
	now: number,
): readonly Row[] {
	if (!hasControls(screen)) return [];
	return controls(screens.keep(screen, now), screen, locale);
}

const screenOf = (
	reply: Reply,
	drawing: Drawing,
	{ origin, reader, posted, company, picked }: Showing,
): Screen => ({
	origin,
	asker: reader.asker.user,
	guild: reader.asker.guild,
	locale: reader.locale,
	posted,
	page: drawing.page,
	pages: drawing.pages,
	offered: drawing.offered,
	picked: Math.min(
		Math.max(picked, 0),
		Math.max(drawing.offered.length - 1, 0),
	),
	actions: reply.hitActions,
	asks: reply.asks,
	controls: reply.controls,
	postable: reply.postable && company && !posted,
	// What is done with a passage has no rows of its own.
	exportable: reply.exportable && origin.kind === "call",
});

/**
 * Draws a page of an answer and keeps it as a screen.
 *
 * @param now - milliseconds since the epoch
 */
export function present(
	screens: Screens,
	reply: Reply,
	showing: Showing,
	now: number,
): Presented {
	const { locale } = showing.reader;
	const drawing = draw(reply, locale, showing.page);
	const screen = screenOf(reply, drawing, showing);
	return {
		screen,
		message: sealed({
			content: drawing.content,
			embed: drawing.embed,
			rows: keptRows(screens, screen, locale, now),
			files: drawing.files,
		}),
	};
}

/** A few words of our own, with nothing to press: what went wrong, whose buttons these are. */
export function plainMessage(reply: Reply, locale: Locale): Sealed {
	return sealed({ embed: draw(reply, locale).embed });
}

/** Who posted an answer, on its last line. */
export function postedBy(footer: string, name: string, locale: Locale): string {
	const by = translator(locale)("page.postedBy", { name });
	return footer === "" ? by : `${footer} · ${by}`;
}
