// Made by `npm run locales` from the language files beside it; do not edit.

/** Every message and what its placeholders take; null where it has none. */
export type Messages = {
	"action.context": null;
	"action.copy": null;
	"action.dispute": null;
	"action.pick": null;
	"action.watch": null;
	"action.why": null;
	"ask.below": {
		readonly places: string;
	};
	"ask.commitments": {
		readonly count: number;
	};
	"ask.commitmentsOf": {
		readonly place: string;
	};
	"ask.days": {
		readonly from: string;
		readonly to: string;
	};
	"ask.quotes": {
		readonly count: number;
	};
	"ask.quotesOf": {
		readonly place: string;
	};
	"ask.until": {
		readonly day: string;
	};
	"ask.who": null;
	"choice.kind.directive": null;
	"choice.kind.pledge": null;
	"choice.kind.proposal": null;
	"choice.wording.exact": null;
	"choice.wording.paraphrase": null;
	"command.article.description": null;
	"command.article.name": null;
	"command.commitments.description": null;
	"command.commitments.name": null;
	"command.digest.description": null;
	"command.digest.name": null;
	"command.help.description": null;
	"command.help.name": null;
	"command.quotes.description": null;
	"command.quotes.name": null;
	"command.search.description": null;
	"command.search.name": null;
	"command.status.description": null;
	"command.status.name": null;
	"command.who.description": null;
	"command.who.name": null;
	"commitments.addressed": {
		readonly addressee: string;
		readonly who: string;
	};
	"commitments.deadline": {
		readonly deadline: string;
	};
	"commitments.deadlineUntil": {
		readonly deadline: string;
		readonly to: string;
	};
	"commitments.directives": {
		readonly count: number;
	};
	"commitments.everybody": null;
	"commitments.fromAbove": {
		readonly count: number;
	};
	"commitments.group": {
		readonly actions: number;
		readonly answerable: string;
		readonly deadlines: number;
		readonly numbers: number;
	};
	"commitments.noDeadline": null;
	"commitments.none": {
		readonly name: string;
	};
	"commitments.nothingBelow": null;
	"commitments.place": {
		readonly paragraph: string;
		readonly source: number;
	};
	"commitments.proposals": {
		readonly count: number;
	};
	"commitments.section.numbers": {
		readonly count: number;
	};
	"commitments.section.other": {
		readonly count: number;
	};
	"commitments.section.theme": {
		readonly count: number;
		readonly theme: string;
	};
	"commitments.section.vague": {
		readonly count: number;
	};
	"commitments.strength": {
		readonly strength: string;
	};
	"commitments.title": {
		readonly directives: number;
		readonly name: string;
		readonly numbers: number;
		readonly pledges: number;
		readonly proposals: number;
	};
	"commitments.titleOne": {
		readonly actions: number;
		readonly deadlines: number;
		readonly name: string;
		readonly numbers: number;
	};
	"commitments.untracked": null;
	"commitments.wordings": null;
	"empty.notPromised": null;
	"empty.notSaid": null;
	"empty.wider": null;
	"entry.apart": {
		readonly apart: string;
		readonly name: string;
	};
	"entry.unsure": {
		readonly name: string;
	};
	"error.dateAndStretch": null;
	"error.daysReversed": {
		readonly from: string;
		readonly to: string;
	};
	"error.failed": {
		readonly id: string;
	};
	"error.failedTitle": null;
	"error.noSuchDay": {
		readonly option: string;
		readonly typed: string;
	};
	"error.notDays": {
		readonly option: string;
		readonly typed: string;
	};
	"error.placeNear": {
		readonly typed: string;
	};
	"error.placeUnknown": {
		readonly typed: string;
	};
	"error.refusedTitle": null;
	"error.severalPlaces": {
		readonly names: string;
		readonly typed: string;
	};
	"error.severalSpeakers": {
		readonly count: number;
		readonly names: string;
		readonly typed: string;
	};
	"error.speakerNear": {
		readonly typed: string;
	};
	"error.speakerUnknown": {
		readonly typed: string;
	};
	"footer.days": {
		readonly from: string;
		readonly to: string;
	};
	"footer.held": {
		readonly articles: number;
	};
	"footer.lastRead": {
		readonly moment: string;
	};
	"footer.searched": {
		readonly articles: number;
	};
	"footer.stale": {
		readonly habit: number;
		readonly last: string;
		readonly silent: number;
	};
	"list.semicolon": null;
	"list.separator": null;
	"more.commitments": {
		readonly shown: number;
		readonly total: number;
	};
	"more.statements": {
		readonly shown: number;
		readonly total: number;
	};
	"note.misprint": {
		readonly likely: string;
		readonly paragraph: number;
		readonly text: string;
		readonly times: number;
	};
	"note.misprintHere": {
		readonly likely: string;
	};
	"note.relayed": {
		readonly by: string;
		readonly speaker: string;
		readonly text: string;
	};
	"note.removed": null;
	"option.article.description": null;
	"option.article.name": null;
	"option.below.description": null;
	"option.below.name": null;
	"option.date.description": null;
	"option.date.name": null;
	"option.district.description": null;
	"option.district.name": null;
	"option.from.description": null;
	"option.from.name": null;
	"option.kind.description": null;
	"option.kind.name": null;
	"option.name.description": null;
	"option.name.name": null;
	"option.organisation.description": null;
	"option.organisation.name": null;
	"option.private.description": null;
	"option.private.name": null;
	"option.query.description": null;
	"option.query.name": null;
	"option.speaker.description": null;
	"option.speaker.name": null;
	"option.to.description": null;
	"option.to.name": null;
	"option.topic.description": null;
	"option.topic.name": null;
	"option.wording.description": null;
	"option.wording.name": null;
	"paragraph.one": {
		readonly number: number;
	};
	"paragraph.range": {
		readonly first: number;
		readonly last: number;
	};
	"quotes.everybody": null;
	"quotes.none": {
		readonly name: string;
	};
	"quotes.title": {
		readonly exact: number;
		readonly name: string;
		readonly paraphrase: number;
		readonly total: number;
	};
	"quotes.titleMany": {
		readonly name: string;
		readonly total: number;
	};
	"source.copies": {
		readonly count: number;
		readonly more: string;
		readonly named: string;
	};
	"source.date": {
		readonly basis: string;
		readonly date: string;
	};
	"source.dateUnknown": null;
	"source.dateWord": null;
	"source.newspaper": {
		readonly newspaper: string;
	};
	"source.newspaperUnknown": null;
	"source.newspaperWord": null;
	"source.number": {
		readonly number: number;
	};
	"source.origin": {
		readonly origin: string;
	};
	"source.page": {
		readonly page: string;
	};
	"source.pageWord": null;
	"source.printed": {
		readonly printed: string;
	};
	"source.printedWord": null;
	"source.unknown": {
		readonly what: string;
	};
	"title.dated": {
		readonly date: string;
		readonly title: string;
	};
	"title.undated": {
		readonly title: string;
	};
	"understood.by": {
		readonly by: string;
		readonly name: string;
		readonly typed: string;
	};
	"understood.days": {
		readonly from: string;
		readonly to: string;
	};
	"understood.everything": null;
	"understood.line": {
		readonly parts: string;
	};
	"understood.pair": {
		readonly name: string;
		readonly value: string;
	};
	"understood.since": {
		readonly from: string;
	};
	"understood.until": {
		readonly to: string;
	};
	"wider.days": null;
	"wider.without": {
		readonly name: string;
		readonly total: number;
	};
	"wording.cited": null;
	"wording.exact": null;
	"wording.exactUnmarked": null;
	"wording.mixed": null;
	"wording.paraphrase": null;
	"wording.report": null;
	"wording.reportShort": null;
};

export type MessageKey = keyof Messages;

export type Values<K extends MessageKey> = Messages[K];

/** Messages without placeholders. */
export type PlainKey = {
	[K in MessageKey]: Messages[K] extends null ? K : never;
}[MessageKey];

/** Messages with placeholders. */
export type FilledKey = Exclude<MessageKey, PlainKey>;
