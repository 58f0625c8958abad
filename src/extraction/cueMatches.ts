import { isVerb, isWord, partOfSpeech } from "../language/dictionary.ts";
import { Lexicon } from "../language/lexicon.ts";
import type { Extent } from "../language/sentences.ts";
import { UnitSet } from "../language/unitSet.ts";
import { isFalseFriend } from "./falseFriends.ts";
import { QUOTED } from "./layout.ts";
import { opensContent } from "./names/endings.ts";
import {
	CEREMONIES,
	CUES,
	type Cue,
	GREETINGS,
	NAMED_THINGS,
	NOT_BEFORE,
	NOT_BEHIND,
} from "./tables/cues.ts";

/** A word in the paper's own voice that attributes, and how its content follows. */
export interface CueMatch extends Extent {
	readonly cue: Cue;
	/**
	 * `mark`: behind a comma, a colon or an opening mark; `bare`: at once; `end`: nothing follows (“……”，他说。).
	 */
	readonly follows: "mark" | "bare" | "end";
	/** Where what follows starts, marks of attribution skipped. */
	readonly contentStart: number;
	/** Whether it puts forward what is to be done, as people do too: 提出先…. */
	readonly proposes?: boolean;
}

/** Each cue with the characters that make another word of it. */
const byWord = new Map(
	CUES.map((cue) => [
		cue.word,
		{
			cue,
			notBehind: NOT_BEHIND[cue.word] ?? "",
			notBefore: NOT_BEFORE[cue.word] ?? "",
		},
	]),
);
const cueWords = new Lexicon(byWord.keys());

const MODAL =
	/^(?:要|将|应|须|必须|不得|严禁|力争|确保|到|加快|推进|推动|坚持|建立|健全|完善|实施|支持|鼓励|加强|以|在|对|从|全面|深入|进一步|严格|统筹|优化|提升|强化|重点|积极|探索|落实|建设|打造|构建|开展|加大|争取|原则上|自|允许|禁止|各地|鼓励|引导|培育|发展|依法|规范|取消|扩大|20\d\d年|“)/u;

/** 明确|保险公司可提供的产品包括…: a rule with its own subject. */
const RULES =
	/^[^，。；]{2,24}?(?:可(?!持续|靠|行性)|应当|应(?!急|用|对|届)|须|不得|不再|包括|由|将(?!军|领))/u;

/** 发言人|称: no 人称. */
const ROLE_THAT_SAYS =
	/(?:发言|负责|领导|候选|当事|创始|主持|代理|辩护|知情|受害|目击|证|消息)人$/u;

/** Whom one tells something: 告诉记者, 告诉前来调研的周启明. */
const TOLD =
	/^[^，。；：“”]{1,24}(?=[，：“])|^(?:记者|我们|笔者|本报记者|大家)(?=[。！])/u;

/**
 * All cues in a stretch of a paragraph's outside text, from left to right.
 *
 * @param names - where names stand, from left to right
 */
export function cuesIn(
	outside: string,
	start: number,
	end: number,
	names: readonly Extent[] = [],
): readonly CueMatch[] {
	const isKnown =
		last.outside === outside &&
		last.end === end &&
		last.names === names &&
		last.start <= start;
	if (!isKnown)
		last = {
			outside,
			start,
			end,
			names,
			found: readCues(outside, start, end, names),
		};
	return last.start === start
		? last.found
		: last.found.filter((match) => match.start >= start);
}

/** The sentence asked about last: its speaker, strangers in it and words within words are all found by its verbs. */
let last: {
	readonly outside: string;
	readonly start: number;
	readonly end: number;
	readonly names: readonly Extent[];
	readonly found: readonly CueMatch[];
} = { outside: "", start: 0, end: 0, names: [], found: [] };

