import { loadWords } from "../language/words.ts";
import { Extractor, type Made, type Work } from "./extractor.ts";

/** What it is told. */
export type ToProcess =
	| { readonly kind: "work"; readonly works: readonly Work[] }
	| { readonly kind: "finish" };

/** What it says. `works` of `made` are left out: they are known by their order. */
export type FromProcess =
	| { readonly kind: "done" }
	| {
			readonly kind: "made";
			readonly made: Omit<Made, "works"> & { readonly count: number };
	  }
	| { readonly kind: "finished" };

/**
 * A process that only extracts, for as long as there is much to do. A process and not a thread: nodejieba keeps the 270 MB
 * of its dictionary when a thread ends, and every thread has one of its own.
 */
function extractFor(say: (message: FromProcess) => void): void {
	loadWords();
	const extractor = new Extractor();
	const hand = (made: Made | null): void => {
		if (made === null) return;
		const { works, ...rest } = made;
		say({ kind: "made", made: { ...rest, count: works.length } });
	};
	process.on("message", (message: ToProcess) => {
		if (message.kind === "work") {
			for (const work of message.works) hand(extractor.take(work));
			say({ kind: "done" });
		} else {
			hand(extractor.finish());
			say({ kind: "finished" });
		}
	});
	// Whoever started it is gone.
	process.on("disconnect", () => process.exit());
	// A terminal's Ctrl+C goes to every process; the one that answers ends them itself.
	process.on("SIGINT", () => undefined);
}

// A parent that is gone is told nothing; `disconnect` ends the process.
if (process.send !== undefined)
	extractFor((message) => process.send?.(message, () => undefined));
