import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/**
 * Noto Sans SC, which comes in a hundred files, each with some of the characters. A text is drawn with the families of
 * those files that its characters are in, and no others are loaded.
 */

const folder = dirname(
	createRequire(import.meta.url).resolve(
		"@fontsource-variable/noto-sans-sc/package.json",
	),
);

interface Subset {
	readonly name: string;
	/** First and last code point of each stretch. */
	readonly ranges: readonly (readonly [number, number])[];
}

/** `U+4e00-4e0f,U+4e11`: as CSS writes it. */
const rangesOf = (text: string): Subset["ranges"] =>
	text.split(",").map((range) => {
		const [first = "", last = first] = range.trim().slice(2).split("-");
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
	});

const read: Readonly<Record<string, string>> = JSON.parse(
	readFileSync(join(folder, "unicode.json"), "utf8"),
);

const subsets: readonly Subset[] = Object.entries(read).map(
	([key, ranges]) => ({
		name: key.replace(/[[\]]/gu, ""),
		ranges: rangesOf(ranges),
	}),
);

const holding = (character: string): Subset | undefined => {
	const code = character.codePointAt(0) ?? 0;
	return subsets.find(({ ranges }) =>
		ranges.some(([first, last]) => first <= code && code <= last),
	);
};

const registered = new Set<string>();

const familyOf = ({ name }: Subset): string => {
	const family = `jiyan-${name}`;
	if (!registered.has(name)) {
		GlobalFonts.registerFromPath(
			join(folder, "files", `noto-sans-sc-${name}-wght-normal.woff2`),
			family,
		);
		registered.add(name);
	}
	return family;
};

/** Printed where a type is missing, as printers do. */
export const geta = "〓";

/** A text on one line that the font has every character of: one that it lacks is a 〓, never an empty box. */
export function drawable(text: string): string {
	return [...text.replace(/\s+/gu, " ")]
		.map((character) => (holding(character) === undefined ? geta : character))
		.join("");
}

/** The families, as CSS lists them, that draw some texts. */
export function familiesFor(texts: readonly string[]): string {
	const families = new Set<string>();
	// Figures and Latin letters are on every chart.
	for (const character of new Set(`0Az${geta}${texts.join("")}`)) {
		const subset = holding(character);
		if (subset !== undefined) families.add(familyOf(subset));
	}
	return [...families].join(", ");
}
