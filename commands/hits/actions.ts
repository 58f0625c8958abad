import type { Context } from "../../src/command.ts";
import type { HitAction, HitRef, Reply } from "../../src/reply.ts";
import { context } from "./context.ts";
import { copy } from "./copy.ts";
import { dispute } from "./dispute.ts";
import { watch } from "./watch.ts";
import { why } from "./why.ts";

/** What can be done with a hit, by name; an action that is not here yet is offered by no answer. */
export const hitActions: Readonly<
	Partial<
		Record<HitAction, (ref: HitRef, given: Omit<Context, "call">) => Reply>
	>
> = { copy, context, why, dispute, watch };
