import { type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import { type Block, type Control, reply, type Table } from "../src/reply.ts";
import type { DigestPlan } from "../src/state/digestPlans.ts";
import { heldLine } from "./answering/footer.ts";
import { askButton } from "./asking/again.ts";
import { beatsOf } from "./asking/beats.ts";
import { isReachable } from "./asking/reachable.ts";
import {
	carryOut,
	deeds,
	planToChange,
	serverToChange,
} from "./setting/change.ts";
import { partOf, type Section, sections } from "./setting/sections.ts";
import {
	editorsText,
	languageText,
	planText,
	quietText,
	zoneText,
} from "./setting/shown.ts";

/** Parts that are the server's, and so for editors alone. */
const ofServer: readonly Section[] = [
	"language",
	"zone",
	"editors",
	"private",
	"quiet",
	"corrections",
	"digests",
	"changes",
	"delete",
];

/** Everything that is set, a row each. */
const overview = (context: Context): Table => {
	const { asker, state, locale } = context;
	const t = translator(locale);
	const settings = state.settings.of(asker.guild);
	const own = state.digestPlans.own(asker.guild, asker.user);
	const plans =
		asker.guild === null ? [] : state.digestPlans.ofServer(asker.guild);
	const none = t("settings.nothingSet");
	return {
		kind: "table",
		columns: [],
		rows: [
			...(asker.guild === null
				? [[t("settings.section.zone"), zoneText(context.zone, context)]]
				: [
						[t("settings.section.language"), languageText(settings, context)],
						[t("settings.section.zone"), zoneText(settings.zone, context)],
						[t("settings.section.editors"), editorsText(settings, context)],
						[
							t("settings.section.private"),
							t("settings.private", {
								private: settings.private ? "yes" : "no",
							}),
						],
						[
							t("settings.section.quiet"),
							quietText(settings.quietDays, context),
						],
						[
							t("settings.section.corrections"),
							t("settings.corrections", {
								alone: settings.correctionsAlone ? "yes" : "no",
							}),
						],
						...(plans.length === 0
							? [[t("settings.section.digests"), none]]
							: plans.map((plan) => [
									t("settings.section.digests"),
									planText(plan, context),
								])),
					]),
			[
				t("settings.section.beats"),
				beatsOf(context)
					.map(({ name }) => name)
					.join(t("list.separator")) || none,
			],
			[
				t("settings.section.mine"),
				own === null ? none : planText(own, context),
			],
		],
	};
};

/** The menu of what can be set by this asker. */
const chooser = (section: Section, { asker, locale }: Context): Control => {
	const t = translator(locale);
	const open: readonly Section[] =
		asker.guild !== null && asker.editor
			? ["all", ...ofServer.slice(0, 7), "mine", ...ofServer.slice(7)]
			: ["all", "mine"];
	return {
		kind: "menu",
		label: t("settings.pick"),
		option: "section",
		least: 1,
		most: 1,
		choices: open.map((one) => ({
			label: t(`settings.section.${one}`),
			detail: null,
			value: one,
			chosen: one === section,
		})),
		call: { command: "settings", options: {} },
	};
};

/** A part that a plan is open in has no room for the menu, and a button that leads back. */
const hasOwnWay = (section: Section, plan: DigestPlan | null): boolean =>
	plan !== null && (section === "digest" || section === "mine");

/** One screen that shows and changes everything that is set. */
export const settings = defineCommand({
	name: "settings",
	alwaysPrivate: true,
	options: {
		zone: { type: "text", suggest: "zone" },
		section: { type: "text", inner: true, choices: sections },
		does: { type: "text", inner: true, choices: deeds },
		value: { type: "text", inner: true },
		plan: { type: "text", inner: true },
	},
	async run(options, context) {
		const { asker, state, locale } = context;
		const t = translator(locale);
		if (!isReachable(asker)) throw new UserError("error.noDiscord", null);
		const { does, value, section = "all" } = options;
		const done =
			options.zone !== undefined
				? await carryOut("zone", options.zone, undefined, context)
				: does !== undefined
					? await carryOut(does, value ?? "", options.plan, context)
					: null;
		if (section === "digest" || ofServer.includes(section))
			serverToChange(context);
		const own = state.digestPlans.own(asker.guild, asker.user);
		const plan =
			section === "mine"
				? own
				: (done?.plan ??
					(options.plan === undefined || does === "removePlan"
						? null
						: planToChange(options.plan, context)));
		// What was changed holds for this very answer.
		const now: Context = {
			...context,
			zone: state.settings.of(asker.guild).zone,
		};
		const part = partOf(section, plan, value, now);
		const blocks: Block[] = [
			...(hasOwnWay(section, plan) || section === "changes"
				? []
				: [overview(now)]),
			...part.blocks,
		];
		return reply({
			outcome: "answer",
			title:
				section === "all"
					? t("settings.title")
					: t("settings.titleOf", {
							section: t(`settings.section.${section}`),
						}),
			lead: [
				...(done === null
					? []
					: [done.wasSo ? done.said : t("settings.done", { said: done.said })]),
				...(asker.guild === null
					? []
					: [
							t("settings.who", {
								who: editorsText(state.settings.of(asker.guild), now),
							}),
						]),
			],
			blocks,
			footer: heldLine(context, context.archive.summary().searched),
			controls: [
				...(hasOwnWay(section, plan) ? [] : [chooser(section, now)]),
				...part.controls,
			],
			asks: [
				...part.asks,
				...(section === "all"
					? [
							askButton(t("ask.beats"), "beat list", {}),
							askButton(t("ask.watches"), "watch list", {}),
						]
					: []),
			],
			again: {
				command: "settings",
				options: {
					section,
					...(plan === null ? {} : { plan: plan.id }),
					...(section === "changes" && value !== undefined ? { value } : {}),
				},
			},
			postable: false,
		});
	},
});
