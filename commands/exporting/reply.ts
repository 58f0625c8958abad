import type { Searched } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { type Format, formatFacts, formats } from "../../src/files/order.ts";
import {
	type Column,
	rowsOf,
	type Section,
	type Sheet,
} from "../../src/files/sheet.ts";
import { momentIn } from "../../src/language/days.ts";
import { translator } from "../../src/locale.ts";
import { type AskButton, type Reply, reply } from "../../src/reply.ts";
import { searchedLine } from "../answering/footer.ts";
import { askButton, withOptions } from "../asking/again.ts";
import { mostFound } from "./gathered.ts";
import { noteTaken } from "./taken.ts";

/** The option that every export has besides those of its question. */
export const format = { type: "text", choices: formats } as const;

/** Bytes of a file at most: under what Discord takes from anybody. */
const mostBytes = 9 * 2 ** 20;

/** What is to be exported, before it is a file. */
export interface Exported {
	/** Whom or what it is about. */
	readonly name: string;
	/** How the question was understood. */
	readonly lead: readonly string[];
	readonly columns: readonly Column[];
	readonly sections: readonly Section[];
	readonly shape: Sheet["shape"];
	/** What is counted; results unless told. A sentence that promises has a row for each thing to be done. */
	readonly unit?: "sentences" | "results";
	/** How many there are, and how many of them were taken. */
	readonly total: number;
	readonly taken: number;
	readonly searched: Searched;
}

const formatButtons = (context: Context, chosen: Format | null): AskButton[] =>
	formats
		.filter((one) => one !== chosen)
		.map((one) => {
			const { command, options } = withOptions(context.call, { format: one });
			return askButton(
				translator(context.locale)(`choice.format.${one}`),
				command,
				options,
			);
		});

/** Which format? The question an export without one comes back with. */
export function formatReply(
	context: Context,
	{
		name,
		lead,
		total,
		searched,
		unit = "results",
	}: Pick<Exported, "name" | "lead" | "total" | "searched" | "unit">,
): Reply {
	const t = translator(context.locale);
	return reply({
		outcome: "answer",
		title: t("export.title", { name }),
		lead: [...lead, t("export.which", { total, unit, most: mostFound })],
		footer: searchedLine(context, searched),
		asks: formatButtons(context, null),
		postable: false,
	});
}

/** The first rows of some sections, `count` in all. */
const firstRows = (sections: readonly Section[], count: number): Section[] => {
	let left = count;
	return sections.flatMap((section) => {
		const rows = section.rows.slice(0, left);
		left -= rows.length;
		return rows.length === 0 ? [] : [{ ...section, rows }];
	});
};

const sheetOf = (
	context: Context,
	{
		name,
		lead,
		columns,
		sections,
		shape,
		total,
		taken,
		searched,
		unit = "results",
	}: Exported,
	isCut: boolean,
): Sheet => {
	const t = translator(context.locale);
	const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
	const { command, options } = withOptions(context.call, { format: undefined });
	return {
		title: t("export.title", { name }),
		about: [
			...lead,
			isCut
				? t("export.tooLarge", { total, unit, rows })
				: taken < total
					? t("export.some", { total, unit, taken, rows })
					: t("export.all", { total, unit, rows }),
			t("export.wordings"),
			searchedLine(context, searched),
			t("export.made", {
				moment: momentIn(context.zone, context.now),
				zone: context.zone,
				version: context.version,
			}),
		],
		aboutLabel: t("export.column.about"),
		asked: {
			kind: "export",
			command: command.replace(/^export /u, ""),
			options,
			understood: lead,
			total,
			taken: isCut ? null : taken,
			rows,
			archive: {
				articles: searched.articles,
				from: searched.from,
				to: searched.to,
				readAt: new Date(searched.readAt).toISOString(),
			},
			madeAt: new Date(context.now).toISOString(),
			version: context.version,
		},
		columns,
		sections,
		shape,
		sourcesHeading: t("export.sources"),
	};
};

/** `jiyan-quotes-20240515-1200`: what a file is of, and when it was made. */
export function fileStem({ call, zone, now }: Context): string {
	return [
		"jiyan",
		call.command.replace(/^export /u, ""),
		momentIn(zone, now).replaceAll(/[-:]/gu, "").replace(" ", "-"),
	].join("-");
}

/**
 * The file, with what is in it. What would be larger than can be sent is cut to as many rows as can, and says so.
 */
export async function fileReply(
	context: Context,
	chosen: Format,
	exported: Exported,
): Promise<Reply> {
	const t = translator(context.locale);
	let sheet = sheetOf(context, exported, false);
	let bytes: Uint8Array;
	for (;;) {
		bytes = await context.workshop.make({
			kind: "sheet",
			format: chosen,
			sheet,
		});
		const rows = rowsOf(sheet).length;
		if (bytes.length <= mostBytes || rows === 1) break;
		const fitting = Math.floor((rows * mostBytes * 0.9) / bytes.length);
		sheet = sheetOf(
			context,
			{
				...exported,
				sections: firstRows(exported.sections, Math.max(fitting, 1)),
			},
			true,
		);
	}
	noteTaken(sheet, context);
	return reply({
		outcome: "answer",
		title: sheet.title,
		lead: [
			...sheet.about.slice(0, exported.lead.length + 1),
			t(`export.about.${chosen}`),
		],
		footer: searchedLine(context, exported.searched),
		asks: formatButtons(context, chosen),
		files: [
			{
				name: `${fileStem(context)}.${formatFacts[chosen].ending}`,
				type: formatFacts[chosen].type,
				bytes,
				alt: null,
			},
		],
	});
}
