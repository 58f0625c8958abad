import type { Context } from "../../src/command.ts";
import { momentIn } from "../../src/language/days.ts";
import { locales, translator } from "../../src/locale.ts";
import type { AskButton, Block, Choice, Control } from "../../src/reply.ts";
import { note } from "../answering/blocks.ts";
import type { Deed } from "./change.ts";
import { settingsCall } from "./planScreen.ts";

/** What a part shows below the settings as they are. */
export interface Part {
	readonly blocks: readonly Block[];
	readonly controls: readonly Control[];
	readonly asks: readonly AskButton[];
}

export const nothing: Part = { blocks: [], controls: [], asks: [] };

const menu = (
	section: string,
	does: Deed,
	label: string,
	choices: readonly Choice[],
	[least, most]: readonly [number, number] = [1, 1],
): Control => ({
	kind: "menu",
	label,
	option: "value",
	least,
	most,
	choices,
	call: settingsCall(section, { does }),
});

export const language = (context: Context): Part => {
	const t = translator(context.locale);
	const { language: set } = context.state.settings.of(context.asker.guild);
	return {
		...nothing,
		blocks: [note(t("settings.about.language"), "quiet")],
		controls: [
			menu("language", "language", t("settings.section.language"), [
				{
					label: t("settings.ownLanguage"),
					detail: null,
					value: "own",
					chosen: set === null,
				},
				...locales.map((locale) => ({
					label: t(`language.${locale}`),
					detail: null,
					value: locale,
					chosen: set === locale,
				})),
			]),
		],
	};
};

/** Zones that a menu offers, nearest to Chinese newsrooms first; every other one can be typed. */
const usualZones = [
	"Asia/Shanghai",
	"Asia/Hong_Kong",
	"Asia/Taipei",
	"Asia/Macau",
	"Asia/Singapore",
	"Asia/Kuala_Lumpur",
	"Asia/Urumqi",
	"Asia/Tokyo",
	"Asia/Seoul",
	"Asia/Bangkok",
	"Asia/Jakarta",
	"Asia/Dubai",
	"Europe/London",
	"Europe/Paris",
	"Europe/Berlin",
	"Europe/Moscow",
	"America/New_York",
	"America/Chicago",
	"America/Los_Angeles",
	"America/Toronto",
	"America/Sao_Paulo",
	"Australia/Sydney",
	"Pacific/Auckland",
	"UTC",
];

export const zone = (context: Context): Part => {
	const t = translator(context.locale);
	return {
		...nothing,
		blocks: [note(t("settings.about.zone"), "quiet")],
		controls: [
			menu(
				"zone",
				"zone",
				t("settings.section.zone"),
				[...new Set([context.zone, ...usualZones])].map((value) => ({
					label: value,
					detail: momentIn(value, context.now),
					value,
					chosen: value === context.zone,
				})),
			),
			{
				kind: "form",
				label: t("settings.typeZone"),
				title: t("settings.typeZone"),
				inputs: [
					{
						option: "value",
						label: t("option.zone.name"),
						value: context.zone,
						hint: "Asia/Shanghai",
						most: 60,
					},
				],
				call: settingsCall("zone", { does: "zone" }),
			},
		],
	};
};

export const editors = (context: Context): Part => {
	const t = translator(context.locale);
	const { editorsRole } = context.state.settings.of(context.asker.guild);
	return {
		...nothing,
		blocks: [note(t("settings.about.editors"), "quiet")],
		controls: [
			{
				kind: "roles",
				label: t("settings.section.editors"),
				option: "value",
				least: 0,
				most: 1,
				chosen: editorsRole === null ? [] : [editorsRole],
				call: settingsCall("editors", { does: "editors" }),
			},
		],
	};
};

export const privacy = (context: Context): Part => {
	const t = translator(context.locale);
	const settings = context.state.settings.of(context.asker.guild);
	return {
		...nothing,
		blocks: [note(t("settings.about.private"), "quiet")],
		controls: [
			menu(
				"private",
				"private",
				t("settings.section.private"),
				(["yes", "no"] as const).map((value) => ({
					label: t("settings.private", { private: value }),
					detail: null,
					value,
					chosen: settings.private === (value === "yes"),
				})),
			),
		],
	};
};

export const corrections = (context: Context): Part => {
	const t = translator(context.locale);
	const settings = context.state.settings.of(context.asker.guild);
	return {
		...nothing,
		blocks: [note(t("settings.about.corrections"), "quiet")],
		controls: [
			menu(
				"corrections",
				"corrections",
				t("settings.section.corrections"),
				(["no", "yes"] as const).map((value) => ({
					label: t("settings.corrections", { alone: value }),
					detail: null,
					value,
					chosen: settings.correctionsAlone === (value === "yes"),
				})),
			),
		],
	};
};

export const quiet = (context: Context): Part => {
	const t = translator(context.locale);
	const { quietDays } = context.state.settings.of(context.asker.guild);
	return {
		...nothing,
		blocks: [note(t("settings.about.quiet"), "quiet")],
		controls: [
			menu(
				"quiet",
				"quiet",
				t("settings.section.quiet"),
				[1, 2, 3, 4, 5, 6, 7].map((day) => ({
					label: t("settings.weekday", { day: String(day) }),
					detail: null,
					value: String(day),
					chosen: quietDays.includes(day),
				})),
				[0, 7],
			),
		],
	};
};
