import { parentPort } from "node:worker_threads";
import { loadWords } from "../language/words.ts";
import { Extractor, type Made, type Work } from "./extractor.ts";

/** What a helper is told. */
export type ToHelper =
	| { readonly kind: "work"; readonly works: readonly Work[] }
	| { readonly kind: "finish" };

/** What a helper says. `works` of `made` are left out: they are known by their order. */
export type FromHelper =
	| { readonly kind: "done" }
	| {
			readonly kind: "made";
			readonly made: Omit<Made, "works"> & { readonly count: number };
	  }
	| { readonly kind: "finished" };

/** A thread that only extracts, for as long as there is much to do. */
const port = parentPort;
if (port !== null) {
	loadWords();
	const extractor = new Extractor();
	const say = (message: FromHelper): void =>
		port.postMessage(
			message,
			message.kind === "made" ? [message.made.buffer] : [],
		);
	const hand = (made: Made | null): void => {
		if (made === null) return;
		const { works, ...rest } = made;
		say({ kind: "made", made: { ...rest, count: works.length } });
	};
	port.on("message", (message: ToHelper) => {
		if (message.kind === "work") {
			for (const work of message.works) hand(extractor.take(work));
			say({ kind: "done" });
		} else {
			hand(extractor.finish());
			say({ kind: "finished" });
		}
	});
}
