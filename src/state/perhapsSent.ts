import Libsql from "libsql";
import { z } from "zod";
import { StateError } from "./database.ts";

/** A change of what waits, by the tables it needs: a copy may be of an older version. */
interface Step {
	readonly table: string;
	readonly column: string;
	readonly sql: string;
}

/** What waits was decided at a moment, and may have been sent at any later one. */
const steps: readonly Step[] = [
	{
		table: "delivery_messages",
		column: "first_try",
		sql: `UPDATE delivery_messages SET first_try = (SELECT at FROM deliveries WHERE id = delivery)
			WHERE state = 'waiting' AND first_try IS NULL`,
	},
	{
		// A notice that was not yet put into words: it is known by its last line.
		table: "deliveries",
		column: "notice",
		sql: `UPDATE deliveries SET notice = json_set(notice, '$.triedAt', COALESCE(json_extract(notice, '$.triedAt'), at))
			WHERE drawn = 0 AND notice IS NOT NULL`,
	},
	{
		// The same, of the versions that had notices apart.
		table: "notices",
		column: "tries",
		sql: "UPDATE notices SET tries = MAX(tries, 1) WHERE done_at IS NULL",
	},
];

/**
 * Says of everything that waits in a copy of a state that it may have been sent: nobody knows what went out since the copy
 * was made. So it is looked for before it is sent. Done twice, it is as done once.
 *
 * @param path - a state that nobody uses
 * @throws StateError where it cannot be changed
 */
export function countAsPerhapsSent(path: string): void {
	const connection = new Libsql(path);
	try {
		// All of it in the one file, which is moved when this is done.
		connection.exec("PRAGMA journal_mode = DELETE");
		const has = ({ table, column }: Step): boolean =>
			z
				.array(z.object({ name: z.string() }))
				.parse(connection.prepare(`PRAGMA table_info(${table})`).all())
				.some(({ name }) => name === column);
		const fitting = steps.filter(has);
		connection.exec(
			["BEGIN", ...fitting.map(({ sql }) => sql), "COMMIT"].join(";\n"),
		);
	} catch (error) {
		throw new StateError(`${path} cannot be made ready to be restored`, {
			cause: error,
		});
	} finally {
		connection.close();
	}
}
