import {
	type ArgumentsOf,
	type Context,
	defineCommand,
} from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import { type Control, reply } from "../src/reply.ts";
import type { Beat, BeatParts } from "../src/state/beats.ts";
import { note } from "./answering/blocks.ts";
import { heldLine } from "./answering/footer.ts";
import { askButton } from "./asking/again.ts";
import { beatCalled, beatNamed, beatsOf } from "./asking/beats.ts";
import { by } from "./asking/by.ts";
import { placeAsked } from "./asking/place.ts";
import { severalIn } from "./asking/several.ts";
import { speakerAsked } from "./asking/speaker.ts";
import { beatBlocks, partChoices, withoutParts } from "./setting/beatParts.ts";
import { beatUses } from "./setting/beatUses.ts";

/** Beats that one server, or one person there, may have; things that one is made of; UTF-16 units of a name. */
const mostBeats = 50;
const mostParts = 60;
const longestName = 40;

const addOptions = {
	beat: {
		type: "text",
		required: true,
		maxLength: longestName,
		suggest: "beat",
	},
	topic: { type: "text", suggest: "topic" },
	district: { type: "text", suggest: "place" },
	organisation: { type: "text", suggest: "organisation" },
	speaker: { type: "text", suggest: "speaker" },
	shared: { type: "flag" },
} as const;

/** Whether somebody may change a beat: their own, or the server's where they are an editor. */
const mayChange = ({ owner }: Beat, { asker }: Context): boolean =>
	owner === null ? asker.editor : owner === asker.user;

const mineToChange = (beat: Beat, context: Context): Beat => {
	if (mayChange(beat, context)) return beat;
	throw new UserError("error.beatNotYours", { name: beat.name });
};

/** What is typed, each thing as the archive names it. */
const partsTyped = (
	options: ArgumentsOf<typeof addOptions>,
	context: Context,
): BeatParts => ({
	topics: severalIn(options.topic ?? ""),
	districts: severalIn(options.district ?? "").map(
		(typed) => placeAsked(typed, context).name,
	),
	bodies: severalIn(options.organisation ?? ""),
	speakers: severalIn(options.speaker ?? "").map(
		(typed) => speakerAsked(typed, "speaker", context).entry.id,
	),
});

const joined = (
	before: readonly string[],
	more: readonly string[],
): readonly string[] => [...new Set([...before, ...more])];

/** The beat that is changed, or a new one. */
const beatToChange = (
	name: string,
	shared: boolean | undefined,
	context: Context,
): Omit<Beat, "id"> & { readonly id?: string } => {
	const { asker, state } = context;
	const known = beatCalled(name, context);
	if (
		known !== null &&
		(shared === undefined || shared === (known.owner === null))
	)
		return mineToChange(known, context);
	const forAll = (shared ?? asker.editor) && asker.guild !== null;
	if (forAll && !asker.editor)
		throw new UserError("error.editorsOnly", { command: "beat add" });
	const owner = forAll ? null : asker.user;
	const beats = state.beats
		.of(asker.guild, asker.user)
		.filter((beat) => beat.owner === owner);
	if (beats.length >= mostBeats)
		throw new UserError("error.tooManyBeats", { most: mostBeats });
	return {
		guild: asker.guild,
		owner,
		name,
		topics: [],
		districts: [],
		bodies: [],
		speakers: [],
	};
};

/** Makes a beat, or adds to one. */
export const beatAdd = defineCommand({
	name: "beat add",
	alwaysPrivate: true,
	options: addOptions,
	run(options, context) {
		const t = translator(context.locale);
		const more = partsTyped(options, context);
		const before = beatToChange(options.beat, options.shared, context);
		const after = {
			...before,
			topics: joined(before.topics, more.topics),
			districts: joined(before.districts, more.districts),
			bodies: joined(before.bodies, more.bodies),
			speakers: joined(before.speakers, more.speakers),
		};
		const count = [
			after.topics,
			after.districts,
			after.bodies,
			after.speakers,
		].reduce((sum, { length }) => sum + length, 0);
		if (count === 0) throw new UserError("error.beatEmpty", null);
		if (count > mostParts)
			throw new UserError("error.beatTooLarge", { most: mostParts });
		const beat = context.state.beats.put(after, by(context));
		// By its name, which says something where it is shown; by its id where another beat is meant by that name.
		const called =
			beatCalled(beat.name, context)?.id === beat.id ? beat.name : beat.id;
		return reply({
			outcome: "answer",
			title: t("beat.title", { name: beat.name }),
			lead: [t("beat.kept", { shared: beat.owner === null ? "yes" : "no" })],
			blocks: beatBlocks([beat], context),
			footer: heldLine(context, context.archive.summary().searched),
			asks: [
				askButton(t("ask.quotesOf", { place: beat.name }), "quotes", {
					beat: called,
				}),
				askButton(t("ask.watchThis", { label: beat.name }), "watch add", {
					beat: called,
				}),
				askButton(t("ask.beats"), "beat list", {}),
			],
			postable: false,
		});
	},
});

