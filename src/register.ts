import {
	commands,
	definitions,
	menuDefinitions,
	messageMenu,
} from "../commands/index.ts";
import { languageOf } from "./console/language.ts";
import {
	applicationCommands,
	messageCommands,
} from "./discord/registration/applicationCommands.ts";
import { differenceLines } from "./discord/registration/difference.ts";
import { register } from "./discord/registration/register.ts";
import { translator } from "./locale.ts";
import { loadConfig } from "./starting.ts";

/**
 * `npm run register`: puts the commands to the server of DISCORD_GUILD_ID, or globally, and prints what was different,
 * a line a command: `+` added, `~` changed and where, `-` removed.
 *
 * Ends with 2 where a setting is wrong or missing, with 1 where Discord refuses them.
 */
async function main(): Promise<number> {
	const config = loadConfig();
	if (config === null) return 2;
	const t = translator(languageOf(process.env));
	const {
		discordToken: token,
		discordApplicationId: application,
		discordGuildId: guild,
		discordApiBase: apiBase,
	} = config;
	if (token === null || application === null) {
		if (token === null)
			console.error(t("register.missing", { variable: "DISCORD_TOKEN" }));
		if (application === null)
			console.error(
				t("register.missing", { variable: "DISCORD_APPLICATION_ID" }),
			);
		return 2;
	}
	const scope =
		guild === null ? t("register.everywhere") : t("register.server", { guild });
	const wanted = [
		...applicationCommands(definitions(commands)),
		...messageCommands(menuDefinitions(messageMenu)),
	];
	try {
		const lines = differenceLines(
			await register({ token, application, guild, apiBase }, wanted),
		);
		for (const line of lines) console.log(line);
		console.log(
			lines.length === 0
				? t("register.same", { scope })
				: t("register.done", { count: wanted.length, scope }),
		);
		return 0;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		console.error(t("register.failed", { reason }));
		return 1;
	}
}

process.exitCode = await main();
