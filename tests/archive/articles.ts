import type {
	CommitmentKind,
	ExtractedArticle,
	Mode,
	Restriction,
	Speaker,
	Target,
} from "../../src/model.ts";

/**
 * Articles for tests, written as a reporter would tell them: who says what, in which words. Offsets are looked up in
 * the paragraphs, so a test says only what stands where.
 */

export interface Said {
	readonly by: Speaker;
	/** Words that stand in one paragraph; one for each sentence. */
	readonly words: readonly string[];
	readonly mode?: Mode;
	/** Words among them that stand in marks. */
	readonly quoted?: readonly string[];
	readonly cited?: boolean;
}

export interface Promised {
	readonly by: Speaker;
	readonly words: string;
	readonly kind?: CommitmentKind;
	readonly answerable?: string;
	readonly actions?: readonly string[];
	readonly targets?: readonly Partial<Target>[];
	readonly themes?: readonly string[];
}

export interface Told {
	readonly id: string;
	readonly headline?: string;
	readonly kicker?: string;
	readonly subhead?: string;
	readonly paragraphs: readonly string[];
	readonly headings?: readonly (readonly [before: number, text: string])[];
	readonly captions?: readonly string[];
	readonly byline?: readonly string[];
	readonly newspaper?: string;
	readonly date?: string | null;
	readonly file?: string;
	readonly said?: readonly Said[];
	readonly promised?: readonly Promised[];
	/** Who may see it, and from when. */
	readonly restriction?: Restriction;
}

/** Somebody with a name who is the same everywhere. */
export function person(
	name: string,
	title?: string,
	where: { organisation?: string; place?: string } = {},
): Speaker {
	return {
		id: `person:${name}`,
		name,
		kind: "person",
		titles: title === undefined ? [] : [title],
		organisation: where.organisation ?? null,
		place: where.place ?? null,
	};
}

/** A lasting body. */
export function body(name: string): Speaker {
	return {
		id: `body:${name}`,
		name,
		kind: "body",
		titles: [],
		organisation: null,
		place: null,
	};
}

/** An article with what was found in it. */
export function article(told: Told): ExtractedArticle {
	const { paragraphs } = told;
	const spanOf = (words: string) => {
		const paragraph = paragraphs.findIndex((text) => text.includes(words));
		if (paragraph === -1) throw new Error(`${words} stands in no paragraph`);
		const start = (paragraphs[paragraph] ?? "").indexOf(words);
		return { paragraph, start, end: start + words.length, text: words };
	};
	const statements = (told.said ?? []).map((said) => {
		const spans = said.words.map(spanOf);
		const first = spans[0];
		return {
			id: `${told.id}#p${first?.paragraph}.${first?.start}`,
			speaker: said.by,
			cue: "表示",
			mode: said.mode ?? "indirect",
			cited: said.cited ?? false,
			rule: "told",
			because: [],
			spans,
			quotations: (said.quoted ?? []).map(spanOf),
		};
	});
	return {
		id: told.id,
		source: {
			file: told.file ?? `${told.id}.txt`,
			newspaper: told.newspaper ?? null,
			origin: null,
			printed: null,
			page: null,
			url: null,
		},
		headline: {
			kicker: told.kicker ?? null,
			main: told.headline ?? null,
			subhead: told.subhead ?? null,
		},
		byline: told.byline ?? [],
		column: null,
		genre: "news",
		date: told.date === undefined ? "2024-03-19" : told.date,
		dateBasis: told.date === null ? null : "metadata",
		paragraphs,
		headings: (told.headings ?? []).map(([before, text]) => ({ before, text })),
		captions: told.captions ?? [],
		notes: [],
		...(told.restriction === undefined
			? {}
			: { restriction: told.restriction }),
		statements,
		headlineStatements: [],
		commitments: (told.promised ?? []).map((promised, index) => {
			const span = spanOf(promised.words);
			return {
				id: `${told.id}#c${index}`,
				...span,
				actor: promised.by,
				answerable: promised.answerable ?? null,
				addressee: null,
				kind: promised.kind ?? "pledge",
				statement: null,
				themes: promised.themes ?? [],
				actions: (promised.actions ?? [promised.words]).map((text) => {
					const action = spanOf(text);
					return {
						text,
						start: action.start,
						end: action.end,
						strength: null,
						targets: (promised.targets ?? []).map((target) => ({
							text: target.text ?? "",
							value: target.value ?? null,
							min: target.min ?? null,
							max: target.max ?? null,
							unit: target.unit ?? null,
							deadline: target.deadline ?? null,
						})),
					};
				}),
			};
		}),
	};
}
