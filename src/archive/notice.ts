import {
	dayMentions,
	dayOf,
	daysBetween,
	daysLater,
} from "../language/calendar.ts";
import { foldText } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Article, Mending } from "../model.ts";

/**
 * What papers print when they have printed something wrong: 更正, 来函照登, 致歉, 撤稿. They say which story they mean by its
 * headline in 《》, most often with its day and its page: 本报5月6日第4版《……》一文中……
 */

/** What a notice says it is about. */
export interface NoticeOf {
	readonly kind: Mending["kind"];
	/** The paragraph that says it. */
	readonly paragraph: number;
	/** The headline as the notice has it. */
	readonly title: string;
	/** Whether the notice cuts it short: 《河堤年内……》. */
	readonly cut: boolean;
	/** Day of the issue; null where none is named. */
	readonly day: string | null;
	/** 4, A06; null where none is named. */
	readonly page: string | null;
	/** The paper whose story it is, where that is another than the notice's own; null: its own. */
	readonly newspaper: string | null;
}

/** Kinds by what a notice is headed with, or begins with before a mark. */
const headed: readonly (readonly [RegExp, Mending["kind"]])[] = [
	[
		/^(?:本报|本刊|编辑部)?撤(?:稿|销(?:稿件|报道))(?:声明|启事|说明)?(?:$|[：:，。\s])/u,
		"withdrawal",
	],
	[
		/^(?:本报|本刊|编辑部)?(?:更正|订正|勘误)(?:启事|声明|说明|[与及并和]致歉|致歉)?(?:$|[：:，。\s])/u,
		"correction",
	],
	[/^来函照登(?:$|[：:，。\s])/u, "letter"],
	[
		/^(?:本报|本刊|编辑部)?(?:向读者)?致歉(?:声明|启事|信|说明|[与及并和]更正)?(?:$|[：:，。\s])/u,
		"apology",
	],
];

/** Kinds by the formula that a notice ends with, wherever it stands. */
const formulas: readonly (readonly [RegExp, Mending["kind"]])[] = [
	[/(?:决定|予以|现已|现予|特此)撤(?:稿|销该)/u, "withdrawal"],
	[/[特谨]此(?:更正|订正|勘误)|予以更正|现更正如下/u, "correction"],
	[
		/[特谨]此(?:致歉|道歉)|(?:向|对)[^，。]{0,20}(?:读者|当事人|作者)[^，。]{0,12}(?:致歉|道歉)/u,
		"apology",
	],
];

/** Words whose articles are looked at: one of them stands in every notice. */
export const noticeWords: readonly string[] = [
	"更正",
	"订正",
	"勘误",
	"来函照登",
	"致歉",
	"道歉",
	"撤稿",
	"撤销",
];

const titlePattern = /《([^《》]{2,60})》/gu;

/** A title that is a paper's own name: 《清江晚报》5月6日第4版. */
const isPaper = /(?:报|网|周刊|社)$/u;

const pagePattern = /第?\s*([A-Z]?\d{1,3})\s*版/u;

const kindBy = (
	rules: readonly (readonly [RegExp, Mending["kind"]])[],
	text: string,
): Mending["kind"] | null =>
	rules.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What an article mends, as far as it says so; nothing where it is no such notice. */
export function noticesIn(article: Article): readonly NoticeOf[] {
	const { kicker, main } = article.headline;
	const whole =
		kindBy(headed, plain(kicker ?? "").trim()) ??
		kindBy(headed, plain(main ?? "").trim());
	return article.paragraphs.flatMap((paragraph, index) => {
		const text = plain(paragraph);
		const kind = kindBy(headed, text.trim()) ?? whole ?? kindBy(formulas, text);
		return kind === null ? [] : namedIn(article, paragraph, index, kind);
	});
}

