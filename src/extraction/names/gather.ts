import { Lexicon } from "../../language/lexicon.ts";
import type { Extent } from "../../language/sentences.ts";
import type { Paragraph } from "../layout.ts";
import { FOREIGN_LEADERS } from "../tables/leaders.ts";
import { isSurname } from "./endings.ts";
import { appositionIn } from "./introduced.ts";
import { officeEndingAt, titlesBehind } from "./offices.ts";
import { People, type PersonMention } from "./people.ts";
import type { NameReading } from "./reading.ts";
import { LIST_JOINT, nameOf } from "./reading.ts";
import { officeStart, titleBefore } from "./titles.ts";

/*
 * Every mention of the names an article has, and the titles that stand around them.
 */

/** Titles behind a name that say no office: 先生, 同志. */
const HONORIFICS = new Set(
	"同志 先生 女士 小姐 夫人 老人 大爷 大妈 师傅 老师 同学 阁下 殿下 陛下 等人 烈士 大夫".split(
		" ",
	),
);

interface Draft {
	name: string;
	titles: string[];
}

/** Finds every mention of the names, and gathers the titles that stand around them. */
export function gather(
	names: ReadonlyMap<string, NameReading["by"]>,
	paragraphs: readonly Paragraph[],
	elsewhere: readonly string[],
): People {
	/** In how many dotted names a part stands. */
	const dotted = new Map<string, number>();
	for (const name of names.keys())
		if (/[· ]/u.test(name))
			for (const part of new Set(name.split(/[· ]/u)))
				dotted.set(part, (dotted.get(part) ?? 0) + 1);
	const drafts = new Map<string, Draft>();
	const merged = new Map<string, string>();
	for (const name of names.keys()) {
		const wholes = dotted.get(name);
		if (wholes !== 1 || /[· ]/u.test(name))
			drafts.set(name, { name, titles: [] });
	}
	for (const name of drafts.keys()) {
		// 安倍 is 安倍晋三, and 林郑 is 林郑月娥, where the article says so once.
		const isShort =
			FOREIGN_LEADERS.includes(name) ||
			(name.length === 2 && isSurname(name, 0) && isSurname(name, 1));
		const whole = isShort
			? [...drafts.keys()].filter(
					(other) =>
						other !== name &&
						other.startsWith(name) &&
						(FOREIGN_LEADERS.includes(name) || other.length === 4),
				)
			: [];
		const [only, ...more] = whole;
		if (only && more.length === 0) merged.set(name, only);
	}
	for (const name of merged.keys()) drafts.delete(name);
	const forms = new Map<string, Draft>([...drafts]);
	for (const [name, whole] of merged) {
		const draft = drafts.get(whole);
		if (draft) forms.set(name, draft);
	}
	const given = new Map<string, number>();
	for (const name of drafts.keys())
		if (name.length === 3)
			given.set(name.slice(1), (given.get(name.slice(1)) ?? 0) + 1);
	for (const draft of drafts.values()) {
		addPartsOfForeign(draft, dotted, forms);
		addComrade(draft, given, forms);
	}
	const lexicon = new Lexicon(forms.keys());
	const mentions = paragraphs.map(({ plain: text, text: printed, index }) => {
		const found: PersonMention[] = [];
		let shared: string | null = null;
		for (const { start, end } of nameExtents(text, lexicon)) {
			const draft = forms.get(nameOf(text.slice(start, end)));
			// 马克思|主义学院: what is called after somebody.
			if (!draft || /^(?:主义|列宁主义)/u.test(text.slice(end, end + 4)))
				continue;
			const floor = found.at(-1)?.phrase.end ?? 0;
			const title = withNameInside(
				text,
				titleBefore(text, start, floor),
				found.at(-1),
			);
			const behind = titlesBehind.startingAt(text, end);
			const titleBehind = printed.slice(end, end + behind);
			const joint =
				floor > 0 && floor === start - 1 && LIST_JOINT.test(text[floor] ?? "");
			// The name as this article prints it: in its own script.
			if (draft.name.length === end - start)
				draft.name = printed.slice(start, end);
			shared = title
				? printed.slice(officeStart(text, title), title.end)
				: joint
					? shared
					: null;
			if (shared && !draft.titles.includes(shared)) draft.titles.push(shared);
			if (
				behind > 0 &&
				!HONORIFICS.has(titleBehind) &&
				!draft.titles.includes(titleBehind)
			)
				draft.titles.push(titleBehind);
			const apposed = titleBehindName(text, end + behind);
			if (apposed) {
				const words = printed.slice(apposed.title.start, apposed.title.end);
				if (!draft.titles.includes(words)) draft.titles.push(words);
			}
			found.push({
				paragraph: index,
				start,
				end,
				person: draft,
				phrase: {
					start: title?.start ?? start,
					end: apposed?.bracket ? apposed.end : end + behind,
				},
			});
		}
		return found;
	});
	// Whom the body gives no office the headline may: 区教委主任佘砚秋接受本报专访时表示.
	for (const text of elsewhere)
		for (const { start, end } of nameExtents(text, lexicon)) {
			const draft = forms.get(nameOf(text.slice(start, end)));
			const title = titleBefore(text, start, 0);
			if (draft && title && draft.titles.length === 0)
				draft.titles.push(text.slice(officeStart(text, title), title.end));
		}
	return new People([...drafts.values()], mentions);
}

