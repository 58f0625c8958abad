import type { HitAction } from "../reply.ts";

/** What pressing a button or picking from a menu does, on the screen it stands under. */
export type Press =
	| { readonly does: "turn"; readonly page: number }
	| { readonly does: "pick" }
	| { readonly does: "act"; readonly action: HitAction }
	| { readonly does: "ask"; readonly ask: number }
	/** A menu of questions; its value says which. */
	| { readonly does: "asks" }
	/** Something that is set: a menu's entries or a button, by its place among the controls. */
	| { readonly does: "use"; readonly control: number }
	/** A form that was filled in. */
	| { readonly does: "fill"; readonly control: number }
	| { readonly does: "post" }
	/** The rows of the whole answer as a file. */
	| { readonly does: "export" };

const actions: readonly HitAction[] = [
	"copy",
	"context",
	"why",
	"dispute",
	"watch",
];

/** The id of a button or menu: the screen's, and what it does. Well under the 100 units there are. */
export function customId(screen: string, press: Press): string {
	switch (press.does) {
		case "turn":
			return `${screen}:turn:${press.page}`;
		case "act":
			return `${screen}:act:${press.action}`;
		case "ask":
			return `${screen}:ask:${press.ask}`;
		case "use":
		case "fill":
			return `${screen}:${press.does}:${press.control}`;
		default:
			return `${screen}:${press.does}`;
	}
}

/** What an id says, or null where it is none of ours (or of a version that is gone). */
export function readCustomId(
	id: string,
): { readonly screen: string; readonly press: Press } | null {
	const [screen = "", does, detail = "", ...more] = id.split(":");
	if (!/^[\w-]{11}$/u.test(screen) || more.length > 0) return null;
	const number = /^\d{1,6}$/u.test(detail) ? Number(detail) : null;
	if (does === "turn" && number !== null)
		return { screen, press: { does, page: number } };
	if (does === "ask" && number !== null)
		return { screen, press: { does, ask: number } };
	if ((does === "use" || does === "fill") && number !== null)
		return { screen, press: { does, control: number } };
	const action = actions.find((one) => one === detail);
	if (does === "act" && action !== undefined)
		return { screen, press: { does, action } };
	if (
		detail === "" &&
		(does === "pick" || does === "asks" || does === "post" || does === "export")
	)
		return { screen, press: { does } };
	return null;
}
