import { type Context, defineCommand } from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import { type Control, type Reply, reply } from "../src/reply.ts";
import type { Watch } from "../src/state/watches.ts";
import { note } from "./answering/blocks.ts";
import { heldLine } from "./answering/footer.ts";
import { askButton, shortened, withOptions } from "./asking/again.ts";
import { by } from "./asking/by.ts";
import { isReachable } from "./asking/reachable.ts";
import { partsTyped, targetAsked, targetTyped } from "./asking/target.ts";
import {
	setText,
	setTitle,
	toldText,
	troubleText,
	watchedText,
} from "./setting/watchLines.ts";
import { lackingIn, setWatch } from "./setting/watchSetting.ts";

/** Things that one call may name. */
const mostAtOnce = 10;

const addOptions = {
	speaker: { type: "text", suggest: "speaker" },
	office: { type: "text" },
	phrase: { type: "text" },
	district: { type: "text", suggest: "place" },
	organisation: { type: "text", suggest: "organisation" },
	topic: { type: "text", suggest: "topic" },
	beat: { type: "text", suggest: "beat" },
	pace: { type: "text", choices: ["once", "daily"] },
	hour: { type: "text", maxLength: 10 },
	where: { type: "text", choices: ["direct", "here"] },
	role: { type: "role" },
	below: { type: "flag" },
	each: { type: "flag", inner: true },
} as const;

/** “A、B，C” may be three things: the asker says. */
const offerEach = (parts: readonly string[], context: Context): Reply => {
	const t = translator(context.locale);
	const { call } = context;
	const { kind } = targetTyped(call.options, context);
	const again = (changed: Readonly<Record<string, string | boolean>>) =>
		withOptions(call, changed).options;
	return reply({
		outcome: "answer",
		title: t("watch.eachTitle", { count: parts.length }),
		lead: [t("watch.each", { parts: parts.join(t("list.semicolon")) })],
		footer: heldLine(context, context.archive.summary().searched),
		asks: [
			askButton(
				t("watch.eachAll", { count: parts.length }),
				"watch add",
				again({ each: true }),
			),
			askButton(t("watch.asOne"), "watch add", again({ each: false })),
			...parts.map((part) =>
				askButton(
					t("ask.watchThis", { label: part }),
					"watch add",
					again({ [kind]: part }),
				),
			),
		],
		postable: false,
	});
};

/** Sets a watch: on a speaker, an office, a phrase, a district, a body, a topic or a beat. */
export const watchAdd = defineCommand({
	name: "watch add",
	alwaysPrivate: true,
	options: addOptions,
	run(options, context) {
		const t = translator(context.locale);
		if (!isReachable(context.asker))
			throw new UserError("error.noDiscord", null);
		const typed = targetTyped(options, context);
		const parts =
			options.each === false ? [typed.typed] : partsTyped(typed, context);
		if (parts.length > mostAtOnce)
			throw new UserError("error.watchTooMany", { most: mostAtOnce });
		if (parts.length > 1 && options.each === undefined)
			return offerEach(parts, context);
		const asked = parts.map((part) =>
			targetAsked(
				{ kind: typed.kind, typed: part },
				options.below === true,
				context,
			),
		);
		const set = context.state.together(() =>
			asked.map((one) => ({
				...setWatch(one, options, context),
				remark: one.remark,
			})),
		);
		const [first] = set;
		if (first === undefined)
			throw new UserError("error.watchShort", { typed: typed.typed });
		const labels = asked.map(({ label }) => label);
		return reply({
			outcome: "answer",
			title: setTitle(first, labels, context),
			lead: [
				...(set.every(({ watch }) => watch.paused) ? [] : [t("watch.fromNow")]),
				...(set.some(({ before, isTheirs }) => before !== null && isTheirs)
					? [t("watch.toChange")]
					: []),
				...lackingIn(first.watch, context),
			],
			blocks: set.flatMap((one) => {
				const trouble = troubleText(one.watch, context);
				return [
					note(
						setText(one, trouble, context),
						trouble === null ? "plain" : "warning",
					),
					...(one.remark === null ? [] : [note(one.remark, "quiet")]),
				];
			}),
			footer: heldLine(context, context.archive.summary().searched),
			asks: [
				...set
					.filter(({ watch, isTheirs }) => watch.paused && isTheirs)
					.map(({ watch: { id, label } }) =>
						askButton(t("watch.resumeOne", { label }), "watch list", {
							pick: id,
							does: "resume",
						}),
					),
				askButton(t("ask.watches"), "watch list", {}),
			],
			again: { command: "watch list", options: {} },
			postable: false,
		});
	},
});

