import { plain } from "../language/plain.ts";
import type { Extent } from "../language/sentences.ts";
import type { Before } from "./attribution.ts";
import { kindOf } from "./kinds.ts";
import { lastClauseSubject } from "./leftmost.ts";
import type { People, Person } from "./names/people.ts";
import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";
import { BEHIND_SURNAME } from "./tables/address.ts";
import {
	LEADERS,
	UNIQUE_OFFICES,
	WOMEN_AMONG_LEADERS,
} from "./tables/leaders.ts";

/** 该报告 reaches no further back. */
const MOST_CITED = 6;

/** Resolves pronouns, short titles and 该负责人 within one article; says nothing where two could be meant. */
export class References {
	readonly #people: People;
	readonly #date: string | null;
	#bySurnames: Map<string, Person[]> | null = null;
	readonly #holders = new Map<string, readonly Person[]>();
	/** Bodies and documents that spoke, latest first: 该机构, 该书. */
	#cited: readonly Party[] = [];

	constructor(people: People, date: string | null) {
		this.#people = people;
		this.#date = date;
	}

	/** Parties as the article knows them: a bare office that one person of the article holds is that person. */
	known(parties: readonly Party[]): readonly Party[] {
		const resolved = this.resolved(parties);
		for (const party of resolved)
			if (!party.person)
				this.#cited = [
					party,
					...this.#cited.filter((p) => p.name !== party.name),
				].slice(0, MOST_CITED);
		return resolved;
	}

	/** The same, for those who are only spoken of. */
	resolved(parties: readonly Party[]): readonly Party[] {
		return parties.map((party) => this.#holderOf(party));
	}

	resolve(
		scene: Scene,
		phrase: Extent,
		before: Before,
	): readonly Party[] | null {
		const voice = before.voice?.parties ?? [];
		const { paragraph } = scene;
		const words = paragraph.plain.slice(phrase.start, phrase.end);
		const at = { paragraph: paragraph.index, ...phrase };
		const named = (person: Person): readonly Party[] => [
			{ kind: "person", name: person.name, person, phrase: at },
		];
		const unnamed = (): readonly Party[] => [
			{
				kind: "unnamed",
				name: paragraph.text.slice(phrase.start, phrase.end),
				person: null,
				phrase: at,
			},
		];
		if (/^(?:该?报道|该报|该媒体|该通讯社)$/u.test(words))
			return before.medium ? [before.medium] : null;
		if (
			/^(?:重要)?(?:批示|指示|谈话)$|^(?:贺电|贺信|唁电|慰问电|复信|回信|贺词|来信|信中)$/u.test(
				words,
			)
		) {
			// 李克强作出重要批示。批示指出: whoever wrote it.
			if (before.writer?.person) return named(before.writer.person);
			if (words === "谈话" && before.issuer) return [before.issuer];
			return /^[贺唁]|^复信|^慰问电/u.test(words)
				? [{ ...unnamed()[0], kind: "document" } as Party]
				: null;
		}
		const ofKind = words.match(
			/^该(?:[\p{Script=Han}]{0,5}?)(?<head>书|报告|文件|研究|机构|组织|团体|公司|集团|部|局|署|厅|院|校|会|中心|智库|意见|方案|规划|条例|法案|评论|社论)$/u,
		)?.groups?.head;
		if (ofKind) {
			const last = this.#cited.find((party) =>
				ofKind === "书" || ofKind === "文件"
					? party.kind === "document"
					: /^(?:机构|组织|团体)$/u.test(ofKind)
						? party.kind === "body"
						: party.name.replace(/》$/u, "").endsWith(ofKind),
			);
			if (last) return [{ ...last, phrase: at }];
			const kind = kindOf(words);
			return kind
				? [
						{
							kind,
							name: paragraph.text.slice(phrase.start, phrase.end),
							person: null,
							phrase: at,
						},
					]
				: null;
		}
		// 声明说, 文章指出: who issued or printed it; where no one is told to have, it speaks for itself.
		if (
			/^(?:该?声明|公告|通报|公报|文章|该文|锐评|快评|述评|综述|热评|短评|该?评论|社论|时评)$/u.test(
				words,
			)
		) {
			const by = /(?:文|文章|评|评论|社论|综述)$/u.test(words)
				? before.medium
				: before.issuer;
			return [
				by ?? {
					kind: "document",
					name: paragraph.text.slice(phrase.start, phrase.end),
					person: null,
					phrase: at,
				},
			];
		}
		if (/^(?:两国|双方)(?:领导人|元首|总理|外长|防长|首脑)$/u.test(words))
			return before.pair.length === 2 ? before.pair : null;
		const topic = before.topic();
		if (words.length === 1 && words !== "他" && words !== "她")
			return this.#bySurname(`${words}先生`, at);
		if (/^(?:他们|她们)$/u.test(words)) {
			if (
				topic.some((party) => party.kind === "collective") ||
				topic.length > 1
			)
				return topic;
			return voice.length > 1 ||
				voice.some((party) => party.kind === "collective")
				? voice
				: null;
		}
		if (/^(?:他|她)/u.test(words)) {
			const here = this.#personBefore(scene, before.unitStart, phrase.start);
			if (here && mayBeCalled(words, here)) return named(here);
			const people = (topic.length > 0 ? topic : voice).filter(
				(party) => party.person && mayBeCalled(words, party.person),
			);
			const [only, ...more] = people;
			if (only?.person && more.length === 0) return named(only.person);
			// 护林员和妻子…。她说: of two the one who can only be meant.
			const surely = people.filter(
				({ person }) =>
					words.startsWith("她") &&
					person?.titles.some((title) => WOMEN.test(title)),
			);
			if (surely.length === 1 && surely[0]?.person)
				return named(surely[0].person);
			const last = [...topic, ...voice].find(
				(party) => party.kind === "unnamed",
			);
			return last && topic.length === 1 ? [last] : null;
		}
		if (
			!/^(?:该|这|那|上述|前述)/u.test(words) &&
			(SURNAME_AND_TITLE.test(words) || NICKNAME.test(words))
		)
			return this.#bySurname(words, at) ?? unnamed();
		const role = words.replace(/^(?:该|这位|这名|上述|前述|那位)/u, "");
		const [last] = [...topic, ...voice];
		if (last?.kind === "unnamed" && last.name.endsWith(role))
			return [{ ...last, phrase: at }];
		const holders = this.#holdersOf(`a ${role}`, (person) =>
			holds(person, role),
		);
		const [only, ...more] = holders;
		if (only && more.length === 0) return named(only);
		return unnamed();
	}

	/** Whom 老陈 or 李主任 is about; nothing for 他 and 该负责人. */
	calledAt(scene: Scene, phrase: Extent): readonly Party[] | null {
		return this.unnamedAt(scene, phrase);
	}

	/** 姚大姐，曾经是…: somebody of whom the article says no more than that, or the one person it means. */
	unnamedAt(scene: Scene, phrase: Extent): readonly Party[] | null {
		const { plain: words, text, index } = scene.paragraph;
		const printed = words.slice(phrase.start, phrase.end);
		if (!SURNAME_AND_TITLE.test(printed) && !NICKNAME.test(printed))
			return null;
		return (
			this.#bySurname(printed, { paragraph: index, ...phrase }) ?? [
				{
					kind: "unnamed",
					name: text.slice(phrase.start, phrase.end),
					person: null,
					phrase: { paragraph: index, ...phrase },
				},
			]
		);
	}

	/** 李主任: the one person of the article with that surname and office. */
	#bySurname(words: string, phrase: Party["phrase"]): readonly Party[] | null {
		const { surname = "", title = "" } =
			words.match(NICKNAME)?.groups ??
			words.match(SURNAME_AND_TITLE)?.groups ??
			{};
		const [only, ...more] = this.#bearersOf(surname).filter(
			(person) => HONORIFIC.test(title) || holds(person, title),
		);
		return only && more.length === 0
			? [{ kind: "person", name: only.name, person: only, phrase }]
			: null;
	}

	/** The people whose names begin with a surname. */
	#bearersOf(surname: string): readonly Person[] {
		if (!this.#bySurnames) {
			this.#bySurnames = new Map();
			for (const person of this.#people.persons)
				for (const length of [1, 2]) {
					const key = plain(person.name).slice(0, length);
					const bearers = this.#bySurnames.get(key);
					if (bearers) bearers.push(person);
					else this.#bySurnames.set(key, [person]);
				}
		}
		return this.#bySurnames.get(surname) ?? [];
	}

	/** The people who hold an office, by a test that is made once for each office. */
	#holdersOf(
		office: string,
		holdsIt: (person: Person) => boolean,
	): readonly Person[] {
		const known = this.#holders.get(office);
		if (known) return known;
		const holders = this.#people.persons.filter(holdsIt);
		this.#holders.set(office, holders);
		return holders;
	}

	/** 习近平在高新区调研时，他说: the one whom the clauses before are about. */
	#personBefore(scene: Scene, start: number, end: number): Person | null {
		const subject = lastClauseSubject(scene, start, end);
		const parties =
			subject?.kind === "parties"
				? subject.parties
				: subject?.kind === "reference"
					? this.unnamedAt(scene, subject.phrase)
					: null;
		const [only, ...more] = parties ?? [];
		return only?.person && more.length === 0 ? only.person : null;
	}

	#holderOf(party: Party): Party {
		if (party.kind !== "unnamed" && party.name !== "总书记") return party;
		if (
			/^(?:一位|一名|有|某|另|多|这|该|其中)|相关|有关|代表$/u.test(party.name)
		)
			return party;
		const holders = this.#holdersOf(party.name, (person) =>
			person.titles.some(
				(title) =>
					title === party.name ||
					title.endsWith(`、${party.name}`) ||
					(title.endsWith(party.name) && party.name.length >= 3),
			),
		);
		const [only, ...more] = holders;
		if (only && more.length === 0)
			return { ...party, kind: "person", name: only.name, person: only };
		const unique = UNIQUE_OFFICES.find(
			(office) =>
				office.office === party.name &&
				this.#date !== null &&
				office.from <= this.#date &&
				(office.to === null || this.#date <= office.to),
		);
		return unique
			? {
					...party,
					kind: "person",
					name: unique.name,
					person: { name: unique.name, titles: [unique.office] },
				}
			: party;
	}
}

