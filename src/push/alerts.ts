import { alertReply, untoldReply } from "../../commands/index.ts";
import { WorkSlice } from "../archive/workSlice.ts";
import { asFewAsNeeded, Faulty, type Trouble } from "../digest/faulty.ts";
import { type News, newsIn } from "../digest/news.ts";
import {
	nothingSeen,
	type Sighting,
	sightingOf,
	storiesOf,
} from "../digest/watching.ts";
import { localeOf } from "../locale.ts";
import type { Reply } from "../reply.ts";
import { isOfTheFile } from "../state/database.ts";
import type { Watch } from "../state/watches.ts";
import {
	isOutOfReach,
	type PushParts,
	serverLocale,
	viewerOf,
} from "./parts.ts";
import { isDueSince } from "./schedule.ts";
import { send } from "./sending.ts";

/** Messages that one watch sends at once; more stories than that, or after so many in a while, are gathered into one. */
const mostAtOnce = 5;
const aWhile = 10 * 60_000;

/** How often it is tried to tell what a watch has to tell, before it is told that this cannot be done. */
const mostTries = 3;

export interface AlertParts extends PushParts {
	readonly trouble: Trouble;
}

/** What a watch comes to: the arrivals that were looked at, and what there is to tell. */
interface Decided {
	readonly watch: Watch;
	readonly upTo: number;
	readonly replies: readonly Reply[];
}

const localeFor = ({ state }: PushParts, { channel, guild, locale }: Watch) =>
	channel === null || guild === null
		? localeOf(locale)
		: serverLocale(state, guild);

/** What a watch is told from, and in which words. */
const whereOf = (parts: PushParts, watch: Watch, now: number) => ({
	archive: parts.archiveFor(viewerOf(parts.state, watch.guild)),
	locale: localeFor(parts, watch),
	zone: parts.state.settings.of(watch.guild).zone,
	now,
});

/** Whether a watch may tell something now. */
function isDue(parts: PushParts, watch: Watch, now: number): boolean {
	const { state } = parts;
	if (
		watch.paused ||
		isOutOfReach(state, watch.guild, watch.channel ?? watch.owner, now)
	)
		return false;
	const { zone, quietDays } = state.settings.of(watch.guild);
	return watch.pace === "daily"
		? isDueSince(
				{ minute: watch.minute, weekday: null, zone, quietDays },
				watch.ran,
				now,
			)
		: state.arrivals.last() > watch.seen &&
				state.deliveries.decidedSince(watch.id, now - aWhile).length <
					mostAtOnce;
}

/** What a watch is told of what was seen: one message a story, or one for many. */
function repliesOf(
	parts: PushParts,
	watch: Watch,
	sighting: Sighting,
	now: number,
): readonly Reply[] {
	const where = whereOf(parts, watch, now);
	const stories = storiesOf(where.archive, sighting);
	if (stories.length === 0) return [];
	const isOneByOne = watch.pace === "once" && stories.length <= mostAtOnce;
	return (isOneByOne ? stories.map((story) => [story]) : [stories]).map(
		(told) =>
			alertReply({ watch, stories: told, parts: sighting.parts }, where),
	);
}

/** The news since each watch looked last; watches that looked last at the same time share it as long as nothing changes. */
class NewsSince {
	readonly #parts: PushParts;
	readonly #upTo: number;
	readonly #known = new Map<
		string,
		{ readonly news: News; readonly of: readonly number[] }
	>();

	constructor(parts: PushParts, upTo: number) {
		this.#parts = parts;
		this.#upTo = upTo;
	}

	of({ guild, seen }: Watch): News {
		const { archiveFor, state } = this.#parts;
		const archive = archiveFor(viewerOf(state, guild));
		const key = `${guild}/${seen}`;
		const known = this.#known.get(key);
		if (known?.of === archive.numbers()) return known.news;
		const news = newsIn(
			archive,
			state.arrivals.between(guild, seen, this.#upTo),
		);
		this.#known.set(key, { news, of: archive.numbers() });
		return news;
	}
}

/** What is told to people who watch something. */
export class Alerts {
	readonly #parts: AlertParts;
	/** Watches that could not be told, by their ids. */
	readonly #faulty = new Faulty<string>();

