import { IntlMessageFormat } from "intl-messageformat";
import enUS from "../locales/en-US.json" with { type: "json" };
import type {
	FilledKey,
	MessageKey,
	PlainKey,
	Values,
} from "../locales/messages.ts";
import zhCN from "../locales/zh-CN.json" with { type: "json" };
import zhTW from "../locales/zh-TW.json" with { type: "json" };

/** The languages Jiyan speaks, by the names Discord gives them. English is what everybody else reads. */
export const locales = ["en-US", "zh-CN", "zh-TW"] as const;

export type Locale = (typeof locales)[number];

// A key that one language lacks does not compile here.
const catalogues: Readonly<
	Record<Locale, Readonly<Record<MessageKey, string>>>
> = {
	"en-US": enUS,
	"zh-CN": zhCN,
	"zh-TW": zhTW,
};

const formats = new Map<string, IntlMessageFormat>();

const formatOf = (locale: Locale, key: MessageKey): IntlMessageFormat => {
	const id = `${locale} ${key}`;
	const known = formats.get(id);
	if (known !== undefined) return known;
	const format = new IntlMessageFormat(
		catalogues[locale][key],
		locale,
		undefined,
		{ ignoreTag: true },
	);
	formats.set(id, format);
	return format;
};

/**
 * One message in one language.
 *
 * @param values - the placeholders of the message, null where it has none
 */
export function message<K extends MessageKey>(
	locale: Locale,
	key: K,
	values: Values<K>,
): string {
	const given: Values<MessageKey> = values;
	return String(formatOf(locale, key).format(given ?? undefined));
}

/**
 * A message whose key is put together from data (`command.quotes.name`), and which has no placeholders.
 *
 * @throws Error where there is no such key
 */
export function messageNamed(locale: Locale, key: string): string {
	const texts: Readonly<Record<string, string>> = catalogues[locale];
	const text = texts[key];
	if (text === undefined) throw new Error(`${locale} has no message ${key}`);
	return text;
}

/** Says things in one language: `t("footer.never")`, `t("quotes.title", { name, count })`. */
export interface Translate {
	(key: PlainKey): string;
	<K extends FilledKey>(key: K, values: Values<K>): string;
}

const translatorOf =
	(locale: Locale): Translate =>
	(key: MessageKey, values: Values<MessageKey> = null) =>
		message(locale, key, values);

const translators: Readonly<Record<Locale, Translate>> = {
	"en-US": translatorOf("en-US"),
	"zh-CN": translatorOf("zh-CN"),
	"zh-TW": translatorOf("zh-TW"),
};

/** The function that says things in this language. */
export function translator(locale: Locale): Translate {
	return translators[locale];
}

/**
 * The language we have for a BCP 47 tag, as Discord or the environment names it: `zh-TW`, `zh-HK`, `zh_CN.UTF-8`.
 * Traditional readers get zh-TW, other Chinese readers zh-CN, everybody else English.
 */
export function localeOf(tag: string): Locale {
	const parts = tag.toLowerCase().split(/[-_.@]/u);
	if (parts[0] !== "zh") return "en-US";
	return parts.some((part) => ["tw", "hk", "mo", "hant"].includes(part))
		? "zh-TW"
		: "zh-CN";
}
