import { COUNTRIES } from "../extraction/tables/countries.ts";
import { OFFICES } from "../extraction/tables/offices.ts";
import { foldText } from "../language/fold.ts";
import { Lexicon } from "../language/lexicon.ts";
import { places } from "../language/places.ts";
import type { Appearance } from "./appearance.ts";

/** What is printed beside a name that tells its bearer from others of the name: a place, an organisation, an office. */

const offices = new Lexicon(OFFICES);

/** Words before an office that many people's offices have. */
const anybodys =
	/^(?:副|总|首席|高级|资深|名誉|荣誉|特约|特聘|专职|兼职|执行|常务|轮值|代理|代|原|前|时任|现任|党委|党组|党工委|党总支|党支部|支部|公司|企业|集团|学校|医院|中心|村|镇|乡|社区|街道|董事会|委员会|业务|技术|项目|部门|单位|合作社|服务队|服务站|工作站|研究所|研究院|研究中心|实验室|课题组|项目部|指挥部|车间|分公司|子公司|总公司|工厂|厂|店|门店|餐厅|酒店|景区|博物馆|图书馆|小学|中学|大学|学院|幼儿园|村委会|居委会|业委会|物业|协会|学会|基金会|编辑部|代表团|考察团|球队|国家队|俱乐部|旅行社|银行|支行|派出所|消防站|分局|大队|中队|支队|总队|法院|检察院|电视台|家庭|农场|牧场|果园|基地|园区|产业园|开发区|管委会|领导小组|工作组|专班|办公室|服务中心|指挥中心|组委会|筹委会|该[\p{Script=Han}]{0,4}|本[\p{Script=Han}]{0,4})+$/u;

/** Callings of whom nobody takes for a leader of the same name. */
export const ordinary =
	/运动员|教练|选手|冠军|球员|村|[镇乡](?![长])|社区|街道|学校|中学|小学|大学|学院|公司|集团|厂|医院|医生|护士|教授|教师|老师|研究|工程师|经理|董事|记者|学生|民警|警官|战士|军士|居民|农民|职工|员工|工人|司机|店|户|律师|演员|导演|作家|艺术/u;

/** Offices that so few hold that the name with one is one person: of the State, and of Hong Kong and Macau. */
const fewHold = new Set(
	`国务委员 国家主席 国家副主席 总书记 国务院总理 国务院副总理 特首 行政长官 财政司司长 财政司长 政务司司长 政务司长 律政司司长 律政司长 警务处处长 警务处长 廉政专员 立法会主席 联合国秘书长`.split(
		" ",
	),
);

const provinces = new Set(
	places.filter(({ within }) => within === null).map(({ name }) => name),
);

/** An organisation or office of the paper's own place: 市委, 区政府, 县公安局. */
export const ofOwnPlace = /^[省市区县州盟旗镇乡]/u;

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
export const officeOf = (item: string): string =>
	inFull.reduce(
		(office, [short, full]) => office.replace(short, full),
		foldText(item),
	);

/** Whether a name is one that hardly two people in the news bear: foreign ones, and those of four characters and more. */
export const isRare = (name: string): boolean =>
	name.includes("·") || name.length > 3;

const countries = new Lexicon(COUNTRIES);

/** The states that one character stands for (俄, 美), where no other state's name begins with it. */
const byInitial = new Map<string, string | null>();
for (const country of COUNTRIES) {
	const initial = country.charAt(0);
	byInitial.set(initial, byInitial.has(initial) ? null : country);
}

/** Offices of which a state has few: together with the state they tell the person. */
export const politics =
	/(?:总统|总理|首相|国王|主席|外交部长|国防部长|部长|大臣|议长|国务卿|发言人|总书记|领导人|秘书长|特使|安全会议秘书|总检察长)$/u;

/** 俄外长, 美国防部: an initial in front of what a state has. */
const ofInitial = /^.(?:外|国|总|防|军|议|联|财|司|首|副|官|白)/u;

/** The state an office is of: not one's own, and not the one somebody is sent to (中国驻美国大使). */
export function countriesIn(office: string): string[] {
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
export function marksOf(name: string, seen: Appearance): string[] {
	const own = seen.place ?? `@${seen.paper}`;
	const marks: string[] = [];
	const items = itemsOf(seen).map(officeOf);
	// A province has many drivers and doctors of one name.
	if (
		seen.place !== null &&
		!(
			provinces.has(seen.place) &&
			items.length > 0 &&
			items.every((item) => ordinary.test(item))
		)
	)
		marks.push(`place:${foldText(seen.place)}`);
	const organisation = foldText(seen.organisation ?? "");
	if (organisation !== "" && !anybodys.test(organisation)) {
		marks.push(
			ofOwnPlace.test(organisation) ? `${organisation}:${own}` : organisation,
		);
	}
	for (const office of items) {
		if (fewHold.has(office)) marks.push(office);
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

/** The offices of an appearance, one by one. */
export const itemsOf = (seen: Appearance | undefined): string[] =>
	(seen?.titles ?? []).flatMap((title) => title.split(listMarks));

/** Marks of which one ends in another are the same: 27号下午国务院总理 is 国务院总理. */
export function sameMarks(
	marks: ReadonlySet<string>,
): ReadonlyMap<string, string> {
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
