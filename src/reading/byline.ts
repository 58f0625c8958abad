import { plain } from "../language/plain.ts";

/**
 * Who wrote it, as papers print it: 本报记者　杨　昊、李四; 新重庆-重庆日报记者 罗静雯 夏元 见习记者 何明燕; 记者张三报道.
 */
export interface Byline {
	/** Names without inner spaces, in print order; editors are not among them. */
	readonly names: readonly string[];
	/** What stands before 记者: 新重庆-重庆日报. */
	readonly outlet: string | null;
	/** 摄, 供图: it credits a picture. */
	readonly photo: boolean;
	/** Only 责编, 视频编辑 and the like: who edited, not who wrote. */
	readonly editing: boolean;
}

/** Longest byline, in UTF-16 units: a newsroom's whole list still fits. */
const LONGEST = 240;

// What people do for a paper. Source: bylines of 人民日报, 重庆日报, 新华社, 央视网, 环球时报, 眾新聞.
const qualifier =
	"(?:特派|特约|首席|见习|实习|全媒体|采访组|参与|驻站|专职|资深|客座|驻[\\u4e00-\\u9fff]{1,4}?)";
const writer = `${qualifier}*(?:记者组?|通讯员|评论员|撰稿人?|撰文|作者|译者|编译|执笔|报道员|实习生|述评员|采访人员|成员|观察员|撰述|协力)`;
const photographer = `(?:特约|本报|全媒体)*(?:摄影记者|摄影师|摄影|图片|供图|制图|绘图|漫画|美术)`;
const editor =
	"(?:责任|视频|文字|值班|实习|执行|本版|版式|视觉|美术|图片|网络|网页|新媒体|节目|总)*(?:编辑|责编|美编|校对|检校|审核|审稿|编审|编委|主编|总编|监制|统筹|策划|设计|版式|制作|[一二三终初]审|审校|编导|制片人?|剪辑|配音)";
/** What stands behind a name, or by itself. */
const part =
	"摄影报道|文\\/图|图\\/文|摄影|综合报道|采访整理|报道|报导|整理|采写|供图|制图|绘图|编译|执笔|撰文|摄|图|文|画";
/** What can be glued to a name that follows 记者; 文 and 发 end names too often. */
const gluedPart =
	"摄影报道|摄影|综合报道|采访整理|报道|报导|整理|采写|供图|制图|编译|摄";

const roleFirst = new RegExp(
	`^(?<outlet>[\\p{Script=Han}A-Za-z0-9·\\-—－“”]{0,16}?)(?<role>(?<editor>${editor})|(?<photo>${photographer})|${writer}(?:兼${photographer})?)(?<name>.*?)(?<part>${gluedPart})?$`,
	"u",
);
const roleAfterName = new RegExp(
	`^\\p{Script=Han}{2,4}?(?<more>${writer}.*|${photographer}.*)$`,
	"u",
);
const nameFirst = new RegExp(`^(?<name>\\S+?)(?<part>${gluedPart})$`, "u");
const partAlone = new RegExp(`^(?:${part})+$`, "u");
const picturing = /摄|图|画|发$/u;

/** Words that stand by themselves in a byline and name nobody. */
const filler =
	/^(?:本报|本刊|本网|本台|综合|联合报道|采访报道|电|讯|及|和|与|等|以上|本版|本文|资料|资料图|资料图片|图片|来源|单位|提供|供稿)$/u;
const leadIn =
	/^(?:(?:以上|本版|本组|文中)?(?:图片|照片|文|稿件)?(?:均为|均由|均|由|为|据|综合))/u;
const outlet =
	/^(?=.{3,14}$)[\p{Script=Han}A-Za-z0-9·\-—－]*(?:报|社|网|台|刊|客户端|中心|频道|新闻|融媒|传媒|发布|杂志|在线|视觉中国|影像中国|人民视觉|局|委)$|^视觉\p{Script=Han}{2,3}$/u;

