import { COUNTRIES } from "../extraction/tables/countries.ts";
import { LEADERS } from "../extraction/tables/leaders.ts";
import { OFFICES } from "../extraction/tables/offices.ts";
import { foldText } from "../language/fold.ts";
import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";
import { NO_DAY } from "./segment.ts";

/**
 * Which of those who bear one name are one person. Apart, unless an organisation, a place or an office that is nobody
 * else's agrees, or one post follows the other in time; where nothing tells, they are unsure, which is a third pile.
 */

/** What articles print beside a name, and when. Days since 1970-01-01. */
export interface Appearance {
	/** Each a list of offices as printed. */
	readonly titles: readonly string[];
	readonly organisation: string | null;
	readonly place: string | null;
	/** The paper: what it calls 市委 is its own city's. */
	readonly paper: string;
	readonly first: number;
	readonly last: number;
	readonly articles: number;
}

/** One person among those of a name. */
export interface Identity {
	/** Which appearances are this person's. */
	readonly appearances: readonly number[];
	/** Place or organisation that tells this person; null where there is nobody else or nothing tells. */
	readonly apart: string | null;
	readonly unsure: boolean;
}

const offices = new Lexicon(OFFICES);
const leaders = new Set(LEADERS);

/** Words before an office that many people's offices have. */
const anybodys =
	/^(?:副|总|首席|高级|资深|名誉|荣誉|特约|特聘|专职|兼职|执行|常务|轮值|代理|代|原|前|时任|现任|党委|党组|党工委|党总支|党支部|支部|公司|企业|集团|学校|医院|中心|村|镇|乡|社区|街道|董事会|委员会|业务|技术|项目|部门|单位|该[\p{Script=Han}]{0,4}|本[\p{Script=Han}]{0,4})+$/u;

/** An organisation or office of the paper's own place: 市委, 区政府, 县公安局. */
const ofOwnPlace = /^[省市区县州盟旗镇乡]/u;

/** Lists of offices: 市委副书记、市长; 国务委员兼外交部长. */
export const listMarks = /[、，,；;/]|兼(?!职)/u;

/** Short for the office before them: 外长 is 外交部长. */
const inFull: readonly (readonly [RegExp, string])[] = [
	[/外长$/u, "外交部长"],
	[/防长$/u, "国防部长"],
	[/财长$/u, "财政部长"],
	[/部部长$/u, "部长"],
];

/** An office in the words that tell it best. */
const officeOf = (item: string): string =>
	inFull.reduce(
		(office, [short, full]) => office.replace(short, full),
		foldText(item),
	);

/** Whether a name is one that hardly two people in the news bear: foreign ones, and those of four characters and more. */
const isRare = (name: string): boolean => name.includes("·") || name.length > 3;

const countries = new Lexicon(COUNTRIES);

/** The states that one character stands for (俄, 美), where no other state's name begins with it. */
const byInitial = new Map<string, string | null>();
for (const country of COUNTRIES) {
	const initial = country.charAt(0);
	byInitial.set(initial, byInitial.has(initial) ? null : country);
}

/** Offices of which a state has few: together with the state they tell the person. */
const politics =
	/(?:总统|总理|首相|国王|主席|外交部长|国防部长|部长|大臣|议长|国务卿|发言人|总书记|领导人|秘书长|特使)$/u;

/** 俄外长, 美国防部: an initial in front of what a state has. */
const ofInitial = /^.(?:外|国|总|防|军|议|联|财|司|首|副|官|白)/u;

/** The state an office is of: not one's own, and not the one somebody is sent to (中国驻美国大使). */
function countriesIn(office: string): string[] {
	const [first] = countries.matches(office);
	const named =
		first !== undefined
			? office.slice(first.start, first.end)
			: ofInitial.test(office)
				? (byInitial.get(office.charAt(0)) ?? null)
				: null;
	return named === null || named === "中国" || office.includes("驻")
		? []
		: [`country:${named}`];
}

/** What of an appearance tells a person from others of the name. */
function marksOf(name: string, seen: Appearance): string[] {
	const own = seen.place ?? `@${seen.paper}`;
	const marks: string[] = [];
	if (seen.place !== null) marks.push(`place:${foldText(seen.place)}`);
	if (seen.organisation !== null) {
		const organisation = foldText(seen.organisation);
		marks.push(
			ofOwnPlace.test(organisation) ? `${organisation}:${own}` : organisation,
		);
	}
	for (const item of itemsOf(seen)) {
		const office = officeOf(item);
		const before = office.slice(
			0,
			office.length - offices.endingAt(office, office.length),
		);
		if (before.length < 2 || anybodys.test(before)) continue;
		marks.push(ofOwnPlace.test(office) ? `${office}:${own}` : office);
		if (isRare(name) || politics.test(office))
			marks.push(...countriesIn(before));
	}
	return marks;
}

