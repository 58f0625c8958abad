import type { Locale } from "../locale.ts";
import { type Translate, translator } from "../locale.ts";
import type {
	AskButton,
	Block,
	HitRef,
	Line,
	Passage,
	Piece,
	Reply,
	SourceLine,
} from "../reply.ts";
import { markEnd, markStart, printable, widthOf, wrapped } from "./layout.ts";
import type { Dress, Tone } from "./style.ts";
import { typedCall, typedForm } from "./typed.ts";

/** What a number does: picks a passage, or asks something. */
export type Choice =
	| { readonly kind: "hit"; readonly ref: HitRef }
	| { readonly kind: "ask"; readonly ask: AskButton };

/** An answer as lines, and what its numbers do, from 1. */
export interface Rendered {
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
}

export interface Screen {
	readonly locale: Locale;
	/** Columns. */
	readonly width: number;
	readonly dress: Dress;
	/** Whether numbers can be typed: not where one answer is all there is. */
	readonly numbered: boolean;
}

/** Between the columns of a line. */
const bar = "　｜";

/** What stands before words of a paper: a bar where they are exact, a dotted one where they are not. */
const gutters = { exact: "┃ ", paraphrase: "┊ ", report: "┊ " } as const;

/** The pieces of a passage as text, matches marked, our own words in ［ ］. */
const textOf = (pieces: readonly Piece[]): string =>
	pieces
		.map((piece) => {
			const text = printable(piece.text);
			if (piece.by === "us") return `［${text}］`;
			return piece.match ? `${markStart}${text}${markEnd}` : text;
		})
		.join("");

/** Lays out one answer. */
class Page {
	readonly lines: string[] = [];
	readonly choices: Choice[] = [];
	readonly #screen: Screen;
	readonly #t: Translate;
	#hit = 0;

	constructor(screen: Screen) {
		this.#screen = screen;
		this.#t = translator(screen.locale);
	}

	/** An empty line, but never two. */
	gap(): void {
		if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
	}

	/** A text in lines, the first after `first`, the others after as many spaces or after `gutter`. */
	write(text: string, tone: Tone, first = "", gutter?: string): void {
		const indent = widthOf(first);
		const rest = gutter ?? " ".repeat(indent);
		const width = Math.max(this.#screen.width - indent, 8);
		for (const [index, line] of wrapped(text, width).entries())
			this.lines.push(
				this.#screen.dress.line((index === 0 ? first : rest) + line, tone),
			);
	}

	#number(choice: Choice): string {
		if (!this.#screen.numbered) return "";
		this.choices.push(choice);
		return `[${this.choices.length}] `;
	}

	#passageNumber(passage: Passage): string {
		return passage.ref === null
			? ""
			: this.#number({ kind: "hit", ref: passage.ref });
	}

	#passage(passage: Passage): void {
		const number = this.#passageNumber(passage);
		if (number !== "" || passage.label !== null)
			this.write(`${number}${printable(passage.label ?? "")}`, "label", "  ");
		const gutter = `  ${gutters[passage.wording]}`;
		this.write(
			textOf(passage.pieces),
			passage.wording === "exact" ? "exact" : "plain",
			gutter,
			gutter,
		);
	}

	#line({ lead, passage, tail }: Line): void {
		const number = this.#passageNumber(passage);
		const who = [
			lead === null ? "" : printable(lead),
			passage.label === null
				? ""
				: this.#t("page.label", { label: printable(passage.label) }),
		].join("");
		const words = textOf(passage.pieces);
		this.write(
			[
				who === "" ? words : `${who}　${words}`,
				...tail.map((part) => bar + printable(part)),
			].join(""),
			passage.wording === "exact" ? "exact" : "plain",
			number === "" ? "· " : number,
		);
	}

	#source({ headline, url, details }: SourceLine): void {
		this.write(
			[
				this.#t("page.source", {
					source: this.#t("page.headline", { headline: printable(headline) }),
				}),
				...details.map(printable),
				...(url === null ? [] : [printable(url)]),
			].join("　"),
			"quiet",
		);
		this.gap();
	}

	block(block: Block): void {
		switch (block.kind) {
			case "heading":
				this.gap();
				this.write(
					block.level === 1
						? `■ ${printable(block.text)}`
						: `▪ ${printable(block.text)}`,
					"heading",
				);
				return;
			case "hit":
				this.#hit++;
				this.gap();
				// Where passages have numbers to type, a second number beside them would only be taken for one.
				this.write(
					this.#screen.numbered
						? `▪ ${printable(block.heading)}`
						: `${this.#hit}　${printable(block.heading)}`,
					"heading",
				);
				for (const passage of block.passages) this.#passage(passage);
				for (const note of block.notes)
					this.write(printable(note), "warning", "  ");
				return;
			case "line":
				this.#line(block);
				return;
			case "source":
				this.#source(block);
				return;
			case "prose":
				this.#prose(block);
				return;
			case "note":
				this.write(printable(block.text), block.tone);
				return;
			case "copy":
				this.gap();
				// Unbroken, so that it is copied as one: the terminal folds it by itself.
				this.lines.push(...printable(block.text).split("\n"));
				this.gap();
				return;
			case "table":
				for (const row of [block.columns, ...block.rows])
					this.write(row.map(printable).join(bar), "plain");
				return;
		}
	}

	#prose(block: Extract<Block, { kind: "prose" }>): void {
		const tones = {
			paragraph: "plain",
			heading: "heading",
			caption: "quiet",
			headline: "title",
		} as const;
		if (block.style !== "headline") this.gap();
		if (block.label !== null) this.write(printable(block.label), "quiet");
		this.write(textOf(block.pieces), tones[block.style]);
	}

	/** What may be done next: by number, or as a command to type. */
	actions(reply: Reply): void {
		const hits = this.choices.length;
		const t = this.#t;
		if (hits > 0 && reply.hitActions.length > 0)
			this.write(
				t("console.pick", {
					last: hits,
					actions: reply.hitActions
						.map((action) => t(`action.${action}`))
						.join(t("list.separator")),
				}),
				"number",
			);
		for (const ask of reply.asks) {
			const number = this.#number({ kind: "ask", ask });
			this.write(
				`${printable(ask.label)}　${printable(typedCall(ask.call))}`,
				"number",
				number === "" ? "→ " : number,
			);
		}
		for (const control of reply.controls)
			if (control.kind === "form")
				this.write(
					`${printable(control.label)}　${printable(typedForm(control))}`,
					"number",
					"→ ",
				);
	}
}

/** Lays out an answer for a terminal: how it was understood first, what was searched last, then what may be done. */
export function render(reply: Reply, screen: Screen): Rendered {
	const page = new Page(screen);
	page.write(printable(reply.title), "title");
	for (const said of reply.lead)
		page.write(printable(said), reply.outcome === "answer" ? "quiet" : "plain");
	if (reply.blocks.length > 0) page.gap();
	for (const block of reply.blocks) page.block(block);
	if (reply.footer !== null) {
		page.gap();
		page.write(printable(reply.footer), "quiet");
	}
	page.actions(reply);
	return { lines: page.lines, choices: page.choices };
}
