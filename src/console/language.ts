import { type Locale, localeOf } from "../locale.ts";

/**
 * The language of a terminal, by POSIX's order (Base Definitions, 8.2: LC_ALL, LC_MESSAGES, LANG). Where it names none
 * (C, POSIX, nothing), the papers' own.
 */
export function languageOf(
	environment: Readonly<Record<string, string | undefined>>,
): Locale {
	const { LC_ALL, LC_MESSAGES, LANG } = environment;
	const said = [LC_ALL, LC_MESSAGES, LANG].find(
		(value) => value !== undefined && value !== "",
	);
	return said === undefined || /^(?:C|POSIX)(?:\.|$)/u.test(said)
		? "zh-CN"
		: localeOf(said);
}
