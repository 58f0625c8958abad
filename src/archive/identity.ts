import { LEADERS } from "../extraction/tables/leaders.ts";
import { plain } from "../language/plain.ts";
import type { Appearance } from "./appearance.ts";
import {
	type Cluster,
	clusterOf,
	joinFollowing,
	joinKnown,
	THE_ONE,
} from "./clusters.ts";
import {
	isRare,
	itemsOf,
	marksOf,
	officeOf,
	ofOwnPlace,
	ordinary,
	politics,
	sameMarks,
} from "./marks.ts";

/**
 * Which of those who bear one name are one person. Apart, unless an organisation, a place or an office that is nobody
 * else's agrees, or one post follows the other in time; where nothing tells, they are unsure, which is a third pile.
 */

/** One person among those of a name. */
export interface Identity {
	/** Which appearances are this person's. */
	readonly appearances: readonly number[];
	/** Place or organisation that tells this person; null where there is nobody else or nothing tells. */
	readonly apart: string | null;
	readonly unsure: boolean;
}

const leaders = new Set(LEADERS);

/** Bare names are taken for the only known bearer where at least so many articles print what tells. */
const KNOWN_WELL = 5;
/**
 * Who bears a name.
 *
 * @param seen - everything printed beside the name, in no order; the answer does not depend on it
 */
export function identitiesOf(
	name: string,
	seen: readonly Appearance[],
): Identity[] {
	// Whatever order they come in, they are looked at in one order.
	const order = [...seen.keys()]
		.map((index) => ({ index, key: JSON.stringify(seen[index]) }))
		.sort((one, other) => (one.key < other.key ? -1 : 1))
		.map(({ index }) => index);
	const marks = seen.map((one) => marksOf(name, one));
	const same = sameMarks(new Set(marks.flat()));
	const byMark = new Map<string, number[]>();
	for (const index of order)
		for (const mark of marks[index] ?? []) {
			const key = same.get(mark) ?? mark;
			const members = byMark.get(key);
			if (members === undefined) byMark.set(key, [index]);
			else members.push(index);
		}
	const parent = seen.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		while (parent[root] !== root) root = parent[root] ?? root;
		parent[index] = root;
		return root;
	};
	for (const members of byMark.values())
		for (const member of members)
			parent[rootOf(member)] = rootOf(members[0] ?? member);

	const groups = new Map<number, number[]>();
	const bare: number[] = [];
	for (const index of order) {
		if (marks[index]?.length === 0) {
			bare.push(index);
			continue;
		}
		const root = rootOf(index);
		const group = groups.get(root);
		if (group === undefined) groups.set(root, [index]);
		else group.push(index);
	}
	const clusters = joinFollowing(
		[...groups.values()].map((members) => clusterOf(members, seen)),
	);
	return named(
		name,
		...shortPosts(joinKnown(name, clusters, seen), bare, seen),
		seen,
	);
}

/**
 * Which bodies are called so: one, unless a paper calls its own place's so (市委, 县公安局). Those are told by their place, and
 * where none is printed nobody knows whose they are.
 *
 * @param seen - everything printed beside the name, in no order; the answer does not depend on it
 */
export function bodiesOf(
	name: string,
	seen: readonly Appearance[],
): Identity[] {
	const all = [...seen.keys()];
	if (!ofOwnPlace.test(plain(name)))
		return all.length === 0
			? []
			: [{ appearances: all, apart: null, unsure: false }];
	const byPlace = new Map<string | null, number[]>();
	for (const index of all) {
		const place = seen[index]?.place ?? null;
		byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
	}
	return [...byPlace]
		.sort(([one], [other]) =>
			(one ?? "\uffff") < (other ?? "\uffff") ? -1 : 1,
		)
		.map(([place, appearances]) => ({
			appearances,
			apart: byPlace.size === 1 ? null : place,
			unsure:
				place === null && (byPlace.size > 1 || papersOf(appearances, seen) > 1),
		}));
}

const papersOf = (
	members: readonly number[],
	seen: readonly Appearance[],
): number => new Set(members.map((index) => seen[index]?.paper)).size;

/** Days from a dated appearance within which a post that is printed short is the same. */
const SOON = 365;

/**
 * A post of the State that is printed short (发言人) is the one that only one of those of the name holds at that time
 * (外交部发言人). What is bare still comes back last.
 */
