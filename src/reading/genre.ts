import { plain } from "../language/plain.ts";

/**
 * Names of columns that carry opinion: by their endings. Source: the opinion columns of 人民日报, 新华社, 央视, 重庆日报,
 * 环球时报.
 */
const opinionColumn =
	/(?:评论|评论员|评论员观察|评论员文章|[时快短锐漫热微社点细]评|论坛|观点|论语|论衡|杂谈|漫谈|笔谈|夜谈|大家谈|今日谈|创新谈|随笔|走笔|瞭望|纵横|和音|钟声|仲音|望海楼|社论|来论|新论|专论|深思|之声)$/u;
/** An author who is no reporter signs opinion: （作者为重庆大学教授）. */
const signed = /^[（(【[*]*作者(?:[：:]|[系为]|单位|简介)|^[【[]撰文/u;
const asks = /为什么|为何|何以|如何|怎样|怎么|[？?]$/u;

/** What tells news from opinion. */
export interface GenreSigns {
	readonly column: string | null;
	readonly headline: string | null;
	/** The lines that say who wrote it, as printed. */
	readonly signatures: readonly string[];
	/** An author is named, and no 记者, no dateline. */
	readonly authored: boolean;
}

/** Whether an article reports or argues. */
export function genreOf(signs: GenreSigns): "news" | "commentary" {
	if (signs.column !== null && opinionColumn.test(plain(signs.column)))
		return "commentary";
	const signatures = signs.signatures.map(plain);
	if (signatures.some((line) => /评论员/u.test(line))) return "commentary";
	if (signatures.some((line) => signed.test(line) && !/整理|采写/u.test(line)))
		return "commentary";
	return signs.authored && asks.test(plain(signs.headline ?? ""))
		? "commentary"
		: "news";
}
