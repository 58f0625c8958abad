import { plain } from "../language/plain.ts";
import type {
	Article,
	HeadlinePart,
	HeadlineSpan,
	HeadlineStatement,
} from "../model.ts";
import { kindOf } from "./kinds.ts";
import type { People, Person } from "./names/people.ts";
import type { Party } from "./parties.ts";
import type { Rule } from "./rules.ts";
import type { SpeakerBook } from "./speakerBook.ts";

/** 袁家军在…推进大会上强调: the kicker says who, the main line what. */
const ENDS_IN_CUE =
	/^(?<name>.{2,24}?)(?:\d{1,2}日|近日|日前)?(?:作出|在|同|与|对|就|主持|会见|赴|到|深入|出席|率|带队|接受|调研|考察|视察|检查|督导|督查|走访|看望|慰问|参加|听取|致电|致信|复信|访问|专题)[^：]{2,60}?(?:时|上|中|后|并)?(?<cue>强调|指出|要求|表示|说|称|提出|呼吁)[：，]?$/u;

/** 林若川强调: nothing but the name and the verb. */
const NAME_AND_CUE =
	/^(?<name>[\p{Script=Han}·]{2,8}?)(?<cue>强调|指出|要求|表示|呼吁)[：，]?$/u;

/** What a headline strings behind the words and nobody said: 返京途中在枣庄考察, 会议在京召开, 哈马斯称…. */
const TOLD_BESIDE =
	/[\s　](?:[^\s　]{2,40}(?:陪同考察|陪同|(?<!胜利)召开|举行|出席[^\s　]{0,20}|致以[^\s　]{0,8}问候|并讲话)|[^\s　]{2,10}(?<!声|号|职|名)(?:称|表示|宣布)[^\s　]{4,})(?:[\s　].*)?$/u;

/** Series that portray somebody: 【最美基层干部】, 【人民不会忘记】. */
const PORTRAITS =
	/【[^】]*(?:人物|最美|榜样|英雄|烈士|先锋|典型|基层|忘记|楷模|模范|好人|工匠|故事|品牌)[^】]*】/u;

/** 用生命守护生命, 生是为中国: what somebody's life is summed up in. */
const SUMS_UP =
	/^(?:[用以][^，。\s]{2,10}(?:守护|书写|诠释|践行|坚守|温暖|照亮|奏响|托起|丈量)|生是)/u;

/** 周启明：把产业账算到村民口袋里 */
const COLON = /^(?<name>[^：“，。！？\s]{2,24})：(?!\s*$)/u;

/** 外交部发言人表示… , 习近平：…, 欧盟称… */
const CUE_INSIDE =
	/^(?<name>[^：“，。！？\s]{2,24}?)(?<cue>表示|强调|指出|要求|呼吁|宣布|回应|称|说|重申|敦促|警告|承诺|认为)(?:：|，|(?=[“\p{Script=Han}]))/u;

const PARTS: readonly HeadlinePart[] = ["kicker", "main", "subhead"];

/** The statements that a headline makes, kept apart from the body's. */
export function headlineStatementsOf(
	article: Article,
	people: People,
	speakers: SpeakerBook,
): HeadlineStatement[] {
	const found: HeadlineStatement[] = [];
	const { kicker, main } = article.headline;
	if (kicker && main) {
		const match =
			plain(kicker).match(ENDS_IN_CUE) ?? plain(kicker).match(NAME_AND_CUE);
		const party = match?.groups
			? partyIn(match.groups.name ?? "", people)
			: null;
		if (match?.groups && party) {
			const cue = match.groups.cue ?? "";
			const at = plain(kicker).lastIndexOf(cue);
			found.push(
				write(
					article,
					party,
					speakers,
					cue,
					"headlineKicker",
					[said(main, "main", 0)],
					[
						{
							part: "kicker",
							start: 0,
							end: party.name.length,
							text: kicker.slice(0, party.name.length),
						},
						{
							part: "kicker",
							start: at,
							end: at + cue.length,
							text: kicker.slice(at, at + cue.length),
						},
					],
				),
			);
		}
	}
	for (const part of PARTS) {
		const words = article.headline[part];
		if (
			!words ||
			found.some((statement) =>
				statement.spans.some((span) => span.part === part),
			)
		)
			continue;
		const text = plain(words);
		for (const [rule, pattern] of [
			["headlineColon", COLON],
			["headlineCue", CUE_INSIDE],
		] as const) {
			const match = text.match(pattern);
			const name = match?.groups?.name;
			if (!match || !name) continue;
			const party = partyIn(name, people);
			if (!party) continue;
			if (
				rule === "headlineColon" &&
				(isPortrait(text, name, party) || isAuthor(article, party))
			)
				continue;
			// 外交部回应…表态：强烈不满: the words stand behind the colon.
			const colon =
				match.groups?.cue === "回应" ? text.indexOf("：", match[0].length) : -1;
			const span = said(words, part, colon < 0 ? match[0].length : colon + 1);
			if (span.end - span.start < 4) continue;
			found.push(
				write(
					article,
					party,
					speakers,
					match.groups?.cue ?? null,
					rule,
					[span],
					[
						{
							part,
							start: 0,
							end: name.length,
							text: words.slice(0, name.length),
						},
					],
				),
			);
			break;
		}
	}
	return found;
}

