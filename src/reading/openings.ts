import { plain } from "../language/plain.ts";

/**
 * How sentences open that open a paragraph, and those that go on in one: logarithms of how much likelier an opening is at
 * the start of a paragraph than inside. Source: counted over the sentences of 人民日报 2023 and 新闻联播 2012 to
 * 2026, 120,000 that open paragraphs and 185,000 that do not, rounded; only openings that tell much are kept.
 */
const openings: readonly (readonly [opening: RegExp, weight: number])[] = [
	[/^——/u, 4],
	[/^(?:会议指|李克强|李强|今天（|文章)/u, 2.5],
	[/^(?:会议|中共|据介绍|走进|第[一二三四五])/u, 1.5],
	[/^(?:今天|记者|据了解|俄罗斯|近日|连日来|当地时间|\d{1,2}月\d{1,2}日)/u, 1],
	[/^(?:中方愿|希望|双方要)/u, -3.5],
	[/^(?:要|比如|其中|例如|他说|她说|只有)/u, -2.7],
	[/^(?:他|她|因此|我们|中方)/u, -2.2],
	[/^(?:但|这种|无论|同时|这些|其|它|该|如果|这一|因为|而|并)/u, -1.4],
	[/^(?:双方|大家|一方面|完善|可|相|实践|各级)/u, -1.1],
];

/** A name or an office, and what it said: 袁家军强调，. */
const attributes = /^[^，。：“]{2,16}?(?:表示|说|指出|强调|认为|介绍)[，：]/u;

/** Who said what stands before: 陈鸣波说。 after a closing mark. */
const closesSpeech =
	/^[^，。：“]{2,24}?(?:表示|说|介绍|告诉|坦言|感慨|透露|称)[^：]?/u;

/**
 * How much likelier a sentence that opens like this begins a paragraph than goes on in one; 0 where it does not tell.
 *
 * @param before - the text that ends above it
 */
export function opensParagraph(text: string, before = ""): number {
	const start = plain(text.slice(0, 20));
	if (/[”」]$/u.test(before) && closesSpeech.test(start)) return -3;
	for (const [opening, weight] of openings)
		if (opening.test(start)) return weight;
	return attributes.test(start) ? 0.6 : 0;
}
