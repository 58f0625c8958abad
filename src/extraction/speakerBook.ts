import type { Article, Speaker } from "../model.ts";
import { affiliationOf } from "./affiliation.ts";
import type { Party } from "./parties.ts";

/** Writes down the speakers of one article, each once. */
export class SpeakerBook {
	readonly #articleId: string;
	readonly #misprints: ReadonlyMap<string, string>;
	readonly #speakers = new Map<string, Speaker>();

	constructor(article: Pick<Article, "id" | "notes">) {
		this.#articleId = article.id;
		this.#misprints = new Map(
			article.notes.map((note) => [note.text, note.likely]),
		);
	}

	speakerOf(party: Party): Speaker {
		const id = this.#idOf(party);
		const known = this.#speakers.get(id);
		if (known) return known;
		const titles = party.person?.titles ?? [];
		const speaker: Speaker = {
			id,
			name: party.name,
			kind: party.kind,
			titles,
			...affiliationOf(titles, this.#misprints),
		};
		this.#speakers.set(id, speaker);
		return speaker;
	}

	/** People and lasting bodies are the same across articles; everybody else belongs to this one. */
	#idOf(party: Party): string {
		if (party.kind === "person") return `person:${party.name}`;
		if (party.kind === "body" && !PASSING.test(party.name))
			return `body:${party.name}`;
		return `${this.#articleId}/${party.name}`;
	}
}

/** A meeting is over when it is over; 该公司 and 我市 are other ones in the next article. */
const PASSING =
	/会议|大会|全会|座谈会|论坛|峰会|发布会|^(?:该|我|全|本|当地|双方|各方)|会$/u;