/** The words from a place on, without what the headline only strings behind them. */
function said(words: string, part: HeadlinePart, start: number): HeadlineSpan {
	const beside = plain(words).slice(start).search(TOLD_BESIDE);
	const end = beside < 4 ? words.length : start + beside;
	return { part, start, end, text: words.slice(start, end) };
}

/** 树下的老支书陈望舒：四十年守一座桥; 某某公司：开辟新赛道: what describes somebody heads a portrait. */
const isPortrait = (text: string, name: string, party: Party): boolean =>
	(party.person !== null && name.includes("的")) ||
	name.includes("【") ||
	PORTRAITS.test(text) ||
	SUMS_UP.test(text.slice(name.length + 1)) ||
	(/(?:公司|集团)$/u.test(name) &&
		!/将|已|未|不|没有|否认|计划|预计/u.test(text.slice(name.length)));

/** 罗伯文：演习剑指何方？: whoever wrote it. */
const isAuthor = (article: Article, { person }: Party): boolean =>
	person !== null &&
	(article.genre === "commentary" ||
		article.byline.includes(person.name) ||
		/[？?]|评论$/u.test(article.headline.main ?? ""));

/** Whom a headline names: somebody the body knows by name, or a body that speaks; never a place or a topic. */
function partyIn(name: string, people: People): Party | null {
	const person = personIn(name, people);
	const phrase = { paragraph: -1, start: 0, end: name.length };
	if (person) return { kind: "person", name: person.name, person, phrase };
	const kind = kindOf(name);
	if (
		kind === "body" &&
		/(?:部|委|局|厅|办|院|会|社|政府|方|中央|国务院|外交部|联合国|白宫|欧盟|军方|警方|大使馆|公司|集团|大学)$/u.test(
			name,
		)
	)
		return { kind, name, person: null, phrase };
	return null;
}

function personIn(name: string, people: People): Person | null {
	const holders = people.persons.filter((person) => {
		const own = plain(person.name);
		return name === own || name.endsWith(own) || name.startsWith(own);
	});
	const [only, ...more] = holders;
	return only && more.length === 0 ? only : null;
}

function write(
	article: Article,
	party: Party,
	speakers: SpeakerBook,
	cue: string | null,
	rule: Rule,
	spans: readonly HeadlineSpan[],
	because: readonly HeadlineSpan[],
): HeadlineStatement {
	const [first] = spans;
	const text = first?.text ?? "";
	const marks = text.match(/^“([^”]+)”$/u);
	const quoted =
		marks && first
			? [
					{
						...first,
						start: first.start + 1,
						end: first.end - 1,
						text: marks[1] ?? "",
					},
				]
			: [];
	return {
		id: `${article.id}#h${first?.part ?? "main"}.${first?.start ?? 0}`,
		speaker: speakers.speakerOf(party),
		cue,
		mode: quoted.length > 0 ? "direct" : "indirect",
		cited: false,
		rule,
		because,
		spans: quoted.length > 0 ? quoted : spans,
		quotations: quoted,
	};
}
