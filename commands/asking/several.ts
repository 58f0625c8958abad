/** Marks that part one thing typed from the next: A、B，C; a line break, a semicolon. Spaces part nothing: names have them. */
const separators = /[、，,;；\n]+/u;

/** The things in a text that lists several, each once, in order. */
export function severalIn(typed: string): readonly string[] {
	return [
		...new Set(
			typed
				.split(separators)
				.map((one) => one.trim())
				.filter((one) => one !== ""),
		),
	];
}
