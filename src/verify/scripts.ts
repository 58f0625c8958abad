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
const toTraditional = (["t", "tw", "hk"] as const).map((to) =>
	fromSimplified({ from: "cn", to }),
);
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

/** A text in its own script and in the others, unit for unit. */
export interface InScripts {
	readonly script: Script;
	readonly text: string;
	/** The text turned into simplified characters, each way there is; the text itself where nothing changes. */
	readonly simplified: readonly string[];
	readonly traditional: readonly string[];
	readonly oneTraditional: readonly string[];
}

/** A text turned each way; as it is where its length would change, for then its units cannot be told. */
const converted = (
	text: string,
	ways: readonly ((text: string) => string)[],
): readonly string[] =>
	ways.map((way) => {
		const other = way(text);
		return other.length === text.length ? other : text;
	});

const differing = (one: string, other: string | undefined): number => {
	if (other === undefined) return 0;
	let count = 0;
	for (let index = 0; index < one.length; index++)
		if (one[index] !== other[index]) count++;
	return count;
};

/** Reads a text's script, and turns it into the others. */
export function inScripts(text: string): InScripts {
	const simplified = converted(text, toSimplified);
	const traditional = converted(text, toTraditional);
	const isTraditional = differing(text, simplified[0]);
	const isSimplified = differing(text, traditional[0]);
	return {
		text,
		script:
			isTraditional > isSimplified
				? "traditional"
				: isSimplified > 0
					? "simplified"
					: "either",
		simplified,
		traditional,
		oneTraditional: converted(text, toOneTraditional),
	};
}

/** Compares units of two texts. */
export type SameUnit = (one: number, other: number) => boolean;

/** Whether a unit of one text and a unit of another are the same character, scripts aside. */
export function sameCharacters(one: InScripts, other: InScripts): SameUnit {
	const pairs = formsOf(one, other).filter(
		([left, right]) => left !== one.text || right !== other.text,
	);
	const areTraditional =
		one.script === "traditional" && other.script === "traditional";
	return (index, against) => {
		const a = one.text[index] ?? "";
		const b = other.text[against] ?? "";
		return (
			a === b ||
			pairs.some(([left, right]) => left[index] === right[against]) ||
			(areTraditional && (eitherWay.get(a) === b || eitherWay.get(b) === a))
		);
	};
}

type Forms = readonly (readonly [string, string])[];

/** Which forms of two texts are to be compared. */
function formsOf(one: InScripts, other: InScripts): Forms {
	if (one.script !== "traditional" && other.script !== "traditional")
		// A single traditional character in a simplified text.
		return side(one.simplified.slice(0, 1), other.simplified.slice(0, 1));
	if (one.script === "traditional" && other.script === "traditional")
		return side(one.oneTraditional, other.oneTraditional);
	return one.script === "traditional"
		? across(one, other)
		: across(other, one).map(([left, right]) => [right, left]);
}

const across = (traditional: InScripts, simple: InScripts): Forms => [
	...traditional.simplified.map((form) => [form, simple.text] as const),
	...simple.traditional.map((form) => [traditional.text, form] as const),
];

/** Each form of one text beside the like form of the other. */
const side = (ones: readonly string[], others: readonly string[]): Forms =>
	ones.map((form, index) => [form, others[index] ?? form]);
