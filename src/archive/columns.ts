import { open } from "node:fs/promises";

/**
 * Named columns of numbers in one stretch of memory, which is moved to another thread, written to a file and read back
 * as it is: a list of what stands where, then the columns, each at a multiple of eight bytes.
 */

/** What a column may be. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;
export type Columns = Readonly<Record<string, Column>>;

const kinds = {
	u8: Uint8Array,
	u16: Uint16Array,
	u32: Uint32Array,
	i32: Int32Array,
} as const;

type Kind = keyof typeof kinds;

const kindOf = (column: Column): Kind =>
	column instanceof Uint8Array
		? "u8"
		: column instanceof Uint16Array
			? "u16"
			: column instanceof Uint32Array
				? "u32"
				: "i32";

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Bytes before the list: its length. Numbers are in the machine's order, which a snapshot's stamp names. */
const HEAD = 8;

/** Puts columns into one stretch of memory. */
export function joinColumns(columns: Columns): ArrayBuffer {
	const names = Object.keys(columns);
	let at = 0;
	const list = names.map((name) => {
		const column = columns[name] ?? new Uint8Array(0);
		const entry = [name, kindOf(column), at, column.length] as const;
		at = aligned(at + column.byteLength);
		return entry;
	});
	const head = new TextEncoder().encode(JSON.stringify(list));
	const start = aligned(HEAD + head.length);
	const buffer = new ArrayBuffer(start + at);
	new Uint32Array(buffer, 0, 1)[0] = head.length;
	new Uint8Array(buffer, HEAD).set(head);
	for (const [name, , offset] of list) {
		const column = columns[name] ?? new Uint8Array(0);
		new Uint8Array(buffer, start + offset, column.byteLength).set(
			new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
		);
	}
	return buffer;
}

/**
 * The columns of a stretch of memory, as views of it.
 *
 * @throws RangeError or SyntaxError where it is not what `joinColumns` made
 */
export function columnsIn(buffer: ArrayBuffer): Columns {
	const length = new Uint32Array(buffer, 0, 1)[0] ?? 0;
	const start = aligned(HEAD + length);
	return Object.fromEntries(
		entriesIn(new Uint8Array(buffer, HEAD, length)).map(
			([name, kind, offset, count]) => [
				name,
				new kinds[kind](buffer, start + offset, count),
			],
		),
	);
}

/**
 * Some of the columns of a file, without reading the others.
 *
 * @throws the file system's error; RangeError or SyntaxError where the file is not what `joinColumns` made
 */
export async function readColumns(
	path: string,
	wanted: readonly string[],
): Promise<Columns> {
	const file = await open(path);
	try {
		const read = async (from: number, length: number): Promise<ArrayBuffer> => {
			const bytes = new Uint8Array(length);
			await file.read(bytes, 0, length, from);
			return bytes.buffer;
		};
		const length = new Uint32Array(await read(0, HEAD), 0, 1)[0] ?? 0;
		const start = aligned(HEAD + length);
		const columns: Record<string, Column> = {};
		for (const [name, kind, offset, count] of entriesIn(
			new Uint8Array(await read(HEAD, length)),
		))
			if (wanted.includes(name))
				columns[name] = new kinds[kind](
					await read(start + offset, count * kinds[kind].BYTES_PER_ELEMENT),
				);
		return columns;
	} finally {
		await file.close();
	}
}

function entriesIn(bytes: Uint8Array): readonly Entry[] {
	const list: unknown = JSON.parse(
		new TextDecoder("utf-8", { fatal: true }).decode(bytes),
	);
	if (!Array.isArray(list) || !list.every(isEntry))
		throw new RangeError("no list of columns");
	return list;
}

type Entry = readonly [name: string, kind: Kind, offset: number, count: number];

const isEntry = (entry: unknown): entry is Entry =>
	Array.isArray(entry) &&
	typeof entry[0] === "string" &&
	typeof entry[1] === "string" &&
	Object.hasOwn(kinds, entry[1]) &&
	typeof entry[2] === "number" &&
	typeof entry[3] === "number";
