import { isWord } from "../../language/dictionary.ts";
import type { Extent } from "../../language/sentences.ts";
import { BLANKS, UnitSet } from "../../language/unitSet.ts";
import {
	GOES_ON,
	HOPE,
	HOPE_STARTS,
	MODAL_STARTS,
	MUST,
	MUST_STARTS,
	WILL,
	WILL_STARTS,
} from "../tables/modals.ts";
import { isAgent, trimSubject, whoIs } from "./agents.ts";
import { tellsPast } from "./done.ts";
import { leadIn } from "./leads.ts";
import { type Opener, openerOf } from "./openerOf.ts";

/** What a clause's verb of planning, ordering or hoping makes of it. */
export type Force = "will" | "must" | "hope";

/** Whom a clause is about, and what it says of them. */
interface Parts {
	readonly subject: Extent;
	readonly predicate: number;
}

/**
 * One clause of a sentence. All offsets are into the paragraph.
 *
 * Most sentences hold no commitment, as their modal verbs tell: the rest of a clause is read where it is asked for, and once.
 */
export class Clause implements Extent {
	readonly start: number;
	readonly end: number;
	readonly force: Force | null;
	readonly #text: string;
	#parts: Parts | null;
	#words: string | null = null;
	#opener: Opener | null = null;
	#isPast: boolean | null = null;

	/** @param parts - known where its modal verb is; null: they are what the clause opens with */
	constructor(
		text: string,
		{ start, end }: Extent,
		force: Force | null,
		parts: Parts | null,
	) {
		this.#text = text;
		this.start = start;
		this.end = end;
		this.force = force;
		this.#parts = parts;
	}

	/** Whom its modal verb is about, times and adverbs taken away; empty where nobody stands there. */
	get subject(): Extent {
		return this.#read().subject;
	}

	/** Where its predicate starts: at the modal verb, or behind what leads in. */
	get predicate(): number {
		return this.#read().predicate;
	}

	get words(): string {
		this.#words ??= this.#text.slice(this.start, this.end);
		return this.#words;
	}

	/** Whom it begins with. */
	get opener(): Opener {
		this.#opener ??= openerOf(this.words);
		return this.#opener;
	}

	/** Whether it tells what was done or goes on being done. */
	get isPast(): boolean {
		this.#isPast ??= tellsPast(this.#text, this);
		return this.#isPast;
	}

	/** The same clause, its modal verb in the clause before it. */
	hangingOn(last: Clause, force: Force): Clause {
		return new Clause(this.#text, this, force, {
			subject: last.subject,
			predicate: this.predicate,
		});
	}

	#read(): Parts {
		this.#parts ??= this.#readOpening();
		return this.#parts;
	}

	#readOpening(): Parts {
		const { opener } = this;
		if (!isAgent(opener.who)) {
			const lead = this.start + leadIn(this.words);
			return { subject: { start: lead, end: lead }, predicate: lead };
		}
		const from = this.start + opener.start;
		const to = from + opener.words.length;
		return {
			subject: { start: from, end: to },
			predicate: Math.min(
				this.end - 1,
				to + leadIn(this.#text.slice(to, this.end)),
			),
		};
	}
}

/** How far behind the start of a clause its modal verb ever stands. */
const REACH = 30;

/**
 * Cuts a stretch of plain text into its clauses.
 *
 * Commas in brackets, in titles of works and in names put in marks cut nothing; marks that hold a sentence's punctuation are
 * somebody's words and are cut like the rest.
 */
export function clausesOf(text: string, span: Extent): Clause[] {
	const found: Clause[] = [];
	for (const extent of cutAt(text, span)) {
		const clause = readClause(text, extent);
		const last = found.at(-1);
		const force =
			last && clause.force === null ? hanging(text, last, clause) : null;
		found.push(last && force !== null ? clause.hangingOn(last, force) : clause);
	}
	return found;
}

/** 日方今后将|“与美国合作…”: a modal verb that a mark parts from what it governs. */
function hanging(text: string, last: Clause, next: Clause): Force | null {
	if (next.start - last.end !== 1 || !OPENING_MARKS.at(text, last.end))
		return null;
	const verb = last.words.match(/(?:将|必须|应当?|要|愿|不会)$/u)?.[0];
	return verb === undefined ? null : forceOf(`${verb}在此`);
}

/**
 * The stretches between separators, without blanks and separators at their edges.
 * A mark or bracket that is no name's is a separator as well, so that each stretch holds whole pairs only. Linear in the stretch.
 */
