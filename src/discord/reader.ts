import {
	type BaseInteraction,
	InteractionContextType,
	PermissionFlagsBits,
} from "discord.js";
import type { Reader } from "../dispatch.ts";
import { localeOf } from "../locale.ts";
import type { ServerSettings } from "../state/settings.ts";
import { sightOf } from "./permissions.ts";

/** Whether a member may change what the server has set: by the role it names, or whoever may manage the server. */
function isEditor(
	interaction: BaseInteraction,
	settings: ServerSettings,
): boolean {
	if (interaction.guildId === null) return false;
	if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
		return true;
	const roles = interaction.member?.roles;
	if (settings.editorsRole === null || roles === undefined) return false;
	return Array.isArray(roles)
		? roles.includes(settings.editorsRole)
		: roles.cache.has(settings.editorsRole);
}

/** The channel of a server somebody asks in, where they may write there themselves. */
function channelOf({
	guildId,
	channelId,
	channel,
	memberPermissions,
}: BaseInteraction): string | null {
	const needed =
		channel?.isThread() === true
			? PermissionFlagsBits.SendMessagesInThreads
			: PermissionFlagsBits.SendMessages;
	return guildId !== null && memberPermissions?.has(needed) === true
		? channelId
		: null;
}

/** Who asks, in which language they read, and what can be seen of where they are. */
export function readerOf(
	interaction: BaseInteraction,
	settings: ServerSettings,
): Reader {
	const channel = channelOf(interaction);
	const server = sightOf(interaction.client, interaction.guildId);
	return {
		asker: {
			user: interaction.user.id,
			guild: interaction.guildId,
			editor: isEditor(interaction, settings),
			name: interaction.user.displayName,
			...(channel === null ? {} : { channel }),
		},
		locale: localeOf(interaction.locale),
		...(server === undefined ? {} : { server }),
	};
}

/** Whether nobody but the asker and the bot can see what is said here. */
export function isBetweenTwo(interaction: BaseInteraction): boolean {
	return interaction.context === InteractionContextType.BotDM;
}
