// Made by `npm run locales` from the language files beside it; do not edit.

/** Every message and what its placeholders take; null where it has none. */
export type Messages = {
	"action.context": null;
	"action.copy": null;
	"action.dispute": null;
	"action.pick": null;
	"action.watch": null;
	"action.why": null;
	"error.failed": {
		readonly id: string;
	};
	"error.failedTitle": null;
	"error.refusedTitle": null;
};

export type MessageKey = keyof Messages;

export type Values<K extends MessageKey> = Messages[K];

/** Messages without placeholders. */
export type PlainKey = {
	[K in MessageKey]: Messages[K] extends null ? K : never;
}[MessageKey];

/** Messages with placeholders. */
export type FilledKey = Exclude<MessageKey, PlainKey>;
