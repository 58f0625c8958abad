import type { Client } from "discord.js";
import { pausedNotice } from "../../../commands/index.ts";
import { type PushParts, serverLocale } from "../../push/parts.ts";
import { send } from "../../push/sending.ts";
import type { PausedPlace } from "../../state/pausedPlaces.ts";
import { channelsToSpeakIn, sightOf } from "../permissions.ts";

/** Who set what is sent to a channel. */
function ownerOf(
	{ state }: PushParts,
	{ place, guild }: PausedPlace,
): string | null {
	const all = [...state.digestPlans.all(), ...state.watches.all()];
	return (
		all.find((one) => one.guild === guild && one.channel === place)?.owner ??
		null
	);
}

/**
 * Tells the editors of each server once where nothing can be posted any more: in another channel where the bot may speak,
 * else whoever set it, directly; where neither can be done now, as soon as it can. What is closed to a direct message is its reader's own affair, and told to nobody else.
 */
export function tellOfPaused(
	client: Client,
	parts: PushParts,
	now: number,
): void {
	const { state } = parts;
	for (const paused of state.pausedPlaces.untold()) {
		const { place, guild: guildId } = paused;
		const guild =
			guildId === null ? undefined : client.guilds.cache.get(guildId);
		if (paused.direct || guildId === null) {
			state.pausedPlaces.told(place);
			continue;
		}
		// A server that cannot be seen has an outage or was left: its editors are told when it is there again.
		if (guild?.available !== true) continue;
		const sight = sightOf(client, guildId);
		const channel =
			channelsToSpeakIn(guild).find(
				(id) => id !== place && state.pausedPlaces.find(id) === null,
			) ?? null;
		const user = ownerOf(parts, paused);
		// Somebody may be given a channel to speak in later.
		if (channel === null && user === null) continue;
		const locale = serverLocale(state, guildId);
		const reply = pausedNotice(
			paused,
			sight?.channel(place) ?? null,
			sight?.lacking(place) ?? [],
			{
				archive: parts.archiveFor({ guild: guildId, editor: false }),
				locale,
				zone: state.settings.of(guildId).zone,
			},
		);
		state.together(() => {
			state.pausedPlaces.told(place);
			send(
				parts,
				{
					kind: "notice",
					source: place,
					guild: guildId,
					channel,
					user: user ?? "",
					locale,
					role: null,
					reply,
				},
				now,
			);
		});
	}
}