const SURNAME_AND_TITLE = new RegExp(
	`^(?<surname>\\p{Script=Han}{1,2}?)(?<title>${BEHIND_SURNAME}|某|某某)$`,
	"u",
);

const WOMEN =
	/(?:妻子|母亲|妈妈|女儿|奶奶|外婆|姐姐|妹妹|孙女|姑娘|夫人|女士|遗孀|老板娘|绣娘|织娘|女王|公主|第一夫人|空姐|儿媳|媳妇)$/u;
const MEN =
	/(?:丈夫|父亲|爸爸|儿子|爷爷|外公|哥哥|弟弟|孙子|侄子|小伙|小伙子|先生|国王|亲王|王子|女婿)$/u;

/** Whether 他 or 她 can be somebody, by what the article says they are, and by whom everybody knows. */
function mayBeCalled(pronoun: string, { name, titles }: Person): boolean {
	const isShe = pronoun.startsWith("她");
	return (
		(!LEADERS.includes(name) || WOMEN_AMONG_LEADERS.has(name) === isShe) &&
		!titles.some((title) => (isShe ? MEN : WOMEN).test(title))
	);
}

/** 老陈, 小唐 */
const NICKNAME = /^(?<title>[老小阿])(?<surname>\p{Script=Han})$/u;

const HONORIFIC = /^(?:老师|先生|女士|小姐|同志|师傅|某|某某|[老小阿])$/u;

/** Whether one of a person's titles ends in an office, rank included: 副市长 is not 市长. */
function holds(person: Person, office: string): boolean {
	return person.titles.some((title) =>
		title.split("、").some((part) => {
			const whole = plain(part);
			if (!whole.endsWith(office))
				return (
					whole.endsWith(`领${office}`) ||
					(office === "队长" && whole.endsWith("领队"))
				);
			return (
				office.startsWith("副") || !/副$/u.test(whole.slice(0, -office.length))
			);
		}),
	);
}
