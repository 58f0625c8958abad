import { plain } from "../language/plain.ts";
import { readByline } from "./byline.ts";

/** The words with which a paper opens (or closes) a story: 重庆日报讯（记者 杨 帆）, 新华社北京9月19日电, 央视网消息（新闻联播）：. */
export interface Dateline {
	/** UTF-16 offset after it. */
	readonly end: number;
	/** As printed: 重庆日报, 新华社, 本报; null where only names stand there. */
	readonly outlet: string | null;
	readonly names: readonly string[];
}

/** Longest opening that is searched for a dateline. */
const OPENING = 260;

const outlet =
	"本报|本刊|本网|本台|新华社|中新社|中新网|央视网|央广网|中国网络电视台|\\p{Script=Han}{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|周报|新闻|报|社|网|台|客户端|融媒体中心|传媒)";
const bracket = "\\s*[（(](?<by>[^（）()]{1,200})[）)]";

/** 重庆日报讯（记者 杨 帆）; 本报北京9月1日电  （记者王政）; 据新华社北京电; 中新网重庆1月29日电 (梁钦卿). */
const wire = new RegExp(
	`^据?(?<outlet>${outlet})(?:客户端)?(?<where>[\\p{Script=Han}·]{0,12}?)(?:\\d{4}年)?(?:\\d{1,2}月\\d{1,2}日)?\\s*(?:(?:专?电|专稿|特稿)(?=[\\s（(：:])|(?<=日)专?电|讯(?=[\\s（(：:\\d]|[近昨今日记当本连为自从据]))(?:${bracket})?\\s*(?:记者(?<glued>\\p{Script=Han}{2,4}(?:[、\\s]\\p{Script=Han}{2,4}){0,4})(?:摄影)?报道)?[：:]?`,
	"u",
);
/** 央视网消息（新闻联播）：; 中国网络电视台消息(新闻联播)：; 央视网(新闻联播)消息：. */
const programme =
	/^(?<outlet>央视网|中国网络电视台|\p{Script=Han}{2,8}(?:网|台|电视台|客户端))\s*(?:消息)?\s*[（(][^（）()]{2,12}[）)]\s*(?:消息)?\s*[：:]|^(?<plainOutlet>央视网|中国网络电视台|\p{Script=Han}{2,8}(?:网|台|电视台|客户端))消息\s*[：:]?/u;
/** 【环球时报驻日本特派记者 岳林炜】; 【环球网报道 记者 张三】. */
const boxed = /^[【[［](?<box>[^【】[\]［］]{4,120})[】\]］]/u;

/** Every dateline has one of these near its start; most paragraphs have none. */
const mayOpen = /[电電讯訊稿]|消息|新[闻聞]|^[【[［]|^.{0,8}[（(][记記]者/u;

/** Reads the dateline that a paragraph opens with, or returns null. */
export function readDateline(paragraph: string): Dateline | null {
	if (!mayOpen.test(paragraph.slice(0, 48))) return null;
	const opening = plain(paragraph.slice(0, OPENING));
	return (
		readWire(paragraph, opening) ??
		readProgramme(paragraph, opening) ??
		readBox(paragraph, opening) ??
		readBare(paragraph, opening)
	);
}

/** Whether a text opens as reports do: 新华社北京9月19日电. */
export function isDatelined(text: string): boolean {
	const dateline = readDateline(text);
	return (
		dateline !== null &&
		dateline.end >= 4 &&
		(dateline.outlet !== null || dateline.names.length > 0)
	);
}

function readWire(paragraph: string, opening: string): Dateline | null {
	const match = wire.exec(opening);
	const groups = match?.groups;
	if (!match || !groups?.outlet) return null;
	const by = printedAt(paragraph, opening, groups.by);
	const glued = printedAt(paragraph, opening, groups.glued);
	const names = [
		...(by === null ? [] : (readByline(by, true)?.names ?? [])),
		...(glued === null ? [] : (readByline(glued, true)?.names ?? [])),
	];
	return {
		end: match[0].length,
		outlet: printedAt(paragraph, opening, groups.outlet),
		names,
	};
}

function readProgramme(paragraph: string, opening: string): Dateline | null {
	const match = programme.exec(opening);
	const found = match?.groups?.outlet ?? match?.groups?.plainOutlet;
	return match && found
		? {
				end: match[0].length,
				outlet: printedAt(paragraph, opening, found),
				names: [],
			}
		: null;
}

function readBox(paragraph: string, opening: string): Dateline | null {
	const match = boxed.exec(opening);
	const inside = printedAt(paragraph, opening, match?.groups?.box);
	if (!match || inside === null) return null;
	const byline = readByline(inside);
	if (!byline || byline.editing) return null;
	const found =
		byline.outlet ?? /^\p{Script=Han}{2,8}?[报報网網社台]/u.exec(inside)?.[0];
	return { end: match[0].length, outlet: found ?? null, names: byline.names };
}

/** （记者 罗超）4月3日下午: the paper's name is lost, or goes without saying. */
const bare = /^[?？□■●◆▲\s]*[（(](?<by>记者[^（）()]{1,80})[）)]/u;

function readBare(paragraph: string, opening: string): Dateline | null {
	const match = bare.exec(opening);
	const by = printedAt(paragraph, opening, match?.groups?.by);
	const byline = by === null ? null : readByline(by);
	return match && byline && match[0].length < paragraph.length
		? { end: match[0].length, outlet: null, names: byline.names }
		: null;
}

/** Plain text stands unit for unit where the printed one does. */
function printedAt(
	printed: string,
	plainText: string,
	part: string | undefined,
): string | null {
	if (part === undefined) return null;
	const at = plainText.indexOf(part);
	return printed.slice(at, at + part.length);
}

/** A story's closing bracket: （新华社北京7月21日电  新华社记者）, （本报里约热内卢9月4日电）. */
const closing = new RegExp(
	`^据?(?<outlet>${outlet})[\\p{Script=Han}·]{0,12}?\\d{1,2}月\\d{1,2}日电(?:[\\s，]*(?<by>.*))?$`,
	"u",
);

/** Reads what a closing bracket says besides a byline; `text` is without the brackets. */
export function readClosing(text: string): Omit<Dateline, "end"> | null {
	if (text.length > OPENING) return null;
	const plainText = plain(text);
	const groups = closing.exec(plainText)?.groups;
	if (!groups?.outlet) return null;
	const by = printedAt(text, plainText, groups.by || undefined);
	return {
		outlet: printedAt(text, plainText, groups.outlet),
		names: by === null ? [] : (readByline(by, true)?.names ?? []),
	};
}