function readCues(
	outside: string,
	start: number,
	end: number,
	names: readonly Extent[],
): CueMatch[] {
	const found: CueMatch[] = [];
	let inTitle = false;
	let next = 0;
	for (let at = start; at < end; ) {
		// 国务院总理李强|调研时表示: no verb begins inside a name.
		while (next < names.length && (names[next]?.end ?? 0) <= at) next++;
		const name = names[next];
		if (name && name.start <= at && !outside.startsWith(QUOTED, at)) {
			at = name.end;
			continue;
		}
		const unit = outside[at];
		// 独岛（日本称竹岛）: what stands in brackets is an aside.
		if (unit === "（") {
			const length = outside.slice(at, at + LONGEST_ASIDE).indexOf("）");
			if (length > 0) {
				at += length + 1;
				continue;
			}
		}
		if (unit === "《") inTitle = true;
		else if (unit === "》") inTitle = false;
		const length =
			inTitle || unit === QUOTED ? 0 : cueWords.startingAt(outside, at);
		if (length === 0) {
			at++;
			continue;
		}
		const match = readCue(
			outside,
			at,
			at + length,
			end,
			endsBefore(outside, names[next - 1], at),
		);
		if (match) found.push(match);
		at += length;
	}
	return found;
}

const bareVerbs = new UnitSet("说称指道");

/** Brackets that hold more are part of the text. */
const LONGEST_ASIDE = 30;

/** Whether a name ends right before a verb, and surely: 彭九如|说; 篇小|说 and 蓝天白|云 are words with a name beside them. */
const endsBefore = (
	outside: string,
	name: Extent | undefined,
	verb: number,
): boolean => {
	const length = name?.end === verb ? verb - name.start : 0;
	return (
		length > 4 ||
		(length > 2 &&
			// 蓝天白|云: of old what a sage says, today in the sky.
			outside[verb] !== "云" &&
			!isWord(outside.slice(verb - 1, verb + 1)))
	);
};

