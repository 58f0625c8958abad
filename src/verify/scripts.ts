import { Converter as fromSimplified } from "opencc-js/cn2t";
import { Converter as fromTraditional } from "opencc-js/t2cn";

/**
 * Whether two characters are one and the same in two scripts. The archive finds by a folding that forgives more than a
 * verdict may: 着 and 著, 干 and 乾, 后 and 後 are one character in one place and two in another. Here a difference is one of
 * script only where a whole text, turned into the other script word by word, has the other character there.
 */

const toSimplified = (["t", "tw", "hk"] as const).map((from) =>
	fromTraditional({ from, to: "cn" }),
);
/** Into the one way in which 着 and 著 stay apart. */
const toTraditional = fromSimplified({ from: "cn", to: "t" });
/** Taiwan's and Hong Kong's ways of writing, as one. */
const toOneTraditional = (["tw", "hk"] as const).map((from) =>
	fromTraditional({ from, to: "t" }),
);

/** Written either way in traditional texts, and left apart by the tables. */
const eitherWay = new Map([
	["台", "臺"],
	["床", "牀"],
	["群", "羣"],
	["峰", "峯"],
]);

export type Script = "simplified" | "traditional" | "either";

/** A text in its own script, and turned into the others when that is asked for. */
export interface InScripts {
	readonly script: Script;
	readonly text: string;
	/** Whether any of its characters is a traditional one. */
	readonly hasTraditional: boolean;
	/** The text turned into simplified characters, each way there is; the text itself where nothing changes. */
	readonly simplified: readonly string[];
	readonly traditional: string;
	/** Without what Taiwan and Hong Kong write each in its way. */
	readonly oneTraditional: readonly string[];
}

/** A text turned each way, unit for unit: what would become longer or shorter is left as it is. */
const converted = (
	text: string,
	ways: readonly ((text: string) => string)[],
): readonly string[] =>
	ways.map((way) => {
		const other = way(text);
		if (other.length === text.length) return other;
		return Array.from({ length: text.length }, (_, index) => {
			const unit = text.charAt(index);
			const turned = way(unit);
			return turned.length === 1 ? turned : unit;
		}).join("");
	});

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

let kinds: Uint8Array | null = null;

/** By simplified character of two units the traditional one, which has one: 𠮶 is 嗰. */
const twoUnits = new Map<string, string>();

/** A simplified character of two units at a place of a text as the traditional one of one unit; null where there is none. */
export function inOneUnit(text: string, index: number): string | null {
	const code = text.charCodeAt(index);
	if (code < 0xd800 || code > 0xdbff) return null;
	kindsOfUnits();
	return twoUnits.get(text.slice(index, index + 2)) ?? null;
}

/** By unit, whether a character is of one script only. */
function kindsOfUnits(): Uint8Array {
	if (kinds !== null) return kinds;
	kinds = new Uint8Array(0x10000);
	const [simplify] = toSimplified;
	for (let unit = 0x3400; unit < 0xa000; unit++) {
		const character = String.fromCharCode(unit);
		const simple = simplify?.(character) ?? character;
		if (simple.length === 2) twoUnits.set(simple, character);
		else if (simple !== character) kinds[unit] = TRADITIONAL;
		else if (toTraditional(character) !== character) kinds[unit] = SIMPLIFIED;
	}
	return kinds;
}

/** Reads a text's script. */
export function inScripts(text: string): InScripts {
	const of = kindsOfUnits();
	let traditional = 0;
	let simplified = 0;
	for (let index = 0; index < text.length; index++) {
		const kind = of[text.charCodeAt(index)];
		if (kind === TRADITIONAL) traditional++;
		else if (kind === SIMPLIFIED) simplified++;
	}
	return {
		text,
		script:
			traditional > simplified
				? "traditional"
				: simplified > 0
					? "simplified"
					: "either",
		hasTraditional: traditional > 0,
		get simplified() {
			return converted(text, toSimplified);
		},
		get traditional() {
			return converted(text, [toTraditional])[0] ?? text;
		},
		get oneTraditional() {
			return converted(text, toOneTraditional);
		},
	};
}

/** Compares units of two texts that are not the same unit. */
export type SameUnit = (one: number, other: number) => boolean;

/** Whether a unit of one text and another unit of another are the same character, scripts aside; null where none are. */
export function sameCharacters(
	one: InScripts,
	other: InScripts,
): SameUnit | null {
	const pairs = formsOf(one, other).filter(
		([left, right]) => left !== one.text || right !== other.text,
	);
	const areTraditional =
		one.script === "traditional" && other.script === "traditional";
	if (pairs.length === 0 && !areTraditional) return null;
	return (index, against) => {
		for (const [left, right] of pairs)
			if (left.charCodeAt(index) === right.charCodeAt(against)) return true;
		if (!areTraditional) return false;
		const a = one.text[index] ?? "";
		const b = other.text[against] ?? "";
		return eitherWay.get(a) === b || eitherWay.get(b) === a;
	};
}

type Forms = readonly (readonly [string, string])[];

/** Which forms of two texts are to be compared. */
function formsOf(one: InScripts, other: InScripts): Forms {
	if (one.script !== "traditional" && other.script !== "traditional")
		// A single traditional character in a simplified text.
		return !one.hasTraditional && !other.hasTraditional
			? []
			: side(one.simplified.slice(0, 1), other.simplified.slice(0, 1));
	if (one.script === "traditional" && other.script === "traditional")
		return side(one.oneTraditional, other.oneTraditional);
	return one.script === "traditional"
		? across(one, other)
		: across(other, one).map(([left, right]) => [right, left]);
}

const across = (traditional: InScripts, simple: InScripts): Forms => [
	...traditional.simplified.map((form) => [form, simple.text] as const),
	...[traditional.text, ...traditional.oneTraditional].map(
		(form) => [form, simple.traditional] as const,
	),
];

/** Each form of one text beside the like form of the other. */
const side = (ones: readonly string[], others: readonly string[]): Forms =>
	ones.map((form, index) => [form, others[index] ?? form]);
