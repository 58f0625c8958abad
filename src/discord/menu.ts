import type {
	Attachment,
	Message,
	MessageContextMenuCommandInteraction,
} from "discord.js";
import {
	type MenuEntry,
	menuDefinitions,
	messageMenu,
} from "../../commands/index.ts";
import { translator } from "../locale.ts";
import type { Call } from "../reply.ts";
import { reply } from "../reply.ts";
import { answerAnew, type Desk, type Outcome, type Turn } from "./answering.ts";
import { askWithFiles } from "./calling.ts";
import { clipTo } from "./graphemes.ts";

/** Units of a message's text that are asked about: more than a message can have, unless it is a bot's. */
const longestText = 6000;

const byName = new Map(
	menuDefinitions(messageMenu).map(({ name, entry }) => [name.text, entry]),
);

/**
 * What a message says: its text, or what a bot shows in its place. It comes with the interaction: nothing is read that
 * nobody pointed at.
 */
function textOf({ content, embeds }: Message): string {
	const text =
		content.trim() !== ""
			? content
			: embeds
					.flatMap(({ title, description, fields }) => [
						title,
						description,
						...fields.map(({ value }) => value),
					])
					.filter((part) => part !== null)
					.join("\n");
	return clipTo(text, longestText);
}

/** The first file of a message that an entry takes. */
const fileOf = (
	{ attachments }: Message,
	{ endings }: MenuEntry,
): Attachment | undefined =>
	attachments.find(({ name }) =>
		endings.some((ending) => name.toLowerCase().endsWith(ending)),
	);

/** Answers an entry of the menu of a message: its command, asked of that message. */
export function answerMenu(
	desk: Desk,
	turn: Turn & { readonly interaction: MessageContextMenuCommandInteraction },
): Promise<Outcome> {
	const { interaction } = turn;
	const entry = byName.get(interaction.commandName);
	if (entry === undefined)
		throw new Error(`the menu has no entry ${interaction.commandName}`);
	const { targetMessage } = interaction;
	const file = fileOf(targetMessage, entry);
	const text = textOf(targetMessage);
	const call: Call = {
		command: entry.command,
		options: file === undefined ? { [entry.text]: text } : {},
	};
	const t = translator(turn.reader.locale);
	return answerAnew(desk, turn, {
		origin: { kind: "call", call },
		ask: async (reader) =>
			file === undefined && text.trim() === ""
				? reply({
						outcome: "refused",
						title: t("error.refusedTitle"),
						lead: [
							t("menu.nothing", {
								endings: entry.endings.join(t("list.separator")),
							}),
						],
					})
				: askWithFiles(
						desk,
						call,
						reader,
						file === undefined ? {} : { [entry.file]: file },
					),
		// A message is pointed at for oneself: whoever wrote it need not know.
		hidden: true,
	});
}
