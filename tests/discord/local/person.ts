import { randomBytes } from "node:crypto";
import {
	commandData,
	findCommand,
	findEntry,
	type Typed,
	type Viewer,
} from "./commandBox.ts";
import { type Component, componentTypes, withInner } from "./componentRules.ts";
import type { Gateway } from "./gateway.ts";
import {
	componentsOf,
	type Message,
	messageJson,
	newMessage,
	uploadPath,
} from "./messages.ts";
import { Answer, screenText } from "./sight.ts";
import type { JsonObject } from "./wire.ts";
import {
	type Channel,
	directChannel,
	type Guild,
	type Interaction,
	type Role,
	type World,
} from "./world.ts";

export interface PersonOptions {
	/** The language of their Discord. */
	readonly locale?: string;
	/** The server they are in; a direct message with the bot where there is none. */
	readonly guild?: Guild;
	/** The channel; the server's first unless told. */
	readonly channel?: Channel;
	readonly roles?: readonly string[];
	/** Permission bits in that channel. */
	readonly permissions?: bigint;
	/** Whether their client checks nothing of what is typed: not Discord's own, but it might send anything. */
	readonly forged?: boolean;
	/** Whether they have installed the app for themselves, in a server or group the bot is no member of. */
	readonly userInstalled?: boolean;
}

/** SEND_MESSAGES, VIEW_CHANNEL, USE_APPLICATION_COMMANDS: what members usually have. */
export const usualPermissions = (1n << 10n) | (1n << 11n) | (1n << 31n);

/** Somebody at a client: what they can do, and what they then see. */
export class Person {
	readonly id: string;
	readonly name: string;
	readonly locale: string;
	readonly #world: World;
	readonly #gateway: Gateway;
	readonly #files: string;
	readonly #options: PersonOptions;
	readonly #channel: Channel;

	constructor(
		world: World,
		gateway: Gateway,
		files: string,
		options: PersonOptions,
	) {
		this.id = world.clock.snowflake();
		this.name = `reader${this.id.slice(-4)}`;
		this.locale = options.locale ?? "zh-CN";
		this.#world = world;
		this.#gateway = gateway;
		this.#files = files;
		this.#options = options;
		options.guild?.members.add(this.id);
		const channel = options.channel ?? options.guild?.channels[0];
		this.#channel = channel ?? directChannel(world, this.id);
	}

	/** Types a slash command (a subcommand's name is two words) and gives what comes of it. */
	async slash(
		name: string,
		options: Readonly<Record<string, Typed>> = {},
	): Promise<Answer> {
		return this.#answered(this.begin(name, options));
	}

