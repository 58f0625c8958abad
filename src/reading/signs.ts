import { readDay } from "../language/calendar.ts";
import { plain } from "../language/plain.ts";
import { type Byline, readByline } from "./byline.ts";
import { originOf } from "./origin.ts";

/** What a line is by its own words, wherever it stands; null for what only its place can tell. */
export type Sign =
	/** （一）, 一、, ※: parts the sections of a story. */
	| { readonly kind: "mark" }
	/** 本报记者 杨 昊, （新重庆-重庆日报记者 罗静雯 夏元）. */
	| {
			readonly kind: "byline";
			readonly byline: Byline;
			readonly origin: string | null;
	  }
	/** 记者 谢智强 摄/视觉重庆. */
	| { readonly kind: "credit" }
	/** 据《重庆日报》, 来源：新华社. */
	| { readonly kind: "origin"; readonly origin: string | null }
	/** （作者为重庆大学教授）: a remark that closes a story. */
	| { readonly kind: "remark" }
	/** What belongs to the page and to no story: page numbers, days of issue, navigation, editors. */
	| {
			readonly kind: "furniture";
			readonly printed: string | null;
			readonly page: string | null;
			readonly origin: string | null;
	  };

/** Longer lines are text. */
const LONGEST = 240;

const mark =
	/^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、?|[（(]?\d{1,2}[）)、.]?|[①-⑳]|[Ⅰ-Ⅻ]|[※＊*★☆◆◇■□●○—–―=＝~～-]{1,40})$/u;

/** Standing labels above a part of a story. */
const label =
	/^[【■◆●]?(?:核心阅读|数读|核心提示|阅读提示|内容提要|提要|导读|编者按|编者的话|编者|开栏的话|引言|前言|结语|记者手记|相关链接|链接|背景|新闻背景|名词解释|延伸阅读)[】：:]?$/u;

/** Reads a line by its own words. */
export function readSign(text: string): Sign | null {
	if (text.length > LONGEST) return null;
	if (mark.test(text)) return { kind: "mark" };
	const line = plain(text);
	if (label.test(line)) return { kind: "mark" };
	return (
		readOrigin(line, text) ??
		readFurniture(line) ??
		readCredits(text) ??
		readRemark(line)
	);
}

const brackets =
	/^[（(【[［]\s*(?<inside>[^（）()【】]{2,}(?:[（(][^（）()]*[）)])?)\s*[）)】\]］]$/u;

/** A text without the one pair of brackets around it. */
export function unbracketed(text: string): string {
	return brackets.exec(text)?.groups?.inside ?? text;
}

const originLine =
	/^(?:据|来源\s*[：:]|稿件来源\s*[：:]|原载|转自|摘自|原标题来源\s*[：:])\s*[《“]?(?<outlet>[\p{Script=Han}A-Za-z0-9·\-—－ ]{2,20}?)[》”]?(?:消息|报道|电|讯)?(?:\s*[/／]\s*\p{Script=Han}{2,4})?$/u;

