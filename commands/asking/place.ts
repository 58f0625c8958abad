import type { PlaceEntry } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { translator } from "../../src/locale.ts";
import type { AskButton } from "../../src/reply.ts";
import { shownPlace } from "../answering/names.ts";
import { askButton, withOptions } from "./again.ts";
import { articlesPrinting, searchButton } from "./printed.ts";

const placesOffered = 5;

const labelOf = (place: PlaceEntry, context: Context): string => {
	const name = shownPlace(place.name, context.locale);
	return place.within === null ? name : `${name}（${place.within}）`;
};

const offers = (
	places: readonly PlaceEntry[],
	option: string,
	context: Context,
): AskButton[] =>
	places.slice(0, placesOffered).map((place) => {
		const { command, options } = withOptions(context.call, {
			[option]: place.name,
		});
		return askButton(labelOf(place, context), command, options);
	});

/**
 * Which place a typed name means.
 *
 * @throws UserError for one that is not there and one that several have, with those to choose from
 */
export function placeAsked(
	typed: string,
	context: Context,
	option: "district" | "other" = "district",
): PlaceEntry {
	const found = context.archive.resolvePlace(typed);
	if (found.kind === "one") return found.place;
	if (found.kind === "several")
		throw new UserError(
			"error.severalPlaces",
			{
				typed,
				names: found.places
					.slice(0, placesOffered)
					.map((place) => labelOf(place, context))
					.join(translator(context.locale)("list.semicolon")),
			},
			{ outcome: "empty", asks: offers(found.places, option, context) },
		);
	throw new UserError(
		found.near.length > 0 ? "error.placeNear" : "error.placeUnknown",
		{ typed, printed: articlesPrinting(typed, context) },
		{
			outcome: "empty",
			asks: [
				...offers(found.near, option, context),
				searchButton(typed, context),
			],
		},
	);
}
