import { z } from "zod";
import type { Block, Reply } from "../reply.ts";
import { reply } from "../reply.ts";

/**
 * An answer as it is kept, for whoever turns its pages or asks about its hits later. Files and what is set on it are not
 * kept: nothing that is sent by itself has any.
 */

export const storedCall = z.object({
	command: z.string(),
	options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const storedRef = z.object({
	kind: z.enum(["statement", "quotation", "commitment", "article"]),
	id: z.string(),
});

export const storedAction = z.enum([
	"copy",
	"context",
	"why",
	"dispute",
	"watch",
]);

export const storedAsk = z.object({ label: z.string(), call: storedCall });

const piece = z.discriminatedUnion("by", [
	z.object({
		by: z.literal("paper"),
		text: z.string(),
		match: z.boolean(),
	}),
	z.object({ by: z.literal("us"), text: z.string() }),
]);

const passage = z.object({
	ref: storedRef.nullable(),
	wording: z.enum(["exact", "paraphrase", "report"]),
	label: z.string().nullable(),
	pieces: z.array(piece),
});

const block: z.ZodType<Block> = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("heading"),
		level: z.union([z.literal(1), z.literal(2)]),
		text: z.string(),
	}),
	z.object({
		kind: z.literal("hit"),
		heading: z.string(),
		passages: z.array(passage),
		notes: z.array(z.string()),
	}),
	z.object({
		kind: z.literal("line"),
		lead: z.string().nullable(),
		passage,
		tail: z.array(z.string()),
	}),
	z.object({
		kind: z.literal("source"),
		headline: z.string(),
		url: z.string().nullable(),
		details: z.array(z.string()),
	}),
	z.object({
		kind: z.literal("prose"),
		label: z.string().nullable(),
		pieces: z.array(piece),
		style: z.enum(["paragraph", "heading", "caption", "headline"]),
	}),
	z.object({
		kind: z.literal("note"),
		text: z.string(),
		tone: z.enum(["plain", "quiet", "warning"]),
	}),
	z.object({ kind: z.literal("copy"), text: z.string() }),
	z.object({
		kind: z.literal("table"),
		columns: z.array(z.string()),
		rows: z.array(z.array(z.string())),
	}),
]);

const stored = z.object({
	outcome: z.enum(["answer", "empty", "refused", "failed"]),
	title: z.string(),
	lead: z.array(z.string()),
	blocks: z.array(block),
	footer: z.string().nullable(),
	hitActions: z.array(storedAction),
	asks: z.array(storedAsk),
});

/** An answer as text. */
export function storeReply(answer: Reply): string {
	const { outcome, title, lead, blocks, footer, hitActions, asks } = answer;
	return JSON.stringify({
		outcome,
		title,
		lead,
		blocks,
		footer,
		hitActions,
		asks,
	});
}

/** The answer again; null where it was kept by a version whose answers were others. */
export function restoreReply(text: string): Reply | null {
	const read = stored.safeParse(JSON.parse(text));
	return read.success ? reply({ ...read.data, postable: false }) : null;
}
