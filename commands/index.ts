import type { Command } from "../src/command.ts";
import { articleAdd } from "./adding/add.ts";
import { article } from "./article.ts";
import { beatAdd, beatList, beatRemove } from "./beat.ts";
import { commitments } from "./commitments.ts";
import { compares } from "./compare.ts";
import { correction } from "./correction.ts";
import { corrections } from "./corrections.ts";
import { coverage } from "./coverage.ts";
import { digest } from "./digest.ts";
import { exports } from "./export.ts";
import { help } from "./help.ts";
import { quotes } from "./quotes.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { status } from "./status.ts";
import { trend } from "./trend.ts";
import { verify } from "./verify.ts";
import { watchAdd, watchList } from "./watch.ts";
import { who } from "./who.ts";
import { why } from "./why.ts";

export { heldLine } from "./answering/footer.ts";
export { noticeReply } from "./answering/notice.ts";
export { progressLine } from "./answering/progress.ts";
export { suggest } from "./asking/suggest.ts";
export { typeable } from "./asking/typeable.ts";
export { hitActions } from "./hits/actions.ts";
export {
	bareWord,
	definitions,
	longestName,
	longestOf,
	menuDefinitions,
	plainName,
} from "./naming/definitions.ts";
export { type MenuEntry, messageMenu } from "./naming/menu.ts";
export { alertReply, untoldReply } from "./pushed/alert.ts";
export { greetingReply } from "./pushed/greeting.ts";
export { beatsOfPlan } from "./pushed/newsAsked.ts";
export { newsDigest } from "./pushed/newsDigest.ts";
export { pausedNotice } from "./pushed/pausedNotice.ts";

/** Every command, in the order in which help and Discord list them. */
export const commands: readonly Command[] = [
	quotes,
	who,
	commitments,
	digest,
	search,
	article,
	articleAdd,
	watchAdd,
	watchList,
	beatAdd,
	beatList,
	beatRemove,
	settings,
	coverage,
	status,
	verify,
	why,
	corrections,
	...correction,
	help,
	trend,
	...compares,
	...exports,
];
