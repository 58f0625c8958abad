import {
	type About,
	type Addition,
	additionEndings,
	LARGEST_ADDITION,
	pageText,
	readAddition,
} from "../../src/adding/addition.ts";
import {
	type ArgumentsOf,
	type Context,
	defineCommand,
} from "../../src/command.ts";
import { UserError } from "../../src/error.ts";
import { dayIn } from "../../src/language/days.ts";
import { PAPERS_ZONE } from "../../src/language/moment.ts";
import { translator } from "../../src/locale.ts";
import type { Control, Input, Reply } from "../../src/reply.ts";
import { reply } from "../../src/reply.ts";
import { note } from "../answering/blocks.ts";
import { headlineOf } from "../answering/source.ts";
import { askButton } from "../asking/again.ts";
import { heldAsks } from "./held.ts";
import { storyBlocks } from "./story.ts";

/** Stories of a page that are shown. */
const shownAtMost = 12;

/** Articles that hold the words of a story already: how many are named for each. */
const heldAtMost = 3;

/** What may be said of a page, in the order in which it is asked for. */
const said = [
	"title",
	"newspaper",
	"printed",
	"page",
	"url",
	"release",
] as const;

const longestSaid = 200;

const options = {
	upload: { type: "file" },
	audience: { type: "text", choices: ["here", "all"] },
	title: { type: "text", maxLength: longestSaid },
	newspaper: { type: "text", maxLength: longestSaid },
	printed: { type: "text", maxLength: longestSaid },
	page: { type: "text", maxLength: longestSaid },
	url: { type: "text", maxLength: longestSaid },
	release: { type: "text", maxLength: longestSaid },
	kept: { type: "text", inner: true },
	does: { type: "text", inner: true, choices: ["keep", "drop"] },
} as const;

type Given = ArgumentsOf<typeof options>;

/** The page that is being added, kept under an id until it is confirmed. */
interface Sent {
	readonly id: string;
	readonly name: string;
	readonly text: string;
}

/** What a refusal says: which file, and what would do. */
const inWords = (name: string) => ({
	name,
	endings: additionEndings.join(" "),
	most: LARGEST_ADDITION / 2 ** 20,
});

/** @throws UserError where there is no page, or none that can be added */
function sent(
	{ upload, kept }: Given,
	{ state, asker, locale, now }: Context,
): Sent {
	if (kept !== undefined) {
		const found = state.uploads.find(kept, asker.user);
		if (found === null) throw new UserError("error.uploadGone", null);
		return { id: kept, name: found.name, text: found.text };
	}
	if (upload === undefined)
		throw new UserError("error.addition.nothing", {
			upload: translator(locale)("option.upload.name"),
		});
	const { text, reason } = pageText(upload.name, upload.bytes);
	if (text === null)
		throw new UserError(`error.addition.${reason}`, inWords(upload.name));
	return {
		id: state.uploads.keep({ name: upload.name, text }, asker.user, now),
		name: upload.name,
		text,
	};
}

/** For the server it is added in, unless for all; whoever runs the place adds for all. */
const audienceOf = ({ audience }: Given, { asker }: Context): string | null =>
	asker.guild === null || audience === "all" ? null : asker.guild;

function additionOf(page: Sent, given: Given, context: Context): Addition {
	const about: About = { ...given, guild: audienceOf(given, context) };
	const { addition, reason } = readAddition(
		page.name,
		page.text,
		about,
		dayIn(PAPERS_ZONE, context.now),
	);
	if (addition !== null) return addition;
	throw new UserError(`error.addition.${reason}`, inWords(page.name));
}

/** What was said of the page so far: asked with again, whatever is pressed. */
const saidSoFar = (given: Given): Record<string, string> =>
	Object.fromEntries(
		[...said, "audience" as const].flatMap((name) => {
			const value = given[name];
			return value === undefined ? [] : [[name, value]];
		}),
	);