function cutAt(text: string, span: Extent): Extent[] {
	const found: Extent[] = [];
	let start = span.start;
	for (let i = span.start; i <= span.end; i++) {
		i = CUTS.next(text, i, span.end);
		if (i < span.end) {
			const closing = closingOf(text, i, span);
			if (closing !== null) {
				i = closing;
				continue;
			}
		}
		const extent = trimmed(text, { start, end: i });
		if (extent.end - extent.start >= 2) found.push(extent);
		start = i + 1;
	}
	return found;
}

/** Separators, marks and brackets. */
const CUTS = new UnitSet("，；：。！？“”‘’（）《》");
const OPENING_MARKS = new UnitSet("“‘");

const PAIRS: Readonly<Record<string, string>> = {
	"（": "）",
	"《": "》",
	"“": "”",
	"‘": "’",
};
const OPENINGS = new UnitSet(Object.keys(PAIRS));

/** How much a pair holds that is passed over whole. */
const LONGEST_PAIR = 80;

/** Where the pair closes that opens here and that nothing cuts: a bracket, a work, marks around a name. */
function closingOf(text: string, start: number, span: Extent): number | null {
	if (!OPENINGS.at(text, start)) return null;
	const open = text[start] ?? "";
	const close = PAIRS[open] ?? "";
	const within = text.slice(
		start + 1,
		Math.min(span.end, start + LONGEST_PAIR),
	);
	const length = within.indexOf(close);
	if (length < 0 || within.slice(0, length).includes(open)) return null;
	const end = start + 1 + length;
	const isMark = open === "“" || open === "‘";
	if (!isMark || isName(text, start, end, span)) return end;
	// 在此基础上“决定予以解散”: words that say what is to be done are somebody's, and no name.
	const isSaid =
		/[，。；！？：]/u.test(within.slice(0, length)) ||
		(length > 4 &&
			!/[\p{Script=Han}]/u.test(text[end + 1] ?? "") &&
			forceOf(within.slice(0, length)) !== null);
	return isSaid ? null : end;
}

/** “一张网、一盘棋，一起干”工程: what goes on without a pause behind its mark is a name, however long. */
const isName = (
	text: string,
	start: number,
	end: number,
	span: Extent,
): boolean =>
	!/[。；！？]/u.test(text.slice(start, end)) &&
	start > span.start &&
	/[\p{Script=Han}]/u.test(text[start - 1] ?? "") &&
	/^[\p{Script=Han}]/u.test(text.slice(end + 1, span.end)) &&
	!/^[是等]/u.test(text.slice(end + 1, span.end));

/** Without blanks and separators at the edges. */
export function trimmed(text: string, { start, end }: Extent): Extent {
	let from = start;
	let to = end;
	while (from < to && EDGES.at(text, from)) from++;
	while (from < to && EDGES.at(text, to - 1)) to--;
	return { start: from, end: to };
}

const EDGES = new UnitSet(`${BLANKS}，；、：。！？!?…—`);

/** The units with which a modal verb or a pair of marks begins: most of a clause is passed over by one look. */
const NOTABLE = new UnitSet([...MODAL_STARTS, ...Object.keys(PAIRS)]);

/** Finds a clause's modal verb and whom it is about. */
function readClause(text: string, extent: Extent): Clause {
	const { start, end } = extent;
	const behind = Math.min(end - 2, start + REACH) + 1;
	let lead: number | null = null;
	for (let at = start; at < behind; at++) {
		at = NOTABLE.next(text, at, behind);
		if (at >= behind) break;
		if (OPENINGS.at(text, at)) {
			if (at === start) continue;
			const close = text.indexOf(PAIRS[text[at] ?? ""] ?? "", at + 1);
			if (close < 0 || close >= behind) break;
			at = close;
			continue;
		}
		const force = forceOf(text.slice(at, end));
		if (force === null) continue;
		lead ??= start + leadIn(text.slice(start, end));
		if (at === start || at === lead)
			return new Clause(text, extent, force, {
				subject: { start: at, end: at },
				predicate: at,
			});
		// 证监会|将继续…: the body's last unit.
		if (
			/^会(?:将|计划|拟|力争|要)/u.test(text.slice(at, at + 3)) &&
			whoIs(text.slice(lead, at + 1)) === "body"
		)
			continue;
		if (ALWAYS_INSIDE.test(text.slice(at - 1, at + 1))) continue;
		if (!mayPrecede(text.slice(start, at))) continue;
		if (NOUN_TOO.test(text.slice(at, at + 2)) && isNoun(text, at)) continue;
		// 迫切地|需要改善: it tells of a need.
		if (text[at - 1] === "地" && text[at] === "需") continue;
		const subject = trimSubject(text, { start, end: at });
		const words = text.slice(subject.start, subject.end);
		// 围绕全球治理|倡议积极行动: a noun of what is fronted.
		if (
			words === "" &&
			NOUN_TOO.test(text.slice(at, at + 2)) &&
			!goesOnAsVerb(text, at) &&
			at - start > 4
		)
			continue;
		// 商务部|将 is no 部将: whoever can act ends where the verb begins.
		if (isInsideWord(text, at) && !isAgent(whoIs(words))) continue;
		if (!isPlausible(words, text.slice(at, end))) continue;
		// 中方|坚持以最大诚意争取…: whoever opens the clause does more than its modal verb says.
		if (whoIs(words) === "thing" && goesOnItself(text.slice(start, end))) break;
		return new Clause(text, extent, force, { subject, predicate: at });
	}
	return new Clause(text, extent, null, null);
}

