import { type Locale, translator } from "../../src/locale.ts";

/** The closed list of docs/method.md, by the names that extraction gives, with what the language files call them. */
const themes = {
	产业与平台: "industry",
	科技创新: "science",
	开放与物流: "trade",
	农业与乡村: "countryside",
	城乡与交通: "city",
	生态环境: "environment",
	民生: "livelihood",
	文旅与消费: "culture",
	改革与营商: "reform",
	安全与底线: "safety",
	党建与治理: "governance",
	国际合作: "abroad",
} as const;

const isKnown = (theme: string): theme is keyof typeof themes =>
	theme in themes;

/** A theme in the reader's language; one that the list does not have as it is. */
export function themeName(theme: string, locale: Locale): string {
	return isKnown(theme) ? translator(locale)(`theme.${themes[theme]}`) : theme;
}

/** The themes there are names for. */
export const namedThemes: readonly string[] = Object.keys(themes);
