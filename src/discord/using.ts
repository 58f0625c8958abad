import {
	ComponentType,
	type ModalSubmitInteraction,
	TextInputStyle,
} from "discord.js";
import { localeOf } from "../locale.ts";
import type { Call, Control } from "../reply.ts";
import type { Screen } from "../state/screens.ts";
import {
	answerAnew,
	awaited,
	type Desk,
	type Outcome,
	originOf,
	type Turn,
} from "./answering.ts";
import { type SealedForm, sealedForm } from "./door.ts";
import { plainLine } from "./escape.ts";
import { clip } from "./graphemes.ts";
import { present } from "./present.ts";
import { customId } from "./press.ts";
import { isBetweenTwo } from "./reader.ts";

/** A form that was filled in. */
export interface FillTurn extends Turn {
	readonly interaction: ModalSubmitInteraction;
}

/** Stands for “none of them” where nothing is chosen: an option is never empty. */
const none = "none";

/** A form as Discord opens it. */
export function formOf(
	screen: string,
	control: number,
	{ title, inputs }: Extract<Control, { kind: "form" }>,
): SealedForm {
	return sealedForm({
		custom_id: customId(screen, { does: "fill", control }),
		title: clip(plainLine(title), "formTitle"),
		components: inputs.map((input) => ({
			type: ComponentType.ActionRow,
			components: [
				{
					type: ComponentType.TextInput,
					custom_id: input.option,
					style: input.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
					label: clip(plainLine(input.label), "inputLabel"),
					...(input.value === ""
						? {}
						: { value: input.value.slice(0, input.most) }),
					placeholder: clip(input.hint, "inputHint"),
					max_length: input.most,
					required: input.required === true,
				},
			],
		})),
	});
}

/**
 * Does what a control is for, and shows what comes of it in the place of what was shown. What cannot be is said beside
 * it, so that what was shown stays there to be mended.
 */
async function ask(
	desk: Desk,
	turn: Turn & { readonly screen: Screen },
	call: Call,
): Promise<Outcome> {
	const { screen, responder, interaction } = turn;
	// The language it was asked in, should the asker read another one by now.
	const reader = { ...turn.reader, locale: localeOf(screen.locale) };
	const answer = await awaited(
		desk,
		() => desk.dispatcher.answer(call, reader),
		{ ...turn, reader },
		() => responder.thinkOfChange(),
	);
	const origin = originOf(answer, { kind: "call", call });
	if (answer.outcome === "refused" || answer.outcome === "failed")
		return answerAnew(desk, turn, {
			origin,
			ask: async () => answer,
			hidden: true,
		});
	const { message } = present(
		desk.state.screens,
		answer,
		{
			origin,
			reader,
			posted: screen.posted,
			company: !isBetweenTwo(interaction),
			page: 0,
			picked: 0,
		},
		desk.now(),
	);
	await responder.change(message);
	return { outcome: answer.outcome, hidden: !screen.posted };
}

/** A menu's values or a press on a button. @param values - what was picked; null for a button */
export async function use(
	desk: Desk,
	turn: Turn & { readonly screen: Screen },
	at: { readonly screen: string; readonly control: number },
	values: readonly string[] | null,
): Promise<Outcome | null> {
	const control = turn.screen.controls[at.control];
	if (control === undefined) return null;
	if (control.kind === "form") {
		await turn.responder.open(formOf(at.screen, at.control, control));
		return { outcome: "answer", hidden: true };
	}
	const { command, options } = control.call;
	return ask(
		desk,
		turn,
		control.kind === "button"
			? control.call
			: {
					command,
					options: {
						...options,
						[control.option]: values?.join(",") || none,
					},
				},
	);
}

/** What was filled in. */
export async function fill(
	desk: Desk,
	turn: FillTurn & { readonly screen: Screen },
	control: number,
): Promise<Outcome | null> {
	const form = turn.screen.controls[control];
	if (form?.kind !== "form") return null;
	const { command, options } = form.call;
	// What was left empty is left out: nothing was said of it.
	const filled = form.inputs.flatMap(({ option }) => {
		const typed = turn.interaction.fields.getTextInputValue(option).trim();
		return typed === "" ? [] : [[option, typed] as const];
	});
	const emptied = new Set(form.inputs.map(({ option }) => option));
	return ask(desk, turn, {
		command,
		options: {
			...Object.fromEntries(
				Object.entries(options).filter(([option]) => !emptied.has(option)),
			),
			...Object.fromEntries(filled),
		},
	});
}
