import type { ArchiveSource } from "../src/archive/answers.ts";
import { type Context, defineCommand } from "../src/command.ts";
import { type Locale, translator } from "../src/locale.ts";
import { type AskButton, type Block, reply } from "../src/reply.ts";
import { heldLine } from "./answering/footer.ts";
import { askButton } from "./asking/again.ts";
import { typeable } from "./asking/typeable.ts";

const quotedWhereNeeded = (value: string): string =>
	/\s/u.test(value) ? `"${value}"` : value;

/** A subcommand as a reporter would type it: /关注 添加 说话人:杨琳 */
const subcommandCall = (
	command: "watch.add" | "beat.add",
	option: "speaker" | "topic" | "beat",
	value: string,
	locale: Locale,
): string => {
	const t = translator(locale);
	const first = command === "watch.add" ? "watch" : "beat";
	return `/${t(`command.${first}.name`)} ${t(`command.${command}.name`)} ${t(`option.${option}.name`)}:${quotedWhereNeeded(value)}`;
};

/** A question as a reporter would type it, in the reader's own words for command and options. */
const typedCall = (
	command:
		| "quotes"
		| "who"
		| "commitments"
		| "digest"
		| "search"
		| "article"
		| "coverage"
		| "status"
		| "trend",
	options: readonly (readonly [
		(
			| "speaker"
			| "topic"
			| "wording"
			| "name"
			| "district"
			| "kind"
			| "date"
			| "query"
			| "article"
		),
		string,
	])[],
	locale: Locale,
): string => {
	const t = translator(locale);
	return [
		`/${t(`command.${command}.name`)}`,
		...(command === "article" ? [t("command.article.show.name")] : []),
		...options.map(
			([option, value]) =>
				`${t(`option.${option}.name`)}:${quotedWhereNeeded(value)}`,
		),
	].join(" ");
};

/** The first completion of an option: an example that this very archive can answer. */
const example = (
	source: ArchiveSource,
	context: Context,
): { readonly name: string; readonly value: string } | null =>
	context.archive.suggest(source, "", 1)[0] ?? null;

const exampleValue = (
	source: ArchiveSource,
	context: Context,
): string | null => {
	const found = example(source, context);
	return found === null ? null : typeable(found.value);
};

/** What Jiyan can do, by what a reporter wants to do. */
export const help = defineCommand({
	name: "help",
	options: {},
	run(_options, context) {
		const { locale, archive } = context;
		const t = translator(locale);
		const searched = archive.summary().searched;
		const speaker = example("speaker", context);
		const place = example("place", context);
		const topic = example("topic", context);
		const blocks: Block[] = [];
		const asks: AskButton[] = [];
		const wish = (
			text: string,
			...examples: readonly (string | null)[]
		): void => {
			blocks.push({ kind: "heading", level: 2, text });
			for (const line of examples)
				if (line !== null)
					blocks.push({ kind: "note", tone: "plain", text: line });
		};
		const someone = exampleValue("speaker", context);
		wish(
			t("help.said"),
			someone === null
				? null
				: typedCall("quotes", [["speaker", someone]], locale),
			topic === null
				? null
				: typedCall(
						"quotes",
						[
							["topic", topic.value],
							["wording", t("choice.wording.exact")],
						],
						locale,
					),
		);
		wish(
			t("help.promised"),
			place === null
				? null
				: typedCall("commitments", [["district", place.value]], locale),
		);
		wish(
			t("help.who"),
			someone === null ? null : typedCall("who", [["name", someone]], locale),
		);
		wish(
			t("help.day"),
			typedCall("digest", [["date", searched.to ?? t("day.today")]], locale),
		);
		wish(
			t("help.words"),
			topic === null
				? null
				: typedCall("search", [["query", topic.value]], locale),
		);
		const headline = example("article", context)?.name ?? null;
		wish(
			t("help.read"),
			headline === null
				? null
				: typedCall("article", [["article", headline]], locale),
		);
		wish(
			t("help.verify"),
			someone === null
				? null
				: t("help.verified", {
						command: t("command.verify.name"),
						text: t("option.text.name"),
						one: someone,
					}),
		);
		wish(t("help.wrong"), `/${t("command.corrections.name")}`);
		wish(
			t("help.told"),
			someone === null
				? null
				: subcommandCall("watch.add", "speaker", someone, locale),
			topic === null
				? null
				: subcommandCall("watch.add", "topic", topic.value, locale),
		);
		wish(
			t("help.beats"),
			topic === null
				? null
				: `${subcommandCall("beat.add", "beat", topic.value, locale)} ${t("option.topic.name")}:${quotedWhereNeeded(topic.value)}`,
		);
		wish(t("help.morning"), `/${t("command.settings.name")}`);
		wish(
			t("help.trend"),
			topic === null
				? null
				: typedCall("trend", [["topic", topic.value]], locale),
		);
		const [one, other] = archive.suggest("speaker", "", 2);
		wish(
			t("help.compare"),
			one === undefined || other === undefined
				? null
				: t("help.compared", {
						command: t("command.compare.name"),
						what: t("command.compare.speakers.name"),
						speaker: t("option.speaker.name"),
						other: t("option.other.name"),
						one: typeable(one.value),
						two: typeable(other.value),
					}),
		);
		wish(
			t("help.export"),
			someone === null
				? null
				: t("help.exported", {
						command: t("command.export.name"),
						what: t("command.export.quotes.name"),
						speaker: t("option.speaker.name"),
						one: someone,
					}),
		);
		wish(t("help.coverage"), typedCall("coverage", [], locale));
		// Who has seen what is missing may want to mend it.
		wish(
			t("help.add"),
			`/${t("command.article.name")} ${t("command.article.add.name")}`,
		);
		wish(t("help.fresh"), typedCall("status", [], locale));
		blocks.push(
			{ kind: "heading", level: 1, text: t("help.reading") },
			{ kind: "note", tone: "plain", text: t("help.exact") },
			{ kind: "note", tone: "plain", text: t("help.paraphrase") },
			{ kind: "note", tone: "plain", text: t("help.notes") },
			{ kind: "note", tone: "plain", text: t("help.silence") },
			{ kind: "note", tone: "quiet", text: t("help.days") },
		);
		if (speaker !== null)
			asks.push(
				askButton(
					t("ask.quotesOf", { place: typeable(speaker.value) }),
					"quotes",
					{
						speaker: speaker.value,
					},
				),
			);
		if (place !== null)
			asks.push(
				askButton(
					t("ask.commitmentsOf", { place: typeable(place.value) }),
					"commitments",
					{
						district: place.value,
					},
				),
			);
		if (searched.to !== null)
			asks.push(
				askButton(t("ask.digestOf", { day: searched.to }), "digest", {
					date: searched.to,
				}),
			);
		return reply({
			outcome: "answer",
			title: t("help.title"),
			lead: [t("help.lead")],
			blocks,
			footer: heldLine(context, searched),
			asks,
		});
	},
});
