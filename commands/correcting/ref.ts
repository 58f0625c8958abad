import { UserError } from "../../src/error.ts";
import type { HitRef } from "../../src/reply.ts";

const kinds: readonly HitRef["kind"][] = [
	"statement",
	"quotation",
	"commitment",
	"article",
];

/** A reference to a hit as it can be typed. */
export const typedRef = ({ kind, id }: HitRef): string => `${kind}:${id}`;

/** @throws UserError where it is none */
export function readRef(typed: string): HitRef {
	const at = typed.indexOf(":");
	const kind = kinds.find((one) => one === typed.slice(0, at));
	if (kind === undefined)
		throw new UserError("error.correction.noHit", { typed });
	return { kind, id: typed.slice(at + 1) };
}
