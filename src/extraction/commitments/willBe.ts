import { isAgent } from "./agents.ts";
import {
	happens,
	isDeed,
	isDisposal,
	isDoneTo,
	isSlogan,
	serves,
} from "./deeds.ts";
import { leadIn } from "./leads.ts";
import type { Reading, Standing } from "./standing.ts";

/** 将, 愿, 计划, 力争: a pledge of whoever acts; of a thing only where something is to be done to it. */
export const willBe: Reading = (words, standing) => {
	const { authority, who } = standing;
	if (isDisposal(words) || isSlogan(words)) return null;
	if (ASKED.test(words) || isHabit(words, standing)) return null;
	// 同意这个观点: agreed to, and nothing to be done.
	if (/^(?:还|也|都)?同意/u.test(words) && !isDeed(afterModal(words)))
		return null;
	if (/^争取/u.test(words) && !isDeed(words.slice(2 + leadIn(words.slice(2)))))
		return null;
	// 《意见》: 以坚强领导|保证任务完成: what the order is for.
	if (authority === "command" && /^保证/u.test(words) && who !== "own")
		return null;
	switch (who) {
		case "thing":
			return authority !== "view" &&
				authority !== "crowd" &&
				isDoneTo(words) &&
				!happens(words)
				? "pledge"
				: null;
		case "unknown":
			if (happens(words) || serves(words)) return null;
			return authority === "crowd" ||
				(authority === "view" && !isDeed(afterModal(words)))
				? null
				: "pledge";
		case "people":
			if (/^(?:都|也)?愿/u.test(words)) return "pledge";
			return (authority === "own" || authority === "office") &&
				isFirm(words) &&
				isDeed(afterModal(words))
				? "pledge"
				: null;
		case "others":
			if (happens(words) || serves(words)) return null;
			if (authority === "command")
				return /^将会?/u.test(words) ? "pledge" : "directive";
			return authority === "view" ||
				authority === "state" ||
				authority === "abroad"
				? null
				: "pledge";
		default:
			if (happens(words)) return null;
			return authority === "view" ? foreseen(words, standing) : "pledge";
	}
};

/** 将采取何种措施，还难以预料. */
const ASKED = /何[种时地处人]|什么|怎样|怎么|哪[些个里]|多少|是否/u;

/** 市领导|都会组织协调, 各成员|致力于探索: what one does anyway. */
const isHabit = (words: string, { authority, who }: Standing): boolean =>
	(/^[都就]会(?!继续|努力|一如既往|坚持|坚定|全力)/u.test(words) &&
		(who !== "own" || words.startsWith("就"))) ||
	(/^(?:还|也|仍|都|一直|始终)?致力于/u.test(words) &&
		authority !== "own" &&
		authority !== "office");

/** Somebody who only knows of it says it: a plan of their own, or of a body that does it on purpose. */
const foreseen: Reading = (words, { who, subject }) => {
	if (who === "own") return "pledge";
	if (serves(words)) return null;
	if (who === "nobody")
		return isFirm(words) ||
			/^(?:还|也)?将(?:继续|在|对|围绕|推出|开展|进一步强化|持续)/u.test(words)
			? "pledge"
			: null;
	return isAgent(who) &&
		!/经济|市场$/u.test(subject) &&
		isDeed(afterModal(words))
		? "pledge"
		: null;
};

/** 计划, 拟, 愿: what can be no forecast. */
const isFirm = (words: string): boolean =>
	!/^(?:还|也|都|就|仍|则|又|更|正|定)?(?:将|会)/u.test(words);

/** What follows the modal verb and its adverbs. */
const afterModal = (words: string): string =>
	words.replace(
		/^(?:还|也|都|就|仍|则|又|更)?(?:将|会|计划|打算|准备|拟|承诺|保证|致力于|力争|争取|愿意?|决定|决心|同意)/u,
		"",
	);
