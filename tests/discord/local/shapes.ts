import * as spec from "discord-api-spec/zod";
import type { Problem } from "./wire.ts";

type Shape = (typeof spec)[keyof typeof spec];

/** Keys that discord.js adds to every message and Discord takes everywhere, though the spec has them only in places. */
const addedByTheClient = new Set(["tts", "enforce_nonce"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys of a body that its parsed copy lacks: keys the spec does not know, which it drops without a word. */
function unknownKeys(
	body: unknown,
	parsed: unknown,
	path: readonly (string | number)[],
): Problem[] {
	if (Array.isArray(body) && Array.isArray(parsed))
		return body.flatMap((item, index) =>
			unknownKeys(item, parsed[index], [...path, index]),
		);
	if (!isRecord(body) || !isRecord(parsed)) return [];
	return Object.entries(body).flatMap(([key, value]) => {
		if (key in parsed) return unknownKeys(value, parsed[key], [...path, key]);
		return addedByTheClient.has(key)
			? []
			: [{ path: [...path, key], message: "no such key" }];
	});
}

/** What the spec finds wrong with a body, unknown keys included. */
export function shapeProblems(shape: Shape, body: unknown): Problem[] {
	const result = shape.safeParse(body);
	if (!result.success)
		return result.error.issues.map((issue) => ({
			path: issue.path.map((step) =>
				typeof step === "number" ? step : String(step),
			),
			message: issue.message,
		}));
	return unknownKeys(body, result.data, []);
}

/** The shape of an interaction's first answer, by its type (validating the union says nothing useful). */
export function callbackShape(type: number): Shape | null {
	if (type === 4 || type === 5)
		return spec.CreateMessageInteractionCallbackRequestSchema;
	if (type === 6 || type === 7)
		return spec.UpdateMessageInteractionCallbackRequestSchema;
	if (type === 8)
		return spec.ApplicationCommandAutocompleteCallbackRequestSchema;
	if (type === 9) return spec.ModalInteractionCallbackRequestSchema;
	return null;
}

export const shapes = {
	command: spec.ApplicationCommandUpdateRequestSchema,
	editOriginal: spec.IncomingWebhookUpdateRequestPartialSchema,
	followUp: spec.IncomingWebhookRequestPartialSchema,
	channelMessage: spec.MessageCreateRequestSchema,
	editMessage: spec.MessageEditRequestPartialSchema,
	thread: spec.CreateTextThreadWithMessageRequestSchema,
	directChannel: spec.CreatePrivateChannelRequestSchema,
} as const;
