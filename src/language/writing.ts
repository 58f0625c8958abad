/*
 * A text written unit by unit: joining strings, or spreading numbers into `String.fromCharCode`, costs many times as much.
 */

let room = new Uint16Array(1024);

/** Room for a text's units, the same for every text: one is made into a string before the next begins. */
export function roomFor(length: number): Uint16Array {
	if (room.length < length) room = new Uint16Array(length * 2);
	return room;
}

/** The text that was written, as long as it has come to be. */
export const written = (units: Uint16Array, length: number): string =>
	Buffer.from(units.buffer, units.byteOffset, length * 2).toString("utf16le");
