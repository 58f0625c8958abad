/**
 * Words that attribute, from the verbs of saying, thinking, ordering and announcing in the grammars of modern Chinese and the
 * usage of the papers. Each says what may follow it, and what must stand before it.
 */
export interface Cue {
	readonly word: string;
	/**
	 * What may follow without a comma: `clause`: a clause (称这是…, 认为要…); `nothing`: content only behind ，：“ or in
	 * a quotation before; `modal`: a clause that begins with what is to be done (提出要…, 明确到2027年…).
	 */
	readonly bare: "clause" | "nothing" | "modal";
	/**
	 * Who may stand before it. `any`: also nobody (the subject of the clause before goes on); `named`: somebody in its own
	 * clause; `formal`: a document, a meeting or a body.
	 */
	readonly before: "any" | "named" | "formal";
	/** `say`: what the speaker thinks or knows; `order`: what others shall do; `promise`: what the speaker will do. */
	readonly force: "say" | "order" | "advise" | "promise";
}

const cues = (
	force: Cue["force"],
	bare: Cue["bare"],
	before: Cue["before"],
	list: string,
): readonly Cue[] =>
	list
		.trim()
		.split(/\s+/u)
		.map((word) => ({ word, bare, before, force }));

/** Verbs that say how something is said, in front of 说 道 称. */
const MANNERS_OF_SPEECH =
	"质疑 讽刺 嘲讽 批评 指责 谴责 赞叹 惊叹 夸赞 称赞 抱怨 调侃 打趣 感慨 感叹 评价 分析 解释 补充 介绍 回忆 强调 呼吁 建议 提醒 警告 抗议 辩解 反驳 追问 反问 回答 回应 回复 答复 总结 坦言 直言 坦承 承认 否认 推测 预测 判断 解读 点评 评论 吐槽 自嘲 抨击 斥责 怒斥 惊呼 高呼 疾呼 附和 嘱咐 叮嘱 鼓励 劝说 安慰 比喻 形容 描述 讲述 透露 披露 宣布 重申 指出 写信 发信 致信 留言 发言 发声 回顾 盘点 表态".split(
		" ",
	);

export const CUES: readonly Cue[] = [
	...cues(
		"say",
		"clause",
		"any",
		`表示 指出 强调 强调指出 坦言 直言 透露 宣称 声称 坚称 辩称 重申 认为 坚信 深信 断言 主张 称 说 指 暗示 分析认为 分析指出 坚持认为 普遍认为 一致认为  评论称 评价称 认定`,
	),
	...cues(
		"say",
		"clause",
		"named",
		`披露 承认 否认 证实 确认 指控 指责 谴责 批评 抨击 质疑 相信 觉得 预计 预测 估计 预期 预言 推测 猜测 怀疑 宣布 宣告 自称 笑称 戏称 感慨 感叹`,
	),
	...cues(
		"say",
		"nothing",
		"any",
		`说道 提示 提示说 介绍 介绍说 介绍称 介绍道 告诉 解释 解释说 解释道 解释称 回忆 回忆说 回忆道 回忆称 回忆起 感慨道 感慨地说 感叹道 感言 补充 补充说 补充道 补充称 补充指出 回应 回应说 回应称 回应道 回应指出 答复 答复称 回复称 回复说
		回答 回答说 回答道 回答称 答道 答 反问 反问道 追问 追问道 问 问道 询问 提问 发问 喊道 喊 高呼 写道 写到 写下 留言 留言道 留言说 留言称 发文称 发文说 发文表示 撰文称 撰文指出 撰文说 撰文表示 撰文认为 发帖称 发帖说 发推称 推文称 评论道 评论说 评论 评论指出 总结 总结道 总结说 概括 概括道 归纳 讲述 讲道 讲 谈道 谈到 谈及 提到 说起
		自豪地说 笑着说 笑说 笑道 高兴地说 激动地说 动情地说 表态 表态说 表态称 发言称 发言说 发言指出 致辞称 致辞说 致辞指出 致辞表示          爆料称 爆料 反馈 反馈称 反馈说 评述 评述说 评述称 宣示 报道 报道说 报道称 报道指出 转述 反驳 反驳称 反驳说 反驳道 驳斥 驳斥称 驳斥说 辩解 辩解称 抱怨 抱怨道 抱怨说
		吐槽 打趣 打趣道 调侃 调侃道 点评 点评道 分享 分享道 解读 解读道 解读称 解读说 举例 举例说 坦陈 坦承 表明 阐明 分析 分析说 分析称 分析道 评价 评价说 评价道 指明 寄语      劝道 鼓励道 自言自语 自语 自述 坦白 汇报 汇报说 汇报称 通报 反映 交代 供述 说明 担心 担忧 接过话头 接过话 接话 插话 抢着说 应道 回道 答说 提及 质问 补充指 解释指 批评指 回应指 回复指 强调指 透露指 坦陈 打比方 写明 载明 规定说 告知 转告 叮嘱道 嘱咐道 答称 辩称 作供称 求情称 供称 指称 憶述 忆述 续称 续指 又指 又称 再指 声明 强调说 强调称 表示说 宣布说 认为说 倡议说 呼吁说 建议说 说到 有感而发 算了笔账 算了一笔账 如是说 所言 言道 云 讲到 道出 聊起 谈起 聊到 公布 发布 指认 道 赞叹 赞叹道 称赞 称赞道 称赞说 赞扬 盛赞 提醒道 提醒说 告诫 推测道 猜测道 询问道 念叨 嘀咕 高喊 呐喊`,
	),
	...cues(
		"say",
		"nothing",
		"any",
		MANNERS_OF_SPEECH.flatMap((verb) =>
			["说", "道", "称"].map((said) => verb + said),
		).join(" "),
	),
	...cues(
		"order",
		"clause",
		"named",
		`叮嘱 嘱咐   勉励 要求 明确要求 责令 敦促 警告 提醒 下令 命令 指示 批示 决定 号召`,
	),
	...cues("say", "clause", "named", `希望`),
	...cues("say", "clause", "formal", `显示 充分肯定 高度肯定 高度评价`),
	...cues(
		"order",
		"modal",
		"formal",
		`明确 明确提出 规定 部署 提出 确定 达成共识 形成共识 达成一致`,
	),
	...cues("advise", "clause", "named", `建议 呼吁 提议 倡议 倡导`),
	...cues("promise", "clause", "named", `承诺 保证 发誓 许诺 立誓`),
];

