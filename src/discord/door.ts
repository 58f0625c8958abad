import {
	type APIEmbed,
	type APIModalInteractionResponseCallbackData,
	type BaseMessageOptions,
	ComponentType,
	type MessageMentionOptions,
} from "discord.js";
import type { ReplyFile } from "../reply.ts";
import type { Row } from "./controls.ts";
import { fileName } from "./draw.ts";
import { clip } from "./graphemes.ts";
import { fits, limits } from "./limits.ts";

/** A message as it may leave: made by `sealed` alone. */
export type Sealed = Required<
	Pick<
		BaseMessageOptions,
		"content" | "embeds" | "components" | "files" | "allowedMentions"
	>
>;

/** What goes into a message. Texts are escaped already. */
export interface Contents {
	readonly content?: string;
	readonly embed: APIEmbed;
	readonly rows?: readonly Row[];
	readonly files?: readonly ReplyFile[];
	/** The id of a role that an editor wants mentioned, and nobody else; it stands before the content. */
	readonly mention?: string | null;
}

/** Nobody is ever mentioned by what a paper prints. */
export const nobody: MessageMentionOptions = { parse: [] };

/**
 * What is wrong with a message, by Discord's limits; empty where it fits. It is asked once more at the door, so that a
 * fault in the layout becomes an apology and a line in the log, not a message that never arrives.
 */
export function overLimits({
	content,
	embed,
	rows,
	files,
	mention,
}: Contents): string[] {
	const wrong: string[] = [];
	if (mention != null && !/^\d{1,20}$/u.test(mention)) wrong.push("mention");
	if ((content ?? "").length + (mention ?? "").length + 5 > limits.content)
		wrong.push("content");
	// A bare address would get a preview, and with an embed that cannot be switched off.
	if (content?.includes("://") && !content.startsWith("```"))
		wrong.push("content with an address");
	if (!fits(embed.title ?? "", "embedTitle")) wrong.push("title");
	const description = embed.description ?? "";
	if (description !== "" && !fits(description, "embedDescription"))
		wrong.push("description");
	const footer = embed.footer?.text ?? "";
	if (footer !== "" && !fits(footer, "embedFooter")) wrong.push("footer");
	const together =
		(embed.title ?? "").length + description.length + footer.length;
	if (together > limits.embedsTogether) wrong.push("embed");
	if ((rows ?? []).length > limits.rows) wrong.push("rows");
	if ((files ?? []).length > limits.files) wrong.push("files");
	for (const file of files ?? [])
		if (file.bytes.length > limits.fileBytes) wrong.push(`file ${file.name}`);
	return wrong;
}

/**
 * The one door that every message leaves by: it mentions nobody, makes no previews and keeps within Discord's limits.
 *
 * @throws Error where it does not: a fault of the layout's
 */
export function sealed(contents: Contents): Sealed {
	const wrong = overLimits(contents);
	if (wrong.length > 0)
		throw new Error(`a message does not fit: ${wrong.join(", ")}`);
	const { content = "", mention = null } = contents;
	return {
		content: mention === null ? content : `<@&${mention}>${content}`,
		embeds: [contents.embed],
		components: [...(contents.rows ?? [])],
		files: (contents.files ?? []).map((file) => ({
			attachment: Buffer.from(file.bytes),
			name: fileName(file.name),
			...(file.alt === null
				? {}
				: { description: clip(file.alt, "fileDescription") }),
		})),
		allowedMentions:
			mention === null ? nobody : { parse: [], roles: [mention] },
	};
}

/** A message without files as the API takes it in a channel. */
export function bodyOf({
	content,
	embeds,
	components,
	allowedMentions,
}: Sealed): Record<string, unknown> {
	return { content, embeds, components, allowed_mentions: allowedMentions };
}

/** A form as it may leave. */
export type SealedForm = APIModalInteractionResponseCallbackData;

/**
 * The same door for forms.
 *
 * @throws Error where one does not keep within Discord's limits
 */
export function sealedForm(form: SealedForm): SealedForm {
	const fields = form.components.flatMap((row) =>
		row.type === ComponentType.ActionRow ? row.components : [],
	);
	const wrong = [
		...(fits(form.title, "formTitle") ? [] : ["title"]),
		...(fields.length >= 1 && fields.length <= limits.formInputs
			? []
			: ["fields"]),
		...fields.flatMap((field) => [
			...(fits(field.label ?? "", "inputLabel") ? [] : ["label"]),
			...((field.max_length ?? 1) <= limits.inputValue ? [] : ["max_length"]),
		]),
	];
	if (wrong.length > 0)
		throw new Error(`a form does not fit: ${wrong.join(", ")}`);
	return form;
}
