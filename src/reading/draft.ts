import { plain } from "../language/plain.ts";
import { decodePage } from "./decode.ts";
import { readDocx } from "./docx.ts";

/** Characters of a draft that is checked at once. */
export const LONGEST_DRAFT = 30_000;

/** Bytes of a draft that is plain text. */
const LARGEST_TEXT = 1024 * 1024;

/** Endings of files that drafts come in. */
export const draftEndings = [".txt", ".md", ".docx"] as const;

/** A draft's paragraphs, or why they cannot be read: a key of the locale files under `draft.`. */
export type DraftRead =
	| { readonly paragraphs: readonly string[]; readonly reason: null }
	| {
			readonly paragraphs: null;
			readonly reason:
				| "empty"
				| "binary"
				| "encoding"
				| "tooLarge"
				| "tooLong"
				| "ending"
				| "format";
	  };

const refused = (reason: Exclude<DraftRead["reason"], null>): DraftRead => ({
	paragraphs: null,
	reason,
});

/** Reads a reporter's draft from a file: .txt, .md or .docx. Never throws for what it holds. */
export async function readDraft(
	name: string,
	bytes: Uint8Array,
): Promise<DraftRead> {
	const ending = /\.[a-z]+$/iu.exec(name)?.[0].toLowerCase();
	if (ending === ".docx") {
		const { text, reason } = await readDocx(bytes);
		return text === null ? refused(reason) : draftOf(text);
	}
	if (ending !== ".txt" && ending !== ".md") return refused("ending");
	if (bytes.length > LARGEST_TEXT) return refused("tooLarge");
	const { text, reason } = decodePage(bytes);
	return text === null ? refused(reason) : draftOf(text);
}

/** Reads a draft from a text. */
export function draftOf(text: string): DraftRead {
	if (text.length > LONGEST_DRAFT) return refused("tooLong");
	const paragraphs = paragraphsOf(text);
	return paragraphs.length === 0
		? refused("empty")
		: { paragraphs, reason: null };
}

/** Lines that a quotation may run over before its mark is taken for forgotten. */
const MOST_JOINED = 8;
/** Units of a line that may have been broken by whoever typed it, and of a whole draft whose lines are. */
const LONG_LINE = 12;
const SHORT_DRAFT = 300;

const ends = /[。！？!?…；;：:][”’」』）)"']*$/u;
const opens = /^[“「『"]/u;
const isItem = /^(?:[一二三四五六七八九十\d]{1,3}[、.．)）]|[#>*-]\s)/u;

/** Whether a line has no mark at all, as a title has. */
const isBare = (line: string): boolean => !/[\p{P}]/u.test(line);

/** Whether the outer marks of a line are left open. */
const leavesOpen = (line: string): boolean => {
	const marks = plain(line);
	return marks.lastIndexOf("“") > marks.lastIndexOf("”");
};

/** The paragraphs of a draft: its lines, but for those that were only broken to fit a screen. */
export function paragraphsOf(text: string): readonly string[] {
	const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
	const isShort = text.length <= SHORT_DRAFT;
	const paragraphs: string[] = [];
	let joined = 0;
	let before: string | null = null;
	for (const line of lines) {
		const last = paragraphs.at(-1);
		if (line !== "" && last !== undefined && before !== null && before !== "") {
			const isTitle =
				paragraphs.length === 1 &&
				joined === 0 &&
				(isShort ? isBare(last) && /[“「：]/u.test(line) : lines.length > 2);
			const open = leavesOpen(last) && !opens.test(line);
			const broken =
				!ends.test(before) &&
				!isItem.test(line) &&
				!isTitle &&
				(isShort || before.length >= LONG_LINE);
			if (joined < MOST_JOINED && (open || broken)) {
				paragraphs[paragraphs.length - 1] = last + line;
				joined++;
				before = line;
				continue;
			}
		}
		before = line;
		if (line === "") continue;
		paragraphs.push(line);
		joined = 0;
	}
	return paragraphs;
}
