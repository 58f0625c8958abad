import {
	type APIModalInteractionResponseCallbackData,
	type APITextInputComponent,
	ComponentType,
	type ModalSubmitInteraction,
	TextInputStyle,
} from "discord.js";
import { type Locale, messageNamed } from "../locale.ts";
import type { AskButton, Call, FormField } from "../reply.ts";
import { sealedForm } from "./door.ts";
import { plainLine } from "./escape.ts";
import { clip } from "./graphemes.ts";
import { customId } from "./press.ts";

/** A button that wants something filled in before it asks. */
export type FormButton = AskButton & { readonly form: readonly FormField[] };

/** Whether a button opens a form. */
export const opensForm = (ask: AskButton): ask is FormButton =>
	ask.form !== undefined && ask.form.length > 0;

const fieldOf = (
	{ option, required, long, most }: FormField,
	locale: Locale,
): APITextInputComponent => ({
	type: ComponentType.TextInput,
	custom_id: option,
	label: clip(messageNamed(locale, `option.${option}.name`), "fieldLabel"),
	placeholder: clip(
		messageNamed(locale, `option.${option}.description`),
		"fieldPlaceholder",
	),
	style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
	required,
	max_length: most,
});

/** The form that a button opens: what it asks is asked when the form is sent. */
export function formOf(
	screen: string,
	ask: number,
	{ label, form }: FormButton,
	locale: Locale,
): APIModalInteractionResponseCallbackData {
	return sealedForm({
		custom_id: customId(screen, { does: "send", ask }),
		title: clip(plainLine(label), "formTitle"),
		components: form.map((field) => ({
			type: ComponentType.ActionRow,
			components: [fieldOf(field, locale)],
		})),
	});
}

/** What a button asks once its form is filled in; a field that was left empty is left out. */
export function filledIn(
	{ call, form }: FormButton,
	{ fields }: ModalSubmitInteraction,
): Call {
	const options = { ...call.options };
	for (const { option } of form) {
		const typed = fields.getTextInputValue(option).trim();
		if (typed !== "") options[option] = typed;
	}
	return { command: call.command, options };
}