	/** Sends a slash command and does not wait. */
	begin(
		name: string,
		options: Readonly<Record<string, Typed>> = {},
	): Interaction {
		const found = findCommand(this.#world, this.#viewer(), name);
		for (const one of found.offered)
			if (one.required && options[one.name] === undefined)
				throw new Error(`/${name} cannot be sent without ${one.name}`);
		return this.#send(
			2,
			commandData(this.#world, this.#files, found, options, {
				forged: this.#options.forged ?? false,
			}),
		);
	}

	/** Says something in their channel, with files. */
	says(
		content: string,
		...files: readonly {
			readonly name: string;
			readonly type: string;
			readonly bytes: Uint8Array;
		}[]
	): Message {
		const message = newMessage(
			this.#world.clock,
			{ content },
			files.map((file, index) => ({ ...file, index: String(index) })),
			{
				channel: this.#channel.id,
				author: this.id,
				only: null,
				arrival: "person",
			},
		);
		for (const file of message.attachments)
			this.#world.uploads.set(uploadPath(message, file), {
				type: file.type,
				bytes: file.bytes,
			});
		this.#channel.messages.push(message);
		return message;
	}

	/** Picks an entry of the menu of a message, and gives what comes of it. */
	async menu(message: Message, name: string): Promise<Answer> {
		if (!this.sees(message))
			throw new Error(`${this.name} does not see this message`);
		const entry = findEntry(this.#world, this.#viewer(), name);
		return this.#answered(
			this.#send(2, {
				id: entry.id,
				name: entry.name,
				type: 3,
				target_id: message.id,
				resolved: {
					messages: {
						[message.id]: messageJson(
							message,
							this.#world.botName,
							this.#files,
						),
					},
				},
			}),
		);
	}

	/** Types into an option that completes, and gives what is offered. */
	async type(
		name: string,
		option: string,
		text: string,
		others: Readonly<Record<string, Typed>> = {},
	): Promise<readonly { name: string; value: string | number }[]> {
		const found = findCommand(this.#world, this.#viewer(), name);
		const typed = found.offered.find((one) => one.name === option);
		if (typed?.autocomplete !== true)
			throw new Error(`/${name} ${option} does not complete`);
		const interaction = this.#send(
			4,
			commandData(this.#world, this.#files, found, others, {
				focused: { name: option, type: typed.type, value: text, focused: true },
			}),
			{ typedType: typed.type },
		);
		return this.#world.until(
			`suggestions for /${name} ${option}:${text}`,
			() => interaction.suggestions,
		);
	}

	/** Presses a button by its label (or part of it), and gives what comes of it. */
	async press(message: Message, label: string): Promise<Answer> {
		return this.#answered(this.beginPress(message, label));
	}

	/** Presses a button and does not wait. */
	beginPress(message: Message, label: string): Interaction {
		const button = this.#component(
			message,
			(one) =>
				one.type === componentTypes.button &&
				one.label?.includes(label) === true,
			`button ${label}`,
		);
		return this.#send(
			3,
			{ component_type: button.type, custom_id: button.custom_id ?? "" },
			{ source: message },
		);
	}

	/** Picks an entry of the message's menu by its label (or part of it). */
	async pick(message: Message, label: string): Promise<Answer> {
		const menu = this.#component(
			message,
			(one) => one.type === componentTypes.stringSelect,
			"menu",
		);
		const option = menu.options?.find((one) => one.label.includes(label));
		if (option === undefined)
			throw new Error(
				`the menu has no ${label}: ${menu.options?.map((one) => one.label).join(" | ")}`,
			);
		return this.#answered(
			this.#send(
				3,
				{
					component_type: menu.type,
					custom_id: menu.custom_id ?? "",
					values: [option.value],
				},
				{ source: message },
			),
		);
	}

	/** Chooses entries of the menu with this placeholder (or part of it), by their labels (or part of them). */
	async choose(
		message: Message,
		placeholder: string,
		labels: readonly string[],
	): Promise<Answer> {
		const menu = this.#menu(message, componentTypes.stringSelect, placeholder);
		const values = labels.map((label) => {
			const option = menu.options?.find((one) => one.label.includes(label));
			if (option === undefined)
				throw new Error(
					`the menu ${placeholder} has no ${label}: ${menu.options?.map((one) => one.label).join(" | ")}`,
				);
			return option.value;
		});
		return this.#answered(this.#pickFrom(message, menu, values));
	}

	/** Chooses roles in the menu of roles with this placeholder. */
	async chooseRoles(
		message: Message,
		placeholder: string,
		roles: readonly Role[],
	): Promise<Answer> {
		const menu = this.#menu(message, componentTypes.roleSelect, placeholder);
		return this.#answered(
			this.#pickFrom(
				message,
				menu,
				roles.map(({ id }) => id),
				{
					roles: Object.fromEntries(
						roles.map(({ id, name, mentionable }) => [
							id,
							{
								id,
								name,
								color: 0,
								colors: {
									primary_color: 0,
									secondary_color: null,
									tertiary_color: null,
								},
								hoist: false,
								position: 0,
								permissions: "0",
								managed: false,
								mentionable,
								flags: 0,
							},
						]),
					),
				},
			),
		);
	}

	/** Chooses channels in the menu of channels with this placeholder. */
	async chooseChannels(
		message: Message,
		placeholder: string,
		channels: readonly Channel[],
	): Promise<Answer> {
		const menu = this.#menu(message, componentTypes.channelSelect, placeholder);
		for (const { type, name } of channels)
			if (menu.channel_types?.includes(type) === false)
				throw new Error(`the menu offers no channel of ${name}'s kind`);
		return this.#answered(
			this.#pickFrom(
				message,
				menu,
				channels.map(({ id }) => id),
				{
					channels: Object.fromEntries(
						channels.map(({ id, name, type }) => [
							id,
							{ id, name, type, permissions: "0" },
						]),
					),
				},
			),
		);
	}

	#menu(message: Message, type: number, placeholder: string): Component {
		return this.#component(
			message,
			(one) =>
				one.type === type && one.placeholder?.includes(placeholder) === true,
			`menu ${placeholder}`,
		);
	}

	#pickFrom(
		message: Message,
		menu: Component,
		values: readonly string[],
		resolved: JsonObject = {},
	): Interaction {
		const [least, most] = [menu.min_values ?? 1, menu.max_values ?? 1];
		if (values.length < least || values.length > most)
			throw new Error(`the menu takes ${least} to ${most}`);
		return this.#send(
			3,
			{
				component_type: menu.type,
				custom_id: menu.custom_id ?? "",
				values: [...values],
				resolved,
			},
			{ source: message },
		);
	}

	/** Fills in the modal that an answer opened, fields by their custom ids, and sends it. */
	async submit(
		answer: Answer,
		fields: Readonly<Record<string, string>>,
	): Promise<Answer> {
		const modal = answer.modal;
		if (modal === null) throw new Error("no modal is open");
		const inputs = modal.components
			.flatMap(withInner)
			.filter((one) => one.type === componentTypes.textInput);
		const rows = inputs.map((input) => {
			const id = input.custom_id ?? "";
			const value = fields[id] ?? input.value ?? "";
			if ((input.required ?? true) && value === "")
				throw new Error(`the modal's field ${id} is required`);
			if (
				value.length > (input.max_length ?? 4000) ||
				value.length < (input.min_length ?? 0)
			)
				throw new Error(
					`the modal's field ${id} does not take ${value.length}`,
				);
			return { type: 1, components: [{ type: 4, custom_id: id, value }] };
		});
		for (const id of Object.keys(fields))
			if (!inputs.some((one) => one.custom_id === id))
				throw new Error(`the modal has no field ${id}`);
		return this.#answered(
			this.#send(
				5,
				{ custom_id: modal.customId, components: rows },
				answer.source === null ? {} : { source: answer.source },
			),
		);
	}

	/** Whether this person sees a message. */
	sees(message: Message): boolean {
		return (
			!message.deleted && (message.only === null || message.only === this.id)
		);
	}

	/** What comes of an interaction, once it is there. */
	#answered(interaction: Interaction): Promise<Answer> {
		return Answer.of(this.#world, interaction);
	}

	#component(
		message: Message,
		fits: (one: Component) => boolean,
		what: string,
	): Component {
		if (!this.sees(message))
			throw new Error(`${this.name} does not see this message`);
		const found = componentsOf(message).find(fits);
		if (found === undefined)
			throw new Error(`there is no ${what} in:\n${screenText(message)}`);
		if (found.disabled) throw new Error(`the ${what} is greyed out`);
		return found;
	}

	#viewer(): Viewer {
		return {
			guild: this.#options.guild ?? null,
			locale: this.locale,
			context: this.#context(),
			userInstalled: this.#options.userInstalled ?? false,
			permissions: this.#options.permissions ?? usualPermissions,
		};
	}

	/** 0 a server, 1 a direct message with the bot, 2 any other private channel. */
	#context(): number {
		if (this.#options.guild !== undefined) return 0;
		return this.#options.userInstalled ? 2 : 1;
	}

	#send(
		type: number,
		data: JsonObject,
		more: { source?: Message; typedType?: number } = {},
	): Interaction {
		const { clock } = this.#world;
		const interaction: Interaction = {
			id: clock.snowflake(),
			token: randomBytes(16).toString("hex"),
			type,
			user: this.id,
			channel: this.#channel.id,
			sentAt: clock.now(),
			sentAhead: clock.advanced(),
			source: more.source ?? null,
			typedType: more.typedType ?? 0,
			userInstalled: this.#options.userInstalled ?? false,
			answeredAt: null,
			callback: null,
			original: null,
			awaitsEdit: false,
			followUps: [],
			suggestions: null,
			modal: null,
		};
		this.#world.interactions.set(interaction.token, interaction);
		this.#gateway.dispatch("INTERACTION_CREATE", {
			...this.#frame(interaction),
			data,
			...(interaction.source === null
				? {}
				: { message: messageJson(interaction.source, this.#world.botName) }),
		});
		return interaction;
	}

	#frame(interaction: Interaction): JsonObject {
		const { guild } = this.#options;
		const user = {
			id: this.id,
			username: this.name,
			global_name: null,
			discriminator: "0",
			avatar: null,
		};
		return {
			id: interaction.id,
			application_id: this.#world.application,
			type: interaction.type,
			token: interaction.token,
			version: 1,
			channel_id: interaction.channel,
			channel: { id: interaction.channel, type: this.#channel.type },
			locale: this.locale,
			entitlements: [],
			attachment_size_limit: 10 * 1024 * 1024,
			authorizing_integration_owners: this.#options.userInstalled
				? { 1: this.id }
				: { 0: guild?.id ?? "0" },
			context: this.#context(),
			app_permissions: String((1n << 11n) | (1n << 14n) | (1n << 15n)),
			...(guild === undefined
				? { user }
				: {
						guild_id: guild.id,
						guild: { id: guild.id, locale: guild.locale, features: [] },
						guild_locale: guild.locale,
						member: {
							user,
							roles: [...(this.#options.roles ?? [])],
							joined_at: "2024-01-01T00:00:00.000Z",
							deaf: false,
							mute: false,
							permissions: String(
								this.#options.permissions ?? usualPermissions,
							),
							flags: 0,
						},
					}),
		};
	}
}
