import { z } from "zod";
import type { Json, Problem } from "./wire.ts";

/** A component of any kind, as far as we read it. */
export interface Component {
	readonly type: number;
	readonly custom_id?: string | null | undefined;
	readonly channel_types?: readonly number[] | null | undefined;
	readonly label?: string | null | undefined;
	readonly style?: number | null | undefined;
	readonly url?: string | null | undefined;
	readonly emoji?: Json | undefined;
	readonly disabled?: boolean | null | undefined;
	readonly placeholder?: string | null | undefined;
	readonly min_values?: number | null | undefined;
	readonly max_values?: number | null | undefined;
	readonly required?: boolean | null | undefined;
	readonly min_length?: number | null | undefined;
	readonly max_length?: number | null | undefined;
	readonly value?: string | null | undefined;
	readonly content?: string | null | undefined;
	readonly options?:
		| readonly {
				readonly label: string;
				readonly value: string;
				readonly description?: string | null | undefined;
				readonly default?: boolean | null | undefined;
		  }[]
		| null
		| undefined;
	readonly components?: readonly Component[] | null | undefined;
	readonly component?: Component | null | undefined;
	readonly accessory?: Component | null | undefined;
}

const component: z.ZodType<Component> = z.lazy(() =>
	z.looseObject({
		type: z.number(),
		custom_id: z.string().nullish(),
		channel_types: z.array(z.number()).nullish(),
		label: z.string().nullish(),
		style: z.number().nullish(),
		url: z.string().nullish(),
		emoji: z.json().optional(),
		disabled: z.boolean().nullish(),
		placeholder: z.string().nullish(),
		min_values: z.number().nullish(),
		max_values: z.number().nullish(),
		required: z.boolean().nullish(),
		min_length: z.number().nullish(),
		max_length: z.number().nullish(),
		value: z.string().nullish(),
		content: z.string().nullish(),
		options: z
			.array(
				z.looseObject({
					label: z.string(),
					value: z.string(),
					description: z.string().nullish(),
					default: z.boolean().nullish(),
				}),
			)
			.nullish(),
		components: z.array(component).nullish(),
		component: component.nullish(),
		accessory: component.nullish(),
	}),
);

export const componentsShape = z.array(component);

/** components/reference: the types we name. */
export const componentTypes = {
	row: 1,
	button: 2,
	stringSelect: 3,
	textInput: 4,
	roleSelect: 6,
	channelSelect: 8,
} as const;

const linkStyle = 5;

/** A component and everything in it. */
export function withInner(one: Component): Component[] {
	return [
		one,
		...(one.components ?? []).flatMap(withInner),
		...(one.component ? withInner(one.component) : []),
		...(one.accessory ? withInner(one.accessory) : []),
	];
}

const isSelect = (type: number): boolean =>
	type === 3 || (type >= 5 && type <= 8);

function tooLong(text: string | null | undefined, limit: number): boolean {
	return (text ?? "").length > limit;
}

function buttonProblems(button: Component): string[] {
	const said: string[] = [];
	if (!button.label?.trim() && button.emoji == null)
		said.push("A button must have a label or an emoji.");
	if (tooLong(button.label, 80))
		said.push("A label must be 80 or fewer in length.");
	if (button.style === linkStyle) {
		if (!button.url) said.push("A link button must have a url.");
		else if (!/^(?:https?|discord):\/\//u.test(button.url))
			said.push(`Scheme of ${button.url} must be http, https or discord.`);
		if (button.custom_id != null)
			said.push("A link button cannot have a custom id.");
	} else {
		if (!button.custom_id) said.push("A custom id is required.");
		if (button.url != null) said.push("Only a link button has a url.");
	}
	return said;
}

function selectProblems(select: Component): string[] {
	const said: string[] = [];
	const options = select.options ?? [];
	const most = select.max_values ?? 1;
	const least = select.min_values ?? 1;
	if (!select.custom_id) said.push("A custom id is required.");
	if (tooLong(select.placeholder, 150))
		said.push("A placeholder must be 150 or fewer in length.");
	if (least > most) said.push("min_values exceeds max_values.");
	if (select.type !== componentTypes.stringSelect) return said;
	if (most > options.length) said.push("max_values exceeds the options.");
	if (new Set(options.map((one) => one.value)).size < options.length)
		said.push("Option values must be unique.");
	if (options.filter((one) => one.default).length > most)
		said.push("More options are chosen than max_values allows.");
	for (const option of options) {
		if (!option.label.trim() || !option.value)
			said.push("An option needs a label and a value.");
		if (tooLong(option.label, 100) || tooLong(option.value, 100))
			said.push("An option's label and value must be 100 or fewer in length.");
		if (tooLong(option.description, 100))
			said.push("An option's description must be 100 or fewer in length.");
	}
	return said;
}

const repeated = (ids: readonly string[]): string[] =>
	ids.filter((id, index) => ids.indexOf(id) !== index);

/** What Discord refuses in a message's components though the spec does not say so. */
export function componentProblems(
	given: readonly Json[],
	v2: boolean,
): Problem[] {
	const parsed = componentsShape.safeParse(given);
	if (!parsed.success) return [{ path: [], message: parsed.error.message }];
	const top = parsed.data;
	const all = top.flatMap(withInner);
	const said: Problem[] = [];
	const say = (path: readonly (string | number)[], message: string) =>
		said.push({ path, message });
	if (v2) {
		if (all.length > 40) say([], "A message has at most 40 components.");
		const shown = all.reduce((sum, one) => sum + (one.content ?? "").length, 0);
		if (shown > 4000) say([], "Text displays are at most 4000 in all.");
	} else {
		if (top.length > 5) say([], "Must be 5 or fewer in length.");
		for (const [index, one] of top.entries())
			if (one.type !== componentTypes.row)
				say(
					[index, "type"],
					"Only action rows, unless the message has IS_COMPONENTS_V2.",
				);
	}
	const ids = all.flatMap((one) => one.custom_id ?? []);
	for (const id of repeated(ids))
		say([], `Component custom id cannot be duplicated: ${id}`);
	for (const id of ids)
		if (tooLong(id, 100))
			say([], "A custom id must be 100 or fewer in length.");
	for (const [index, row] of top.entries()) {
		for (const message of withInner(row).flatMap((one) =>
			one.type === componentTypes.button
				? buttonProblems(one)
				: isSelect(one.type)
					? selectProblems(one)
					: [],
		))
			say([index], message);
		const inner = row.components ?? [];
		if (
			row.type === componentTypes.row &&
			inner.some((one) => isSelect(one.type)) &&
			inner.length > 1
		)
			say([index], "A menu fills its row.");
	}
	return said;
}

/** What Discord refuses in a modal though the spec does not say so. */
export function modalProblems(given: readonly Json[]): Problem[] {
	const parsed = componentsShape.safeParse(given);
	if (!parsed.success) return [{ path: [], message: parsed.error.message }];
	const said: Problem[] = [];
	const all = parsed.data.flatMap(withInner);
	if (parsed.data.length > 5)
		said.push({ path: [], message: "A modal has at most 5 components." });
	for (const id of repeated(all.flatMap((one) => one.custom_id ?? [])))
		said.push({ path: [], message: `Custom id cannot be duplicated: ${id}` });
	for (const row of parsed.data)
		if (
			row.type === componentTypes.row &&
			(row.components ?? []).some((one) => !one.label)
		)
			said.push({ path: [], message: "A text input in a row needs a label." });
	for (const input of all)
		if ((input.min_length ?? 0) > (input.max_length ?? 4000))
			said.push({ path: [], message: "min_length exceeds max_length." });
	return said;
}
