import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/*
 * What a challenge file may say. README.md explains the fields; a field that is not named here is an error.
 */

const folder = import.meta.dirname;

/** One value, or several any of which is right. */
const oneOrMore = <T extends z.ZodType>(of: T) =>
	z.union([of, z.array(of)]).transform((given) => [given].flat());
const place = { paragraph: z.number().int().min(0), text: z.string().min(2) };
const speakerKind = z.enum([
	"person",
	"body",
	"collective",
	"unnamed",
	"document",
]);
const commitmentKind = z.enum(["pledge", "directive", "proposal"]);
const who = { speaker: oneOrMore(z.string()), kind: oneOrMore(speakerKind) };
const modeShape = z.enum(["direct", "indirect", "mixed"]).optional();
const partShape = z.enum(["kicker", "main", "subhead"]);
const day = z.iso.date();

const targetShape = z.strictObject({
	text: z.string(),
	value: z.number().optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	unit: z.string().optional(),
	deadline: z
		.strictObject({
			text: z.string(),
			from: day.optional(),
			to: day.optional(),
		})
		.optional(),
});

const expectShape = z.strictObject({
	statements: z
		.array(
			z.strictObject({
				...who,
				...place,
				mode: modeShape,
				titles: z.array(oneOrMore(z.string())).default([]),
				cited: z.boolean().optional(),
				group: z.string().optional(),
			}),
		)
		.default([]),
	quotations: z
		.array(z.strictObject({ ...place, speaker: oneOrMore(z.string()) }))
		.optional(),
	commitments: z
		.array(
			z.strictObject({
				...place,
				kind: oneOrMore(commitmentKind),
				actor: oneOrMore(z.string()),
				addressee: z.string().optional(),
				strength: z.string().optional(),
				negative: z.string().optional(),
				targets: z.array(targetShape).default([]),
			}),
		)
		.default([]),
	headlineStatements: z
		.array(
			z.strictObject({
				...who,
				mode: modeShape,
				part: partShape,
				text: z.string(),
			}),
		)
		.optional(),
	absent: z
		.strictObject({
			speakers: z.array(z.string()).default([]),
			statementsIn: z
				.array(z.strictObject({ ...place, by: z.string().optional() }))
				.default([]),
			quotations: z.array(z.string()).default([]),
			commitmentsIn: z
				.array(z.strictObject({ ...place, kind: commitmentKind.optional() }))
				.default([]),
			titles: z
				.array(z.strictObject({ speaker: z.string(), title: z.string() }))
				.default([]),
		})
		.prefault({}),
});

const fileShape = z.strictObject({
	phenomenon: z.string(),
	row: z.number().int(),
	items: z.array(
		z.strictObject({
			id: z.string(),
			why: z.string(),
			nearMiss: z.boolean(),
			headline: z
				.union([
					z.string(),
					z.strictObject({
						kicker: z.string().nullable(),
						main: z.string().nullable(),
						subhead: z.string().nullable(),
					}),
				])
				.optional(),
			date: day.optional(),
			genre: z.enum(["news", "commentary"]).default("news"),
			paragraphs: z.array(z.string().min(1)).min(1),
			expect: expectShape,
		}),
	),
});

/** One article with what must, and what must not, be found in it. */
export type Challenge = z.infer<typeof fileShape>["items"][number];

/** All challenge files, in the order of their names. */
export function readChallenges(): readonly z.infer<typeof fileShape>[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".json"))
		.sort()
		.map((name) =>
			fileShape.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
		);
}
