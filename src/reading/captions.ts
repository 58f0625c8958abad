import { plain } from "../language/plain.ts";

/** Longer texts are paragraphs, whatever they end with. In UTF-16 units. */
export const LONGEST_CAPTION = 240;

const opening =
	/^(?:[▲▼◀▶△▽↑↓←→]|[（(]?(?:图为|图[①-⑩]|[上下左右前后]图(?:为|[：:])|资料图|资料照片|本报资料))/u;
const who =
	"(?:[\\p{Script=Han}A-Za-z·\\-]{0,16}(?:记者|通讯员|特约摄影|摄影师?|发))?\\s*\\p{Script=Han}(?:\\s*\\p{Script=Han}|[\\p{Script=Han}·]){1,11}?";
const credit = new RegExp(
	`(?:^|[。！？!”）)\\s.])[（(]?(?:图\\s*[/／]\\s*${who}|${who}\\s*[/／(（]?\\s*摄|资料(?:图|照)片?|(?:新华社|中新社|法新社|美联社|路透社?)发|[\\p{Script=Han}]{2,8}(?:供图|资料图片))[）)]?(?:\\s*[/／（(]\\s*\\p{Script=Han}{2,8}[）)]?)?$`,
	"u",
);
const dated = /[（(]\d{1,2}月\d{1,2}日摄[）)][。.]?$/u;
const pictured =
	/图为|图[①-⑩]|[（(][左右中上下前后][一二三起排]?[^（）()]{0,4}[）)]|[（(]资料图/u;

/** Whether a text opens as only captions do: ▲, 图为, 上图. */
export function opensCaption(text: string): boolean {
	return opening.test(plain(text.slice(0, 8)));
}

/** Whether a text ends with the name of who took the picture: …收看新闻。记者 谢智强 摄/视觉重庆. */
export function endsInCredit(text: string): boolean {
	if (text.length > LONGEST_CAPTION) return false;
	const tail = plain(text.slice(-48));
	return credit.test(tail) || dated.test(tail);
}

/** Whether the words tell of a picture. */
export function tellsOfPicture(text: string): boolean {
	return (
		text.length <= LONGEST_CAPTION &&
		(opensCaption(text) || pictured.test(plain(text)))
	);
}
