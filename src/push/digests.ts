import { setImmediate } from "node:timers/promises";
import { beatsOfPlan, newsDigest } from "../../commands/index.ts";
import type { Trouble } from "../digest/faulty.ts";
import { newsIn } from "../digest/news.ts";
import { localeOf, translator } from "../locale.ts";
import { isOfTheFile } from "../state/database.ts";
import type { DigestPlan } from "../state/digestPlans.ts";
import {
	isOutOfReach,
	type PushParts,
	serverLocale,
	viewerOf,
} from "./parts.ts";
import { dueBetween, isDueSince, type Schedule } from "./schedule.ts";
import { send } from "./sending.ts";

/** The zone whose clocks a plan goes by. */
const zoneOf = ({ state }: PushParts, plan: DigestPlan): string =>
	plan.zone ?? state.settings.of(plan.guild).zone;

const scheduleOf = (parts: PushParts, plan: DigestPlan): Schedule => ({
	minute: plan.minute,
	weekday: plan.weekday,
	zone: zoneOf(parts, plan),
	quietDays: parts.state.settings.of(plan.guild).quietDays,
});

/** Makes the digest of one plan: everything that came since the last one, and everything that was missed. */
function decide(parts: PushParts, plan: DigestPlan, now: number): void {
	const { state } = parts;
	const due = dueBetween(scheduleOf(parts, plan), plan.since, now).length;
	const archive = parts.archiveFor(viewerOf(state, plan.guild));
	const upTo = state.arrivals.last();
	const locale =
		plan.locale === null && plan.guild !== null
			? serverLocale(state, plan.guild)
			: localeOf(plan.locale ?? "zh-CN");
	const { reply, isEmpty } = newsDigest(
		{
			...beatsOfPlan({ state }, plan),
			news: newsIn(
				archive,
				state.arrivals.between(plan.guild, plan.seen, upTo),
			),
			since: plan.since,
			missed: due - 1,
			weekly: plan.weekday !== null,
			remarks: [],
			asks: [
				{
					label: translator(locale)("ask.settings"),
					call: { command: "settings", options: {} },
				},
			],
		},
		{ archive, locale, zone: zoneOf(parts, plan), now },
	);
	state.together(() => {
		const current = state.digestPlans.find(plan.id);
		// Another process may have sent it meanwhile, or somebody taken it away.
		if (current === null || current.since !== plan.since) return;
		state.digestPlans.told(plan.id, upTo, now);
		if (isEmpty && plan.whenEmpty === "nothing") return;
		send(
			parts,
			{
				kind: "digest",
				source: plan.id,
				guild: plan.guild,
				channel: plan.channel,
				user: plan.owner,
				locale,
				role: null,
				reply,
			},
			now,
		);
	});
}

/**
 * Makes every digest that is due and can be sent, one after the other: many are due at the same hour, and whoever asks
 * something then is answered in between.
 *
 * @param now - milliseconds since the epoch
 * @throws what is the state file's fault
 */
export async function decideDigests(
	parts: PushParts,
	now: number,
	trouble: Trouble,
): Promise<void> {
	for (const plan of parts.state.digestPlans.all())
		try {
			const place = plan.channel ?? plan.owner;
			if (
				!isDueSince(scheduleOf(parts, plan), plan.since, now) ||
				isOutOfReach(parts.state, plan.guild, place, now)
			)
				continue;
			decide(parts, plan, now);
			await setImmediate();
		} catch (error) {
			if (isOfTheFile(error)) throw error;
			trouble(error, { plan: plan.id });
		}
}
