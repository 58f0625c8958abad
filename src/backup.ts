import { statSync } from "node:fs";
import { languageOf } from "./console/language.ts";
import { translator } from "./locale.ts";
import { loadConfig, namedFile, reasonOf } from "./starting.ts";
import { copyState } from "./state/copies.ts";
import { stateFile } from "./state/files.ts";

/**
 * `npm run backup -- FILE`: a whole copy of the state as of this moment, also while the bot runs.
 *
 * Ends with 0; with 1 where no copy was made; with 2 where no file is named or a setting cannot be.
 */
function main(): number {
	const t = translator(languageOf(process.env));
	const file = namedFile();
	if (file === null) {
		console.error(t("backup.usage"));
		return 2;
	}
	const config = loadConfig();
	if (config === null) return 2;
	try {
		copyState(stateFile(config.dataDir), file);
		console.log(t("backup.done", { file, bytes: statSync(file).size }));
		return 0;
	} catch (error) {
		console.error(t("backup.failed", { reason: reasonOf(error) }));
		return 1;
	}
}

process.exitCode = main();
