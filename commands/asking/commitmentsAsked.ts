import type {
	CommitmentHit,
	CommitmentsQuestion,
	PlaceEntry,
} from "../../src/archive/answers.ts";
import type { ArgumentsOf, Context, Options } from "../../src/command.ts";
import { translator } from "../../src/locale.ts";
import { type ActionRow, actionRows } from "../answering/actions.ts";
import { cameOption } from "./came.ts";
import { type Filters, filtersAsked } from "./filters.ts";
import type { Narrowing } from "./wider.ts";

/** What /commitments takes, and whatever asks the same. */
export const commitmentsOptions = {
	speaker: { type: "text", suggest: "speaker" },
	district: { type: "text", suggest: "place" },
	organisation: { type: "text", suggest: "organisation" },
	topic: { type: "text", suggest: "topic" },
	kind: { type: "text", choices: ["pledge", "directive", "proposal"] },
	from: { type: "text", suggest: "day" },
	to: { type: "text", suggest: "day" },
	below: { type: "flag" },
	beat: { type: "text", suggest: "beats" },
	came: cameOption,
} as const satisfies Options;

export interface CommitmentsAsked extends Filters {
	/** The question, or the same with one filter less. @param limit - hits at most */
	question(limit: number, less?: Narrowing | null): CommitmentsQuestion;
	/** Orders from above that the place is among the addressees of, and that are not its own commitments. */
	fromAbove(own: ReadonlySet<string>): readonly ActionRow[];
	/** What stands above them. @param count - how many there are */
	fromAboveHeading(count: number): string;
}

/** Directives looked through for those that address the districts. */
const directivesLookedThrough = 200;

/** Addressees that every place is among: 各地各部门, 各级党委和政府; 各级工会 and 军队各级党委 are no place's. */
const toEveryPlace =
	/各(?:地|有关)|(?<!军|军队|部队|武警|央企|高校)各级(?:党委|党组织|党政|政府|地方|部门|各部门|有关|领导|干部|财政|应急|人民政府)/u;

/** And those that are places of one rank: 各区县 are no city that has them, and no town in one. By how a place's name ends. */
const toEveryPlaceOf: readonly (readonly [name: RegExp, addressees: RegExp])[] =
	[
		[/(?:自治区|特别行政区)$/u, /各(?:省|自治区|直辖市)/u],
		[/(?:镇|乡|街道|村|社区)$/u, /各(?:乡|镇|街道|村|社区)/u],
		[/[区县旗]$/u, /各(?:区|县|旗|市)/u],
		[/(?:[市州盟]|地区)$/u, /各(?:市|州|盟|设区)/u],
	];

/** Provinces, and cities directly under the centre. */
const toEveryProvince = /各(?:省|自治区|直辖市)/u;

/** Whether an order is to all places of which one is among them. */
function isToAllLike({ name, within }: PlaceEntry, text: string): boolean {
	const [, ofRank = toEveryProvince] =
		toEveryPlaceOf.find(([ending]) => ending.test(name)) ?? [];
	const isUnderCentre = within === null && /[省市]$/u.test(name);
	return (
		toEveryPlace.test(text) ||
		(isUnderCentre ? toEveryProvince : ofRank).test(text)
	);
}

/**
 * An action with what stands before it and behind the one before. Of a sentence with several orders only those concern a place
 * that name it, and whom one is for stands in front of it: 各专项工作组和各部门、各区县要各司其职.
 */
function upToItsEnd({
	hit: { article, commitment },
	action,
}: ActionRow): string {
	const from = commitment.actions
		.map(({ end }) => end)
		.filter((end) => end <= action.start)
		.reduce((latest, end) => Math.max(latest, end), commitment.start);
	return (article.paragraphs[commitment.paragraph] ?? "").slice(
		from,
		action.end,
	);
}

/**
 * The commitments that are asked for.
 *
 * @throws UserError for days, names and places that cannot be understood
 */
export function commitmentsAsked(
	options: ArgumentsOf<typeof commitmentsOptions>,
	context: Context,
): CommitmentsAsked {
	const filters = filtersAsked(options, context);
	const { days, speaker, place } = filters;
	const ordersTo = (
		to: PlaceEntry,
		own: ReadonlySet<string>,
	): readonly ActionRow[] => {
		const concerns = (text: string): boolean =>
			text.includes(to.name) || isToAllLike(to, text);
		const orders: readonly CommitmentHit[] = context.archive
			.commitments({
				...days,
				topic: options.topic,
				kind: "directive",
				limit: directivesLookedThrough,
			})
			.hits.filter(({ commitment }) => !own.has(commitment.id));
		return actionRows(orders).filter(
			(row) =>
				concerns(row.hit.commitment.addressee ?? "") ||
				concerns(upToItsEnd(row)),
		);
	};
	return {
		...filters,
		question: (limit, less = null) => ({
			...filters.narrowed(less),
			below: options.below,
			organisation: less === "organisation" ? undefined : options.organisation,
			kind: less === "kind" ? undefined : options.kind,
			limit,
		}),
		fromAbove: (own) =>
			place === null ||
			speaker !== null ||
			options.organisation !== undefined ||
			(options.kind !== undefined && options.kind !== "directive")
				? []
				: ordersTo(place, own),
		fromAboveHeading: (count) =>
			translator(context.locale)("commitments.fromAbove", {
				count,
				to: /(?<!自治)[区县旗]$/u.test(place?.name ?? "")
					? "districts"
					: "places",
			}),
	};
}
