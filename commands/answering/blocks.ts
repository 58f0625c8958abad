import type { HeadingBlock, Note } from "../../src/reply.ts";

/** Words of ours. */
export function note(text: string, tone: Note["tone"] = "plain"): Note {
	return { kind: "note", tone, text };
}

/** A heading over what follows. */
export function heading(
	text: string,
	level: HeadingBlock["level"] = 1,
): HeadingBlock {
	return { kind: "heading", level, text };
}
