import { plain } from "../language/plain.ts";
import type { Extent } from "../language/sentences.ts";
import type {
	Article,
	Commitment,
	CommitmentKind,
	Speaker,
	Statement,
} from "../model.ts";
import { answerableOf, bodyIn } from "./answerable.ts";
import { authorityOf, isFirst } from "./authority.ts";
import { whoIs } from "./commitments/agents.ts";
import { startsWithDeed } from "./commitments/deeds.ts";
import { type Named, narratedCommitments } from "./commitments/narrated.ts";
import { announcedIn, committedIn } from "./commitments/spoken.ts";
import { type Issue, writeCommitment } from "./commitments/writing.ts";
import { isMedium } from "./kinds.ts";
import type { Paragraph } from "./layout.ts";
import type { SpeakerBook } from "./speakerBook.ts";
import { COUNTRIES } from "./tables/countries.ts";

/** What is known of the whole article. */
export interface CommitmentSetting {
	/** Whether it reports talks between states, where a leader asks and does not order. */
	readonly talks: boolean;
	readonly speakers: SpeakerBook;
	readonly people: Named;
}

/** Finds what people, bodies and documents commit themselves or others to: in their words, and in the paper's own. */
export function commitmentsOf(
	article: Pick<Article, "id" | "date" | "genre" | "headline">,
	paragraphs: readonly Paragraph[],
	statements: readonly Statement[],
	setting: CommitmentSetting,
): Commitment[] {
	const headline = [
		article.headline.kicker,
		article.headline.main,
		article.headline.subhead,
	]
		.filter((part) => part !== null)
		.join(" ");
	const issue = { articleId: article.id, date: article.date, headline };
	const abroad = isBeforeOthers(headline);
	const found: Commitment[] = [];
	let before: Said | null = null;
	for (const statement of statements) {
		const spoken = spokenCommitments(issue, paragraphs, statement, before, {
			...setting,
			talks: setting.talks || (abroad && isFirst(statement.speaker)),
		});
		found.push(...spoken.commitments);
		before = { statement, last: spoken.last };
	}
	if (article.genre !== "commentary")
		found.push(
			...narratedCommitments(
				issue,
				paragraphs,
				statements,
				setting.speakers,
				setting.people,
			),
		);
	const unique = new Map(
		found.map((each) => [
			`${each.paragraph}.${each.start}.${each.kind}.${each.actor.id}`,
			each,
		]),
	);
	return numbered(
		[...unique.values()].sort(
			(a, b) => a.paragraph - b.paragraph || a.start - b.start,
		),
	);
}

/** Those who commit themselves together do so in the same words: the ids of all but the first end in their number. */
function numbered(commitments: readonly Commitment[]): Commitment[] {
	const counts = new Map<string, number>();
	return commitments.map((commitment) => {
		const count = (counts.get(commitment.id) ?? 0) + 1;
		counts.set(commitment.id, count);
		return count === 1
			? commitment
			: { ...commitment, id: `${commitment.id}-${count}` };
	});
}

/** The statement before, and what its last sentence came to. */
interface Said {
	readonly statement: Statement;
	readonly last: CommitmentKind | null;
}

function spokenCommitments(
	issue: Issue,
	paragraphs: readonly Paragraph[],
	statement: Statement,
	before: Said | null,
	{ talks, speakers }: CommitmentSetting,
): { commitments: Commitment[]; last: CommitmentKind | null } {
	const { speaker } = statement;
	const authority = authorityOf(
		statement,
		speaker.kind === "person" && (talks || isAmongTalks(paragraphs, statement)),
	);
	const relayed = speaker.kind === "body" && isMedium(speaker.name);
	let last = goesOn(before, statement) ? (before?.last ?? null) : null;
	const commitments = statement.spans.flatMap((span, index) => {
		const paragraph = paragraphs[span.paragraph];
		if (
			!paragraph ||
			ASKS.test(speaker.name) ||
			isAncient(paragraph, span.start, speaker)
		)
			return [];
		const committed = committedIn(paragraph, span, {
			statement,
			authority,
			last,
			first: index === 0,
		});
		last = committed[0]?.kind ?? announcedIn(paragraph.plain, span, authority);
		return committed.map(({ kind: found, subject, ...stretch }) => {
			// 报告建议，…。要…: all of it is advice.
			const kind =
				found === "directive" && ADVISES.test(statement.cue ?? "")
					? "proposal"
					: found;
			const named = subject
				? paragraph.text.slice(subject.start, subject.end)
				: null;
			const actor: Speaker =
				subject &&
				((relayed &&
					whoIs(paragraph.plain.slice(subject.start, subject.end)) !== "own") ||
					(kind === "pledge" &&
						isOfAnother(
							paragraph.plain.slice(subject.start, subject.end),
							speaker,
						)))
					? speakers.speakerOf({
							kind: "body",
							name: (named ?? "").replace(/\s/gu, ""),
							person: null,
							phrase: { paragraph: paragraph.index, ...subject },
						})
					: speaker;
			return writeCommitment(
				issue,
				paragraph,
				{ ...stretch, sentenceStart: span.start },
				{
					kind,
					actor,
					answerable:
						kind === "directive"
							? null
							: kind === "proposal"
								? bodyIn(named)
								: answerableOf(speaker, named),
					addressee:
						kind !== "directive"
							? null
							: subject && isTold(paragraph, subject)
								? named
								: called(paragraph, span),
					statement: statement.id,
				},
			);
		});
	});
	return { commitments, last };
}

