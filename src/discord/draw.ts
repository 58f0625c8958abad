import type { APIEmbed } from "discord.js";
import { type Locale, translator } from "../locale.ts";
import type { CopyBlock, Reply, ReplyFile } from "../reply.ts";
import type { Offered } from "../state/screens.ts";
import { codeBlock, escaped, plainLine } from "./escape.ts";
import { clip, clipTo } from "./graphemes.ts";
import { partsOf } from "./layout.ts";
import { limits } from "./limits.ts";
import { type Marks, paginate } from "./pages.ts";

/** One page of an answer as it is sent, but for its buttons. */
export interface Drawing {
	/** A text to be copied, in a code block; empty where there is none. On a phone an embed's text cannot be copied. */
	readonly content: string;
	readonly embed: APIEmbed;
	readonly files: readonly ReplyFile[];
	/** From 0; the last one where a page was asked for that is not there. */
	readonly page: number;
	readonly pages: number;
	readonly offered: readonly Offered[];
}

/** Beside the words, which say it too: the red of a seal for an answer, grey for nothing found, amber, crimson. */
const colours: Readonly<Record<Reply["outcome"], number>> = {
	answer: 0x9e2b25,
	empty: 0x8a8f98,
	refused: 0xd9a441,
	failed: 0xd7263d,
};

/** What stands below every page is ours, and beside it page and embed keep their room. */
const footerUnits = 900;

/** A title of ours, escaped and clipped: escaping may double it. */
function titleOf(text: string): string {
	const line = plainLine(text);
	const title = escaped(clip(line, "embedTitle"));
	return title.length <= limits.embedTitle
		? title
		: escaped(clipTo(line, limits.embedTitle / 2));
}

/** The one text to be copied, where it goes into the message's own text. */
function copyOf(reply: Reply): CopyBlock | null {
	const copies = reply.blocks.filter((block) => block.kind === "copy");
	const [only] = copies;
	return copies.length === 1 &&
		only !== undefined &&
		codeBlock(only.text).length <= limits.content
		? only
		: null;
}

/** The name of a file as Discord keeps it: what else stands in it, it would drop, and the embed would not find it. */
export function fileName(name: string): string {
	const plain = name.replace(/[^\w.-]+/gu, "_").slice(-100);
	return /^[_.]*$/u.test(plain.replace(/\.\w+$/u, ""))
		? `jiyan${/\.\w+$/u.exec(plain)?.[0] ?? ""}`
		: plain;
}

/** The first picture among the files, shown in the embed. */
export function pictureOf(
	files: readonly ReplyFile[],
): Pick<APIEmbed, "image"> {
	const picture = files.find((file) => file.type.startsWith("image/"));
	return picture === undefined
		? {}
		: { image: { url: `attachment://${fileName(picture.name)}` } };
}

/** Lays an answer out and gives one of its pages. Files come with the first page and stay when pages are turned. */
export function draw(reply: Reply, locale: Locale, page = 0): Drawing {
	const t = translator(locale);
	const marks: Marks = {
		goesOn: t("page.goesOn"),
		wentOn: t("page.wentOn"),
		again: (heading) => t("page.again", { heading }),
	};
	const copy = copyOf(reply);
	const pages = paginate(partsOf(reply, t, copy), marks);
	const shown = Math.min(Math.max(page, 0), pages.length - 1);
	const text = pages[shown]?.text.trimEnd() ?? "";
	const footer = [
		...(reply.footer === null
			? []
			: [clipTo(plainLine(reply.footer), footerUnits)]),
		...(pages.length > 1
			? [t("page.number", { page: shown + 1, pages: pages.length })]
			: []),
	].join(" · ");
	return {
		content: copy === null ? "" : codeBlock(copy.text),
		embed: {
			title: titleOf(reply.title),
			color: colours[reply.outcome],
			...(text === "" ? {} : { description: text }),
			...(footer === "" ? {} : { footer: { text: footer } }),
			...pictureOf(reply.files),
		},
		files: shown === 0 ? reply.files : [],
		page: shown,
		pages: pages.length,
		offered: reply.hitActions.length > 0 ? (pages[shown]?.offered ?? []) : [],
	};
}
