import type { PackedHead, PackedRows } from "./record.ts";

const LINE_END = 0x0a;

/** The lines of a record, as bytes. */
export class RecordLines {
	readonly #bytes: Buffer;

	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	/** @throws SyntaxError where the bytes are no record */
	head(): PackedHead {
		return this.#line(0);
	}

	/** @throws SyntaxError where the bytes are no record */
	statements(): PackedRows["statements"] {
		return this.#line(1);
	}

	/** @throws SyntaxError where the bytes are no record */
	headline(): PackedRows["headline"] {
		return this.#line(2);
	}

	/** @throws SyntaxError where the bytes are no record */
	commitments(): PackedRows["commitments"] {
		return this.#line(3);
	}

	#line<T>(number: number): T {
		let start = 0;
		for (let line = 0; line < number; line++) {
			const end = this.#bytes.indexOf(LINE_END, start);
			start = end === -1 ? this.#bytes.length : end + 1;
		}
		const end = this.#bytes.indexOf(LINE_END, start);
		return JSON.parse(
			this.#bytes.toString("utf8", start, end === -1 ? undefined : end),
		);
	}
}

/** Rows that are read when the first of them is asked for, and what each is made into when it is asked for itself. */
export class Rows<Row, One> {
	readonly #read: () => readonly Row[];
	readonly #make: (row: Row) => One;
	#rows: readonly Row[] | null = null;
	readonly #made: One[] = [];

	constructor(read: () => readonly Row[], make: (row: Row) => One) {
		this.#read = read;
		this.#make = make;
	}

	/** The one of a number; undefined where there is none. */
	at(number: number): One | undefined {
		this.#rows ??= this.#read();
		const row = this.#rows[number];
		if (row !== undefined) this.#made[number] ??= this.#make(row);
		return this.#made[number];
	}

	/** All of them, in order. */
	get all(): readonly One[] {
		this.#rows ??= this.#read();
		for (const number of this.#rows.keys()) this.at(number);
		return this.#made;
	}
}
