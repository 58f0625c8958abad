import { isDeepStrictEqual } from "node:util";

/** What putting commands would change, by their names. */
export interface Difference {
	readonly added: readonly string[];
	readonly changed: readonly {
		readonly name: string;
		/** What is different in it: `options.speaker.description`. */
		readonly where: readonly string[];
	}[];
	readonly removed: readonly string[];
}

/** A command or a part of one, as JSON. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What Discord adds to what it was given, or fills in where nothing was given: ids, versions, nulls, empty texts and lists,
 * false flags. None of it is a difference.
 */
const added = new Set([
	"id",
	"application_id",
	"guild_id",
	"version",
	"dm_permission",
	"nsfw",
	"default_permission",
	"handler",
]);

/** What a server's commands do not have: they are always that server's. */
const globalOnly = new Set(["contexts", "integration_types"]);

const isNothing = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === "" ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

function bare(value: unknown, leftOut: ReadonlySet<string>): unknown {
	if (Array.isArray(value)) return value.map((one) => bare(one, leftOut));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, held]) => !leftOut.has(key) && !isNothing(held))
			.map(([key, held]) => [key, bare(held, leftOut)]),
	);
}

/** The name under which a part of a list is found again, or its place. */
const nameOf = (value: unknown, index: number): string =>
	isObject(value) && typeof value.name === "string"
		? value.name
		: String(index);

/** Paths at which two values differ. */
function differing(before: unknown, after: unknown, path: string): string[] {
	if (isDeepStrictEqual(before, after)) return [];
	const below = (key: string) => (path === "" ? key : `${path}.${key}`);
	if (isObject(before) && isObject(after))
		return [
			...new Set([...Object.keys(before), ...Object.keys(after)]),
		].flatMap((key) => differing(before[key], after[key], below(key)));
	if (Array.isArray(before) && Array.isArray(after)) {
		const names = (list: readonly unknown[]) => list.map(nameOf);
		// Another order is a change of the list itself: it is what people see.
		if (!isDeepStrictEqual(names(before), names(after))) return [path];
		return after.flatMap((one, index) =>
			differing(before[index], one, below(nameOf(one, index))),
		);
	}
	return [path];
}

/**
 * What is different between the commands that Discord has and those it is to have.
 *
 * @param registered - as Discord lists them, with their localisations
 * @param scope - a server's commands have no contexts of their own
 */
export function difference(
	registered: readonly unknown[],
	wanted: readonly { readonly name: string }[],
	scope: "global" | "server",
): Difference {
	const leftOut =
		scope === "server" ? new Set([...added, ...globalOnly]) : added;
	const before = new Map(
		registered.map((one, index) => [nameOf(one, index), bare(one, leftOut)]),
	);
	const after = new Map(wanted.map((one) => [one.name, bare(one, leftOut)]));
	return {
		added: [...after.keys()].filter((name) => !before.has(name)),
		changed: [...after].flatMap(([name, one]) => {
			const known = before.get(name);
			if (known === undefined) return [];
			const where = differing(known, one, "");
			return where.length > 0 ? [{ name, where }] : [];
		}),
		removed: [...before.keys()].filter((name) => !after.has(name)),
	};
}

/** Whether there is nothing to put. */
export function isSame({ added, changed, removed }: Difference): boolean {
	return added.length + changed.length + removed.length === 0;
}

/** A difference, a line a command. */
export function differenceLines({
	added,
	changed,
	removed,
}: Difference): string[] {
	return [
		...added.map((name) => `+ /${name}`),
		...changed.map(({ name, where }) => `~ /${name}: ${where.join(", ")}`),
		...removed.map((name) => `- /${name}`),
	];
}