const itemsOf = ({ titles }: Appearance): string[] =>
	titles.flatMap((title) => title.split(listMarks));

/** Marks of which one ends in another are the same: 27号下午国务院总理 is 国务院总理. */
function sameMarks(marks: ReadonlySet<string>): ReadonlyMap<string, string> {
	const same = new Map<string, string>();
	for (const mark of marks) {
		let shortest = mark;
		for (let start = mark.length - SHORTEST_MARK; start > 0; start--) {
			const ending = mark.slice(start);
			if (!marks.has(ending)) continue;
			shortest = ending;
			break;
		}
		same.set(mark, shortest);
	}
	return same;
}

/** Letters of a mark that may stand for a longer one that ends in it. */
const SHORTEST_MARK = 4;

/** Callings of whom nobody takes for a leader of the same name. */
const ordinary =
	/运动员|教练|选手|冠军|球员|村|[镇乡](?![长])|社区|街道|学校|中学|小学|大学|学院|公司|集团|厂|医院|医生|护士|教授|教师|老师|研究|工程师|经理|董事|记者|学生|民警|警官|战士|军士|居民|农民|职工|员工|工人|司机|店|户|律师|演员|导演|作家|艺术/u;

/** Bare names are taken for the only known bearer where at least so many articles print what tells. */
const KNOWN_WELL = 5;
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

interface Cluster {
	readonly appearances: number[];
	readonly provinces: ReadonlySet<string>;
	/** Other states whose offices are named. */
	readonly states: ReadonlySet<string>;
	readonly national: boolean;
	first: number;
	last: number;
	articles: number;
}

function clusterOf(
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

/** Whether one ends before the other begins, soon enough, and the way from post to post is one that people go. */
function follows(one: Cluster, other: Cluster): boolean {
	const [early, late] = one.last < other.first ? [one, other] : [other, one];
	if (early.first === NO_DAY || late.first === NO_DAY) return false;
	if (early.last >= late.first || late.first - early.last > BETWEEN_POSTS)
		return false;
	const shared = [...early.provinces].some((name) => late.provinces.has(name));
	return (
		shared ||
		(early.provinces.size > 0 && late.national) ||
		(early.national && late.provinces.size > 0)
	);
}

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
	return named(name, joinKnown(name, clusters, seen), bare, seen);
}

/** The commonest surnames: with them, a leader of two characters has namesakes. Source: 公安部, 二〇二〇年全国姓名报告. */
const common = new Set([..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"]);

/** The share of articles by which one bearer of a rare name is the one. */
const THE_ONE = 0.8;

/**
 * Joins what is one person for other reasons than marks: a leader is a leader whatever a paper prints beside the name, unless it
 * is the calling of a namesake; of a rare name that nearly all articles print for one, the rest is the same, unless it is of
 * another state.
 */
function joinKnown(
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
	first: Math.min(one.first, other.first),
	last: Math.max(one.last, other.last),
	articles: one.articles + other.articles,
});

/** So many of one name are no line of posts. */
const MANY = 40;

/** Joins those of whom one follows the other, where it is the only one that could. */
function joinFollowing(clusters: readonly Cluster[]): Cluster[] {
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

/** Gives the bare names away, and says what tells each person from the others. */
function named(
	name: string,
	clusters: readonly Cluster[],
	bare: readonly number[],
	seen: readonly Appearance[],
): Identity[] {
	const bareArticles = bare.reduce(
		(sum, index) => sum + (seen[index]?.articles ?? 0),
		0,
	);
	// Everybody knows whom a paper means by a leader's bare name: the one it prints most.
	const leader = leaders.has(name)
		? [...clusters].sort((one, other) => other.articles - one.articles)[0]
		: undefined;
	const [main] = [...clusters].sort(
		(one, other) => other.articles - one.articles,
	);
	const only = clusters.length === 1 || isRare(name) ? main : undefined;
	const told = clusters.reduce((sum, { articles }) => sum + articles, 0);
	const owner =
		leader ??
		(only !== undefined &&
		only.articles >= KNOWN_WELL &&
		only.articles >= told * THE_ONE &&
		bareArticles <= only.articles
			? only
			: undefined);
	const labels = new Set<string>();
	const alone =
		clusters.length + (owner === undefined && bare.length > 0 ? 1 : 0) === 1;
	const identities = clusters.map((cluster): Identity => {
		const apart = alone ? null : labelOf(cluster, seen, labels);
		if (apart !== null) labels.add(apart);
		return {
			appearances:
				cluster === owner
					? [...cluster.appearances, ...bare]
					: cluster.appearances,
			apart,
			unsure: false,
		};
	});
	if (owner !== undefined || bare.length === 0) return identities;
	return [
		...identities,
		{
			appearances: bare,
			apart: null,
			// One article knows whom it speaks of; several that say nothing of him may not speak of one man.
			unsure: clusters.length > 0 || (bareArticles > 1 && !leaders.has(name)),
		},
	];
}

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
