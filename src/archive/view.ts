import type { Viewer } from "./archive.ts";
import { articleState, type Store } from "./store.ts";

/** Viewers of one key see the same, as long as the store's version stays. */
export const viewKey = ({ audience }: Store, viewer: Viewer): string =>
	!audience.isPlain && audience.seesMore(viewer)
		? `${viewer.editor ? "editor" : "reader"}/${viewer.guild ?? ""}`
		: "everybody";

/**
 * The archive as somebody may see it: the one place that says which articles are in an answer. Replaced versions are in
 * none; removed ones are, and say so. What is kept back until its hour, what is another server's, and what corrections have
 * put in the place of something is the audience's to say.
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
			this.#store.stateOf(article) !== articleState.replaced &&
			this.#store.audience.sees(article, this.viewer)
		);
	}

	/** Entries of the directory that are one person to this viewer. */
	get joined(): readonly (readonly [string, string])[] {
		return this.#store.audience.joinedFor(this.viewer);
	}

	/** Whether the words of an earlier version may be shown. */
	mayRead(article: number): boolean {
		return this.#store.audience.mayRead(article, this.viewer);
	}
}
