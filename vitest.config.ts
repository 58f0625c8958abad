import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.ts"],
		// nodejieba loads its dictionary (2 s, 250 MB) once in every thread: one module graph for all files of a worker
		isolate: false,
		pool: "threads",
		maxWorkers: 2,
		testTimeout: 20_000,
		hookTimeout: 30_000,
	},
});
