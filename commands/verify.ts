import {
	type Context,
	defineCommand,
	type UploadedFile,
} from "../src/command.ts";
import { UserError } from "../src/error.ts";
import { translator } from "../src/locale.ts";
import {
	type AskButton,
	type Block,
	type Call,
	type Reply,
	reply,
} from "../src/reply.ts";
import {
	type DraftRead,
	draftEndings,
	draftOf,
	LONGEST_DRAFT,
	readDraft,
} from "../src/verify/draft.ts";
import type { Finding, Verdict } from "../src/verify/verdict.ts";
import { type Checked, verify as check } from "../src/verify/verify.ts";
import { heading } from "./answering/blocks.ts";
import { searchedLine } from "./answering/footer.ts";
import { headlineOf } from "./answering/source.ts";
import { findingLabel, verdictBlocks } from "./answering/verdictBlocks.ts";
import { askButton } from "./asking/again.ts";

/** Characters that may be typed; a file may hold more. */
const longestTyped = 6000;

/** Articles offered as buttons. */
const articlesOffered = 3;

/** What somebody wants checked, and how it is asked for again when a page is turned. */
interface Asked {
	readonly paragraphs: readonly string[];
	readonly again: Call | null;
}

const readable = (read: DraftRead, name: string): readonly string[] => {
	if (read.paragraphs !== null) return read.paragraphs;
	throw new UserError(`error.draft.${read.reason}`, {
		name,
		endings: draftEndings.join(" "),
		most: LONGEST_DRAFT,
	});
};

/** @throws UserError where there is nothing to check, or it cannot be read */
async function asked(
	{
		text,
		file,
		kept,
	}: {
		readonly text?: string | undefined;
		readonly file?: UploadedFile | undefined;
		readonly kept?: string | undefined;
	},
	{ state, asker, locale, now }: Context,
): Promise<Asked> {
	const t = translator(locale);
	if (kept !== undefined) {
		const upload = state.uploads.find(kept, asker.user);
		if (upload === null) throw new UserError("error.uploadGone", null);
		return {
			paragraphs: readable(draftOf(upload.text), upload.name),
			again: null,
		};
	}
	if (file !== undefined) {
		const paragraphs = readable(
			await readDraft(file.name, file.bytes),
			file.name,
		);
		const id = state.uploads.keep(
			{ name: file.name, text: paragraphs.join("\n\n") },
			asker.user,
			now,
		);
		return {
			paragraphs,
			again: { command: "verify", options: { kept: id } },
		};
	}
	if (text === undefined)
		throw new UserError("error.nothingToVerify", {
			text: t("option.text.name"),
			file: t("option.file.name"),
		});
	return {
		paragraphs: readable(draftOf(text), t("option.text.name")),
		again: null,
	};
}

/** What of a draft is right, what is not, and what cannot be told. */
type Group = "wrong" | "notFound" | "notVerbatim" | "right";

function groupOf({ claim, findings }: Verdict): Group {
	const kinds = new Set(findings.map(({ kind }) => kind));
	if (kinds.has("notFound"))
		return claim.marked || claim.speaker === null ? "notFound" : "notVerbatim";
	return findings.every(({ kind }) => kind === "same") ? "right" : "wrong";
}

const groups: readonly Group[] = ["wrong", "notFound", "right", "notVerbatim"];

/** How many of each verdict there are, the gravest first. */
function counts(verdicts: readonly Verdict[], context: Context): string {
	const t = translator(context.locale);
	const counted = new Map<string, number>();
	for (const verdict of verdicts) {
		const [gravest]: readonly Finding[] = verdict.findings;
		if (gravest === undefined) continue;
		const label =
			groupOf(verdict) === "notVerbatim"
				? t("verify.notVerbatim")
				: findingLabel(gravest, verdict, t);
		counted.set(label, (counted.get(label) ?? 0) + 1);
	}
	return [...counted]
		.map(([label, count]) => t("verify.count", { label, count }))
		.join(t("list.separator"));
}

const articleButtons = (
	verdicts: readonly Verdict[],
	context: Context,
): AskButton[] => {
	const t = translator(context.locale);
	const articles = new Map(
		verdicts.flatMap(({ places }) =>
			places.map(({ where: { article } }) => [article.id, article] as const),
		),
	);
	return [...articles.values()]
		.slice(0, articlesOffered)
		.map((article) =>
			askButton(
				t("ask.article", { headline: headlineOf(article) }),
				"article",
				{ article: article.id },
			),
		);
};

const answer = (
	{ verdicts, unchecked, searched }: Checked,
	{ paragraphs, again }: Asked,
	context: Context,
): Reply => {
	const { locale } = context;
	const t = translator(locale);
	const lead = t("verify.lead", {
		paragraphs: paragraphs.length,
		claims: verdicts.length,
		unchecked,
	});
	const footer = searchedLine(context, searched);
	if (verdicts.length === 0)
		return reply({
			outcome: "empty",
			title: t("verify.nothing"),
			lead: [lead],
			footer,
			postable: false,
		});
	const blocks: Block[] = [];
	for (const group of groups) {
		const own = verdicts.filter((verdict) => groupOf(verdict) === group);
		if (own.length === 0) continue;
		blocks.push(
			heading(t(`verify.group.${group}`, { count: own.length })),
			...own.flatMap((verdict) => verdictBlocks(verdict, locale)),
		);
	}
	return reply({
		outcome: "answer",
		title: t("verify.title", {
			total: verdicts.length,
			counts: counts(verdicts, context),
		}),
		lead: [lead],
		blocks,
		footer,
		hitActions: ["copy", "context", "why", "dispute"],
		asks: articleButtons(verdicts, context),
		postable: false,
		again,
	});
};

/** Whether words are what the paper printed, and that person's own. */
export const verify = defineCommand({
	name: "verify",
	options: {
		text: { type: "text", maxLength: longestTyped },
		file: { type: "file" },
		kept: { type: "text", inner: true },
	},
	// A draft is nobody else's business.
	alwaysPrivate: true,
	async run(options, context) {
		const draft = await asked(options, context);
		return answer(
			await check(context.archive, draft.paragraphs),
			draft,
			context,
		);
	},
});
