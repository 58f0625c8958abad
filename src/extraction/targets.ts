import { Lexicon } from "../language/lexicon.ts";
import { type Numeral, numberIn, numeralsIn } from "../language/numerals.ts";
import { UnitSet } from "../language/unitSet.ts";
import type { Target } from "../model.ts";
import type { DeadlineAt } from "./deadlines.ts";
import { everyMatch } from "./everyMatch.ts";
import { NOT_BEFORE, TIMES, UNITS } from "./tables/units.ts";

/** A target with its place in the plain text it was found in. */
export interface TargetAt extends Omit<Target, "text"> {
	readonly start: number;
	readonly end: number;
}

const units = new Lexicon(UNITS);

/** Words in front of a number that bound it. */
const LOWER =
	/(?:不少于|不低于|不小于|不得少于|不得低于|至少|起码|(?<!不)超过|(?<!不)超|突破|(?<!不)高于|(?<!不)多于|逾|最低)$/u;
const UPPER =
	/(?:不超过|不高于|不多于|不大于|不得超过|不得高于|(?<!不|得)低于|(?<!不|得)少于|控制在|压减到|压降到|降到|降至|最多|最高|至多|上限)$/u;
const UPPER_TAIL = /^(?:以内|以下|之内|内)(?!容|部|外|地|在|需|生)/u;
const LOWER_TAIL = /^(?:以上|及以上|起(?!来|步|草|点|降|伏|飞))/u;

/** How far in front of a number the word that bounds it begins. */
const LOOK_BACK = 8;

/** 第三, 前十, “三农”: numbers that name and do not count. */
const NAMES_BEFORE =
	/(?:第|排名|位列|跻身|[^年月日目之]前|“[^”“]{0,12}|‘[^’‘]{0,12}|[+A-Za-z]|增强|坚定|做到|拥护|“两个|统筹|[./:：-])$/u;
const NAMES_BEHIND =
	/^(?:号|届(?!毕业)|强(?!度)|大(?!于|批|量)|世纪|点(?!多)|时(?!间|段)|岁|线(?!路)|环|中全会|代|字|一?体化|\+|多?年来|年代|余年来|版|路公交|型|度角|[A-Za-z](?![WwB])|分之|方面军|国集团|维|G|级(?:以上)?(?:地震|台风|大风|伤残|医院|甲等|公路|航道|文物|保护|响应|预警|风))/u;

/** Sayings and headings with a number in them: 四个意识, 两个市场, 六个方面, 三件事. */
const SAYINGS =
	/^(?:[一二三四五六七八九十两\d]{1,2})(?:个(?:意识|自信|维护|确立|全面|结合|务必|转变|革命|大局|坚持|统筹|不动摇|毫不|关系|方面|步骤|层面|环节|领域|文明|关键|前列|率先|样板|先行|中心|市场|字|问题|阶段|维度|角度|面向|导向|抓手|重点(?!项目|工程|实验)|着力点|主体|体系|主题|目标|要求|原则|篇章|台阶|清单|优先|高质量|一批|轮子|能力|循环|主战场|定力|阵地|不放松|时代|世界|轮|人民|地区|毫不动摇|“|更|新|好|大|最|过程|巩固|百年|务实)|项(?:规定|改革(?!任务)|机制|职责|制度|权利|原则|职能|优势|使命)|种(?:资源|方式|形式|精神|能力|力量|模式|关系|生活|文化|思想)|大(?!于)|化|农|体|件(?:事(?!项)|大事)|张(?:网|图|清单|表|名片|底图)|盘棋|条(?:心|战线|路子|主线|道路|生命线|底线|红线|新路|腿)|把(?:尺子|钥匙|手|火|伞)|支(?:笔|铁军|过硬)|股(?:劲|绳)|门心思|座(?:城|山)|道(?:防线|屏障|关|坎)|口气|步(?:一个|到位)|篇(?:大文章|文章)|本(?:账|经|书)|项(?:系统|重大政治|长期|基础性|战略性)|场(?:攻坚战|硬仗|战|仗|考试|革命)|代(?:人|代)|类(?:人)|次(?:全会|会议|党代会|讲话)|位(?:一体)|中全会|次代表大会|块(?:短板|铁)|轮(?:驱动|驾)|条腿|国|方|侧|翼|岸|会|手|级|线|馆|场|站式|张图|城|江|省|市|县|区|村|镇|乡|地(?!块))/u;

