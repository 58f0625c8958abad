import { byItself } from "../state/audit.ts";
import type { State } from "../state/state.ts";

/**
 * Ends what somebody had sent to themselves alone of a server that they have left: its words are its members' alone. Their
 * watches there are paused: should they come back, each goes on when they say so, and tells nothing of the time between.
 * Their digest there is taken away, and what waits of all that is not sent any more.
 *
 * @param now - milliseconds since the epoch
 */
export function endOwn(
	state: State,
	guild: string,
	user: string,
	now: number,
): void {
	const by = byItself(now);
	state.together(() => {
		const upTo = state.arrivals.last();
		for (const { id, channel } of state.watches.of(guild, user, false)) {
			if (channel !== null) continue;
			state.watches.pause(id, true, upTo, by);
			state.deliveries.dropOf(id);
		}
		const plan = state.digestPlans.own(guild, user);
		if (plan === null) return;
		state.digestPlans.remove(plan.id, by);
		state.deliveries.dropOf(plan.id);
	});
}
