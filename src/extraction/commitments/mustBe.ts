import { COUNTRIES } from "../tables/countries.ts";
import { SHOULD } from "../tables/modals.ts";
import { isAgent } from "./agents.ts";
import { isDeed, isSlogan } from "./deeds.ts";
import type { Reading } from "./standing.ts";

/** 要, 应, 必须: an order from above, a plan of one's own, advice from anybody else. */
export const mustBe: Reading = (words, standing) => {
	const { authority, who, subject } = standing;
	if (isSlogan(words) && authority !== "command" && authority !== "state")
		return null;
	// 必须接受的一个现实是…: what a thing is called. 不能不努力: what one cannot help.
	if (/^[^，]{2,12}的[^，]{1,10}是$|^不[能得]不/u.test(words)) return null;
	// 要看人民是否得到了实惠: what is to be seen is nothing to be done.
	if (/(?<!查)看[^，]*(?:是否|能否)/u.test(words)) return null;
	if (isThought(words) && authority !== "command") return null;
	if (/^我$/u.test(subject) && /^(?:还|也|一定)?要/u.test(words))
		return "pledge";
	if (BETWEEN_STATES.test(subject) && OUGHT.test(words))
		return isThought(words) ||
			(NEEDS.test(words) && !isDeed(withoutModal(words)))
			? null
			: "proposal";
	switch (authority) {
		case "command":
			if (/^(?:我|本人)$/u.test(subject)) return null;
			if (who === "side" && OUGHT.test(words)) return "proposal";
			return ORDER.test(words) ||
				who === "nobody" ||
				who === "own" ||
				who === "others"
				? "directive"
				: null;
		case "office":
			return fromOffice(words, standing);
		case "state":
		case "abroad":
			return betweenStates(words, standing);
		case "crowd":
			return who === "nobody" || who === "own" ? "pledge" : null;
		case "own":
			return ofOwnWork(words, standing);
		case "delegate":
		case "view":
			return advised(words, standing);
	}
};

/** 局长表示，要…: an order, unless it is of their own work. */
const fromOffice: Reading = (words, standing) => {
	const { who, subject } = standing;
	if (who === "own" || who === "both") return ofOwnWork(words, standing);
	if (who === "nobody" || who === "others")
		return ORDER.test(words) ? "directive" : null;
	if (who === "thing" || who === "unknown" || who === "people")
		return STRICT.test(words) &&
			isDeed(withoutModal(words)) &&
			isNominal(subject)
			? "directive"
			: null;
	return OUGHT.test(words)
		? "proposal"
		: ORDER.test(words)
			? "directive"
			: null;
};

const betweenStates: Reading = (words, { who, authority, named }) => {
	if (
		/^(?:还|也|都|既)?(?:一定|共同)?要/u.test(words) &&
		(who === "both" ||
			who === "own" ||
			who === "nobody" ||
			// 两国没有历史恩怨，|要相互尊重: what was told of is not who is to do it.
			(who === "thing" && !named && authority === "state"))
	)
		return authority === "abroad" && who !== "both" ? "pledge" : "directive";
	if (/^(?:不得|不要|不能|切勿)/u.test(words))
		return who === "own" || who === "thing" ? null : "proposal";
	if (
		NEEDS.test(words) &&
		(who === "thing" || who === "unknown" || !isDeed(withoutModal(words)))
	)
		return null;
	return OUGHT.test(words) ? "proposal" : null;
};

/** 我们要…: what one must do oneself is what one will do. */
const ofOwnWork: Reading = (words, { who, subject, past }) => {
	if (who === "others") return ORDER.test(words) ? "directive" : null;
	if (who === "own" || who === "nobody" || who === "both")
		return !past &&
			/^(?:还|也|更|都|既|又|首先|同时)*(?:一定|必须|坚决)?(?:要|必须|不能|不得|决不|绝不)/u.test(
				words,
			)
			? "pledge"
			: null;
	return OUGHT.test(words) && isNominal(subject) ? "proposal" : null;
};

