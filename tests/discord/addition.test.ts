import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShelf } from "../../src/adding/shelf.ts";
import { openArchive } from "../../src/archive/openArchive.ts";
import { createDispatcher } from "../../src/dispatch.ts";
import { createLog } from "../../src/log.ts";
import { ownFolder } from "../state/kept.ts";
import { type Person, usualPermissions } from "./local/person.ts";
import { type Guild, permissions } from "./local/world.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { patience } from "./running.ts";

/** /article add: a page is sent, shown as it was read, confirmed, and then in the answers of those it is for. */

let room: Newsroom;
let archive: Awaited<ReturnType<typeof openArchive>>;
let corpus: string;
let guild: Guild;
let editor: Person;

const editorOf = (where: Guild): Person =>
	room.discord.person({
		guild: where,
		permissions: permissions.manageGuild | usualPermissions,
	});

beforeEach(async () => {
	corpus = join(ownFolder(), "corpus");
	mkdirSync(corpus);
	archive = await openArchive({
		corpus,
		data: ownFolder(),
		zone: "Asia/Shanghai",
		now: Date.now,
		processes: 1,
	});
	await archive.whenRead;
	room = await openNewsroom((state) =>
		createDispatcher({
			archiveFor: (viewer) => archive.as(viewer),
			state,
			log: createLog("error", (line) => {
				throw new Error(`a fault was logged: ${line}`);
			}),
			version: "0.0.0",
			now: Date.now,
			shelf: openShelf(corpus),
		}),
	);
	guild = room.discord.guild();
	editor = editorOf(guild);
});

afterEach(async () => {
	await room.close();
	await archive.close();
});

const page = [
	"河堤年内修完",
	"",
	"本报讯 5月6日，清江县水务局局长林若川到工地检查。",
	"",
	"“今年一定把河堤修完。”林若川说。",
	"",
	"林若川表示，年底前建成泵站12座。",
	"",
].join("\n");

const file = (name: string, content: string | Uint8Array) => ({
	name,
	type: "application/octet-stream",
	bytes:
		typeof content === "string" ? new TextEncoder().encode(content) : content,
});

/** Files of pages that were added, by their names. */
const added = (): string[] => {
	try {
		return readdirSync(join(corpus, "added"));
	} catch {
		return [];
	}
};

/** Settles when the archive has read what came, and gives what somebody finds then. */
const found = async (person: Person, words: string): Promise<string> => {
	if (archive.as({ guild: guild.id, editor: true }).summary().articles === 0)
		await new Promise<void>((resolve) => {
			const stop = archive.onChange(() => {
				stop();
				resolve();
			});
		});
	return (await person.slash("search", { query: words })).text;
};

describe("a page that an editor sends", { timeout: patience }, () => {
	it("is shown as it was read, and nothing is added before it is confirmed", async () => {
		const read = await editor.slash("原文 加入", {
			upload: file("page.txt", page),
		});
		expect(read.isPrivate).toBe(true);
		expect(read.text).toContain("“page.txt”：读出 1 篇");
		expect(read.text).toContain("河堤年内修完");
		expect(read.text).toContain("林若川");
		expect(read.text).toContain("只有本服务器看得到");
		expect(added()).toEqual([]);
		await editor.press(read.message, "不加入");
		expect(added()).toEqual([]);
	});

	it("lands in the corpus with what was said of it, and is its server's alone", async () => {
		const elsewhere = editorOf(room.discord.guild());
		const read = await editor.slash("article add", {
			upload: file("page.txt", page),
		});
		const form = await editor.press(read.message, "标题、报纸、日期");
		const described = await editor.submit(form, {
			title: "河堤年内修完",
			newspaper: "清江日报",
			printed: "2024年5月7日",
			page: "A03",
		});
		expect(described.text).toContain("报纸 清江日报");
		expect(described.text).toContain("见报 2024-05-07");
		const kept = await editor.press(described.message, "加入本服务器");
		expect(kept.text).toContain("已加入");
		const [name = ""] = added();
		expect(added()).toHaveLength(1);
		const text = readFileSync(join(corpus, "added", name), "utf8");
		expect(text).toContain('source: "清江日报"');
		expect(text).toContain('printed: "2024-05-07"');
		expect(text).toContain('page: "A03"');
		expect(text).toContain(`guild: "${guild.id}"`);
		expect(text.endsWith(page)).toBe(true);
		expect(await found(room.discord.person({ guild }), "泵站12座")).toContain(
			"河堤年内修完",
		);
		const other = await elsewhere.slash("search", { query: "泵站12座" });
		expect(other.text).not.toContain("河堤年内修完");
		expect(await elsewhere.type("article show", "article", "河堤")).toEqual([]);
		expect(await elsewhere.type("quotes", "speaker", "林若川")).toEqual([]);
		// Sent once more, it is there already.
		const again = await editor.slash("article add", {
			upload: file("page.txt", page),
		});
		const twice = await editor.press(again.message, "加入本服务器");
		expect(twice.text).toContain("已经加入过了");
		expect(added()).toHaveLength(1);
	});

	it("may be for every server", async () => {
		const read = await editor.slash("article add", {
			upload: file("page.md", page),
			audience: "all",
		});
		expect(read.text).toContain("所有服务器都看得到");
		await editor.press(read.message, "加入，所有服务器可见");
		expect(
			await found(
				room.discord.person({ guild: room.discord.guild() }),
				"泵站12座",
			),
		).toContain("河堤年内修完");
	});

	it("whose front matter names another server is for the one it is added in", async () => {
		const read = await editor.slash("article add", {
			upload: file(
				"page.txt",
				`---\ntitle: 河堤年内修完\nguild: 123456789012345678\ncolour: red\n---\n${page}`,
			),
		});
		expect(read.text).toContain("文件头第 4 行用不了：colour");
		await editor.press(read.message, "加入本服务器");
		const [name = ""] = added();
		const text = readFileSync(join(corpus, "added", name), "utf8");
		expect(text).toContain(`guild: "${guild.id}"`);
		expect(text).not.toContain("123456789012345678");
	});
});

