import { describe, expect, it } from "vitest";
import { archiveOf, found } from "./newsroom.ts";

/** Each collection as a reporter would put it in order for the query. */
describe("the order a person expects", () => {
	it("what is the headline, then what has it in the headline, then what mentions it", () => {
		const archive = archiveOf(
			{ id: "mentions", paragraphs: ["会议研究了西部陆海新通道等事项。"] },
			{
				id: "about",
				headline: "西部陆海新通道今年首趟班列开行",
				paragraphs: ["班列开行。"],
			},
			{ id: "is", headline: "西部陆海新通道", paragraphs: ["综述。"] },
		);
		expect(found(archive, "西部陆海新通道")).toEqual([
			"is",
			"about",
			"mentions",
		]);
	});

	it("whole words before parts of words", () => {
		const archive = archiveOf(
			{ id: "part", paragraphs: ["上海市场监管局发布通告。"] },
			{ id: "word", paragraphs: ["海市蜃楼现身海面，海市十分清晰。"] },
		);
		expect(found(archive, "海市")).toEqual(["word", "part"]);
	});

	it("often before once, and short before long", () => {
		const archive = archiveOf(
			{ id: "once", paragraphs: ["春耕备耕有序。"] },
			{ id: "often", paragraphs: ["春耕忙，春耕早，春耕好。"] },
			{ id: "long", paragraphs: [`春耕。${"其他工作有序推进。".repeat(200)}`] },
		);
		expect(found(archive, "春耕")).toEqual(["often", "once", "long"]);
	});

	it("words that stand together before words that stand apart", () => {
		const archive = archiveOf(
			{ id: "apart", paragraphs: ["乡村要发展，产业要振兴。"] },
			{ id: "together", paragraphs: ["产业兴旺，乡村 振兴有望。"] },
		);
		expect(found(archive, "乡村 振兴")[0]).toBe("together");
	});

	it("new before old where nothing else tells", () => {
		const archive = archiveOf(
			{ id: "old", date: "2023-01-01", paragraphs: ["降息落地。"] },
			{ id: "new", date: "2024-01-01", paragraphs: ["降息落地了。"] },
		);
		expect(found(archive, "降息")[0]).toBe("new");
	});

	it("the script that was typed before the other, where nothing else tells", () => {
		const archive = archiveOf(
			{ id: "simplified", date: "2024-01-02", paragraphs: ["环湖路通车。"] },
			{ id: "traditional", date: "2024-01-01", paragraphs: ["環湖路通車。"] },
		);
		expect(found(archive, "環湖路")[0]).toBe("traditional");
		expect(found(archive, "环湖路")[0]).toBe("simplified");
	});

	it("the word as it was typed before the same in the other script's characters", () => {
		const archive = archiveOf(
			{ id: "simplified", date: "2024-01-02", paragraphs: ["想象力丰富。"] },
			{ id: "traditional", date: "2024-01-01", paragraphs: ["想像力豐富。"] },
		);
		expect(found(archive, "想像力")[0]).toBe("traditional");
		expect(found(archive, "想象力")[0]).toBe("simplified");
	});

	it("of a long stretch, whoever prints it as it was typed, before those who only print its letters", () => {
		const archive = archiveOf(
			{
				id: "letters",
				date: "2024-05-05",
				headline: "创新是引领发展的第一动力",
				paragraphs: ["创新是引领发展的第一动力，创新是引领发展的第一动力，"],
			},
			{
				id: "typed",
				date: "2024-01-05",
				headline: "县内简讯",
				paragraphs: [
					`他说，创新是引领发展的第一动力。${"河堤要修好。".repeat(80)}`,
				],
			},
		);
		expect(found(archive, "是引领发展的第一动力。")).toEqual([
			"typed",
			"letters",
		]);
	});

	it("a headline asked back comes first, marks and operators in it or not", () => {
		const headlines = [
			"以大开放促大开发提高对内对外开放水平",
			"共建“一带一路”：机遇之路 繁荣之路",
			"2024年3月重庆进出口增长6.1%",
			"今天为什么需要提炼重庆城市精神",
			"《关于支持高标准建设的若干措施》印发",
		];
		const archive = archiveOf(
			...headlines.map((headline, index) => ({
				id: `h${index}`,
				headline,
				date: "2024-04-23",
				paragraphs: ["正文。"],
			})),
			{ id: "all", date: "2024-03-05", paragraphs: [headlines.join("。")] },
		);
		for (const [index, headline] of headlines.entries())
			expect(found(archive, headline)[0]).toBe(`h${index}`);
	});

	it("does not depend on the order in which articles came", () => {
		const told = [
			{ id: "a", headline: "春耕", paragraphs: ["春耕。"] },
			{ id: "b", headline: "春耕", paragraphs: ["春耕。春耕。"] },
			{ id: "c", paragraphs: ["春耕。"] },
			{ id: "d", paragraphs: ["夏种与春耕。"] },
		];
		expect(found(archiveOf(...told), "春耕")).toEqual(
			found(archiveOf(...[...told].reverse()), "春耕"),
		);
	});
});
