import fc from "fast-check";
import type {
	AskButton,
	Block,
	HitRef,
	Passage,
	Piece,
	Reply,
	Wording,
} from "../../src/reply.ts";
import { anyText } from "./hostile.ts";

/** Answers of every shape and size that the type allows, hostile texts in every field. */

const piece = (most: number): fc.Arbitrary<Piece> =>
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record({
				by: fc.constant("paper" as const),
				text: anyText(most),
				match: fc.boolean(),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				by: fc.constant("us" as const),
				text: fc.constantFrom("…", "原文如此"),
			}),
		},
	);

const ref: fc.Arbitrary<HitRef> = fc.record({
	kind: fc.constantFrom("statement", "quotation", "commitment", "article"),
	id: fc.string({ maxLength: 400 }),
});

const passage: fc.Arbitrary<Passage> = fc.record({
	ref: fc.option(ref),
	wording: fc.constantFrom<Wording[]>("exact", "paraphrase", "report"),
	label: fc.option(anyText(60)),
	pieces: fc.oneof(
		{
			weight: 8,
			arbitrary: fc.array(piece(200), { minLength: 1, maxLength: 3 }),
		},
		// Longer than a page, and than two.
		{
			weight: 1,
			arbitrary: fc.array(piece(9000), { minLength: 1, maxLength: 2 }),
		},
	),
});

const block: fc.Arbitrary<Block> = fc.oneof(
	fc.record({
		kind: fc.constant("hit" as const),
		heading: anyText(300),
		passages: fc.array(passage, { maxLength: 3 }),
		notes: fc.array(anyText(300), { maxLength: 2 }),
	}),
	fc.record({
		kind: fc.constant("line" as const),
		lead: fc.option(anyText(60)),
		passage,
		tail: fc.array(anyText(120), { maxLength: 4 }),
	}),
	fc.record({
		kind: fc.constant("source" as const),
		headline: anyText(120),
		url: fc.option(
			fc.oneof(
				fc.webUrl(),
				fc.constantFrom("javascript:alert(1)", "https://x.example/a)b(c d"),
				anyText(40),
			),
		),
		details: fc.array(anyText(80), { maxLength: 5 }),
	}),
	fc.record({
		kind: fc.constant("prose" as const),
		label: fc.option(fc.constant("第4段")),
		pieces: fc.array(piece(600), { minLength: 1, maxLength: 3 }),
		style: fc.constantFrom("paragraph", "heading", "caption", "headline"),
	}),
	fc.record({
		kind: fc.constant("note" as const),
		text: anyText(400),
		tone: fc.constantFrom("plain", "quiet", "warning"),
	}),
	fc.record({
		kind: fc.constant("heading" as const),
		level: fc.constantFrom(1 as const, 2 as const),
		text: anyText(300),
	}),
	fc.record({ kind: fc.constant("copy" as const), text: anyText(3000) }),
	fc.record({
		kind: fc.constant("table" as const),
		columns: fc.array(anyText(30), { maxLength: 4 }),
		rows: fc.array(fc.array(anyText(60), { maxLength: 4 }), { maxLength: 6 }),
	}),
);

const ask: fc.Arbitrary<AskButton> = fc.record({
	label: anyText(200),
	call: fc.record({
		command: fc.constantFrom("quotes", "who"),
		options: fc.constant({ speaker: "杨琳" }),
	}),
});

export const anyReply: fc.Arbitrary<Reply> = fc.record({
	outcome: fc.constantFrom("answer", "empty", "refused", "failed"),
	title: anyText(400).map((text) => `记言 ${text}`),
	lead: fc.array(anyText(200), { maxLength: 3 }),
	blocks: fc.array(block, { maxLength: 30 }),
	footer: fc.option(anyText(3000)),
	hitActions: fc.subarray(["copy", "context", "why", "dispute", "watch"]),
	asks: fc.array(ask, { maxLength: 30 }),
	// What is set on an answer is no paper's text: commands see to it that it fits.
	controls: fc.constant([]),
	again: fc.constant(null),
	exportable: fc.boolean(),
	postable: fc.boolean(),
	files: fc.array(
		fc.record({
			name: fc.oneof(anyText(300), fc.constantFrom("表.csv", "图.png", ".png")),
			type: fc.constantFrom("image/png", "text/csv"),
			bytes: fc.uint8Array({ maxLength: 20 }),
			alt: fc.option(anyText(2000)),
		}),
		{ maxLength: 3 },
	),
});
