import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const snowflake = "1158064756104630352";

describe("settings", () => {
	it("need nothing", () => {
		expect(readConfig({})).toEqual({
			kind: "config",
			config: {
				discordToken: null,
				discordApplicationId: null,
				discordGuildId: null,
				discordApiBase: null,
				corpusDir: "corpus",
				dataDir: "data",
				logLevel: "info",
				zone: "Asia/Shanghai",
				healthPort: null,
			},
		});
	});

	it("take an empty or blank variable for one that is not set", () => {
		expect(
			readConfig({ DISCORD_TOKEN: "", CORPUS_DIR: " ", LOG_LEVEL: "", TZ: "" }),
		).toEqual(readConfig({}));
	});

	it("are read as they are given", () => {
		expect(
			readConfig({
				DISCORD_TOKEN: " abc.def.ghi ",
				DISCORD_APPLICATION_ID: snowflake,
				DISCORD_GUILD_ID: snowflake,
				DISCORD_API_BASE: "http://127.0.0.1:4000/api",
				CORPUS_DIR: "/srv/pages",
				DATA_DIR: "/srv/data",
				LOG_LEVEL: "WARN",
				TZ: "Europe/London",
				HEALTH_PORT: "9464",
			}),
		).toMatchObject({
			config: {
				discordToken: "abc.def.ghi",
				discordApplicationId: snowflake,
				discordApiBase: "http://127.0.0.1:4000/api",
				corpusDir: "/srv/pages",
				dataDir: "/srv/data",
				logLevel: "warn",
				zone: "Europe/London",
				healthPort: 9464,
			},
		});
	});

	it.each([
		["DISCORD_TOKEN", "Bot abc.def.ghi", "token"],
		["DISCORD_APPLICATION_ID", "jiyan", "snowflake"],
		["DISCORD_GUILD_ID", "123", "snowflake"],
		["DISCORD_API_BASE", "127.0.0.1:4000", "url"],
		["DISCORD_API_BASE", "ftp://127.0.0.1/api", "url"],
		["LOG_LEVEL", "loud", "level"],
		["TZ", "Chongqing", "zone"],
		["CORPUS_DIR", "a\0b", "folder"],
		["HEALTH_PORT", "0x50", "port"],
		["HEALTH_PORT", "65536", "port"],
		["HEALTH_PORT", "-1", "port"],
	])("%s=%j is a problem: %s", (variable, value, problem) => {
		expect(readConfig({ [variable]: value })).toEqual({
			kind: "problems",
			problems: [{ variable, problem }],
		});
	});

	it("tell every problem at once, and no value", () => {
		const read = readConfig({
			DISCORD_TOKEN: "se cret",
			DISCORD_GUILD_ID: "se-cret",
			TZ: "secret",
		});
		expect(read).toMatchObject({
			problems: [
				{ variable: "DISCORD_TOKEN" },
				{ variable: "DISCORD_GUILD_ID" },
				{ variable: "TZ" },
			],
		});
		expect(JSON.stringify(read)).not.toContain('cret"');
	});
});
