import { UnitSet } from "../../language/unitSet.ts";
import type { Clause } from "./clauses.ts";

/*
 * What looks like something to be done and is not: what was done, what is foreseen, what something is, and why.
 */

/** Whether a clause tells what was done or goes on being done: `Clause.isPast` asks once. */
export function tellsPast(text: string, clause: Clause): boolean {
	if (!PAST_UNITS.in(clause.words)) return false;
	const behind = text.slice(clause.predicate, clause.end);
	const before = text.slice(clause.start, clause.predicate);
	return (
		(before !== "" &&
			((/^同意/u.test(behind) && /已经?$/u.test(before)) ||
				PAST_BEFORE.test(before.replace(SAID_BEFORE, "")))) ||
		/^(?:已经?|曾|去年|前年|昨天|昨日|上周|过去|截至|累计|以前|[^，]{0,8}以来)/u.test(
			behind,
		) ||
		/^[^，]{0,16}(?:已经|曾经|已(?:向|对|将|把|在|与|被|由|为|着手|开始|启动|完成|实现|达|建成|累计|连续|先后|陆续|成功|正式|全部|基本)|(?<![为给成除罢到])了(?=[\p{Script=Han}\d“《])(?!解|结|却))/u.test(
			behind,
		)
	);
}

/** One unit of every word by which `tellsPast` tells. */
const PAST_UNITS = new UnitSet("已曾了初原去前昨周来刚当截累");

/** 已表示|将…, 此前已|决定…: the saying is past, what is said is not. */
const SAID_BEFORE =
	/(?:已经?|曾|此前|早前|日前)+(?:[^，]{0,8}(?:表示|宣布|承诺|明确|透露|同意))$/u;

const PAST_BEFORE =
	/(?:已经?|曾经?|起初|最初|当初|原本|去年|前年|昨天|昨日|上周|过去(?!、现在)|以来|刚刚|此前|当年|当时|前[一二三四五六七八九十\d]+个?月|截至|累计)[^，]{0,12}$/u;

/** Whether a clause foretells and does not plan: 预计…, 有望…, 必将…. */
export const isForecast = (text: string, clause: Clause): boolean =>
	FORETELLING.test(clause.words) &&
	(/(?:预计|预测|预期|有望|或|或许|可能|恐|恐怕|估计|料|势必|必|必然|必定|(?<![最始])终|终究|终将|据测算|理论上|相信|认为|意味着|这|那么|从而|进而|使得)$/u.test(
		text.slice(clause.start, clause.predicate),
	) ||
		/^(?:预计|预测|有望|相信|意味着|可能)/u.test(
			text.slice(clause.predicate, clause.end),
		));

/** One of these is in each word by which `isForecast` tells. */
const FORETELLING =
	/预|望|或|可能|恐|估计|料|必|终|测算|理论上|相信|认为|意味|这|那么|从而|进而|使得/u;

/** 建设平台，是提升…的举措: what something is, and not what is to be done. */
export const DEFINES =
	/[，]是|之所以|根本在于|是[^，]{0,20}(?:责任|要求|关键|基础|任务|途径|举措|选择|优势|保证|重点|前提|保障|目的|目标|根本|核心|抓手|必由之路|之路|道路|法宝|课题|大事|事业|工程|问题|体现|写照|缩影|动力|源泉|力量|桥梁|纽带|结果|成果|部分|内容|特征|本质|职责|使命)|关键(?:在|是|要靠)|重要(?:基础|保障|举措|意义)|(?:具有|有着).{0,12}(?:意义|针对性|价值)|有利于|有助于|意义重大|关系|离不开|需要.{2,24}(?:支撑|支持)|意味着|还有赖于|取决于|是为了|才是|紧密相连|息息相关|密不可分|休戚与共|离不了|来之不易/u;

/** 要恢复资产负债表，其核心是…: an aim that something else depends on. */
export const isConditional = (text: string, clause: Clause): boolean =>
	/(?:不容易|很难|不易|困难|不可能|[，]?首先)$/u.test(
		text.slice(clause.predicate, clause.end),
	) ||
	/^，(?:如何|怎么|并不|不是|不容易|不易|很难|绝非|其|必须|就(?!业)|才|首先|关键|离不开|还得|只有|不能|还要|还需|需要|既要)/u.test(
		text.slice(clause.end, clause.end + 6),
	);

/** A clause that gives a reason, a result or an aside, and no action: 为的是…, 因为…, 这让…. */
export const ASIDE =
	/^(?:因为|由于|因此|所以|如果|既然|为的是|是为了|目的是|这|那|从而|进而|使得|以至|其中|例如|比如|毕竟|否则|不然|原因|可以说|也就是说|换句话说|实际上|事实上|没想到|想不到|不料|哪知|谁知|据悉|据介绍|数据显示|[^，]{1,12}(?:表示|指出|认为|说|称)$)/u;

/** A clause that says what an action is for and is none itself: 为…提供…, 以…, 使…, 让…. */
export const PURPOSE =
	/^(?:以便|以期|以此(?!次|为|举|番)|从而|进而|使(?!用|命)|让(?!利|渡)|更好让|真正让|切实让|为(?!期|民).{2,60}(?:提供|注入|贡献|作出|做出|奠定|创造|打下|筑牢|增添|增光|添彩|开辟|营造|凝聚|输送|夯实)|共同为|不断为|更好为|努力为)/u;
