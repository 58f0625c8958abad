import type { Attribution, Before } from "./attribution.ts";
import { within } from "./extents.ts";
import { isMedium, isReporting } from "./kinds.ts";
import type { Paragraph, Unit } from "./layout.ts";
import { isPossessed, lastClauseSubject, leftmostSubject } from "./leftmost.ts";
import type { Person } from "./names/people.ts";
import { openerIn, sourceOf } from "./openers.ts";
import { type Party, partyOf, soleOf } from "./parties.ts";
import type { References } from "./references.ts";
import type { Scene } from "./scene.ts";
import { SIDES } from "./tables/countries.ts";
import type { Voice } from "./voice.ts";

/** A sentence that was read, and whose it turned out to be. */
interface Sentence {
	readonly scene: Scene;
	readonly unit: Unit;
	readonly start: number;
	/** Who spoke in it; null where it is the paper's own. */
	readonly speakers: readonly Party[] | null;
}

/** Whom recent sentences were about. */
export interface Topic {
	readonly parties: readonly Party[];
	/** Whether the last sentence itself was about them, by name or by 他. */
	readonly isFresh: boolean;
}

/** A pronoun reaches back over no more sentences than this that name nobody and are about no 他. */
const REACH = 4;

/** However many sentences say 他 in between, no further than this. */
const FARTHEST = 16;

/** What a reading of an article remembers from one sentence to the next. */
export class Memory {
	readonly #references: References;
	/** What later sentences ask of earlier ones at all: most articles never ask. */
	readonly #asks: Readonly<
		Record<"medium" | "writer" | "issuer" | "pair", boolean>
	>;
	/** Who is speaking, until narration takes over. */
	voice: Voice | null = null;
	/** The first voice of the paragraph that is being read, and whether others are somebody else's. */
	#paragraph = -1;
	#first: Voice | null = null;
	#hasOthers = false;
	/** Bound once: a unit is read by the thousand. */
	readonly #parties = (): readonly Party[] => this.topic().parties;
	/** Latest first. */
	#sentences: readonly Sentence[] = [];
	#medium: Party | null = null;
	#issuer: Party | null = null;
	#writer: Party | null = null;
	#pair: readonly Party[] = [];

