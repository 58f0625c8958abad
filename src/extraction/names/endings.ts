import { isWord } from "../../language/dictionary.ts";
import { Lexicon } from "../../language/lexicon.ts";
import { UnitSet } from "../../language/unitSet.ts";
import { CUES } from "../tables/cues.ts";
import { FOLLOWERS, NEVER_IN_NAMES } from "../tables/followers.ts";
import {
	DOUBLE_SURNAMES,
	SURNAMES,
	TRANSLITERATION,
} from "../tables/surnames.ts";
import { titlesBehind } from "./offices.ts";

/*
 * Where a name may end: a name of two characters is told from one of three by what would follow it.
 */

export const cueWords = new Lexicon(CUES.map((cue) => cue.word));
export const followers = new Lexicon([
	...FOLLOWERS,
	...CUES.map((cue) => cue.word),
]);

const breaks = new UnitSet(
	"，。、；：！？…“”‘’（）《》〈〉【】[]—-·/| \t\r\n\u3000",
);

/** Whether nothing of a name can stand at a place: a mark, a blank, or the text's end. */
export const isBreak = (text: string, at: number): boolean =>
	at < 0 || at >= text.length || breaks.at(text, at);

/** Whether a Chinese character stands at a place. */
export function isHan(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0x4e00 && code <= 0x9fff;
}

export const surnames = new UnitSet(SURNAMES);
export const doubleSurnames = new Lexicon(DOUBLE_SURNAMES);
export const neverInNames = new UnitSet(NEVER_IN_NAMES);
export const transliterating = new UnitSet(TRANSLITERATION);

/** What may stand right before a name that no title precedes. */
export const OPENS_NAME =
	/[\s，。、；：！？”’（）《》—在同与和对向由以经据按被给把让请为及或是会见]/u;

export function isAllHan(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (!isHan(text, at)) return false;
	return text.length > 0;
}

/** 張國（guó）智: a page that spells its characters; the name goes on. */
const PINYIN_INSIDE = /^（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}）\p{Script=Han}/u;

/** 黄教安|2月27日宣布 */
const DATE = /^\d{1,2}[月日]/u;

/** How well a name could end at `at`: 0 not, 3 surely. */
export function endsWell(text: string, at: number): number {
	const unit = text[at];
	if (unit === "（" && PINYIN_INSIDE.test(text.slice(at, at + 10))) return 0;
	if (unit === undefined || isBreak(text, at)) return 3;
	if (!isHan(text, at)) return DATE.test(text.slice(at, at + 3)) ? 2.5 : 1.5;
	if (cueWords.startingAt(text, at) >= 2) return 3;
	if (unit === "道") return 0;
	if (unit === "说" || unit === "称")
		return opensContent.at(text, at + 1) ? 3 : 2.5;
	const length = followers.startingAt(text, at);
	if (length >= 2 || titlesBehind.startingAt(text, at) >= 2) return 2.5;
	if (length === 1) return 1.2;
	// 张富超|满脸笑容: an ordinary word begins here.
	return isWord(text.slice(at, at + 2)) || isWord(text.slice(at, at + 4))
		? 1.2
		: 0;
}

/**
 * Whether the last character of a reading is rather the word behind the name: 戴旭|对《…》说, 洪磊|曾在…. A verb of saying right
 * behind it speaks for the name (李在明表示), and 和 joins only what is a noun (康京和10日称).
 */
export function functionAsName(text: string, at: number): boolean {
	if (!functionUnits.at(text, at)) return false;
	if (neverLast.at(text, at)) return true;
	if (cueWords.startingAt(text, at + 1) >= 2) return false;
	return !(
		"和与同".includes(text[at] ?? " ") &&
		/^(?:\d|[与和等]|(?<=和)[在于就对从曾]|本月|上月|今天|昨天|日前|近日|当天|当日|周[一二三四五六日])/u.test(
			text.slice(at + 1, at + 3),
		)
	);
}

/** Adverbs and prepositions that stand right before a verb of saying too (向山英彦|也表示, 毛宁|在回应…时), and end no given name. */
const neverLast = new UnitSet("也曾又再还都则均仍将已亦便只在就对给被把让");

const functionUnits = new UnitSet(
	"对曾做作和与在所则将已也就从向把被给让为是有到去来等都还又会能要不没同以于因便并亦当时仍再均只指",
);

/** What stands between a verb of saying and its content. */
export const opensContent = new UnitSet("，：“");

/** Whether a surname stands at a place. */
export const isSurname = (text: string, at: number): boolean =>
	surnames.at(text, at) || doubleSurnames.startingAt(text, at) > 0;