/** The stories that a paragraph of a notice names. */
function namedIn(
	article: Article,
	paragraph: string,
	index: number,
	kind: Mending["kind"],
): readonly NoticeOf[] {
	const text = plain(paragraph);
	// A mark within a headline ends no sentence: 《河堤年内……》.
	const whole = text.replace(titlePattern, (title) =>
		title.replace(/[^《》]/gu, "题"),
	);
	return sentencesOf(whole).flatMap((sentence) => {
		const words = text.slice(sentence.start, sentence.end);
		const titles = [...words.matchAll(titlePattern)];
		const newspaper =
			titles.find(([, title = ""]) => isPaper.test(title))?.[1] ?? null;
		return titles
			.filter(([, title = ""]) => !isPaper.test(title))
			.map((match) => {
				// What stands before a headline says where the story stood; a notice of several names each anew.
				const before = words.slice(0, match.index);
				const title = match[1] ?? "";
				return {
					kind,
					paragraph: index,
					title: title.replace(/(?:…|\.{2,})+$/u, ""),
					cut: /(?:…|\.{2,})$/u.test(title),
					day: issueDay(article, before),
					page: pagePattern.exec(before)?.[1] ?? null,
					newspaper,
				};
			});
	});
}

/** The day of the issue that words name: the last one named, of the year in which it lies before the notice. */
function issueDay(article: Article, words: string): string | null {
	const own = article.source.printed ?? article.date;
	const named = [...dayMentions(words)].at(-1);
	if (named === undefined)
		return own !== null && /昨[日天]/u.test(words) ? daysLater(own, -1) : null;
	const { year, month, day } = named;
	if (year !== null) return dayOf(year, month, day);
	if (own === null) return null;
	const ownYear = Number(own.slice(0, 4));
	return (
		[ownYear, ownYear - 1]
			.map((one) => dayOf(one, month, day))
			.find((one) => one !== null && daysBetween(one, own) >= 0) ?? null
	);
}

/** Letters and figures of a headline, in one script and width: marks are often others in a notice. */
const lettersOf = (text: string): string =>
	foldText(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Letters a headline must have to be told by itself, where the notice names no day. */
const TELLING = 8;
/** Days before a notice within which such a story is looked for. */
const LATELY = 60;

/** Whether a story is certainly the one that a notice means. */
export function isMeant(
	notice: NoticeOf,
	by: Article,
	story: Article,
): boolean {
	const paper = notice.newspaper ?? by.source.newspaper;
	const own = story.source.newspaper;
	if (paper === null || own === null || lettersOf(paper) !== lettersOf(own))
		return false;
	if (!hasTitle(notice, story)) return false;
	if (
		notice.page !== null &&
		story.source.page !== null &&
		Number.parseInt(notice.page.replace(/\D/gu, ""), 10) !==
			Number.parseInt(story.source.page.replace(/\D/gu, ""), 10)
	)
		return false;
	const { day } = notice;
	const { printed } = story.source;
	if (day !== null)
		return printed !== null
			? printed === day
			: story.date !== null && [0, 1].includes(daysBetween(story.date, day));
	const written = by.source.printed ?? by.date;
	const told = printed ?? story.date;
	return (
		written !== null &&
		told !== null &&
		lettersOf(notice.title).length >= TELLING &&
		daysBetween(told, written) >= 0 &&
		daysBetween(told, written) <= LATELY
	);
}

/** Whether a headline, or the whole of it with what stands over and under it, is the one named. */
function hasTitle({ title, cut }: NoticeOf, { headline }: Article): boolean {
	const wanted = lettersOf(title);
	if (wanted === "") return false;
	const { kicker, main, subhead } = headline;
	return [main, [kicker, main], [main, subhead], [kicker, main, subhead]]
		.map((parts) =>
			lettersOf((Array.isArray(parts) ? parts : [parts]).join("")),
		)
		.some((one) =>
			cut ? wanted.length >= 6 && one.startsWith(wanted) : one === wanted,
		);
}
