import { markEnd, markStart } from "./layout.ts";

/** What a line is; a word or a mark says it too, so that nothing is lost without colour. */
export type Tone =
	| "title"
	| "heading"
	| "label"
	| "exact"
	| "plain"
	| "quiet"
	| "warning"
	| "number";

/** Dresses text for a terminal, or leaves it bare. */
export interface Dress {
	/** One line, already laid out. */
	line(text: string, tone: Tone): string;
}

/** Select Graphic Rendition (ECMA-48, 8.3.117): on, off. */
const codes: Readonly<Record<Tone, readonly [string, string]>> = {
	title: ["1", "22"],
	heading: ["1", "22"],
	label: ["36", "39"],
	exact: ["32", "39"],
	plain: ["", ""],
	quiet: ["2", "22"],
	warning: ["33", "39"],
	number: ["36", "39"],
};

const graphic = (code: string): string =>
	code === "" ? "" : `\u001b[${code}m`;

/** What is marked is reversed. */
const reversed = { on: graphic("7"), off: graphic("27") };

/** Colours: what is marked goes on over the end of a line only where the next line says so again. */
const coloured = (): Dress => {
	let open = false;
	return {
		line(text, tone) {
			const [on, off] = codes[tone];
			let dressed = open ? reversed.on : "";
			for (const character of text)
				if (character === markStart) {
					open = true;
					dressed += reversed.on;
				} else if (character === markEnd) {
					open = false;
					dressed += reversed.off;
				} else dressed += character;
			return `${graphic(on)}${dressed}${open ? reversed.off : ""}${graphic(off)}`;
		},
	};
};

/** No colours: what is marked stands between ▸ and ◂, which no paper prints. */
const bare: Dress = {
	line: (text) => text.replaceAll(markStart, "▸").replaceAll(markEnd, "◂"),
};

/** @param colours - whether the terminal shows them and nobody asked for none (NO_COLOR, no-color.org) */
export function dressFor(colours: boolean): Dress {
	return colours ? coloured() : bare;
}
