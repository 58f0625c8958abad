import { type Command, defineCommand } from "../src/command.ts";
import type { Row, Section } from "../src/files/sheet.ts";
import { translator } from "../src/locale.ts";
import type { Call } from "../src/reply.ts";
import { actionRows, actionsOn } from "./answering/actions.ts";
import { countActions, ledgerCounts } from "./answering/commitmentCounts.ts";
import { withOptions } from "./asking/again.ts";
import {
	commitmentsAsked,
	commitmentsOptions,
} from "./asking/commitmentsAsked.ts";
import { digestOptions } from "./asking/digestAsked.ts";
import { quotesAsked, quotesOptions } from "./asking/quotesAsked.ts";
import {
	searchAsked,
	searchOptions,
	understoodLines,
} from "./asking/searchAsked.ts";
import { trendAsked, trendOptions } from "./asking/trendAsked.ts";
import { commitments } from "./commitments.ts";
import { digest } from "./digest.ts";
import { ledgerColumns, ledgerRow } from "./exporting/commitmentRows.ts";
import { daysExported, newsExported } from "./exporting/digestExported.ts";
import { digestColumns } from "./exporting/digestRows.ts";
import { gathered } from "./exporting/gathered.ts";
import { fileReply, format, formatReply } from "./exporting/reply.ts";
import { searchColumns, searchRow } from "./exporting/searchRows.ts";
import { statementColumns, statementRow } from "./exporting/statementRows.ts";
import { trendColumns, trendRows } from "./exporting/trendRows.ts";
import { quotes } from "./quotes.ts";
import { search } from "./search.ts";
import { trend } from "./trend.ts";

/** The question whose rows are exported: what nothing is found for is answered as that question is. */
const plainCall = (call: Call): Call => ({
	...withOptions(call, { format: undefined }),
	command: call.command.replace(/^export /u, ""),
});

/** What was said, as a file. */
const exportQuotes = defineCommand({
	name: "export quotes",
	makesFiles: true,
	options: { ...quotesOptions, format },
	async run(options, context) {
		const { archive, locale } = context;
		const { subject, lead, question } = quotesAsked(options, context);
		const name = subject ?? translator(locale)("quotes.everybody");
		const { total, searched } = archive.quotes(question(0));
		if (total === 0)
			return quotes.run(options, { ...context, call: plainCall(context.call) });
		if (options.format === undefined)
			return formatReply(context, { name, lead, total, searched });
		const found = await gathered(
			(offset, limit) => archive.quotes({ ...question(limit), offset }),
			(hit) => [statementRow(hit, locale, options.wording)],
		);
		return fileReply(context, options.format, {
			...found,
			name,
			lead,
			columns: statementColumns(locale),
			sections: [{ heading: null, rows: found.rows }],
			shape: "prose",
		});
	},
});

const kinds = ["pledge", "directive", "proposal"] as const;

/** What was promised, as a file: the ledger (台账). */
const exportCommitments = defineCommand({
	name: "export commitments",
	makesFiles: true,
	options: { ...commitmentsOptions, format },
	async run(options, context) {
		const { archive, locale } = context;
		const t = translator(locale);
		const asked = commitmentsAsked(options, context);
		const name = asked.subject ?? t("commitments.everybody");
		const { total, searched } = archive.commitments(asked.question(0));
		if (total === 0)
			return commitments.run(options, {
				...context,
				call: plainCall(context.call),
			});
		const { lead } = asked;
		if (options.format === undefined)
			return formatReply(context, {
				name,
				unit: "sentences",
				lead,
				total,
				searched,
			});
		const own = new Set<string>();
		const found = await gathered(
			(offset, limit) =>
				archive.commitments({ ...asked.question(limit), offset }),
			(hit) => {
				own.add(hit.commitment.id);
				const rows = actionRows([hit]);
				return (
					options.topic === undefined ? rows : actionsOn(rows, options.topic)
				).map((row) => ({
					kind: hit.commitment.kind,
					action: row,
					row: ledgerRow(row, locale),
				}));
			},
		);
		const above = asked
			.fromAbove(own)
			.map((row): Row => ledgerRow(row, locale));
		const sections: readonly Section[] = [
			...kinds.map((kind) => ({
				heading: t(`choice.kind.${kind}`),
				rows: found.rows
					.filter((one) => one.kind === kind)
					.map(({ row }) => row),
			})),
			{
				heading: asked.fromAboveHeading(above.length),
				rows: above,
			},
		].filter(({ rows }) => rows.length > 0);
		return fileReply(context, options.format, {
			...found,
			name,
			unit: "sentences",
			lead: [
				...lead,
				ledgerCounts(
					countActions(found.rows.map(({ action }) => action)),
					above.length > 0 ? asked.fromAboveHeading(above.length) : null,
					locale,
				),
				t("commitments.untracked"),
			],
			columns: ledgerColumns(locale),
			sections,
			shape: "table",
		});
	},
});

/** What a search finds, as a file. */
const exportSearch = defineCommand({
	name: "export search",
	makesFiles: true,
	options: { ...searchOptions, format },
	async run(options, context) {
		const { locale } = context;
		const first = searchAsked(options, context, { limit: 0 });
		if (first.total === 0)
			return search.run(options, { ...context, call: plainCall(context.call) });
		const { understood, total, searched } = first;
		const lead = understoodLines(first, locale);
		const name = options.query;
		if (options.format === undefined)
			return formatReply(context, { name, lead, total, searched });
		const found = await gathered(
			(offset, limit) => searchAsked(options, context, { offset, limit }),
			(hit) => [searchRow(hit, understood, locale)],
		);
		return fileReply(context, options.format, {
			...found,
			name,
			lead,
			columns: searchColumns(locale),
			sections: [{ heading: null, rows: found.rows }],
			shape: "prose",
		});
	},
});

/** A digest, as a file: not only the best lines of each topic. */
const exportDigest = defineCommand({
	name: "export digest",
	makesFiles: true,
	options: { ...digestOptions, format },
	run(options, context) {
		const { locale } = context;
		const exported =
			newsExported(options, context) ?? daysExported(options, context);
		const { total } = exported;
		if (total === 0)
			return digest.run(options, { ...context, call: plainCall(context.call) });
		return options.format === undefined
			? formatReply(context, exported)
			: fileReply(context, options.format, {
					...exported,
					columns: digestColumns(locale),
					shape: "prose",
				});
	},
});

/** The numbers of a chart, as a file. */
const exportTrend = defineCommand({
	name: "export trend",
	makesFiles: true,
	options: { ...trendOptions, format },
	run(options, context) {
		const { locale } = context;
		const asked = trendAsked(options, context);
		if (asked.statements === 0)
			return trend.run(options, { ...context, call: plainCall(context.call) });
		const { subject: name, lead, searched, periods } = asked;
		const total = periods.length;
		if (options.format === undefined)
			return formatReply(context, { name, lead, total, searched });
		return fileReply(context, options.format, {
			name,
			lead: [...lead, translator(locale)("trend.counted")],
			columns: trendColumns(asked, locale),
			sections: [{ heading: null, rows: trendRows(asked) }],
			shape: "table",
			total,
			taken: total,
			searched,
		});
	},
});

/** Any question's rows as a file; a subcommand for each that has rows. */
export const exports: readonly Command[] = [
	exportQuotes,
	exportCommitments,
	exportSearch,
	exportDigest,
	exportTrend,
];