	constructor(references: References, paragraphs: readonly Paragraph[]) {
		this.#references = references;
		this.#asks = {
			medium: paragraphs.some(({ outside }) => ASKS_MEDIUM.test(outside)),
			writer: paragraphs.some(({ outside }) => ASKS_WRITER.test(outside)),
			issuer: paragraphs.some(({ outside }) => ISSUED.test(outside)),
			pair: paragraphs.some(({ outside }) => ASKS_PAIR.test(outside)),
		};
	}

	/** A heading ends whatever was going on: in a digest another story begins. */
	forget(): void {
		this.forgetSpeaker();
		this.#medium = null;
		this.#issuer = null;
		this.#writer = null;
	}

	/** Somebody nobody can read speaks: 他 does not reach past them. */
	forgetSpeaker(): void {
		this.voice = null;
		this.#sentences = [];
	}

	/** What is known before a sentence is read. */
	before(
		unitStart: number,
		quotationsWait: boolean,
		opensParagraph: boolean,
	): Before {
		return {
			voice: this.voice,
			topic: this.#parties,
			medium: this.#medium,
			issuer: this.#issuer,
			writer: this.#writer,
			pair: this.#pair,
			unitStart,
			quotationsWait,
			opensParagraph,
		};
	}

	/** Takes note of a sentence that was read. */
	note(
		scene: Scene,
		unit: Unit,
		start: number,
		attributions: readonly Attribution[],
	): void {
		const said = attributions.at(-1)?.voice.parties;
		// Whoever is named inside somebody's speech is not whom the article is about.
		const goesOn =
			this.voice && !this.voice.closed ? this.voice.parties : undefined;
		// 总书记强调要…，这让杨果深受启发: behind the words somebody else is told of.
		const end = attributions.at(-1)?.contentEnd ?? unit.end;
		const isToldOn = end < unit.end;
		this.#sentences = [
			isToldOn
				? { scene, unit, start: end, speakers: null }
				: { scene, unit, start, speakers: said ?? goesOn ?? null },
			...this.#sentences,
		].slice(0, FARTHEST);
		this.#noteVoices(scene.paragraph.index, attributions);
		for (const { voice } of attributions)
			this.#noteSource(voice, scene.paragraph.outside.slice(start, unit.end));
		if (this.#asks.issuer)
			this.#issuer = this.#issuerIn(scene, unit, start) ?? this.#issuer;
		if (this.#asks.medium)
			this.#medium = mediumIn(scene, unit, start) ?? this.#medium;
		if (this.#asks.writer)
			this.#writer = this.#writerIn(scene, unit, start) ?? this.#writer;
		if (this.#asks.pair)
			this.#pair =
				pairOf(scene, unit) ??
				(isOfOthers(scene.paragraph.outside.slice(start, unit.end), this.#pair)
					? []
					: this.#pair);
	}

	#noteVoices(paragraph: number, attributions: readonly Attribution[]): void {
		if (paragraph !== this.#paragraph) {
			this.#paragraph = paragraph;
			this.#first = null;
			this.#hasOthers = false;
		}
		for (const { voice } of attributions) {
			this.#first ??= voice;
			const who = soleOf(voice.parties);
			if (!who || who.person !== soleOf(this.#first.parties)?.person)
				this.#hasOthers = true;
		}
	}

	#noteSource({ parties: [only] }: Voice, sentence: string): void {
		if (!only || only.kind === "person") return;
		if (isReporting(only.name)) this.#medium = only;
		else if (only.kind === "body" && ISSUED.test(sentence)) this.#issuer = only;
	}

	/** 外交部发表声明, 公司日前发布公告: whose 声明说 comes next. */
	#issuerIn(scene: Scene, unit: Unit, start: number): Party | null {
		const issued = scene.paragraph.outside
			.slice(start, unit.end)
			.match(ISSUES)?.index;
		if (issued === undefined) return null;
		const subject = lastClauseSubject(scene, start, start + issued);
		const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
		return only &&
			more.length === 0 &&
			/^(?:body|unnamed|person)$/u.test(only.kind)
			? only
			: null;
	}

	/** The voice of the one person who has spoken in a paragraph so far; nobody where several have. */
	onlySpeaker(paragraph: number): Voice | null {
		return paragraph === this.#paragraph && !this.#hasOthers
			? this.#first
			: null;
	}

	topic(): Topic {
		let isFresh = true;
		let passed = 0;
		for (const sentence of this.#sentences) {
			if (passed >= REACH) break;
			const about = this.#about(sentence);
			if (about === "pronoun") continue;
			if (about !== "nobody")
				return { ...about, isFresh: isFresh && about.isFresh };
			isFresh = false;
			passed++;
		}
		return { parties: [], isFresh: false };
	}

	#about({
		scene,
		unit,
		start,
		speakers,
	}: Sentence): Topic | "pronoun" | "nobody" {
		if (speakers) return { parties: speakers, isFresh: true };
		const subject = lastClauseSubject(scene, start, unit.end);
		if (subject?.kind === "parties")
			return {
				parties: this.#references.resolved(subject.parties),
				isFresh: true,
			};
		if (subject?.kind === "reference") {
			const called = subject.phrase
				? this.#references.unnamedAt(scene, subject.phrase)
				: null;
			return called ? { parties: called, isFresh: true } : "pronoun";
		}
		const named = within(scene.mentions, start, unit.end);
		const [only] = named;
		if (!only || isPossessed(scene, only)) return "nobody";
		if (named.some((m) => m.person !== only.person))
			return { parties: [], isFresh: false };
		return {
			parties: [partyOf(only.person, scene.paragraph.index, only)],
			isFresh: false,
		};
	}

	/** 李克强对…作出重要批示, 习近平致贺信: who wrote it. */
	#writerIn(scene: Scene, unit: Unit, start: number): Party | null {
		const wrote = scene.paragraph.outside
			.slice(start, unit.end)
			.match(WROTE)?.index;
		if (wrote === undefined) return null;
		const subject = lastClauseSubject(scene, start, start + wrote);
		return soleOf(
			subject?.kind === "parties"
				? this.#references.resolved(subject.parties)
				: [],
		);
	}
}

