import { LEADERS } from "../extraction/tables/leaders.ts";
import { foldText } from "../language/fold.ts";
import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import type { Appearance } from "./appearance.ts";
import {
	countriesIn,
	isRare,
	itemsOf,
	listMarks,
	officeOf,
	ordinary,
} from "./marks.ts";
import { NO_DAY } from "./segment.ts";

/** Appearances that are one person's, and which of them are one person's again: who follows himself from post to post. */

const leaders = new Set(LEADERS);

/** Days between the end of one post and the start of the next. */
const BETWEEN_POSTS = 730;

const provinceOf = new Map<string, string>();
for (const { name, short, within } of places)
	for (const key of [name, short])
		provinceOf.set(
			foldText(key),
			within === null ? name : (provinceOf.get(foldText(within)) ?? within),
		);

const national =
	/^(?:中共中央|中央|党中央|全国|国务院|国家|最高人民|中国人民解放军)/u;

export interface Cluster {
	readonly appearances: number[];
	readonly provinces: ReadonlySet<string>;
	/** Other states whose offices are named. */
	readonly states: ReadonlySet<string>;
	readonly national: boolean;
	/** Whether some office is a post of party or state, from which one is sent to the next. */
	readonly isCareer: boolean;
	first: number;
	last: number;
	articles: number;
}

export function clusterOf(
	members: readonly number[],
	seen: readonly Appearance[],
): Cluster {
	const of = members.flatMap((member) => seen[member] ?? []);
	const named = of.flatMap(({ place, organisation, titles }) => [
		place ?? "",
		organisation ?? "",
		...titles.flatMap((title) => title.split(listMarks)),
	]);
	return {
		appearances: [...members],
		provinces: new Set(
			named.flatMap((text) => {
				const found = provinceIn(foldText(text));
				return found === null ? [] : [found];
			}),
		),
		states: new Set(named.flatMap((text) => countriesIn(officeOf(text)))),
		national: named.some((text) => national.test(text)),
		isCareer: of.flatMap(itemsOf).some(isPost),
		first: Math.min(...of.map(({ first }) => first)),
		last: Math.max(...of.map(({ last }) => last)),
		articles: of.reduce((sum, { articles }) => sum + articles, 0),
	};
}

/** The province of the place a name begins with. */
function provinceIn(text: string): string | null {
	for (let end = Math.min(text.length, 12); end >= 2; end--) {
		const province = provinceOf.get(text.slice(0, end));
		if (province !== undefined) return province;
	}
	return null;
}

/** Posts of party and state, in the words they end with; a company's Party secretary has none. */
const post =
	/(?:书记|常委|委员长|国务委员|总理|部长|省长|市长|州长|区长|县长|旗长|镇长|乡长|检察长|法院院长|(?:委员会|委|局|厅|署|办)(?:主任|局长|厅长|署长)|局长|厅长|(?:人大|政协|政府)[\p{Script=Han}]{0,6}(?:主任|主席))$/u;

const isPost = (item: string): boolean => {
	const office = foldText(item);
	return post.test(office) && !ordinary.test(office);
};

/** Whether one ends before the other begins, soon enough, and the way from post to post is one that people go. */
function follows(one: Cluster, other: Cluster): boolean {
	if (!one.isCareer || !other.isCareer) return false;
	const [early, late] = one.last < other.first ? [one, other] : [other, one];
	if (early.first === NO_DAY || late.first === NO_DAY) return false;
	if (early.last >= late.first || late.first - early.last > BETWEEN_POSTS)
		return false;
	const shared = [...early.provinces].some((name) => late.provinces.has(name));
	return (
		shared ||
		(early.provinces.size > 0 && late.national) ||
		(early.national && late.provinces.size > 0) ||
		(early.national && late.national)
	);
}

/** The commonest surnames: with them, a leader of two characters has namesakes. Source: 公安部, 二〇二〇年全国姓名报告. */
const common = new Set([..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"]);

/** The share of articles by which one bearer of a rare name is the one. */
export const THE_ONE = 0.8;

/**
 * Joins what is one person for other reasons than marks: a leader is a leader whatever a paper prints beside the name, unless it
 * is the calling of a namesake; of a rare name that nearly all articles print for one, the rest is the same, unless it is of
 * another state.
 */
export function joinKnown(
	name: string,
	clusters: readonly Cluster[],
	seen: readonly Appearance[],
): readonly Cluster[] {
	const plainName = plain(name);
	const isLeader = leaders.has(plainName);
	const [first, ...others] = [...clusters].sort(
		(one, other) => other.articles - one.articles || one.first - other.first,
	);
	if (first === undefined) return clusters;
	const all = clusters.reduce((sum, { articles }) => sum + articles, 0);
	const isTheOne = isRare(name) && first.articles >= all * THE_ONE;
	if (!isLeader && !isTheOne) return clusters;
	const mayHaveNamesakes =
		plainName.length === 2 && common.has(plainName.charAt(0));
	const joins = ({ appearances, states }: Cluster): boolean =>
		isLeader
			? !mayHaveNamesakes ||
				!appearances.every((index) => {
					const one = seen[index];
					return (
						one !== undefined &&
						itemsOf(one).some((item) => ordinary.test(item))
					);
				})
			: states.size === 0 ||
				[...states].some((state) => first.states.has(state));
	const joined = [first, ...others.filter(joins)];
	return [
		joined.reduce((one, other) => joinedOf(one, other)),
		...others.filter((other) => !joined.includes(other)),
	];
}

const joinedOf = (one: Cluster, other: Cluster): Cluster => ({
	appearances: [...one.appearances, ...other.appearances],
	provinces: new Set([...one.provinces, ...other.provinces]),
	states: new Set([...one.states, ...other.states]),
	national: one.national || other.national,
	isCareer: one.isCareer || other.isCareer,
	first: Math.min(one.first, other.first),
	last: Math.max(one.last, other.last),
	articles: one.articles + other.articles,
});

/** So many of one name are no line of posts. */
const MANY = 40;

/** Joins those of whom one follows the other, where it is the only one that could. */
export function joinFollowing(clusters: readonly Cluster[]): Cluster[] {
	const inTime = [...clusters].sort(
		(one, other) => one.first - other.first || one.last - other.last,
	);
	if (inTime.length > MANY) return inTime;
	const joined: Cluster[] = [];
	for (const late of inTime) {
		const early = joined.filter((one) => follows(one, late));
		const only = early.length === 1 ? early[0] : undefined;
		const rivals =
			only === undefined
				? []
				: inTime.filter((other) => other !== late && follows(only, other));
		if (only === undefined || rivals.length > 0) {
			joined.push(late);
			continue;
		}
		joined[joined.indexOf(only)] = joinedOf(only, late);
	}
	return joined;
}
