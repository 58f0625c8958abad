import type { Viewer } from "./archive.ts";
import { articleState, type Store } from "./store.ts";

/** Viewers of one key see the same. Nothing is kept from anybody yet, so all do. */
export const viewKey = (_viewer: Viewer): string => "everybody";

/**
 * The archive as somebody may see it: the one place that says which articles are in an answer. Replaced versions are in
 * none; removed ones are, and say so.
 */
export class View {
	readonly viewer: Viewer;
	readonly #store: Store;

	constructor(store: Store, viewer: Viewer) {
		this.#store = store;
		this.viewer = viewer;
	}

	/** Whether an article is in answers. */
	sees(article: number): boolean {
		return (
			article < this.#store.published &&
			this.#store.stateOf(article) !== articleState.replaced
		);
	}
}
