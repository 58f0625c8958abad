import { mkdirSync } from "node:fs";
import { languageOf } from "./console/language.ts";
import { translator } from "./locale.ts";
import { loadConfig, namedFile, reasonOf } from "./starting.ts";
import { stateFile } from "./state/files.ts";
import { stageRestore } from "./state/restoring.ts";

/**
 * `npm run restore -- FILE`: stages a state that takes the place of the present one at the next start.
 *
 * Ends with 0; with 1 where the file is no whole state of Jiyan's; with 2 where no file is named or a setting cannot be.
 */
function main(): number {
	const t = translator(languageOf(process.env));
	const file = namedFile();
	if (file === null) {
		console.error(t("restore.usage"));
		return 2;
	}
	const config = loadConfig();
	if (config === null) return 2;
	try {
		mkdirSync(config.dataDir, { recursive: true });
		stageRestore(stateFile(config.dataDir), file);
		console.log(t("restore.done", { file }));
		return 0;
	} catch (error) {
		console.error(t("restore.failed", { reason: reasonOf(error) }));
		return 1;
	}
}

process.exitCode = main();
