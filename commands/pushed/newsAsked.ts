import type { Archive } from "../../src/archive/archive.ts";
import type { ArgumentsOf, Context } from "../../src/command.ts";
import { type News, newsIn } from "../../src/digest/news.ts";
import { UserError } from "../../src/error.ts";
import { translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { askButton } from "../asking/again.ts";
import { beatNames, beatsAsked } from "../asking/beats.ts";
import { beatsIn, type Came, cameIn, newsOf } from "../asking/came.ts";
import type { digestOptions } from "../asking/digestAsked.ts";
import { understoodLine } from "../asking/understood.ts";
import type { NewsAsked } from "./newsDigest.ts";

/** Since when somebody wants to know what came. */
type Since = "last" | "day" | "week";

const day = 24 * 3600_000;

/** Articles of one day that stand for what came. */
const mostOfDay = 500;

/** The news of a day as if it had all come just now: for a preview where nothing has come yet. */
export function newsOfDay(archive: Archive, date: string): News {
	const articles = archive
		.articles({ from: date, to: date, limit: mostOfDay })
		.hits.flatMap(
			({ article }) => archive.numberOf(article.source.file, article.id) ?? [],
		);
	return {
		articles,
		isNews: () => true,
		hasCome: () => true,
		isNew: ({ copies }) =>
			copies.every((copy) => copy.date === null || copy.date >= date),
	};
}

/** When a plan's digest last said anything since it lost a beat; null where it has not. */
const saidSinceRemoval = (
	{ state }: Pick<Context, "state">,
	{ id }: DigestPlan,
): number | null =>
	state.deliveries
		.decidedSince(id, state.digestPlans.lostBeatAt(id) ?? 0)
		.at(-1) ?? null;

/** What a plan's next digest is about: those of its beats that are still there, how many are not, and what has come. */
export function beatsOfPlan(
	{ state }: Pick<Context, "state">,
	plan: DigestPlan | null,
): Pick<
	NewsAsked,
	"beats" | "beatsGone" | "goneSaid" | "ownBeats" | "arrived"
> {
	const beats = (plan?.beats ?? []).flatMap((id) => state.beats.find(id) ?? []);
	const beatsGone = (plan?.beats.length ?? 0) - beats.length;
	return {
		beats,
		beatsGone,
		goneSaid:
			plan !== null && beatsGone > 0 && beats.length === 0
				? saidSinceRemoval({ state }, plan)
				: null,
		ownBeats: plan === null || plan.channel !== null || plan.guild === null,
		arrived:
			plan === null ? null : { after: plan.seen, upTo: state.arrivals.last() },
	};
}

/** A plan that the asker may see: one of another server, or somebody's own, is nobody else's. */
export function seenPlan(
	id: string,
	{ state, asker }: Pick<Context, "state" | "asker">,
): DigestPlan | null {
	const found = state.digestPlans.find(id);
	return found !== null &&
		found.guild === asker.guild &&
		(found.channel !== null || found.owner === asker.user)
		? found
		: null;
}

/** The plan whose last digest “the last one” is: one's own, else the server's first. */
const planMeant = ({ state, asker }: Context): DigestPlan | null =>
	state.digestPlans.own(asker.guild, asker.user) ??
	(asker.guild === null
		? null
		: (state.digestPlans.ofServer(asker.guild)[0] ?? null));

/** What came since a moment, or since a plan's last digest. */
const arrivedSince = (
	context: Context,
	since: Since,
	plan: DigestPlan | null,
): Pick<NewsAsked, "news" | "since" | "arrived"> => {
	const { archive, state, asker, now } = context;
	const { arrivals } = state;
	const upTo = arrivals.last();
	if (since === "last" && plan !== null) {
		const arrived = { after: plan.seen, upTo };
		return { since: plan.since, arrived, news: newsOf(arrived, context) };
	}
	const moment = now - (since === "week" ? 7 : 1) * day;
	const came = arrivals.since(asker.guild, moment);
	return {
		since: moment,
		arrived: { after: (came[0]?.number ?? upTo + 1) - 1, upTo },
		news: newsIn(archive, came),
	};
};

/** What is asked of the news besides since when: nothing is gone, and nothing was missed. */
const unplanned = {
	beatsGone: 0,
	goneSaid: null,
	ownBeats: true,
	missed: 0,
} as const;

const ofCame = (
	came: Came,
	context: Context,
): Pick<NewsAsked, "news" | "since" | "until" | "arrived" | "weekly"> => ({
	news: newsOf(came, context),
	since: came.since,
	until: came.until,
	arrived: came,
	weekly: came.until - came.since > 2 * day,
});

/**
 * A digest of what came, as somebody asks for it; null where they ask for days of the news.
 *
 * @throws UserError where they ask for both, and for a name that no beat has
 */
export function newsAsked(
	options: ArgumentsOf<typeof digestOptions>,
	context: Context,
): NewsAsked | null {
	const { since, topic, beat } = options;
	const came = options.came === undefined ? null : cameIn(options.came);
	if (since === undefined && came === null) return null;
	const { locale } = context;
	const t = translator(locale);
	if ([options.date, options.from, options.to].some((day) => day !== undefined))
		throw new UserError("error.sinceAndDays", {
			since: t("option.since.name"),
		});
	const beats: readonly Beat[] =
		beat !== undefined
			? beatsAsked(beat, context)
			: came === null
				? []
				: beatsIn(came, context);
	const narrowed = topic !== undefined || beats.length > 0;
	return {
		...unplanned,
		...(came === null
			? {
					...arrivedSince(context, since ?? "last", planMeant(context)),
					weekly: since === "week",
				}
			: ofCame(came, context)),
		beats,
		beatsGone:
			beat === undefined && came !== null
				? came.beats.length - beats.length
				: 0,
		topic,
		remarks: narrowed
			? [
					understoodLine(
						[
							["topic", topic],
							["beat", beatNames(beats, locale)],
						],
						{ from: null, to: null },
						locale,
					),
				]
			: [],
		asks: [
			askButton(t("ask.daily"), "settings", { section: "mine" }),
			askButton(t("ask.settings"), "settings", {}),
		],
	};
}

/**
 * What would be sent just now: for a plan, or for one that is not made yet. Where nothing has come, the latest day stands
 * for it.
 */
export function previewOf(
	plan: DigestPlan | null,
	context: Context,
): NewsAsked {
	const { archive, locale } = context;
	const t = translator(locale);
	const asked: NewsAsked = {
		...beatsOfPlan(context, plan),
		...arrivedSince(context, plan === null ? "day" : "last", plan),
		missed: 0,
		weekly: plan?.weekday != null,
		remarks: [t("news.preview")],
		asks: [askButton(t("ask.settings"), "settings", {})],
	};
	const latest = archive.summary().searched.to;
	return asked.news.articles.length > 0 ||
		latest === null ||
		(asked.beatsGone > 0 && asked.beats.length === 0)
		? asked
		: {
				...asked,
				news: newsOfDay(archive, latest),
				arrived: null,
				remarks: [t("news.previewOfDay", { day: latest })],
			};
}
