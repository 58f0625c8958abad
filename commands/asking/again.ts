import type { AskButton, Call } from "../../src/reply.ts";

/** A call's options with some changed; an undefined one is left out. */
export function withOptions(
	call: Call,
	changed: Readonly<Record<string, string | number | boolean | undefined>>,
): Call {
	const options: Record<string, string | number | boolean> = {};
	for (const [name, value] of Object.entries({ ...call.options, ...changed }))
		if (value !== undefined) options[name] = value;
	return { command: call.command, options };
}

/** Longest label of a button (Discord: components, 80). */
const longest = 80;

/** A button that asks something; a label that is too long ends in …. */
export function askButton(
	label: string,
	command: string,
	options: Readonly<Record<string, string | number | boolean | undefined>>,
): AskButton {
	return {
		label: shortened(label, longest),
		call: withOptions({ command, options: {} }, options),
	};
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** At most so many UTF-16 units, cut between characters as people see them. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	let kept = "";
	for (const { segment } of graphemes.segment(text)) {
		if (kept.length + segment.length > most - 1) break;
		kept += segment;
	}
	return `${kept}…`;
}
