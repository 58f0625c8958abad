import { plain } from "../language/plain.ts";
import { readByline } from "./byline.ts";
import { readClosing, readDateline } from "./dateline.ts";
import { readSign } from "./signs.ts";

/** Who is named as having written an article, in its own paragraphs. */
export interface Signatures {
	readonly names: readonly string[];
	/** Papers and agencies beside the names, as printed, in order: 新华社, 本报. */
	readonly outlets: readonly string[];
	/** The stretches that say so, as printed. */
	readonly lines: readonly string[];
	/** It opens as a report does: 新华社北京9月19日电. */
	readonly datelined: boolean;
}

/** Paragraphs at the start that may open with a dateline: a site's navigation may stand above. */
const OPENINGS = 12;
/** Paragraphs at the end that may be a byline from end to end, as those at the start may. */
const ENDINGS = 6;

/**
 * Finds datelines at the start, bylines that fill a paragraph near either end, and bylines in brackets at the end of any
 * paragraph (reports of several reporters close each with one).
 */
export function signaturesOf(paragraphs: readonly string[]): Signatures {
	const names: string[] = [];
	const outlets: string[] = [];
	const lines: string[] = [];
	let datelined = false;
	const take = (
		found: {
			readonly names: readonly string[];
			readonly outlet: string | null;
		},
		line: string,
	): void => {
		names.push(...found.names);
		if (found.outlet) outlets.push(found.outlet);
		lines.push(line);
	};
	paragraphs.forEach((paragraph, index) => {
		const nearEnd = index < OPENINGS || index >= paragraphs.length - ENDINGS;
		if (index < OPENINGS) {
			const dateline = readDateline(paragraph);
			if (dateline) {
				take(dateline, paragraph.slice(0, dateline.end));
				datelined = true;
			}
		}
		if (nearEnd && paragraph.length < 160) {
			const byline =
				wholeByline(paragraph) ??
				readAuthor(paragraph) ??
				readSource(paragraph);
			if (byline) {
				take(byline, paragraph);
				return;
			}
		}
		const bracket = closingBracket(paragraph);
		if (bracket === null) return;
		const found =
			readClosing(bracket) ?? bracketByline(bracket) ?? readAuthor(bracket);
		if (found) take(found, bracket);
	});
	return { names: [...new Set(names)], outlets, lines, datelined };
}

type Found = {
	readonly names: readonly string[];
	readonly outlet: string | null;
};

const wholeLine = /^[\s□■●◆▲（(【[]*(?<inside>[^（）()【】]+?)[）)】\]\s]*$/u;

function wholeByline(paragraph: string): Found | null {
	if (
		!/记者|記者|通讯员|通訊員|评论员|評論員|作者|撰文|文[：:]|实习|撰稿|执笔|報道|报道|整理/u.test(
			paragraph,
		)
	)
		return null;
	const inside = wholeLine.exec(paragraph)?.groups?.inside;
	return inside === undefined ? null : bracketByline(inside);
}

function bracketByline(text: string): Found | null {
	const byline = readByline(text);
	return byline &&
		!byline.editing &&
		!(byline.photo && !/记者|記者|文/u.test(text))
		? byline
		: null;
}

/** What stands in the brackets that a paragraph ends with, or null. */
function closingBracket(paragraph: string): string | null {
	const last = paragraph.charCodeAt(paragraph.length - 1);
	const open = closers.get(last);
	if (open === undefined) return null;
	const start = paragraph.lastIndexOf(open);
	return start < 0 || paragraph.length - start > 260
		? null
		: paragraph.slice(start + 1, -1);
}

const closers = new Map(
	[
		["）", "（"],
		[")", "("],
		["】", "【"],
	].map(([close = "", open = ""]) => [close.charCodeAt(0), open] as const),
);

/** 来源：新重庆-重庆日报 2024-03-06 11:23; 来源: 新华网 | 作者: 唐奕 | 责任编辑: 李佳. */
function readSource(paragraph: string): Found | null {
	if (!/来源\s*[：:]|來源\s*[：:]|^[（(]?[据據]《/u.test(paragraph))
		return null;
	const sign = readSign(paragraph);
	if (sign?.kind !== "furniture" && sign?.kind !== "origin") return null;
	const author =
		/作者\s*[：:]\s*(?<name>\p{Script=Han}{2,3})\s*(?:$|[|｜])/u.exec(paragraph)
			?.groups?.name;
	return { names: author ? [author] : [], outlet: sign.origin };
}

const authorFirst =
	/^[（(【*\s]*(?:作者|撰文|文|策划撰文)\s*[：:为系]?\s*(?<name>\p{Script=Han}{2,4})(?=$|[，,、（(\s】）)]|（)/u;
const authorLast =
	/^[（(]?作者[为系是](?:.{2,60})\s(?<name>\p{Script=Han}{2,3})[）)]?$/u;

/** 作者：李庆四（中国人民大学……）; 作者为本栏目特约评论员 李敦球. */
function readAuthor(text: string): Found | null {
	if (!/作者|撰文|^[（(【*\s]*文/u.test(text.slice(0, 24))) return null;
	const form = plain(text.slice(0, 120));
	const groups = (authorFirst.exec(form) ?? authorLast.exec(form))?.groups;
	if (!groups?.name)
		return /作者[为系：:单简]/u.test(form) ? { names: [], outlet: null } : null;
	const at = form.indexOf(groups.name);
	return { names: [text.slice(at, at + groups.name.length)], outlet: null };
}
