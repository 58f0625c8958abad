/**
 * A process that is killed: it changes two servers' settings in turn and prints each change once it is kept.
 * Arguments: the state's folder, and the number to go on from.
 */
import { openState } from "../../src/state/state.ts";
import { tell } from "./telling.ts";

const [folder = "", from = "0"] = process.argv.slice(2);
const state = openState(folder);
for (let number = Number(from) + 1; ; number++) {
	state.settings.change("1", {
		zone: `zone ${number}`,
		language: `language ${number}`,
		editorsRole: `role ${number}`,
	});
	// What is read there was kept here.
	await tell(number);
}
