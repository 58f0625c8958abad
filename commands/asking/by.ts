import type { Context } from "../../src/command.ts";
import type { By } from "../../src/state/audit.ts";

/** Who changes something, for the list of changes. */
export function by({ asker, now }: Pick<Context, "asker" | "now">): By {
	return { who: asker.user, name: asker.name ?? null, at: now };
}
