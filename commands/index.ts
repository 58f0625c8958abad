import type { Command } from "../src/command.ts";
import { article } from "./article.ts";
import { commitments } from "./commitments.ts";
import { compares } from "./compare.ts";
import { correction } from "./correction.ts";
import { corrections } from "./corrections.ts";
import { digest } from "./digest.ts";
import { exports } from "./export.ts";
import { help } from "./help.ts";
import { quotes } from "./quotes.ts";
import { search } from "./search.ts";
import { status } from "./status.ts";
import { trend } from "./trend.ts";
import { verify } from "./verify.ts";
import { who } from "./who.ts";
import { why } from "./why.ts";

export { heldLine } from "./answering/footer.ts";
export { noticeMark, noticeReply } from "./answering/notice.ts";
export { suggest } from "./asking/suggest.ts";
export { typeable } from "./asking/typeable.ts";
export { hitActions } from "./hits/actions.ts";
export { type MenuEntry, messageMenu } from "./menu.ts";
export {
	definitions,
	longestName,
	longestOf,
	menuDefinitions,
} from "./naming/definitions.ts";

/** Every command, in the order in which help and Discord list them. */
export const commands: readonly Command[] = [
	quotes,
	who,
	commitments,
	digest,
	search,
	article,
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
