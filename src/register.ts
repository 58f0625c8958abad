import "dotenv/config";
import { commands, definitions } from "../commands/index.ts";
import { readConfig } from "./config.ts";
import { applicationCommands } from "./discord/registration/applicationCommands.ts";
import { differenceLines } from "./discord/registration/difference.ts";
import { register } from "./discord/registration/register.ts";

/**
 * `npm run register`: puts the commands to the server of DISCORD_GUILD_ID, or globally, and prints what was different.
 * Ends with 1 where a setting is missing or Discord refuses them.
 */
async function main(): Promise<number> {
	const read = readConfig(process.env);
	if (read.kind === "problems") {
		for (const { variable, problem } of read.problems)
			console.error(`${variable}: ${problem}`);
		return 1;
	}
	const { discordToken, discordApplicationId, discordGuildId, discordApiBase } =
		read.config;
	if (discordToken === null || discordApplicationId === null) {
		if (discordToken === null) console.error("DISCORD_TOKEN is not set");
		if (discordApplicationId === null)
			console.error("DISCORD_APPLICATION_ID is not set");
		return 1;
	}
	const where =
		discordGuildId === null ? "everywhere" : `in server ${discordGuildId}`;
	try {
		const found = await register(
			{
				token: discordToken,
				application: discordApplicationId,
				guild: discordGuildId,
				apiBase: discordApiBase,
			},
			applicationCommands(definitions(commands)),
		);
		const lines = differenceLines(found);
		for (const line of lines) console.log(line);
		console.log(
			lines.length === 0
				? `nothing to change ${where}`
				: `${commands.length} commands put ${where}`,
		);
		return 0;
	} catch (error) {
		console.error(
			`The commands could not be put: ${error instanceof Error ? error.message : error}`,
		);
		return 1;
	}
}

process.exitCode = await main();
