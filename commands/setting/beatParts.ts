import type { Context } from "../../src/command.ts";
import { type BeatPart, partsOf } from "../../src/digest/beat.ts";
import { translator } from "../../src/locale.ts";
import type { Block, Choice } from "../../src/reply.ts";
import type { Beat, BeatParts } from "../../src/state/beats.ts";
import { heading, note } from "../answering/blocks.ts";
import { shownPlace } from "../answering/names.ts";
import { shortened } from "../asking/again.ts";
import { entryLabel } from "../asking/speaker.ts";

type Where = Pick<Context, "archive" | "locale">;

/** A part of a beat as people read it: of a speaker the name, with the latest office. */
export function partLabel(
	{ kind, value }: BeatPart,
	{ archive, locale }: Where,
): string {
	if (kind === "district") return shownPlace(value, locale);
	if (kind !== "speaker") return value;
	const entry = archive.entry(value);
	return entry === null
		? value.replace(/^\w+:/u, "")
		: entryLabel(entry, locale);
}

/** Beats with what they are made of, a line a kind. */
export function beatBlocks(beats: readonly Beat[], where: Where): Block[] {
	const t = translator(where.locale);
	return beats.flatMap((beat) => {
		const parts = partsOf(beat);
		return [
			heading(
				t("beat.heading", {
					name: beat.name,
					shared: beat.owner === null ? "yes" : "no",
				}),
				2,
			),
			...(["topic", "district", "organisation", "speaker"] as const).flatMap(
				(kind) => {
					const labels = parts
						.filter((part) => part.kind === kind)
						.map((part) => partLabel(part, where));
					return labels.length === 0
						? []
						: [
								note(
									t("understood.pair", {
										name: t(`option.${kind}.name`),
										value: labels.join(t("list.separator")),
									}),
								),
							];
				},
			),
		];
	});
}

/** The parts of a beat as a menu offers them, by their place. */
export function partChoices(beat: Beat, where: Where): Choice[] {
	const t = translator(where.locale);
	return partsOf(beat)
		.slice(0, 25)
		.map((part, index) => ({
			label: shortened(partLabel(part, where), 100),
			detail: t(`option.${part.kind}.name`),
			value: String(index),
			chosen: false,
		}));
}

/** A beat without some of its parts, by their place; null where nothing would be left. */
export function withoutParts(
	beat: Beat,
	places: readonly string[],
): Beat | null {
	const left = partsOf(beat).filter(
		(_, index) => !places.includes(String(index)),
	);
	if (left.length === 0) return null;
	const of = (kind: BeatPart["kind"]) =>
		left.filter((part) => part.kind === kind).map(({ value }) => value);
	const parts: BeatParts = {
		topics: of("topic"),
		districts: of("district"),
		bodies: of("organisation"),
		speakers: of("speaker"),
	};
	return { ...beat, ...parts };
}
