import type { CommitmentKind } from "../../model.ts";
import type { Authority } from "../authority.ts";
import { GOES_ON, HOPE, MUST, SHOULD } from "../tables/modals.ts";
import { isAgent, type Who } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import {
	happens,
	isDeed,
	isDisposal,
	isDoneTo,
	isSlogan,
	serves,
} from "./deeds.ts";
import { isConditional, isForecast, isPast } from "./done.ts";

/** What a clause is read against. */
export interface Standing {
	readonly authority: Authority;
	/** Whom the clause is about: its own subject, else the one of the clause before. */
	readonly who: Who;
	/** Those words, plain; empty where the sentence names nobody. */
	readonly subject: string;
	/** Whether a clause before it told what was done. */
	readonly past: boolean;
}

/** What one clause commits somebody to, by its modal verb, whom it is about and from what standing it is said; or null. */
export function kindOfClause(
	text: string,
	clause: Clause,
	standing: Standing,
): CommitmentKind | null {
	const words = text.slice(clause.predicate, clause.end);
	if (isPast(text, clause) || isForecast(text, clause)) return null;
	switch (clause.force) {
		case "will":
			return willBe(words, standing);
		case "must":
			return mustBe(text, clause, words, standing);
		case "hope":
			return hopedBe(words, standing);
		case null:
			return goesOn(words, standing);
	}
}

/** 将, 愿, 计划, 力争: a pledge of whoever acts; of a thing only where something is to be done to it. */
function willBe(
	words: string,
	{ authority, who, subject }: Standing,
): CommitmentKind | null {
	if (isDisposal(words) || isSlogan(words)) return null;
	const firm = !/^(?:还|也|都|就|仍|则|又|更|正|定)?(?:将|会)/u.test(words);
	if (who === "thing" || who === "unknown") {
		if (authority === "view" || authority === "crowd") return null;
		if (who === "unknown" && authority !== "own")
			return happens(words) || serves(words) ? null : "pledge";
		return isDoneTo(words) && !happens(words) ? "pledge" : null;
	}
	if (happens(words)) return null;
	if (who === "people")
		return authority === "own" && firm && isDeed(afterModal(words))
			? "pledge"
			: null;
	if (who === "others")
		return authority === "command" && !serves(words) ? "directive" : null;
	if (authority === "view") {
		if (who === "own") return "pledge";
		if (serves(words)) return null;
		if (who === "nobody")
			return firm || /^(?:还|也)?将(?:继续|在|对|围绕|推出|开展)/u.test(words)
				? "pledge"
				: null;
		return isAgent(who) && !/^中国经济|经济|市场$/u.test(subject)
			? "pledge"
			: null;
	}
	return "pledge";
}

/** What follows the modal verb and its adverbs. */
const afterModal = (words: string): string =>
	words.replace(
		/^(?:还|也|都|就|仍|则|又|更)?(?:将|会|计划|打算|准备|拟|承诺|保证|致力于|力争|争取|愿意?|决定|决心)/u,
		"",
	);

/** Orders proper: 要, 必须, 不得; not the mere need of 需要. */
const ORDER =
	/^(?:还|也|既|又|更|都|就|首先|同时|重点|特别|尤其|一定|绝|决)*(?:要|必须|务必|须|不得|严禁|不准|不能|不要|不可|应|应当|应该|切勿|切忌|切莫)/u;

const OUGHT =
	/^(?:还|也|更|都|共同|首先|就)*(?:应当|应该|应|不应|不该|理应|必须|有必要|亟需|亟待|需|需要)/u;

/** What one should think, be or cost is no proposal of anything to be done. */
const MENTAL =
	/^[^，]{0,6}(?:认识到|看到|知道|明白|意识到|感谢|记住|说|承认|是(?!非)|有(?!序|力|效|所)|成为|属于|包括|花|等|用(?=\d|[一二三四五六七八九十]+[个天年种])|\d|[一二三四五六七八九十百]+(?:个|天|年|小时|分钟))/u;

