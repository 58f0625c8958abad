import { Unzip, UnzipInflate, zipSync } from "fflate";

/** Bytes that the parts of a document may unpack to together. A book is a tenth of it. */
export const LARGEST_UNPACKED = 32 * 1024 * 1024;

/** The parts that hold text, and those that say which they are; pictures and fonts are not unpacked at all. */
const wanted =
	/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)\.xml(?:\.rels)?)$/u;

/** Bytes given to the unpacker at a time: what one chunk can become is some megabytes at most. */
const CHUNK = 4096;

/** The text of a Word document, an empty line between paragraphs; or why there is none. */
export type DocxRead =
	| { readonly text: string; readonly reason: null }
	| { readonly text: null; readonly reason: "format" | "tooLarge" };

/**
 * Reads the text of a .docx. What it unpacks to is bounded while it is unpacked, whatever it says of its size, and only its
 * text is. Never throws for what the file holds.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxRead> {
	const parts = unpacked(bytes);
	if (parts === "tooLarge") return { text: null, reason: "tooLarge" };
	const document = parts?.["word/document.xml"];
	// No Word document declares entities, and one that does means to multiply them.
	if (
		parts === null ||
		document === undefined ||
		Object.values(parts).some(declaresEntities)
	)
		return { text: null, reason: "format" };
	try {
		const { extractRawText } = await import("mammoth");
		const { value } = await extractRawText({
			buffer: Buffer.from(zipSync(parts, { level: 0 })),
		});
		return { text: value, reason: null };
	} catch {
		return { text: null, reason: "format" };
	}
}

const declaresEntities = (bytes: Uint8Array): boolean =>
	/<!(?:DOCTYPE|ENTITY)/iu.test(
		Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
			"latin1",
		),
	);

/** What the last record of a zip file begins with (APPNOTE.TXT, 4.3.16): a file that was broken off has none. */
const END = "PK\u0005\u0006";

/** The wanted parts of a zip file; null where it is none, or broken. */
function unpacked(
	bytes: Uint8Array,
): Record<string, Uint8Array> | "tooLarge" | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	if (file.lastIndexOf(END, undefined, "latin1") === -1) return null;
	const parts: Record<string, Uint8Array> = {};
	let total = 0;
	let broken = false;
	const unzip = new Unzip((file) => {
		if (!wanted.test(file.name)) return;
		const chunks: Uint8Array[] = [];
		file.ondata = (error, chunk, final) => {
			if (error !== null) {
				broken = true;
				return;
			}
			total += chunk.length;
			if (total > LARGEST_UNPACKED) return;
			chunks.push(chunk);
			if (final) parts[file.name] = Buffer.concat(chunks);
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length && !broken; at += CHUNK) {
			unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
			if (total > LARGEST_UNPACKED) return "tooLarge";
		}
	} catch {
		return null;
	}
	return broken ? null : parts;
}
