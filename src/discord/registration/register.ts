import { REST, type RESTOptions, Routes } from "discord.js";
import { type Difference, difference, isSame } from "./difference.ts";

/** Where commands are put. */
export interface Registration {
	readonly token: string;
	readonly application: string;
	/** One server, where they are there at once; null: everywhere. */
	readonly guild: string | null;
	/** Where Discord's API is; null: Discord's own. */
	readonly apiBase: string | null;
}

/**
 * Puts commands where they are not yet as they should be. Putting overwrites the whole list of its scope, so nothing is
 * put where nothing is different: a command that is created anew counts to the 200 that a day has.
 *
 * @returns what was different
 * @throws DiscordAPIError where Discord refuses them
 */
export async function register(
	{ token, application, guild, apiBase }: Registration,
	commands: readonly { readonly name: string }[],
): Promise<Difference> {
	const options: Partial<RESTOptions> =
		apiBase === null ? {} : { api: apiBase };
	const rest = new REST(options).setToken(token);
	const route =
		guild === null
			? Routes.applicationCommands(application)
			: Routes.applicationGuildCommands(application, guild);
	const registered = await rest.get(route, {
		query: new URLSearchParams({ with_localizations: "true" }),
	});
	if (!Array.isArray(registered))
		throw new Error("Discord did not answer with a list of commands");
	const found = difference(
		registered,
		commands,
		guild === null ? "global" : "server",
	);
	if (!isSame(found)) await rest.put(route, { body: commands });
	return found;
}
