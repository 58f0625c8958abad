import type { Reply } from "../reply.ts";

/** Commands that set what is sent later: nobody can be sent anything in a terminal. */
const setsWhatIsSent = /^(?:watch|settings)(?: |$)/u;

/** An answer without the questions and actions that would be refused here: whoever reads it is not led into a refusal. */
export function doableHere(answer: Reply): Reply {
	return {
		...answer,
		hitActions: answer.hitActions.filter((action) => action !== "watch"),
		asks: answer.asks.filter(({ call }) => !setsWhatIsSent.test(call.command)),
	};
}
