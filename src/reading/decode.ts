import { isUtf8 } from "node:buffer";

/** Page files larger than this are not read: no page is, and one that claims to be is something else. In bytes. */
export const LARGEST_PAGE = 5 * 1024 * 1024;

/** Why bytes are no text of ours; `null` reasons none: they are. */
export type Decoded =
	| { readonly text: string; readonly reason: null }
	| {
			readonly text: null;
			readonly reason: "empty" | "binary" | "tooLarge" | "encoding";
	  };

/** Decodes a page file: UTF-8, with or without a byte order mark. */
export function decodePage(bytes: Uint8Array): Decoded {
	if (bytes.length > LARGEST_PAGE) return { text: null, reason: "tooLarge" };
	if (isUtf16(bytes)) return { text: null, reason: "encoding" };
	if (isBinary(bytes)) return { text: null, reason: "binary" };
	if (!isUtf8(bytes)) return { text: null, reason: "encoding" };
	const text = decodeUtf8(bytes);
	return /\S/u.test(text)
		? { text, reason: null }
		: { text: null, reason: "empty" };
}

const utf8 = new TextDecoder("utf-8");

/** Text of bytes known to be UTF-8, without the byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string {
	return utf8.decode(bytes);
}

function isUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	return (
		(first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
	);
}

/** Share of control characters from which on bytes are no text. */
const MOST_CONTROLS = 0.01;

/** %PDF-: may hold no zero byte in its first part, and would pass for text. */
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

function isBinary(bytes: Uint8Array): boolean {
	if (bytes.includes(0)) return true;
	if (pdf.every((byte, index) => bytes[index] === byte)) return true;
	let controls = 0;
	for (const byte of bytes)
		if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b)
			controls++;
	return controls > bytes.length * MOST_CONTROLS;
}
