import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Made, Work } from "./extractor.ts";
import type { FromHelper, ToHelper } from "./helperProcess.ts";

/** Batches a helper may have waiting: enough that it never waits for more. */
const WAITING = 3;

interface Helper {
	readonly process: ChildProcess;
	/** What it was given and has not made a segment of, in order. */
	works: Work[];
	/** Batches it has not come to the end of, in order. */
	readonly waiting: (readonly Work[])[];
	finished: boolean;
}

/** Processes that extract while there is much to do. */
export class Helpers {
	readonly #helpers: Helper[] = [];
	#failure: Error | null = null;
	/** Called when a helper says something. */
	#heard: () => void = () => undefined;

	/**
	 * @param made - called with every segment
	 * @param done - called with every batch that is extracted, whether its segment is made or not
	 */
	constructor(
		count: number,
		made: (made: Made) => void,
		done: (works: readonly Work[]) => void,
	) {
		for (let number = 0; number < count; number++) {
			const helper: Helper = {
				process: fork(
					fileURLToPath(new URL("./helperProcess.ts", import.meta.url)),
					{
						execArgv: ["--import", import.meta.resolve("tsx")],
						serialization: "advanced",
					},
				),
				works: [],
				waiting: [],
				finished: false,
			};
			helper.process.on("message", (message: FromHelper) => {
				if (message.kind === "done") done(helper.waiting.shift() ?? []);
				else if (message.kind === "finished") helper.finished = true;
				else {
					const { count, ...rest } = message.made;
					made({ ...rest, works: helper.works.splice(0, count) });
				}
				this.#heard();
			});
			helper.process.on("error", (error) => this.#fail(error));
			helper.process.on("exit", (code, signal) => {
				if (!helper.finished)
					this.#fail(new Error(`a helper has ended: ${code ?? signal}`));
			});
			this.#helpers.push(helper);
		}
	}

	/**
	 * Gives a batch to the helper that has least to do, as soon as one has little.
	 *
	 * @throws what a helper failed with
	 */
	async give(works: readonly Work[]): Promise<void> {
		for (;;) {
			if (this.#failure !== null) throw this.#failure;
			const [least] = [...this.#helpers].sort(
				(one, other) => one.waiting.length - other.waiting.length,
			);
			if (least !== undefined && least.waiting.length < WAITING) {
				least.waiting.push(works);
				least.works.push(...works);
				tell(least, { kind: "work", works });
				return;
			}
			await this.#hear();
		}
	}

	/**
	 * Waits until everything given is made, and ends the processes.
	 *
	 * @throws what a helper failed with
	 */
	async finish(): Promise<void> {
		for (const helper of this.#helpers) tell(helper, { kind: "finish" });
		while (this.#helpers.some(({ finished }) => !finished)) {
			if (this.#failure !== null) throw this.#failure;
			await this.#hear();
		}
		this.end();
	}

	/** Ends the processes at once. */
	end(): void {
		for (const helper of this.#helpers) {
			helper.finished = true;
			helper.process.kill("SIGKILL");
		}
		this.#helpers.length = 0;
	}

	#hear(): Promise<void> {
		return new Promise((resolve) => {
			this.#heard = resolve;
		});
	}

	#fail(error: Error): void {
		this.#failure ??= error;
		this.#heard();
	}
}

/** A process that has just ended is told nothing; that it has ended is heard. */
function tell({ process }: Helper, message: ToHelper): void {
	if (process.connected) process.send(message, () => undefined);
}
