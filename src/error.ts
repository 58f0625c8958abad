import type { MessageKey, Values } from "../locales/messages.ts";

/**
 * What the person asking can mend. The message stands in the locale files under `error.…`: what is wrong, and what
 * would work. Everything else that is thrown is a fault of ours: logged whole, shown as an apology with an id.
 */
export class UserError<K extends MessageKey = MessageKey> extends Error {
	override readonly name = "UserError";
	readonly key: K;
	readonly values: Values<K>;

	/** @param values - what the message's placeholders stand for */
	constructor(key: K, values: Values<K>) {
		super(key);
		this.key = key;
		this.values = values;
	}
}
