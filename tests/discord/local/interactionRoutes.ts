import { z } from "zod";
import { suggestionProblems } from "./commandRules.ts";
import { componentsShape, modalProblems } from "./componentRules.ts";
import { flagBits } from "./messageRules.ts";
import {
	editMessage,
	type Message,
	messageJson,
	newMessage,
	thinkingMessage,
	type Upload,
} from "./messages.ts";
import type { Route } from "./server.ts";
import { callbackShape, shapeProblems, shapes } from "./shapes.ts";
import { ApiError, type Json, refuseProblems, under } from "./wire.ts";
import type { Interaction, World } from "./world.ts";

/** interactions/receiving-and-responding: when a token is too late for a first answer, and for any. */
const firstAnswerWithin = 3000;
const tokenLives = 15 * 60_000;

/** Which callbacks each kind of interaction takes. */
const fitting: Readonly<Record<number, readonly number[]>> = {
	2: [4, 5, 9],
	3: [4, 5, 6, 7, 9],
	4: [8],
	5: [4, 5, 6, 7],
};

const callbackBody = z.looseObject({
	type: z.number(),
	data: z.looseObject({ flags: z.number().nullish() }).nullish(),
});

const modalData = z.looseObject({
	custom_id: z.string(),
	title: z.string(),
	components: z.array(z.json()),
});

const suggestionData = z.looseObject({
	choices: z
		.array(
			z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }),
		)
		.nullish(),
});

