import type { Asker } from "../../src/command.ts";

/** Whether somebody can be sent something later: in Discord, where people have ids of digits; not in the console. */
export function isReachable({ user }: Asker): boolean {
	return /^\d+$/u.test(user);
}
