import type { Database } from "./database.ts";

/** Tables whose rows belong to a server, by the column that says to which. */
const ofServer: readonly (readonly [table: string, column: string])[] = [
	["settings", "guild"],
	["screens", "guild"],
	["audit", "guild"],
	["beats", "guild"],
	["watches", "guild"],
	["digest_plans", "guild"],
	["known_scopes", "scope"],
	["known_articles", "scope"],
	["arrivals", "scope"],
	["paused_places", "guild"],
	["corrections", "guild"],
	["sent", "guild"],
];

/**
 * Forgets all that belongs to a server, in one transaction. Where the bot is still in it, that it was greeted stays.
 */
export function forgetServer(database: Database, guild: string): void {
	database.transaction(() => {
		for (const table of ["delivery_messages", "delivery_hits"])
			database.run(
				`DELETE FROM ${table} WHERE delivery IN (SELECT id FROM deliveries WHERE guild = ?)`,
				guild,
			);
		database.run("DELETE FROM deliveries WHERE guild = ?", guild);
		database.run(
			"DELETE FROM sent_refs WHERE sent IN (SELECT id FROM sent WHERE guild = ?)",
			guild,
		);
		for (const [table, column] of ofServer)
			database.run(`DELETE FROM ${table} WHERE ${column} = ?`, guild);
		database.run(
			"DELETE FROM servers WHERE guild = ? AND left_at IS NOT NULL",
			guild,
		);
	});
}
