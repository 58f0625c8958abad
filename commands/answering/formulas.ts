/**
 * Words by which an official says nothing that could be checked: study and implement, seize the chance, write a new
 * chapter. Collected from pledges in local papers' reaction pages; GUIDE: a crowd's 要… without a concrete action is
 * scored neither way.
 */
const formulas: readonly RegExp[] = [
	/^(?:[将要会]|我们|进一步|继续|深入|认真|全面|扎实|迅速|坚决|切实|始终|持续)*(?:学习|宣传)*(?:宣传)?(?:贯彻|学习|领会|落实)(?:好|落实|执行)?(?:习近平|总书记|党的|党中央|市委|省委|全会|会议|讲话|重要|中央)/u,
	/把握[^，。]{0,6}机遇/u,
	/展现[^，。]{0,4}(?:担当|作为|风采|气象)/u,
	/贡献[^，。]{0,8}(?:力量|智慧)|作出[^，。]{0,6}贡献/u,
	/^为[^，。]+提供[^，。]{0,4}支撑$/u,
	/(?:书写|谱写|写好)[^，。]{0,12}(?:篇章|新篇|答卷)/u,
	/锐意进取|大胆开拓|凝心聚力|勇毅前行|踔厉奋发|真抓实干|不负重托|奋楫扬帆/u,
	/(?:拥护|做到|坚定)[^，。]{0,4}“两个(?:确立|维护)”/u,
];

/** Whether an action is only a formula (表态语). One with a number or a deadline never is: the caller looks first. */
export function isFormula(action: string): boolean {
	return formulas.some((formula) => formula.test(action));
}
