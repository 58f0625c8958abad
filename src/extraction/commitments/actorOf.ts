import type { Extent } from "../../language/sentences.ts";
import type { Speaker } from "../../model.ts";
import { isMedium } from "../kinds.ts";
import type { Paragraph } from "../layout.ts";
import { leftmostSubject } from "../leftmost.ts";
import type { SpeakerBook } from "../speakerBook.ts";
import { PASSING_BODIES } from "../tables/agents.ts";
import { isAgent, type Who, whoIs } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { openerOf } from "./openerOf.ts";

/** A paragraph whose own voice is read. */
export interface Scene {
	readonly paragraph: Paragraph;
	readonly speakers: SpeakerBook;
	/** Where people are named: none of their names is a body's. */
	readonly people: readonly Extent[];
	/** The body that was spoken of last. */
	readonly about: () => Speaker | null;
}

/** The body that a clause names to act: before its verb of planning, or at its start. */
export function actorOf(scene: Scene, clause: Clause): Speaker | null {
	const { outside } = scene.paragraph;
	const { start, end } = clause.subject;
	const phrase = outside.slice(start, end);
	const said = phrase.match(SAID_BODY)?.groups?.head;
	if (said !== undefined || /^[这该][家个支所]/u.test(phrase)) {
		const about = scene.about();
		if (about && (said === undefined || about.name.endsWith(said)))
			return about;
	}
	if (answers(phrase, whoIs(phrase))) return bodyAt(scene, { start, end });
	if (
		clause.force === "will" &&
		AGREED.test(outside.slice(clause.predicate, clause.end)) &&
		HEADS.test(phrase)
	)
		return bodyAt(scene, { start, end });
	if (clause.force !== null) return null;
	const whole = clause.words;
	const place = whole.match(/^在(?<place>[\p{Script=Han}]{2,10})$/u)?.groups
		?.place;
	if (place && whoIs(place) === "body" && answers(place, "body"))
		return bodyAt(scene, { start: clause.start + 1, end: clause.end });
	if (answers(whole, whoIs(whole))) return bodyAt(scene, clause);
	const opener = openerOf(whole);
	if (answers(opener.words, opener.who)) {
		const from = clause.start + opener.start;
		return bodyAt(scene, { start: from, end: from + opener.words.length });
	}
	const subject = leftmostSubject(
		{ paragraph: scene.paragraph, mentions: [] },
		clause.start,
		clause.end,
	);
	const [only, ...more] = subject?.kind === "parties" ? subject.parties : [];
	if (!only || more.length > 0 || only.kind !== "body") return null;
	const name = scene.paragraph.text.slice(only.phrase.start, only.phrase.end);
	return answers(name, "body") ? bodyAt(scene, only.phrase) : null;
}

/** 部长们一致同意…: many heads of states together answer for what they agree on. */
const HEADS =
	/(?:两国|三国|各国|双方|国家|多国)[\p{Script=Han}]{0,6}(?:领导人|首脑|元首|外长|防长|部长|总理|代表)们?$/u;
const AGREED = /^(?:同意|决定|承诺|将)/u;

function bodyAt(
	{ paragraph, speakers, people }: Scene,
	{ start, end }: Extent,
): Speaker | null {
	if (people.some((name) => name.start < end && name.end > start)) return null;
	return speakers.speakerOf({
		kind: "body",
		name: paragraph.text.slice(start, end).replace(/\s/gu, ""),
		person: null,
		phrase: { paragraph: paragraph.index, start, end },
	});
}

/** 该中心, 公司: the one just named that is called so. */
const SAID_BODY =
	/^[该本这]?(?<head>公司|集团|企业|中心|机构|组织|部|局|委员会|平台|医院|学校|大学|研究所|研究院|团队|银行|市|县|区|省|州|镇|村|国)$/u;

/** Whether a phrase names a body that can answer for what it plans. */
function answers(phrase: string, who: Who): boolean {
	if (phrase.length < 2 || phrase.length > 24 || phrase.includes("\uE000"))
		return false;
	if (PASSING_BODIES.test(phrase) || NOBODY.test(phrase)) return false;
	if (isMedium(phrase)) return false;
	if (who === "own")
		return /^(?:我|全|本|该)(?!们)[\p{Script=Han}]/u.test(phrase);
	return isAgent(who) && who !== "people" && who !== "side"
		? true
		: /^[中美俄日韩英法德朝]方$/u.test(phrase);
}

/** What only looks like a body: 民生方面, 困局, 他们, 萨德的部署. */
const NOBODY =
	/^(?:在(?!野|校)|以(?!色列|军|方)|经(?!开|信|济|贸)|对(?!外|口))|^(?:约|近|超|逾|超过)?[一二三四五六七八九两半\d]+成|^(?:各方|他们|大家|你们|彼此|一方面|另一方面|任何.*|来自.*|明天.*|第[一二三四五六七八九十\d]+条.*)$|的|其|^(?:加剧|打破|形成|造成|面对)|(?:困|变|危|乱|残|败|僵|格|结)局$|(?<![国方])方面$|^[这那](?:批|些|种|项|条|架|艘|辆|台|座|次)|(?:识别区|海域|水域|空域|航线)$/u;