/** 新重庆-重庆日报, 本报, 环球时报驻日本: what stands before 记者 is a paper, or nothing. */
const mayPrecedeRole =
	/^$|^本[报刊网台]|驻|(?:报|社|网|台|刊|端|新闻|频道|中心|传媒|融媒|杂志|部|青|组)[-—－“”]*$/u;

const nameShape =
	/^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3})$/u;
/** What follows 记者 in a sentence, and is no name. */
const notName =
	/^(?:了解|获悉|手记|采访|发现|注意|看到|来到|走进|近日|今日|昨[日天]|今天|随|跟随|探访|调查|观察|问|会|见面|站|协会|团|节|就|从|在|对|向|跟|再|也|还|前往|多方|独家|专访|感[到受]|得知|查阅|联系|致电|日前|以及|名单|编号|文章|专栏)|[的了是在有]$|^(?:编辑|新闻|视觉|图片|资料|综合|文字|摄影|记者|本报|责任|部|来源)/u;

/** What follows 记者 in one piece: a name, the first half of one, or a name and the next role (杨帆通讯员何山). */
function nameAndMore(text: string): { name: string; more: string } | null {
	if (text === "" || isName(text) || /^\p{Script=Han}$/u.test(text))
		return { name: text, more: "" };
	const more = roleAfterName.exec(text)?.groups?.more ?? "";
	const name = text.slice(0, text.length - more.length);
	return more !== "" && isName(name) ? { name, more } : null;
}

/** Characters that names of people do without. */
const inNoName =
	/[的了是不这那与及或等被给让把到您你我他她它们个些吗呢吧着过员者]/u;

const isName = (text: string): boolean =>
	nameShape.test(text) && !notName.test(text) && !inNoName.test(text);

/**
 * Reads a byline, or returns null where the text holds anything besides names, outlets and parts in the work.
 *
 * @param text - without the brackets around it
 * @param bare - whether names alone, without 记者 or the like, are a byline here (after 电, under a headline)
 */
export function readByline(text: string, bare = false): Byline | null {
	if (
		text.length > LONGEST ||
		/^[、，,；;]|[、，,；;]$|[。！？“”「」]/u.test(text)
	)
		return null;
	const reading = new Reading();
	// Plain text is as long as the printed one: a name found in it is taken as printed.
	for (const { index, 0: piece } of plain(text).matchAll(pieces))
		if (
			!reading.take(
				piece,
				text.slice(index, index + piece.length),
				text.charAt(index + piece.length),
			)
		)
			return null;
	return reading.end(bare);
}

const pieces =
	/[^\s、，,;；|｜丨：:（）()【】[\]＋+&.／/—□■●◆◇○▲△★☆•▍▌◎]+|—(?!—)/gu;

class Reading {
	readonly #names: string[] = [];
	#outlet: string | null = null;
	#written = false;
	#photo = false;
	#edited = false;
	/** The names that come are editors'. */
	#editing = false;
	/** The first character of a name set wide: 杨　帆. */
	#half = "";
	/** Names of editors, which are not kept. */
	#editors = 0;
	/** Between 驻 and 记者 stand places. */
	#abroad = false;

	/** 新华社记者, 本报评论员, 责编：李 斌 and 文/图 credit somebody, though the byline keeps no name. */
	#namesNobody(): boolean {
		if (this.#editors > 0) return true;
		const named = this.#outlet ?? "";
		return (
			outlet.test(named) || /^(?:本[报刊网台]|新华社|中新社|总台)$/u.test(named)
		);
	}

