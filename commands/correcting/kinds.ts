import { type Locale, messageNamed } from "../../src/locale.ts";
import type { CorrectionChange } from "../../src/model.ts";
import type { Input } from "../../src/reply.ts";
import type { Picked } from "../hits/find.ts";

/** What can be wrong with a hit. */
export const correctionKinds = [
	"speaker",
	"words",
	"notSpeech",
	"notCommitment",
	"otherPerson",
	"samePerson",
] as const satisfies readonly CorrectionChange["kind"][];

export type CorrectionKind = (typeof correctionKinds)[number];

/** Units of a reason, and of what is right instead. */
export const longestReason = 300;
export const longestRight = 300;

/** What can be wrong with what was picked. */
export function kindsFor(thing: Picked): readonly CorrectionKind[] {
	if (thing.kind === "article") return [];
	if (thing.kind === "commitment") return ["notCommitment"];
	return [
		"speaker",
		"words",
		"notSpeech",
		...(thing.hit.statement.speaker.kind === "person"
			? (["otherPerson", "samePerson"] as const)
			: []),
	];
}

/** Whether something is put in the place of what is wrong. */
const takesRight = (kind: CorrectionKind): boolean =>
	kind !== "notSpeech" && kind !== "notCommitment";

/** Whether that has to be said: where there is one other of a name, it is clear who is meant. */
export const needsRight = (kind: CorrectionKind): boolean =>
	takesRight(kind) && kind !== "samePerson";

/** What is asked of whoever says that something is wrong. */
export function formFor(
	kind: CorrectionKind,
	locale: Locale,
): readonly Input[] {
	const input = (option: string, most: number): Input => ({
		option,
		label: messageNamed(locale, `option.${option}.name`),
		value: "",
		hint: messageNamed(locale, `option.${option}.description`),
		most,
	});
	return [
		...(takesRight(kind)
			? [
					{
						...input("right", longestRight),
						...(needsRight(kind) ? ({ required: true } as const) : {}),
						...(kind === "words" ? ({ long: true } as const) : {}),
					},
				]
			: []),
		{ ...input("reason", longestReason), required: true, long: true },
	];
}
