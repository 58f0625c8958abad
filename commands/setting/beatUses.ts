import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";
import { planText } from "./shown.ts";
import { toldText } from "./watchLines.ts";

/**
 * The digests and watches that rest on a beat, each with what becomes of it without the beat, a line each. Of those that are
 * somebody else's own it is said how many there are, and nothing more.
 */
export function beatUses({ id }: Beat, context: Context): readonly string[] {
	const { state, asker, locale } = context;
	const t = translator(locale);
	const plans = state.digestPlans
		.all()
		.filter(({ beats }) => beats.includes(id));
	const watches = state.watches
		.all()
		.filter(({ target }) => target.kind === "beat" && target.value === id);
	const isToBeSeen = (one: {
		readonly channel: string | null;
		readonly owner: string;
	}): boolean => one.channel !== null || one.owner === asker.user;
	const hidden = [...plans, ...watches].filter((one) => !isToBeSeen(one));
	return [
		...plans.filter(isToBeSeen).map((plan) =>
			t("beat.usedByDigest", {
				digest:
					plan.channel === null
						? `${t("settings.section.mine")} · ${planText(plan, context)}`
						: planText(plan, context),
				rest: plan.beats.some(
					(other) => other !== id && state.beats.find(other) !== null,
				)
					? "yes"
					: "no",
			}),
		),
		...watches
			.filter(isToBeSeen)
			.map((watch) =>
				t("beat.usedByWatch", { watch: toldText(watch, context) }),
			),
		...(hidden.length === 0
			? []
			: [t("beat.usedByOthers", { count: hidden.length })]),
	];
}
