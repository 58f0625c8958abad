import type { Speaker } from "../model.ts";
import { kindOf } from "./kinds.ts";

/** 公司, 我们, 全市: the body the speaker belongs to. */
const OWN =
	/^(?:我们|我|咱们|咱|本公司|公司|集团|企业|我市|我县|我区|我省|我院|我校|全市|全县|全区|全省|团队|村里|镇里|县里|市里|区里|学校|医院|银行|部门)$/u;

/**
 * Who answers for a pledge: the body its sentence names as the one to act, else what the speaker is the head of, a place before an
 * organisation.
 *
 * @param subject - as printed in front of the plan, or null
 */
export function answerableOf(
	speaker: Speaker,
	subject: string | null,
): string | null {
	if (
		subject &&
		!OWN.test(subject) &&
		(kindOf(subject) === "body" || subject === shortOf(speaker.place))
	)
		return subject === shortOf(speaker.place) ? speaker.place : subject;
	if (speaker.kind === "body") return speaker.name;
	if (speaker.kind !== "person") return null;
	if (speaker.place && isHeadOfPlace(speaker)) return speaker.place;
	return speaker.organisation;
}

/** Whom advice is for, where its sentence names a body; whoever gives it does not answer for it. */
export const bodyIn = (subject: string | null): string | null =>
	subject && !OWN.test(subject) && kindOf(subject) === "body" ? subject : null;

/** 渝中区委书记 answers for the district; the head of a bureau for the bureau. */
function isHeadOfPlace({ titles, organisation, place }: Speaker): boolean {
	if (!place) return false;
	if (
		titles.some((title) =>
			/(?:市长|省长|州长|县长|区长|镇长|乡长|村长|村主任)/u.test(title),
		)
	)
		return true;
	return (
		organisation === null ||
		/(?:[省市区县州旗镇乡村]委?|街道|党委|党工委|党支部|政府)$/u.test(
			organisation,
		)
	);
}

/** 黔江 for 黔江区. */
const shortOf = (place: string | null): string | null =>
	place && place.length > 2
		? place.replace(/[省市区县州旗镇乡村]$/u, "")
		: place;
