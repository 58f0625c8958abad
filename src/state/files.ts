import { join } from "node:path";

/** The state's file in a folder. */
export function stateFile(folder: string): string {
	return join(folder, "state.sqlite");
}
