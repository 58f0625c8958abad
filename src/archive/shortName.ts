import { foldText } from "../language/fold.ts";

/** Letters a short name has: below two, everything is one. */
const SHORTEST = 2;

/**
 * Whether a text is short for a name: it stands in it, or its characters do in their order, to the end (口岸办 for
 * 市政府口岸物流办, 发改委 for 发展改革委). Both as `foldText` folds them.
 */
export function isShortFor(short: string, name: string): boolean {
	if (short.length < SHORTEST || short.length > name.length) return false;
	if (name.includes(short)) return true;
	if (short.at(-1) !== name.at(-1)) return false;
	let met = 0;
	for (const character of name) if (character === short.charAt(met)) met++;
	return met === short.length;
}

/** Words that begin as bodies end, at the end of what is no body's name: 文旅部 is no part of 文旅部门. */
const goesOn = /^(?:部门|会议|院校|团[队体]|队伍|厂[商家])$/u;

/** What everybody calls a body, by the names that it uses of itself; where characters of the short name do not end as its own does. */
const ownShortNames: ReadonlyMap<string, string> = new Map([
	["最高法", "最高人民法院"],
	["最高检", "最高人民检察院"],
]);

/** The whole name of a body that has a short name of its own; null where a text is none. Both as `foldText` folds them. */
export const wholeNameOf = (short: string): string | null =>
	ownShortNames.get(short) ?? null;

/** What bodies are called: a text that ends so may be the first part of a body's name (外交部 of 外交部新闻司). */
const isBody =
	/[部委办局厅院会署社处司府团校所队厂]$|公司$|集团$|大学$|学院$|中心$|银行$|医院$/u;

/**
 * Whether somebody who types a text may mean a body by it: a short name of it, or its last or first part. What merely stands
 * somewhere in it does not: 李庆 is nobody's 李庆长共产党员服务队.
 */
export function mayMean(short: string, name: string): boolean {
	if (!isShortFor(short, name)) return false;
	return (
		!name.includes(short) ||
		name.endsWith(short) ||
		(name.startsWith(short) &&
			isBody.test(short) &&
			!goesOn.test(name.slice(short.length - 1)))
	);
}

/** How far a short name is from a name: letters left out, more where they part the short name. */
export function shortness(short: string, name: string): number {
	return name.length - short.length + (name.includes(short) ? 0 : 4);
}

/** Whether a text stands in a name or is short for it, spaces, script and width aside. */
export function means(typed: string, name: string): boolean {
	return isShortFor(foldText(typed), foldText(name));
}
