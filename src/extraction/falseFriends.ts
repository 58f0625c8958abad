import type { Extent } from "../language/sentences.ts";
import { UnitSet } from "../language/unitSet.ts";
import { type Cue, NOUN_LIKE } from "./tables/cues.ts";

/*
 * Verbs of saying that say nothing where they stand: nouns, suppositions, what was only told of, turns of phrase.
 */

/**
 * Whether a verb of saying that stands in a sentence's outside text attributes nothing to anybody.
 *
 * @param cue - the verb, as the tables have it
 * @param before - the character in front of it that could make another word of it; empty where none could
 * @param limit - where its sentence ends
 */
export function isFalseFriend(
	outside: string,
	cue: Cue,
	{ start, end }: Extent,
	before: string,
	limit: number,
): boolean {
	const { word } = cue;
	// 使设计和预测…成为可能: joined to another verb, it has no subject of its own.
	if (/[和与及、或]/u.test(before)) return true;
	if (/[被可受]/u.test(before)) return true;
	// 不能丧失正义，|即敦促…: what it would be.
	if (/[，；]即$/u.test(outside.slice(Math.max(0, start - 2), start)))
		return true;
	// 遭到猛烈|抨击: it is told that there was such a thing.
	if (
		/(?:遭到?|受到|引发|引起|招致|面临|饱受|备受)了?[^，。；：]{0,10}$/u.test(
			outside.slice(Math.max(0, start - 16), start),
		) &&
		/^(?:抨击|批评|质疑|谴责|指责|反对|抗议|关注|评价|肯定|称赞|赞扬|警告|要求)$/u.test(
			word,
		)
	)
		return true;
	// 她的言论被传媒严厉批评
	if (
		/被[^，。；：的]{1,12}$/u.test(
			outside.slice(Math.max(0, start - 14), start),
		) &&
		/^(?:批评|指责|质疑|要求|谴责|指控|认为|认定|警告)$/u.test(word)
	)
		return true;
	if (word === "道" && !/^，?[“：]|^。|^$/u.test(outside.slice(end, limit)))
		return true;
	if (
		word === "希望" &&
		!WISHES.test(outside.slice(Math.max(0, start - 80), start))
	)
		return true;
	if (
		word === "说" &&
		FIGURES_OF_SPEECH.test(outside.slice(Math.max(0, end - 24), end))
	)
		return true;
	if (DENIED.test(outside.slice(Math.max(0, start - 4), start))) return true;
	if (
		/^(?:决定|要求|建议|指示|批示|承诺|说法)$/u.test(word) &&
		POINTED_AT.test(outside.slice(Math.max(0, start - 3), start))
	)
		return true;
	if (NAMES_WHAT.test(outside.slice(end, end + 6)) && cue.force !== "say")
		return true;
	// 对韩方|决定|表达忧虑, “无核化”等|倡议|流于空谈: the noun.
	if (
		NOUN_LIKE.has(word) &&
		(before === "等" ||
			(/对[^，。；：]{1,8}$/u.test(
				outside.slice(Math.max(0, start - 10), start),
			) &&
				/^(?:表达|表示|感到|深感|予以|进行|作出|做出|持|提出)/u.test(
					outside.slice(end),
				)))
	)
		return true;
	// 提出自决|主张，: the noun that a verb in front of it takes.
	if (
		NOUN_LIKE.has(word) &&
		outside[end] === "，" &&
		outside[end + 1] !== "“" &&
		TAKES_NOUN.test(outside.slice(Math.max(0, start - 12), start))
	)
		return true;
	const clause = clauseBefore(outside, start);
	// 只要他觉得…, 因涉嫌透露…: what would be, or is only alleged.
	if (SUPPOSED.test(clause) || ALLEGED.test(clause)) return true;
	return (
		isTopicOfOthers(outside, start, end) ||
		isObjectOfFeeling(outside, start, end)
	);
}

