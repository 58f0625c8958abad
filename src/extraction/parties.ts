import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import type { Extent } from "../language/sentences.ts";
import type { SpeakerKind } from "../model.ts";
import type { Paragraph } from "./layout.ts";
import { skipLeading } from "./leadingWords.ts";
import { offices } from "./nameEvidence.ts";
import type { People, Person, PersonMention } from "./people.ts";
import {
	BODY_HEADS,
	COLLECTIVE_HEADS,
	DOCUMENT_HEADS,
	MEDIA,
	MEETING_HEADS,
	PLURAL_MARKS,
	UNNAMED_MARKS,
} from "./tables/bodies.ts";
import {
	ABBREVIATED_MEDIA,
	ABBREVIATED_STATE,
	COUNTRIES,
	SIDES,
} from "./tables/countries.ts";
import { OFFICES } from "./tables/offices.ts";

/** Somebody who can speak or act, as one place of the article names them. */
export interface Party {
	readonly kind: SpeakerKind;
	/** The full name of a person; of others the phrase as printed. */
	readonly name: string;
	readonly person: Person | null;
	/** Where the phrase stands. */
	readonly phrase: Extent & { readonly paragraph: number };
}

const bodies = new Lexicon(BODY_HEADS);
const meetings = new Lexicon(MEETING_HEADS);
const collectives = new Lexicon(COLLECTIVE_HEADS);
const documents = new Lexicon(DOCUMENT_HEADS);
const media = new Lexicon(MEDIA);
const countries = new Set(COUNTRIES);
/** The last characters of all that can speak: most phrases are dismissed by one look. */
const lastUnits = new Set([
	...[
		BODY_HEADS,
		MEETING_HEADS,
		COLLECTIVE_HEADS,
		DOCUMENT_HEADS,
		MEDIA,
		COUNTRIES,
		OFFICES,
	]
		.flat()
		.map((head) => head.at(-1) ?? ""),
	...places.flatMap((place) => [
		place.name.at(-1) ?? "",
		place.short.at(-1) ?? "",
	]),
	...SIDES,
	..."》士员人者导官们方军府队媒部国".split(""),
]);
const placeNames = new Set(
	places.flatMap((place) => [place.name, place.short]),
);

/** If one of these stands in a phrase behind its last 的, it is a clause and names nobody. */
const CLAUSE_SIGNS =
	/[，。；：！？]|了(?!解|不)|着(?!力|重|眼)|我们|他们|她们|你们|咱们|他(?!国|省|市)|她|(?<!方|面|朝|转|意|定|导|走|志|倾)向(?!阳|导|量|东|西|南|北)|(?<!应|面|绝|相|针|反|配|核)对(?!外|台|口|俄|冲|象|策|接|华|日|美)|给(?!排水)|跟(?!踪)|(?<!论|证|数|依|根|票|单|收)据|^(?:要|把|将(?!军)|让|令|使(?!馆|团|领馆)|从(?!化|江)|在(?![场座校职读任渝沪京华岗])|为|以(?!色列|军|方|媒)|被(?!告|害)|按照?|根据|遵照|依照|经(?!济|信|贸|开)|通过|由|就|并|而|是|有(?![关识位])|无|没|不(?!少|丹)|很(?!多)|更|又|所|其(?!他|余|中|它)|如何|怎样|为何|必须|需要|应该|可以|能够)|审议|通过(?!器)|听取|贯彻|落实(?!办)|深入|领会|实现|召开|出席|时所|正在|作出|取得|持续|一刻|不断|进一步|导致|造成|成为|作为|认为|表示|指出|强调|觉得|看到|感到|获得|得到|受到|赢得|引发|激发|开展|举行|举办(?!方|地)|参加(?!者)|来到|走进|提高|加强|加快|确保|坚持|带来|带动|面对|围绕|促使|迫使|位于|坐落|属于|意味|包括|如今|已经|曾经|纷纷|一致|分别|共同(?!体|社)|也是|都是|就是/u;

