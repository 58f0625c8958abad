import { describe, expect, it } from "vitest";
import {
	columnOf,
	headlineOf,
	splitTitle,
} from "../../src/reading/headline.ts";

const never = (): boolean => false;

describe("a title on one line", () => {
	it.each([
		["石桥镇建起农家书屋", null, "石桥镇建起农家书屋", null],
		[
			"石桥镇推行网格化服务—— 小网格 大民生（一线调研）",
			"石桥镇推行网格化服务——",
			"小网格 大民生（一线调研）",
			null,
		],
		[
			"把书屋建到晒谷场边 ——石桥镇公共文化见闻",
			null,
			"把书屋建到晒谷场边",
			"——石桥镇公共文化见闻",
		],
		[
			"把书屋建到晒谷场边——石桥镇公共文化服务见闻",
			null,
			"把书屋建到晒谷场边",
			"——石桥镇公共文化服务见闻",
		],
		["云溪——山水之城", null, "云溪——山水之城", null],
		[
			"《云溪——一座山城的四季》出版发行仪式举行",
			null,
			"《云溪——一座山城的四季》出版发行仪式举行",
			null,
		],
		[
			"周启明在石桥镇调研时强调 让种粮农户吃下定心丸",
			"周启明在石桥镇调研时强调",
			"让种粮农户吃下定心丸",
			null,
		],
		[
			"云溪县委常委会召开会议 周启明主持",
			null,
			"云溪县委常委会召开会议",
			"周启明主持",
		],
		[
			"县人大常委会举行会议 林若川出席 罗伯文作说明",
			null,
			"县人大常委会举行会议",
			"林若川出席 罗伯文作说明",
		],
		["早春的石桥 处处是风景", null, "早春的石桥 处处是风景", null],
	])("%s", (title, kicker, main, subhead) => {
		expect(splitTitle(title)).toEqual({ kicker, main, subhead });
	});

	it("that is empty has no parts", () => {
		expect(splitTitle("  ")).toEqual({
			kicker: null,
			main: null,
			subhead: null,
		});
	});
});

describe("a headline over several lines", () => {
	it.each([
		[
			["周启明在会上强调", "让农户吃下定心丸", "林若川主持"],
			"周启明在会上强调",
			"让农户吃下定心丸",
			"林若川主持",
		],
		[
			["把书屋建到晒谷场边", "——石桥镇见闻"],
			null,
			"把书屋建到晒谷场边",
			"——石桥镇见闻",
		],
		[
			["春耕备耕早动手", "良种良法送到田"],
			null,
			"春耕备耕早动手 良种良法送到田",
			null,
		],
		[
			["县委常委会会议强调", "春耕备耕早动手", "良种良法送到田", "周启明主持"],
			"县委常委会会议强调",
			"春耕备耕早动手 良种良法送到田",
			"周启明主持",
		],
	])("%j", (lines, kicker, main, subhead) => {
		expect(headlineOf(lines, never)).toEqual({ kicker, main, subhead });
	});

	it("is joined without a space where a line was broken in the middle", () => {
		const lines = ["县里新添两条公交", "线方便群众出行"];
		expect(headlineOf(lines, () => true).main).toBe(
			"县里新添两条公交线方便群众出行",
		);
	});
});

describe("a title's column", () => {
	it.each([
		["留一盏灯（云溪时评）", "云溪时评"],
		["留一盏灯（云溪时评） ——写在灯节之后", "云溪时评"],
		["【本台短评】留一盏灯", "本台短评"],
		["央视快评：留一盏灯", "央视快评"],
		["要闻丨春耕开始了", "要闻"],
		["政府工作报告（全文）", null],
		["长篇连载（三）", null],
		["周启明：留一盏灯", null],
	])("of %s is %s", (title, column) => {
		expect(columnOf(title)).toBe(column);
	});
});