/** 罗伯文劳模工作室成员: the name in front belongs to the title. */
function withNameInside(
	text: string,
	title: Extent | null,
	before: PersonMention | undefined,
): Extent | null {
	if (!title || !before || before.end !== title.start) return title;
	return /^(?:劳模|工作室|创新工作室|大师|名师|团队|课题组|院士工作站|班组|纪念馆|故居|基金会|艺术团|学院|中学|小学)/u.test(
		text.slice(title.start),
	)
		? { start: before.start, end: title.end }
		: title;
}

/** 林若川（县文旅委主任）, 阮青禾是鹿鸣村第一书记，: a title that stands behind the name. */
function titleBehindName(
	text: string,
	at: number,
): { title: Extent; end: number; bracket: boolean } | null {
	const behind = text.slice(at, at + 48);
	const bracket = behind.match(/^（([^）]{2,30})）/u);
	if (bracket) {
		const start = at + 1;
		const end = start + (bracket[1] ?? "").length;
		return officeEndingAt(text, end) > 0
			? { title: { start, end }, end: end + 1, bracket: true }
			: null;
	}
	const apposed = appositionIn(text, at);
	if (apposed > 0)
		return {
			title: { start: at + 1, end: at + apposed },
			end: at + apposed,
			bracket: true,
		};
	const copula = behind.match(
		/^(?:，)?(?:是|担任|任|现任|现为|系|出任|就任|兼任|当选为?)(?=[\p{Script=Han}A-Za-z“])/u,
	);
	if (!copula) return null;
	const start = at + copula[0].length;
	for (let end = start + 2; end <= Math.min(text.length, start + 28); end++) {
		if (/[，。；：！？的]/u.test(text[end - 1] ?? "")) return null;
		if (
			officeEndingAt(text, end) > 0 &&
			/[，。；、已至一]/u.test(text[end] ?? "。")
		)
			return { title: { start, end }, end, bracket: false };
	}
	return null;
}

/** 伊斯特布鲁克 is 约翰·伊斯特布鲁克, where nobody else has that part in their name. */
function addPartsOfForeign(
	draft: Draft,
	dotted: ReadonlyMap<string, number>,
	forms: Map<string, Draft>,
): void {
	const parts = draft.name.split(/[· ]/u);
	if (parts.length < 2) return;
	for (const part of [parts.at(-1), parts[0]]) {
		if (!part || part.length < 2) continue;
		if (dotted.get(part) === 1 && !forms.has(part)) forms.set(part, draft);
	}
}

/** 启明同志 is 周启明, where nobody else has that given name. */
function addComrade(
	draft: Draft,
	bearers: ReadonlyMap<string, number>,
	forms: Map<string, Draft>,
): void {
	const given = draft.name.slice(1);
	if (draft.name.length !== 3 || draft.name.includes("·")) return;
	if (bearers.get(given) === 1) forms.set(`${given}同志`, draft);
}

/** Places of the names in a text, spaced ones (方 圆) among them. */
function* nameExtents(text: string, lexicon: Lexicon): Generator<Extent> {
	for (let at = 0; at < text.length; ) {
		const length = lexicon.startingAt(text, at);
		if (length > 0 && !isInsideWord(text, at, at + length)) {
			yield { start: at, end: at + length };
			at += length;
			continue;
		}
		const spaced = spacedAt(text, at, lexicon);
		if (spaced > 0) yield { start: at, end: at + spaced };
		at += Math.max(1, spaced);
	}
}

const LATIN = /[A-Za-z]/u;

/** Ann in Annual, and in Joann. */
const isInsideWord = (text: string, start: number, end: number): boolean =>
	(LATIN.test(text[start] ?? "") && LATIN.test(text[start - 1] ?? "")) ||
	(LATIN.test(text[end - 1] ?? "") && LATIN.test(text[end] ?? ""));

function isBlankAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code <= 0x20 || code === 0x3000 || code === 0xa0;
}

/** Length of a name set wide that starts at a place, or 0. */
function spacedAt(text: string, at: number, lexicon: Lexicon): number {
	if (!isBlankAt(text, at + 1) && !isBlankAt(text, at + 2)) return 0;
	const wide = text
		.slice(at, at + 7)
		.match(/^(\p{Script=Han}{1,2})(\s{1,3})(\p{Script=Han}{1,2})/u);
	if (!wide) return 0;
	const [, surname = "", gap = "", given = ""] = wide;
	for (let length = given.length; length > 0; length--)
		if (lexicon.has(surname + given.slice(0, length)))
			return surname.length + gap.length + length;
	return 0;
}
