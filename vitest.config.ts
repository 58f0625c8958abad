import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		// nodejieba loads its dictionary (2 s, 250 MB) once in every thread: one module graph for all files of a worker
		isolate: false,
		pool: "threads",
		maxWorkers: 2,
		// Only what hangs ends here: processes start in seconds, and in minutes where a machine is busy with something else.
		testTimeout: 240_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 60_000 } },
	},
});
