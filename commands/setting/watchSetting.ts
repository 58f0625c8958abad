import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { translator } from "../../src/locale.ts";
import type { Watch } from "../../src/state/watches.ts";
import { by } from "../asking/by.ts";
import { minuteAsked } from "../asking/clock.ts";
import type { TargetAsked } from "../asking/target.ts";

/** Watches that one person, and that a server's channels, may have. */
const mostOwn = 50;
const mostOfServer = 200;

/** When a daily one is told, unless somebody says otherwise: as the desk begins. */
const usualMinute = 8 * 60;

/** How a watch is told, as it is typed. */
export interface HowTold {
	readonly pace?: "once" | "daily" | undefined;
	readonly hour?: string | undefined;
	readonly where?: "direct" | "here" | undefined;
	readonly role?: string | undefined;
}

/**
 * Where a watch is told.
 *
 * @throws UserError where the asker may not have it there
 */
const placeAskedFor = (
	{ where, role }: HowTold,
	{ asker, server }: Context,
): Pick<Watch, "channel" | "role"> => {
	if (role !== undefined && (where !== "here" || !asker.editor))
		throw new UserError("error.roleByEditors", null);
	if (where !== "here") return { channel: null, role: null };
	if (asker.guild === null || asker.channel === undefined)
		throw new UserError("error.noChannelHere", null);
	if (server === null) throw new UserError("error.botNotHere", null);
	return { channel: asker.channel, role: role ?? null };
};

/**
 * How often a watch is told, so far as that is asked for: an hour means once a day.
 *
 * @throws UserError where it is to be told at once, at an hour
 */
const paceAskedFor = ({
	pace,
	hour,
}: HowTold): Partial<Pick<Watch, "pace" | "minute">> => {
	if (hour === undefined) return pace === undefined ? {} : { pace };
	if (pace === "once") throw new UserError("error.hourAtOnce", null);
	return { pace: "daily", minute: minuteAsked(hour) };
};

/** What came of setting a watch. */
export interface WatchSet {
	readonly watch: Watch;
	/** What it was before; null where it is new. */
	readonly before: Watch | null;
	/** Whether the asker may change it: it is theirs, or they are an editor and it is told in a channel. */
	readonly isTheirs: boolean;
}

/**
 * What is asked for once more: what is said of how it is told is changed, and whoever has set it and paused it has it told
 * again. Somebody else who sets it may not know why it was paused.
 */
const setAgain = (
	before: Watch,
	change: Partial<Pick<Watch, "pace" | "minute" | "role">>,
	context: Context,
): WatchSet => {
	const { state, asker } = context;
	const isOwner = before.owner === asker.user;
	const isTheirs = isOwner || (before.channel !== null && asker.editor);
	if (!isTheirs) return { watch: before, before, isTheirs };
	const { id } = before;
	let watch = state.watches.change(id, change, by(context)) ?? before;
	if (isOwner && before.paused)
		watch =
			state.watches.pause(id, false, state.arrivals.last(), by(context)) ??
			watch;
	return { watch, before, isTheirs };
};

/** Sets one watch, or changes the one that is set already. */
export const setWatch = (
	{ target, label }: TargetAsked,
	options: HowTold,
	context: Context,
): WatchSet => {
	const { state, asker, now, locale } = context;
	const where = placeAskedFor(options, context);
	const pace = paceAskedFor(options);
	const before = state.watches.same({
		guild: asker.guild,
		owner: asker.user,
		target,
		channel: where.channel,
	});
	if (before !== null)
		return setAgain(
			before,
			{ ...pace, ...(where.role === null ? {} : { role: where.role }) },
			context,
		);
	const all = state.watches.of(asker.guild, asker.user, true);
	const own = all.filter(({ owner }) => owner === asker.user);
	if (own.length >= mostOwn || all.length >= mostOfServer)
		throw new UserError("error.tooManyWatches", {
			most: own.length >= mostOwn ? mostOwn : mostOfServer,
		});
	const watch = state.watches.add(
		{
			guild: asker.guild,
			owner: asker.user,
			target,
			label,
			pace: "once",
			minute: usualMinute,
			...pace,
			...where,
			locale,
			since: now,
			paused: false,
			seen: state.arrivals.last(),
			ran: now,
		},
		by(context),
	);
	return { watch, before: null, isTheirs: true };
};

/** What the bot lacks in the channel where a watch is to be told. */
export const lackingIn = (
	{ channel }: Watch,
	{ server, locale }: Context,
): string[] => {
	const t = translator(locale);
	const lacking =
		channel === null || server === null ? [] : server.lacking(channel);
	return lacking.length === 0
		? []
		: [
				t("settings.lacking", {
					what: lacking
						.map((permission) => t(`permission.${permission}`))
						.join(t("list.separator")),
				}),
			];
};
