import { z } from "zod";
import { logLevels } from "./log.ts";

/** Settings of this machine, read once at start. What a newsroom sets is in `state`. */
export interface Config {
	/** The bot's token; null starts the console instead. Never logged. */
	readonly discordToken: string | null;
	readonly discordApplicationId: string | null;
	/** Commands are registered in this server only; null: everywhere. */
	readonly discordGuildId: string | null;
	/** A Discord of one's own, `http://127.0.0.1:PORT/api`; null: the real one. */
	readonly discordApiBase: string | null;
	/** The articles. */
	readonly corpusDir: string;
	/** Everything that changes. */
	readonly dataDir: string;
	readonly logLevel: (typeof logLevels)[number];
	/** IANA zone of whoever has set none. */
	readonly zone: string;
	/** Where the bot's health is told, on this machine alone; 0: any free port; null: nowhere. */
	readonly healthPort: number | null;
}

/** What can be wrong with a setting: keys of the locale files under `config.`. */
const problemKinds = [
	"snowflake",
	"url",
	"level",
	"zone",
	"folder",
	"token",
	"port",
] as const;

type ProblemKind = (typeof problemKinds)[number];

/** What is wrong with a setting, by its variable's name. The value itself is never shown: it may be a secret. */
export interface ConfigProblem {
	readonly variable: string;
	readonly problem: ProblemKind;
}

/** Discord's ids: 17 to 20 digits (discord-api-docs, reference: snowflakes). */
const snowflake = /^\d{17,20}$/u;

const isZone = (name: string): boolean => {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
};

/** An empty variable is one that is not set, as `.env.example` leaves them. */
const optional = (problem: ProblemKind, good: (value: string) => boolean) =>
	z
		.string()
		.optional()
		.transform((value) => {
			const trimmed = value?.trim() ?? "";
			return trimmed === "" ? null : trimmed;
		})
		.refine((value) => value === null || good(value), { message: problem });

const folder = (usual: string) =>
	optional("folder", (value) => !value.includes("\0")).transform(
		(value) => value ?? usual,
	);

const schema = z.object({
	// The header's prefix pasted along (`Bot …`) is the commonest mistake; a token has no space in it.
	DISCORD_TOKEN: optional("token", (value) => !/\s/u.test(value)),
	DISCORD_APPLICATION_ID: optional("snowflake", (value) =>
		snowflake.test(value),
	),
	DISCORD_GUILD_ID: optional("snowflake", (value) => snowflake.test(value)),
	DISCORD_API_BASE: optional(
		"url",
		(value) =>
			URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol),
	),
	CORPUS_DIR: folder("corpus"),
	DATA_DIR: folder("data"),
	LOG_LEVEL: z
		.string()
		.optional()
		.transform((value) => value?.trim().toLowerCase() || "info")
		.pipe(z.enum(logLevels, { error: "level" satisfies ProblemKind })),
	TZ: optional("zone", isZone),
	HEALTH_PORT: optional(
		"port",
		(value) => /^\d{1,5}$/u.test(value) && Number(value) <= 65_535,
	).transform((value) => (value === null ? null : Number(value))),
});

/** The settings, or everything that is wrong with them. */
export type ConfigRead =
	| { readonly kind: "config"; readonly config: Config }
	| { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

/** The papers' own zone. */
const paperZone = "Asia/Shanghai";

/** Reads the settings from an environment. */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>>,
): ConfigRead {
	const read = schema.safeParse(environment);
	if (!read.success)
		return {
			kind: "problems",
			problems: read.error.issues.map(({ path, message }) => {
				const problem = problemKinds.find((kind) => kind === message);
				if (problem === undefined) throw new Error(message);
				return { variable: String(path[0]), problem };
			}),
		};
	const { data } = read;
	return {
		kind: "config",
		config: {
			discordToken: data.DISCORD_TOKEN,
			discordApplicationId: data.DISCORD_APPLICATION_ID,
			discordGuildId: data.DISCORD_GUILD_ID,
			discordApiBase: data.DISCORD_API_BASE,
			corpusDir: data.CORPUS_DIR,
			dataDir: data.DATA_DIR,
			logLevel: data.LOG_LEVEL,
			zone: data.TZ ?? paperZone,
			healthPort: data.HEALTH_PORT,
		},
	};
}
