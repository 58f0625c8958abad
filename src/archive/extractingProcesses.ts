import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromProcess, ToProcess } from "./extractingProcess.ts";
import type { Made, Work } from "./extractor.ts";

/** Batches a process may have waiting: enough that it never waits for more. */
const WAITING = 3;

interface Extracting {
	readonly process: ChildProcess;
	/** What it was given and has not made a segment of, in order. */
	works: Work[];
	/** Batches it has not come to the end of, in order. */
	readonly waiting: (readonly Work[])[];
	finished: boolean;
}

/** Processes that extract while there is much to do. */
export class ExtractingProcesses {
	readonly #all: Extracting[] = [];
	#failure: Error | null = null;
	#ended = false;
	/** Called when a process says something. */
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
			const each: Extracting = {
				process: fork(
					fileURLToPath(new URL("./extractingProcess.ts", import.meta.url)),
					{
						execArgv: ["--import", import.meta.resolve("tsx")],
						serialization: "advanced",
					},
				),
				works: [],
				waiting: [],
				finished: false,
			};
			each.process.on("message", (message: FromProcess) => {
				if (this.#ended) return;
				if (message.kind === "done") done(each.waiting.shift() ?? []);
				else if (message.kind === "finished") each.finished = true;
				else {
					const { count, ...rest } = message.made;
					made({ ...rest, works: each.works.splice(0, count) });
				}
				this.#heard();
			});
			each.process.on("error", (error) => this.#fail(error));
			each.process.on("exit", (code, signal) => {
				if (!each.finished)
					this.#fail(
						new Error(`an extracting process has ended: ${code ?? signal}`),
					);
			});
			this.#all.push(each);
		}
	}

	/**
	 * Gives a batch to the process that has least to do, as soon as one has little.
	 *
	 * @throws what a process failed with
	 */
	async give(works: readonly Work[]): Promise<void> {
		for (;;) {
			if (this.#failure !== null) throw this.#failure;
			const [least] = [...this.#all].sort(
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
	 * @throws what a process failed with
	 */
	async finish(): Promise<void> {
		for (const each of this.#all) tell(each, { kind: "finish" });
		while (this.#all.some(({ finished }) => !finished)) {
			if (this.#failure !== null) throw this.#failure;
			await this.#hear();
		}
		this.end();
	}

	/** Ends the processes at once. What they have said and is not heard yet never is. */
	end(): void {
		this.#ended = true;
		for (const each of this.#all) {
			each.finished = true;
			each.process.kill("SIGKILL");
		}
		this.#all.length = 0;
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
function tell({ process }: Extracting, message: ToProcess): void {
	if (process.connected) process.send(message, () => undefined);
}
