import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { locales, translator } from "../../src/locale.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { by } from "../asking/by.ts";
import { minuteAsked } from "../asking/clock.ts";
import { zoneAsked } from "../asking/zone.ts";
import { editorsText, planText } from "./shown.ts";

/** What can be done on the screen of settings. */
export const deeds = [
	"language",
	"zone",
	"editors",
	"private",
	"quiet",
	"corrections",
	"addDigest",
	"addAnother",
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

/** Whether two digests tell of the same at the same hours. */
const isAlike = (
	one: Omit<DigestPlan, "id">,
	other: Omit<DigestPlan, "id">,
): boolean =>
	one.minute === other.minute &&
	one.weekday === other.weekday &&
	one.zone === other.zone &&
	one.beats.length === other.beats.length &&
	one.beats.every((id) => other.beats.includes(id));

/** A digest that a channel has already and that tells of the same at the same hours; null where there is none. */
const twinOf = (
	plan: Omit<DigestPlan, "id"> & { readonly id?: string },
	{ state }: Pick<Context, "state">,
): DigestPlan | null =>
	plan.guild === null || plan.channel === null
		? null
		: (state.digestPlans
				.ofServer(plan.guild)
				.find(
					(other) =>
						other.id !== plan.id &&
						other.channel === plan.channel &&
						isAlike(other, plan),
				) ?? null);

/** What was done: the plan it was done to, and what to say of it. */
export interface Done {
	readonly plan: DigestPlan | null;
	readonly said: string;
	/** Whether it was already so, and nothing was done. */
	readonly wasSo?: true;
}

/** Adds a digest to a channel; where it has just that one already, that is shown. @throws UserError where none can be added */
function addTo(plan: Omit<DigestPlan, "id">, context: Context): Done {
	const { state, locale, server } = context;
	const t = translator(locale);
	const guild = serverToChange(context);
	if (server === null) throw new UserError("error.botNotHere", null);
	const twin = twinOf(plan, context);
	if (twin !== null)
		return { plan: twin, said: t("settings.digestThere"), wasSo: true };
	if (state.digestPlans.ofServer(guild).length >= mostDigests)
		throw new UserError("error.tooManyDigests", { most: mostDigests });
	return {
		plan: state.digestPlans.add(plan, by(context)),
		said: t("settings.kept"),
	};
}

/**
 * Deletes everything of a server. The pages it has added for itself go first: where they cannot, nothing does, and whoever
 * asked for it knows. Not even the list of changes says who it was, as it is deleted too: that is in the log.
 */
async function forgetAll(context: Context): Promise<Done> {
	const { state, shelf, asker, locale } = context;
	const guild = serverToChange(context);
	await shelf?.removeOf(guild);
	state.forgetServer(guild, asker.user);
	return { plan: null, said: translator(locale)("settings.forgotten") };
}

/**
 * Does what was pressed or filled in. Whatever is changed, what waits for a channel to be mended is tried again: that may
 * be why.
 *
 * @throws UserError for what cannot be, and for whom it is not
 */
export async function carryOut(
	deed: Deed,
	value: string,
	planId: string | undefined,
	context: Context,
): Promise<Done> {
	const { state, asker, now } = context;
	const done =
		deed === "forget"
			? await forgetAll(context)
			: doIt(deed, value, planId, context);
	if (asker.guild !== null) state.pausedPlaces.probe(asker.guild, now);
	return done;
}

function doIt(
	deed: Exclude<Deed, "forget">,
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
		const plan = planToChange(planId ?? "", context);
		const after = { ...plan, ...change };
		const twin = isAlike(plan, after) ? null : twinOf(after, context);
		if (twin !== null)
			throw new UserError("error.digestThere", {
				digest: planText(twin, context),
			});
		return { ...kept, plan: state.digestPlans.change(plan.id, change, who) };
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
		case "addDigest":
			return addTo(newPlan(value, context), context);
		case "addAnother": {
			const { channel } = planToChange(planId ?? "", context);
			if (channel === null) throw new UserError("error.planGone", null);
			const minute = minuteAsked(value);
			return addTo({ ...newPlan(channel, context), minute }, context);
		}
		case "addMine": {
			const own = state.digestPlans.own(asker.guild, asker.user);
			return own === null
				? { ...kept, plan: state.digestPlans.add(newPlan(null, context), who) }
				: { plan: own, said: t("settings.mineThere"), wasSo: true };
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
	}
}
