import { Lexicon } from "../language/lexicon.ts";
import type { Extent } from "../language/sentences.ts";
import type { SpeakerKind } from "../model.ts";
import { lastBefore, touching } from "./extents.ts";
import { isCountry, isKnownMedium, kindOf } from "./kinds.ts";
import type { Paragraph } from "./layout.ts";
import { skipLeading } from "./leadingWords.ts";
import { isSurname } from "./names/endings.ts";
import { officeEndingAt } from "./names/offices.ts";
import type { People, Person, PersonMention } from "./names/people.ts";
import { FOREIGN_BODIES } from "./tables/bodies.ts";
import { ABBREVIATED_STATE, COUNTRIES } from "./tables/countries.ts";
import { FOREIGN_LEADERS } from "./tables/leaders.ts";

/** Somebody who can speak or act, as one place of the article names them. */
export interface Party {
	readonly kind: SpeakerKind;
	/** The full name of a person; of others the phrase as printed. */
	readonly name: string;
	readonly person: Person | null;
	/** Where the phrase stands. */
	readonly phrase: Extent & { readonly paragraph: number };
}

/** A person as a party to what is said, named at a place. */
export const partyOf = (
	person: Person,
	paragraph: number,
	{ start, end }: Extent,
): Party => ({
	kind: "person",
	name: person.name,
	person,
	phrase: { paragraph, start, end },
});

/** The one person among parties, where there is only one. */
export function soleOf(parties: readonly Party[]): Party | null {
	const [first] = parties;
	return first?.kind === "person" &&
		parties.every((party) => party.person === first.person)
		? first
		: null;
}

/** The person mentions of a paragraph whose names stand in the paper's own voice. */
export function spokenOf(
	people: People,
	paragraph: Paragraph,
): readonly PersonMention[] {
	const mentions = people.in(paragraph.index);
	return paragraph.marks.length === 0
		? mentions
		: mentions.filter(
				(mention) =>
					!touching(paragraph.marks, mention.start, mention.end).some(
						(mark) => mark.start < mention.start && mark.end > mention.end,
					),
			);
}

/**
 * Reads the noun phrase that fills `start` to `end` exactly as somebody who can speak, or null where it is nobody.
 * Several people joined by 、 or 和 come back together.
 */
export function readParties(
	paragraph: Paragraph,
	mentions: readonly PersonMention[],
	from: number,
	end: number,
): Party[] | null {
	const text = paragraph.plain;
	const named = namedEndingAt(paragraph, mentions, from, end);
	if (named) return named;
	const opening = skipLeading(text, from, end);
	const phrase = text.slice(opening, end);
	if (phrase.length < 1) return null;
	const kind = kindOf(phrase);
	if (!kind)
		return (
			addressedAs(paragraph, opening, end) ??
			statesListed(paragraph, opening, end)
		);
	const start = opening + describing(phrase, kind);
	return [
		{
			kind,
			name: paragraph.text.slice(start, end).replace(/\s/gu, ""),
			person: null,
			phrase: { paragraph: paragraph.index, start, end },
		},
	];
}

/** 前来观赛的|成都市民刘先生: a calling, a surname and a form of address name nobody. */
function addressedAs(
	paragraph: Paragraph,
	start: number,
	end: number,
): Party[] | null {
	const phrase = paragraph.plain.slice(start, end);
	const address = phrase.match(ADDRESS)?.index;
	if (address === undefined || address < 1) return null;
	const surname =
		isSurname(phrase, address - 2) &&
		address >= 2 &&
		phrase.length > 3 &&
		!isSurname(phrase, address - 1)
			? address - 2
			: address - 1;
	if (!isSurname(phrase, surname)) return null;
	// 听到|动漫学院院长王老师: who is heard.
	const heard = phrase.match(
		/^(?:听到|听了|听完|听罢|看到|见到|遇到|想起|请教)/u,
	);
	const from =
		phrase.lastIndexOf("的", surname) + 1 || (heard?.[0].length ?? 0);
	const calling = phrase.slice(from, surname);
	if (calling !== "" && officeEndingAt(calling, calling.length) === 0)
		return null;
	if (calling === "" && from === 0) return null;
	return [
		{
			kind: "unnamed",
			name: paragraph.text.slice(start + from, end).replace(/\s/gu, ""),
			person: null,
			phrase: { paragraph: paragraph.index, start: start + from, end },
		},
	];
}