/** 从根本上说, 也就是说: a turn of phrase. */
const FIGURES_OF_SPEECH =
	/(?:从[^，。；：]{1,14}[上而来意]|就是|换句话|或者|具体|简单|严格|准确|确切|通俗|老实|相对|总体|总的|可以这么|不用|更不用|没法|不好|怎么|谈天|有一|按理|照理|据|对[^，。；：]{1,10}[来而])说$/u;

/** 充分肯定…取得的成就，|希望…: a wish behind what somebody thanks or praises for. */
const WISHES =
	/(?:肯定|评价|祝贺|感谢|问候|敬意|慰问|欢迎|赞赏|认可|赞扬|勉励)[^。！？：]*，(?:并|同时|也)?$/u;

/** 都不回答, 没有说明, 如何保证: nothing was said. */
const DENIED =
	/(?:[不没未勿]|[没未]有|未曾|从未|不肯|拒绝|不愿|未能|无法|如何|怎样|是否|能否)$/u;

/** 这一决定, 该项要求: the noun. */
const POINTED_AT = /(?:这一|这个|这项|该项?|此项?|上述|有关|相关|一项|本|何)$/u;

const TAKES_NOUN =
	/(?:提出|作出|做出|采纳|接纳|落实|响应|坚持|放弃|反对|同意|重申)[^，。；：“”]{1,8}$/u;

const SUPPOSED =
	/^(?:但|而|且|因为)?(?:只要|只有|如果|假如|假设|倘若|一旦|要是|若(?!干|[\p{Script=Han}]川)|除非|即使|即便|哪怕|无论|不管|不论)/u;

const ALLEGED = /(?:涉嫌|被控|被指控|被指)[^，。；：]{0,24}$/u;

const stops = new UnitSet("，。；：！？");

/** The words of a clause in front of a place in it. */
function clauseBefore(outside: string, end: number): string {
	let start = end;
	while (start > 0 && end - start < 60 && !stops.at(outside, start - 1))
		start--;
	return outside.slice(start, end);
}

/** 政府承诺|事项, 代表建议|1401件: the noun. */
const NAMES_WHAT =
	/^(?:投资(?:金额|额|总额)|金额|总额|事项|内容|清单|制度|机制|办理|答复|\d+[件条项份]|[者人](?!们|民|员|类|才|口|工|大))/u;

/** 针对以色列称…一事，: a verb inside what the sentence is about is not the sentence's own. */
function isTopicOfOthers(outside: string, start: number, end: number): boolean {
	const clause = clauseBefore(outside, start);
	if (!/^(?:此前)?(?:针对|对于|就|关于|围绕|至于)(?!业)/u.test(clause))
		return false;
	const rest = outside.slice(end, end + 80).match(/^[^，。；]*/u)?.[0] ?? "";
	// 对于原审法官指，…: who is answered, and who answers comes behind.
	if (rest === "" && /^(?:针对|对于)/u.test(clause)) return true;
	return /(?:一事|问题|说法|情况|言论|表态|消息|报道|指控|指责|要求|做法|等)$/u.test(
		rest,
	);
}

/** 对朝鲜宣布发射卫星一事|表达了关切, 此时距政府宣布…仅十几天: a clause inside the sentence's own. */
function isObjectOfFeeling(
	outside: string,
	start: number,
	end: number,
): boolean {
	const before = outside.slice(Math.max(0, start - 40), start);
	const rest = outside.slice(end, end + 60).match(/^[^，。；：]*/u)?.[0] ?? "";
	return (
		(/对[^，。；：]{1,16}$/u.test(before) &&
			/[事的][^，。；：的]{0,8}?(?:表达|表示|深感|感到|作出|做出|提出|进行|予以|给予|持)/u.test(
				rest,
			)) ||
		(/(?<=^|[，。；：])(?:此时|这时)?距(?:离)?[^，。；：]{1,24}$/u.test(
			before,
		) &&
			/(?:仅|不到|不足|还有|已有|已经|过去)/u.test(rest))
	);
}
