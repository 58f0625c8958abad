import { UnitSet } from "../../language/unitSet.ts";

/**
 * Who can be bound by what is said, besides people and the bodies of bodies.ts: whoever speaks, those whom orders are for,
 * units of administration and firms by what their names end in. From the usage of the papers; endings of firms after the
 * Provisions on the registration of enterprise names.
 */

const words = (list: string): readonly string[] => list.split(" ");

/** Each of several words with each of others behind it. */
const compounds = (firsts: string, lasts: string): readonly string[] =>
	words(firsts).flatMap((first) => words(lasts).map((last) => first + last));

/** Whoever speaks, or what they speak for. */
export const OWN: ReadonlySet<string> = new Set([
	...words(
		"我们 我 本人 咱们 咱 俺们 俺 本公司 该公司 公司 集团 企业 本届政府 新一届政府 特区政府 市政府 县政府 区政府 省政府 村里 镇里 乡里 县里 区里 市里 省里 州里 厂里 校方 院方 学校 医院 银行 部门 单位 团队 项目组 课题组 社区 街道 基地 部队 支队 大队 中心 园区 景区 法院 检察院 海关 警方",
	),
	...compounds(
		"我们",
		"国家 学校 公司 医院 村 镇 县 市 团队 单位 部门 企业 党 军 院 所",
	),
	...compounds(
		"我",
		"国 省 市 州 县 区 镇 乡 村 院 校 部 局 厅 委 办 司 行 社 台 馆 所 军 党 团 方 会 港",
	),
	...compounds("全", "国 省 市 州 县 区 镇 乡 村 院 校 系统 行业"),
	...compounds("本", "市 省 县 区 村 院 校 局 部 届 会 台 报 馆 港"),
]);

/** 奋斗在一线的我们. */
export const OWN_DESCRIBED = /^[^，]{1,16}的(?:我|我们|咱们)$/u;

/** Bodies by what they are to whoever tells of them. */
export const KINDRED: ReadonlySet<string> = new Set([
	...compounds("国家 中央 省级 市级 县级 省 市 县 地方 各级", "财政"),
	...words(
		"国家 中央 当地 政府 地方政府 我国 特区政府 新区 园区 开发区 高新区 经开区 自治区",
	),
	...compounds("该", "市 省 县 区 国 州 镇 乡 村"),
	...compounds("县 市 省 区 州 镇 乡 村", "里"),
	...compounds("新 该 本 各 两", "机构 公司 部门 平台 中心 基地 企业"),
]);

export const SIDES = {
	both: /^(?:[\p{Script=Han}]{0,4}双方|[\p{Script=Han}]{2,8}[两三四五六七]国|两国|[\p{Script=Han}]{0,6}[两三四五六七](?:地|市|县|省|省市|省区|校|区|镇|村)|各方|三方|四方|三国|我们双方|彼此|中[\p{Script=Han}]{1,2}(?:双方|两国)|[\p{Script=Han}]{1,2}中(?:双方|两国)|中[\p{Script=Han}](?<!方|央|心|国|间|部))$/u,
	one: /^(?:中方|我方|[\p{Script=Han}]{1,3}方(?<!双方|各方|对方|地方|一方|多方|警方|军方|校方|院方|官方|厂方|馆方))$/u,
};

/** The units that those who are `SIDES.both` end in, but for 中俄 and its like: most phrases are dismissed by one look. */
export const BOTH_ENDS = new UnitSet("区县国地市方村校此省镇");

/** One of these is in each of `ADDRESSEES`. */
export const MARKS_OF_ADDRESSEES =
	/各|有关|相关|全|广大|党员|干部|同志|代表委员|组成人员|地方|所有|国际社会|你们|大家|他们|每个|任何|成员国|会员国|缔约国/u;

