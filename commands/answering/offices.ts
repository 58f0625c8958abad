/**
 * English for offices and bodies, for English readers, beside the words as printed. A gloss, not a translation: what the
 * table does not have stays as printed. Terms as the English pages of the State Council (english.www.gov.cn), the NPC and
 * Xinhua use them.
 */

/** Offices by how a title ends; the longest ending counts. */
const offices: Readonly<Record<string, string>> = {
	总书记: "General Secretary",
	國家主席: "President",
	国家主席: "President",
	国务院总理: "Premier",
	国务院副总理: "Vice Premier",
	国务委员: "State Councilor",
	中央政治局委员: "Member of the Political Bureau",
	中央政治局常委: "Member of the Standing Committee of the Political Bureau",
	省委书记: "Secretary, Provincial Party Committee",
	省委副书记: "Deputy Secretary, Provincial Party Committee",
	自治区党委书记: "Secretary, Regional Party Committee",
	市委书记: "Secretary, Municipal Party Committee",
	市委副书记: "Deputy Secretary, Municipal Party Committee",
	市委常委: "Member, Standing Committee of the Municipal Party Committee",
	区委书记: "Secretary, District Party Committee",
	区委副书记: "Deputy Secretary, District Party Committee",
	县委书记: "Secretary, County Party Committee",
	县委副书记: "Deputy Secretary, County Party Committee",
	镇党委书记: "Secretary, Town Party Committee",
	乡党委书记: "Secretary, Township Party Committee",
	党委书记: "Party Secretary",
	党组书记: "Secretary, Leading Party Members Group",
	党支部书记: "Party Branch Secretary",
	省长: "Governor",
	副省长: "Vice Governor",
	市长: "Mayor",
	副市长: "Vice Mayor",
	区长: "District Head",
	副区长: "Deputy District Head",
	县长: "County Head",
	副县长: "Deputy County Head",
	镇长: "Town Head",
	乡长: "Township Head",
	部长: "Minister",
	副部长: "Vice Minister",
	厅长: "Director-General",
	副厅长: "Deputy Director-General",
	局长: "Director-General",
	副局长: "Deputy Director-General",
	关长: "Director-General of Customs",
	处长: "Division Director",
	主任: "Director",
	副主任: "Deputy Director",
	人大常委会主任: "Chairperson, Standing Committee of the People's Congress",
	政协主席: "Chairperson, CPPCC Committee",
	主席: "Chairperson",
	副主席: "Vice Chairperson",
	董事长: "Chairman of the Board",
	总经理: "General Manager",
	副总经理: "Deputy General Manager",
	总裁: "President",
	院长: "President",
	所长: "Institute Director",
	校长: "President",
	秘书长: "Secretary-General",
	副秘书长: "Deputy Secretary-General",
	新闻发言人: "Spokesperson",
	发言人: "Spokesperson",
	研究员: "Research Fellow",
	副研究员: "Associate Research Fellow",
	教授: "Professor",
	副教授: "Associate Professor",
	院士: "Academician",
	学者: "Scholar",
	大使: "Ambassador",
	负责人: "Person in Charge",
};

/** Bodies, groups and occasions by their whole name. */
const bodies: Readonly<Record<string, string>> = {
	会议: "the meeting",
	会谈: "the talks",
	大家: "everyone",
	有人: "somebody",
	党中央: "CPC Central Committee",
	中共中央: "CPC Central Committee",
	国务院: "State Council",
	国务院常务会议: "State Council Executive Meeting",
	中共中央政治局会议:
		"Meeting of the Political Bureau of the CPC Central Committee",
	全国人大: "National People's Congress",
	全国人大常委会: "NPC Standing Committee",
	全国政协: "CPPCC National Committee",
	外交部: "Ministry of Foreign Affairs",
	国防部: "Ministry of National Defense",
	国家发展改革委: "National Development and Reform Commission",
	国家发改委: "National Development and Reform Commission",
	教育部: "Ministry of Education",
	科技部: "Ministry of Science and Technology",
	工业和信息化部: "Ministry of Industry and Information Technology",
	公安部: "Ministry of Public Security",
	民政部: "Ministry of Civil Affairs",
	司法部: "Ministry of Justice",
	财政部: "Ministry of Finance",
	人力资源社会保障部: "Ministry of Human Resources and Social Security",
	自然资源部: "Ministry of Natural Resources",
	生态环境部: "Ministry of Ecology and Environment",
	住房城乡建设部: "Ministry of Housing and Urban-Rural Development",
	交通运输部: "Ministry of Transport",
	水利部: "Ministry of Water Resources",
	农业农村部: "Ministry of Agriculture and Rural Affairs",
	商务部: "Ministry of Commerce",
	文化和旅游部: "Ministry of Culture and Tourism",
	国家卫生健康委: "National Health Commission",
	应急管理部: "Ministry of Emergency Management",
	中国人民银行: "People's Bank of China",
	审计署: "National Audit Office",
	海关总署: "General Administration of Customs",
	国家统计局: "National Bureau of Statistics",
	重庆海关: "Chongqing Customs",
	重庆市: "Chongqing Municipality",
	市委: "Municipal Party Committee",
	市政府: "Municipal Government",
	市政府口岸物流办: "Municipal Government Office for Ports and Logistics",
	陆海新通道运营有限公司: "Land-Sea New Corridor Operation Co., Ltd.",
};

const endings = Object.keys(offices).sort((a, b) => b.length - a.length);

/**
 * The English of a list of offices as printed: 市委副书记、市长 is `Deputy Secretary, Municipal Party Committee; Mayor`;
 * null where any of them is not in the table.
 */
export function titleInEnglish(title: string): string | null {
	const glosses = title.split(/[、，]/u).map((office) => {
		const ending = endings.find((known) => office.endsWith(known));
		return ending === undefined ? undefined : offices[ending];
	});
	return glosses.every((gloss) => gloss !== undefined)
		? glosses.join("; ")
		: null;
}

/** The English of a body; null where the table does not have it. */
export function bodyInEnglish(name: string): string | null {
	return bodies[name] ?? null;
}
