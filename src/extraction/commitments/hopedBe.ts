import { HOPE } from "../tables/modals.ts";
import { isDeed, startsWithDeed } from "./deeds.ts";
import { openerOf } from "./openerOf.ts";
import type { Reading } from "./standing.ts";

/** 希望, 呼吁: a superior's is an order, between states and from below it is advice; somebody's own wish is neither. */
export const hopedBe: Reading = (words, { authority, who }) => {
	const own = who === "own" || who === "nobody" || who === "side";
	const verb = words.match(HOPE)?.[0] ?? "";
	const wish = /^(?:希望|期待|期盼|盼望)/u.test(verb);
	const rest = words.slice(verb.length);
	const told = startsWithDeed(rest)
		? ""
		: (rest.match(TOLD)?.[0] ?? named(rest));
	if (/^有(?!关)/u.test(rest)) return null;
	if (UNDERSTOOD.test(rest) || /无疑是|正是|只是|就是/u.test(rest)) return null;
	switch (authority) {
		case "state":
		case "abroad":
			// 国际社会期待…: a hope of others is told of.
			if (wish && (who === "others" || who === "people")) return null;
			// 巴方希望加强双方合作: what one's own side is ready for.
			if (wish && told === "" && isDeed(rest) && who !== "nobody")
				return "pledge";
			return told !== "" || !wish ? "proposal" : null;
		case "delegate":
			// 希望进一步提升开放程度: what a delegate hopes for others should do.
			return told !== "" || !wish || isDeed(rest) ? "proposal" : null;
		case "crowd":
			return told !== "" ? "proposal" : null;
		case "command":
		case "office":
			if (ABROAD.test(told)) return "proposal";
			if (authority === "office" && !BELOW.test(told))
				return told !== "" || !wish ? "proposal" : null;
			return own && (wish || /^请/u.test(verb)) ? "directive" : null;
		default:
			if (/^请/u.test(verb)) return null;
			if (told !== "") return "proposal";
			return wish || !own ? null : "proposal";
	}
};

/** 希望|希腊|为…发挥作用: a body the table does not have. */
const named = (words: string): string => {
	const { who, words: opener } = openerOf(words);
	return who === "body" ? opener : "";
};

/** 希望美国明白…: what somebody should see is nothing to be done. */
const UNDERSTOOD =
	/^[^，]{0,10}?(?:能够?)?(?:喜欢|爱上|记住|享受到?|感受到?|明白|认识到|看到|知道|理解|懂得|意识到)/u;

/** Whom a hope is addressed to: 希望|美方…. */
const TOLD =
	/^(?:各|有关|相关|双方|两国|国际社会|更多|广大|全社会|社会各界|[\p{Script=Han}]{1,3}方(?!面|向|式|案|法)|[\p{Script=Han}]{2,8}?(?:政府|国家|部门|企业|各界|界|单位|地区|人士|学校|家长|同学|同志|青年|党员|干部|代表|委员|协会|机构|公司|学会|论坛|市|县|区|省)|你们|大家)/u;

/** Those whom an office may tell what to do. */
const BELOW =
	/^(?:各|有关|相关|你们|广大(?:党员|干部)|[\p{Script=Han}]{0,6}(?:部门|单位|干部|党员|同志))/u;

const ABROAD = /^(?:[\p{Script=Han}]{1,3}方|双方|两国|国际社会|各国|有关国家)/u;
