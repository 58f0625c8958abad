/** What is checked: a reporter's draft, read as pages are. */
export {
	type DraftRead,
	draftEndings,
	draftOf,
	LONGEST_DRAFT,
	readDraft,
} from "../reading/draft.ts";