/** Watches that a menu offers at a time. */
const onePage = 25;

const listControls = (
	watches: readonly Watch[],
	from: number,
	picked: Watch | null,
	context: Context,
): Control[] => {
	const t = translator(context.locale);
	const call = (options: Readonly<Record<string, string>>) => ({
		command: "watch list",
		options: { from: String(from), ...options },
	});
	const shown = watches.slice(from, from + onePage);
	if (shown.length === 0) return [];
	const button = (
		label: string,
		tone: "plain" | "main" | "danger",
		options: Readonly<Record<string, string>>,
	): Control => ({ kind: "button", label, tone, call: call(options) });
	return [
		{
			kind: "menu",
			label: t("watch.pick"),
			option: "pick",
			least: 1,
			most: 1,
			choices: shown.map((watch, index) => ({
				label: shortened(
					`${from + index + 1}　${watchedText(watch, context)}`,
					100,
				),
				detail: shortened(toldText(watch, context), 100),
				value: watch.id,
				chosen: watch.id === picked?.id,
			})),
			call: call({}),
		},
		...(picked === null
			? []
			: [
					picked.paused
						? button(t("watch.resume"), "main", {
								pick: picked.id,
								does: "resume",
							})
						: button(t("watch.pause"), "plain", {
								pick: picked.id,
								does: "pause",
							}),
					button(t("watch.remove"), "danger", {
						pick: picked.id,
						does: "remove",
					}),
				]),
		...(from > 0
			? [
					button(t("press.previous"), "plain", {
						from: String(Math.max(from - onePage, 0)),
					}),
				]
			: []),
		...(from + onePage < watches.length
			? [button(t("press.next"), "plain", { from: String(from + onePage) })]
			: []),
	];
};

/** What somebody watches where they are, told in order; pauses, resumes and removes. */
export const watchList = defineCommand({
	name: "watch list",
	alwaysPrivate: true,
	options: {
		pick: { type: "text", inner: true },
		does: {
			type: "text",
			inner: true,
			choices: ["pause", "resume", "remove"],
		},
		from: { type: "text", inner: true },
	},
	run({ pick, does, from }, context) {
		const t = translator(context.locale);
		const { state, asker } = context;
		if (!isReachable(asker)) throw new UserError("error.noDiscord", null);
		const mine = () => state.watches.of(asker.guild, asker.user, asker.editor);
		let picked = mine().find(({ id }) => id === pick) ?? null;
		const lead: string[] = [];
		if (pick !== undefined && picked === null) lead.push(t("watch.gone"));
		if (picked !== null && does !== undefined) {
			lead.push(t(`watch.did.${does}`, { label: picked.label }));
			if (does === "remove") {
				const { id } = picked;
				state.together(() => {
					state.watches.remove(id, by(context));
					state.deliveries.dropOf(id);
				});
				picked = null;
			} else
				picked = state.watches.pause(
					picked.id,
					does === "pause",
					state.arrivals.last(),
					by(context),
				);
		}
		const watches = mine();
		const start = Math.min(Number(from ?? 0), Math.max(watches.length - 1, 0));
		return reply({
			outcome: watches.length === 0 ? "empty" : "answer",
			title: t("watch.list", { count: watches.length }),
			lead: [...lead, ...(watches.length === 0 ? [t("watch.none")] : [])],
			blocks: watches.map((watch, index) => {
				const trouble = troubleText(watch, context);
				return note(
					[
						`${index + 1}　${watchedText(watch, context)}`,
						toldText(watch, context),
						...(trouble === null ? [] : [trouble]),
					].join(" · "),
					trouble === null ? "plain" : "warning",
				);
			}),
			footer: heldLine(context, context.archive.summary().searched),
			controls: listControls(watches, start, picked, context),
			again: {
				command: "watch list",
				options: {
					from: String(start),
					...(picked === null ? {} : { pick: picked.id }),
				},
			},
			postable: false,
		});
	},
});
