import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Archive, Viewer } from "../../src/archive/archive.ts";
import { holdArticles } from "../../src/archive/hold.ts";
import type { ExtractedArticle, Restriction } from "../../src/model.ts";
import { claimsIn } from "../../src/verify/claims.ts";
import { verdictOn } from "../../src/verify/verify.ts";
import { article, body, person } from "./articles.ts";
import { now, today } from "./newsroom.ts";
import { pool } from "./pool.ts";

/** Whatever is kept from somebody: no answer of theirs is another than if it were not there. */

const guild = "123456789012345678";
const other = "876543210987654321";
const outsider: Viewer = { guild: null, editor: false };

const hold = (articles: readonly ExtractedArticle[], viewer: Viewer): Archive =>
	holdArticles(articles, { now, viewer });

const later: Restriction = { release: "2024-05-06T08:00:00.000Z", guild: null };
const never: Restriction = { release: "unreadable", guild: null };
const ofGuild: Restriction = { release: null, guild };
const both: Restriction = { release: later.release, guild };

const kept = (
	one: ExtractedArticle,
	restriction: Restriction,
): ExtractedArticle => ({ ...one, restriction });

/** What somebody might type who knows what is in an article. */
const typedAbout = (one: ExtractedArticle): string[] => {
	const { headline, statements, commitments } = one;
	const speakers = [
		...statements.map(({ speaker }) => speaker),
		...commitments.map(({ actor }) => actor),
	];
	const words = statements.flatMap(({ spans }) =>
		spans.map(({ text }) => text.slice(0, 6)),
	);
	return [
		...new Set([
			one.id,
			...[headline.main, headline.main?.slice(0, 4)].flatMap(
				(text) => text ?? [],
			),
			...speakers.flatMap(({ id, name, titles, organisation, place }) => [
				id,
				name,
				name.slice(0, 1),
				`${name.slice(0, -1)}某`,
				...titles,
				...titles.flatMap((title) => [
					`${name.slice(0, 1)}${title.slice(-2)}`,
					`${place ?? ""}${title.slice(-4)}`,
					`${organisation ?? ""}${title.slice(-2)}`,
				]),
				...[
					organisation,
					organisation?.slice(0, 3),
					place,
					place?.slice(0, 2),
				].flatMap((text) => text ?? []),
			]),
			...commitments.flatMap(({ answerable }) => answerable ?? []),
			...words,
		]),
	].filter((text) => text !== "");
};

const sources = [
	"speaker",
	"person",
	"place",
	"organisation",
	"topic",
	"article",
] as const;

/** Everything an archive answers to some texts, and of itself. */
function* answersOf(
	archive: Archive,
	typed: readonly string[],
): Generator<readonly [question: string, answer: unknown]> {
	const open = { from: null, to: null, limit: 1000 };
	yield ["summary", archive.summary()];
	yield ["coverage", archive.coverage(open)];
	const quotes = archive.quotes(open);
	yield ["quotes", quotes];
	yield ["commitments", archive.commitments(open)];
	yield ["articles", archive.articles(open)];
	yield ["tally", archive.tally({ from: null, to: null, named: 5 })];
	yield ["topics", archive.topics(quotes.hits, 50)];
	for (const source of sources)
		yield [`suggest ${source}`, archive.suggest(source, "", 25)];
	for (const text of typed) {
		const ask = (name: string, answer: unknown) =>
			[`${name} ${text}`, answer] as const;
		yield ask("resolve", archive.resolve(text));
		yield ask("entry", archive.entry(text));
		yield ask("resolvePlace", archive.resolvePlace(text));
		yield ask("holders", archive.holders(text));
		yield ask("profile", archive.profile(text));
		yield ask("article", archive.article(text));
		yield ask("statement", archive.statement(text));
		yield ask("commitment", archive.commitment(text));
		yield ask("explain", archive.explain(text));
		yield ask("standing", archive.standing(text, 10));
		// Where something alike may stand is only where to look: what comes of looking there counts.
		for (const claim of claimsIn([text]).claims)
			yield ask("verdict", verdictOn(archive, claim));
		yield ask(
			"tally topic",
			archive.tally({ from: null, to: null, named: 5, topic: text }),
		);
		yield ask("search", archive.search({ query: text, today }));
		yield ask("quotes entry", archive.quotes({ ...open, entry: text }));
		yield ask("quotes topic", archive.quotes({ ...open, topic: text }));
		yield ask(
			"quotes organisation",
			archive.quotes({ ...open, organisation: text }),
		);
		yield ask("quotes office", archive.quotes({ ...open, office: text }));
		yield ask(
			"commitments place",
			archive.commitments({ ...open, place: text, below: true }),
		);
		yield ask("coverage place", archive.coverage({ ...open, place: text }));
		for (const source of sources)
			yield ask(`suggest ${source}`, archive.suggest(source, text, 25));
	}
}