/** 要, 应, 必须: an order from above, a plan of one's own, advice from anybody else. */
function mustBe(
	text: string,
	clause: Clause,
	words: string,
	{ authority, who, subject, past }: Standing,
): CommitmentKind | null {
	if (isSlogan(words) && authority !== "command" && authority !== "state")
		return null;
	const order = ORDER.test(words);
	const free = who === "nobody";
	const own = who === "own";
	if (
		/^(?:还|也|就)?要/u.test(words) &&
		(authority === "view" || authority === "own") &&
		isConditional(text, clause)
	)
		return null;
	if (/^我$/u.test(subject) && /^(?:还|也|一定)?要/u.test(words))
		return "pledge";
	if (BETWEEN_STATES.test(subject) && OUGHT.test(words))
		return MENTAL.test(withoutModal(words)) ? null : "proposal";
	switch (authority) {
		case "command":
			if (who === "side" && OUGHT.test(words)) return "proposal";
			return order || free || own || who === "others" ? "directive" : null;
		case "state":
			if (
				/^(?:还|也|都|既)?(?:一定|共同)?要/u.test(words) &&
				(who === "both" || own || free)
			)
				return "directive";
			if (/^(?:不得|不要|不能|切勿)/u.test(words))
				return own ? null : "proposal";
			return OUGHT.test(words) && !MENTAL.test(withoutModal(words))
				? "proposal"
				: null;
		case "crowd":
			return free || own ? "pledge" : null;
		case "own":
			if (who === "others" && order) return "directive";
			if (own || free)
				return !past &&
					/^(?:还|也|更|都|既|又|首先|同时)*(?:一定|必须|坚决)?(?:要|必须|不能|不得|决不|绝不)/u.test(
						words,
					) &&
					!MENTAL.test(withoutModal(words))
					? "pledge"
					: null;
			return OUGHT.test(words) &&
				isNominal(subject) &&
				!MENTAL.test(withoutModal(words))
				? who === "body" && /^必须/u.test(words)
					? "directive"
					: "proposal"
				: null;
		case "view":
			if (own && !past && /^(?:还|也|更|都)?(?:一定)?要/u.test(words))
				return isDeed(withoutModal(words)) ? "pledge" : "proposal";
			if (past && /^(?:首先|本)?(?:应|应当)/u.test(words)) return null;
			return SHOULD.test(words) &&
				isNominal(subject) &&
				!MENTAL.test(withoutModal(words)) &&
				(OUGHT.test(words) || isAgent(who) || isDeed(withoutModal(words)))
				? "proposal"
				: null;
	}
}

/** Between states nobody orders: 两国应…, 国际社会必须…. */
const BETWEEN_STATES =
	/^(?:两国|双方|国际社会|世界各国|各国|有关各方|有关国家|中[\p{Script=Han}]{1,2}(?:两国)?$|[\p{Script=Han}]{1,2}国)/u;

const withoutModal = (words: string): string =>
	words.replace(
		/^(?:还|也|更|都|就|既|又|首先|同时|共同|一定|特别|尤其|重点)*(?:应当|应该|应|不应|不该|理应|必须|有必要|亟需|亟待|需要|需|要|须|不能|不得|不要|不可)/u,
		"",
	);

/** A noun phrase short enough to be one. */
const isNominal = (subject: string): boolean =>
	subject.length <= 18 && !/[了着过]|[是有](?!关|限|色|机)/u.test(subject);

/** 希望, 呼吁: a superior's is an order, between states and from below it is advice; somebody's own wish is neither. */
function hopedBe(
	words: string,
	{ authority, who }: Standing,
): CommitmentKind | null {
	const own = who === "own" || who === "nobody" || who === "side";
	const verb = words.match(HOPE)?.[0] ?? "";
	const wish = /^(?:希望|期待|期盼|盼望|欢迎)/u.test(verb);
	const told = words.slice(verb.length).match(TOLD)?.[0] ?? "";
	if (authority === "state") return told !== "" || !wish ? "proposal" : null;
	if (authority === "command") {
		if (/^(?:[\p{Script=Han}]{1,3}方|双方|两国|国际社会|各国)/u.test(told))
			return "proposal";
		return own && (wish || /^请/u.test(verb)) && verb !== "欢迎"
			? "directive"
			: null;
	}
	if (authority === "crowd") return null;
	if (/^请/u.test(verb)) return null;
	if (told !== "") return "proposal";
	return wish ? null : own ? "proposal" : null;
}

/** Whom a hope is addressed to: 希望|美方…. */
const TOLD =
	/^(?:各|有关|相关|双方|两国|国际社会|更多|广大|全社会|社会各界|[\p{Script=Han}]{1,3}方(?!面|向|式|案|法)|[\p{Script=Han}]{2,8}?(?:政府|国家|部门|企业|各界|界|单位|地区|人士|学校|家长|同学|同志|青年|党员|干部|代表|委员|协会|机构|公司|学会|论坛|市|县|区|省)|你们|大家)/u;

/** 继续推进…: no modal verb, but the words of one who goes on to say what they will do. */
function goesOn(
	words: string,
	{ authority, who, past }: Standing,
): CommitmentKind | null {
	if (past || !GOES_ON.test(words) || isSlogan(words)) return null;
	const free = who === "nobody";
	if (authority === "state")
		return who === "side" &&
			/^(?:坚持|坚决|坚定|始终|绝不|决不|绝不会|决不会|将?一如既往)/u.test(
				words,
			) &&
			/绝不|决不|尽最大|全力/u.test(words)
			? "pledge"
			: null;
	if (authority !== "own" && authority !== "crowd") return null;
	if (!free && who !== "own" && who !== "body") return null;
	if (/^(?:积极|加快|着力|不断|持续|认真|主动|带头|切实)/u.test(words))
		return null;
	if (who === "own" || who === "body")
		return /^(?:还|也)?(?:努力|力争|争取|继续|一定|绝不|决不)/u.test(words)
			? "pledge"
			: null;
	return /^(?:还|也)?(?:继续|绝不|决不|一定|努力|抓紧|坚定不移|全力|确保|力保)/u.test(
		words,
	)
		? "pledge"
		: null;
}

export const isOrder = (words: string): boolean =>
	MUST.test(words) && ORDER.test(words);
