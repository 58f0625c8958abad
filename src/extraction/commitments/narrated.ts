import type { Extent } from "../../language/sentences.ts";
import type { Commitment, Speaker, Statement } from "../../model.ts";
import { kindOf } from "../kinds.ts";
import type { Paragraph } from "../layout.ts";
import { skipLeading } from "../leadingWords.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { leftmostSubject } from "../subject.ts";
import { PLANS } from "../tables/modals.ts";
import { clausesOf } from "./clauses.ts";
import { isDisposal } from "./deeds.ts";
import { type Issue, writeCommitment } from "./writing.ts";

/** Bodies that answer for what they plan, besides those whose names end like one. */
const ANSWERABLE =
	/^(?:双方|两地|两国|两市|两县|两校|国家|我国|中国|全国|我市|我省|我县|我区|全市|全省|全县|全区|该(?:市|省|县|区|镇|村|校|院|馆|局|公司|集团|企业|平台|项目组|中心|基地)|当地|[\p{Script=Han}]{2,8}(?:市|省|县|区|州|镇|乡|村|大湾区|示范区|新区|自治区)|[\p{Script=Han}]{2,8}(?:造船|重工|汽车|科技|能源|电力|石化|钢铁|股份|生物|医药|电子|通信|电器|食品|乳业|酒业|物流|快递|航运|建工|路桥|铁建|电信|移动|联通|航空|智能|动力|电池|矿业|农业))$/u;

/** Times between a body and its plan. */
const TIMES =
	/(?:今年|明年|近期|下一步|今后|未来|接下来|年内|下半年|本月|下月|目前|还|也|即|正|预计)+$/u;

/** What only holds a date in a calendar: 将于5日举行. */
const CALENDAR =
	/将(?:于|在)[^，]{0,20}(?:举行|举办|开幕|召开|启幕|上映|播出|开赛|亮相|揭晓|面世|发行|开售|闭幕|抵达|访问|启程|开通|开播|上线|公布)/u;

/**
 * What the paper reports in its own voice that a body will do or aims at: 重庆将…, 公司计划….
 * Taken only where the body stands right before the plan.
 */
export function narratedCommitments(
	issue: Issue,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	speakers: SpeakerBook,
): Commitment[] {
	const found: Commitment[] = [];
	for (const paragraph of paragraphs) {
		const spoken = statements.flatMap((s) =>
			s.spans.filter((span) => span.paragraph === paragraph.index),
		);
		for (const sentence of paragraph.sentences) {
			if (
				spoken.some(
					(span) => span.start < sentence.end && span.end > sentence.start,
				)
			)
				continue;
			if (
				paragraph.marks.some(
					(mark) => mark.start <= sentence.start && mark.end >= sentence.end,
				)
			)
				continue;
			const each = plannedIn(
				issue,
				paragraph,
				sentence.start,
				sentence.end,
				speakers,
			);
			if (each) found.push(each);
		}
	}
	return found;
}

function plannedIn(
	issue: Issue,
	paragraph: Paragraph,
	from: number,
	to: number,
	speakers: SpeakerBook,
): Commitment | null {
	const { outside, text } = paragraph;
	if (
		/[？?]/u.test(outside.slice(from, to)) ||
		CALENDAR.test(outside.slice(from, to))
	)
		return null;
	let actor: Speaker | null = null;
	for (const clause of clausesOf(outside, { start: from, end: to })) {
		const words = outside.slice(clause.start, clause.end);
		const plan = planAt(words);
		if (plan === null) {
			actor ??= leadingBody(paragraph, clause, speakers);
			continue;
		}
		if (
			isDisposal(words.slice(plan)) ||
			/^将?(?:继续)?(?:锐意|砥砺|阔步|勇毅|踔厉|谱写|书写)/u.test(
				words.slice(plan),
			)
		)
			return null;
		const subjectEnd = clause.start + plan;
		let end = subjectEnd;
		const times = outside.slice(clause.start, end).match(TIMES);
		if (times) end -= times[0].length;
		const start = skipLeading(outside, clause.start, end);
		const phrase = outside.slice(start, end);
		const body = isAnswerable(phrase)
			? speakers.speakerOf({
					kind: "body",
					name: text.slice(start, end).replace(/\s/gu, ""),
					person: null,
					phrase: { paragraph: paragraph.index, start, end },
				})
			: phrase === ""
				? actor
				: null;
		if (!body) return null;
		actor = body;
		let stop = to;
		while (stop > subjectEnd && /[\s。！…；”’]/u.test(outside[stop - 1] ?? ""))
			stop--;
		return writeCommitment(
			issue,
			paragraph,
			{
				start: subjectEnd,
				end: stop,
				parts: [{ start: subjectEnd, end: stop }],
				sentenceStart: from,
			},
			{
				kind: "pledge",
				actor: body,
				answerable: body.name,
				addressee: null,
				statement: null,
			},
		);
	}
	return null;
}

/** 宝马集团正发展纯电动车，致力于…; 在粤港澳大湾区，今年将…: who the clause before is about, or where. */
function leadingBody(
	paragraph: Paragraph,
	clause: Extent,
	speakers: SpeakerBook,
): Speaker | null {
	const { outside, text } = paragraph;
	const place = outside
		.slice(clause.start, clause.end)
		.match(/^在(?<place>[\p{Script=Han}]{2,10})$/u)?.groups?.place;
	const subject = leftmostSubject(
		{ paragraph, mentions: [] },
		clause.start,
		clause.end,
	);
	const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
	const extent =
		place && ANSWERABLE.test(place)
			? { start: clause.start + 1, end: clause.end }
			: only && more.length === 0 && only.kind === "body"
				? only.phrase
				: null;
	if (!extent) return null;
	const name = text.slice(extent.start, extent.end).replace(/\s/gu, "");
	return isAnswerable(name)
		? speakers.speakerOf({
				kind: "body",
				name,
				person: null,
				phrase: {
					paragraph: paragraph.index,
					start: extent.start,
					end: extent.end,
				},
			})
		: null;
}

/** Where in a clause a plan begins, or null. */
function planAt(words: string): number | null {
	for (let at = 0; at < Math.min(words.length - 3, 26); at++)
		if (PLANS.test(words.slice(at))) return at;
	return null;
}

function isAnswerable(phrase: string): boolean {
	if (phrase.length < 2 || phrase.length > 20) return false;
	if (ANSWERABLE.test(phrase)) return true;
	const kind = kindOf(phrase);
	return (
		kind === "body" &&
		!/(?:会议|大会|论坛|峰会|展会|博览会|比赛|赛事)$/u.test(phrase)
	);
}