function expectSame(
	one: Archive,
	against: Archive,
	typed: readonly string[],
): void {
	const wanted = answersOf(against, typed);
	for (const [question, answer] of answersOf(one, typed))
		expect([question, answer]).toEqual(wanted.next().value);
}

describe("what is kept from somebody", () => {
	it("shows in no answer, no count, no completion and no order", () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...pool.keys()], { minLength: 24, maxLength: 24 }),
				fc.array(fc.constantFrom(null, null, later, never, ofGuild, both), {
					minLength: 24,
					maxLength: 24,
				}),
				(picked, restrictions) => {
					const all = picked.flatMap((index, place) => {
						const one = pool[index];
						const restriction = restrictions[place] ?? null;
						if (one === undefined) return [];
						return [restriction === null ? one : kept(one, restriction)];
					});
					const hidden = all.filter((one) => one.restriction !== undefined);
					const typed = hidden.slice(0, 4).flatMap(typedAbout);
					expectSame(
						hold(all, outsider),
						hold(
							all.filter((one) => one.restriction === undefined),
							outsider,
						),
						typed,
					);
					expectSame(
						hold(all, { guild: other, editor: true }),
						hold(
							all.filter(
								({ restriction }) =>
									restriction === undefined || restriction.guild === null,
							),
							{ guild: other, editor: true },
						),
						typed,
					);
				},
			),
			{ numRuns: 12, seed: 20240506 },
		);
	}, 120_000);

	const lin = person("林若川", "渝西县委书记", { place: "渝西县" });
	const told = (id: string, words: string, more = {}) =>
		article({
			id,
			headline: id,
			paragraphs: [`林若川表示，${words}`],
			said: [{ by: lin, words: [words] }],
			...more,
		});

	it("joins nothing that is not the same without it", () => {
		const bridge = "山上要种树，全市一起种，年年种，一棵也不能少种。";
		const words = (place: string) =>
			`山上要种树，${place}一起种，年年种，一棵也不能少种。`;
		const one = told("one", words("万州"));
		const two = told("two", words("黔江"));
		const between = told("between", bridge);
		expect(
			hold([one, between, two], outsider).quotes({ from: null, to: null })
				.total,
		).toBe(1);
		expect(
			hold([one, kept(between, never), two], outsider).quotes({
				from: null,
				to: null,
			}).total,
		).toBe(2);
	});

	it("lends its way of writing a name to nobody", () => {
		const as = (name: string) => ({ ...person(name), id: `person:${name}` });
		const hidden = kept(
			article({
				id: "a",
				paragraphs: ["阿布马赞说，好。"],
				said: [{ by: as("阿布马赞"), words: ["好。"] }],
			}),
			never,
		);
		const shown = article({
			id: "b",
			paragraphs: ["阿布·马赞说，很好。"],
			said: [{ by: as("阿布·马赞"), words: ["很好。"] }],
		});
		const answer = hold([hidden, shown], outsider).resolve("阿布马赞");
		expect(answer).toMatchObject({
			kind: "one",
			entry: { name: "阿布·马赞", statements: 1 },
		});
	});

	it("lends its places and its organisations to nobody", () => {
		const of = (
			name: string,
			organisation: string | null,
			place: string,
			title: string,
		) =>
			person(name, title, {
				place,
				...(organisation === null ? {} : { organisation }),
			});
		const page = (id: string, by: ReturnType<typeof person>) =>
			article({
				id,
				paragraphs: [`${by.name}说，要快。`],
				said: [{ by, words: ["要快。"] }],
			});
		const open = [
			page("a", of("周启明", null, "璧山区", "璧山区区长")),
			page("b", of("何一鸣", "市通道运营公司", "重庆市", "经理")),
		];
		const hidden = [
			kept(
				page("c", of("祝晓琴", null, "健龙镇", "璧山区健龙镇党委书记")),
				never,
			),
			kept(
				page("d", of("周启明", "市通道运营公司", "璧山区", "璧山区区长")),
				never,
			),
			kept(page("e", of("徐江", null, "黔江区", "黔江区委书记")), never),
		];
		expectSame(hold([...hidden, ...open], outsider), hold(open, outsider), [
			"璧山区",
			"健龙镇",
			"健龙",
			"重庆市",
			"市通道公司",
			"通道公司",
			"周启明",
		]);
	});

	it("shows as if it had never been kept, from its hour on, without a restart", () => {
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...pool.keys()], { minLength: 16, maxLength: 16 }),
				(picked) => {
					const all = picked.flatMap((index) => pool[index] ?? []);
					let time = now;
					const archive = holdArticles(
						all.map((one, place) => (place % 3 === 0 ? kept(one, later) : one)),
						{ now, clock: () => time, viewer: outsider },
					);
					const before = archive.summary().articles;
					// Whatever was asked before it leaves nothing behind.
					for (const _ of answersOf(
						archive,
						all.slice(0, 2).flatMap(typedAbout),
					));
					time = Date.parse("2024-05-06T08:00:00Z");
					expect(archive.summary().articles).toBe(all.length);
					expect(before).toBe(all.length - Math.ceil(all.length / 3));
					const plain = hold(all, outsider);
					const asked = all.slice(0, 4).flatMap(typedAbout);
					const wanted = answersOf(plain, asked);
					for (const [question, answer] of answersOf(archive, asked))
						expect([question, answer]).toEqual(wanted.next().value);
				},
			),
			{ numRuns: 6, seed: 20240506 },
		);
	}, 120_000);

	it("does not find somebody by an organisation that only it prints", () => {
		const by = (organisation: string | null) => ({
			...person("周启明"),
			organisation,
		});
		const page = (id: string, organisation: string | null) =>
			article({
				id,
				paragraphs: ["周启明说，要快。"],
				said: [{ by: by(organisation), words: ["要快。"] }],
			});
		const archive = hold(
			[page("a", "县口岸物流办"), kept(page("b", "市通道运营公司"), never)],
			outsider,
		);
		expect(archive.resolve("口岸办").kind).toBe("one");
		expect(archive.resolve("通道公司").kind).toBe("none");
	});
});

