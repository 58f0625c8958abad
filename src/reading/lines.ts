/** A line of a stream of bytes: without its line break, or null where it was longer than is read. */
export interface ByteLine {
	/** From 1. */
	readonly number: number;
	readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines, a batch for each chunk that ends any. Takes time linear in the bytes, and holds no
 * more than one line.
 *
 * @param longest - lines with more bytes than this are passed over, and given as null
 */
export async function* byteLines(
	chunks: AsyncIterable<Uint8Array>,
	longest: number,
): AsyncGenerator<ByteLine[]> {
	let number = 1;
	let held: Uint8Array[] = [];
	let length = 0;
	const hold = (piece: Uint8Array): void => {
		length += piece.length;
		if (length > longest) held = [];
		else if (piece.length > 0) held.push(piece);
	};
	const finish = (): ByteLine => {
		const bytes =
			length > longest
				? null
				: held.length === 1
					? (held[0] ?? new Uint8Array())
					: Buffer.concat(held);
		held = [];
		length = 0;
		return { number: number++, bytes };
	};
	for await (const chunk of chunks) {
		const lines: ByteLine[] = [];
		let start = 0;
		for (;;) {
			const end = chunk.indexOf(NEWLINE, start);
			if (end < 0) break;
			hold(chunk.subarray(start, end));
			lines.push(finish());
			start = end + 1;
		}
		hold(chunk.subarray(start));
		if (lines.length > 0) yield lines;
	}
	if (length > 0) yield [finish()];
}
