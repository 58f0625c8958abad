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

/** Little-endian everywhere Node runs; the snapshot names the machine's order all the same. */
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
	const head: unknown = JSON.parse(
		new TextDecoder("utf-8", { fatal: true }).decode(
			new Uint8Array(buffer, HEAD, length),
		),
	);
	const start = aligned(HEAD + length);
	if (!Array.isArray(head)) throw new RangeError("no list of columns");
	return Object.fromEntries(
		head.map((entry: unknown) => {
			if (!isEntry(entry)) throw new RangeError("no column");
			const [name, kind, offset, count] = entry;
			return [name, new kinds[kind](buffer, start + offset, count)];
		}),
	);
}

const isEntry = (
	entry: unknown,
): entry is readonly [string, Kind, number, number] =>
	Array.isArray(entry) &&
	typeof entry[0] === "string" &&
	typeof entry[1] === "string" &&
	Object.hasOwn(kinds, entry[1]) &&
	typeof entry[2] === "number" &&
	typeof entry[3] === "number";
