import { sameHash } from "./articleHash.ts";
import { type Held, type HeldTable, turnOf } from "./heldTable.ts";
import { type ArticleState, articleState } from "./store.ts";

/** What becomes of an article that is held. */
export interface Change {
	readonly held: Held;
	/** Which of its file's articles of that id. */
	readonly turn: number;
	readonly state: ArticleState;
	/** Milliseconds since the epoch; 0 where it is present. */
	readonly since: number;
}

/** An article that is back as it was before, in the place of what its file held meanwhile. */
export function returned(
	table: HeldTable,
	file: string,
	key: string,
	back: Held,
	now: number,
): readonly Change[] {
	const turn = turnOf(key);
	return [
		...table
			.versions(file, key)
			.filter((old) => old !== back && old.state === articleState.present)
			.map((held) => ({
				held,
				turn,
				state: articleState.replaced,
				since: now,
			})),
		{ held: back, turn, state: articleState.present, since: 0 },
	];
}

/**
 * What becomes of articles that their files no longer hold: one whose words stand in another file has been moved there, whether it
 * was put there before it was taken away or after; every other is removed.
 *
 * @param missing - those that have just been found to be gone
 */
export function departed(
	table: HeldTable,
	missing: ReadonlySet<Held>,
	now: number,
): readonly Change[] {
	const gone: { readonly held: Held; readonly turn: number }[] = [];
	for (const [key, versions] of table.keyed())
		for (const held of versions)
			if (missing.has(held) || held.state === articleState.removed)
				gone.push({ held, turn: turnOf(key) });
	if (gone.length === 0) return [];
	// Half a hash tells nearly all apart, and is a number.
	const standing = new Map<number, Held[]>(
		gone.map(({ held }) => [held.hash[0], []]),
	);
	for (const held of table.all())
		if (held.state === articleState.present && !missing.has(held))
			standing.get(held.hash[0])?.push(held);
	return gone.flatMap(({ held, turn }) => {
		const stands = standing
			.get(held.hash[0])
			?.some(({ hash }) => sameHash(hash, held.hash));
		if (stands === true)
			return { held, turn, state: articleState.replaced, since: now };
		return missing.has(held)
			? { held, turn, state: articleState.removed, since: now }
			: [];
	});
}
