import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { locales, translator } from "../../src/locale.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { by } from "../asking/by.ts";
import { minuteAsked } from "../asking/clock.ts";
import { zoneAsked } from "../asking/zone.ts";
import { editorsText } from "./shown.ts";

/** What can be done on the screen of settings. */
export const deeds = [
	"language",
	"zone",
	"editors",
	"private",
	"quiet",
	"corrections",
	"addDigest",
	"addMine",
	"minute",
	"weekday",
	"beats",
	"whenEmpty",
	"planZone",
	"removePlan",
	"forget",
] as const;

export type Deed = (typeof deeds)[number];

/** Digests that one server may have. */
const mostDigests = 20;

/** When a digest is sent, unless somebody says otherwise: before the desk begins. */
const usualMinute = 8 * 60;

/** The server somebody may change. @throws UserError where they may not, or there is none */
export function serverToChange(context: Context): string {
	const { asker, state } = context;
	if (asker.guild === null) throw new UserError("error.noServer", null);
	if (!asker.editor)
		throw new UserError("error.settingsByEditors", {
			who: editorsText(state.settings.of(asker.guild), context),
		});
	return asker.guild;
}

/** The plan somebody may change: their own, or one of their server's where they are an editor. */
export function planToChange(id: string, context: Context): DigestPlan {
	const { asker, state } = context;
	const plan = state.digestPlans.find(id);
	if (plan === null || plan.guild !== asker.guild)
		throw new UserError("error.planGone", null);
	if (plan.channel !== null) serverToChange(context);
	else if (plan.owner !== asker.user)
		throw new UserError("error.planGone", null);
	return plan;
}

const listed = (value: string): string[] =>
	value === "none" ? [] : value.split(",");

const newPlan = (
	channel: string | null,
	{ asker, state, now, locale }: Context,
): Omit<DigestPlan, "id"> => ({
	guild: asker.guild,
	channel,
	owner: asker.user,
	minute: usualMinute,
	weekday: null,
	beats: [],
	whenEmpty: "nothing",
	zone: null,
	locale: channel === null ? locale : null,
	seen: state.arrivals.last(),
	since: now,
});

/** What was done: the plan it was done to, and what to say of it. */
export interface Done {
	readonly plan: DigestPlan | null;
	readonly said: string;
}

/**
 * Does what was pressed or filled in. Whatever is changed, what waits for a channel to be mended is tried again: that may
 * be why.
 *
 * @throws UserError for what cannot be, and for whom it is not
 */
export function carryOut(
	deed: Deed,
	value: string,
	planId: string | undefined,
	context: Context,
): Done {
	const { state, asker, now } = context;
	const done = doIt(deed, value, planId, context);
	if (asker.guild !== null) state.pausedPlaces.probe(asker.guild, now);
	return done;
}

function doIt(
	deed: Deed,
	value: string,
	planId: string | undefined,
	context: Context,
): Done {
	const { state, asker } = context;
	const t = translator(context.locale);
	const who = by(context);
	const kept: Done = { plan: null, said: t("settings.kept") };
	const ofServer = (
		change: Parameters<typeof state.settings.change>[1],
	): Done => {
		state.settings.change(serverToChange(context), change, who);
		return kept;
	};
	const ofPlan = (
		change: Parameters<typeof state.digestPlans.change>[1],
	): Done => {
		const { id } = planToChange(planId ?? "", context);
		return { ...kept, plan: state.digestPlans.change(id, change, who) };
	};
	switch (deed) {
		case "language":
			return ofServer({
				language: locales.find((locale) => locale === value) ?? null,
			});
		case "zone":
			return ofServer({ zone: zoneAsked(value, context) });
		case "editors":
			return ofServer({ editorsRole: listed(value)[0] ?? null });
		case "private":
			return ofServer({ private: value === "yes" });
		case "corrections":
			return ofServer({ correctionsAlone: value === "yes" });
		case "quiet":
			return ofServer({ quietDays: listed(value).map(Number).sort() });
		case "addDigest": {
			const guild = serverToChange(context);
			if (context.server === null)
				throw new UserError("error.botNotHere", null);
			if (state.digestPlans.ofServer(guild).length >= mostDigests)
				throw new UserError("error.tooManyDigests", { most: mostDigests });
			return {
				...kept,
				plan: state.digestPlans.add(newPlan(value, context), who),
			};
		}
		case "addMine": {
			const own = state.digestPlans.own(asker.guild, asker.user);
			return {
				...kept,
				plan: own ?? state.digestPlans.add(newPlan(null, context), who),
			};
		}
		case "minute":
			return ofPlan({ minute: minuteAsked(value) });
		case "weekday":
			return ofPlan({ weekday: value === "0" ? null : Number(value) });
		case "beats":
			return ofPlan({ beats: listed(value) });
		case "whenEmpty":
			return ofPlan({ whenEmpty: value === "line" ? "line" : "nothing" });
		case "planZone":
			return ofPlan({
				zone: value.trim() === "" ? null : zoneAsked(value, context),
			});
		case "removePlan":
			state.together(() => {
				const { id } = planToChange(planId ?? "", context);
				state.digestPlans.remove(id, who);
				state.deliveries.dropOf(id);
			});
			return { plan: null, said: t("settings.planRemoved") };
		case "forget":
			state.forgetServer(serverToChange(context));
			return { plan: null, said: t("settings.forgotten") };
	}
}
