import type { AddressInfo } from "node:net";
import { applicationRoutes } from "./applicationRoutes.ts";
import { channelRoutes } from "./channelRoutes.ts";
import { createGateway, type Gateway, intents } from "./gateway.ts";
import { interactionRoutes } from "./interactionRoutes.ts";
import { Person, type PersonOptions } from "./person.ts";
import { createHttpSide, type Ordered } from "./server.ts";
import {
	addChannel,
	type Channel,
	createWorld,
	type Guild,
	type Refusal,
	type Role,
	type World,
} from "./world.ts";

/** A Discord of one's own, on a free port of this machine. */
export interface LocalDiscord {
	readonly world: World;
	readonly gateway: Gateway;
	/** For DISCORD_API_BASE. */
	readonly apiBase: string;
	readonly token: string;
	readonly application: string;
	/** Requests that came, in order. */
	readonly requests: readonly string[];
	/** A server with one channel, the bot in it unless told. */
	guild(options?: { name?: string; locale?: string; joined?: boolean }): Guild;
	channel(guild: Guild, name: string): Channel;
	/** A role that anybody may mention unless told. */
	role(guild: Guild, name: string, mentionable?: boolean): Role;
	/** Somebody changes a channel, or what the bot may do in it: `change` does it, and whoever is connected is told. */
	edit(channel: Channel, change: (channel: Channel) => void): void;
	/** Somebody deletes a channel. */
	remove(channel: Channel): void;
	/** The bot is added to a server, or thrown out of it. */
	join(guild: Guild): void;
	leave(guild: Guild): void;
	/** Somebody who uses the bot. */
	person(options?: PersonOptions): Person;
	/** The next requests that fit meet with a mishap. */
	order(mishap: Ordered): void;
	/** Settles when a bot is connected. */
	online(): Promise<void>;
	/** Refusals a test has provoked and looked at: taken, so that `stop` says nothing of them. */
	refusals(): Refusal[];
	/**
	 * Ends it.
	 * @throws Error with every request that was refused and that no test asked about
	 */
	stop(): Promise<void>;
}

export interface DiscordOptions {
	/** Milliseconds between the client's heartbeats; Discord's own unless told. */
	readonly heartbeat?: number;
	/** Whether three seconds of real time make a first answer late: for measuring, on a machine of its own. */
	readonly realTime?: boolean;
	/** What Discord's clock shows at first, milliseconds since the epoch; real time unless told. */
	readonly begins?: number;
}

/** Starts a local Discord. */
export async function startDiscord({
	heartbeat,
	realTime = false,
	begins,
}: DiscordOptions = {}): Promise<LocalDiscord> {
	const world = createWorld(realTime, begins ?? null);
	let port = 0;
	const gatewayUrl = () => `ws://127.0.0.1:${port}`;
	const http = createHttpSide(world, [
		...applicationRoutes(world, gatewayUrl),
		...interactionRoutes(world),
		...channelRoutes(world),
	]);
	const gateway = createGateway(world, http.server, gatewayUrl, heartbeat);
	await new Promise<void>((resolve) =>
		http.server.listen(0, "127.0.0.1", resolve),
	);
	const address: AddressInfo | string | null = http.server.address();
	if (address === null || typeof address === "string")
		throw new Error("the local Discord has no port");
	port = address.port;

	const channel = (guild: Guild, name: string): Channel => {
		const added = addChannel(world, { name, type: 0, guild: guild.id });
		guild.channels.push(added);
		return added;
	};

	return {
		world,
		gateway,
		apiBase: `http://127.0.0.1:${port}/api`,
		token: world.token,
		application: world.application,
		requests: http.seen,
		guild({ name = "编辑部", locale = "zh-CN", joined = true } = {}) {
			const guild: Guild = {
				id: world.clock.snowflake(),
				name,
				locale,
				channels: [],
				roles: [],
				members: new Set(),
				joined,
				commands: [],
			};
			world.guilds.set(guild.id, guild);
			channel(guild, "新闻");
			return guild;
		},
		channel(guild, name) {
			const added = channel(guild, name);
			if (guild.joined) gateway.channelChanged("CHANNEL_CREATE", added);
			return added;
		},
		role(guild, name, mentionable = true) {
			const role = { id: world.clock.snowflake(), name, mentionable };
			guild.roles.push(role);
			if (guild.joined) gateway.guildUpdated(guild, role);
			return role;
		},
		edit(changed, change) {
			change(changed);
			gateway.channelChanged("CHANNEL_UPDATE", changed);
		},
		remove(gone) {
			gone.gone = true;
			gateway.channelChanged("CHANNEL_DELETE", gone);
		},
		join(guild) {
			guild.joined = true;
			gateway.guildCreated(guild);
		},
		leave(guild) {
			guild.joined = false;
			gateway.dispatch("GUILD_DELETE", { id: guild.id }, intents.guilds);
		},
		person: (options = {}) =>
			new Person(world, gateway, `http://127.0.0.1:${port}`, options),
		order: http.order,
		online: async () => {
			await world.until("a bot to connect", () => gateway.connected());
		},
		refusals: () => world.refusals.splice(0),
		async stop() {
			gateway.stop();
			http.server.closeAllConnections();
			await new Promise((resolve) => http.server.close(resolve));
			if (world.refusals.length > 0)
				throw new Error(
					`the local Discord refused what nobody asked about:\n${JSON.stringify(world.refusals.splice(0), null, "\t")}`,
				);
		},
	};
}
