import { z } from "zod";
import {
	type CommandOption,
	commandProblems,
	commandShape,
	optionTypes,
} from "./commandRules.ts";
import type { Route } from "./server.ts";
import { shapeProblems, shapes } from "./shapes.ts";
import {
	ApiError,
	type Json,
	jsonObject,
	refuseProblems,
	under,
} from "./wire.ts";
import type { Guild, RegisteredCommand, World } from "./world.ts";

const list = z.array(jsonObject);

/** `contexts` and `integration_types` that Discord fills in where a global command names none (application-commands). */
const allContexts = [0, 1, 2];
const guildInstall = [0];

/** An option as Discord gives it back: defaults left out, as `required: false` is. */
function optionBack(option: CommandOption): Json {
	const back: Record<string, Json> = {};
	for (const [key, value] of Object.entries(option)) {
		if (value === null || value === undefined) continue;
		if (key === "options" || key === "choices" || value === false) continue;
		back[key] = z.json().parse(value);
	}
	if (option.choices) back.choices = z.json().parse(option.choices);
	if (option.options?.length) back.options = option.options.map(optionBack);
	else if (option.type === optionTypes.subcommand) back.options = [];
	return back;
}

/** A command as Discord gives it back. */
function commandBack(
	world: World,
	command: RegisteredCommand,
	guild: string | null,
): Json {
	return {
		id: command.id,
		application_id: world.application,
		version: command.id,
		type: command.type ?? 1,
		name: command.name,
		name_localizations: command.name_localizations ?? null,
		description: command.description ?? "",
		description_localizations: command.description_localizations ?? null,
		default_member_permissions: command.default_member_permissions ?? null,
		dm_permission: true,
		nsfw: false,
		...(guild === null
			? {
					contexts: command.contexts ?? allContexts,
					integration_types: command.integration_types ?? guildInstall,
				}
			: { guild_id: guild, contexts: null, integration_types: null }),
		...(command.options?.length
			? { options: command.options.map(optionBack) }
			: {}),
	};
}

/** The REST calls about the application itself: the gateway's address, its commands, who it is. */
export function applicationRoutes(
	world: World,
	gatewayUrl: () => string,
): Route[] {
	const guildOf = (id: string): Guild => {
		const guild = world.guilds.get(id);
		if (guild === undefined || !guild.joined)
			throw new ApiError(403, 50001, "Missing Access");
		return guild;
	};

	const put = (body: Json, known: readonly RegisteredCommand[]) => {
		const given = list.safeParse(body);
		if (!given.success)
			throw new ApiError(400, 50035, "Invalid Form Body", [
				{ path: [], message: "A list of commands is expected." },
			]);
		refuseProblems(
			given.data.flatMap((command, index) => {
				const bits = command.default_member_permissions;
				// The spec wants an integer where the documentation and discord.js have a string.
				const coerced =
					typeof bits === "string"
						? { ...command, default_member_permissions: Number(bits) }
						: command;
				return under([index], shapeProblems(shapes.command, coerced));
			}),
		);
		const commands = z.array(commandShape).parse(body);
		refuseProblems(commandProblems(commands));
		return commands.map((command) => ({
			...command,
			id:
				known.find((one) => one.name === command.name)?.id ??
				world.clock.snowflake(),
		}));
	};

	const checkApplication = (id: string | undefined) => {
		if (id !== world.application)
			throw new ApiError(404, 10002, "Unknown Application");
	};

	const shown = (
		commands: readonly RegisteredCommand[],
		guild: string | null,
		query: URLSearchParams,
	): Json =>
		commands.map((command) => {
			const back = jsonObject.parse(commandBack(world, command, guild));
			if (query.get("with_localizations") === "true") return back;
			const { name_localizations, description_localizations, ...rest } = back;
			return rest;
		});

	return [
		{
			method: "GET",
			pattern: "/guilds/:guild/members/:user",
			authorized: true,
			answer(_request, { guild = "", user = "" }) {
				if (!guildOf(guild).members.has(user))
					throw new ApiError(404, 10007, "Unknown Member");
				return {
					status: 200,
					body: {
						user: {
							id: user,
							username: "reader",
							discriminator: "0",
							avatar: null,
						},
						roles: [],
						joined_at: "2024-01-01T00:00:00.000Z",
						deaf: false,
						mute: false,
						flags: 0,
					},
				};
			},
		},
		{
			method: "GET",
			pattern: "/gateway/bot",
			authorized: true,
			answer: () => ({
				status: 200,
				body: {
					url: gatewayUrl(),
					shards: 1,
					session_start_limit: {
						total: 1000,
						remaining: 999,
						reset_after: 0,
						max_concurrency: 1,
					},
				},
			}),
		},
		{
			method: "GET",
			pattern: "/applications/:application/commands",
			authorized: true,
			answer({ query }, { application }) {
				checkApplication(application);
				return { status: 200, body: shown(world.commands, null, query) };
			},
		},
		{
			method: "PUT",
			pattern: "/applications/:application/commands",
			authorized: true,
			answer({ body }, { application }) {
				checkApplication(application);
				world.commands = put(body, world.commands);
				return {
					status: 200,
					body: world.commands.map((one) => commandBack(world, one, null)),
				};
			},
		},
		{
			method: "GET",
			pattern: "/applications/:application/guilds/:guild/commands",
			authorized: true,
			answer({ query }, { application, guild = "" }) {
				checkApplication(application);
				return {
					status: 200,
					body: shown(guildOf(guild).commands, guild, query),
				};
			},
		},
		{
			method: "PUT",
			pattern: "/applications/:application/guilds/:guild/commands",
			authorized: true,
			answer({ body }, { application, guild = "" }) {
				checkApplication(application);
				const server = guildOf(guild);
				server.commands = put(body, server.commands);
				return {
					status: 200,
					body: server.commands.map((one) => commandBack(world, one, guild)),
				};
			},
		},
	];
}
