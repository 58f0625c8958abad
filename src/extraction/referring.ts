import { isWord } from "../language/dictionary.ts";
import { isSurname } from "./names/endings.ts";
import { BEHIND_SURNAME } from "./tables/address.ts";

/*
 * Words that stand for somebody named elsewhere: 他, 该负责人, 周书记, 老陈.
 */

/** 他, 该负责人, 周书记, 老陈: words that stand for somebody named elsewhere. */
export const isReference = (phrase: string): boolean =>
	REFERENCES.test(phrase) ||
	(SHORT_TITLE.test(phrase) && isSurname(phrase, 0)) ||
	nicknameIn(phrase) === phrase.length;

const REFERENCES =
	/^(?:(?:两国|双方)(?:领导人|元首|总理|外长|防长|首脑)|他|她|他本人|她本人|该报道|报道|声明|该声明|锐评|快评|述评|综述|热评|短评|评论|该评论|社论|时评|公告|通报|文章|该文|该报|该媒体|该通讯社|谈话|批示|重要批示|指示|重要指示|贺电|贺信|唁电|慰问电|复信|回信|贺词|来信|信中|该[\p{Script=Han}]{0,5}(?:书|报告|文件|研究|机构|组织|团体|公司|集团|部|局|署|厅|院|校|会|中心|智库|意见|方案|规划|条例|法案|声明|评论|社论)|(?:该|这位|这名|上述|前述|这位|那位)(?:[\p{Script=Han}]{0,6})(?:负责人|主任|副主任|局长|副局长|官员|人士|专家|发言人|代表|医生|律师|学者|教授|村民|居民|工作人员|部长|书记|市长|区长|县长)|该负责人|这位负责人|该发言人|这名发言人|这位发言人|该官员|这名官员|该人士|这位专家|该专家)$/u;

/** 周书记, 罗副市长, 司马队长: a surname and what he is. */
const SHORT_TITLE = new RegExp(
	`^\\p{Script=Han}{1,2}(?:${BEHIND_SURNAME})$`,
	"u",
);

/** 老陈|指着荔枝说: length of the nickname that a text begins with, or 0; 老师, 小麦, 小王子 are words. */
export function nicknameIn(text: string): number {
	if (!/^[老小阿]\p{Script=Han}/u.test(text) || !isSurname(text, 1)) return 0;
	return [text.slice(0, 2), text.slice(0, 3), text.slice(1, 3)].some(
		(words, index) => (index === 0 || words.length > 1) && isWord(words),
	)
		? 0
		: 2;
}
