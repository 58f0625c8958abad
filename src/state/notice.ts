import { z } from "zod";

/** What somebody is told of: a correction that was accepted, or one that was taken back. */
export const noticeSteps = ["corrected", "withdrawn"] as const;

export type NoticeStep = (typeof noticeSteps)[number];

/** What a delivery of the kind `correction` tells, before it is put into words; its source is the correction. */
export interface Notice {
	readonly step: NoticeStep;
	/** The message that was wrong, where it is known. */
	readonly message: string | null;
	/** When that was sent, milliseconds since the epoch. */
	readonly sentAt: number;
	/** The delivery that it takes back: it is sent only where that one arrived. */
	readonly takesBack: string | null;
	/** When it may have been sent already, by a version that marked its messages in another way. */
	readonly triedAt: number | null;
}

/** A notice as it stands in a column: JSON. */
export const storedNotice: z.ZodType<Notice, unknown> = z
	.string()
	.transform((text) => JSON.parse(text))
	.pipe(
		z.object({
			step: z.enum(noticeSteps),
			message: z.string().nullable(),
			sentAt: z.number(),
			takesBack: z.string().nullable(),
			triedAt: z.number().nullable(),
		}),
	);
