/**
 * Surnames, from the Hundred Family Surnames and the Ministry of Public Security's yearly reports on names.
 * A name is never made from a surname alone: see names.ts for what else it takes.
 */

/** Surnames that are hardly ever the first character of an ordinary word that could stand where a person does. */
export const SURNAMES: ReadonlySet<string> = new Set(
	`赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余
	元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪解应宗丁宣贲邓郁单
	杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍
	赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿边扈燕冀郏浦尚农温庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾暨居衡步耿满弘匡国文寇禄阙东欧殳沃利蔚夔隆师巩厍聂晁勾敖
	融冷訾辛阚简饶曾毋沙乜养鞠须丰巢关蒯查荆红游竺权逯盖桓肖付闫代兰佘涂覃庹谯粟揭冼区邝麦占初仝亓苑邸苟母雒蔄尧岳揣呙税撒哈仵冮佟仉佴楚练买牟旷禤青锁漆楼裔辜迟宇阳谌敬帅郐扎郇尉贵
	鹿竹剧辉英锡瓮蒿桐萨藏官丛隋栗肇妥粘犹瑙鄢矫昂芦恽镡禚楮矣琚渠慈笪荔綦戢甯宛晓亢况漕鄞植佀卿操朴玄`
		.replace(/\s/gu, "")
		.split(""),
);

export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
	`欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙
	宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌
	微生 梁丘 左丘 东门 西门 第五 岳阳 南荣 范姜`.split(/\s+/u),
);

/**
 * Surnames that also begin, or are, everyday words (于是, 和, 时候, 高度, 方面 …): with no office in front a name that
 * begins with one needs more than a verb of saying behind it.
 */
export const EVERYDAY_SURNAMES: ReadonlySet<string> = new Set(
	`于和时向高方成任何常万安文金石江路关全应华强都平元来单解原水通台利干从保党简项冷连盛位区白黄易温经官商花景木云古车桂边房燕谈沙井伏昌池伍管左齐合相多麻毛米牛羊舒巩习曾明国计支红东富松山谷班巴乌居步禄融师养丰须容终农乐卓宁贡劳幸束司印宿怀籍咸越慎衡匡益权代付海青英辉贵桐黑智普鹿竹展资操线锡折员满母税降买练尚`.split(
		"",
	),
);

/**
 * Japanese surnames of two characters and more that the papers print most: ministers, party leaders and
 * spokespersons of the last decades, and the commonest ones of the Meiji Yasuda name surveys.
 */
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(
	`安倍 岸田 石破 高市 菅义 福田 麻生 鸠山 野田 小泉 河野 茂木 上川 木原 斋木 岩屋 中谷 小野寺 稻田 岸信 滨田 玉木 枝野 山口 二阶 甘利
	加藤 西村 萩生 松野 磯崎 佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 吉田 山田 佐佐木 山下 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川
	前田 藤田 小川 冈田 后藤 长谷川 村上 近藤 坂本 远藤 青木 藤井 西田 太田 三浦 藤原 冈本 松田 中岛 中野 原田 小岛 竹内 和田 中川 大岛 丰田
	横井 垂秀 金杉 谷内 北村 秋叶 志位 田村 福岛 村山 海部 细川 桥下 吉村 小池 石原 石丸 玄叶 前原 仙谷 森本 新藤 古屋 斋藤 齐藤 竹下 中曾根 宫泽 小渊 平井 长岛 石田`.split(
		/\s+/u,
	),
);

/** Elements of two characters of which Tibetan names are made, as the papers of Tibet and Qinghai write them. */
export const TIBETAN_ELEMENTS: readonly string[] =
	`才让 扎西 卓玛 次仁 次旦 达瓦 尼玛 多吉 旺堆 旺姆 旺加 旺久 索南 索朗 央金 央宗 拉姆 拉毛 格桑 德吉 德庆 平措 仁增 仁青 仁钦 加措 嘉措 洛桑 罗桑 丹增 丹巴 贡布 贡嘎 白玛 东知 东智 才旦 才吉 桑吉 桑珠 桑杰 曲珍 曲扎 曲措 普布 边巴 巴桑 米玛 强巴 群培 群宗 江央 江白 降央 阿旺 旦增 旦巴 罗布 顿珠 晋美 久美 土登 益西 云丹 俄日 华旦 华青 完玛 南杰 南加 措姆 措毛 吉毛 玉珍 白珍 其美 赤列 赤烈 占堆 欧珠 尕玛 嘎玛 卓嘎 卓尕 卓措 夏吾 夏吉 项杰 班玛 更登 更尕 才仁 才藏 索巴 达杰 达吉 达西 朋措 彭措`.split(
		" ",
	);

/**
 * Characters with which Chinese papers write foreign names (after the Xinhua transliteration tables). A name without a
 * dot is taken whole only where all its characters are among these.
 */
export const TRANSLITERATION: ReadonlySet<string> = new Set(
	`别尧义阿埃艾爱安昂奥巴白拜班邦包保堡鲍贝本比彼毕宾波伯博勃布采蔡查察昌楚茨达戴代丹当道德登邓迪蒂丁东杜顿多厄恩儿尔法凡范方菲费芬丰
	佛弗夫福富盖甘冈高戈哥革格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉加贾简杰金津久卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰劳勒雷
	黎里李理力利丽莉连廉良列烈林留柳龙卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密缅敏明摩莫默姆木穆拿娜纳内那奈南瑙尼涅宁纽农努诺
	欧帕派潘庞佩彭皮平婆珀普齐奇恰强乔切琴丘屈让热日荣茹儒瑞若撒萨塞赛桑瑟森沙山珊尚绍舍申圣施什史舒朔斯丝松苏索塔泰坦唐
	陶特藤提廷通图土托瓦万汪旺威韦维魏温文翁沃乌伍武西希锡夏谢辛欣兴休徐许雪逊雅亚扬杨耶叶伊依因英尤于约云泽曾扎詹哲珍朱兹祖佐
	思蓬培莎朗郎岛弗吾肖歇云因治竹伟魏温隆弥匹坡惕铁永居阔顾罕慈敦冯迭劳翰吐逊艾合江热孜古力其且曲卜朴哈蕾琪薇黛珂芙茜玫芮蒙提努尔古丽娅妮露琳贡措卓嘎央宗次仁顿珠旦增巴桑扎西拉姆才让`
		.replace(/\s/gu, "")
		.split(""),
);
