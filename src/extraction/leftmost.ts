import { isVerb, isWord, partOfSpeech } from "../language/dictionary.ts";
import { Lexicon } from "../language/lexicon.ts";
import type { Extent } from "../language/sentences.ts";
import { lastBefore, within } from "./extents.ts";
import { kindOf, mayEndASpeaker } from "./kinds.ts";
import { skipLeading } from "./leadingWords.ts";
import { isSurname } from "./names/endings.ts";
import { offices } from "./names/offices.ts";
import type { PersonMention } from "./names/people.ts";
import { type Party, partyOf, readParties } from "./parties.ts";
import { isReference, nicknameIn } from "./referring.ts";
import { clauseStart, type Scene, type Subject } from "./scene.ts";
import { FOLLOWERS } from "./tables/followers.ts";

const followers = new Lexicon(FOLLOWERS);

/*
 * Whom a clause is about whose verb is not the one of saying: 习近平总书记复信…，|强调.
 */

/** The subject at the start of a clause whose verb is not the one of saying: 习近平总书记复信…，强调. */
export function leftmostSubject(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	const key = clause * LONGEST_PARAGRAPH + end;
	const before = scene.leftmost?.get(key);
	if (before !== undefined) return before;
	const subject = readLeftmost(scene, clause, end);
	scene.leftmost?.set(key, subject);
	return subject;
}

/** No paragraph is longer: reading takes no larger file. */
const LONGEST_PARAGRAPH = 2 ** 24;

function readLeftmost(
	scene: Scene,
	clause: number,
	end: number,
): Subject | null {
	const text = scene.paragraph.plain;
	// 何景云，|大桥项目总工程师，: the office behind the name is the one who bears it.
	const bearer = lastBefore(scene.mentions, clause);
	if (bearer && bearer.end < clause && bearer.phrase.end >= end && end > clause)
		return {
			kind: "parties",
			parties: [partyOf(bearer.person, scene.paragraph.index, bearer)],
			adjacent: false,
		};
	const start = skipLeading(text, clause, end);
	const inside = within(scene.mentions, clause, end);
	let stop = end;
	for (const [index, mention] of inside.entries()) {
		const at = Math.max(clause, mention.phrase.start);
		if (at > start && !leadsTo(text.slice(start, at))) {
			// 会议传达学习习近平总书记…: whoever opens the clause stands before the first who is named in it.
			stop = at;
			break;
		}
		if (POSSESSED.test(text.slice(mention.phrase.end, end))) continue;
		return {
			kind: "parties",
			parties: withJoined(scene, inside, index, clause),
			adjacent: false,
		};
	}
	const rest = text.slice(start, stop);
	// 赵乐际认真倾听，|同大家深入交流: with whom it is done.
	if (WITH.test(rest)) return null;
	// 两人也很乐意地奉告：“……”: of whom the sentence before told; one of them is not meant.
	if (/^(?:两人|二人|三人|众人|几人|两位)/u.test(rest))
		return { kind: "other", phrase: null };
	// 她的堂姐, 她所在公司的领导: somebody of hers.
	if (OF_SOMEBODY.test(rest)) return { kind: "other", phrase: null };
	const pronoun = rest.match(/^(?:他们|她们|他|她)/u)?.[0];
	if (pronoun)
		return {
			kind: "reference",
			phrase: { start, end: start + pronoun.length },
		};
	const short = rest.match(SHORT_TITLE_FIRST);
	if (short && isSurname(short[0], 0)) {
		const at = start + (short.index ?? 0);
		return {
			kind: "reference",
			phrase: { start: at, end: at + short[0].length },
		};
	}
	const longest = rest.startsWith("《")
		? Math.max(LONGEST_PHRASE, Math.min(80, rest.indexOf("》") + 8))
		: LONGEST_PHRASE;
	const nickname = nicknameIn(rest);
	if (nickname > 0)
		return { kind: "reference", phrase: { start, end: start + nickname } };
	for (let length = Math.min(longest, rest.length); length >= 2; length--) {
		if (!mayEndASpeaker(rest[length - 1] ?? "")) continue;
		const phrase = rest.slice(0, length);
		const kind = kindOf(phrase);
		if (kind === null) continue;
		if (
			length < rest.length &&
			!(
				phrase.endsWith("》") && !/[的等、和与及中里]/u.test(rest[length] ?? "")
			) &&
			!/\d/u.test(rest[length] ?? "") &&
			followers.startingAt(rest, length) === 0 &&
			!/^(?:v|d|ad|t$|p$)/u.test(
				partOfSpeech(rest.slice(length, length + 2)) ?? "",
			)
		)
			continue;
		if (isVerb(rest.slice(length, length + 2)) && rest[length + 2] === "的")
			continue;
		if (
			length < rest.length &&
			followers.startingAt(rest, length) < 2 &&
			isWord(rest.slice(length - 1, length + 1))
		)
			continue;
		// 菲律宾|驻美大使…: the one who is sent speaks.
		if (rest[length] === "驻") continue;
		// 市人大|代表向军: the phrase goes on as somebody's office.
		if (offices.startingAt(rest, length) > 0) continue;
		if (
			kind === "body" &&
			startsWithVerb(phrase.slice(phrase.lastIndexOf("的") + 1))
		)
			continue;
		if (POSSESSED.test(rest.slice(length))) continue;
		// 谭区长问过价格
		if (kind === "unnamed" && isReference(phrase))
			return { kind: "reference", phrase: { start, end: start + length } };
		const parties = readParties(
			scene.paragraph,
			scene.mentions,
			start,
			start + length,
		);
		if (parties) return { kind: "parties", parties, adjacent: false };
	}
	return null;
}

