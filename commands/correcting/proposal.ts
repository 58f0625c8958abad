import type { Entry, StatementHit } from "../../src/archive/answers.ts";
import type { Context } from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { fold, foldText } from "../../src/language/fold.ts";
import { sentencesOf } from "../../src/language/sentences.ts";
import { translator } from "../../src/locale.ts";
import type {
	CorrectionChange,
	ExtractedArticle,
	Span,
	Speaker,
} from "../../src/model.ts";
import type { HitRef } from "../../src/reply.ts";
import type { Proposal } from "../../src/state/corrections.ts";
import { headlineOf } from "../answering/source.ts";
import { entryLabel } from "../asking/speaker.ts";
import { picked } from "../hits/find.ts";
import { type CorrectionKind, kindsFor, needsRight } from "./kinds.ts";

/** Units of what tells one person from another of the name. */
const longestApart = 24;

const textOf = (spans: readonly Span[]): string =>
	spans.map(({ text }) => text).join("");

/**
 * What somebody proposes, as it is kept.
 *
 * @throws UserError where the hit is gone, where that cannot be wrong with it, or where what is right instead is not to be
 * found in the article or the archive
 */
export function proposalOf(
	ref: HitRef,
	kind: CorrectionKind,
	right: string | undefined,
	reason: string,
	context: Context,
): Proposal {
	const { archive, asker, locale } = context;
	const t = translator(locale);
	const thing = picked(archive, ref);
	if (!kindsFor(thing).includes(kind) || thing.kind === "article")
		throw new UserError("error.correction.notForThis", {
			what: t(`choice.what.${kind}`),
		});
	if (right === undefined && needsRight(kind))
		throw new UserError("error.missing", { option: t("option.right.name") });
	const { article } = thing.hit;
	const base = {
		guild: asker.guild,
		article: article.id,
		headline: headlineOf(article),
		about: ref,
		reason,
	};
	if (thing.kind === "commitment") {
		const { paragraph, start, end, text } = thing.hit.commitment;
		return {
			...base,
			anchors: [{ paragraph, start, end, text }],
			speaker: thing.hit.commitment.actor.name,
			change: { kind: "notCommitment" },
			was: text,
			right: null,
		};
	}
	const { statement } = thing.hit;
	const { change, was, shown } = changeOf(
		kind,
		right ?? "",
		thing.hit,
		context,
	);
	return {
		...base,
		anchors: statement.spans,
		speaker: statement.speaker.name,
		change,
		was,
		right: shown,
	};
}

/** What is changed, what it was, and what is shown in its place. */
function changeOf(
	kind: CorrectionKind,
	right: string,
	hit: StatementHit,
	context: Context,
): {
	readonly change: CorrectionChange;
	readonly was: string;
	readonly shown: string | null;
} {
	const { article, statement } = hit;
	switch (kind) {
		case "speaker": {
			const speaker = speakerMeant(right, article, context);
			return {
				change: { kind, speaker },
				was: statement.speaker.name,
				shown: speaker.name,
			};
		}
		case "words": {
			const spans = spansOf(right, article, statement.spans);
			return {
				change: { kind, spans },
				was: textOf(statement.spans),
				shown: textOf(spans),
			};
		}
		case "otherPerson":
			if (right.length > longestApart)
				throw new UserError("error.tooLong", {
					option: translator(context.locale)("option.right.name"),
					most: longestApart,
					length: right.length,
				});
			return {
				change: { kind, apart: right },
				was: statement.speaker.name,
				shown: right,
			};
		case "samePerson": {
			const other = namesakeMeant(right, hit, context);
			return {
				change: { kind, entries: [hit.entry, other.id] },
				was: statement.speaker.name,
				shown: entryLabel(other, context.locale),
			};
		}
		case "notSpeech":
		case "notCommitment":
			return {
				change: { kind: "notSpeech" },
				was: textOf(statement.spans),
				shown: null,
			};
	}
}

