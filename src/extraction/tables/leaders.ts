/** Leaders of other states, whom papers name so. */
export const FOREIGN_LEADERS: readonly string[] = `
	昂山素季 普京 拜登 特朗普 奥巴马 布林肯 泽连斯基 马克龙 默克尔 朔尔茨 莫迪 安倍晋三 安倍 岸田文雄 岸田 石破茂 石破 高市早苗 菅义伟 金正恩 文在寅 尹锡悦 李在明 朴槿惠 古特雷斯 埃尔多安 内塔尼亚胡 卢卡申科 马杜罗 卢拉 欧尔班 冯德莱恩 泽连斯基 拉夫罗夫 梅德韦杰夫 斯塔默 苏纳克 约翰逊 特鲁多 阿尔巴尼斯 鲁比奥 万斯 哈里斯 佩洛西`
	.trim()
	.split(/\s+/u);

/**
 * Those whom papers name without a title because everybody knows them, and offices that only one person holds, with the
 * days they held them: from the communiqués of the Party congresses (the 16th of 2002 to the 20th of 2022) and the sessions of
 * the National People's Congress. Used to know a name as a name, and to know who 总书记 is where an article does not say.
 */
export const LEADERS: readonly string[] = [
	...FOREIGN_LEADERS,
	...`
	习近平 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 韩正 胡锦涛 温家宝 吴邦国 贾庆林 李长春 李克强 贺国强 周永康 张德江 俞正声 刘云山 王岐山 张高丽 栗战书 汪洋
	江泽民 朱镕基 李鹏 邓小平 毛泽东 周恩来 刘少奇 朱德 陈云 何立峰 张国清 刘国中 张又侠 王毅 秦刚 李尚福 董军 王小洪 吴政隆 谌贻琴 石泰峰 李干杰 李书磊 陈文清 刘金国 尹力 陈吉宁 黄坤明 袁家军 马兴瑞 李鸿忠 铁凝
	鲁迅 老舍 巴金 茅盾 郭沫若 马克思 恩格斯 列宁 孙中山 钱学森 袁隆平 梁启超 陶行知 蔡元培 费孝通 钱钟书 季羡林 冰心 沈从文 曹禺 艾青 爱因斯坦 达尔文 莎士比亚 黑格尔
	林郑月娥 梁振英 李家超 蔡英文 马英九 赖清德 韩国瑜 连战 洪秀柱 吴伯雄 柯文哲 朱立伦`
		.trim()
		.split(/\s+/u),
];

/** The women among them; all others listed are men. 她 is none of those, and 他 none of these. */
export const WOMEN_AMONG_LEADERS: ReadonlySet<string> = new Set(
	`昂山素季 默克尔 朴槿惠 高市早苗 冯德莱恩 哈里斯 佩洛西 谌贻琴 铁凝 冰心 林郑月娥 蔡英文 洪秀柱`.split(
		" ",
	),
);

/** Offices that name their holder without a name. Days included; null: still held when the table was made. */
export const UNIQUE_OFFICES: readonly {
	readonly office: string;
	readonly name: string;
	readonly from: string;
	readonly to: string | null;
}[] = [
	{ office: "总书记", name: "江泽民", from: "1989-06-24", to: "2002-11-14" },
	{ office: "总书记", name: "胡锦涛", from: "2002-11-15", to: "2012-11-14" },
	{ office: "总书记", name: "习近平", from: "2012-11-15", to: null },
];