/** @param behindName - whether a name ends where it begins: that name's last character makes no other word of it */
function readCue(
	outside: string,
	start: number,
	end: number,
	limit: number,
	behindName: boolean,
): CueMatch | null {
	const known = byWord.get(outside.slice(start, end));
	if (!known) return null;
	const { cue, notBehind, notBefore } = known;
	const { word } = cue;
	const before = behindName ? "" : (outside[start - 1] ?? "");
	const after = end < limit ? (outside[end] ?? "") : "";
	if (
		before !== "" &&
		notBehind.includes(before) &&
		!(word === "称" && ROLE_THAT_SAYS.test(outside.slice(start - 3, start))) &&
		// 站起来|说
		!(
			word === "说" &&
			/(?:[起过下回出进]来|讲话|谈话|致辞|演讲)$/u.test(
				outside.slice(Math.max(0, start - 2), start),
			)
		)
	)
		return null;
	// 分享了自己的感受：…
	const shared = SHARES.has(word)
		? outside.slice(end, Math.min(limit, end + 20)).match(SHARED)?.[0].length
		: undefined;
	if (shared)
		return {
			start,
			end,
			cue,
			follows: "mark",
			contentStart: skipMarks(outside, end + shared - 1),
		};
	if (after !== "" && notBefore.includes(after)) return null;
	// 一边说，一边拨开芦苇; 边说边拨开芦苇: it is told that somebody spoke.
	if (before === "边" && /^[，、]?一?边/u.test(outside.slice(end)))
		return { start, end, cue, follows: "end", contentStart: end };
	// “……”听到院长如是说，…: whose words stood in front.
	if (word === "如是说" && after === "，")
		return { start, end, cue, follows: "end", contentStart: end };
	if (isFalseFriend(outside, cue, { start, end }, before, limit)) return null;
	// 明确|表示, 强调|要求: the first only says how.
	if (after !== "" && cueWords.startingAt(outside, end) >= 2) return null;
	if (bareVerbs.at(outside, end) && opensContent.at(outside, end + 1))
		return null;
	// 强烈谴责，|并要求…: the verb behind says what is said.
	const joint =
		outside[end] === "，"
			? outside.slice(end, end + 4).match(/^，(?:并且?|还|同时)/u)?.[0]
			: undefined;
	if (joint && cueWords.startingAt(outside, end + joint.length) >= 2)
		return null;
	// 担心“……”: a fear with a name, and no words.
	if (/^(?:担心|担忧)$/u.test(word) && after === "“") return null;
	// 发声明，强调…: the verb behind says it.
	if (
		word === "声明" &&
		outside[end] === "，" &&
		cueWords.startingAt(outside, end + 1) > 0
	)
		return null;
	if (word === "告诉") {
		const told = outside.slice(end, limit).match(TOLD)?.[0];
		const closes = told && /[。！]/u.test(outside[end + told.length] ?? "。");
		if (closes)
			return {
				start,
				end,
				cue,
				follows: "end",
				contentStart: end + told.length,
			};
		return told
			? {
					start,
					end,
					cue,
					follows: "mark",
					contentStart: skipMarks(outside, end + told.length),
				}
			: null;
	}
	// 质问港铁高层：“……”
	const told = ASKS_SOMEBODY.has(word)
		? outside.slice(end, Math.min(limit, end + 20)).match(SOMEBODY_ASKED)?.[0]
				.length
		: undefined;
	if (told)
		return {
			start,
			end,
			cue,
			follows: "mark",
			contentStart: skipMarks(outside, end + told),
		};
	let at = end;
	// 曾经说过，“……”
	if (outside[at] === "过") {
		if (!/[，：“]/u.test(outside[at + 1] ?? "")) return null;
		at++;
	}
	// “……”谭景行问的是罗大全
	if (
		/^(?:问|说|答)$/u.test(word) &&
		/^的是[^，。：“]/u.test(outside.slice(at))
	)
		return { start, end, cue, follows: "end", contentStart: at };
	// 所强调的：, 说的是，
	if (
		outside[at] === "的" &&
		/[：，]/u.test(outside[at + 1] ?? "") &&
		before !== "的"
	)
		at++;
	else if (outside[at] === "的") return null;
	const mark = outside[at] ?? "";
	if (at >= limit || /[。！？…；]/u.test(mark))
		return cue.force === "say" && cue.before !== "formal"
			? { start, end, cue, follows: "end", contentStart: at }
			: null;
	// 发布“最美科技工作者”先进事迹: what is made public has a name.
	if (/^(?:发布|公布)$/u.test(word) && mark === "“") return null;
	// 提出“…”和“…”发展战略，: what is put forward has a name.
	if (word === "提出" && NAMED_IN_MARKS.test(outside.slice(at, at + 80)))
		return null;
	if (
		mark === "，" ||
		mark === "：" ||
		mark === "“" ||
		outside.startsWith("——", at) ||
		outside.startsWith("道：", at)
	) {
		if (mark === "“" && cue.before === "formal" && !isLong(outside, at))
			return null;
		return {
			start,
			end,
			cue,
			follows: "mark",
			contentStart: skipMarks(outside, at),
		};
	}
	// 提出解决思路：…
	const proposed =
		word === "提出"
			? outside.slice(at, Math.min(limit, at + 20)).match(PROPOSED)?.[0].length
			: undefined;
	if (proposed)
		return {
			start,
			end,
			cue,
			follows: "mark",
			contentStart: skipMarks(
				outside,
				at + proposed - (outside[at + proposed - 1] === "：" ? 1 : 0),
			),
		};
	const rest = outside.slice(at, limit);
	// 透露上述消息|称，…
	const passed = rest.match(PASSED_ON)?.[0].length;
	if (passed)
		return {
			start,
			end,
			cue,
			follows: "mark",
			contentStart: skipMarks(outside, at + passed),
		};
	if (cue.bare === "nothing" || rest.length < 4) return null;
	// 尽全力|保证和推进合作项目: one verb of two.
	if (
		/^(?:和|与|并|及)/u.test(rest) &&
		isVerb(rest.slice(1, 3)) &&
		!isWord(rest.slice(0, 2))
	)
		return null;
	// 燕昭王觉得有理: an adjective, and nothing that is said.
	if (/^(?:很|颇|十分)?(?:有理|有道理|在理|可行|有趣|不妥)[，。；]/u.test(rest))
		return null;
	// 早在日方宣布管制措施后就一直…: when, and not what.
	if (!isClause(cue, rest) || WHEN.test(rest)) return null;
	return {
		start,
		end,
		cue,
		follows: "bare",
		contentStart: at,
		proposes: PROPOSAL.test(rest),
	};
}