const OF_SOMEBODY =
	/^(?:他们|她们|他|她)(?:的(?:[\p{Script=Han}]{0,3}(?:[父母]亲|爸爸|妈妈|[兄姐弟妹哥]|姐姐|妹妹|哥哥|弟弟|丈夫|妻子|爱人|儿子|女儿|爷爷|奶奶|[老导]师|同学|朋友|同事|领导|家人|邻居|徒弟|师傅|搭档|队友|教练|律师|助手|秘书|上司|老板))|所[在属][\p{Script=Han}]{1,12}的)/u;

const WITH =
	/^(?:同(?![学志事仁济行期盟心江安])|与(?![会此])|跟(?![踪进])|向(?![导阳来])|对(?![外方手此于口台]))[^，。；]{2}/u;

/** A body's name is no longer than this; a work's title may be. */
const LONGEST_PHRASE = 24;

/** 年近50岁的|姚大姐，: at the start of a clause only the forms of address that nothing else begins with. */
const SHORT_TITLE_FIRST =
	/(?<=^(?:[^，。；]{0,12}的)?)[\p{Script=Han}](?:大姐|大哥|大爷|大妈|大娘|阿姨|师傅|先生|女士|老师)(?=[，\p{Script=Han}])/u;

/** What follows a name that is not the subject itself: 王猛|团队, 习近平总书记|的讲话. */
const POSSESSED =
	/^(?:[和与及、][^，。；：]{1,12}的(?:支持者|拥护者|追随者|家人|家属|亲属|律师|代表律师|团队|粉丝)|的(?!是|(?:眼|脸|声音|语气|目光|神情|表情|手|心|话|嗓|笑|泪|言语))|团队|课题组|夫妇|一家|家(?!里|中)|家族|等人的|同志的|政府|内阁|阵营|旗下|麾下|式|版|版的|案|号|杯|奖|路|故居|纪念馆|工作室|劳模|精神|思想|主义|时期|时代|任内|方面)/u;

/** 毛泽东思想: what carries somebody's name and is not them. */
export const isPossessed = (scene: Scene, { end }: Extent): boolean =>
	POSSESSED.test(scene.paragraph.plain.slice(end, end + 8));

/** Verbs with a person for an object that the dictionary calls nouns. */
const TAKES_PERSON =
	/评价|会见|会晤|接见|批评|采访|专访|邀请|祝贺|感谢|支持|反对$/u;

/** Whether what stands before a name in its clause only leads to it: 八岁的, 让, words of a title no table has. */
function leadsTo(before: string): boolean {
	if (/(?:的|让|使|令|，)$/u.test(before)) return true;
	// 指|陈淑庄涉嫌违反, 请|他转达: whoever says so or asks it is somebody else.
	if (/(?:^|[^所])[指称请派劝促骂批斥]$/u.test(before)) return false;
	if (!/^[\p{Script=Han}A-Za-z·]{1,16}$/u.test(before)) return false;
	if (/[在从对向同与和把被将给为以由是有等了着过经据按]/u.test(before))
		return false;
	for (let at = 0; at + 2 <= before.length; at++)
		if (isVerb(before.slice(at, at + 2)) || TAKES_PERSON.test(before))
			return false;
	for (let length = 2; length <= before.length; length++) {
		const kind = kindOf(before.slice(0, length));
		if (
			kind === "collective" ||
			kind === "unnamed" ||
			(length === before.length && kind)
		)
			return false;
	}
	return true;
}

/** 扎实做好社|会治理: a predicate that happens to end like a body. */
function startsWithVerb(phrase: string): boolean {
	const part = partOfSpeech(phrase.slice(0, 2));
	return (
		part === "v" ||
		part === "a" ||
		part === "ad" ||
		part === "d" ||
		part === "p" ||
		part === "c"
	);
}

/** A mention with those joined to it by 、 or 和. */
function withJoined(
	scene: Scene,
	mentions: readonly PersonMention[],
	index: number,
	clause: number,
): Party[] {
	const parties: Party[] = [];
	for (let i = index; i < mentions.length; i++) {
		const mention = mentions[i];
		if (!mention) break;
		parties.push({
			kind: "person",
			name: mention.person.name,
			person: mention.person,
			phrase: {
				paragraph: scene.paragraph.index,
				start: Math.max(clause, mention.phrase.start),
				end: mention.phrase.end,
			},
		});
		const next = mentions[i + 1];
		const joint = scene.paragraph.plain.slice(
			mention.phrase.end,
			next?.phrase.start ?? 0,
		);
		if (!/^[、和与及]$/u.test(joint)) break;
	}
	return parties;
}

/** No sentence has more clauses in which its subject is looked for. */
export const MOST_CLAUSES = 40;

/** Whom the last clause that has a subject is about: 让杨果深受启发, too. */
export function lastClauseSubject(
	scene: Scene,
	start: number,
	end: number,
): Subject | null {
	for (
		let stop = end, clauses = 0;
		stop > start && clauses < MOST_CLAUSES;
		clauses++
	) {
		const clause = clauseStart(scene, start, stop);
		const subject = leftmostSubject(scene, clause, stop);
		if (subject) return subject;
		stop = clause - 1;
	}
	return null;
}
