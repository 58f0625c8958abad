import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { Json, JsonObject } from "./wire.ts";
import {
	type Channel,
	type Guild,
	permissions,
	type Role,
	type World,
} from "./world.ts";

/** topics/opcodes-and-status-codes */
const op = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	resume: 6,
	reconnect: 7,
	invalidSession: 9,
	hello: 10,
	heartbeatAck: 11,
} as const;

const close = {
	unknownOpcode: 4001,
	decodeError: 4002,
	notAuthenticated: 4003,
	authenticationFailed: 4004,
	disallowedIntents: 4014,
} as const;

/** events/gateway#list-of-intents */
export const intents = {
	guilds: 1 << 0,
	members: 1 << 1,
	presences: 1 << 8,
	messageContent: 1 << 15,
} as const;

const privileged = intents.members | intents.presences | intents.messageContent;

const frame = z.object({ op: z.number(), d: z.json().optional() });
const identify = z.looseObject({ token: z.string(), intents: z.number() });
const resume = z.looseObject({
	token: z.string(),
	session_id: z.string(),
	seq: z.number(),
});

interface Session {
	readonly id: string;
	readonly intents: number;
	/** Everything sent, for who resumes. */
	readonly sent: { readonly t: string; readonly d: Json }[];
	socket: WebSocket | null;
}

export interface Gateway {
	/** Whether a client is connected and identified. */
	connected(): boolean;
	/** What the connected clients asked to be told of. */
	intents(): number[];
	/** How often a client identified itself, and how often it resumed. */
	readonly count: { identified: number; resumed: number; attempted: number };
	/** Sends an event to whoever has the intent; kept for who resumes. */
	dispatch(type: string, data: Json, intent?: number): void;
	/** Sends a server as it is when the bot joins it or connects. */
	guildCreated(guild: Guild): void;
	/** Says that a server has a role more. */
	guildUpdated(guild: Guild, role: Role): void;
	/** Says what became of a server's channel. */
	channelChanged(
		event: "CHANNEL_CREATE" | "CHANNEL_UPDATE" | "CHANNEL_DELETE",
		channel: Channel,
	): void;
	/** op 7: asks the client to reconnect and resume. */
	askToReconnect(): void;
	/** op 9: the session is no longer good. */
	invalidate(resumable: boolean): void;
	/** Closes the connection with a code, or breaks it without a word. */
	drop(code?: number): void;
	/** Turns WebSocket requests away until told otherwise. */
	refuse(turnAway: boolean): void;
	/** Leaves heartbeats unanswered, until told otherwise: the connection of a zombie. */
	silence(isSilent: boolean): void;
	stop(): void;
}