/** Somebody with no say in it. */
const advised: Reading = (words, { who, subject, past, named }) => {
	if (who === "own" && !past && /^(?:还|也|更|都)?(?:一定)?要/u.test(words))
		return isDeed(withoutModal(words)) ? "pledge" : "proposal";
	if (past && /^(?:首先|本)?(?:应|应当)/u.test(words)) return null;
	if (!SHOULD.test(words) || !isNominal(subject)) return null;
	// 美国要把日本绑上战车: what an expert says that a foreign state is after.
	if (
		who === "body" &&
		/^(?:还|也|就是)?要/u.test(words) &&
		COUNTRIES.some(
			(country) => country !== "中国" && subject.startsWith(country),
		)
	)
		return null;
	// 政策能否延续|还要打上问号
	if (/能否|是否/u.test(subject) || /[打画划]上?个?(?:一个)?问号/u.test(words))
		return null;
	if (NEEDS.test(words) && /^(?:继续|再)?努力$/u.test(withoutModal(words)))
		return null;
	// 成本需要扣除: what a thing needs is no advice.
	if (
		NEEDS.test(words) &&
		((who === "thing" && named) || !isDeed(withoutModal(words)))
	)
		return null;
	if (/^(?:还|也|更)?不能/u.test(words) && who === "thing") return null;
	return OUGHT.test(words) || isAgent(who) || isDeed(withoutModal(words))
		? "proposal"
		: null;
};

/** Orders proper: 要, 必须, 不得; not the mere need of 需要. */
const ORDER =
	/^(?:还|也|既|又|更|都|就|首先|同时|重点|特别|尤其|一定|绝|决)*(?:要|必须|务必|须|不得|严禁|不准|不能|不要|不可|应|应当|应该|切勿|切忌|切莫)/u;

const STRICT = /^(?:还|也|都|就|一定)*(?:要|必须|务必|须|不得|严禁|不准)/u;

const OUGHT =
	/^(?:还|也|更|都|共同|首先|就)*(?:应当|应该|应|不应|不该|理应|必须|有必要|亟需|亟待|需|需要)/u;

const NEEDS = /^(?:还|也|更|都)*需/u;

/** Between states nobody orders: 两国应…, 国际社会必须…. */
const BETWEEN_STATES =
	/^(?:两国|双方|国际社会|世界各国|各国|有关各方|有关国家|中[\p{Script=Han}]{1,2}(?:两国)?$|[\p{Script=Han}]{1,2}国)/u;

/** What one should think, be, prize or pay is nothing to be done. */
const isThought = (words: string): boolean =>
	/才能|才可|方可|方能|才会/u.test(words) ||
	/^(?:\d|[一二三四五六七八九十百]+(?:个|天|年|小时|分钟)|[^，]{0,6}(?:认识到|看到|看怎么|看其|看是否|看[\p{Script=Han}]{0,4}行动|知道|明白|意识到|感谢|记住|说|承认|是(?!非|否)|有(?!序|力|效|所|针对)|成为|属于|包括|花|等|倍加|珍惜|归功|归于|观察|继续观察|拭目以待|靠(?!近|拢)|扣除|支付|缴纳|用(?=\d|[一二三四五六七八九十]+[个天年种])))/u.test(
		withoutModal(words),
	);

const withoutModal = (words: string): string =>
	words.replace(
		/^(?:还|也|更|都|就|既|又|首先|同时|共同|一定|特别|尤其|重点)*(?:应当|应该|应|不应|不该|理应|必须|有必要|亟需|亟待|需要|需|要|须|不能|不得|不要|不可|务必|严禁)/u,
		"",
	);

/** A noun phrase short enough to be one. */
const isNominal = (subject: string): boolean =>
	subject.length <= 28 && !/[了着过]|[是有](?!关|限|色|机)/u.test(subject);
