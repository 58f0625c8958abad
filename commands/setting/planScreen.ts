import type { Context } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton, Call, Choice, Control } from "../../src/reply.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { askButton } from "../asking/again.ts";
import { beatsOf } from "../asking/beats.ts";
import { clockText } from "../asking/clock.ts";
import type { Deed } from "./change.ts";

/** A call of the screen of settings. */
export function settingsCall(
	section: string,
	options: Readonly<Record<string, string>> = {},
): Call {
	return { command: "settings", options: { section, ...options } };
}

const hours = (minute: number): Choice[] =>
	Array.from({ length: 24 }, (_, hour) => ({
		label: clockText(hour * 60),
		detail: null,
		value: clockText(hour * 60),
		chosen: hour * 60 === minute,
	}));

/** What can be set of one digest: hour, weekday, beats, what is posted where there is nothing, whether it is at all. */
export function planControls(plan: DigestPlan, context: Context): Control[] {
	const t = translator(context.locale);
	const isMine = plan.channel === null;
	const section = isMine ? "mine" : "digest";
	const call = (
		does: Deed,
		more: Readonly<Record<string, string>> = {},
	): Call => settingsCall(section, { plan: plan.id, does, ...more });
	// What a whole server reads must not rest on what one person alone can change.
	const beats = beatsOf(context)
		.filter(({ owner }) => isMine || owner === null)
		.slice(0, 25);
	return [
		{
			kind: "menu",
			label: t("settings.pickHour", { clock: clockText(plan.minute) }),
			option: "value",
			least: 1,
			most: 1,
			choices: hours(plan.minute),
			call: call("minute"),
		},
		{
			kind: "menu",
			label: t("settings.pickWeekday"),
			option: "value",
			least: 1,
			most: 1,
			choices: [0, 1, 2, 3, 4, 5, 6, 7].map((day) => ({
				label:
					day === 0
						? t("settings.daily")
						: t("settings.weekly", {
								weekday: t("settings.weekday", { day: String(day) }),
							}),
				detail: null,
				value: String(day),
				chosen: (plan.weekday ?? 0) === day,
			})),
			call: call("weekday"),
		},
		...(beats.length === 0
			? []
			: [
					{
						kind: "menu",
						label: t("settings.pickBeats"),
						option: "value",
						least: 0,
						most: beats.length,
						choices: beats.map(({ id, name, owner }) => ({
							label: name,
							detail: t("beat.of", { shared: owner === null ? "yes" : "no" }),
							value: id,
							chosen: plan.beats.includes(id),
						})),
						call: call("beats"),
					} as const,
				]),
		{
			kind: "button",
			label: t("settings.back"),
			tone: "plain",
			call: settingsCall(isMine ? "all" : "digests"),
		},
		{
			kind: "form",
			label: t("settings.exactHour"),
			title: t("settings.exactHour"),
			inputs: [
				{
					option: "value",
					label: t("option.hour.name"),
					value: clockText(plan.minute),
					hint: "07:30",
					most: 10,
				},
			],
			call: call("minute"),
		},
		{
			kind: "button",
			label:
				plan.whenEmpty === "line"
					? t("settings.makeSilent")
					: t("settings.makeLine"),
			tone: "plain",
			call: call("whenEmpty", {
				value: plan.whenEmpty === "line" ? "nothing" : "line",
			}),
		},
		...(isMine
			? [
					{
						kind: "form",
						label: t("settings.ownZone"),
						title: t("settings.ownZone"),
						inputs: [
							{
								option: "value",
								label: t("option.zone.name"),
								value: plan.zone ?? context.zone,
								hint: "Asia/Shanghai",
								most: 60,
							},
						],
						call: call("planZone"),
					} as const,
				]
			: [
					{
						kind: "form",
						label: t("settings.addAnother"),
						title: t("settings.addAnother"),
						inputs: [
							{
								option: "value",
								label: t("option.hour.name"),
								value: "",
								hint: "17:30",
								most: 10,
								required: true,
							},
						],
						call: call("addAnother"),
					} as const,
				]),
		{
			kind: "button",
			label: t("settings.removePlan"),
			tone: "danger",
			call: settingsCall(isMine ? "mine" : "digests", {
				plan: plan.id,
				does: "removePlan",
			}),
		},
	];
}

/** Shows what would be sent just now. */
export function previewAsk(
	plan: DigestPlan | null,
	{ locale }: Pick<Context, "locale">,
): AskButton {
	return askButton(translator(locale)("settings.preview"), "digest", {
		plan: plan?.id ?? "new",
	});
}
