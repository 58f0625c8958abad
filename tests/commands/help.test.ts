import { expect, it } from "vitest";
import { locales, translator } from "../../src/locale.ts";
import { invented } from "./invented.ts";
import { openNewsroom, textOf } from "./newsroom.ts";

it.each(locales)(
	"/help names how a page is added, where it says how to see what is missing (%s)",
	async (locale) => {
		const t = translator(locale);
		const lines = textOf(
			await openNewsroom(invented).ask("/help", locale),
			locale,
		).split("\n");
		const at = (words: string): number =>
			lines.findIndex((line) => line.includes(words));
		const missing = at(`/${t("command.coverage.name")}`);
		const added = at(
			`/${t("command.article.name")} ${t("command.article.add.name")}`,
		);
		expect(missing).toBeGreaterThan(0);
		expect(added).toBeGreaterThan(missing);
		expect(added).toBeLessThan(at(`/${t("command.status.name")}`));
	},
);