function shortPosts(
	clusters: readonly Cluster[],
	bare: readonly number[],
	seen: readonly Appearance[],
): readonly [readonly Cluster[], readonly number[]] {
	const given = new Map<Cluster, number[]>();
	const left: number[] = [];
	for (const index of bare) {
		const one = seen[index];
		const posts =
			one === undefined
				? []
				: itemsOf(one)
						.map(officeOf)
						.filter((item) => politics.test(item));
		const holders = clusters.filter(
			(cluster) =>
				one !== undefined &&
				one.first <= cluster.last + SOON &&
				one.last >= cluster.first - SOON &&
				cluster.appearances.some((other) =>
					itemsOf(seen[other]).some((item) =>
						posts.some((post) => officeOf(item).endsWith(post)),
					),
				),
		);
		const [holder] = holders;
		if (holder === undefined || holders.length > 1) left.push(index);
		else given.set(holder, [...(given.get(holder) ?? []), index]);
	}
	return [
		clusters.map((cluster) => {
			const own = given.get(cluster);
			return own === undefined
				? cluster
				: clusterOf([...cluster.appearances, ...own], seen);
		}),
		left,
	];
}

/** Gives the bare names away, and says what tells each person from the others. */
function named(
	name: string,
	clusters: readonly Cluster[],
	bare: readonly number[],
	seen: readonly Appearance[],
): Identity[] {
	const owner = ownerOf(name, clusters, bare, seen);
	const owned =
		owner === undefined ? [] : bare.filter((index) => isOwned(seen[index]));
	const left = bare.filter((index) => !owned.includes(index));
	const labels = new Set<string>();
	const alone = clusters.length + (left.length > 0 ? 1 : 0) === 1;
	const identities = clusters.map((cluster): Identity => {
		const apart = alone ? null : labelOf(cluster, seen, labels);
		if (apart !== null) labels.add(apart);
		return {
			appearances:
				cluster === owner
					? [...cluster.appearances, ...owned]
					: cluster.appearances,
			apart,
			unsure: false,
		};
	});
	if (left.length === 0) return identities;
	return [
		...identities,
		{
			appearances: left,
			apart: null,
			// One article knows whom it speaks of; several that say nothing of him may not speak of one man.
			unsure:
				clusters.length > 0 ||
				(articlesOf(left, seen) > 1 && !leaders.has(name)),
		},
	];
}

const articlesOf = (
	members: readonly number[],
	seen: readonly Appearance[],
): number =>
	members.reduce((sum, index) => sum + (seen[index]?.articles ?? 0), 0);

/** Whose a bare name is, as everybody knows; undefined where nobody does. */
function ownerOf(
	name: string,
	clusters: readonly Cluster[],
	bare: readonly number[],
	seen: readonly Appearance[],
): Cluster | undefined {
	const [main] = [...clusters].sort(
		(one, other) => other.articles - one.articles,
	);
	// Everybody knows whom a paper means by a leader's bare name: the one it prints most.
	if (main === undefined || leaders.has(name)) return main;
	const told = clusters.reduce((sum, { articles }) => sum + articles, 0);
	return (clusters.length === 1 || isRare(name)) &&
		main.articles >= KNOWN_WELL &&
		main.articles >= told * THE_ONE &&
		articlesOf(bare, seen) <= main.articles
		? main
		: undefined;
}

/** Whether a bare name may be the well-known bearer's: not where a calling stands beside it that is somebody else's. */
const isOwned = (one: Appearance | undefined): boolean =>
	!itemsOf(one).some((item) => ordinary.test(officeOf(item)));

/** UTF-16 units of a title that tells a person from namesakes; a longer one is no label. */
const LONGEST_LABEL = 24;

/** The place or title that most articles print, the first of its kind among equals. */
function labelOf(
	cluster: Cluster,
	seen: readonly Appearance[],
	taken: ReadonlySet<string>,
): string {
	const counts = new Map<string, number>();
	for (const index of cluster.appearances) {
		const one = seen[index];
		if (one === undefined) continue;
		const title = one.titles.find(({ length }) => length <= LONGEST_LABEL);
		const label = one.place ?? title ?? one.organisation ?? one.paper;
		counts.set(label, (counts.get(label) ?? 0) + one.articles);
	}
	const [best] =
		[...counts]
			.filter(([label]) => label !== "" && !taken.has(label))
			.sort(
				([one, times], [other, otherTimes]) =>
					otherTimes - times || (one < other ? -1 : 1),
			)[0] ?? [];
	return best ?? `${taken.size + 1}`;
}