/** Who is meant: somebody of the article, else of the archive, else whoever the article calls so. */
function speakerMeant(
	typed: string,
	article: ExtractedArticle,
	{ archive, locale }: Context,
): Speaker {
	const folded = foldText(typed);
	const own = [
		...article.statements.map(({ speaker }) => speaker),
		...article.commitments.map(({ actor }) => actor),
	].find(({ id, name }) => id === typed || foldText(name) === folded);
	if (own !== undefined) return own;
	const found = archive.resolve(typed, { kinds: ["person", "body"] });
	if (found.kind === "one") return asSpeaker(found.entry);
	if (found.kind === "several")
		throw new UserError("error.severalSpeakers", {
			typed,
			count: found.entries.length,
			names: found.entries
				.map((entry) => entryLabel(entry, locale))
				.join(translator(locale)("list.separator")),
		});
	if (!article.paragraphs.some((text) => foldText(text).includes(folded)))
		throw new UserError("error.correction.speakerUnknown", { typed });
	const isName = /^[\p{Script=Han}·]{2,4}$/u.test(typed);
	return {
		id: isName ? `person:${typed}` : `${article.id}/${typed}`,
		name: typed,
		kind: isName ? "person" : "unnamed",
		titles: [],
		organisation: null,
		place: null,
	};
}

/** Somebody of the archive as a speaker of an article that prints no office of theirs. */
function asSpeaker({ id, name, kind, holdings }: Entry): Speaker {
	const [latest] = holdings;
	return {
		id: id.split("@")[0] ?? id,
		name,
		kind,
		titles: [],
		organisation: latest?.organisation ?? null,
		place: latest?.place ?? null,
	};
}

/** Which other bearer of the name is meant. */
function namesakeMeant(
	typed: string,
	{ entry, statement }: StatementHit,
	{ archive, locale }: Context,
): Entry {
	const found = archive.resolve(statement.speaker.name, { kinds: ["person"] });
	const others = (found.kind === "several" ? found.entries : []).filter(
		({ id }) => id !== entry,
	);
	const meant = others.filter(
		(other) =>
			other.id === typed ||
			[other.apart, entryLabel(other, locale)].includes(typed),
	);
	const [only] = meant.length > 0 ? meant : others;
	if (only !== undefined && (meant.length === 1 || others.length === 1))
		return only;
	throw new UserError(
		others.length === 0
			? "error.correction.noNamesake"
			: "error.correction.whichNamesake",
		{
			name: statement.speaker.name,
			names: others
				.map((other) => entryLabel(other, locale))
				.join(translator(locale)("list.separator")),
		},
	);
}

/** Where words stand in an article, a span for each sentence: first where the statement stands. */
function spansOf(
	typed: string,
	{ paragraphs }: ExtractedArticle,
	near: readonly Span[],
): readonly Span[] {
	const wanted = foldText(typed);
	const order = [
		...new Set([
			...near.map(({ paragraph }) => paragraph),
			...paragraphs.keys(),
		]),
	];
	for (const paragraph of order) {
		const text = paragraphs[paragraph] ?? "";
		const { text: folded, offsets } = fold(text);
		const at = wanted === "" ? -1 : folded.indexOf(wanted);
		const start = offsets[at];
		const last = offsets[at + wanted.length - 1];
		if (at < 0 || start === undefined || last === undefined) continue;
		const end =
			last + 1 + (/^[。！？!?…]+/u.exec(text.slice(last + 1))?.[0].length ?? 0);
		return sentencesOf(text)
			.filter((sentence) => sentence.start < end && start < sentence.end)
			.map((sentence) => {
				const from = Math.max(sentence.start, start);
				const to = Math.min(sentence.end, end);
				return { paragraph, start: from, end: to, text: text.slice(from, to) };
			});
	}
	throw new UserError("error.correction.wordsNotPrinted", { typed });
}