/** The REST calls of an interaction: its first answer, edits of it and follow-ups. */
export function interactionRoutes(world: World): Route[] {
	const { clock } = world;

	const isLate = ({ sentAt, sentAhead }: Interaction): boolean =>
		(world.realTime ? clock.now() - sentAt : clock.advanced() - sentAhead) >
		firstAnswerWithin;

	const put = (message: Message): Message => {
		world.channels.get(message.channel)?.messages.push(message);
		return message;
	};

	const destination = (interaction: Interaction, flags: number) => ({
		channel: interaction.channel,
		author: world.application,
		only: (flags & flagBits.ephemeral) === 0 ? null : interaction.user,
	});

	const callback = (
		interaction: Interaction,
		given: Json,
		uploads: readonly Upload[],
	): void => {
		const { type, data } = callbackBody.parse(given);
		const flags = data?.flags ?? 0;
		const shape = callbackShape(type);
		const fits = fitting[interaction.type]?.includes(type) === true;
		const needsSource = type === 6 || type === 7;
		if (shape === null || !fits || (needsSource && interaction.source === null))
			refuseProblems([
				{
					path: ["type"],
					message: `Callback ${type} does not fit interaction type ${interaction.type}.`,
				},
			]);
		else refuseProblems(shapeProblems(shape, given));
		const body: Json = z.json().parse(data ?? {});
		if (type === 4)
			interaction.original = put(
				newMessage(clock, body, uploads, {
					...destination(interaction, flags),
					arrival: "response",
				}),
			);
		else if (type === 5)
			interaction.original = put(
				thinkingMessage(clock, destination(interaction, flags)),
			);
		else if (type === 6) interaction.awaitsEdit = true;
		else if (type === 7 && interaction.source !== null)
			editMessage(clock, interaction.source, body, uploads);
		else if (type === 8) {
			refuseProblems(
				under(["data"], suggestionProblems(data, interaction.typedType)),
			);
			interaction.suggestions = suggestionData.parse(data ?? {}).choices ?? [];
		} else if (type === 9) {
			const modal = modalData.parse(data);
			refuseProblems(
				under(["data", "components"], modalProblems(modal.components)),
			);
			interaction.modal = {
				customId: modal.custom_id,
				title: modal.title,
				components: componentsShape.parse(modal.components),
			};
		}
		if (needsSource) interaction.original = interaction.source;
		interaction.callback = type;
		interaction.answeredAt = clock.now();
	};

	/** The interaction of a webhook's call, where it may be used. */
	const answered = (application: string, token: string): Interaction => {
		const interaction = world.interactions.get(token);
		if (
			application !== world.application ||
			interaction === undefined ||
			interaction.callback === null ||
			interaction.callback === 8 ||
			interaction.callback === 9
		)
			throw new ApiError(404, 10015, "Unknown Webhook");
		if (clock.now() - interaction.sentAt > tokenLives)
			throw new ApiError(401, 50027, "Invalid Webhook Token");
		return interaction;
	};

	const messageOf = (interaction: Interaction, id: string): Message => {
		const message =
			id === "@original"
				? interaction.original
				: interaction.followUps.find((one) => one.id === id);
		if (message == null || message.deleted)
			throw new ApiError(404, 10008, "Unknown Message");
		return message;
	};

	const edited = (
		interaction: Interaction,
		message: Message,
		given: Json,
		uploads: readonly Upload[],
	) => {
		refuseProblems(shapeProblems(shapes.editOriginal, given));
		editMessage(clock, message, given, uploads);
		if (message === interaction.original) interaction.awaitsEdit = false;
		return { status: 200, body: messageJson(message, world.botName) };
	};

	const step = (steps: Readonly<Record<string, string>>, name: string) =>
		steps[name] ?? "";

	return [
		{
			method: "POST",
			pattern: "/interactions/:id/:token/callback",
			authorized: false,
			answer({ body, uploads, query }, steps) {
				const interaction = world.interactions.get(step(steps, "token"));
				if (
					interaction === undefined ||
					interaction.id !== steps.id ||
					(interaction.callback === null && isLate(interaction))
				)
					throw new ApiError(404, 10062, "Unknown interaction");
				if (interaction.callback !== null)
					throw new ApiError(
						400,
						40060,
						"Interaction has already been acknowledged.",
					);
				callback(interaction, body, uploads);
				if (query.get("with_response") !== "true") return { status: 204 };
				const message = interaction.original;
				return {
					status: 200,
					body: {
						interaction: { id: interaction.id, type: interaction.type },
						resource: {
							type: interaction.callback,
							...(message === null
								? {}
								: { message: messageJson(message, world.botName) }),
						},
					},
				};
			},
		},
		{
			method: "POST",
			pattern: "/webhooks/:application/:token",
			authorized: false,
			answer({ body, uploads }, steps) {
				const interaction = answered(
					step(steps, "application"),
					step(steps, "token"),
				);
				refuseProblems(shapeProblems(shapes.followUp, body));
				const original = interaction.original;
				// The first follow-up of a deferred answer is that answer.
				if (original?.thinking && !original.deleted)
					return edited(interaction, original, body, uploads);
				if (interaction.userInstalled && interaction.followUps.length >= 5)
					throw new ApiError(
						400,
						40094,
						"This interaction has reached the maximum number of follow up messages",
					);
				const flags =
					z.looseObject({ flags: z.number().nullish() }).parse(body).flags ?? 0;
				const message = put(
					newMessage(clock, body, uploads, {
						...destination(interaction, flags),
						arrival: "response",
					}),
				);
				interaction.followUps.push(message);
				return { status: 200, body: messageJson(message, world.botName) };
			},
		},
		{
			method: "PATCH",
			pattern: "/webhooks/:application/:token/messages/:message",
			authorized: false,
			answer({ body, uploads }, steps) {
				const interaction = answered(
					step(steps, "application"),
					step(steps, "token"),
				);
				return edited(
					interaction,
					messageOf(interaction, step(steps, "message")),
					body,
					uploads,
				);
			},
		},
		{
			method: "GET",
			pattern: "/webhooks/:application/:token/messages/:message",
			authorized: false,
			answer(_request, steps) {
				const interaction = answered(
					step(steps, "application"),
					step(steps, "token"),
				);
				const message = messageOf(interaction, step(steps, "message"));
				return { status: 200, body: messageJson(message, world.botName) };
			},
		},
		{
			method: "DELETE",
			pattern: "/webhooks/:application/:token/messages/:message",
			authorized: false,
			answer(_request, steps) {
				const interaction = answered(
					step(steps, "application"),
					step(steps, "token"),
				);
				messageOf(interaction, step(steps, "message")).deleted = true;
				return { status: 204 };
			},
		},
	];
}
