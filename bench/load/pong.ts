/** A bare discord.js bot that answers “pong” to whatever it is asked: the floor that no bot on this machine is below. */
import { Client, Events } from "discord.js";

const client = new Client({
	intents: [],
	rest: { api: process.env.DISCORD_API_BASE ?? "" },
});
// On a machine that is busy it may be too late: that is counted where it is asked.
client.on(Events.Error, () => undefined);
client.on(Events.InteractionCreate, async (interaction) => {
	if (interaction.isAutocomplete()) await interaction.respond([]);
	else if (interaction.isRepliable()) await interaction.reply("pong");
});
process.once("SIGTERM", async () => {
	await client.destroy();
	process.exit(0);
});
await client.login(process.env.DISCORD_TOKEN);
