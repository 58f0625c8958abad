import fc from "fast-check";

/** What a page, a name or somebody at a keyboard might contain, and what must not do anything in Discord. */
export const hostileTexts: readonly string[] = [
	"@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>",
	"**粗** *斜* __下__ ~~删~~ ||藏|| `码` ```块```",
	"# 大标题\n## 中标题\n-# 小字\n- 列表\n* 列表\n1. 一\n> 引用\n>>> 全引",
	"[点这里](https://evil.example) <https://evil.example> https://evil.example/a_b_c",
	"\u202e倒过来\u202c \u200f右\u2066隔\u2069",
	"控\u0000制\u0007符\u001b[31m\u009b",
	"半个\ud83d字\udc4d",
	"👨‍👩‍👧‍👦👍🏽🇨🇳é́́",
	":smile: :warning: 12:30:45 <t:1700000000:R> </quotes:123456789012345678>",
	"\\* \\\\ \\` \\@everyone",
	"“".repeat(50),
	"一\r\n二\u2028三\u0085四\t五",
	"...... --- +++ ### ___ ***",
	"javascript:alert(1) data:text/html,x file:///etc/passwd",
];

/** Texts of a paper and texts of a prankster, of any length up to `most`. */
export const anyText = (most: number): fc.Arbitrary<string> =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
		{
			weight: 3,
			arbitrary: fc.string({ unit: "grapheme", maxLength: Math.min(most, 80) }),
		},
		{
			weight: 2,
			arbitrary: fc
				.array(
					fc.constantFrom(
						"要推动产业链融合发展，",
						"坚决守牢底线；",
						"持续扩大进口规模。",
						"“5+10+X”、",
						"一是着力打造百亿级产业集群。”",
						...hostileTexts,
					),
					{ minLength: 1, maxLength: Math.max(1, Math.floor(most / 12)) },
				)
				.map((parts) => parts.join("")),
		},
		{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: most }) },
	);