/**
 * Characters before or behind which a short cue is part of another word: 小说, 据说, 说明, 称为, 名称, 指标.
 * A match with one of them is no cue.
 */
export const NOT_BEHIND: Readonly<Record<string, string>> = {
	主张: "的有",
	补充: "互的和相",
	提示: "的馨情全险器语",
	说: "傅于说小传学据听话虽再胡照游解诉劝细演评众叙假论邪界难好如别按来一可应",
	称: "名职简俗号堪著统合对通人全昵誉尊敬别美戏谦代公并被",
	指: "手食戒屈戟弹趾所中大拇无拇名竖",
	讲: "演宣主试听开播",
	问: "访慰顾学疑询提追质反拷审责发设何试请",
	答: "回报解问应",
	喊: "呼",
	道: "频渠轨轴管通铁车航街河赤跑便知味地难人公正厚霸力报东间门隧栈古国省县乡一",
	云: "如白乌风星多青愁疑战彩阴浓凌祥",
	决定: "取作做由性的",
	要求: "的总照合新高按本严些关",
	建议: "的见议化出供些好",
	批评: "的受到遭",
	规定: "的按有关合守反照符",
	部署: "的策署安",
	提醒: "的",
	警告: "的处内重",
	介绍: "的绍",
	明确要求: "出作有的",
	说明: "的以可",
	通报: "的情",
	汇报: "的听取",
	反映: "的客",

	分析: "的据比对",
	评价: "的高到得",
	报道: "的据闻作",
	评论: "的论",
	声明: "的合",
	承诺: "的",
	保证: "的为以有质够",
	质疑: "的受到遭",
	指示: "的要示神",
	批示: "的要示神",
	解读: "的",
	分享: "的起同流",
	倡议: "的同”展球安全明",
	表示: "由被",
	认为: "被",
	明确: "的进不更",
	确定: "的不未待被",
	命令: "的道项下达发",
	指控: "的关受",
	感慨: "的人",
	预期: "的合驶",
	质问: "的",
	总结: "的",
	回应: "的有",
	答复: "的",
	回答: "的",
	反馈: "的见众",
	公布: "的被待未",
	发布: "的被待未",
};

