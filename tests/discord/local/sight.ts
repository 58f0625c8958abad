import { type Component, componentTypes } from "./componentRules.ts";
import { flagBits } from "./messageRules.ts";
import { componentsOf, type Message } from "./messages.ts";
import type { Interaction, Modal, World } from "./world.ts";

/** What stands under a message, as a person reads it: buttons in [ ], a menu's entries between bars. */
function componentText(one: Component): string {
	if (one.type === componentTypes.button)
		return `[${one.label ?? "…"}${one.disabled ? " (grey)" : ""}]`;
	if (one.type !== componentTypes.stringSelect) return "";
	const entries = (one.options ?? []).map((option) =>
		[
			option.default ? `*${option.label}*` : option.label,
			...(option.description ? [option.description] : []),
		].join(" – "),
	);
	return `<${one.placeholder ?? ""}: ${entries.join(" | ")}>`;
}

/** A message as text from top to bottom, markdown as it was sent, to be read in a failing test or by an editor. */
export function screenText(message: Message): string {
	const lines: string[] = [];
	if (message.thinking) lines.push("(is thinking…)");
	if (message.content !== "") lines.push(message.content);
	for (const embed of message.embeds) {
		if (embed.author?.name) lines.push(embed.author.name);
		if (embed.title) lines.push(`# ${embed.title}`);
		if (embed.description) lines.push(embed.description);
		for (const field of embed.fields ?? [])
			lines.push(`## ${field.name}`, field.value);
		if (embed.image) lines.push(`(image ${embed.image.url})`);
		if (embed.footer) lines.push(`_${embed.footer.text}_`);
	}
	for (const file of message.attachments)
		lines.push(`(file ${file.name}, ${file.bytes.length} bytes)`);
	for (const row of message.components)
		lines.push((row.components ?? []).map(componentText).join(" "));
	return lines.join("\n");
}

/** What came of an interaction, as its person sees it. Messages are live: later edits show in them. */
export class Answer {
	/** From sending the interaction to its first answer, in milliseconds. */
	readonly acknowledgedAfter: number;
	/** The type of the first answer. */
	readonly callback: number;
	readonly modal: Modal | null;
	/** The message the interaction came from. */
	readonly source: Message | null;
	readonly #interaction: Interaction;

	private constructor(interaction: Interaction) {
		this.#interaction = interaction;
		this.callback = interaction.callback ?? 0;
		this.acknowledgedAfter =
			(interaction.answeredAt ?? Number.POSITIVE_INFINITY) - interaction.sentAt;
		this.modal = interaction.modal;
		this.source = interaction.source;
	}

	/**
	 * Waits for what a person would wait for: the first answer, and where that is only “is thinking”, the real one.
	 * @throws Error “The application did not respond” where there is none
	 */
	static async of(world: World, interaction: Interaction): Promise<Answer> {
		await world.until(
			"an answer: The application did not respond",
			() => interaction.callback !== null,
		);
		await world.until(
			"an answer: the bot is thinking and thinking",
			() => interaction.original?.thinking !== true && !interaction.awaitsEdit,
		);
		return new Answer(interaction);
	}

	/** The message of the answer; of a button that changed its message, that message. */
	get message(): Message {
		const message = this.#interaction.original;
		if (message === null) throw new Error("the answer is no message");
		return message;
	}

	get followUps(): readonly Message[] {
		return this.#interaction.followUps;
	}

	/** Everything of the answer as text, markdown as it was sent. */
	get text(): string {
		return screenText(this.message);
	}

	/** Whether its asker alone sees it. */
	get isPrivate(): boolean {
		return this.message.only !== null;
	}

	/** Addresses in its text that Discord makes previews of. */
	get previews(): string[] {
		const { content, flags } = this.message;
		if ((flags & flagBits.suppressEmbeds) !== 0) return [];
		return content.match(/(?<!<)https?:\/\/\S+/gu) ?? [];
	}

	/** Labels of the buttons that can be pressed. */
	get buttons(): string[] {
		return componentsOf(this.message)
			.filter((one) => one.type === componentTypes.button && !one.disabled)
			.map((one) => one.label ?? "");
	}

	/** Labels of the menu's entries. */
	get menu(): string[] {
		return componentsOf(this.message)
			.filter((one) => one.type === componentTypes.stringSelect)
			.flatMap((one) => (one.options ?? []).map((option) => option.label));
	}
}
