import { randomBytes } from "node:crypto";

/** Seven in ten are: 62 of 64 characters, eleven times. */
const plain = /^[0-9A-Za-z]+$/u;

/**
 * An id of 11 letters and digits, not to be guessed: some 63 bits of chance, so that two of one id would need some three thousand
 * million of them. None has a mark: in Discord's Markdown `_` is written with a backslash, and what is copied must be the id.
 */
export function freshId(): string {
	for (;;) {
		const id = randomBytes(8).toString("base64url");
		if (plain.test(id)) return id;
	}
}