const goesOnItself = (words: string): boolean => {
	const opener = openerOf(words);
	return (
		isAgent(opener.who) &&
		GOES_ON.test(words.slice(opener.start + opener.words.length))
	);
};

/** 主要, 社会: the verb's first unit ends a word; 中国|会 is none, for the unit before it has a word of its own. */
const isInsideWord = (text: string, at: number): boolean =>
	!/[我你他她它们方]/u.test(text[at - 1] ?? "") &&
	isWord(text.slice(at - 1, at + 1)) &&
	!isWord(text.slice(at - 2, at));

/** Words that go on before the verb's first unit, whatever stands in front of them. */
const ALWAYS_INSIDE =
	/^(?:重要|主要|必要|首要|紧要|扼要|简要|概要|摘要|纪要|相应|反应|供应|适应|响应|效应|对应|回应|呼应|感应|顺应|社会|大会|机会|协会|工会|商会|学会|议会|宴会|约会|晚会|年会|聚会|盛会|全会|理会|领会|体会|误会|需要|即将|必将|老将|上将|中将|少将|麻将|干将|名将|小将|设计|统计|会计|审计|估计|标准|批准|水准|瞄准|精准|模拟|虚拟|比拟|合会|员会|进会|金会|事会|运会|组会|究会|谈会|讨会|流会|览会|长会|脑会)$/u;

export function forceOf(words: string): Force | null {
	if (WILL_STARTS.at(words, 0) && WILL.test(words)) return "will";
	if (MUST_STARTS.at(words, 0) && MUST.test(words)) return "must";
	return HOPE_STARTS.at(words, 0) && HOPE.test(words) ? "hope" : null;
}

/** 对盟国的|承诺, 这一|计划, “星火”|计划: behind 的, 这一 or a name such a word is a noun; C919|计划于今年交付 goes on as a verb. */
const isNoun = (text: string, at: number): boolean =>
	(/[的一该此项份]/u.test(text[at - 1] ?? "") &&
		!/^..包括(?:将|把)/u.test(text.slice(at, at + 5))) ||
	(/[A-Za-z0-9”]/u.test(text[at - 1] ?? "") && !goesOnAsVerb(text, at));

const goesOnAsVerb = (text: string, at: number): boolean =>
	/^..(?:于|在|到|从|自|将|今年|明年|年[内底]|投|建|推|对|向|用)/u.test(
		text.slice(at, at + 5),
	);

/** Verbs of planning and asking that are nouns too. */
const NOUN_TOO =
	/^(?:承诺|计划|准备|保证|决定|决心|希望|期待|建议|打算|需要|主张|倡议|呼吁)/u;

/** 可将, 不将, 是否将: in front of the verb stands a word that takes its force. */
const mayPrecede = (before: string): boolean =>
	!/(?:不代表|不意味着|不等于|不认为|不觉得|[可能否被使让令为把不硬非偏]|是否|如何|怎样|怎么|什么|何时|应如何|需|以便|从而|进而|从未|并未|未|没有|尚未|只有|正是|觉得|感到)$/u.test(
		before,
	);

/** Whether a phrase can be whom a modal verb is about: it tells nothing itself. */
function isPlausible(subject: string, predicate: string): boolean {
	if (subject === "") return true;
	const who = whoIs(subject);
	if (HOPE.test(predicate))
		return who !== "thing" && who !== "unknown" ? true : /人民$/u.test(subject);
	if (/[了着]/u.test(subject) && !/^(?:必须|务必|严禁|不得)/u.test(predicate))
		return false;
	if (who !== "thing") return true;
	if (/^(?:必须|务必|严禁|不得)/u.test(predicate)) return true;
	return !/[了着过]|[是有为出](?!关|限|色|机|识|志|口|版)/u.test(subject);
}
