import { Cron } from "croner";
import { dayIn, weekdayOf } from "../language/days.ts";

/** When something is due: an hour of every day, or of one day of the week, by the clocks of a zone. */
export interface Schedule {
	/** Minutes after midnight. */
	readonly minute: number;
	/** 1 (Monday) to 7; null: every day. */
	readonly weekday: number | null;
	/** IANA zone. */
	readonly zone: string;
	/** Days of the week on which what is due every day is left out. */
	readonly quietDays: readonly number[];
}

/** Moments looked for at most: a year of a daily digest. */
const most = 400;

/**
 * The moments after one and up to another at which something is due, in order; milliseconds since the epoch. On a day that
 * has no such hour, because the clocks were put forward, it is due when they were; on one that has it twice, the first
 * time. So every day has it once.
 */
export function dueBetween(
	{ minute, weekday, zone, quietDays }: Schedule,
	after: number,
	upTo: number,
): readonly number[] {
	const days = weekday === null ? "*" : String(weekday % 7);
	const cron = new Cron(
		`${minute % 60} ${Math.floor(minute / 60)} * * ${days}`,
		{
			timezone: zone,
			paused: true,
		},
	);
	const due: number[] = [];
	let last: string | null = null;
	for (
		let next = cron.nextRun(new Date(after));
		next !== null && next.getTime() <= upTo && due.length < most;
		next = cron.nextRun(next)
	) {
		const moment = next.getTime();
		const day = dayIn(zone, moment);
		if (
			day !== last &&
			(weekday !== null || !quietDays.includes(weekdayOf(day)))
		)
			due.push(moment);
		last = day;
	}
	return due;
}

/** When what was looked at last is due next, by schedule and that moment. */
const nextDue = new Map<string, number>();
/** Schedules remembered; more than that many is more than one machine's servers set. */
const remembered = 20_000;

/** A moment beyond which nobody looks ahead: a fortnight, which every schedule is due in. */
const ahead = 15 * 24 * 3600_000;

/** Whether something has been due since a moment: quick, for whoever asks every few seconds. */
export function isDueSince(
	schedule: Schedule,
	after: number,
	now: number,
): boolean {
	if (now <= after) return false;
	const { minute, weekday, zone, quietDays } = schedule;
	const key = [minute, weekday, zone, quietDays, after].join("/");
	let next = nextDue.get(key);
	if (next === undefined) {
		if (nextDue.size >= remembered) nextDue.clear();
		// Where every day is quiet, nothing is due: it is asked again when the time that was looked at is over.
		next = dueBetween(schedule, after, after + ahead)[0] ?? after + ahead;
		nextDue.set(key, next);
	}
	return next <= now && dueBetween(schedule, after, now).length > 0;
}
