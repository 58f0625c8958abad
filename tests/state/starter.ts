/**
 * A process that is killed while it starts: it says that it is ready, opens the state when it is told to, and says what
 * it found. Argument: the state's folder.
 */
import { openState } from "../../src/state/state.ts";

const [folder = ""] = process.argv.slice(2);
process.stdin.once("data", () => {
	const state = openState(folder);
	process.stdout.write(`${state.settings.of("1").zone}\n`);
	process.exit(0);
});
process.stdout.write("ready\n");