/** What is pressed under the page as it was read: what is known of it, for whom it is, whether it is added. */
function controlsFor(
	{ id }: Sent,
	given: Given,
	{ articles }: Addition,
	context: Context,
): Control[] {
	const { locale, asker } = context;
	const t = translator(locale);
	const call = (more: Record<string, string>) => ({
		command: "article add",
		options: { ...saidSoFar(given), kept: id, ...more },
	});
	const [first] = articles;
	const known: Record<string, string> = {
		title: given.title ?? "",
		newspaper: first?.source.newspaper ?? "",
		printed: first?.source.printed ?? "",
		page: first?.source.page ?? "",
		url: first?.source.url ?? "",
	};
	const input = (option: (typeof said)[number]): Input => ({
		option,
		label: t(`option.${option}.name`),
		value: given[option] ?? known[option] ?? "",
		hint: t(`option.${option}.description`),
		most: longestSaid,
	});
	const isHere = audienceOf(given, context) !== null;
	return [
		{
			kind: "button",
			label: t("addition.keep", { here: isHere ? "yes" : "no" }),
			tone: "main",
			call: call({ does: "keep" }),
		},
		...(asker.guild === null
			? []
			: [
					{
						kind: "button",
						label: t("addition.for", { here: isHere ? "no" : "yes" }),
						tone: "plain",
						call: call({ audience: isHere ? "all" : "here" }),
					} as const,
				]),
		{
			kind: "form",
			label: t("addition.describe"),
			title: t("addition.describe"),
			inputs: (
				["title", "newspaper", "printed", "page", "release"] as const
			).map(input),
			call: call({}),
		},
		{
			kind: "button",
			label: t("addition.drop"),
			tone: "danger",
			call: call({ does: "drop" }),
		},
	];
}

/** What was read of a page, story by story, before anybody else sees it. */
function preview(page: Sent, given: Given, context: Context): Reply {
	const { locale } = context;
	const t = translator(locale);
	const addition = additionOf(page, given, context);
	const { articles, warnings } = addition;
	const shown = articles.slice(0, shownAtMost).map((article) => ({
		article,
		held: context.archive.alreadyHeld(article.paragraphs, heldAtMost),
	}));
	return reply({
		outcome: "answer",
		title: t("addition.title", { name: page.name, count: articles.length }),
		lead: [
			t("addition.lead"),
			t("addition.readers", {
				here: audienceOf(given, context) === null ? "no" : "yes",
			}),
		],
		blocks: [
			...warnings.map((warning) =>
				note(
					t("addition.warning", {
						line: warning.line,
						text: warning.text,
					}),
					"warning",
				),
			),
			...shown.flatMap(({ article, held }) =>
				storyBlocks(article, held, locale),
			),
			...(articles.length > shownAtMost
				? [
						note(
							t("addition.more", { count: articles.length - shownAtMost }),
							"quiet",
						),
					]
				: []),
		],
		asks: heldAsks(
			shown.flatMap(({ held }) => held),
			locale,
		),
		controls: controlsFor(page, given, addition, context),
		// A page is turned without sending the file again.
		again: {
			command: "article add",
			options: { ...saidSoFar(given), kept: page.id },
		},
		postable: false,
	});
}

/** @throws UserError where pages cannot be added here */
async function keep(
	page: Sent,
	given: Given,
	context: Context,
): Promise<Reply> {
	const t = translator(context.locale);
	const { shelf, state } = context;
	if (shelf === null) throw new UserError("error.addition.nowhere", null);
	const { file, text, articles } = additionOf(page, given, context);
	if (!(await shelf.put(file, text)))
		return reply({
			outcome: "empty",
			title: t("addition.thereTitle"),
			lead: [t("addition.there", { file })],
			again: { command: "status", options: {} },
		});
	state.uploads.forget(page.id);
	const first = articles[0];
	return reply({
		outcome: "answer",
		title: t("addition.keptTitle"),
		lead: [
			t("addition.kept", { file, count: articles.length }),
			t("addition.readers", {
				here: audienceOf(given, context) === null ? "no" : "yes",
			}),
			t("addition.soon"),
		],
		asks:
			first === undefined
				? []
				: [
						askButton(
							t("ask.article", { headline: headlineOf(first) }),
							"article",
							{ article: first.id },
						),
					],
		again: { command: "status", options: {} },
		postable: false,
	});
}

/** Adds a page: sent, shown as it was read, and kept when whoever sent it says so. */
export const articleAdd = defineCommand({
	name: "article add",
	editorsOnly: true,
	alwaysPrivate: true,
	options,
	run(given, context) {
		const page = sent(given, context);
		if (given.does === "keep") return keep(page, given, context);
		if (given.does === "drop") {
			context.state.uploads.forget(page.id);
			const t = translator(context.locale);
			return reply({
				outcome: "answer",
				title: t("addition.droppedTitle"),
				lead: [t("addition.dropped", { name: page.name })],
				again: { command: "status", options: {} },
				postable: false,
			});
		}
		return preview(page, given, context);
	},
});