export const NOT_BEFORE: Readonly<Record<string, string>> = {
	说: "三谎说着明法服到底起来话不得完好教白穿唱辞客了书项走干变",
	称: "为作号赞之道呼职霸雄重谓臣兄帝王",
	指: "标数导引挥针纹甲令南教向着定责控望点明示派尖战",
	讲: "话解座台述究师授坛好诚信卫好求学习了",
	问: "题候世卷津鼎责询诊道了政计需",
	答: "案卷复谢应",
	道: "路理德德教具歉谢贺别家士义破出场袍",
	云: "南计端集层海",
	表示: "了着出过",
	指出: "了",
	强调: "了过",
	要求: "的和、及。了",
	建议: "的和、书稿中",
	批评: "的和与、声",
	规定: "的了和、动",
	决定: "的了着、性书事",
	部署: "的了、和会",
	警告: "的了信处",
	提醒: "的了",
	介绍: "了的信会",
	说明: "了的书会文",
	通报: "了的会、批表",
	汇报: "了的会、材",
	反映: "了的出、",
	叮嘱: "的、",
	交代: "了的",
	分析: "了的师和、会",
	评价: "了的和、体",
	报道: "了的、和组",
	评论: "了的、员区家",
	声明: "了的、和",
	承诺: "了的、和书",
	保证: "了的、书金",
	质疑: "了的、声和",
	指示: "的、精要批和",
	批示: "的、精要",
	回忆: "录中的",
	分享: "了的会、",
	提示: "了的词音性牌、",
	解读: "了的、",
	明确: "了的、的、而",
	预计: "的",
	预期: "的目、",
	预测: "了的、",
	感慨: "万不良",
	讲述: "了着",
	宣布: "了的",
	提出: "了的过",
	确定: "了的性、为",
	披露: "了的",
	承认: "的了",
	确认: "的了",
	证实: "了的",
	谴责: "的了、和",
	指责: "的了、和",
	主张: "的、和",
	寄语: "的",
	倡议: "的、和书提",
	号召: "力的",
	呼吁: "的、",
	询问: "了",
	总结: "了的会、",
	反馈: "了的、机意表",
	公布: "了的、于在",
	发布: "了的、会厅于在",
	称赞: "了的",
	回应: "了的、",
	表明: "了",
	答复: "了的",
	认定: "的了为",
	显示: "了出的器屏",
};

/**
 * What is no content behind 表示 and its like: a feeling or a greeting named by its noun (表示祝贺), which reports that something
 * was expressed and not what was said.
 */
export const GREETINGS =
	/^(?:(?:最|再次|热烈|衷心|诚挚|强烈|坚决|坚定|高度|由衷|深切|亲切|极大|严重|深刻|真诚|崇高|完全|充分|十分|非常|明确|一致|积极|沉痛|诚恳|深深|美好|良好|亲切|殷切|严正)的?)*(?:祝贺|感谢|欢迎|慰问|哀悼|敬意|支持|反对|赞赏|满意|遗憾|关切|关注|不满|肯定|谴责|担忧|同情|理解|赞同|同意|认可|尊重|愤慨|欣慰|高兴|抗议|歉意|道歉|谢意|问候|祝福|祝愿|悼念|敬佩|钦佩|期待|乐观|怀疑|质疑|异议|担心|忧虑|信心|兴趣|声援|拒绝|失望|震惊|愤怒|惋惜|感激|欢呼|接受|附议|默哀|吊唁|深切哀悼|诚挚慰问|强烈不满和坚决反对|欢迎和感谢|感谢和敬意)(?:和[^，。；]{2,8}|与[^，。；]{2,8}|、[^，。；]{2,8})?(?=[，。；！”并]|$)/u;

/** Ceremonial announcements: what is announced happens by being said. */
export const CEREMONIES =
	/^[^，。；]{0,24}(?:开幕|闭幕|开始|启动|开赛|开班|开馆|开园|开行|通车|开工|奠基|成功|结束|就职|获奖|中标)[。，；！]/u;

/** Behind 提出: something that is called a demand, an aim, a view, and not said. */
export const NAMED_THINGS =
	/^[^，。；：]{0,30}(?:期望|希望|要求|意见|建议|问题|质疑|申请|批评|抗议|交涉|诉讼|目标|任务|概念|理念|倡议|方案|设想|思路|举措|挑战|主张|议案|提案|条件|看法|思想|论断|命题|战略|路径|口号)[，。；”]/u;

/** Cues that are nouns as often as verbs (进行深刻分析，): they attribute only right behind their subject. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
	"提示 介绍 分析 评价 评论 报道 声明 承诺 保证 质疑 指示 批示 解读 分享 倡议 总结 回应 答复 汇报 通报 反映 说明 交代 解释 建议 批评 警告 提醒 要求 规定 部署 决定 主张 预测 估计 判断 猜测 推测 怀疑 指控 表态 提问 询问 回答 点评 概括 归纳 公布 发布 反馈 评述 讲述 谴责 指责 号召 呼吁 提议 倡导 寄语 回忆 追问 问 答 讲 喊 明确 预期".split(
		" ",
	),
);

/** Verbs that are adverbs too (…预计将于年底完工): they attribute only to somebody right beside them. */
export const EXPECTING: ReadonlySet<string> = new Set(
	"预计 预测 估计 预期 相信 推测 猜测".split(" "),
);

/** What a reporter does who is heard: the question is theirs. */
export const ASKING: ReadonlySet<string> = new Set(
	"问 问道 提问 追问 询问 发问 反问 问到".split(" "),
);
