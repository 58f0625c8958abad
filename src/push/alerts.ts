import { setImmediate } from "node:timers/promises";
import { alertReply } from "../../commands/index.ts";
import { type News, newsIn } from "../digest/news.ts";
import { type Sighting, sightingOf, storiesOf } from "../digest/watching.ts";
import { localeOf } from "../locale.ts";
import type { Reply } from "../reply.ts";
import type { Watch } from "../state/watches.ts";
import {
	isOutOfReach,
	type PushParts,
	serverLocale,
	type Trouble,
} from "./parts.ts";
import { isDueSince } from "./schedule.ts";
import { send } from "./sending.ts";

/** Messages that one watch sends at once; more stories than that, or after so many in a while, are gathered into one. */
const mostAtOnce = 5;
const aWhile = 10 * 60_000;

/** Milliseconds of work after which the event loop turns. */
const slice = 8;

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
	const { state } = parts;
	const archive = parts.archiveFor({ guild: watch.guild, editor: false });
	const stories = storiesOf(archive, sighting);
	if (stories.length === 0) return [];
	const where = {
		archive,
		locale: localeFor(parts, watch),
		zone: state.settings.of(watch.guild).zone,
		now,
	};
	const isOneByOne = watch.pace === "once" && stories.length <= mostAtOnce;
	return (isOneByOne ? stories.map((story) => [story]) : [stories]).map(
		(told) =>
			alertReply({ watch, stories: told, parts: sighting.parts }, where),
	);
}

/** The news since each watch looked last; watches that looked last at the same time share it. */
class NewsSince {
	readonly #parts: PushParts;
	readonly #upTo: number;
	readonly #known = new Map<string, News>();

	constructor(parts: PushParts, upTo: number) {
		this.#parts = parts;
		this.#upTo = upTo;
	}

	of({ guild, seen }: Watch): News {
		const key = `${guild}/${seen}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const news = newsIn(
			this.#parts.archiveFor({ guild, editor: false }),
			this.#parts.state.arrivals.between(guild, seen, this.#upTo),
		);
		this.#known.set(key, news);
		return news;
	}
}

function seenFor(parts: PushParts, watch: Watch, news: News): Sighting {
	const { target, guild } = watch;
	if (news.articles.length === 0)
		return { statements: [], commitments: [], parts: [] };
	const beat =
		target.kind === "beat" ? parts.state.beats.find(target.value) : null;
	return sightingOf(
		parts.archiveFor({ guild, editor: false }),
		news,
		target,
		beat,
	);
}

/** Looks what each watch that is due has to tell, and tells it. @param now - milliseconds since the epoch */
export async function decideAlerts(
	parts: PushParts,
	now: number,
	trouble: Trouble,
): Promise<void> {
	const { state } = parts;
	const upTo = state.arrivals.last();
	const since = new NewsSince(parts, upTo);
	const decided: Decided[] = [];
	let began = performance.now();
	for (const watch of state.watches.active(upTo)) {
		try {
			if (!isDue(parts, watch, now)) continue;
			const sighting = seenFor(parts, watch, since.of(watch));
			const replies = repliesOf(parts, watch, sighting, now);
			decided.push({ watch, upTo, replies });
		} catch (error) {
			trouble(error, { watch: watch.id });
		}
		if (performance.now() - began > slice) {
			await setImmediate();
			began = performance.now();
		}
	}
	if (decided.length > 0)
		state.together(() => {
			for (const one of decided) tell(parts, one, now);
		});
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
