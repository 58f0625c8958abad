import type { Archive, Viewer } from "../archive/archive.ts";
import { type Locale, localeOf } from "../locale.ts";
import type { Reply } from "../reply.ts";
import type { NewMessage } from "../state/deliveries.ts";
import type { Screens } from "../state/screens.ts";
import type { State } from "../state/state.ts";

/** What becomes messages. */
export interface ToPack {
	readonly delivery: string;
	readonly reply: Reply;
	readonly locale: Locale;
	readonly guild: string | null;
	/** The person it goes to; null for a channel. */
	readonly user: string | null;
	/** The role that the first message mentions; null: nobody. */
	readonly role: string | null;
	/** The message in the same channel that the first one answers; null: none. */
	readonly answers: string | null;
}

/** Makes the messages of a delivery and keeps their screens; as it is done for whatever shows them. */
export type Pack = (
	what: ToPack,
	screens: Screens,
	now: number,
) => readonly NewMessage[];

/** What deciding on deliveries works with. */
export interface PushParts {
	readonly archiveFor: (viewer: Viewer) => Archive;
	readonly state: State;
	readonly pack: Pack;
}

/**
 * Who reads what is told for a server. Where the bot is no member, nobody can be asked who its members are, and only what
 * everybody sees is told.
 */
export const viewerOf = (state: State, guild: string | null): Viewer => ({
	guild: guild === null || state.servers.find(guild) === null ? null : guild,
	editor: false,
});

/** The language of what is posted in a server's channels. */
export function serverLocale(state: State, guild: string): Locale {
	return localeOf(
		state.settings.of(guild).language ??
			state.servers.find(guild)?.locale ??
			"zh-CN",
	);
}

/**
 * Whether nothing is to be decided for a place just now: its server has been left, or it is paused. What waits there is
 * tried first; what comes meanwhile is decided when that has arrived, as one.
 */
export function isOutOfReach(
	state: State,
	guild: string | null,
	place: string,
	now: number,
): boolean {
	if (guild !== null && state.servers.find(guild)?.leftAt != null) return true;
	const paused = state.pausedPlaces.find(place);
	return (
		paused !== null &&
		(paused.probeAt > now || state.deliveries.waitsFor(place))
	);
}
