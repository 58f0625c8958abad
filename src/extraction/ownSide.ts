import { places } from "../language/places.ts";
import type { Attribution } from "./attribution.ts";
import { isAbroad, type Party } from "./parties.ts";
import type { Scene } from "./scene.ts";
import { ABBREVIATED_STATE } from "./tables/countries.ts";
import type { Voice } from "./voice.ts";

/**
 * Whether somebody who is said to speak inside a speech is the speaker's own side, or praised in it: 中方呼吁… in the words of China's
 * spokesman is his own sentence still, not another speaker's.
 */
export function isOwnSide(
	{ voice: found }: Attribution,
	voice: Voice | null,
	scene: Scene,
): boolean {
	if (!voice || voice.closed) return false;
	const [speaker] = voice.parties;
	if (speaker?.kind !== "person" && speaker?.kind !== "unnamed") return false;
	const [only] = found.parties;
	if (
		only?.person &&
		only.person !== speaker.person &&
		/(?:总书记|习近平主席|习主席|主席)$/u.test(
			scene.paragraph.plain.slice(only.phrase.start, only.phrase.end),
		)
	)
		// 习近平主席提出倡议，强调…, in the middle of a premier's speech, is what the premier says of him.
		return (
			voice.register === "address" ||
			PRAISED.test(
				scene.paragraph.plain.slice(only.phrase.end, only.phrase.end + 16),
			)
		);
	if (voice.register === "report") return false;
	// 该发言人还表示: the one who was speaking, called again.
	if (found.parties.some((party) => party.name === speaker.name)) return false;
	// 重庆…，提出打造…, in the speech of its secretary.
	if (
		voice.register === "address" &&
		found.parties.every(
			({ name, kind, phrase }) =>
				kind === "body" &&
				phrase.paragraph === scene.paragraph.index &&
				(placeNames.has(name) || /^[全我][省市区县州]$/u.test(name)),
		)
	)
		return true;
	// 国际奥委会…希望, in the speech of 国际奥林匹克委员会主席.
	if (
		voice.register === "address" &&
		found.parties.every(
			({ name, kind }) =>
				kind === "body" &&
				name.length >= OWN_NAME &&
				speaker.person?.titles.some((title) =>
					title.startsWith(name.slice(0, OWN_NAME)),
				),
		)
	)
		return true;
	// 日本媒体民调显示…, in the middle of what a spokesman says: his sentence still.
	if (
		isSpokesman(speaker) &&
		found.parties.every(
			(party) =>
				party.phrase.paragraph === scene.paragraph.index &&
				(party.kind !== "person" ||
					/(?:主席|总书记|总理|外长)$/u.test(
						scene.paragraph.plain.slice(party.phrase.start, party.phrase.end),
					)),
		)
	)
		return true;
	// 国际原子能机构总干事强调…。中方认为…: China's side is no stranger's own.
	if (
		found.parties.some((party) => OUR_SIDE.test(party.name)) &&
		!speaksForChina(speaker, voice)
	)
		return false;
	return found.parties.every(
		(party) =>
			(party.kind === "body" || party.kind === "collective") &&
			isSideName(party.name) &&
			party.phrase.paragraph === scene.paragraph.index,
	);
}

/** As much of a body's name as its head's title begins with. */
const OWN_NAME = 3;

/** 习近平总书记高度重视重庆发展…: what the leader did for the place whose mayor is speaking. */
const PRAISED =
	/^(?:高度重视|亲自|多次|始终|一直|十分|先后|对.{1,12}(?:作出|高度|寄予)|\d|的殷殷|为.{1,10}(?:指明|擘画|把脉))/u;

const placeNames = new Set(
	places.flatMap((place) => [place.name, place.short]),
);

const isSpokesman = ({ name, person }: Party): boolean =>
	[name, ...(person?.titles ?? [])].some((words) => words.endsWith("发言人"));

const OUR_SIDE = /^(?:中方|中国|我国|中国政府)$/u;

/** A named person is one of ours unless their title is a foreign one; somebody without a name only by their office. */
const speaksForChina = (speaker: Party, voice: Voice): boolean =>
	!voice.abroad &&
	!isAbroad([speaker]) &&
	(speaker.kind === "person" ||
		/发言人|中国|外交部|国防部|商务部|国台办|大使|代表/u.test(speaker.name));

const isSideName = (name: string): boolean =>
	/^(?:.{1,3}方|国际社会|各国|两军|两党)$/u.test(name) ||
	ABBREVIATED_STATE.test(name) ||
	/^(?:中国|我国|美国|日本|俄罗斯|双方|两国)$/u.test(name);
