import {
	ApplicationCommandOptionType,
	type Attachment,
	type ChatInputCommandInteraction,
	type CommandInteractionOption,
} from "discord.js";
import type { Command, UploadedFile } from "../command.ts";
import type { Reader } from "../dispatch.ts";
import { type Locale, translator } from "../locale.ts";
import { type Call, type Reply, reply } from "../reply.ts";
import { answerAnew, type Desk, type Outcome, type Turn } from "./answering.ts";
import { limits } from "./limits.ts";

/** The option that says who sees the answer. It is no part of the question. */
const privateOption = "private";

/** The name of what was called, two words for a subcommand. */
export function calledName(
	options: Pick<ChatInputCommandInteraction["options"], "getSubcommand">,
	command: string,
): string {
	const sub = options.getSubcommand(false);
	return sub === null ? command : `${command} ${sub}`;
}

/** Options as given, those of a subcommand among them. */
export function given(
	options: readonly CommandInteractionOption[],
): readonly CommandInteractionOption[] {
	return options.flatMap((option) =>
		option.type === ApplicationCommandOptionType.Subcommand ||
		option.type === ApplicationCommandOptionType.SubcommandGroup
			? given(option.options ?? [])
			: [option],
	);
}

/** The values of options that are words, numbers or flags. */
export function valuesOf(
	options: readonly CommandInteractionOption[],
): Call["options"] {
	return Object.fromEntries(
		given(options).flatMap((option) =>
			option.name === privateOption ||
			option.value === undefined ||
			option.attachment !== undefined
				? []
				: [[option.name, option.value]],
		),
	);
}

async function download(file: Attachment): Promise<UploadedFile> {
	const response = await fetch(file.url);
	if (!response.ok)
		throw new Error(`the file was answered with ${response.status}`);
	return {
		name: file.name,
		bytes: new Uint8Array(await response.arrayBuffer()),
	};
}

/** What the asker is told of a file that is more than we take. */
function tooLarge({ name }: Attachment, locale: Locale): Reply {
	const t = translator(locale);
	return reply({
		outcome: "refused",
		title: t("error.refusedTitle"),
		lead: [t("error.fileTooLarge", { name, most: limits.fileBytes / 2 ** 20 })],
	});
}

/** Files that were sent along, by option. */
const attached = (
	options: readonly CommandInteractionOption[],
): Readonly<Record<string, Attachment>> =>
	Object.fromEntries(
		given(options).flatMap(({ name, attachment }) =>
			attachment == null ? [] : [[name, attachment]],
		),
	);

/** Fetches what was sent along and asks. */
export async function askWithFiles(
	{ dispatcher }: Desk,
	call: Call,
	reader: Reader,
	attachments: Readonly<Record<string, Attachment>>,
): Promise<Reply> {
	const files: Record<string, UploadedFile> = {};
	for (const [name, attachment] of Object.entries(attachments)) {
		if (attachment.size > limits.fileBytes)
			return tooLarge(attachment, reader.locale);
		files[name] = await download(attachment);
	}
	return dispatcher.answer(call, reader, files);
}

/** Answers a slash command. */
export function answerCall(
	desk: Desk,
	turn: Turn & { readonly interaction: ChatInputCommandInteraction },
	commands: readonly Pick<Command, "name" | "alwaysPrivate">[],
): Promise<Outcome> {
	const { interaction, reader } = turn;
	const { data } = interaction.options;
	const command = calledName(interaction.options, interaction.commandName);
	const call: Call = { command, options: valuesOf(data) };
	const alwaysPrivate =
		commands.find((one) => one.name === command)?.alwaysPrivate === true;
	return answerAnew(desk, turn, {
		origin: { kind: "call", call },
		ask: (reader) => askWithFiles(desk, call, reader, attached(data)),
		hidden:
			alwaysPrivate ||
			(interaction.options.getBoolean(privateOption) ??
				desk.state.settings.of(reader.asker.guild).private),
	});
}
