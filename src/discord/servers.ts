import { type Client, Events, type Guild } from "discord.js";
import { greetingReply } from "../../commands/index.ts";
import type { Log } from "../log.ts";
import { serverLocale } from "../push/parts.ts";
import { send } from "../push/sending.ts";
import type { PostOffice } from "./delivery/postOffice.ts";
import { channelsToSpeakIn, sightOf } from "./permissions.ts";

export interface ServersParts {
	readonly client: Client;
	readonly office: PostOffice;
	readonly log: Log;
	readonly now: () => number;
}

/** Greets a server once, in the first channel where that can be done. */
function greet({ client, office, log, now }: ServersParts, guild: Guild): void {
	const { state } = office.parts;
	if (state.servers.find(guild.id)?.greeted === true) return;
	const [channel] = channelsToSpeakIn(guild);
	if (channel === undefined) {
		log.warn("greeting", {
			guild: guild.id,
			does: "waits: no channel to speak in",
			needs: "View Channel, Send Messages, Embed Links",
		});
		return;
	}
	const lacking = sightOf(client, guild.id)?.lacking(channel) ?? [];
	if (lacking.length > 0)
		log.warn("permissions", { guild: guild.id, lacks: lacking.join(", ") });
	const locale = serverLocale(state, guild.id);
	const reply = greetingReply(lacking, {
		archive: office.parts.archiveFor({ guild: guild.id, editor: false }),
		locale,
		zone: state.settings.of(guild.id).zone,
	});
	state.together(() => {
		state.servers.greeted(guild.id);
		send(
			office.parts,
			{
				kind: "greeting",
				source: null,
				guild: guild.id,
				channel,
				user: "",
				locale,
				role: null,
				reply,
			},
			now(),
		);
	});
	office.nudge();
}

/** Follows which servers the bot is in: greets those it comes to, and remembers when it was taken out of one. */
export function followServers(parts: ServersParts): void {
	const { client, office, log, now } = parts;
	const { servers } = office.parts.state;

	const join = (guild: Guild) => {
		servers.join(guild.id, guild.preferredLocale);
		greet(parts, guild);
	};
	const leave = (guild: string) => {
		servers.leave(guild, now());
		log.info("left", { guild });
	};

	for (const { guild } of servers.joined())
		if (!client.guilds.cache.has(guild)) leave(guild);
	for (const guild of client.guilds.cache.values())
		if (guild.available) join(guild);

	client.on(Events.GuildCreate, (guild) => {
		join(guild);
		log.info("joined", { guild: guild.id });
	});
	client.on(Events.GuildAvailable, join);
	client.on(Events.GuildDelete, ({ id }) => leave(id));
	// A channel, a role, or what the bot may do has changed: what waits for that is tried at once.
	const changed = (guild: Guild) => {
		greet(parts, guild);
		office.mended(guild.id);
	};
	client.on(Events.ChannelCreate, ({ guild }) => changed(guild));
	client.on(Events.ChannelUpdate, (_before, channel) => {
		if (!channel.isDMBased()) changed(channel.guild);
	});
	client.on(Events.GuildRoleUpdate, (_before, { guild }) => changed(guild));
	client.on(Events.GuildUpdate, (_before, guild) => {
		servers.join(guild.id, guild.preferredLocale);
		changed(guild);
	});
}