/** What a body issues, and that it does. */
const ISSUED = /声明|公告|通报|公报|通告|谈话/u;
const ISSUES =
	/(?:发表|发布|发出|公布|发(?![言展生改达现明电])|刊发|(?<![提指支演付])出(?![席现口版访任])|作出)(?:了)?[^，。；]{0,16}(?:声明|公告|通报|公报|通告|谈话)/u;

const ASKS_PAIR = /(?:两国|双方)(?:领导人|元首|总理|外长|防长|首脑)/u;

const ASKS_MEDIUM =
	/(?<=[，。；！？”\s]|^)(?:该?报道|文章|该文|该报|该媒体|该通讯社)/u;
const ASKS_WRITER =
	/(?:批示|指示|谈话|[贺唁]电|慰问电|[贺复回来]信|贺词|信中)(?:指出|说|中|强调|要求|表示|称)/u;

const WROTE =
	/(?<!宣读|转达)(?:[作做]出.{0,12}(?:指示|批示)|发表.{0,8}谈话|(?:致|发|复|回|写|去)(?:了一封|来|去)?(?:贺|慰问|唁)?[电信](?![视影息号])|向.{2,30}致(?:贺|慰问|唁)?[电信]|给.{2,30}(?:回|复|写)信)/u;

/** The paper or agency a sentence begins with, or rests on: whose 该报 and 报道称 come next. */
function mediumIn(scene: Scene, unit: Unit, start: number): Party | null {
	const opener = openerIn(scene.paragraph.outside, start, unit.end);
	const [source] = (opener && sourceOf(scene, opener)) ?? [];
	if (source && isMedium(source.name)) return source;
	const head = scene.paragraph.outside
		.slice(start, unit.end)
		.match(/^[^，。；：]*/u)?.[0].length;
	for (const subject of [
		lastClauseSubject(scene, unit.start, unit.end),
		head ? leftmostSubject(scene, start, start + head) : null,
	]) {
		const [only] = subject?.kind === "parties" ? subject.parties : [];
		if (only && isMedium(only.name)) return only;
	}
	return null;
}

/** The two people a sentence names, where it names exactly two: 两国领导人. */
function pairOf(scene: Scene, unit: Unit): Party[] | null {
	const persons = new Map<Person, Party>();
	for (const mention of within(scene.mentions, unit.start, unit.end)) {
		if (!persons.has(mention.person))
			persons.set(
				mention.person,
				partyOf(mention.person, scene.paragraph.index, mention),
			);
	}
	return persons.size === 2 ? [...persons.values()] : null;
}

/** 韩日, 中美: of states whose one character is seldom part of another word. */
const TWO_SIDES = /[中美俄英法德日韩朝印欧]{2}(?!国|语|文|元|方|军)/gu;

/** By whose side somebody speaks: 美 of 美国国务卿; null where no title says so. */
function sideOf({ person }: Party): string | null {
	for (const title of person?.titles ?? []) {
		const side = /^(?:中共|国家|国务院|中华)/u.test(title) ? "中" : title[0];
		if (side !== undefined && SIDES.includes(side)) return side;
	}
	return null;
}

/** 韩日矛盾…，双方领导人, where the two named were an American and a Korean: a sentence is of other sides than theirs. */
function isOfOthers(sentence: string, pair: readonly Party[]): boolean {
	const sides = pair.map(sideOf);
	return (
		pair.length === 2 &&
		!sides.includes(null) &&
		[...sentence.matchAll(TWO_SIDES)].some(([two]) =>
			[...two].some((side) => !sides.includes(side)),
		)
	);
}
