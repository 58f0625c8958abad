import { BLANKS, UnitSet } from "../../language/unitSet.ts";

/** Order, time and joining words in front of a clause's own words. */
const LEAD =
	/^(?:\s|——|【[^】]{1,24}】|[一二三四五六七八九十]是|[一二三四五六七八九十](?=要[\p{Script=Han}]{2})|第[一二三四五六七八九十][，、是]?|其[一二三四五]|首先(?!要)|其次|再次|最后|此外|另外|同时|与此同时|因此|因而|所以|为此|对此|于是|由此|总之|但是|但|而且|而(?!言)|不过|然而|并且|并(?![网购轨行非不])|且|以及|及(?!时|早)|也(?!门)|还(?![原款清债本])|则|就(?![业医近地诊餐])|才(?!能)|更(?![新替改换多好加])|又|再|越(?=需|要|应|是)|[一二两三四五六七八九十\d]+(?:个)?(?:年|月|天|日|周|小时|工作日)(?:之)?内|都|均|仍|即(?!将|时)|尤其(?!要)|特别(?!要|是)|其中|例如|比如|这里|在这里|下一步|下一阶段|接下来|下阶段|下步|今后|未来|(?:从|自)(?:今年|明年|即日)起|今年|明年|后年|今天|明天|后续(?=将|要|会|还|继续)|近期|近日|目前|眼下|当前|如今|现在|届时|到时|随后|之后|此后|新的一年|新学期|今冬明春|一直|始终(?!坚持)|最终|[\p{Script=Han}]{1,4}后(?=将|要|会|，)|[\p{Script=Han}]{1,6}(?:前|时|中|期间)(?=应|要|须|必须|务必|请|将|需)|(?:今后|未来|接下来的?)(?:[一二三四五六七八九十两\d]+(?:到|至|—)?)+个?[年月周天](?:内|里|左右|时间)?|(?:今年|明年)?(?:上半年|下半年|年内|年底前?|年初|[一二三四]季度(?:末|底)?前?|暑[假期]前|[春夏秋冬]季|全年|暑期|寒假)|“[^”]{1,8}”(?:期间|时期|末)|(?:到|至|在|从|自)?(?:20\d\d|二〇[〇一二三四五六七八九]{2})年(?:底|末|初)?(?:前|之前|起|内)?|(?:从|自|到|于|在)?(?:今年|明年|当地时间)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?(?:底|末|初|中旬|上旬|下旬)?(?:前|之前|起|开始|以后)?|\d{1,2}日(?:起|上午|下午|晚)?)/u;

/** The units with which one of these begins, but for 三个月后 and its like: most places are dismissed by one look. */
const LEAD_STARTS = new UnitSet(
	`${BLANKS}0123456789—“【一七三上下不与且两为之九也二于五今仍从以但例全八六其再冬则到十即又及另同后四因在均夏如始寒对尤就届年并当总所才接新明春暑更最未此比然特现由目眼秋第而自至越近还这都随首`,
);
/** 三个月|后, 召开会议|时: of what else leads in one of these ends a time, this far behind its start. */
const TIME_ENDS = new UnitSet("后前时中间");
const TIME_REACH = 16;

/** How many of them may stand in front of one another. */
export const MOST_LEADS = 6;

/** How much one word that leads in takes of a text, from a place on; 0 where none stands there. */
function leadAt(words: string, at: number): number {
	if (
		!LEAD_STARTS.at(words, at) &&
		TIME_ENDS.next(words, at, at + TIME_REACH) === at + TIME_REACH
	)
		return 0;
	return words.slice(at).match(LEAD)?.[0].length ?? 0;
}

/** How much of a clause's start only leads in. */
export function leadIn(words: string): number {
	let at = 0;
	for (let i = 0; i < MOST_LEADS; i++) {
		const length = leadAt(words, at);
		if (length === 0 || at + length >= words.length) break;
		at += length;
	}
	return at;
}

/** Whether all of a clause only leads in: 明年3月底前. */
export const isLeadIn = (words: string): boolean => {
	let at = 0;
	for (let i = 0; i < MOST_LEADS && at < words.length; i++) {
		const length = leadAt(words, at);
		if (length === 0) break;
		at += length;
	}
	return at >= words.length;
};