const RANGE_JOINT =
	/^(?:%|％|个|名|万|家|项|条|套|公里|亩|吨|元|台|辆)?(?:至|到|—|–|－|-|~|～|——)(?!今|底|位|期)/u;

/** 翻一番, 倍增: twice as much. */
const DOUBLED = /翻(?<n>[一两二三四五\d])?番|倍增(?!计划|感)|翻倍/gu;

/** One of these is in each number, and in each word of `DOUBLED`. */
const COUNTING = new UnitSet(
	"0123456789零〇一二两三四五六七八九十百千万亿翻倍",
);

/**
 * The numbers with a unit in a stretch of plain text, each with the deadline that holds for it.
 *
 * @param deadlines - deadlines in the same text; their own numbers are no targets, and one holds until the next
 */
export function targetsIn(
	text: string,
	start: number,
	end: number,
	deadlines: readonly DeadlineAt[],
): TargetAt[] {
	if (COUNTING.next(text, start, end) === end) return [];
	const stretch = text.slice(start, end);
	const numerals = [...numeralsIn(stretch)];
	const found: Omit<TargetAt, "deadline">[] = [];
	for (let i = 0; i < numerals.length; i++) {
		const numeral = numerals[i];
		if (
			!numeral ||
			deadlines.some(
				(d) => d.start < start + numeral.end && start + numeral.start < d.end,
			)
		)
			continue;
		const joint = stretch.slice(numeral.end).match(RANGE_JOINT)?.[0];
		const second = joint !== undefined ? numerals[i + 1] : undefined;
		const upper =
			second && second.start === numeral.end + (joint ?? "").length
				? second
				: null;
		const target = read(stretch, numeral, upper, (at) =>
			deadlines.some((d) => d.end === start + at),
		);
		if (!target) continue;
		if (upper) i++;
		found.push(target);
	}
	for (const match of everyMatch(stretch, DOUBLED)) {
		const times = numberIn(match.groups?.n ?? "一") ?? 1;
		if (
			found.some(
				(t) => t.start < match.index + match[0].length && match.index < t.end,
			)
		)
			continue;
		found.push({
			start: match.index,
			end: match.index + match[0].length,
			value:
				match[0].startsWith("翻") && !match[0].endsWith("倍") ? 2 ** times : 2,
			min: null,
			max: null,
			unit: "倍",
		});
	}
	return found
		.sort((a, b) => a.start - b.start)
		.map((target) => ({
			...target,
			start: target.start + start,
			end: target.end + start,
			deadline: holdingAt(deadlines, start + target.start, end),
		}));
}

