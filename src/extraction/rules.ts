/**
 * The rules that give words a speaker, by the names that answers and docs/method.md have for them. A rule is added here and
 * explained there, with an example: a test reads the page and tries each.
 */
export const RULES = [
	// A verb of saying
	"cue",
	"quotationThenCue",
	"reference",
	"carriedSubject",
	"cited",
	// A set phrase
	"accordingTo",
	"learntFrom",
	"inViewOf",
	"relayed",
	"dataOf",
	"answerOf",
	// A quotation, by where it stands
	"colonQuotation",
	"quotationAround",
	"wordsOf",
	"subjectThenQuotation",
	"quotationThenSubject",
	"quotationGoesOn",
	// A turn
	"label",
	"answer",
	// A headline
	"headlineKicker",
	"headlineColon",
	"headlineCue",
] as const;

export type Rule = (typeof RULES)[number];
