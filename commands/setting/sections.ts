import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { Control } from "../../src/reply.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { note } from "../answering/blocks.ts";
import { shortened } from "../asking/again.ts";
import { changeText } from "./changeText.ts";
import { planControls, previewAsk, settingsCall } from "./planScreen.ts";
import {
	corrections,
	editors,
	language,
	nothing,
	type Part,
	privacy,
	quiet,
	zone,
} from "./serverParts.ts";
import { planText } from "./shown.ts";

/** The parts of the screen of settings. */
export const sections = [
	"all",
	"language",
	"zone",
	"editors",
	"private",
	"quiet",
	"corrections",
	"digests",
	"digest",
	"mine",
	"changes",
	"delete",
] as const;

export type Section = (typeof sections)[number];

const digests = (context: Context): Part => {
	const t = translator(context.locale);
	const { guild } = context.asker;
	const plans = guild === null ? [] : context.state.digestPlans.ofServer(guild);
	return {
		blocks: [note(t("settings.about.digests"), "quiet")],
		controls: [
			...(plans.length === 0
				? []
				: [
						{
							kind: "menu",
							label: t("settings.pickDigest"),
							option: "plan",
							least: 1,
							most: 1,
							choices: plans.map((plan) => ({
								label: shortened(planText(plan, context), 100),
								detail: null,
								value: plan.id,
								chosen: false,
							})),
							call: settingsCall("digest"),
						} as const,
					]),
			{
				kind: "channels",
				label: t("settings.addDigest"),
				option: "value",
				least: 1,
				most: 1,
				chosen: [],
				call: settingsCall("digest", { does: "addDigest" }),
			},
		],
		asks: [previewAsk(null, context)],
	};
};

const ofPlan = (plan: DigestPlan, context: Context): Part => ({
	blocks: [note(planText(plan, context))],
	controls: planControls(plan, context),
	asks: [previewAsk(plan, context)],
});

const mine = (context: Context): Part => {
	const t = translator(context.locale);
	const { asker, state } = context;
	const own = state.digestPlans.own(asker.guild, asker.user);
	if (own !== null) {
		const part = ofPlan(own, context);
		return {
			...part,
			blocks: [note(t("settings.about.mine"), "quiet"), ...part.blocks],
		};
	}
	return {
		blocks: [note(t("settings.about.mine"), "quiet")],
		controls: [
			{
				kind: "button",
				label: t("ask.daily"),
				tone: "main",
				call: settingsCall("mine", { does: "addMine" }),
			},
		],
		asks: [previewAsk(null, context)],
	};
};

/** Changes shown at a time. */
const changesShown = 20;

/** @param value - how many of the latest are passed over */
const changes = (value: string | undefined, context: Context): Part => {
	const t = translator(context.locale);
	const { guild } = context.asker;
	const { audit } = context.state;
	const count = guild === null ? 0 : audit.count(guild);
	if (guild === null || count === 0)
		return { ...nothing, blocks: [note(t("settings.noChanges"))] };
	const from = Math.min(Number(value ?? 0), count - 1);
	const shown = audit.of(guild, changesShown, from);
	const to = from + shown.length;
	const button = (label: string, at: number): Control => ({
		kind: "button",
		label,
		tone: "plain",
		call: settingsCall("changes", { value: String(at) }),
	});
	return {
		...nothing,
		blocks: [
			...shown.map((one) => note(changeText(one, context))),
			...(shown.length < count
				? [
						note(
							t("settings.changesShown", { from: from + 1, to, count }),
							"quiet",
						),
					]
				: []),
		],
		controls: [
			...(from > 0
				? [button(t("settings.newer"), Math.max(from - changesShown, 0))]
				: []),
			...(to < count ? [button(t("settings.older"), to)] : []),
		],
	};
};

/** Asked twice: the first button only leads to the second. */
const deletion = (context: Context, sure: boolean): Part => {
	const t = translator(context.locale);
	return {
		...nothing,
		blocks: [
			note(
				t(sure ? "settings.deleteSure" : "settings.about.delete"),
				"warning",
			),
		],
		controls: [
			{
				kind: "button",
				label: t("settings.keepAll"),
				tone: "plain",
				call: settingsCall("all"),
			},
			{
				kind: "button",
				label: t(sure ? "settings.deleteReally" : "settings.delete"),
				tone: "danger",
				call: sure
					? settingsCall("all", { does: "forget" })
					: settingsCall("delete", { value: "sure" }),
			},
		],
	};
};

/** What a part of the screen shows and takes. @param value - how far somebody has come in it */
export function partOf(
	section: Section,
	plan: DigestPlan | null,
	value: string | undefined,
	context: Context,
): Part {
	switch (section) {
		case "all":
			return nothing;
		case "language":
			return language(context);
		case "zone":
			return zone(context);
		case "editors":
			return editors(context);
		case "private":
			return privacy(context);
		case "quiet":
			return quiet(context);
		case "corrections":
			return corrections(context);
		case "digests":
			return digests(context);
		case "digest":
			return plan === null ? digests(context) : ofPlan(plan, context);
		case "mine":
			return mine(context);
		case "changes":
			return changes(value, context);
		case "delete":
			return deletion(context, value === "sure");
	}
}
