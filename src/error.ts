import type { MessageKey, Values } from "../locales/messages.ts";
import type { AskButton } from "./reply.ts";

/**
 * What the person asking can mend. The message stands in the locale files under `error.…`: what is wrong, and what
 * would work. Everything else that is thrown is a fault of ours: logged whole, shown as an apology with an id.
 */
export class UserError<K extends MessageKey = MessageKey> extends Error {
	override readonly name = "UserError";
	readonly key: K;
	readonly values: Values<K>;
	/** Questions that would work: names that sound alike, the near dates. Offered as buttons, never asked unbidden. */
	readonly asks: readonly AskButton[];
	/** `empty` where the question is sound and only what it asks for is not there: a name nobody has. */
	readonly outcome: "refused" | "empty";

	/** @param values - what the message's placeholders stand for; null where it has none */
	constructor(
		key: K,
		values: Values<K>,
		{
			asks = [],
			outcome = "refused",
		}: {
			readonly asks?: readonly AskButton[];
			readonly outcome?: "refused" | "empty";
		} = {},
	) {
		super(key);
		this.key = key;
		this.values = values;
		this.asks = asks;
		this.outcome = outcome;
	}
}