	/** Takes the next piece, in plain characters and as printed; false where it is none of a byline. */
	take(piece: string, printed: string, next: string): boolean {
		if (this.#half !== "") return this.#takeSecondHalf(piece, printed);
		if (filler.test(piece)) return true;
		if (partAlone.test(piece)) {
			// 文 and 图 open a list of many things; 文： and 文/图 open a byline.
			const opens = this.#names.length === 0 && !this.#written && !this.#photo;
			return (!opens || /[：:/／]/u.test(next + piece)) && this.#part(piece);
		}
		if (/^\p{Script=Han}$/u.test(piece)) {
			this.#half = printed;
			return true;
		}
		if (/^.{0,10}驻.{1,6}$/u.test(piece) && !piece.endsWith("记者")) {
			this.#abroad = true;
			this.#outlet ??= piece.slice(0, piece.indexOf("驻"));
			return true;
		}
		const bare = piece.replace(leadIn, "");
		const tail = printed.slice(printed.length - bare.length);
		return (
			this.#takeRole(bare, tail) ||
			this.#takeNameAndPart(bare, tail) ||
			this.#takeOutletOrName(bare, tail)
		);
	}

	end(bare: boolean): Byline | null {
		if (this.#half !== "") return null;
		const credited = this.#written || this.#photo;
		if (this.#names.length === 0 && !this.#namesNobody()) return null;
		if (!credited && !this.#edited && !bare) return null;
		return {
			names: [...new Set(this.#names)],
			outlet: this.#outlet,
			photo: this.#photo,
			editing: this.#edited && !credited,
		};
	}

	/** The second character of a name set wide, and what is glued to it: 王　玮摄. */
	#takeSecondHalf(piece: string, printed: string): boolean {
		const found = nameFirst.exec(piece)?.groups;
		const second = found?.name ?? piece;
		if (!/^\p{Script=Han}{1,2}$/u.test(second)) return false;
		this.#name(this.#half + printed.slice(0, second.length));
		this.#half = "";
		return found?.part === undefined || this.#part(found.part);
	}

	#takeRole(piece: string, printed: string): boolean {
		const found = roleFirst.exec(piece)?.groups;
		if (!found) return false;
		const { name = "", part: done } = found;
		const from = piece.length - name.length - (done?.length ?? 0);
		const parts = nameAndMore(name);
		if (!parts) return false;
		if (!this.#abroad && !mayPrecedeRole.test(found.outlet ?? "")) return false;
		this.#abroad = false;
		this.#editing = found.editor !== undefined;
		if (this.#editing) this.#edited = true;
		else if (found.photo !== undefined) this.#photo = true;
		else this.#written = true;
		if (found.outlet)
			this.#outlet ??= found.outlet.replace(/[“”]/gu, "").replace(/-$/u, "");
		if (parts.name.length === 1) this.#half = printed.slice(from, from + 1);
		else if (parts.name !== "")
			this.#name(printed.slice(from, from + parts.name.length));
		if (parts.more !== "") {
			const at = from + parts.name.length;
			return this.#takeRole(piece.slice(at), printed.slice(at));
		}
		return done === undefined || this.#part(done);
	}

	#takeNameAndPart(piece: string, printed: string): boolean {
		const found = nameFirst.exec(piece)?.groups;
		if (!found?.part || !found.name) return false;
		if (outlet.test(found.name)) this.#outlet ??= found.name;
		else if (isName(found.name))
			this.#name(printed.slice(0, found.name.length));
		else return false;
		return this.#part(found.part);
	}

	#takeOutletOrName(piece: string, printed: string): boolean {
		const agency =
			/^(?<agency>新华社|中新社|法新社|美联社|路透社?|影像中国|视觉中国)(?<picture>发)?$/u.exec(
				piece,
			)?.groups;
		if (agency?.picture) this.#photo = true;
		// After 何山摄 stands who has the picture.
		const library = this.#photo && this.#names.length > 0 && piece.length > 3;
		if (agency || outlet.test(piece) || library) {
			this.#outlet ??= agency?.agency ?? piece;
			return true;
		}
		if (!isName(piece)) return false;
		this.#name(printed);
		return true;
	}

	#part(part: string): boolean {
		this.#editing = false;
		if (picturing.test(part)) this.#photo = true;
		else this.#written = true;
		return true;
	}

	#name(name: string): void {
		if (this.#editing) this.#editors++;
		if (!this.#editing && !this.#abroad) this.#names.push(name);
	}
}
