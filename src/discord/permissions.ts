import {
	type Client,
	type Guild,
	PermissionFlagsBits,
	Status,
} from "discord.js";
import {
	type NeededPermission,
	neededPermissions,
	type ServerSight,
} from "../command.ts";

/** Discord's bits for what the bot needs (topics/permissions). */
const bits: Readonly<Record<NeededPermission, bigint>> = {
	view: PermissionFlagsBits.ViewChannel,
	send: PermissionFlagsBits.SendMessages,
	embed: PermissionFlagsBits.EmbedLinks,
	files: PermissionFlagsBits.AttachFiles,
	history: PermissionFlagsBits.ReadMessageHistory,
	threads: PermissionFlagsBits.CreatePublicThreads,
	sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
};

/** All of it as one number, for an invitation. */
const allBits = Object.values(bits).reduce((sum, bit) => sum | bit, 0n);

/**
 * Where a server's manager lets the bot in, with the scopes and the permissions it needs (topics/oauth2: bot
 * authorization flow).
 */
export function invitation(application: string): string {
	return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot%20applications.commands&permissions=${allBits}`;
}

/** What the bot may not do in a channel though it has to. */
function lackingIn(guild: Guild, id: string): readonly NeededPermission[] {
	const channel = guild.channels.cache.get(id);
	if (channel === undefined) return neededPermissions;
	const { me } = guild.members;
	// Where Discord has not said what the bot is there, nothing is claimed.
	if (me === null) return [];
	const may = channel.permissionsFor(me);
	return neededPermissions.filter((permission) => !may.has(bits[permission]));
}

/**
 * What the bot may not do in a channel though it has to, where what Discord has said of that is sure to hold; null while
 * the connection is away, the server has an outage, or the channel was not told of.
 */
export function lackingNow(
	client: Client,
	guildId: string,
	channel: string,
): readonly NeededPermission[] | null {
	const guild = client.guilds.cache.get(guildId);
	return guild?.available === true &&
		guild.shard.status === Status.Ready &&
		guild.members.me !== null &&
		guild.channels.cache.has(channel)
		? lackingIn(guild, channel)
		: null;
}

/** Whether mentioning a role in a channel reaches those who have it (topics/permissions: MENTION_EVERYONE). */
function canMention(guild: Guild, roleId: string, channelId: string): boolean {
	const role = guild.roles.cache.get(roleId);
	const channel = guild.channels.cache.get(channelId);
	const { me } = guild.members;
	// Of what is not to be seen nothing is claimed.
	if (role === undefined || channel === undefined || me === null) return true;
	return (
		role.mentionable ||
		channel.permissionsFor(me).has(PermissionFlagsBits.MentionEveryone)
	);
}

/** What can be seen of a server; undefined where the bot is no member of it. */
export function sightOf(
	client: Client,
	guildId: string | null,
): ServerSight | undefined {
	const guild = guildId === null ? undefined : client.guilds.cache.get(guildId);
	if (guild === undefined) return undefined;
	return {
		channel: (id) => guild.channels.cache.get(id)?.name ?? null,
		role: (id) => guild.roles.cache.get(id)?.name ?? null,
		lacking: (id) => lackingIn(guild, id),
		canMention: (role, channel) => canMention(guild, role, channel),
	};
}

/** Channels of a server in which the bot may say something, the one for the system's words first. */
export function channelsToSpeakIn(guild: Guild): readonly string[] {
	const enough: readonly NeededPermission[] = ["view", "send", "embed"];
	const texts = guild.channels.cache
		.filter((channel) => channel.isTextBased() && !channel.isThread())
		.map(({ id }) => id)
		.filter((id) => {
			const lacking = lackingIn(guild, id);
			return enough.every((permission) => !lacking.includes(permission));
		});
	const first = guild.systemChannelId;
	return first !== null && texts.includes(first)
		? [first, ...texts.filter((id) => id !== first)]
		: texts;
}
