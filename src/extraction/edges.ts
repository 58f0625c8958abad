import type { Paragraph, Unit } from "./layout.ts";

/*
 * What stands at a paragraph's edge and is no sentence of the story: its dateline, a heading, the number of a list.
 */

/** 央视网消息（新闻联播）：, 新华社北京9月19日电（记者…）, 本报讯 —: where the story starts. */
const DATELINE =
	/^\s*(?:[\p{Script=Han}A-Za-z·-]{2,20}(?:消息|讯|报道)(?:[（(][^）)]{1,60}[）)][：:]?\s*|[：:]\s*|\s+)|[\p{Script=Han}]{1,12}(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:综合)?(?:电|讯)\s*(?:[（(][^）)]{1,80}[）)])?\s*|据(?:新华社|中新社)[\p{Script=Han}]{1,8}电\s*(?:[（(][^）)]{1,80}[）)])?\s*|[\p{Script=Han}]{2,10}(?:网|社|报)(?:\d{1,2}月)?\d{1,2}日(?:报道|讯)(?=据)|【[^】]{1,30}】\s*|[（(](?:记者|通讯员|本报记者)[^）)]{1,60}[）)]\s*)+/u;

/** A page that sets its headline in front of the dateline: …弹道导弹新华社首尔2023年4月14日电. */
const HEADLINE_AND_DATELINE =
	/^[^，。；：！？]{4,60}?(?:新华社|新华网|中新社|中新网|人民网|环球网|中国日报网|光明网)[\p{Script=Han}]{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯)\s*(?:[（(][^）)]{1,80}[）)])?\s*/u;

/** A dateline is no longer than this. */
const REACH = 160;

/** Where a paragraph's first unit starts behind its dateline. */
export function behindDateline(paragraph: Paragraph, unit: Unit): number {
	const opening = paragraph.plain.slice(unit.start, unit.start + REACH);
	if (!/[讯电】）]|消息|报道/u.test(opening)) return unit.start;
	const head =
		(opening.match(DATELINE) ?? opening.match(HEADLINE_AND_DATELINE))?.[0] ??
		"";
	return unit.start + Math.min(head.length, unit.end - unit.start);
}

/** A line without a sentence in it: a heading, a caption's tail, the chrome of a web page. */
export function isHeading(paragraph: Paragraph): boolean {
	if (paragraph.plain.length > 64) return false;
	const text = paragraph.plain.trim();
	return (
		text.length <= 48 &&
		!/[。！？；…：，]”?$/u.test(text) &&
		!/[。！？]/u.test(text) &&
		!/[：，]/u.test(text.slice(0, 24))
	);
}

const LIST_ITEM =
	/^\s*(?:——|—|•|●|▪|·|◆|■|\d{1,2}[.、．]|[一二三四五六七八九十]、|（[一二三四五六七八九十\d]{1,2}）)/u;

/** ——新建公路六十公里； */
export const isListItem = (paragraph: Paragraph): boolean =>
	LIST_ITEM.test(paragraph.plain);

/** A quotation left open, or a list announced by a colon: the next paragraph goes on with it. */
export const runsOn = (paragraph: Paragraph): boolean =>
	(paragraph.marks.at(-1)?.open ?? false) || /：\s*$/u.test(paragraph.plain);