/** @param behindDeadline - whether a deadline ends at a place of the text: 年底前|12所 */
function read(
	text: string,
	numeral: Numeral,
	upper: Numeral | null,
	behindDeadline: (at: number) => boolean,
): Omit<TargetAt, "deadline"> | null {
	const before = text.slice(
		Math.max(0, numeral.start - LOOK_BACK),
		numeral.start,
	);
	const fraction = before.match(/(?<whole>百|千|万)分之$/u)?.groups?.whole;
	const last = upper ?? numeral;
	const behind = text.slice(last.end);
	const words = text.slice(numeral.start, numeral.end);
	if (/^分之/u.test(behind)) return null;
	if (
		fraction === undefined &&
		((NAMES_BEFORE.test(before) && !behindDeadline(numeral.start)) ||
			NAMES_BEHIND.test(behind))
	)
		return null;
	if (
		!upper &&
		numeral.value < 100 &&
		SAYINGS.test(text.slice(numeral.start, last.end + 6))
	)
		return null;
	const more = behind.match(/^(?:多|余|来(?!自|源))/u)?.[0] ?? "";
	const unit =
		fraction === undefined
			? unitAt(behind.slice(more.length), numeral.value)
			: {
					text: "",
					name: fraction === "百" ? "%" : fraction === "千" ? "‰" : "‱",
				};
	if (unit === null) return null;
	if (words === "一" || (words === "半" && unit.name !== "倍")) {
		if (!(words === "一" && /^(?:倍|成)$/u.test(unit.name ?? ""))) return null;
	}
	const tail = behind.slice(more.length + unit.text.length);
	const lowerTail = tail.match(LOWER_TAIL)?.[0] ?? "";
	const upperTail = tail.match(UPPER_TAIL)?.[0] ?? "";
	const around = tail.match(/^(?:左右|上下)/u)?.[0] ?? "";
	const bound = before.match(LOWER) ?? before.match(UPPER);
	const isUpper = UPPER.test(before) || upperTail !== "";
	const isLower =
		!isUpper && (LOWER.test(before) || lowerTail !== "" || more !== "");
	if (TIMES.has(unit.name ?? "") && !isUpper && !isLower && !LASTS.test(before))
		return null;
	const lead = fraction === undefined ? (bound?.[0].length ?? 0) : 3;
	const [low, high] = bounds(numeral, upper, text);
	return {
		start: numeral.start - lead,
		end:
			last.end +
			more.length +
			unit.text.length +
			lowerTail.length +
			upperTail.length +
			around.length,
		value: upper || isLower || isUpper ? null : numeral.value,
		min: upper ? low : isLower ? numeral.value : null,
		max: upper ? high : isUpper ? numeral.value : null,
		unit: unit.name,
	};
}

/** 延长至20年, 压缩到三天: how long something is to last. */
const LASTS =
	/(?:延长|缩短|压缩|增加|提高|减少|保持|推迟|提前|持续|维持|期限|时间|时限|办结|不变)(?:至|到|为|了)?$/u;

/** The unit a stretch begins with: as printed, and as it is counted in (元 for 级 behind 百亿). */
function unitAt(
	behind: string,
	value: number,
): { readonly text: string; readonly name: string | null } | null {
	const length = units.startingAt(behind, 0);
	if (length > 0) {
		const text = behind.slice(0, length);
		const next = behind[length] ?? "";
		if (
			text.length > 1 ||
			!(NOT_BEFORE[text] ?? "").includes(next) ||
			next === ""
		) {
			// 百万千瓦|级
			return { text, name: text };
		}
	}
	// 百亿级 is of money; 百万级 may be of anything.
	return behind.startsWith("级") && value >= 1e6
		? { text: "级", name: value >= 1e8 ? "元" : null }
		: null;
}

/** 三至五百: the first takes the factor of the second where it has none of its own. */
function bounds(
	numeral: Numeral,
	upper: Numeral | null,
	text: string,
): [number, number] {
	if (!upper) return [numeral.value, numeral.value];
	const factor = text.slice(upper.start, upper.end).match(/[万亿]+$/u)?.[0];
	const own = /[万亿]/u.test(text.slice(numeral.start, numeral.end));
	const scale =
		factor && !own ? (factor === "万" ? 1e4 : factor === "亿" ? 1e8 : 1e12) : 1;
	const [a, b] = [numeral.value * scale, upper.value];
	return a <= b ? [a, b] : [b, a];
}

/** The deadline that stands last before a place; where none does, the first behind it in the same action. */
function holdingAt(
	deadlines: readonly DeadlineAt[],
	at: number,
	end: number,
): TargetAt["deadline"] {
	const held =
		deadlines.filter((deadline) => deadline.start < at).at(-1) ??
		deadlines.find((deadline) => deadline.start >= at && deadline.end <= end);
	return held ? { text: held.text, from: held.from, to: held.to } : null;
}
