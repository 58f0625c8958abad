import type { Attribution } from "./attribution.ts";
import { within } from "./extents.ts";
import { kindOf } from "./kinds.ts";
import type { Paragraph, Unit } from "./layout.ts";
import type { Party } from "./parties.ts";
import { isReference } from "./referring.ts";
import type { Scene } from "./scene.ts";
import type { Voices } from "./voices.ts";

/*
 * Speech that is set as turns, without marks: 职务 姓名：…, and the questions and answers of an interview.
 */

/** A question's turn: whoever asks is not reported as a speaker. */
const QUESTION =
	/^\s*[【[（(]?(?:问|记者|本报记者|本刊记者|主持人|编者|编者按|Q|提问|追问|网友|网民|观众|读者)(?:[\p{Script=Han}\s]{0,6})[】\])）]?：/u;

const ANSWER = /^\s*[【[（(]?(?:答|A|受访者|嘉宾)[】\])）]?：/u;

/** Those who ask, write or set the page. */
const ASKERS = /主持人|记者|编辑|责编|校对|摄影|制图|策划|统筹|监制|出品/u;

export const isQuestion = (paragraph: Paragraph): boolean =>
	QUESTION.test(paragraph.plain);

export const isAnswer = (paragraph: Paragraph): boolean =>
	ANSWER.test(paragraph.plain);

/** 胡衡华：…, 云岭县镇党委书记 冉启航：…: what follows the colon is the named one's. */
export function labelIn(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	opensParagraph: boolean,
): Attribution | null {
	const { outside, index, plain } = scene.paragraph;
	const colon = start + outside.slice(start, start + 60).indexOf("：");
	if (colon <= start || colon + 2 >= unit.end || outside[colon + 1] === "“")
		return null;
	if (/[，。；！？“]/u.test(outside.slice(start, colon))) return null;
	// 作者 Facebook：https://…, 林若川：1963年生: an address and a life are nobody's words.
	if (
		/^\s*(?:https?:|www\.|[\w.-]+@|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出?生|生于))/u.test(
			outside.slice(colon + 1, colon + 40),
		)
	)
		return null;
	const mention = within(scene.mentions, start, colon).find(
		(m) => m.phrase.end === colon || m.end === colon,
	);
	if (!mention)
		return opensParagraph
			? namelessLabel(voices, scene, unit, start, colon)
			: null;
	// 普京：西方试图阻挠…: one line without a stop is a headline inside the page.
	if (opensParagraph && !/[。！？…；”]\s*$/u.test(plain) && plain.length < 40)
		return null;
	const title = plain.slice(mention.phrase.start, mention.start);
	if (ASKERS.test(title)) return null;
	const opens =
		mention.phrase.start <= start + 1 ||
		(opensParagraph &&
			/[\s】）〕]/u.test(outside[mention.phrase.start - 1] ?? ""));
	if (!opens || (!opensParagraph && title.trim() === "")) return null;
	const party: Party = {
		kind: "person",
		name: mention.person.name,
		person: mention.person,
		phrase: {
			paragraph: index,
			start: mention.phrase.start,
			end: mention.phrase.end,
		},
	};
	return turn(voices, scene, unit, start, "label", party, colon);
}

/** 康先生：…, 餐厅老板：…: a turn of somebody whom the paper does not name. */
function namelessLabel(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	colon: number,
): Attribution | null {
	const { plain, outside, index, text } = scene.paragraph;
	const label = outside.slice(start, colon);
	if (label.length > LONGEST_LABEL || ASKERS.test(label)) return null;
	if (!/[。！？…；”]\s*$/u.test(plain) || /[。！？]/u.test(label)) return null;
	if (!isReference(label) && kindOf(label) !== "unnamed") return null;
	if (
		/^(?:他|她|该|这|那|两国|双方)|报道|声明|公告|指示|批示|[信电]$/u.test(
			label,
		)
	)
		return null;
	const phrase = { paragraph: index, start, end: colon };
	const party: Party = {
		kind: "unnamed",
		name: text.slice(start, colon),
		person: null,
		phrase,
	};
	return turn(voices, scene, unit, start, "label", party, colon);
}

const LONGEST_LABEL = 12;

/** 答：…: the one whom the interview is with, where only one has answered or been introduced. */
export function answerIn(
	voices: Voices,
	scene: Scene,
	unit: Unit,
	interviewee: Party | null,
): Attribution | null {
	if (!interviewee || unit.start > 0) return null;
	const label = scene.paragraph.plain.match(ANSWER)?.[0];
	if (!label) return null;
	return turn(
		voices,
		scene,
		unit,
		unit.start,
		"answer",
		interviewee,
		unit.start + label.length - 1,
	);
}

/** A turn is the speaker's own words to its end, marks or no marks. @param colon - where the mark stands that opens it */
const turn = (
	voices: Voices,
	scene: Scene,
	unit: Unit,
	start: number,
	rule: "label" | "answer",
	party: Party,
	colon: number,
): Attribution => ({
	voice: {
		...voices.voice(
			scene,
			[party],
			rule,
			{ start: colon, end: colon + 1 },
			"label",
		),
		turn: true,
		register: "address",
	},
	clause: start,
	contentStart: colon + 1,
	contentEnd: unit.end,
});
