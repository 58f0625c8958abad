import { type Arrivals, openArrivals } from "./arrivals.ts";
import { type Audit, openAudit } from "./audit.ts";
import { type Beats, openBeats } from "./beats.ts";
import { type Corrections, openCorrections } from "./corrections.ts";
import { openDatabase } from "./database.ts";
import { type Deliveries, openDeliveries } from "./deliveries.ts";
import { type DigestPlans, openDigestPlans } from "./digestPlans.ts";
import { stateFile } from "./files.ts";
import { forgetServer } from "./forgetting.ts";
import { migrations } from "./migrations.ts";
import { type Notices, openNotices } from "./notices.ts";
import { openPausedPlaces, type PausedPlaces } from "./pausedPlaces.ts";
import { applyRestore } from "./restoring.ts";
import { openScreens, type Screens } from "./screens.ts";
import { openSent, type SentLog } from "./sent.ts";
import { openServers, type Servers } from "./servers.ts";
import {
	openSettings,
	type ServerSettings,
	type Settings,
} from "./settings.ts";
import { openUploads, type Uploads } from "./uploads.ts";
import { openWatches, type Watches } from "./watches.ts";

/**
 * What people set and what must outlive a restart: the one thing that cannot be read again from the papers. Each idea
 * has its file here and its tables in `migrations.ts`.
 */
export interface State {
	readonly settings: Settings;
	readonly screens: Screens;
	readonly uploads: Uploads;
	readonly corrections: Corrections;
	readonly sent: SentLog;
	readonly notices: Notices;
	readonly audit: Audit;
	readonly beats: Beats;
	readonly watches: Watches;
	readonly digestPlans: DigestPlans;
	readonly arrivals: Arrivals;
	readonly deliveries: Deliveries;
	readonly pausedPlaces: PausedPlaces;
	readonly servers: Servers;
	/** Does several things as one: all of it is kept or, where it throws, none. */
	together<T>(change: () => T): T;
	/**
	 * Forgets all that belongs to a server, in one transaction, and tells whoever follows that. Where the bot is still in it,
	 * that it was greeted stays.
	 *
	 * @param by - the id of whoever wants it; null: it is long left
	 */
	forgetServer(guild: string, by?: string | null): void;
	/** Calls back after a server is forgotten; returns how to stop that. */
	onForget(forgotten: Forgotten): () => void;
	close(): void;
}

/** Told of a server that was forgotten, and the id of whoever wanted it. */
export type Forgotten = (guild: string, by: string | null) => void;

/** The papers' own zone, until a server sets its own. */
const paperZone = "Asia/Shanghai";

/** What holds where nothing is set: answers private (a query shows what one works on). */
const defaults: ServerSettings = {
	language: null,
	zone: paperZone,
	private: true,
	editorsRole: null,
	correctionsAlone: false,
	quietDays: [],
};

/**
 * Opens the state under a folder, which is made where it is not there. One that waits to be restored takes its place first.
 *
 * @param folder - `DATA_DIR`, or `:memory:` for a state that dies with the process
 * @param set - defaults that the settings of this machine change
 * @param restored - told where the state is kept that a restored one has taken the place of
 * @throws StateError where the file cannot be used
 */
export function openState(
	folder: string,
	set: Partial<ServerSettings> = {},
	restored: (kept: string) => void = () => undefined,
): State {
	const inMemory = folder === ":memory:";
	const path = inMemory ? folder : stateFile(folder);
	const kept = inMemory ? null : applyRestore(path, Date.now());
	if (kept !== null) restored(kept);
	const database = openDatabase(path, migrations);
	// An answer must not wait for the disk: its buttons are worth less than that.
	const ofScreens = inMemory
		? database
		: openDatabase(path, migrations, "kill");
	const corrections = openCorrections(database);
	const followers = new Set<Forgotten>();
	return {
		settings: openSettings(database, { ...defaults, ...set }),
		screens: openScreens(ofScreens),
		uploads: openUploads(ofScreens),
		corrections,
		sent: openSent(database),
		notices: openNotices(database),
		audit: openAudit(database),
		beats: openBeats(database),
		watches: openWatches(database),
		digestPlans: openDigestPlans(database),
		arrivals: openArrivals(database),
		deliveries: openDeliveries(database),
		pausedPlaces: openPausedPlaces(database),
		servers: openServers(database),
		together: (change) => database.transaction(change),
		forgetServer(guild, by = null) {
			const held = corrections.inForce().some((one) => one.guild === guild);
			forgetServer(database, guild);
			if (held) corrections.tell();
			for (const forgotten of followers) forgotten(guild, by);
		},
		onForget(forgotten) {
			followers.add(forgotten);
			return () => followers.delete(forgotten);
		},
		close() {
			if (ofScreens !== database) ofScreens.close();
			database.close();
		},
	};
}
