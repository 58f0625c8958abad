import { randomBytes } from "node:crypto";

/**
 * An id of 11 characters, not to be guessed. 64 bits of chance: two of one id would need some four thousand million of
 * them.
 */
export function freshId(): string {
	return randomBytes(8).toString("base64url");
}