function readOrigin(line: string, printed: string): Sign | null {
	const inside = unbracketed(line);
	const found = originLine.exec(inside)?.groups?.outlet;
	if (found === undefined) return null;
	const at = line.indexOf(found);
	const outlet = printed.slice(at, at + found.length);
	const origin = originOf(outlet, null);
	// 据专家 is no paper, 来源：王五 is none either.
	return origin !== null || /^[（(]?来源|^稿件来源/u.test(inside)
		? { kind: "origin", origin }
		: null;
}

function readCredits(text: string): Sign | null {
	const inside = unbracketed(text);
	// A list of names over several lines is read when its lines are joined.
	if (/^[（(【][^）)】]*$|^[^（(【]*[）)】]$/u.test(inside)) return null;
	// （姜天骄）, ■徐娟娟 都 斌: names and nothing else.
	const bare =
		/^[（(]\p{Script=Han}{2,3}(?:[、，\s]\p{Script=Han}{1,3})*[）)]$|^[■□●◆▲]/u.test(
			text,
		);
	const byline = readByline(inside, bare);
	if (!byline) return pictureNote.test(inside) ? { kind: "credit" } : null;
	if (byline.editing) return { ...nothing, kind: "furniture" };
	// 本报评论员 alone still says whose it is; 图片 alone says nothing.
	if (
		byline.photo &&
		!/记者|記者|报道|報道|通讯员|通訊員|文/u.test(
			inside.replace(/\S*摄$|\S*攝$/u, ""),
		)
	)
		return { kind: "credit" };
	if (
		byline.photo &&
		/[摄攝图圖发發](?:[/（(\s].*)?$/u.test(inside) &&
		!/文|报道|報道/u.test(inside)
	)
		return { kind: "credit" };
	return {
		kind: "byline",
		byline,
		origin: byline.outlet === null ? null : originOf(byline.outlet, null),
	};
}

const remark =
	/^(?:作者|原标题|编译|译者|本报.{0,12}电$|新华社|据|摘编自|摘自|原载|原题|相关报道|本系列|来稿|案例来源|资料来源|采访组|参与|综合|执笔|完$|未完)|(?:采写|整理|报道|报导|电)$/u;

function readRemark(line: string): Sign | null {
	const inside = unbracketed(line);
	return inside !== line && remark.test(inside) ? { kind: "remark" } : null;
}

const pictureNote =
	/^(?:(?:以上|本版|本组|文中)?(?:图片|照片)(?:除署名外)?(?:均)?(?:由|为|来自|来源).{2,24}(?:提供|摄|供图)?|资料图片?|资料照片|新华社发|受访者供图|.{2,12}供图|数据来源[：:].{2,40})$/u;

const nothing = { printed: null, page: null, origin: null } as const;

const dayText =
	"\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})";
const day = new RegExp(dayText, "u");
/** What stands beside a day that is no part of a story: 发布时间:2024-10-29 17:07; 2020-01-07 09:01:11 来源:重庆日报. */
const besideDay = new RegExp(
	[
		dayText,
		"(?:POST TIME|发布时间|发布日期|发布于|更新时间|时间|日期|出版)\\s*[：:]?",
		"\\d{1,2}:\\d{2}(?::\\d{2})?",
		"星期[一二三四五六日天]|农历\\S{2,8}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\\S{0,8}",
		"第?\\s*[A-Z]?\\d{1,3}\\s*版",
		"(?:来源|作者|责任编辑|责编|编辑|发布开发区|浏览次数|浏览|点击|字号|记者)\\s*[：:]\\s*[^\\s|｜]{0,24}(?:[ 　]\\p{Script=Han}{2,4}(?=$|[\\s|｜]))?",
		"号?报道|原创|http\\S+|[\\p{Script=Han}A-Za-z]{0,10}(?:报|网|社|台|客户端|新闻|头条|要闻|综合|时政)(?![\\p{Script=Han}])",
	].join("|"),
	"giu",
);
/** A day and a time of day: sites print it with whatever else. */
const timed = new RegExp(`${dayText}\\s*\\d{1,2}:\\d{2}(?::\\d{2})?`, "u");
const pageNumber = /(?<![\d年月])第?\s*(?<page>[A-Z]?\d{1,3})\s*版/u;
const pageLine =
	/^(?:第\s*)?[A-Z]?\d{1,3}\s*版(?:\s*[：:]?\s*[\p{Script=Han}·]{2,8})?$/u;

/** Words of a site or a page that no story consists of. Source: the sites of Chongqing's papers, 人民网, 光明网, 新华网. */
const chrome = [
	/^(?:您?(?:现在)?的?)?(?:当前)?位置\s*[：:]/u,
	/^.{0,20}首页\s*(?:[>＞»›|｜\-－].*)?$/u,
	/^\S{0,16}(?:\s*[>＞»›]{1,2}\s*\S{1,16}){1,6}$/u,
	/^(?:•|·)\s*\S{1,8}\s*[|｜]$/u,
	/^(?:字号|小字号|大字号|字体)\s*[：:]?\s*(?:$|[[【大中小])/u,
	/^(?:分享到?\s*[：:]?|分享至|分享让更多人看到|打印(?:本页|正文)?|【打印.*|关闭(?:窗口|本页)?|收藏|下载|返回(?:首页|顶部|列表)?|点赞|评论|举报|转发|复制链接|扫一扫.*|扫描二维码.*|朋友圈|微信|微博|点击右上角.*|请使用浏览器.*|正在阅读\s*[：:].*|继续访问.*|是否继续.*|点击我.*|感谢您的反馈.*|我是“.{2,8}”|您访问的链接.*|[上下]一[篇页](?:[\s：:].*|\d.*)?|相关(?:报道|新闻|阅读|链接)\s*[：:]?|更多.{0,8}(?:>>|»)|返回.{0,6}|加载更多|登录|注册|.{0,8}注销|展开全文|阅读全文|全文共\d+字.*|阅读\s*\d+.*|来源\s*[：:]?|作者\s*[：:]?|小字号|大字号|客户端|APP下载|无障碍.*|繁體.*|ENGLISH)$/iu,
	/(?:热线|邮箱|投稿|举报电话|报料|传真|邮编|订阅)\s*[：:].*(?:\d{3,}|@)/u,
	/国内统一(?:连续出版物)?刊?号|\bCN\s?\d{2}-\d{4}|邮发代号|版权所有|未经(?:书面)?授权|ICP备|公网安备|网站地图|本版邮箱/u,
	/^\p{Script=Han}{2,4}(?:日报|晚报|晨报|早报|时报|商报|周报|都市报)$|^(?:人民|新华|央视|央广|光明|中国|中新|环球|澎湃|华龙)网$/u,
	/(?:^|[^\w@])(?:[\w-]+\.)+(?:com|cn|net|org|hk|tw)\b(?![^\s]*[，。])/iu,
	/^(?:网址\s*[：:]\s*)?(?:https?:\/\/|www\.)\S+$/iu,
	/^(?:编辑|责任编辑|本版责编|责编|校对|审核|版式|监制|执行主编)\s*[：:].{1,40}$/u,
	/^本版(?:责编|统筹|策划|编辑|版式)/u,
] as const;

/** Whether a line says nothing but a day of issue and what goes with it. */
function isDayLine(line: string): boolean {
	if (timed.test(line) && line.length <= 60 && !/[，。,]/u.test(line))
		return true;
	const rest = line.replace(besideDay, "");
	return rest.replace(/[\s|｜：:《》（）()、,，·—-]/gu, "") === "";
}

function readFurniture(line: string): Sign | null {
	if (line.length > 120) return null;
	if (day.test(line) && isDayLine(line)) {
		const printed = readDay(day.exec(line)?.[0] ?? "");
		const from = /来源\s*[：:]\s*(?<outlet>[^\s|｜\d]{2,20})/u.exec(line);
		return {
			kind: "furniture",
			printed,
			page: pageNumber.exec(line)?.groups?.page ?? null,
			origin: from?.groups?.outlet ? originOf(from.groups.outlet, null) : null,
		};
	}
	if (pageLine.test(line))
		return {
			...nothing,
			kind: "furniture",
			page: pageNumber.exec(line)?.groups?.page ?? null,
		};
	if (/[。！；]$/u.test(line)) return null;
	return chrome.some((pattern) => pattern.test(line))
		? { ...nothing, kind: "furniture" }
		: null;
}
