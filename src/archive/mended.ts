import type { Article, Mended, Mending } from "../model.ts";
import { dayText } from "./dayNumber.ts";
import { matchTrait } from "./engine.ts";
import type { Reading } from "./library.ts";
import { isMeant, type NoticeOf, noticesIn, noticeWords } from "./notice.ts";
import { patternOf } from "./pattern.ts";
import type { Store } from "./store.ts";

/** What papers have mended of their own. */
interface Mendings {
	/** By the article that is mended. */
	readonly of: ReadonlyMap<number, readonly Mending[]>;
	/** By the article that mends. */
	readonly by: ReadonlyMap<number, readonly Mended[]>;
}

const remembered = new WeakMap<
	Reading,
	{ readonly version: number; readonly found: Mendings }
>();

/** What the articles say that were looked at; an article of a number never changes. */
const looked = new WeakMap<Store, Map<number, readonly NoticeOf[]>>();

const wanted = noticeWords.map((word) => patternOf(word));

/** What papers have mended, as one viewer sees it: worked out once for each state of the archive. */
export function mendingsFor(reading: Reading): Mendings {
	const { version } = reading.store;
	let kept = remembered.get(reading);
	if (kept?.version !== version) {
		kept = { version, found: workedOut(reading) };
		remembered.set(reading, kept);
	}
	return kept.found;
}

function workedOut(reading: Reading): Mendings {
	const { engine, view } = reading;
	const of = new Map<number, Mending[]>();
	const mends = new Map<number, Mended[]>();
	const add = <T>(to: Map<number, T[]>, article: number, one: T) => {
		const known = to.get(article);
		if (known === undefined) to.set(article, [one]);
		else known.push(one);
	};
	const candidates = new Set(
		wanted.flatMap((pattern) => [...engine.count(pattern).articles]),
	);
	for (const by of [...candidates].sort((one, other) => one - other)) {
		if (!view.sees(by)) continue;
		for (const notice of saidIn(reading.store, by)) {
			for (const story of storyOf(reading, by, notice)) {
				add(of, story, mendingOf(reading, by, notice));
				add(mends, by, mendedOf(reading, story));
			}
		}
	}
	return { of, by: mends };
}

function saidIn(store: Store, article: number): readonly NoticeOf[] {
	let known = looked.get(store);
	if (known === undefined) {
		known = new Map();
		looked.set(store, known);
	}
	let notices = known.get(article);
	if (notices === undefined) {
		notices = noticesIn(store.article(article));
		known.set(article, notices);
	}
	return notices;
}

/**
 * The article that a notice is about, with its copies in the same paper; none where that is not certain: several stories
 * fit, or none.
 */
function storyOf(
	{ store, engine, view, copies }: Reading,
	by: number,
	notice: NoticeOf,
): readonly number[] {
	const { articles, traits } = engine.count(patternOf(notice.title));
	const own: Article = store.article(by);
	const fit = [...articles].filter(
		(article, index) =>
			article !== by &&
			((traits[index] ?? 0) & matchTrait.headline) !== 0 &&
			view.sees(article) &&
			isMeant(notice, own, store.article(article)),
	);
	const [first] = fit;
	if (first === undefined) return [];
	const alike = new Set([first, ...copies.articles.membersOf(first)]);
	return fit.every((article) => alike.has(article)) ? fit : [];
}

const mendedOf = ({ store }: Reading, article: number): Mended => ({
	article: store.idOf(article),
	headline: store.headlineOf(article),
	date: dayText(store.dayOf(article)),
});

const mendingOf = (
	{ store }: Reading,
	by: number,
	{ kind, paragraph }: NoticeOf,
): Mending => ({
	kind,
	article: store.idOf(by),
	headline: store.headlineOf(by),
	date: dayText(store.dayOf(by)),
	paragraph,
	text: store.article(by).paragraphs[paragraph] ?? "",
});
