import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { foldText } from "../../src/language/fold.ts";
import { translator } from "../../src/locale.ts";
import {
	type Target,
	type TargetKind,
	targetKinds,
} from "../../src/state/watches.ts";
import { shownName, shownPlace } from "../answering/names.ts";
import { beatNamed } from "./beats.ts";
import { placeAsked } from "./place.ts";
import { severalIn } from "./several.ts";
import { speakerAsked } from "./speaker.ts";

/** What is typed of a thing to be watched: one kind, and the words. */
export interface TargetTyped {
	readonly kind: TargetKind;
	readonly typed: string;
}

/** A thing to be watched, and what it is called. */
export interface TargetAsked {
	readonly target: Target;
	readonly label: string;
	/** What is worth knowing about how it was understood. */
	readonly remark: string | null;
}

/** The option of each kind. */
export type TargetOptions = Readonly<
	Partial<Record<TargetKind, string | undefined>>
>;

/**
 * What is to be watched.
 *
 * @throws UserError where nothing is named, or more than one kind of thing
 */
export function targetTyped(
	options: TargetOptions,
	{ locale }: Pick<Context, "locale">,
): TargetTyped {
	const t = translator(locale);
	const given = targetKinds.flatMap((kind): TargetTyped[] => {
		const typed = options[kind];
		return typed === undefined ? [] : [{ kind, typed }];
	});
	const [first] = given;
	const kinds = (some: readonly TargetKind[]): string =>
		some.map((kind) => t(`option.${kind}.name`)).join(t("list.separator"));
	if (first === undefined)
		throw new UserError("error.watchWhat", { kinds: kinds(targetKinds) });
	if (given.length > 1)
		throw new UserError("error.watchOne", {
			kinds: kinds(given.map(({ kind }) => kind)),
		});
	return first;
}

/** The parts of what is typed, where it lists several things and is not the name of one. */
export function partsTyped(
	{ kind, typed }: TargetTyped,
	{ archive }: Pick<Context, "archive">,
): readonly string[] {
	if (kind === "beat") return [typed];
	if (kind === "speaker" && archive.resolve(typed).kind === "one")
		return [typed];
	if (kind === "district" && archive.resolvePlace(typed).kind === "one")
		return [typed];
	return severalIn(typed);
}

/** Letters of words that are to be watched: one stands everywhere. */
const shortest = 2;

const wordsAsked = (typed: string): string => {
	if (foldText(typed).length < shortest)
		throw new UserError("error.watchShort", { typed });
	return typed.trim();
};

/**
 * What one typed thing means.
 *
 * @param below - of a district: also what lies below it
 * @throws UserError for a name, a place or a beat that is not there
 */
export function targetAsked(
	{ kind, typed }: TargetTyped,
	below: boolean,
	context: Context,
): TargetAsked {
	const { locale, archive } = context;
	const t = translator(locale);
	const target = (value: string): Target => ({
		kind,
		value,
		below: kind === "district" && below,
	});
	switch (kind) {
		case "speaker": {
			const { entry, by } = speakerAsked(typed, "speaker", context);
			const label = shownName(entry.name, entry.kind, locale);
			return {
				target: target(entry.id),
				label,
				remark:
					by === "id" || by === "name"
						? null
						: t("understood.by", { typed, name: label, by }),
			};
		}
		case "district": {
			const { name } = placeAsked(typed, context);
			return {
				target: target(name),
				label: shownPlace(name, locale),
				remark: null,
			};
		}
		case "beat": {
			const beat = beatNamed(typed, context);
			return { target: target(beat.id), label: beat.name, remark: null };
		}
		case "office": {
			const office = wordsAsked(typed);
			return {
				target: target(office),
				label: office,
				remark:
					archive.holders(office).length === 0
						? t("watch.nobodyYet", { office })
						: null,
			};
		}
		case "phrase":
		case "topic":
		case "organisation": {
			const words = wordsAsked(typed);
			return { target: target(words), label: words, remark: null };
		}
	}
}