const ADDRESS =
	/(?:先生|女士|小姐|大爷|大妈|大娘|大姐|大哥|大嫂|阿姨|奶奶|爷爷|师傅|老师|同学|老伯|老汉|老太)$/u;

/** How much of a phrase only describes: 国家统计局日前发布的|《公报》, 位于东耶路撒冷的|联合国办公室. */
function describing(phrase: string, kind: SpeakerKind): number {
	if (kind === "document") {
		const work = phrase.match(/《[^》]+》[^的]{0,8}$/u);
		return work?.index ?? 0;
	}
	if (kind !== "body") return 0;
	const held = phrase.match(/^(?:召开|举行|举办|发布|成立)的/u)?.[0].length;
	if (held) return held;
	const cut = phrase
		.replace(/“[^”]*”|《[^》]*》/gu, (m) => "○".repeat(m.length))
		.lastIndexOf("的");
	return cut >= 5 ? cut + 1 : 0;
}

/** People named right before `end`, several where they are joined: 周启明、罗伯文. */
function namedEndingAt(
	paragraph: Paragraph,
	mentions: readonly PersonMention[],
	from: number,
	end: number,
): Party[] | null {
	const found: Party[] = [];
	let at = end;
	for (;;) {
		const mention = mentionEndingAt(mentions, at, from);
		if (!mention) break;
		found.unshift({
			kind: "person",
			name: mention.person.name,
			person: mention.person,
			phrase: {
				paragraph: paragraph.index,
				start: Math.max(from, mention.phrase.start),
				end: at,
			},
		});
		const joint = Math.max(from, mention.phrase.start) - 1;
		if (joint <= from || !/[、和与及]/u.test(paragraph.plain[joint] ?? ""))
			break;
		at = joint;
	}
	return found.length > 0 ? found : null;
}

/** The mention whose name or phrase ends at a place: the last but few before it. */
function mentionEndingAt(
	mentions: readonly PersonMention[],
	at: number,
	from: number,
): PersonMention | undefined {
	const last = lastBefore(mentions, at);
	return last &&
		last.start >= from &&
		(last.phrase.end === at || last.end === at)
		? last
		: undefined;
}

/** 伊拉克、土耳其、约旦、叙利亚等国: each of them speaks. */
function statesListed(
	paragraph: Paragraph,
	start: number,
	end: number,
): Party[] | null {
	const phrase = paragraph.plain.slice(start, end);
	const list = phrase.replace(
		/等(?:\d+|[二两三四五六七八九十多]+)?(?:国|国家|方)?$/u,
		"",
	);
	const names = list.split(/[、和与]/u);
	if (names.length < 2 || !names.every((name) => isCountry(name))) return null;
	const parties: Party[] = [];
	let at = start;
	for (const name of names) {
		parties.push({
			kind: "body",
			name,
			person: null,
			phrase: {
				paragraph: paragraph.index,
				start: at,
				end: at + name.length,
			},
		});
		at += name.length + 1;
	}
	return parties;
}

const foreignStates = new Lexicon(
	COUNTRIES.filter((country) => country !== "中国"),
);
const foreignBodies = new Lexicon(FOREIGN_BODIES);

/** Whether somebody belongs to another country, by what the paper calls them. */
export function isAbroad(parties: readonly Party[]): boolean {
	return parties.some(({ name, person, kind }) => {
		if (isKnownMedium(name)) return false;
		if (kind === "collective") return foreignStates.startingAt(name, 0) > 0;
		if (FOREIGN_LEADERS.includes(name)) return true;
		const words = person ? [name, ...person.titles] : [name];
		if (words.some((word) => word.includes("中国") || word.startsWith("中方")))
			return false;
		return words.some(
			(word) =>
				word.includes("·") ||
				ABBREVIATED_STATE.test(word) ||
				foreignBodies.endingAt(word, word.length) > 0 ||
				(kind === "unnamed" && foreignStates.matches(word).length > 0) ||
				foreignStates.startingAt(word, 0) > 0,
		);
	});
}
