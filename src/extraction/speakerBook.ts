import type { Speaker } from "../model.ts";
import type { Party } from "./parties.ts";

/** Writes down the speakers of one article, each once. */
export class SpeakerBook {
	readonly #articleId: string;
	readonly #speakers = new Map<string, Speaker>();

	constructor(articleId: string) {
		this.#articleId = articleId;
	}

	speakerOf(party: Party): Speaker {
		const id = this.#idOf(party);
		const known = this.#speakers.get(id);
		if (known) return known;
		const speaker: Speaker = {
			id,
			name: party.name,
			kind: party.kind,
			titles: party.person?.titles ?? [],
			organisation: null,
			place: null,
		};
		this.#speakers.set(id, speaker);
		return speaker;
	}

	/** People and lasting bodies are the same across articles; everybody else belongs to this one. */
	#idOf(party: Party): string {
		if (party.kind === "person") return `person:${party.name}`;
		if (
			party.kind === "body" &&
			!/会议|大会|全会|座谈会|论坛|会$/u.test(party.name)
		)
			return `body:${party.name}`;
		return `${this.#articleId}/${party.name}`;
	}
}
