const self = /(?:^|由)本[报報刊网網台]$/u;
const paper = /[报報社网網台刊端]$/u;

/**
 * The paper a story is taken from, by what is printed: 新重庆-重庆日报 is 重庆日报, 本报 is the paper itself. Null where
 * the words name none.
 *
 * @param newspaper - whose page it is, as metadata has it
 */
export function originOf(
	printed: string,
	newspaper: string | null,
): string | null {
	const last = printed
		.replace(/^据|^據|[《》“”]/gu, "")
		.split(/[-—－|/]/u)
		.map((part) => part.trim())
		.filter((part) => paper.test(part) && part.length >= 2)
		.at(-1);
	if (last === undefined) return null;
	return self.test(last) ? newspaper : last;
}

/** The first of these that names a paper. */
export function firstOrigin(
	outlets: readonly string[],
	newspaper: string | null,
): string | null {
	for (const outlet of outlets) {
		const origin = originOf(outlet, newspaper);
		if (origin !== null) return origin;
	}
	return null;
}
