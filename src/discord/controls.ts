import {
	type APIActionRowComponent,
	type APIButtonComponentWithCustomId,
	type APIChannelSelectComponent,
	type APIComponentInMessageActionRow,
	type APIRoleSelectComponent,
	type APIStringSelectComponent,
	ButtonStyle,
	ChannelType,
	ComponentType,
	SelectMenuDefaultValueType,
} from "discord.js";
import { type Locale, translator } from "../locale.ts";
import type { Control } from "../reply.ts";
import type { Screen } from "../state/screens.ts";
import { plainLine } from "./escape.ts";
import { clip, ellipsis } from "./graphemes.ts";
import { limits } from "./limits.ts";
import { customId, type Press } from "./press.ts";

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const row = (...components: APIComponentInMessageActionRow[]): Row => ({
	type: ComponentType.ActionRow,
	components,
});

function button(
	screen: string,
	press: Press,
	label: string,
	style:
		| ButtonStyle.Primary
		| ButtonStyle.Secondary
		| ButtonStyle.Success
		| ButtonStyle.Danger = ButtonStyle.Secondary,
	disabled = false,
): APIButtonComponentWithCustomId {
	return {
		type: ComponentType.Button,
		style,
		custom_id: customId(screen, press),
		label: clip(plainLine(label), "buttonLabel") || ellipsis,
		...(disabled ? { disabled } : {}),
	};
}

function menu(
	screen: string,
	press: Press,
	placeholder: string,
	entries: readonly { readonly label: string; readonly detail?: string }[],
	chosen: number | null,
): APIStringSelectComponent {
	return {
		type: ComponentType.StringSelect,
		custom_id: customId(screen, press),
		placeholder: clip(placeholder, "menuPlaceholder"),
		options: entries.slice(0, limits.menuEntries).map((entry, index) => ({
			label: clip(plainLine(entry.label), "menuLabel") || ellipsis,
			value: String(index),
			...(entry.detail ? { description: entry.detail } : {}),
			...(index === chosen ? { default: true } : {}),
		})),
	};
}

const inRows = (buttons: readonly APIButtonComponentWithCustomId[]): Row[] => {
	const rows: Row[] = [];
	for (let at = 0; at < buttons.length; at += limits.buttonsInRow)
		rows.push(row(...buttons.slice(at, at + limits.buttonsInRow)));
	return rows;
};

const tones = {
	plain: ButtonStyle.Secondary,
	main: ButtonStyle.Primary,
	danger: ButtonStyle.Danger,
} as const;

/** A menu that sets something, or null for what is a button. */
function settingMenu(
	screen: string,
	control: Control,
	index: number,
):
	| APIStringSelectComponent
	| APIRoleSelectComponent
	| APIChannelSelectComponent
	| null {
	if (control.kind === "button" || control.kind === "form") return null;
	const base = {
		custom_id: customId(screen, { does: "use", control: index }),
		placeholder: clip(control.label, "menuPlaceholder"),
		min_values: control.least,
		max_values: control.most,
	};
	switch (control.kind) {
		case "menu":
			return {
				...base,
				type: ComponentType.StringSelect,
				options: control.choices
					.slice(0, limits.menuEntries)
					.map(({ label, detail, value, chosen }) => ({
						label: clip(plainLine(label), "menuLabel") || ellipsis,
						value,
						...(detail === null
							? {}
							: { description: clip(plainLine(detail), "menuDescription") }),
						default: chosen,
					})),
			};
		case "roles":
			return {
				...base,
				type: ComponentType.RoleSelect,
				default_values: control.chosen.map((id) => ({
					id,
					type: SelectMenuDefaultValueType.Role,
				})),
			};
		case "channels":
			return {
				...base,
				type: ComponentType.ChannelSelect,
				channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
				default_values: control.chosen.map((id) => ({
					id,
					type: SelectMenuDefaultValueType.Channel,
				})),
			};
	}
}

/** The button that sets something or opens a form, or null for a menu. */
function settingButton(
	screen: string,
	control: Control,
	index: number,
): APIButtonComponentWithCustomId | null {
	if (control.kind !== "button" && control.kind !== "form") return null;
	return button(
		screen,
		{ does: "use", control: index },
		control.label,
		control.kind === "form" ? ButtonStyle.Secondary : tones[control.tone],
	);
}

/** Whether a screen has anything to press, and so has to be kept. */
export function hasControls(screen: Screen): boolean {
	return (
		screen.offered.length > 0 ||
		screen.pages > 1 ||
		screen.asks.length > 0 ||
		screen.controls.length > 0 ||
		screen.postable ||
		screen.exportable
	);
}

/** Questions that stand as buttons; more are a menu, or the screen is all buttons. */
const mostAskButtons = 10;

/**
 * What stands under a screen: the menu that picks a passage (where there are several), the buttons that act on it, what
 * is set on it, the buttons that turn pages and post, and the questions next to this one. Questions that no button has room for go into a menu.
 */
export function controls(id: string, screen: Screen, locale: Locale): Row[] {
	const t = translator(locale);
	const rows: Row[] = [];
	if (screen.offered.length > 1)
		rows.push(
			row(
				menu(
					id,
					{ does: "pick" },
					t("action.pick"),
					screen.offered,
					screen.picked,
				),
			),
		);
	if (screen.offered.length > 0)
		rows.push(
			...inRows(
				screen.actions.map((action) =>
					button(
						id,
						{ does: "act", action },
						t(`action.${action}`),
						action === "copy" ? ButtonStyle.Primary : ButtonStyle.Secondary,
					),
				),
			),
		);
	for (const [index, control] of screen.controls.entries()) {
		const setting = settingMenu(id, control, index);
		if (setting !== null) rows.push(row(setting));
	}
	const { page, pages } = screen;
	const moves = [
		...screen.controls.flatMap(
			(control, index) => settingButton(id, control, index) ?? [],
		),
		...(pages > 1
			? [
					button(
						id,
						{ does: "turn", page: Math.max(page - 1, 0) },
						t("press.previous"),
						ButtonStyle.Secondary,
						page === 0,
					),
					// The two must not have one id where neither moves.
					button(
						id,
						{ does: "turn", page: page + 1 },
						t("press.next"),
						ButtonStyle.Secondary,
						page >= pages - 1,
					),
				]
			: []),
		...(screen.exportable
			? [button(id, { does: "export" }, t("press.export"))]
			: []),
		...(screen.postable
			? [button(id, { does: "post" }, t("press.post"), ButtonStyle.Success)]
			: []),
	];
	const asks = screen.asks.map(({ label }, index) =>
		button(id, { does: "ask", ask: index }, label),
	);
	const withAsks = inRows([...moves, ...asks]);
	if (
		asks.length <= mostAskButtons &&
		rows.length + withAsks.length <= limits.rows
	)
		return [...rows, ...withAsks];
	return [
		...rows,
		...inRows(moves),
		row(menu(id, { does: "asks" }, t("press.asks"), screen.asks, null)),
	];
}