/** The person mentions of a paragraph whose names stand in the paper's own voice. */
export function spokenOf(
	people: People,
	paragraph: Paragraph,
): readonly PersonMention[] {
	return people
		.in(paragraph.index)
		.filter(
			(mention) =>
				!paragraph.marks.some(
					(mark) => mark.start < mention.start && mark.end > mention.end,
				),
		);
}

/**
 * Reads the noun phrase that fills `start` to `end` exactly as somebody who can speak, or null where it is nobody.
 * Several people joined by 、 or 和 come back together.
 */
export function readParties(
	paragraph: Paragraph,
	mentions: readonly PersonMention[],
	from: number,
	end: number,
): Party[] | null {
	const text = paragraph.plain;
	const named = namedEndingAt(paragraph, mentions, from, end);
	if (named) return named;
	const start = skipLeading(text, from, end);
	const phrase = text.slice(start, end);
	if (phrase.length < 1 || phrase.length > 40) return null;
	const kind = kindOf(phrase);
	if (!kind) return statesListed(paragraph, start, end);
	return [
		{
			kind,
			name: paragraph.text.slice(start, end).replace(/\s/gu, ""),
			person: null,
			phrase: { paragraph: paragraph.index, start, end },
		},
	];
}

/** People named right before `end`, several where they are joined: 周启明、罗伯文. */
function namedEndingAt(
	paragraph: Paragraph,
	mentions: readonly PersonMention[],
	from: number,
	end: number,
): Party[] | null {
	const found: Party[] = [];
	let at = end;
	for (;;) {
		const mention = mentions.find(
			(m) => (m.phrase.end === at || m.end === at) && m.start >= from,
		);
		if (!mention) break;
		found.unshift({
			kind: "person",
			name: mention.person.name,
			person: mention.person,
			phrase: {
				paragraph: paragraph.index,
				start: Math.max(from, mention.phrase.start),
				end: at,
			},
		});
		const joint = Math.max(from, mention.phrase.start) - 1;
		if (joint <= from || !/[、和与及]/u.test(paragraph.plain[joint] ?? ""))
			break;
		at = joint;
	}
	return found.length > 0 ? found : null;
}

/** 伊拉克、土耳其、约旦、叙利亚等国: each of them speaks. */
function statesListed(
	paragraph: Paragraph,
	start: number,
	end: number,
): Party[] | null {
	const phrase = paragraph.plain.slice(start, end);
	const list = phrase.replace(
		/等(?:\d+|[二两三四五六七八九十多]+)?(?:国|国家|方)?$/u,
		"",
	);
	const names = list.split(/[、和与]/u);
	if (names.length < 2 || !names.every((name) => countries.has(name)))
		return null;
	const parties: Party[] = [];
	let at = start;
	for (const name of names) {
		parties.push({
			kind: "body",
			name,
			person: null,
			phrase: {
				paragraph: paragraph.index,
				start: at,
				end: at + name.length,
			},
		});
		at += name.length + 1;
	}
	return parties;
}

