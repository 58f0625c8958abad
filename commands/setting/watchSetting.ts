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

/** Sets one watch, or finds that it is set already. */
export const setWatch = (
	{ target, label }: TargetAsked,
	options: HowTold,
	context: Context,
): { readonly watch: Watch; readonly isNew: boolean } => {
	const { state, asker, now, locale } = context;
	const where = placeAskedFor(options, context);
	const same = state.watches.same({
		guild: asker.guild,
		owner: asker.user,
		target,
		channel: where.channel,
	});
	if (same !== null) return { watch: same, isNew: false };
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
			pace: options.pace ?? "once",
			minute:
				options.hour === undefined ? usualMinute : minuteAsked(options.hour),
			...where,
			locale,
			since: now,
			paused: false,
			seen: state.arrivals.last(),
			ran: now,
		},
		by(context),
	);
	return { watch, isNew: true };
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
