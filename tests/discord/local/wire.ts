import { z } from "zod";

/** What goes over the wire. */
export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A place in a body and what Discord would say of it. */
export interface Problem {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

/** Puts a path before those of some problems. */
export const under = (
	path: readonly (string | number)[],
	problems: readonly Problem[],
): Problem[] =>
	problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

/** An answer of Discord's that is an error, with its code from topics/opcodes-and-status-codes. */
export class ApiError extends Error {
	override readonly name = "ApiError";
	readonly status: number;
	readonly code: number;
	readonly problems: readonly Problem[];

	constructor(
		status: number,
		code: number,
		message: string,
		problems: readonly Problem[] = [],
	) {
		super(message);
		this.status = status;
		this.code = code;
		this.problems = problems;
	}
}

/** The body of an answer with an error, problems nested by their path as Discord nests them. */
export function errorBody(error: ApiError): JsonObject {
	interface Node {
		readonly errors: { code: string; message: string }[];
		readonly children: Map<string, Node>;
	}
	const node = (): Node => ({ errors: [], children: new Map() });
	const root = node();
	for (const problem of error.problems) {
		let at = root;
		for (const step of problem.path) {
			const next = at.children.get(String(step)) ?? node();
			at.children.set(String(step), next);
			at = next;
		}
		at.errors.push({ code: "INVALID", message: problem.message });
	}
	const toJson = ({ errors, children }: Node): JsonObject => ({
		...Object.fromEntries(
			[...children].map(([step, child]) => [step, toJson(child)]),
		),
		...(errors.length > 0
			? { _errors: errors.map((one) => ({ ...one })) }
			: {}),
	});
	return {
		code: error.code,
		message: error.message,
		...(error.problems.length > 0 ? { errors: toJson(root) } : {}),
	};
}

/** 50035, the answer to a body that does not fit, or nothing where there is no problem. */
export function refuseProblems(problems: readonly Problem[]): void {
	if (problems.length > 0)
		throw new ApiError(400, 50035, "Invalid Form Body", problems);
}