const ADVISES = /^(?:建议|提议|呼吁|倡议|倡导)/u;

/** 欧盟承诺提供援助, in the words of Russia's spokeswoman: another state's plan is that state's. */
function isOfAnother(subject: string, { name, titles }: Speaker): boolean {
	const state = STATES.find((each) => subject.startsWith(each));
	return (
		state !== undefined &&
		whoIs(subject) === "body" &&
		titles.length > 0 &&
		ABROAD.test(titles.join("、")) &&
		![name, ...titles].some((words) => words.includes(state.slice(0, 2)))
	);
}

const STATES = [
	...COUNTRIES.filter((country) => country !== "中国"),
	"欧盟",
	"北约",
	"联合国",
];

/** Who speaks for a state. */
const ABROAD =
	/发言人|外长|外交部|总统|总理|首相|大使|防长|国防部|国务卿|议长|特使|代表/u;

/** Whoever asks promises and orders nothing. */
const ASKS = /记者$|記者$/u;

/** 汉代《二年律令》中规定: what was law once binds nobody. */
const isAncient = (
	{ plain }: Paragraph,
	start: number,
	{ kind }: Speaker,
): boolean =>
	kind === "document" &&
	ANCIENT.test(plain.slice(Math.max(0, start - CALL_REACH), start));

const ANCIENT =
	/古代|先秦|春秋|战国|[夏商周秦汉晋隋唐宋元明清](?:代|朝|律|初|末)|[西东]周|[西东]汉|《周礼》|疏议》/u;

/** 连线渔沱镇，要求|…: whom somebody called to say it; null where it is said to nobody in particular. */
function called({ plain, text }: Paragraph, { start }: Extent): string | null {
	const words = plain.slice(Math.max(0, start - CALL_REACH), start);
	const who = words.match(
		/(?:连线|致电|约谈)(?:了)?(?<who>[\p{Script=Han}]{2,12})，(?:并)?\p{Script=Han}{1,4}，?$/u,
	);
	const name = who?.groups?.who;
	if (name === undefined || who?.index === undefined || whoIs(name) !== "body")
		return null;
	const from = start - words.length + who.index + who[0].indexOf(name);
	return text.slice(from, from + name.length);
}

/** How far in front of the words a call is told of. */
const CALL_REACH = 24;

/** Whether an order can be addressed to whom its sentence is about: 实施方案要突出重点 and 我们要 address nobody else. */
const isTold = ({ plain }: Paragraph, { start, end }: Extent): boolean => {
	const words = plain.slice(start, end);
	const who = whoIs(words);
	return (
		who !== "thing" &&
		who !== "own" &&
		who !== "unknown" &&
		!startsWithDeed(words)
	);
};

/** 在乌兹别克斯坦议会发表演讲: what a leader asks of another state's people is no order. */
const isBeforeOthers = (headline: string): boolean =>
	/演讲|访问|致辞|出席|峰会|署名文章|抵达|会晤|会见|复信|致信/u.test(
		headline,
	) &&
	(FORA.test(headline) || namesAnotherState(plain(headline)));

const namesAnotherState = (words: string): boolean =>
	COUNTRIES.some((country) => country !== "中国" && words.includes(country));

/** Where heads of several states meet. */
const FORA =
	/峰会|二十国集团|金砖|上合|上海合作组织|亚太经合|东盟|欧盟|联合国|领导人.{0,6}会议|博鳌|达沃斯|世界经济论坛|进口博览会|中非|中阿|中国[－—-]/u;

/** 同韩国总统通电话时说: talks between states, in an article about something else. */
const isAmongTalks = (
	paragraphs: readonly Paragraph[],
	{ spans: [first] }: Statement,
): boolean =>
	first !== undefined &&
	tellsOfTalks(
		paragraphs[first.paragraph]?.plain.slice(
			Math.max(0, first.start - TALKS_REACH),
			first.start,
		) ?? "",
	);

const tellsOfTalks = (words: string): boolean =>
	/通电话|通话|会谈|会晤|会见/u.test(words) && TALKS.test(words);

const TALKS =
	/(?:同|与|和|会见)[^。]{2,24}(?:总统|首相|总理|国王|外长|议长|国务卿|大臣)[^。]{0,16}(?:通电话|通话|会谈|会晤|会见)[^。]*$|会见[^。]{0,16}(?:总统|首相|国王|外长|议长|国务卿|大臣)[^。]*$/u;

const TALKS_REACH = 80;

/** Whether a statement only goes on where the same speaker's last one ended: from words in marks to others, and back. */
const goesOn = (before: Said | null, statement: Statement): boolean => {
	const end = before?.statement.spans.at(-1);
	const start = statement.spans[0];
	return (
		before?.statement.speaker.id === statement.speaker.id &&
		end?.paragraph === start?.paragraph &&
		(start?.start ?? 0) - (end?.end ?? 0) <= 2
	);
};
