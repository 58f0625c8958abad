import { BLANKS, UnitSet } from "../language/unitSet.ts";

/** A time with at least one part: 2024年3月5日上午, 当地时间5日, 晚间. */
const TIME =
	"(?:当地时间|北京时间)?(?:\\d{2,4}年)?(?:\\d{1,2}月(?!球|饼))?(?:\\d{1,2}日(?!报|本|元))?(?:上午|下午|晚上|晚间|晚些时候|晚(?=[，\\s])|凌晨|中午|清晨|傍晚|深夜)?";

/** Time, order and manner words in front of a noun phrase that are not part of it. */
const LEADING = new RegExp(
	`^(?:[\\s、，]|（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、](?!\\d)|【[^】]{1,20}】|近日|日前|近期|近年来|最近|当天|当日|当晚|同日|同一天|同天|次日|翌日|隔天|前一天|今天|昨天|昨日|今日|今年|去年|此前一天|此前|之前|随后|此后|之后|其后|后来|目前|如今|现在|当时|当年|至此|会上|会后|会前|会议期间|席间|其间|期间|活动中|活动上|现场|论坛上|座谈会上|发布会上|仪式上|调研中|采访中|交谈中|同时|此外|另外|不过|然而|但是|但|而(?!立)|对此|为此|因此|所以|于是|接着|最后|首先|其中|例如|比如|(?:还|也|另|又|更|仍|曾)?有(?!关)(?=[^，。；]{0,16}(?:专家|人士|学者|媒体|外媒|官员|网友|网民|高官|干部|农户|士兵|观察家|机构|反对派|议员|市民|村民|居民|教授|医生|律师|代表|委员|民众|学生|家长|老乡|乡亲|群众|老人|成员|用户|游客|旅客|乘客|顾客|歌迷|球迷|影迷|粉丝|读者|观众|商户|港商|台商|业主|司机|员工|人员|负责人|者)$)|即便是|即使是|哪怕是|就连|连(?![云城州江平南山])|据悉|正如|诚如|犹如|一如|真如|正像|就像|如同|更(?!生)|甚至|尽管|虽然|直至|直到|与此同时|在此之前|在此期间|周[一二三四五六日](?=[\\p{Script=Han}])|(?:本月|上月|下月)(?:\\d{1,2}日)?|随着.{2,12}，|面对.{2,12}，|${TIME}(?=[，\\s\\p{Script=Han}“《]))`,
	"u",
);

/** The units with which one of these begins: most places are dismissed by one look. */
const LEADING_STARTS = new UnitSet(
	`${BLANKS}0123456789、【一七三上下不与中为之九也二于五交今仍仪会但例傍八六其凌前北十即去又发另同后周哪四因在如对就尽席座当所据接日昨晚更曾最有期本次正此比活深清然犹现甚目直真翌而至虽论诚调近还连采随隔面首（，`,
);

/** Skips what stands in front of a noun phrase. */
export function skipLeading(text: string, start: number, end: number): number {
	let at = start;
	for (;;) {
		if (!LEADING_STARTS.at(text, at)) return at;
		const length = text.slice(at, end).match(LEADING)?.[0].length ?? 0;
		if (length === 0 || at + length >= end) return at;
		at += length;
	}
}
