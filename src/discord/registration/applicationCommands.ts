import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { definitions, menuDefinitions } from "../../../commands/index.ts";

type CommandDefinition = ReturnType<typeof definitions>[number];
type OptionDefinition = CommandDefinition["options"][number];
type Localised = CommandDefinition["name"];

/** A command as Discord takes it. */
export type ApplicationCommand =
	RESTPostAPIChatInputApplicationCommandsJSONBody;

const named = (name: Localised, description: Localised) => ({
	name: name.text,
	name_localizations: name.localised,
	description: description.text,
	description_localizations: description.localised,
});

function optionOf(option: OptionDefinition): APIApplicationCommandBasicOption {
	const base = {
		...named(option.name, option.description),
		...(option.required ? { required: true } : {}),
	};
	switch (option.type) {
		case "flag":
			return { ...base, type: ApplicationCommandOptionType.Boolean };
		case "file":
			return { ...base, type: ApplicationCommandOptionType.Attachment };
		case "role":
			return { ...base, type: ApplicationCommandOptionType.Role };
		case "integer":
			return {
				...base,
				type: ApplicationCommandOptionType.Integer,
				...(option.min === null ? {} : { min_value: option.min }),
				...(option.max === null ? {} : { max_value: option.max }),
			};
		case "text": {
			const length =
				option.maxLength === null ? {} : { max_length: option.maxLength };
			const type = ApplicationCommandOptionType.String;
			if (option.autocomplete)
				return { ...base, ...length, type, autocomplete: true };
			if (option.choices.length === 0) return { ...base, ...length, type };
			return {
				...base,
				type,
				choices: option.choices.map((choice) => ({
					name: choice.text,
					name_localizations: choice.localised,
					value: choice.value,
				})),
			};
		}
	}
}

const subcommandOf = (
	command: CommandDefinition,
): APIApplicationCommandOption => ({
	type: ApplicationCommandOptionType.Subcommand,
	...named(command.name, command.description),
	options: command.options.map(optionOf),
});

/** Where the bot can be asked: servers, direct messages and other private channels, installed by a server or by a user. */
const everywhere = {
	contexts: [
		InteractionContextType.Guild,
		InteractionContextType.BotDM,
		InteractionContextType.PrivateChannel,
	],
	integration_types: [
		ApplicationIntegrationType.GuildInstall,
		ApplicationIntegrationType.UserInstall,
	],
};

/**
 * Commands as Discord takes them. Who may run an editors' command is checked when it is run, since the role is the
 * server's to choose.
 */
export function applicationCommands(
	commands: readonly CommandDefinition[],
): ApplicationCommand[] {
	return commands.map((command) => ({
		type: ApplicationCommandType.ChatInput,
		...named(command.name, command.description),
		options: [
			...command.subcommands.map(subcommandOf),
			...command.options.map(optionOf),
		],
		...everywhere,
	}));
}

/** An entry of the menu of a message as Discord takes it: it has no description, and no options. */
export type MessageCommand = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** The menu of a message as Discord takes it. */
export function messageCommands(
	menu: ReturnType<typeof menuDefinitions>,
): MessageCommand[] {
	return menu.map(({ name }) => ({
		type: ApplicationCommandType.Message,
		name: name.text,
		name_localizations: name.localised,
		...everywhere,
	}));
}