/** @param heartbeat - milliseconds the client is told between its heartbeats */
export function createGateway(
	world: World,
	server: Server,
	url: () => string,
	heartbeat = 41_250,
): Gateway {
	const sockets = new WebSocketServer({ noServer: true });
	const sessions = new Map<string, Session>();
	const count = { identified: 0, resumed: 0, attempted: 0 };
	let turnedAway = false;
	let silent = false;

	const send = (socket: WebSocket, message: JsonObject) =>
		socket.send(JSON.stringify(message));

	const emit = (session: Session, t: string, d: Json) => {
		session.sent.push({ t, d });
		if (session.socket?.readyState === 1)
			send(session.socket, { op: op.dispatch, s: session.sent.length, t, d });
	};

	const bot = {
		id: world.application,
		username: world.botName,
		discriminator: "0",
		avatar: null,
		bot: true,
	};

	const roleJson = (role: Role, may: bigint): JsonObject => ({
		id: role.id,
		name: role.name,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		position: 0,
		permissions: String(may),
		managed: false,
		mentionable: role.mentionable,
		flags: 0,
	});

	/** All that the local Discord knows, but to run the place: what is taken from the bot, channels take. */
	const usually = Object.entries(permissions)
		.filter(([name]) => name !== "administrator" && name !== "manageGuild")
		.map(([, bit]) => bit);
	const sum = (bits: readonly bigint[]): bigint =>
		bits.reduce((all, bit) => all | bit, 0n);

	const channelJson = (channel: Channel): JsonObject => ({
		id: channel.id,
		guild_id: channel.guild,
		name: channel.name,
		type: channel.type,
		position: 0,
		permission_overwrites: [
			{
				id: world.application,
				type: 1,
				allow: "0",
				deny: String(
					sum(
						usually.filter(
							(bit) =>
								![...channel.allowed].some((name) => permissions[name] === bit),
						),
					),
				),
			},
		],
	});

	const guildJson = (guild: Guild): JsonObject => ({
		id: guild.id,
		name: guild.name,
		icon: null,
		owner_id: "1",
		preferred_locale: guild.locale,
		features: [],
		roles: [
			roleJson(
				{ id: guild.id, name: "@everyone", mentionable: false },
				sum(usually),
			),
			...guild.roles.map((role) => roleJson(role, 0n)),
		],
		emojis: [],
		stickers: [],
		// Without the intent for members a server comes with the bot itself alone.
		members: [
			{
				user: bot,
				roles: [],
				joined_at: new Date(world.clock.now()).toISOString(),
				deaf: false,
				mute: false,
				flags: 0,
			},
		],
		presences: [],
		voice_states: [],
		threads: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
		member_count: 2,
		large: false,
		joined_at: new Date(world.clock.now()).toISOString(),
		unavailable: false,
		system_channel_id:
			guild.channels.find((channel) => !channel.gone)?.id ?? null,
		channels: guild.channels
			.filter((channel) => !channel.gone)
			.map(channelJson),
	});

	const started = (socket: WebSocket, given: z.infer<typeof identify>) => {
		count.identified += 1;
		if (given.token !== world.token) {
			socket.close(close.authenticationFailed, "Authentication failed.");
			return;
		}
		if ((given.intents & privileged & ~world.allowedIntents) !== 0) {
			socket.close(close.disallowedIntents, "Disallowed intent(s).");
			return;
		}
		for (const old of sessions.values())
			if (old.socket === null) sessions.delete(old.id);
		const session: Session = {
			id: randomBytes(8).toString("hex"),
			intents: given.intents,
			sent: [],
			socket,
		};
		sessions.set(session.id, session);
		const joined = [...world.guilds.values()].filter((guild) => guild.joined);
		emit(session, "READY", {
			v: 10,
			user: bot,
			guilds: joined.map((guild) => ({ id: guild.id, unavailable: true })),
			session_id: session.id,
			resume_gateway_url: url(),
			application: { id: world.application, flags: 0 },
		});
		if ((given.intents & intents.guilds) !== 0)
			for (const guild of joined)
				emit(session, "GUILD_CREATE", guildJson(guild));
	};

	const resumed = (socket: WebSocket, given: z.infer<typeof resume>) => {
		const session = sessions.get(given.session_id);
		if (given.token !== world.token) {
			socket.close(close.authenticationFailed, "Authentication failed.");
			return;
		}
		if (session === undefined) {
			send(socket, { op: op.invalidSession, d: false });
			return;
		}
		count.resumed += 1;
		session.socket = socket;
		for (const [index, { t, d }] of session.sent.entries())
			if (index >= given.seq)
				send(socket, { op: op.dispatch, s: index + 1, t, d });
		emit(session, "RESUMED", null);
	};

	const receive = (socket: WebSocket, text: string) => {
		const read = frame.safeParse(JSON.parse(text));
		if (!read.success) {
			socket.close(close.decodeError, "Decode error.");
			return;
		}
		const { op: code, d } = read.data;
		if (code === op.heartbeat) {
			if (!silent) send(socket, { op: op.heartbeatAck });
		} else if (code === op.identify) started(socket, identify.parse(d));
		else if (code === op.resume) resumed(socket, resume.parse(d));
		else if (![...sessions.values()].some((one) => one.socket === socket))
			socket.close(close.notAuthenticated, "Not authenticated.");
		// 3 presence, 4 voice state, 8 members: taken and not answered.
		else if (![3, 4, 8].includes(code))
			socket.close(close.unknownOpcode, "Unknown opcode.");
		world.changed();
	};

	sockets.on("connection", (socket: WebSocket) => {
		socket.on("message", (bytes) => receive(socket, String(bytes)));
		socket.on("close", () => {
			for (const session of sessions.values())
				if (session.socket === socket) session.socket = null;
			world.changed();
		});
		send(socket, { op: op.hello, d: { heartbeat_interval: heartbeat } });
	});

	server.on("upgrade", (request, connection: Duplex, head) => {
		count.attempted += 1;
		if (turnedAway) {
			connection.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
			world.changed();
			return;
		}
		sockets.handleUpgrade(request, connection, head, (socket) =>
			sockets.emit("connection", socket, request),
		);
	});

	const open = () =>
		[...sessions.values()].flatMap((session) => session.socket ?? []);

	return {
		count,
		connected: () => open().length > 0,
		intents: () =>
			[...sessions.values()]
				.filter(({ socket }) => socket !== null)
				.map((session) => session.intents),
		dispatch(type, data, intent = 0) {
			for (const session of sessions.values())
				if ((session.intents & intent) === intent) emit(session, type, data);
		},
		guildCreated(guild) {
			this.dispatch("GUILD_CREATE", guildJson(guild), intents.guilds);
		},
		guildUpdated(guild, role) {
			this.dispatch(
				"GUILD_ROLE_CREATE",
				{ guild_id: guild.id, role: roleJson(role, 0n) },
				intents.guilds,
			);
		},
		channelChanged(event, channel) {
			this.dispatch(event, channelJson(channel), intents.guilds);
		},
		askToReconnect() {
			for (const socket of open()) send(socket, { op: op.reconnect, d: null });
		},
		invalidate(resumable) {
			if (!resumable) sessions.clear();
			for (const socket of sockets.clients)
				send(socket, { op: op.invalidSession, d: resumable });
		},
		drop(code) {
			for (const socket of open())
				if (code === undefined) socket.terminate();
				else socket.close(code);
		},
		refuse(turnAway) {
			turnedAway = turnAway;
		},
		silence(isSilent) {
			silent = isSilent;
		},
		stop() {
			for (const socket of sockets.clients) socket.terminate();
			sockets.close();
		},
	};
}
