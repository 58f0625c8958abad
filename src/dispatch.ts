import type { Asker, Suggestion, UploadedFile } from "./command.ts";
import type { Locale } from "./locale.ts";
import type { Call, HitAction, HitRef, Reply } from "./reply.ts";

/** Who reads the answer, and in which language. */
export interface Reader {
	readonly asker: Asker;
	readonly locale: Locale;
}

/** An option that is being typed. */
export interface Typing {
	readonly command: string;
	readonly option: string;
	readonly typed: string;
	/** What the other options hold so far. */
	readonly options: Call["options"];
}

/** The one door to the commands, for Discord and the console alike. */
export interface Dispatcher {
	/**
	 * Answers a call. Never rejects: what the asker can mend is a `refused` reply, a fault of ours a `failed` one with
	 * the id under which it is logged. The option `private` is the renderer's and is ignored here.
	 *
	 * @param files - uploaded files by option name
	 */
	answer(
		call: Call,
		reader: Reader,
		files?: Readonly<Record<string, UploadedFile>>,
	): Promise<Reply>;
	/** Does something with a passage that the reader picked. Never rejects. */
	act(action: HitAction, ref: HitRef, reader: Reader): Promise<Reply>;
	/** Completes an option: at most 25, best first, something useful for the empty text. Never rejects. */
	suggest(typing: Typing, reader: Reader): Promise<readonly Suggestion[]>;
}
