/**
 * Units and measure words that make a number something to be counted. From GB 3100–3102 (units), the list of measure words in
 * the grammars, ISO 4217 in its Chinese names, and the usage of reports.
 */
const words = (list: string): readonly string[] => [
	...new Set(list.trim().split(/\s+/u)),
];

export const UNITS: readonly string[] = words(`
	% ‰ 个百分点 百分点 个基点 基点
	元 万元 美元 欧元 英镑 日元 港元 港币 澳门元 新台币 人民币 韩元 澳元 加元 新元 新加坡元 瑞士法郎 法郎 卢布 卢比 泰铢 林吉特 比索 雷亚尔 里亚尔 里拉 兰特 先令 第纳尔 第尔汗 克朗 福林 兹罗提 越南盾 印尼盾 坚戈 苏姆 奈拉
	平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 微米 纳米 米 里 公顷 亩 公斤 千克 毫克 微克 克 吨 吨标准煤 斤 两 升 毫升
	千瓦时 万千瓦时 亿千瓦时 度电 度 兆瓦时 吉瓦时 千瓦 万千瓦 亿千瓦 兆瓦 吉瓦 GW MW kW 千伏安 兆伏安 千伏 标准立方米 摄氏度 TB PB 比特 EFLOPS
	人次 人 名 位 户 家 户次 标箱 标准箱 TEU 车次 班次 航班 班列 班 趟 列 架次 架 艘 辆 台套 台 台（套） 套 间 栋 幢 座 处 条 项 个 件 件（套） 部 本 册 门 类 种 期 支 批次 批 场次 场 次 张 株 棵 头 只 羽 匹 尾 盏 根 片 块 组 对 对次 层 堂 节 床 张床位 篇 款 颗 枚 例 起 宗 幅 枝 把 口 眼 孔 道 幕 集 季 届 轮 员 席 桩 扇 顶 身 副 双 份 封 则 首 曲 单 所 院 校 班级 学位 床位 岗位 席位 车位 泊位 机位 充电桩 基站 网点 站点 站 村 镇 乡 县 区 市 省 国
	倍 成 小时 分钟 秒 天 日 周 个月 年 个工作日 工作日
`);

/** Units of time say how long: they are a target only where something is to last, or to be done, so long. */
export const TIMES: ReadonlySet<string> = new Set(
	words("小时 分钟 秒 天 日 周 个月 年 个工作日 工作日 期 季 届 轮 道 层 次"),
);

/** Units that are as often the beginning of a word: 国, 市, 里, 度, 班. What may not follow them. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
	里: "程面的外",
	度: "过假量电",
	人: "工才民均文口居力大心体生类间士物员民币",
	位: "于列居置次",
	家: "庭乡长园里政人",
	名: "列单录誉优城镇人",
	班: "子列组主级车次长会",
	场: "所地馆景合面域次",
	门: "类户票店",
	部: "门队署长委分级",
	本: "级届地科次土月周年市省县区身",
	类: "型别",
	种: "植子养业质田粮粮粮",
	期: "间限待望",
	支: "持部撑付出柱点援队",
	批: "准评发示复次",
	次: "会要日于",
	道: "路德理",
	层: "级面次",
	节: "能约水目日点省假奏",
	只: "有要是能为",
	头: "部等",
	对: "接外标于应象",
	组: "织建合成",
	块: "链",
	口: "岸径",
	身: "份体",
	单: "位个一元",
	所: "有谓以在",
	站: "点长稳在",
	村: "民级庄委支",
	镇: "级长",
	乡: "村镇亲",
	县: "域级城委长",
	区: "域级委长块间县",
	市: "场民级长委政",
	省: "级份委长会区",
	国: "家际内外有元首政企",
	米: "粉饭兰",
	天: "然津府空",
	日: "报本元前常均内起开",
	周: "年边期围岁",
	年: "级度代货底末初前均限轻份龄",
	台: "湾阶账胞商",
	项: "目",
	件: "套",
	条: "件例约款文",
	成: "为立果就效本员功都熟长绩交",
	倍: "增感受加",
	起: "来步草诉点",
	座: "谈位",
	把: "握关",
	份: "额",
	两: "国岸会地个方侧翼手",
	斤: "",
	季: "度节",
};
