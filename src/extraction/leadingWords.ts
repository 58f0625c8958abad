/** Time, order and manner words in front of a noun phrase that are not part of it. */
const LEADING =
	/^(?:[\s、]|(?:当地时间)?(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上|晚间|晚|凌晨|中午|清晨)?(?:[，]|(?=\D))|近日|日前|近期|近年来|最近|当天|当日|当晚|同日|同一天|今天|昨天|昨日|今日|今年|去年|此前一天|此前|之前|随后|此后|之后|其后|后来|目前|如今|现在|当时|当年|至此|会上|会后|会前|会议期间|席间|其间|期间|活动中|活动上|现场|论坛上|座谈会上|发布会上|仪式上|调研中|采访中|交谈中|同时|此外|另外|不过|然而|但是|但|而|对此|为此|因此|所以|于是|接着|最后|首先|其中|例如|比如|就连|连|据悉|正如|诚如|如同|更|甚至|与此同时|在此之前|在此期间|随着.{2,12}，|面对.{2,12}，)/u;

/** Skips what stands in front of a noun phrase. */
export function skipLeading(text: string, start: number, end: number): number {
	let at = start;
	for (;;) {
		const length = text.slice(at, end).match(LEADING)?.[0].length ?? 0;
		if (length === 0 || at + length >= end) return at;
		at += length;
	}
}
