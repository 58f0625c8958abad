import type { Dispatcher, Reader } from "../dispatch.ts";
import { UserError } from "../error.ts";
import { message, translator } from "../locale.ts";
import { type Call, type HitAction, type Reply, reply } from "../reply.ts";
import { doableHere } from "./doable.ts";
import { offeringExport, type Save } from "./files.ts";
import { type Choice, type Rendered, render, type Screen } from "./render.ts";
import type { Typist } from "./typed.ts";

/** What a typed line comes to. */
export type Turn =
	| { readonly kind: "answer"; readonly lines: readonly string[] }
	| { readonly kind: "nothing" }
	| { readonly kind: "end" };

/** Words that end a conversation. */
const farewells = new Set(["/exit", "/quit", "exit", "quit", "退出", "/退出"]);

/** One conversation: what was answered last, and what its numbers do. */
export class Session {
	readonly #dispatcher: Dispatcher;
	readonly #typist: Typist;
	readonly #reader: Reader;
	readonly #save: Save;
	#choices: readonly Choice[] = [];
	#hitActions: readonly HitAction[] = [];
	/** The passage whose actions were offered last. */
	#picked: Extract<Choice, { kind: "hit" }> | null = null;

	/** @param save - where files of answers go; nowhere unless told */
	constructor(
		dispatcher: Dispatcher,
		typist: Typist,
		reader: Reader,
		save: Save = () => [],
	) {
		this.#dispatcher = dispatcher;
		this.#typist = typist;
		this.#reader = reader;
		this.#save = save;
	}

	/** Answers one line: a command, a number, or two (a passage and what to do with it). */
	async turn(line: string, screen: Screen): Promise<Turn> {
		const typed = line.trim();
		if (typed === "") return { kind: "nothing" };
		if (farewells.has(typed)) return { kind: "end" };
		const numbers = /^(\d{1,3})(?:[\s.]+(\d{1,2}))?$/u.exec(
			typed.normalize("NFKC"),
		);
		if (numbers !== null)
			return this.#press(
				Number(numbers[1]),
				numbers[2] === undefined ? null : Number(numbers[2]),
				screen,
			);
		try {
			return await this.#ask(
				this.#typist.call(typed, this.#reader.locale),
				screen,
			);
		} catch (error) {
			if (error instanceof UserError)
				return this.#show(misunderstood(error, this.#reader), screen);
			throw error;
		}
	}

	async #ask(call: Call, screen: Screen): Promise<Turn> {
		const answer = await this.#dispatcher.answer(call, this.#reader);
		return this.#show(
			offeringExport(answer, call, this.#reader.locale),
			screen,
		);
	}

	#show(whole: Reply, screen: Screen): Turn {
		const answer = doableHere(whole);
		const rendered: Rendered = render(answer, screen);
		this.#choices = rendered.choices;
		this.#hitActions = answer.hitActions;
		this.#picked = null;
		const t = translator(this.#reader.locale);
		return {
			kind: "answer",
			lines: [
				...rendered.lines,
				...this.#save(answer.files).map((path) => t("console.saved", { path })),
			],
		};
	}

	async #press(
		number: number,
		then: number | null,
		screen: Screen,
	): Promise<Turn> {
		if (this.#picked !== null && then === null) {
			const action = this.#hitActions[number - 1];
			if (action !== undefined) return this.#act(action, this.#picked, screen);
		}
		const choice = this.#choices[number - 1];
		if (choice === undefined) return this.#noSuchNumber(number, screen);
		if (choice.kind === "ask") return this.#ask(choice.ask.call, screen);
		if (then !== null) {
			const action = this.#hitActions[then - 1];
			return action === undefined
				? this.#noSuchNumber(then, screen)
				: this.#act(action, choice, screen);
		}
		this.#picked = choice;
		const t = translator(this.#reader.locale);
		return {
			kind: "answer",
			lines: [
				[
					t("console.picked", { number }),
					...this.#hitActions.map(
						(action, index) => `[${index + 1}] ${t(`action.${action}`)}`,
					),
				].join("  "),
			],
		};
	}

	/** What an action shows is read beside the answer: the answer's numbers stay. */
	async #act(
		action: HitAction,
		{ ref }: Extract<Choice, { kind: "hit" }>,
		screen: Screen,
	): Promise<Turn> {
		const done = await this.#dispatcher.act(action, ref, this.#reader);
		this.#picked = null;
		return {
			kind: "answer",
			lines: render(done, { ...screen, numbered: false }).lines,
		};
	}

	#noSuchNumber(number: number, screen: Screen): Turn {
		const t = translator(this.#reader.locale);
		return {
			kind: "answer",
			lines: render(
				reply({
					outcome: "refused",
					title: t("console.noSuchNumber", { number }),
				}),
				{ ...screen, numbered: false },
			).lines,
		};
	}
}

/** What a line that cannot be understood is answered with. */
export function misunderstood(error: UserError, { locale }: Reader): Reply {
	return reply({
		outcome: "refused",
		title: translator(locale)("error.refusedTitle"),
		lead: [message(locale, error.key, error.values)],
		asks: error.asks,
	});
}
