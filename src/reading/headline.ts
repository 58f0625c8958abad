import { plain } from "../language/plain.ts";
import type { Headline } from "../model.ts";

/** 袁家军在……大会上强调: it announces what the main line says. */
const announces = /(?:强调|指出|要求|时说|表示|宣布|提出|[：:]|——)$/u;
/** 胡衡华主持王炯程丽华出席; ——习近平总书记……引发热烈反响. */
const attends =
	/^\p{Script=Han}[\p{Script=Han}\s·、]{1,40}(?:主持|出席|参加|陪同|列席|作说明|通报|宣读|致辞|讲话)(?:并?(?:讲话|致辞|发言|会议|活动|座谈|调研|有关活动))?$/u;
const dashed = /^\s*(?:——|—|--|－－)/u;

/** Reads a headline block, line by line as printed, into its parts. */
export function headlineOf(
	lines: readonly string[],
	goesOn: (before: string, after: string) => boolean,
): Headline {
	const joined = joinBroken(lines, goesOn);
	if (joined.length <= 1) return splitTitle(joined[0] ?? "");
	let first = 0;
	let last = joined.length;
	while (last - first > 1 && isSubhead(joined[last - 1] ?? "")) last--;
	while (last - first > 1 && announces.test(plain(joined[first] ?? "")))
		first++;
	const middle = joined.slice(first, last);
	const kicker = joined.slice(0, first);
	const subhead = joined.slice(last);
	if (middle.length > 1 && kicker.length === 0 && !areHalves(middle)) {
		if (middle.length > 2 || subhead.length > 0)
			kicker.push(...middle.splice(0, 1));
		subhead.unshift(...middle.splice(1));
	}
	const only = middle.length === 1 ? splitTitle(middle[0] ?? "") : null;
	return {
		kicker: part([...kicker, only?.kicker ?? ""]),
		main: part(only ? [only.main ?? ""] : middle),
		subhead: part([only?.subhead ?? "", ...subhead]),
	};
}

/** Whether lines that are displayed together have the build of a headline, which headings inside a story have not. */
export function looksLikeHeadline(lines: readonly string[]): boolean {
	return (
		lines.length >= 2 &&
		(announces.test(plain(lines[0] ?? "")) || lines.slice(1).some(isSubhead))
	);
}

const isSubhead = (line: string): boolean =>
	dashed.test(line) || attends.test(plain(line));

/** Two lines of one measure: halves of a couplet, set one above the other. */
function areHalves(lines: readonly string[]): boolean {
	const lengths = lines.map((line) => line.length);
	return lines.length === 2 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}

function joinBroken(
	lines: readonly string[],
	goesOn: (before: string, after: string) => boolean,
): string[] {
	const joined: string[] = [];
	for (const line of lines) {
		const before = joined.at(-1);
		if (before !== undefined && goesOn(before, line))
			joined[joined.length - 1] = before + line;
		else joined.push(line);
	}
	return joined;
}

/** Lines of one part are parted by a space, as halves on one line are. */
function part(lines: readonly string[]): string | null {
	const filled = lines.filter((line) => line !== "");
	return filled.length > 0 ? filled.join(" ") : null;
}

/** Shorter than this, what a dash parts is one line: 重庆——机遇之城. */
const SHORTEST_PART = 6;

/** Splits a title printed on one line where its own marks show the parts. Together they are the title, but for spaces. */
export function splitTitle(title: string): Headline {
	const text = title.trim();
	if (!/\s|——/u.test(text))
		return { kicker: null, main: text || null, subhead: null };
	const form = plain(text);
	const announced =
		/^(?<kicker>\S.*?(?:强调|指出|要求))\s+(?<rest>\S.*)$/u.exec(form);
	const kickerEnd = announced?.groups?.kicker?.length ?? 0;
	const dash = dashOf(form, kickerEnd);
	if (dash?.kicker)
		return parts(text, text.slice(0, dash.end), text.slice(dash.end));
	const kicker = text.slice(0, kickerEnd);
	const end = dash ? dash.start : subheadStart(form, kickerEnd);
	return parts(text, kicker, text.slice(kickerEnd, end), text.slice(end));
}

function parts(title: string, ...found: readonly string[]): Headline {
	const [kicker = "", main = "", subhead = ""] = found.map((text) =>
		text.trim(),
	);
	if (main === "") return { kicker: null, main: title || null, subhead: null };
	return {
		kicker: kicker || null,
		main,
		subhead: subhead || null,
	};
}

/** A dash that parts kicker and main line (A—— B) or main line and subhead (A ——B), outside 《》 and marks. */
function dashOf(
	form: string,
	from: number,
): { start: number; end: number; kicker: boolean } | null {
	for (const match of form.matchAll(/\s*——\s*/gu)) {
		const start = match.index;
		const end = start + match[0].length;
		if (start < from || isInside(form, start)) continue;
		const before = /^\s/u.test(match[0]);
		const after = /\s$/u.test(match[0]);
		if (start === 0 || end === form.length) continue;
		if (after && !before && from === 0) return { start, end, kicker: true };
		if (before) return { start, end, kicker: false };
		if (start - from >= SHORTEST_PART && form.length - end >= SHORTEST_PART)
			return { start, end, kicker: false };
	}
	return null;
}

function isInside(form: string, at: number): boolean {
	const before = form.slice(0, at);
	const count = (mark: string): number => before.split(mark).length - 1;
	return ["《》", "“”", "（）", "【】"].some(
		(pair) => count(pair.charAt(0)) > count(pair.charAt(1)),
	);
}

/** Where the last parts, set apart by spaces, say who led and who attended. */
function subheadStart(form: string, from: number): number {
	let start = form.length;
	for (;;) {
		const space = form.slice(0, start).trimEnd().lastIndexOf(" ");
		if (space <= from || isInside(form, space)) return start;
		const last = form.slice(space + 1, start).trim();
		if (!attends.test(last)) return start;
		start = space;
	}
}

/** Trailing (…) that number or date a title and name no column. */
const notColumn =
	/^(?:[一二三四五六七八九十上中下\d①-⑩]+|.*(?:试行|全文|摘要|修订|节选|组图|图|暂行|草案|年|月|日|版|篇|稿))$/u;

/** The standing column that a title names: （人民时评）, 【央视快评】, 央视快评：. */
export function columnOf(title: string): string | null {
	if (!/[（(【[丨｜|：:]/u.test(title)) return null;
	const form = plain(title);
	const found =
		/^【(?<name>[^】]{2,16})】/u.exec(form) ??
		/（(?<name>[^（）]{2,18})）\s*(?:$|——)/u.exec(form) ??
		/^《?(?<name>[\p{Script=Han}]{2,8})》?[丨｜|]/u.exec(form) ??
		/^(?<name>[\p{Script=Han}]{2,8}(?:快评|短评|锐评|时评|评论员))[：:]/u.exec(
			form,
		);
	const name = found?.groups?.name;
	if (!found || !name || notColumn.test(name)) return null;
	const at = found.index + found[0].indexOf(name);
	return title.slice(at, at + name.length);
}
