import { mayEndASpeaker } from "../kinds.ts";
import { remembering } from "../remembering.ts";
import { ADDRESSEES } from "../tables/agents.ts";
import { HOPE, MANNERS, MUST, WILL } from "../tables/modals.ts";
import { mayBeBody, type Who, whoIs } from "./agents.ts";
import { isDeed } from "./deeds.ts";
import { firstPart } from "./firstWord.ts";
import { isLeadIn, leadIn } from "./leads.ts";

/** Whom a clause begins with, where no modal verb tells its subject from its predicate. */
export interface Opener {
	readonly who: Who;
	readonly words: string;
	/** Where they stand in the clause. */
	readonly start: number;
}

const NOBODY: Opener = { who: "nobody", words: "", start: 0 };

const OWN =
	/^(?:我们|我(?![国省市县区党军方校院])|中方|我方|双方|[\p{Script=Han}]{1,3}方(?=[\p{Script=Han}])(?!面|向|式|案|法|针|便|位|能)|公司|集团|全[市县区省国](?:上下)?|我市|我县|我区|我省|我国|[市县区镇乡村省厂校院社]里)(?=[\p{Script=Han}\d])/u;

/** 按照…, 在…, 到…: what leads a clause in names nobody. */
const FRONTED =
	/^(?:按照|根据|围绕|通过|在|对|从|以|针对|为|当前|下一步|同时|今后|未来|今年|明年|首先|其次|[一二三四五六七八九十]是|第[一二三四五]|到|截至|随着|面对|作为|这里|届时|希望|把|将|让|使|就|与|同(?!学|志|事|仁)|于|自|由|经|凡|如|若|去年|前年|过去|上半年|近年|近期|\d)/u;

/** How long a body's name may be that opens a clause, lists of them included. */
const LONGEST = 26;

/** The clauses of a long sentence are kept in mind. */
const MOST_KEPT = 1 << 9;

/** @param words - the clause, plain */
export const openerOf: (words: string) => Opener = remembering(
	readOpener,
	MOST_KEPT,
);

function readOpener(words: string): Opener {
	if (isLeadIn(words)) return NOBODY;
	const start = leadIn(words);
	const rest = words.slice(start);
	const own = rest.match(OWN)?.[0];
	if (own) return { who: whoIs(own), words: own, start };
	const told = TOLD.test(rest);
	if (!told && startsWithPredicate(rest)) return NOBODY;
	for (let length = Math.min(LONGEST, rest.length - 1); length >= 2; length--) {
		if (!told && !mayEndASpeaker(rest[length - 1] ?? "")) continue;
		const phrase = rest.slice(0, length);
		if (
			(told
				? ADDRESSEES.test(phrase)
				: mayBeBody(phrase) && whoIs(phrase) === "body") &&
			startsPredicate(behindTimes(rest.slice(length)))
		)
			return { who: told ? "others" : "body", words: phrase, start };
	}
	return told ? NOBODY : { who: "thing", words: rest.slice(0, 16), start };
}

/** 各…, 有关…: those whom orders are for stand at the start. */
const TOLD =
	/^(?:各|联合国成员国|有关(?!于)|相关|广大|全体|所有|全党|全军|全社会)/u;

const behindTimes = (words: string): string => words.slice(leadIn(words));

const startsPredicate = (words: string): boolean =>
	/^(?:v|d|c|p|ad|a$|l|i)/u.test(firstPart(words)) ||
	isDeed(words) ||
	(words.match(MANNERS)?.[0].length ?? 0) >= 2;

/** Whether a clause begins with what is done, or how, and not with somebody or something. */
function startsWithPredicate(words: string): boolean {
	if (words === "" || FRONTED.test(words)) return true;
	if (/^(?:v|d|p|c|a)/u.test(firstPart(words)) || isDeed(words)) return true;
	return MUST.test(words) || WILL.test(words) || HOPE.test(words);
}

/** 云岭|今年新建…, 我们|每年只改…: whoever acts stands in front of the deed. */
export function isDeedBehindAgent(words: string): boolean {
	const opener = openerOf(words);
	if (opener.who === "nobody" || opener.who === "thing") return false;
	const rest = words.slice(opener.words.length);
	return isDeed(rest.slice(leadIn(rest)));
}