	constructor(parts: AlertParts) {
		this.#parts = parts;
	}

	/**
	 * Looks what each watch that is due has to tell, and tells it. A watch that fails keeps no other from being told.
	 *
	 * @param now - milliseconds since the epoch
	 * @throws what is the state file's fault: nothing that was not kept is lost
	 */
	async decide(now: number): Promise<void> {
		const { state } = this.#parts;
		const upTo = state.arrivals.last();
		const since = new NewsSince(this.#parts, upTo);
		const slice = new WorkSlice();
		let decided: Decided[] = [];
		for (const watch of state.watches.active(upTo)) {
			if (this.#faulty.waits(watch.id, now)) continue;
			try {
				if (isDue(this.#parts, watch, now)) {
					const sighting = await this.#seenFor(watch, since, slice);
					const replies = repliesOf(this.#parts, watch, sighting, now);
					decided.push({ watch, upTo, replies });
				}
			} catch (error) {
				this.#failed({ watch, upTo, replies: [] }, error, now);
			}
			// What is told is written to the disk: a few at once.
			const replies = decided.flatMap((one) => one.replies).length;
			if (!slice.isOver && replies < mostAtOnce) continue;
			this.#tell(decided, now);
			decided = [];
			await slice.next();
		}
		this.#tell(decided, now);
	}

	/**
	 * What there is to tell of a watch. It is looked up in steps; where the archive changes between them, what is behind the
	 * next step is not what was: then once more, in one.
	 */
	async #seenFor(
		watch: Watch,
		since: NewsSince,
		slice: WorkSlice,
	): Promise<Sighting> {
		const { state, archiveFor } = this.#parts;
		const { target, guild } = watch;
		const archive = archiveFor(viewerOf(state, guild));
		const beat = target.kind === "beat" ? state.beats.find(target.value) : null;
		for (let mayTurn = true; ; mayTurn = false) {
			const before = archive.numbers();
			const news = since.of(watch);
			if (news.articles.length === 0) return nothingSeen;
			const steps = sightingOf(archive, news, target, beat);
			let step = steps.next();
			while (step.done !== true) {
				if (mayTurn && slice.isOver) await slice.next();
				step = steps.next();
			}
			if (archive.numbers() === before) return step.value;
		}
	}

	/** Tells what was decided, a few watches in one transaction; each watch is told all of it or nothing, and once. */
	#tell(decided: readonly Decided[], now: number): void {
		asFewAsNeeded(
			decided,
			(some) => {
				this.#parts.state.together(() => {
					for (const one of some) tell(this.#parts, one, now);
				});
				for (const { watch } of some) this.#faulty.mended(watch.id);
			},
			(one, error) => this.#failed(one, error, now),
		);
	}

	/**
	 * Leaves a watch that failed alone for a while. In the end its people are told that something came that cannot be shown,
	 * and where to look; what comes later is told as ever.
	 */
	#failed({ watch, upTo }: Decided, error: unknown, now: number): void {
		const { state, trouble } = this.#parts;
		if (isOfTheFile(error)) throw error;
		trouble(error, { watch: watch.id });
		if (this.#faulty.failed(watch.id, now) < mostTries) return;
		try {
			const replies = [untoldReply(watch, whereOf(this.#parts, watch, now))];
			state.together(() => tell(this.#parts, { watch, upTo, replies }, now));
			this.#faulty.mended(watch.id);
		} catch (second) {
			if (isOfTheFile(second)) throw second;
			trouble(second, { watch: watch.id });
		}
	}
}

function tell(
	parts: PushParts,
	{ watch, upTo, replies }: Decided,
	now: number,
): void {
	const { state } = parts;
	const current = state.watches.find(watch.id);
	// Somebody may have paused it or taken it away meanwhile; another process may have told it.
	if (current === null || current.paused || current.seen !== watch.seen) return;
	state.watches.looked(watch.id, upTo, now);
	for (const reply of replies)
		send(
			parts,
			{
				kind: "alert",
				source: watch.id,
				guild: watch.guild,
				channel: watch.channel,
				user: watch.owner,
				locale: localeFor(parts, watch),
				role: watch.role,
				reply,
			},
			now,
		);
}