describe("who may see it", () => {
	const page = article({
		id: "page",
		headline: "大桥通车",
		paragraphs: ["县交通局表示，大桥下月通车。"],
		said: [{ by: body("县交通局"), words: ["大桥下月通车。"] }],
	});
	const sees = (restriction: Restriction, viewer: Viewer) =>
		hold([kept(page, restriction)], viewer).article("page") !== null;

	it.each([
		[
			"before its hour, editors of any server",
			later,
			{ guild: other, editor: true },
			true,
		],
		[
			"before its hour, no reader",
			later,
			{ guild: other, editor: false },
			false,
		],
		[
			"after its hour, everybody",
			{ ...later, release: "2024-05-05T00:00:00.000Z" },
			outsider,
			true,
		],
		["a server's own, its readers", ofGuild, { guild, editor: false }, true],
		[
			"a server's own, no editor of another",
			ofGuild,
			{ guild: other, editor: true },
			false,
		],
		["a server's own, nobody in a direct message", ofGuild, outsider, false],
		[
			"a server's own before its hour, its editors",
			both,
			{ guild, editor: true },
			true,
		],
		[
			"a server's own before its hour, not its readers",
			both,
			{ guild, editor: false },
			false,
		],
		[
			"an hour that cannot be read, editors",
			never,
			{ guild, editor: true },
			true,
		],
		[
			"an hour that cannot be read, no reader",
			never,
			{ guild, editor: false },
			false,
		],
		[
			"whoever runs the place, everything",
			both,
			{ guild: null, editor: true },
			true,
		],
	] as const)("%s", (_who, restriction, viewer, seen) => {
		expect(sees(restriction, viewer)).toBe(seen);
	});
});