/** Those whom orders and advice are for: 各地, 有关部门, 沿江各镇, 党员干部. */
export const ADDRESSEES =
	/^(?:[\p{Script=Han}、]{0,12}各(?:地|级|方|国|界|族|省|市|州|县|区|镇|乡|村|部|部门|单位|支部|乡镇|街道|企业|学校|高校|民族|党派|项目|专班|战线|条线|环节责任人|[\p{Script=Han}]{0,6}(?:地区|地方|部门|单位|支部|党组织|组织|机关|机构|委员会|政府|党委|党组|企业|学校|高校|医院|国家|成员|方面|负责人|干部|委|局|办|镇|乡|村|县|区|市|组|队|队伍|代表团|选手|运动员|人员|部队|站|所))|有关(?!于)[\p{Script=Han}]{1,8}|相关[\p{Script=Han}]{1,8}|全(?:党|军|社会|体[\p{Script=Han}]{1,6}|党全军全国各族人民|党同志|国人民|国各族人民|[市省县区国](?:上下|人民|各[\p{Script=Han}]{1,6}|党员[\p{Script=Han}]{0,4}|干部[\p{Script=Han}]{0,4}))|广大[\p{Script=Han}]{2,10}|[\p{Script=Han}]{0,6}(?:党员|干部|领导干部|党员干部|同志|同志们|代表委员|常委会组成人员)|地方|地方政府|[\p{Script=Han}]{0,6}(?:成员国|会员国|缔约国)|所有[\p{Script=Han}]{2,8}|国际社会|你们|大家|他们|每个[\p{Script=Han}]{1,6}|任何(?:人|国家|组织|单位|个人|[\p{Script=Han}]{1,4}人))$/u;

const UNITS =
	"省 市 县 区 州 盟 旗 镇 乡 村 街道 社区 新区 开发区 高新区 示范区 大湾区 自治区 自贸区 自贸港 林场 农场".split(
		" ",
	);

/** A unit of administration by its last character; 城市 and 山区 are none. */
export const PLACE = new RegExp(
	`^(?!.*(?:[城超股楼门]市|[地社园景城山库灾郊战特小街校牧林矿片辖]区|[农乡山渔新]村|[城乡集]镇|[都]市)$)[\\p{Script=Han}]{1,8}(?:${UNITS.join("|")})$`,
	"u",
);

/** The characters that they end in: most phrases are dismissed by one look. */
export const PLACE_ENDS = endsOf(UNITS);

/** Meetings and events: they are over when they are over, and nobody can be asked for them. */
export const PASSING_BODIES =
	/^本届|(?:会议|大会|年会|论坛|峰会|展会|博览会|交易会|比赛|赛事|联赛|锦标赛|世界杯|奥运会|亚运会|全运会|运动会|活动|节目|专题|系列|航班|列车|演唱会|音乐会|晚会|座谈会|发布会|全会|开幕式|闭幕式|仪式|展览|展|日报|晚报|时报|杂志|期刊|刊物|本台|我台|电视台|频道|栏目|版面|本版|本报)$/u;

const TRADES =
	"汽车 客车 卡车 重卡 造船 重工 科技 能源 电力 电网 石化 石油 钢铁 股份 生物 医药 制药 电子 通信 电器 食品 乳业 酒业 物流 快递 航运 海运 建工 建设 路桥 铁建 交建 电信 移动 联通 航空 航天 智能 动力 电池 矿业 农业 牧业 渔业 国际 控股 实业 地产 置业 保险 人寿 证券 信托 资本 传媒 影业 网络 软件 软通 云 芯片 半导体 光伏 工作队 医疗队 救援队 防疫队 突击队 服务队 考察队 科考队 抢修队 先锋队 志愿队 高校 新能源 环保 水务 燃气 热力 地铁 公交 铁路 机场 港口 港 药业 化工 机械 装备 轮胎 家电 家居 服饰 文旅 旅游 酒店 餐饮 教育 健康 医疗 平台 品牌 车企 药企 房企 国企 央企 民企 家族 团队 夫妇 一家 联盟 战队 乐队 剧团 合作社 农场 单位 机构 组织 基地 部队 武装力量 军队 舰队 武装".split(
		" ",
	);

/** Firms by the trade at the end of their short names. */
export const FIRMS = new RegExp(
	`^[\\p{Script=Han}A-Za-z0-9]{2,10}?(?<trade>${TRADES.join("|")})$`,
	"u",
);

export const FIRM_ENDS = endsOf(TRADES);

function endsOf(names: readonly string[]): UnitSet {
	return new UnitSet(names.map((name) => name.at(-1) ?? ""));
}
