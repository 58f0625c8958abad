import type { Archive } from "../../src/archive/archive.ts";
import type { Context } from "../../src/command.ts";
import { type News, newsIn } from "../../src/digest/news.ts";
import { translator } from "../../src/locale.ts";
import type { Beat } from "../../src/state/beats.ts";
import type { DigestPlan } from "../../src/state/digestPlans.ts";
import { askButton } from "../asking/again.ts";
import type { NewsAsked } from "./newsDigest.ts";

/** Since when somebody wants to know what came. */
export type Since = "last" | "day" | "week";

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

/** The beats of a plan that are still there, and how many are not. */
export function beatsOfPlan(
	{ state }: Pick<Context, "state">,
	plan: Pick<DigestPlan, "beats"> | null,
): Pick<NewsAsked, "beats" | "beatsGone"> {
	const beats = (plan?.beats ?? []).flatMap((id) => state.beats.find(id) ?? []);
	return { beats, beatsGone: (plan?.beats.length ?? 0) - beats.length };
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
): { readonly news: News; readonly since: number } => {
	const { archive, state, asker, now } = context;
	const { arrivals } = state;
	if (since === "last" && plan !== null)
		return {
			since: plan.since,
			news: newsIn(
				archive,
				arrivals.between(asker.guild, plan.seen, arrivals.last()),
			),
		};
	const moment = now - (since === "week" ? 7 : 1) * day;
	return {
		since: moment,
		news: newsIn(archive, arrivals.since(asker.guild, moment)),
	};
};

/** A digest of what came since, as somebody asks for it. */
export function newsSince(
	since: Since,
	beats: readonly Beat[],
	context: Context,
): NewsAsked {
	const t = translator(context.locale);
	return {
		...arrivedSince(context, since, planMeant(context)),
		beats,
		beatsGone: 0,
		missed: 0,
		weekly: since === "week",
		remarks: [],
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
	const arrived = arrivedSince(context, plan === null ? "day" : "last", plan);
	const asked: NewsAsked = {
		...arrived,
		...beatsOfPlan(context, plan),
		missed: 0,
		weekly: plan?.weekday != null,
		remarks: [t("news.preview")],
		asks: [askButton(t("ask.settings"), "settings", {})],
	};
	const latest = archive.summary().searched.to;
	return arrived.news.articles.length > 0 || latest === null
		? asked
		: {
				...asked,
				news: newsOfDay(archive, latest),
				remarks: [t("news.previewOfDay", { day: latest })],
			};
}
