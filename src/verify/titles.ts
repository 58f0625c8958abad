import type { Holding } from "../archive/answers.ts";
import type { Archive } from "../archive/archive.ts";
import { officeEndingAt } from "../extraction/names/offices.ts";
import { daysBetween } from "../language/calendar.ts";
import { foldText } from "../language/fold.ts";
import { plain } from "../language/plain.ts";
import type { ExtractedArticle, Speaker } from "../model.ts";
import type { Finding } from "./verdict.ts";

/** Lists of offices: 市委副书记、市长; 国务委员兼外交部长. */
const listMarks = /[、，,；;/]|兼(?!职)/u;

/** Words that make another office of the one behind them. */
const makesAnother = /[副前原代]$|(?:时任|曾任|名誉)$/u;

/** Days around a holding within which an office is taken for held: papers do not print it every day. */
const AROUND = 92;

const itemsOf = (titles: readonly string[]): string[] =>
	titles
		.flatMap((title) => title.split(listMarks))
		.map((item) => foldText(item))
		.filter((item) => item !== "");

/** Whether two offices are one, written in full and in short: 重庆市委书记, 市委书记; not 副书记, 书记. */
function sameOffice(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return (
		long.endsWith(short) &&
		!makesAnother.test(long.slice(0, long.length - short.length))
	);
}

const isAmong = (item: string, titles: readonly string[]): boolean =>
	itemsOf(titles).some((other) => sameOffice(item, other));

/** What stands before a name where one is called by office and name in one: 老红军|李光; nothing where that is no office. */
function before(name: string, together: string): string[] {
	const [own, whole] = [foldText(name), foldText(together)];
	if (own === whole || !whole.endsWith(own)) return [];
	return [whole.slice(0, whole.length - own.length)];
}

/** The offices that a draft gives somebody. */
function claimedOf({ titles, name }: Speaker, printed: Speaker): string[] {
	return [
		...titles,
		...before(printed.name, name).filter((words) => {
			const read = plain(words);
			return officeEndingAt(read, read.length) > 0;
		}),
	];
}

/** Every office that an article prints with a name. */
const printedWith = (
	{ name }: Speaker,
	claimed: Speaker,
	article: ExtractedArticle,
): string[] => [
	...new Set(
		[
			...article.statements.map(({ speaker }) => speaker),
			...article.commitments.map(({ actor }) => actor),
		]
			.filter((speaker) => speaker.name === name)
			.flatMap(({ titles }) => [...titles, ...before(claimed.name, name)]),
	),
];

/** Whether an office is printed with a name at about an article's day. */
function isHeldAt(holding: Holding, date: string | null): boolean {
	if (date === null || holding.first === null || holding.last === null)
		return true;
	return (
		daysBetween(date, holding.first) <= AROUND &&
		daysBetween(holding.last, date) <= AROUND
	);
}

/** When an office is printed with a name, whoever of that name it is. */
function holdingOf(
	archive: Archive,
	name: string,
	item: string,
): Holding | null {
	const found = archive.resolve(name, { kinds: ["person"] });
	const entries =
		found.kind === "one"
			? [found.entry]
			: found.kind === "several" && found.by === "name"
				? found.entries
				: [];
	return (
		entries
			.flatMap(({ holdings }) => holdings)
			.find(({ title }) => isAmong(item, [title])) ?? null
	);
}

/** Offices that a draft gives somebody and that were not printed with the name on the day of the words. */
export function titleFindings(
	archive: Archive,
	claimed: Speaker,
	printed: Speaker,
	article: ExtractedArticle,
	entry: string | null,
): readonly Finding[] {
	const given = claimedOf(claimed, printed);
	if (given.length === 0 || printed.kind !== "person") return [];
	const thatDay = printedWith(printed, claimed, article);
	const holdings = entry === null ? [] : (archive.entry(entry)?.holdings ?? []);
	return itemsOf(given).flatMap((item): Finding[] => {
		if (isAmong(item, thatDay)) return [];
		const held = holdings.filter(({ title }) => isAmong(item, [title]));
		if (held.some((holding) => isHeldAt(holding, article.date))) return [];
		return [
			{
				kind: "otherTitle",
				claimed: item,
				printed: thatDay,
				elsewhere: held[0] ?? holdingOf(archive, printed.name, item),
			},
		];
	});
}
