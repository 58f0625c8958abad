import { placeTable } from "./placeTable.ts";

/** A unit of administration: a province, a prefecture, a county, a district. */
export interface Place {
	/** The whole name: 万州区, 石柱土家族自治县. */
	readonly name: string;
	/** What papers call it without its rank and its peoples: 万州, 石柱. Never one character: 忠县 stays, as does 旗. */
	readonly short: string;
	/** Name of the unit it lies in; null for those directly under the centre. */
	readonly within: string | null;
}

/** The peoples whose names stand in those of autonomous units, 族 left out. Source: the 55 recognised by the State. */
const peoples =
	"蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各";

const rank = "自治[州县旗]|特别行政区|地区|林区|矿区|特区|省|市|区|县|州|盟";

const rankAndPeoples = new RegExp(
	`(?:壮族|回族|维吾尔)?自治区$|(?:(?:${peoples.replaceAll(" ", "|")})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)*(?:${rank})$`,
	"u",
);

/** 鄂温克族自治旗, 东乡族自治县: the people is all of the name. */
const peopleAlone = new RegExp(`族?(?:${rank})$`, "u");

function shortOf(name: string): string {
	for (const ending of [rankAndPeoples, peopleAlone]) {
		const short = name.replace(ending, "");
		if (short.length > 1) return short;
	}
	return name;
}

function read(): Place[] {
	const found: Place[] = [];
	let province: string | null = null;
	for (const line of placeTable.split("\n")) {
		if (line === "") continue;
		const [head = "", below = ""] = line.trim().split("：");
		const within: string | null = line.startsWith("\t") ? province : null;
		if (within === null) province = head;
		for (const [name, parent] of [
			[head, within] as const,
			...below
				.split(" ")
				.filter((name) => name !== "")
				.map((name) => [name, head] as const),
		])
			found.push({ name, short: shortOf(name), within: parent });
	}
	return found;
}

/**
 * Every unit down to the county, in the order of the official codes. Names are not unique (鼓楼区 lies in four cities),
 * short names less so.
 */
export const places: readonly Place[] = read();