/** 提出|先给老人找间周转房: what is to be done, which people put forward as bodies do. */
const PROPOSAL =
	/^(?:[双各][方国]要|先|要|应|应当|必须|将|把|由|可以|可先|尽快|立即|希望|愿意|想|能否|是否|不要|不能|不得)(?!求)/u;

const WHEN =
	/^[^，。；：]{1,24}(?:之后|以来|以后|后)(?:就|便|即|立即|一直|仍|又|，)/u;

const SHARES = new Set("分享 讲述 介绍 总结 谈到 谈起 说起 讲起".split(" "));

const ASKS_SOMEBODY = new Set(
	"问 反问 追问 质问 询问 回应 回复 回答 答复 提醒 叮嘱 嘱咐 告诫 鼓励 勉励 劝".split(
		" ",
	),
);

const SOMEBODY_ASKED = /^(?:了)?[^，。；：“”的]{1,12}(?=：“)/u;

/** What is shared, and told behind a colon. */
const SHARED =
	/^(?:了|起|道)?[^，。；：“”]{0,12}(?:感受|体会|故事|经历|看法|心得|想法|经验|打算|计划|变化|情况)：/u;

const NAMED_IN_MARKS =
	/^(?:了)?“\uE000+”(?:[和、与及]“\uE000+”)*[^，。；：“”]{0,12}(?:战略|倡议|理念|构想|概念|方案|目标|任务|方针|原则|口号|计划|设想|论断|命题|思想|主张|思路|要求|模式)[，。；]/u;

const PASSED_ON =
	/^(?:了)?(?:上述|这一|这些|该|有关|相关|此)(?:消息|情况|决定|数据|内容|信息|事实|说法)(?:时)?(?:表示|称|说|指出)(?=[，：“\p{Script=Han}])/u;

/** What is put forward, and told behind a colon. */
const PROPOSED =
	/^(?:了)?[^，。；：“”]{0,12}(?:思路|建议|要求|目标|方案|意见|主张|设想|观点|倡议|办法|措施|希望|问题|疑问|口号)(?:：|(?=“\uE000{6}))/u;

/** Skips what stands between a cue and its content, the opening mark not included. */
function skipMarks(outside: string, at: number): number {
	let to = at;
	while (
		/[，：—\s道]/u.test(outside[to] ?? "") &&
		!outside.startsWith("道路", to)
	)
		to++;
	return to;
}

const isLong = (outside: string, at: number): boolean =>
	outside[at + 6] === QUOTED;

const startsWithVerb = (words: string): boolean =>
	partOfSpeech(words.slice(0, 2))?.startsWith("v") ?? false;

/** Whether what follows a cue without a comma is content, and not the cue's object. */
function isClause(cue: Cue, rest: string): boolean {
	if (GREETINGS.test(rest)) return false;
	switch (cue.word) {
		case "宣布":
		case "宣告":
			return !CEREMONIES.test(rest);
		case "说":
		case "称":
			return rest.length >= 4;
		case "指":
			return false;
		default:
			break;
	}
	const clause = rest.match(/^[^，。；]*/u)?.[0] ?? "";
	if (/^(?:承认|否认|确认|证实)$/u.test(cue.word) && !startsWithVerb(rest))
		return /^[以曾对在与向就]|[是有将会已曾了在不没未能要]|存在|属于/u.test(
			clause.replace(/的[^的]{1,6}$/u, ""),
		);
	if (cue.word === "决定")
		return (
			/^[在将由对从不再把给向与同以于自就取]/u.test(rest) ||
			startsWithVerb(rest) ||
			/^(?:[\p{Script=Han}]{2}(?:表彰|授予|任命|召开))/u.test(rest)
		);
	if (cue.bare === "modal")
		return (
			(MODAL.test(rest) ||
				(cue.word === "提出" && PROPOSAL.test(rest)) ||
				(cue.word.startsWith("明确") && RULES.test(clause))) &&
			!NAMED_THINGS.test(rest)
		);
	return !/^[了过着]/u.test(rest);
}
