import type { Translate } from "../locale.ts";
import type {
	Block,
	Hit,
	Line,
	Note,
	Passage,
	Prose,
	Reply,
	SourceLine,
	Table,
} from "../reply.ts";
import { plainText } from "../reply.ts";
import type { Offered } from "../state/screens.ts";
import { escaped, plainLine } from "./escape.ts";
import { above, emptyPart, Gathered } from "./gathered.ts";
import { clip, clipTo } from "./graphemes.ts";
import type { Part } from "./pages.ts";
import { ours, type Style } from "./words.ts";

/**
 * How much of our own words is shown, in UTF-16 units before escaping: enough for whatever a command writes, and so
 * little that beside them a page always has room for the paper's.
 */
const room = {
	heading: 200,
	label: 160,
	tail: 300,
	headline: 160,
	details: 320,
};

/** Between the columns of a line: wide enough to be seen, and in no paper's sentence. */
const bar = "　｜";

const line = (text: string, length: number): string =>
	escaped(clipTo(plainLine(text), length));

const bold = (text: string): string => `**${text}**`;

const text = (words: string, style: Style, apart: boolean): Part => ({
	...emptyPart,
	words: words === "" ? [] : ours(words),
	style,
	apart,
});

/** An entry of the menu: its number on the page and how the words begin; below it what kind of words, and where. */
const entry = (
	number: number,
	passage: Passage,
	around: readonly (string | null)[],
): Offered | null =>
	passage.ref === null
		? null
		: {
				ref: passage.ref,
				label: clip(
					`${number}　${plainLine(plainText(passage.pieces))}`,
					"menuLabel",
				),
				detail: clip(
					[passage.label, ...around]
						.flatMap((part) => plainLine(part ?? "") || [])
						.join(" · "),
					"menuDescription",
				),
			};

function hitParts(hit: Hit, number: number, t: Translate): Part[] {
	const heading = line(hit.heading, room.heading);
	const title = bold(`${number}　${heading}`);
	const again = bold(t("page.again", { heading: `${number}　${heading}` }));
	const parts = hit.passages.map((passage, index): Part => {
		const labelled = (above: string | null): string =>
			[
				above,
				passage.label === null ? null : bold(line(passage.label, room.label)),
			]
				.filter((one) => one !== null)
				.join("\n");
		return {
			...emptyPart,
			above: labelled(index === 0 ? title : null),
			aboveFirst: labelled(index === 0 ? title : again),
			aboveOn: labelled(again),
			words: passage.pieces,
			style: "quote",
			apart: index === 0,
			offered: entry(number, passage, [hit.heading]),
		};
	});
	const bare =
		parts.length === 0
			? [{ ...text("", "plain", true), ...above(title) }]
			: parts;
	return [...bare, ...hit.notes.map((note) => text(note, "quiet", false))];
}

function linePart(one: Line, number: number, t: Translate): Part {
	const { passage } = one;
	const { label } = passage;
	const who = one.lead === null ? null : bold(line(one.lead, room.label));
	const how = label === null ? null : line(label, room.label);
	const tail = one.tail.map((part) => bar + plainLine(part)).join("");
	const part: Part = {
		...emptyPart,
		words: passage.pieces,
		style: "quote",
		before: passage.ref === null ? "" : `\`${number}\` `,
		after: escaped(clipTo(tail, room.tail)),
		offered: entry(number, passage, [one.lead, ...one.tail]),
	};
	if (who !== null)
		return {
			...part,
			...above(how === null ? who : t("page.labelled", { who, label: how })),
		};
	if (label === null || how === null) return part;
	// Without a name above it, the label stands in the line itself, as what is ours does, and the lines stay together.
	return {
		...part,
		words: [{ by: "us", text: label }, ...passage.pieces],
		aboveOn: bold(how),
	};
}

/** An address that Discord makes a masked link of, or null where it would not. */
export function linkable(url: string): string | null {
	if (!URL.canParse(url)) return null;
	const { protocol, href } = new URL(url);
	if (protocol !== "https:" && protocol !== "http:") return null;
	const safe = href.replace(
		/[()<>\s\\]/gu,
		(mark) => `%${mark.charCodeAt(0).toString(16)}`,
	);
	return safe.length <= 512 ? safe : null;
}

function sourceText(source: SourceLine, t: Translate): string {
	const headline = t("page.headline", {
		headline: clipTo(plainLine(source.headline), room.headline),
	});
	const url = source.url === null ? null : linkable(source.url);
	const details = clipTo(
		source.details.map(plainLine).join("　"),
		room.details,
	);
	return [
		t("page.source", {
			source:
				url === null ? escaped(headline) : `[${escaped(headline)}](${url})`,
		}),
		...(details === "" ? [] : [escaped(details)]),
	].join("　");
}

const proseStyles: Readonly<Record<Prose["style"], Style>> = {
	paragraph: "plain",
	heading: "bold",
	caption: "quiet",
	headline: "headline",
};

/** Kicker, headline and subhead stand together. */
const isHeadline = ({ style }: Prose): boolean => style === "headline";

function prosePart(prose: Prose, apart: boolean): Part {
	const label =
		prose.label === null ? "" : `-# ${line(prose.label, room.label)}`;
	return {
		...emptyPart,
		...above(label),
		words: prose.pieces,
		style: proseStyles[prose.style],
		apart,
	};
}

function tableParts(table: Table): Part[] {
	const row = (cells: readonly string[], style: Style, apart: boolean): Part =>
		text(cells.map(plainLine).join(bar), style, apart);
	return [
		...(table.columns.length > 0 ? [row(table.columns, "bold", true)] : []),
		...table.rows.map((cells, index) =>
			row(cells, "plain", index === 0 && table.columns.length === 0),
		),
	];
}

function notePart({ text: said, tone }: Note, apart: boolean): Part {
	const part = text(said, tone === "quiet" ? "quiet" : "plain", apart);
	return tone === "warning" ? { ...part, before: "⚠️ " } : part;
}

/**
 * An answer's lead and blocks as parts to be paged, in order. Hits and lines are numbered through, for the menu.
 *
 * @param skip - a block that is shown elsewhere
 */
export function partsOf(
	reply: Pick<Reply, "lead" | "blocks">,
	t: Translate,
	skip: Block | null = null,
): Part[] {
	const gathered = new Gathered(
		reply.lead.map((said) => text(said, "plain", false)),
	);
	let number = 0;
	let before: Block["kind"] | null = null;
	for (const block of reply.blocks) {
		if (block === skip) continue;
		switch (block.kind) {
			case "heading":
				gathered.heading(block.level, line(block.text, room.heading));
				break;
			case "source":
				gathered.source(sourceText(block, t));
				break;
			case "hit":
				number += 1;
				gathered.add(hitParts(block, number, t));
				break;
			case "line": {
				if (block.passage.ref !== null) number += 1;
				const part = linePart(block, number, t);
				gathered.add([{ ...part, apart: before !== "line" }]);
				break;
			}
			case "prose": {
				const apart = before !== "prose" || !isHeadline(block);
				gathered.add([prosePart(block, apart)]);
				break;
			}
			case "note":
				gathered.add([notePart(block, before !== "note")]);
				break;
			case "copy":
				gathered.add([text(block.text, "code", true)]);
				break;
			case "table":
				gathered.add(tableParts(block));
				break;
		}
		before = block.kind;
	}
	return gathered.all();
}
