import { type Numeral, numeralsIn } from "../language/numerals.ts";
import type { Target } from "../model.ts";
import type { DeadlineAt } from "./deadlines.ts";

/** A target with its place in the plain text it was found in. */
export interface TargetAt extends Omit<Target, "text"> {
	readonly start: number;
	readonly end: number;
}

/** Measure words and units, longest first where one begins another. Source: GB 3100 units and the measure words of the papers. */
const UNIT =
	/^(?:个百分点|百分点|平方公里|平方千米|平方米|立方米|万千瓦时|千瓦时|亿千瓦时|万千瓦|兆瓦时|千瓦|兆瓦|公里|千米|海里|厘米|毫米|米|里(?!程)|公顷|亩|公斤|千克|吨|斤|美元|欧元|英镑|日元|港元|人民币|元|人次|标箱|标准箱|车次|班次|班列|趟|列|架次|架|艘|辆|台|套|间|栋|幢|户|名|位(?!于|列|居)|人(?!工|才|民|均|文|口|居|力)|家|所|座|处|条|项|个|件|部|本|门|类|种|期|支|批|场|次|张|株|棵|头|只|羽|匹|尾|盏|根|片|块|组|对|层|班|堂|节|床|篇|款|万亿级|小时|分钟|天|倍|成|%|％|度电|度(?!过|假)|级)/u;

/** Units of time name a target only with a bound: 不超过3天. */
const TIME = /^(?:小时|分钟|天)$/u;

const LOWER =
	/(?:不少于|不低于|不小于|至少|(?<!不)超过|(?<!不)超|突破|达到|达|(?<!不)高于|(?<!不)多于)$/u;
const UPPER =
	/(?:不超过|不高于|不多于|不大于|(?<!不)低于|(?<!不)少于|控制在|压减到|降到|以内)$/u;
const STRICT_LOWER =
	/(?:不少于|不低于|不小于|至少|(?<!不)超过|(?<!不)超|突破|(?<!不)高于|(?<!不)多于)$/u;

/** 第三, 500强, 2027年: numbers that name and do not count. */
const NAMES_BEFORE =
	/(?:第|排名|位列|前|增强|坚定|做到|拥护|落实|贯彻|“[^”]*|‘[^’]*|\+|[A-Za-z])$/u;
const NAMES_BEHIND =
	/^(?:年|月|日(?!元)|号|届|强|大(?!于)|世纪|点|时(?!间)|岁|线|环|中全会|代|字|一?体化|\+|[-—]\d+[-—])/u;

/** Sayings with a number in them: 四个意识, 两个维护, 三农. */
const SAYINGS =
	/^[一二三四五六七八九十两](?:个(?:意识|自信|维护|确立|全面|结合|务必|转变|革命|大局|坚持|统筹|不动摇|毫不|关系|方面|步骤|层面|环节|领域|文明|关键|前列|率先|样板|先行|区|中心)|项(?:改革|机制)|大|化|农|体)/u;

const RANGE_JOINT = /^(?:%|％)?(?:至|到|—|–|－|-|~|～|——)(?!今|底)/u;

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
	const numerals = [...numeralsIn(text)].filter(
		(n) => n.start >= start && n.end <= end,
	);
	const found: TargetAt[] = [];
	for (let i = 0; i < numerals.length; i++) {
		const numeral = numerals[i];
		if (
			!numeral ||
			deadlines.some((d) => d.start < numeral.end && numeral.start < d.end)
		)
			continue;
		const joint = text.slice(numeral.end, end).match(RANGE_JOINT)?.[0];
		const second = joint !== undefined ? numerals[i + 1] : undefined;
		const upper =
			second && second.start === numeral.end + (joint ?? "").length
				? second
				: null;
		const target = read(text, numeral, upper, end);
		if (!target) continue;
		if (upper) i++;
		found.push({ ...target, deadline: holdingAt(deadlines, target.start) });
	}
	return found;
}

function read(
	text: string,
	numeral: Numeral,
	upper: Numeral | null,
	end: number,
): Omit<TargetAt, "deadline"> | null {
	const before = text.slice(Math.max(0, numeral.start - 6), numeral.start);
	const percent = /百分之$/u.test(before);
	const last = upper ?? numeral;
	const behind = text.slice(last.end, end);
	if (
		text.slice(numeral.start, numeral.end) === "百" &&
		behind.startsWith("分之")
	)
		return null;
	if (NAMES_BEFORE.test(before) || NAMES_BEHIND.test(behind)) return null;
	if (SAYINGS.test(text.slice(numeral.start, last.end + 4))) return null;
	const more = behind.match(/^(?:多|余)/u)?.[0] ?? "";
	const unit = percent
		? ""
		: (behind.slice(more.length).match(UNIT)?.[0] ?? "");
	if (!percent && unit === "") return null;
	const words = text.slice(numeral.start, numeral.end);
	if (words === "一" || (words === "半" && unit !== "倍")) return null;
	if (unit === "级" && numeral.value < 1e6) return null;
	const bound = before.match(LOWER) ?? before.match(UPPER);
	const tail =
		behind
			.slice(more.length + unit.length)
			.match(/^(?:以上|以内|以下|左右)/u)?.[0] ?? "";
	const isLower = STRICT_LOWER.test(before) || tail === "以上" || more !== "";
	const isUpper = UPPER.test(before) || tail === "以内" || tail === "以下";
	if (TIME.test(unit) && !isUpper && !isLower) return null;
	const shown =
		bound && (STRICT_LOWER.test(bound[0]) || UPPER.test(bound[0]))
			? bound[0].length
			: 0;
	const [low, high] = bounds(numeral, upper, text);
	return {
		start: numeral.start - (percent ? 3 : 0) - shown,
		end: last.end + more.length + unit.length + tail.length,
		value: upper || isLower || isUpper ? null : numeral.value,
		min: upper ? low : isLower ? numeral.value : null,
		max: upper ? high : isUpper ? numeral.value : null,
		unit: percent ? "%" : unit === "级" ? "元" : unit === "％" ? "%" : unit,
	};
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
	return [numeral.value * scale, upper.value];
}

/** The deadline that stands last before a place. */
function holdingAt(
	deadlines: readonly DeadlineAt[],
	at: number,
): TargetAt["deadline"] {
	const last = deadlines.filter((deadline) => deadline.start < at).at(-1);
	return last ? { text: last.text, from: last.from, to: last.to } : null;
}