/** @param isUsed - whether something rests on the one that is picked, and the button says that it is removed all the same */
const listControls = (
	beats: readonly Beat[],
	picked: Beat | null,
	isUsed: boolean,
	context: Context,
): Control[] => {
	const t = translator(context.locale);
	const again = (options: Readonly<Record<string, string>>) => ({
		command: "beat list",
		options,
	});
	const changeable = beats
		.filter((beat) => mayChange(beat, context))
		.slice(0, 25);
	if (changeable.length === 0) return [];
	const controls: Control[] = [
		{
			kind: "menu",
			label: t("beat.pick"),
			option: "pick",
			least: 1,
			most: 1,
			choices: changeable.map(({ id, name, owner }) => ({
				label: name,
				detail: t("beat.of", { shared: owner === null ? "yes" : "no" }),
				value: id,
				chosen: id === picked?.id,
			})),
			call: again({}),
		},
	];
	if (picked === null) return controls;
	const parts = partChoices(picked, context);
	return [
		...controls,
		{
			kind: "menu",
			label: t("beat.dropParts"),
			option: "drop",
			least: 1,
			most: parts.length,
			choices: parts,
			call: again({ pick: picked.id }),
		},
		{
			kind: "button",
			label: t(isUsed ? "beat.removeReally" : "beat.remove", {
				name: picked.name,
			}),
			tone: "danger",
			call: again({
				pick: picked.id,
				does: isUsed ? "removeReally" : "remove",
			}),
		},
	];
};

/** The beats somebody may use, what they are made of, and what is taken out of them. */
export const beatList = defineCommand({
	name: "beat list",
	alwaysPrivate: true,
	options: {
		pick: { type: "text", inner: true },
		drop: { type: "text", inner: true },
		does: { type: "text", inner: true, choices: ["remove", "removeReally"] },
	},
	run({ pick, drop, does }, context) {
		const t = translator(context.locale);
		const { state } = context;
		const lead: string[] = [];
		let picked = pick === undefined ? null : beatNamed(pick, context);
		const uses =
			picked === null || does === undefined
				? []
				: beatUses(mineToChange(picked, context), context);
		const asksFirst = does === "remove" && uses.length > 0;
		if (picked !== null && asksFirst)
			lead.push(t("beat.inUse", { name: picked.name }));
		else if (picked !== null && does !== undefined) {
			state.beats.remove(mineToChange(picked, context).id, by(context));
			lead.push(t("beat.removed", { name: picked.name }));
			picked = null;
		} else if (picked !== null && drop !== undefined) {
			const rest = withoutParts(mineToChange(picked, context), drop.split(","));
			if (rest === null) throw new UserError("error.beatEmpty", null);
			picked = state.beats.put(rest, by(context));
			lead.push(t("beat.changed", { name: picked.name }));
		}
		const beats = beatsOf(context);
		return reply({
			outcome: beats.length === 0 ? "empty" : "answer",
			title: t("beat.list", { count: beats.length }),
			lead: [...lead, t(beats.length === 0 ? "beat.none" : "beat.use")],
			blocks: [
				...uses.map((use) => note(use, "warning")),
				...beatBlocks(beats, context),
			],
			footer: heldLine(context, context.archive.summary().searched),
			controls: listControls(beats, picked, asksFirst, context),
			again: {
				command: "beat list",
				options: picked === null ? {} : { pick: picked.id },
			},
			postable: false,
		});
	},
});

/** Takes a beat away; where digests or watches rest on it, it says which, and asks first. */
export const beatRemove = defineCommand({
	name: "beat remove",
	alwaysPrivate: true,
	options: {
		beat: { type: "text", required: true, suggest: "beat" },
		sure: { type: "flag", inner: true },
	},
	run({ beat, sure }, context) {
		const t = translator(context.locale);
		const found = mineToChange(beatNamed(beat, context), context);
		const { id, name } = found;
		const uses = beatUses(found, context);
		const asksFirst = sure !== true && uses.length > 0;
		if (!asksFirst) context.state.beats.remove(id, by(context));
		return reply({
			outcome: "answer",
			title: t(asksFirst ? "beat.inUse" : "beat.removed", { name }),
			blocks: uses.map((use) => note(use, "warning")),
			footer: heldLine(context, context.archive.summary().searched),
			asks: [
				...(asksFirst
					? [
							askButton(t("beat.removeReally", { name }), "beat remove", {
								beat: id,
								sure: true,
							}),
						]
					: []),
				askButton(t("ask.beats"), "beat list", {}),
			],
			...(asksFirst ? {} : { again: { command: "beat list", options: {} } }),
			postable: false,
		});
	},
});