/** What kind of speaker a noun phrase without a name is, or null where it is none. */
export function kindOf(phrase: string): SpeakerKind | null {
	if (!lastUnits.has(phrase.at(-1) ?? "")) return null;
	if (CLAUSE_SIGNS.test(phrase.slice(phrase.lastIndexOf("的") + 1)))
		return null;
	if (/[，。；：！？]/u.test(phrase) || isUnbalanced(phrase)) return null;
	if (phrase === "有人" || phrase === "还有人" || phrase === "也有人")
		return "unnamed";
	const length = phrase.length;
	const work = phrase.match(/^.{0,14}《[^》]+》(?<tail>.{0,8})$/u);
	if (work) return kindOfWork(phrase, work.groups?.tail ?? "");
	if (media.endingAt(phrase, length) > 0) return "body";
	if (/^(?:多名|一些|有)?(?:知情|消息|内部|接近.{2,12})人士$/u.test(phrase))
		return "unnamed";
	if (
		/[\p{Script=Han}]们$/u.test(phrase) &&
		!/^(?:他|她|它|我|你|咱|人)们$/u.test(phrase)
	)
		return "collective";
	const collective = collectives.endingAt(phrase, length);
	if (collective === length) return "collective";
	const role = offices.endingAt(phrase, length);
	if (
		role > 0 ||
		/(?:人士|负责人|人员|人|者|代表|官员|高官|军官|领导)$/u.test(phrase)
	) {
		if (UNNAMED_MARKS.test(phrase)) return "unnamed";
		if (PLURAL_MARKS.test(phrase) || /们$/u.test(phrase)) return "collective";
		if (collective > 0) return "collective";
		return role > 0 || /(?:负责人|官员|高官|人士|发言人)$/u.test(phrase)
			? "unnamed"
			: null;
	}
	if (collective > 0 && !/^[该这那]/u.test(phrase)) return "collective";
	if (meetings.endingAt(phrase, length) > 0) return "body";
	if (documents.endingAt(phrase, length) > 0)
		return NEVER_ALONE.test(phrase) ? null : "document";
	if (countries.has(phrase) || placeNames.has(phrase)) return "body";
	if (ABBREVIATED_STATE.test(phrase)) return "body";
	if (ABBREVIATED_MEDIA.test(phrase)) return "collective";
	const head = bodies.endingAt(phrase, length);
	if (head === 0 || length < 2) return null;
	if (head === 1 && (length < 3 || COMMON_NOUNS.test(phrase))) return null;
	return "body";
}

const isUnbalanced = (phrase: string): boolean =>
	phrase.split("“").length !== phrase.split("”").length;

/** Words for documents that are more often what somebody does: 研究, 计划. */
const NEVER_ALONE =
	/^(?:研究|调查|计划|标准|函|信|法|文件|文章|指南|指数报告|评论|社论|清单|榜单|章程)$/u;

/** Ordinary nouns that end like a body: 全社会, 东部, 结局. */
const COMMON_NOUNS =
	/(?:社会|机会|全部|内部|外部|东部|西部|南部|北部|中部|干部|局部|底部|头部|场所|住所|厕所|处所|网站|车站|自行|执行|流行|进行|举行|运行|发行|结局|格局|大局|布局|全局|平局|僵局|常委|举办|主办|承办|创办|到处|之处|好处|益处|坏处|用处|难处|长处|深处|各处|何处|书店|饭店|酒店|商店|一会|聚会|约会|晚会|博览会|运动会|展会|服贸会|进博会|广交会|数博会|消博会|亚运会|奥运会|全运会|公会堂)$/u;

/** 《方案》 is a document, 《华尔街日报》 a body; 《…》 alone with nothing to tell is neither. */
function kindOfWork(phrase: string, tail: string): SpeakerKind | null {
	const title = phrase.match(/《([^》]+)》/u)?.[1] ?? "";
	if (tail !== "") {
		if (documents.endingAt(tail, tail.length) > 0) return "document";
		return kindOf(tail);
	}
	if (
		/(?:(?<![公通简喜捷])报|时报|日报|周刊|杂志|新闻|邮报|月刊|评论|世界|先驱|卫报|论坛报|独立报|观察家)$/u.test(
			title,
		)
	)
		return "body";
	return documents.endingAt(title, title.length) > 0 || title.length > 0
		? "document"
		: null;
}

/** Whether somebody belongs to another country, by what the paper calls them. */
export function isAbroad(parties: readonly Party[]): boolean {
	return parties.some(({ name, person, kind }) => {
		if (kind === "collective" || media.has(name)) return false;
		const words = person ? [name, ...person.titles] : [name];
		if (words.some((word) => word.includes("中国") || word.startsWith("中方")))
			return false;
		return words.some(
			(word) =>
				word.includes("·") ||
				ABBREVIATED_STATE.test(word) ||
				COUNTRIES.some((country) => word.startsWith(country)),
		);
	});
}

/** Whether a body is a paper, a station or an agency. */
export const isMedium = (name: string): boolean =>
	media.endingAt(name, name.length) > 0 ||
	/(?:报|时报|日报|邮报|周刊|电视台|通讯社|新闻网|广播公司|社)》?$/u.test(name);