describe("a page whose words are held already", { timeout: patience }, () => {
	const again = page.replace("河堤年内修完", "清江：河堤加固提速");

	/** The page is in the archive, for one server or for all. */
	const holds = async (audience: "here" | "all"): Promise<void> => {
		const read = await editor.slash("article add", {
			upload: file("page.txt", page),
			newspaper: "清江日报",
			printed: "2024-05-07",
			audience,
		});
		expect(read.text).not.toContain("本库已收");
		await editor.press(
			read.message,
			audience === "here" ? "加入本服务器" : "加入，所有服务器可见",
		);
		expect(await found(editor, "泵站12座")).toContain("河堤年内修完");
	};

	it("says which article holds them before it is confirmed, and is added all the same", async () => {
		await holds("here");
		const read = await editor.slash("article add", {
			upload: file("again.txt", again),
		});
		expect(read.text).toContain(
			"本库已收同样的文字：河堤年内修完，清江日报 2024-05-06。仍可加入。",
		);
		const held = await editor.press(read.message, "原文：河堤年内修完");
		expect(held.text).toContain("年底前建成泵站12座");
		// It is said again whenever the page is shown, whatever is set on it.
		const forAll = await editor.press(read.message, "改为所有服务器");
		expect(forAll.text).toContain("本库已收同样的文字");
		const kept = await editor.press(forAll.message, "加入，所有服务器可见");
		expect(kept.text).toContain("已加入");
		expect(added()).toHaveLength(2);
	});

	it("says nothing of an article that whoever sends it may not see", async () => {
		await holds("here");
		const elsewhere = editorOf(room.discord.guild());
		const read = await elsewhere.slash("article add", {
			upload: file("again.txt", again),
		});
		expect(read.text).toContain("清江：河堤加固提速");
		expect(read.text).not.toContain("本库已收");
	});

	it("speaks the reader's language", async () => {
		await holds("all");
		const reader = room.discord.person({
			guild,
			locale: "en-GB",
			permissions: permissions.manageGuild | usualPermissions,
		});
		const read = await reader.slash("article add", {
			upload: file("again.txt", again),
		});
		expect(read.text).toContain(
			"The archive holds these very words already: 河堤年内修完, 清江日报 2024-05-06. You may still add it.",
		);
	});

	it("is no other text under the same headline, and none that shares a paragraph", async () => {
		await holds("here");
		const other = [
			"河堤年内修完",
			"",
			"本报讯 5月6日，清江县委书记何一鸣主持召开防汛会议，听取河堤加固工程进展情况汇报。",
			"",
			"林若川表示，年底前建成泵站12座。",
			"",
			"会议指出，防汛责任重于泰山，要落实落细各项措施，确保人民群众生命财产安全。",
			"",
		].join("\n");
		const read = await editor.slash("article add", {
			upload: file("other.txt", other),
		});
		expect(read.text).toContain("河堤年内修完");
		expect(read.text).not.toContain("本库已收");
	});
});

describe("what cannot be added", { timeout: patience }, () => {
	it.each([
		["page.pdf", page, "这种文件不能加入"],
		["page.txt", new Uint8Array([0xff, 0xfe, 0x00, 0x4e]), "不是 UTF-8"],
		["page.txt", new Uint8Array([0, 1, 2, 3, 0]), "不是文本文件"],
		["page.txt", "  \n\n", "没有正文"],
		["page.txt", "---\ntitle: 空\n---\n\n", "没有正文"],
		["page.txt", "河".repeat(400_000), "超过 1 MB"],
		["page.txt", `---\nrelease: 后天晚上\n---\n${page}`, "解禁时间无法辨认"],
	])("%s is refused, with what would do (%#)", async (name, content, said) => {
		const refused = await editor.slash("article add", {
			upload: file(name, content),
		});
		expect(refused.text).toContain(said);
		expect(refused.isPrivate).toBe(true);
		expect(added()).toEqual([]);
	});

	it("is anything that somebody sends who is no editor", async () => {
		const refused = await room.discord
			.person({ guild })
			.slash("article add", { upload: file("page.txt", page) })
			.catch((error: unknown) => String(error));
		expect(typeof refused === "string" ? refused : refused.text).not.toContain(
			"读出",
		);
		expect(added()).toEqual([]);
	});

	it("keeps what was read when what is said of it cannot be used", async () => {
		const read = await editor.slash("article add", {
			upload: file("page.txt", page),
		});
		const form = await editor.press(read.message, "标题、报纸、日期");
		const refused = await editor.submit(form, { printed: "上周五晚上" });
		expect(refused.text).toContain("见报日无法辨认");
		const kept = await editor.press(read.message, "加入本服务器");
		expect(kept.text).toContain("已加入");
		expect(added()).toHaveLength(1);
	});
});
