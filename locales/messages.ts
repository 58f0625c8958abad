// Made by `npm run locales` from the language files beside it; do not edit.

/** Every message and what its placeholders take; null where it has none. */
export type Messages = {
	"action.context": null;
	"action.copy": null;
	"action.dispute": null;
	"action.pick": null;
	"action.watch": null;
	"action.why": null;
	"addition.counts": {
		readonly commitments: number;
		readonly paragraphs: number;
		readonly statements: number;
	};
	"addition.describe": null;
	"addition.drop": null;
	"addition.dropped": {
		readonly name: string;
	};
	"addition.droppedTitle": null;
	"addition.for": {
		readonly here: string;
	};
	"addition.held": {
		readonly date: string;
		readonly headline: string;
		readonly how: string;
		readonly newspaper: string;
		readonly share: number;
	};
	"addition.keep": {
		readonly here: string;
	};
	"addition.kept": {
		readonly count: number;
		readonly file: string;
	};
	"addition.keptTitle": null;
	"addition.lead": null;
	"addition.more": {
		readonly count: number;
	};
	"addition.readers": {
		readonly here: string;
	};
	"addition.soon": null;
	"addition.there": {
		readonly file: string;
	};
	"addition.thereTitle": null;
	"addition.title": {
		readonly count: number;
		readonly name: string;
	};
	"addition.warning": {
		readonly line: number;
		readonly text: string;
	};
	"alert.because": {
		readonly reason: string;
	};
	"alert.commitments": {
		readonly count: number;
	};
	"alert.count.commitments": {
		readonly count: number;
	};
	"alert.count.statements": {
		readonly count: number;
	};
	"alert.gathered": {
		readonly moment: string;
		readonly stories: number;
	};
	"alert.more": {
		readonly count: number;
	};
	"alert.reason.beat": {
		readonly label: string;
		readonly parts: string;
	};
	"alert.reason.district": {
		readonly label: string;
	};
	"alert.reason.holder": {
		readonly count: number;
		readonly label: string;
	};
	"alert.reason.office": {
		readonly label: string;
	};
	"alert.reason.organisation": {
		readonly label: string;
	};
	"alert.reason.phrase": {
		readonly label: string;
	};
	"alert.reason.speaker": {
		readonly label: string;
	};
	"alert.reason.topic": {
		readonly label: string;
	};
	"alert.set": {
		readonly day: string;
		readonly what: string;
	};
	"alert.title": {
		readonly counts: string;
		readonly label: string;
	};
	"alert.untold": {
		readonly id: string;
		readonly moment: string;
	};
	"alert.untold.title": {
		readonly label: string;
	};
	"article.byline": {
		readonly names: string;
	};
	"article.came": {
		readonly paragraphs: string;
	};
	"article.captions": null;
	"article.column": {
		readonly column: string;
	};
	"article.commentary": null;
	"article.copies": {
		readonly count: number;
	};
	"article.earlier": {
		readonly came: number;
		readonly gone: number;
		readonly headline: string;
		readonly moment: string;
	};
	"article.earlierHeadline": null;
	"article.gone": {
		readonly paragraph: string;
	};
	"article.lead": {
		readonly commitments: number;
		readonly paragraphs: number;
		readonly speakers: number;
		readonly statements: number;
	};
	"article.moreCopies": {
		readonly count: number;
	};
	"article.moreGone": {
		readonly count: number;
	};
	"article.nobody": null;
	"article.numbered": {
		readonly count: number;
	};
	"article.others": {
		readonly count: number;
	};
	"article.speaker": {
		readonly cited: string;
		readonly name: string;
		readonly paragraphs: string;
		readonly statements: number;
	};
	"article.speakers": null;
	"article.text": null;
	"ask.allCommitments": null;
	"ask.article": {
		readonly headline: string;
	};
	"ask.beats": null;
	"ask.below": {
		readonly places: string;
	};
	"ask.commitments": {
		readonly count: number;
		readonly kinds: string;
	};
	"ask.commitmentsOf": {
		readonly place: string;
	};
	"ask.correction": {
		readonly id: string;
	};
	"ask.daily": null;
	"ask.days": {
		readonly from: string;
		readonly to: string;
	};
	"ask.digestOf": {
		readonly day: string;
	};
	"ask.exportOf": {
		readonly what: string;
	};
	"ask.help": null;
	"ask.myBeats": null;
	"ask.quotes": {
		readonly count: number;
	};
	"ask.quotesOf": {
		readonly place: string;
	};
	"ask.search": {
		readonly query: string;
	};
	"ask.settings": null;
	"ask.topic": {
		readonly phrase: string;
	};
	"ask.until": {
		readonly day: string;
	};
	"ask.watchThis": {
		readonly label: string;
	};
	"ask.watches": null;
	"ask.who": null;
	"audit.beat": null;
	"audit.correctionsAlone": null;
	"audit.digest": null;
	"audit.editorsRole": null;
	"audit.language": null;
	"audit.private": null;
	"audit.quietDays": null;
	"audit.watch": null;
	"audit.zone": null;
	"backup.done": {
		readonly bytes: number;
		readonly file: string;
	};
	"backup.failed": {
		readonly reason: string;
	};
	"backup.usage": null;
	"beat.changed": {
		readonly name: string;
	};
	"beat.dropParts": null;
	"beat.heading": {
		readonly name: string;
		readonly shared: string;
	};
	"beat.inUse": {
		readonly name: string;
	};
	"beat.kept": {
		readonly shared: string;
	};
	"beat.list": {
		readonly count: number;
	};
	"beat.mine": null;
	"beat.none": null;
	"beat.of": {
		readonly shared: string;
	};
	"beat.pick": null;
	"beat.remove": {
		readonly name: string;
	};
	"beat.removeReally": {
		readonly name: string;
	};
	"beat.removed": {
		readonly name: string;
	};
	"beat.title": {
		readonly name: string;
	};
	"beat.use": null;
	"beat.usedByDigest": {
		readonly digest: string;
		readonly rest: string;
	};
	"beat.usedByOthers": {
		readonly count: number;
	};
	"beat.usedByWatch": {
		readonly watch: string;
	};
	"choice.audience.all": null;
	"choice.audience.here": null;
	"choice.by.month": null;
	"choice.by.week": null;
	"choice.by.year": null;
	"choice.format.csv": null;
	"choice.format.docx": null;
	"choice.format.jsonl": null;
	"choice.format.markdown": null;
	"choice.kind.directive": null;
	"choice.kind.pledge": null;
	"choice.kind.proposal": null;
	"choice.pace.daily": null;
	"choice.pace.once": null;
	"choice.since.day": null;
	"choice.since.last": null;
	"choice.since.week": null;
	"choice.status.accepted": null;
	"choice.status.declined": null;
	"choice.status.open": null;
	"choice.status.undone": null;
	"choice.what.notCommitment": null;
	"choice.what.notSpeech": null;
	"choice.what.otherPerson": null;
	"choice.what.samePerson": null;
	"choice.what.speaker": null;
	"choice.what.words": null;
	"choice.where.direct": null;
	"choice.where.here": null;
	"choice.wording.exact": null;
	"choice.wording.paraphrase": null;
	"cite.all": {
		readonly parts: string;
	};
	"cite.cited": null;
	"cite.date": {
		readonly date: string;
	};
	"cite.headline": {
		readonly headline: string;
	};
	"cite.newspaper": {
		readonly newspaper: string;
	};
	"cite.noDate": null;
	"cite.origin": {
		readonly origin: string;
	};
	"cite.page": {
		readonly page: string;
	};
	"cite.printed": {
		readonly printed: string;
	};
	"cite.separator": null;
	"cite.titled": {
		readonly name: string;
		readonly title: string;
	};
	"command.article.add.description": null;
	"command.article.add.name": null;
	"command.article.description": null;
	"command.article.name": null;
	"command.article.show.description": null;
	"command.article.show.name": null;
	"command.beat.add.description": null;
	"command.beat.add.name": null;
	"command.beat.description": null;
	"command.beat.list.description": null;
	"command.beat.list.name": null;
	"command.beat.name": null;
	"command.beat.remove.description": null;
	"command.beat.remove.name": null;
	"command.commitments.description": null;
	"command.commitments.name": null;
	"command.compare.description": null;
	"command.compare.districts.description": null;
	"command.compare.districts.name": null;
	"command.compare.name": null;
	"command.compare.periods.description": null;
	"command.compare.periods.name": null;
	"command.compare.speakers.description": null;
	"command.compare.speakers.name": null;
	"command.correction.accept.description": null;
	"command.correction.accept.name": null;
	"command.correction.decline.description": null;
	"command.correction.decline.name": null;
	"command.correction.description": null;
	"command.correction.name": null;
	"command.correction.propose.description": null;
	"command.correction.propose.name": null;
	"command.correction.undo.description": null;
	"command.correction.undo.name": null;
	"command.corrections.description": null;
	"command.corrections.name": null;
	"command.coverage.description": null;
	"command.coverage.name": null;
	"command.digest.description": null;
	"command.digest.name": null;
	"command.export.commitments.description": null;
	"command.export.commitments.name": null;
	"command.export.description": null;
	"command.export.digest.description": null;
	"command.export.digest.name": null;
	"command.export.name": null;
	"command.export.quotes.description": null;
	"command.export.quotes.name": null;
	"command.export.search.description": null;
	"command.export.search.name": null;
	"command.export.trend.description": null;
	"command.export.trend.name": null;
	"command.help.description": null;
	"command.help.name": null;
	"command.quotes.description": null;
	"command.quotes.name": null;
	"command.search.description": null;
	"command.search.name": null;
	"command.settings.description": null;
	"command.settings.name": null;
	"command.status.description": null;
	"command.status.name": null;
	"command.trend.description": null;
	"command.trend.name": null;
	"command.verify.description": null;
	"command.verify.name": null;
	"command.watch.add.description": null;
	"command.watch.add.name": null;
	"command.watch.description": null;
	"command.watch.list.description": null;
	"command.watch.list.name": null;
	"command.watch.name": null;
	"command.who.description": null;
	"command.who.name": null;
	"command.why.description": null;
	"command.why.name": null;
	"commitments.addressed": {
		readonly addressee: string;
		readonly who: string;
	};
	"commitments.count.directives": {
		readonly count: number;
	};
	"commitments.count.none": null;
	"commitments.count.pledges": {
		readonly actions: number;
		readonly deadlines: number;
		readonly numbers: number;
	};
	"commitments.count.proposals": {
		readonly count: number;
	};
	"commitments.count.vague": {
		readonly count: number;
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
		readonly to: string;
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
	"commitments.noneAny": null;
	"commitments.nothingBelow": null;
	"commitments.place": {
		readonly paragraph: string;
		readonly source: number;
	};
	"commitments.proposals": {
		readonly count: number;
	};
	"commitments.sameSentence": {
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
		readonly counts: string;
		readonly name: string;
	};
	"commitments.untracked": null;
	"commitments.wordings": null;
	"compare.actions": {
		readonly actions: number;
		readonly commitments: number;
		readonly deadlines: number;
		readonly numbers: number;
	};
	"compare.articles": null;
	"compare.commitments": null;
	"compare.counted": {
		readonly lookedAt: number;
	};
	"compare.days": null;
	"compare.directives": null;
	"compare.exact": null;
	"compare.none": null;
	"compare.orders": {
		readonly actions: number;
		readonly directives: number;
	};
	"compare.statements": null;
	"compare.title": {
		readonly one: string;
		readonly other: string;
	};
	"compare.topics": {
		readonly lookedAt: number;
	};
	"compare.what": null;
	"config.folder": {
		readonly variable: string;
	};
	"config.level": {
		readonly variable: string;
	};
	"config.otherCorpus": null;
	"config.port": {
		readonly variable: string;
	};
	"config.snowflake": {
		readonly variable: string;
	};
	"config.token": {
		readonly variable: string;
	};
	"config.url": {
		readonly variable: string;
	};
	"config.zone": {
		readonly variable: string;
	};
	"console.commandNear": {
		readonly command: string;
		readonly near: string;
	};
	"console.more": {
		readonly left: number;
	};
	"console.noSuchNumber": {
		readonly number: number;
	};
	"console.notACommand": {
		readonly typed: string;
	};
	"console.pick": {
		readonly actions: string;
		readonly last: number;
	};
	"console.picked": {
		readonly number: number;
	};
	"console.readingDone": {
		readonly articles: number;
	};
	"console.saved": {
		readonly path: string;
	};
	"console.searchFor": {
		readonly typed: string;
	};
	"console.subcommand": {
		readonly command: string;
		readonly subcommands: string;
	};
	"console.tooMuch": {
		readonly typed: string;
	};
	"console.twice": {
		readonly option: string;
	};
	"console.welcome": {
		readonly articles: number;
		readonly version: string;
	};
	"context.lead": {
		readonly of: number;
		readonly shown: string;
	};
	"context.title": {
		readonly headline: string;
	};
	"copy.lead.article": null;
	"copy.lead.words": {
		readonly wording: string;
	};
	"copy.paraphrase": {
		readonly cue: string;
		readonly speaker: string;
		readonly text: string;
	};
	"copy.report": {
		readonly text: string;
	};
	"correction.acceptedTitle": null;
	"correction.asRead": null;
	"correction.button.accept": {
		readonly id: string;
	};
	"correction.button.decline": {
		readonly id: string;
	};
	"correction.button.undo": {
		readonly id: string;
	};
	"correction.changed": null;
	"correction.decided": {
		readonly by: string;
		readonly status: string;
	};
	"correction.declinedTitle": null;
	"correction.gone": null;
	"correction.heading": {
		readonly id: string;
		readonly status: string;
		readonly what: string;
	};
	"correction.holds": null;
	"correction.line.notCommitment": null;
	"correction.line.notSpeech": null;
	"correction.line.otherPerson": {
		readonly right: string;
		readonly was: string;
	};
	"correction.line.samePerson": {
		readonly right: string;
		readonly was: string;
	};
	"correction.line.speaker": {
		readonly right: string;
		readonly was: string;
	};
	"correction.line.words": {
		readonly right: string;
	};
	"correction.note": {
		readonly accepted: string;
		readonly day: string;
		readonly id: string;
		readonly line: string;
		readonly proposed: string;
	};
	"correction.place": {
		readonly headline: string;
		readonly paragraph: string;
	};
	"correction.proposed": {
		readonly by: string;
	};
	"correction.proposedTitle": null;
	"correction.reason": {
		readonly reason: string;
	};
	"correction.tells": {
		readonly count: number;
	};
	"correction.time": {
		readonly time: string;
	};
	"correction.told": {
		readonly arrived: number;
		readonly failed: number;
		readonly waiting: number;
	};
	"correction.undone": {
		readonly by: string;
	};
	"correction.undoneTitle": null;
	"correction.waits": null;
	"correction.waitsForYou": null;
	"corrections.count": {
		readonly count: number;
		readonly status: string;
	};
	"corrections.how": null;
	"corrections.more": {
		readonly shown: number;
		readonly total: number;
	};
	"corrections.none": null;
	"corrections.perServer": null;
	"corrections.time": {
		readonly time: string;
	};
	"corrections.title": {
		readonly counts: string;
		readonly total: number;
	};
	"coverage.articles": null;
	"coverage.articlesOf": {
		readonly articles: number;
	};
	"coverage.byPaper": null;
	"coverage.days": null;
	"coverage.daysCount": {
		readonly count: number;
	};
	"coverage.daysOf": {
		readonly count: number;
		readonly days: string;
	};
	"coverage.gap": {
		readonly count: number;
		readonly days: string;
	};
	"coverage.gapOf": {
		readonly gap: string;
		readonly name: string;
		readonly usual: number;
	};
	"coverage.gaps": {
		readonly count: number;
	};
	"coverage.gapsMean": null;
	"coverage.missing": null;
	"coverage.missingOf": {
		readonly count: number;
	};
	"coverage.month": null;
	"coverage.months": null;
	"coverage.moreGaps": {
		readonly count: number;
	};
	"coverage.morePapers": {
		readonly count: number;
	};
	"coverage.morePlaces": {
		readonly count: number;
	};
	"coverage.noGap": null;
	"coverage.none": null;
	"coverage.notOfPaper": {
		readonly newspaper: string;
	};
	"coverage.notOfPlace": {
		readonly place: string;
	};
	"coverage.nothing": null;
	"coverage.paperOf": {
		readonly articles: number;
		readonly name: string;
	};
	"coverage.papers": {
		readonly count: number;
	};
	"coverage.papersOf": {
		readonly more: number;
		readonly papers: string;
	};
	"coverage.place": null;
	"coverage.places": {
		readonly count: number;
	};
	"coverage.sporadic": null;
	"coverage.title": {
		readonly articles: number;
		readonly papers: number;
	};
	"coverage.titleOf": {
		readonly articles: number;
		readonly subject: string;
	};
	"coverage.undated": {
		readonly count: number;
	};
	"coverage.unnamed": null;
	"day.firstHeld": {
		readonly day: string;
	};
	"day.last30": null;
	"day.lastHeld": {
		readonly day: string;
	};
	"day.lastWeek": null;
	"day.thisMonth": null;
	"day.thisWeek": null;
	"day.today": null;
	"day.yesterday": null;
	"digest.allDays": null;
	"digest.byDay": null;
	"digest.counts": {
		readonly articles: number;
		readonly exact: number;
		readonly groups: number;
		readonly numbers: number;
		readonly origins: string;
		readonly people: number;
	};
	"digest.day": {
		readonly day: string;
		readonly weekday: string;
	};
	"digest.days": {
		readonly from: string;
		readonly to: string;
	};
	"digest.doubtful": {
		readonly count: number;
	};
	"digest.exact": null;
	"digest.held": {
		readonly all: string;
		readonly articles: number;
		readonly day: string;
		readonly held: number;
		readonly reprints: number;
	};
	"digest.heldNoneMatch": {
		readonly articles: number;
	};
	"digest.heldNoneSaid": {
		readonly articles: number;
	};
	"digest.late": {
		readonly date: string;
	};
	"digest.lateUndated": null;
	"digest.latest": null;
	"digest.nearest": null;
	"digest.new": null;
	"digest.noOrigin": null;
	"digest.none": {
		readonly period: string;
	};
	"digest.noneSaid": {
		readonly period: string;
	};
	"digest.notHere": null;
	"digest.numbered": {
		readonly count: number;
	};
	"digest.numberedOrders": {
		readonly count: number;
	};
	"digest.other": {
		readonly count: number;
		readonly name: string;
	};
	"digest.others": {
		readonly names: string;
	};
	"digest.paraphrase": null;
	"digest.proposal": null;
	"digest.rest": null;
	"digest.title": {
		readonly period: string;
	};
	"digest.topic": {
		readonly articles: number;
		readonly groups: number;
		readonly people: number;
		readonly phrase: string;
	};
	"dispute.lead": null;
	"dispute.title": null;
	"empty.nearestDays": null;
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
	"error.addition.binary": {
		readonly endings: string;
		readonly name: string;
	};
	"error.addition.empty": {
		readonly name: string;
	};
	"error.addition.encoding": {
		readonly name: string;
	};
	"error.addition.ending": {
		readonly endings: string;
		readonly name: string;
	};
	"error.addition.nothing": {
		readonly upload: string;
	};
	"error.addition.nowhere": null;
	"error.addition.printed": null;
	"error.addition.release": null;
	"error.addition.tooLarge": {
		readonly most: string;
		readonly name: string;
	};
	"error.addition.url": null;
	"error.articleNear": {
		readonly typed: string;
	};
	"error.articleUnknown": {
		readonly typed: string;
	};
	"error.beatEmpty": null;
	"error.beatNotYours": {
		readonly name: string;
	};
	"error.beatTooLarge": {
		readonly most: number;
	};
	"error.beatUnknown": {
		readonly names: string;
		readonly typed: string;
	};
	"error.blank": {
		readonly option: string;
	};
	"error.botNotHere": null;
	"error.compareNothing": null;
	"error.compareSame": {
		readonly name: string;
	};
	"error.correction.noHit": {
		readonly typed: string;
	};
	"error.correction.noNamesake": {
		readonly name: string;
	};
	"error.correction.noServer": null;
	"error.correction.notAccepted": {
		readonly id: string;
		readonly status: string;
	};
	"error.correction.notForThis": {
		readonly what: string;
	};
	"error.correction.notOpen": {
		readonly id: string;
		readonly status: string;
	};
	"error.correction.ownProposal": null;
	"error.correction.pickWords": null;
	"error.correction.speakerUnknown": {
		readonly typed: string;
	};
	"error.correction.unknown": {
		readonly corrections: string;
		readonly id: string;
	};
	"error.correction.whichNamesake": {
		readonly name: string;
		readonly names: string;
	};
	"error.correction.wordsNotPrinted": {
		readonly typed: string;
	};
	"error.dateAndStretch": null;
	"error.daysReversed": {
		readonly from: string;
		readonly to: string;
	};
	"error.digestThere": {
		readonly digest: string;
	};
	"error.digestTooWide": {
		readonly most: number;
		readonly total: number;
	};
	"error.draft.binary": {
		readonly endings: string;
		readonly name: string;
	};
	"error.draft.empty": {
		readonly name: string;
	};
	"error.draft.encoding": {
		readonly name: string;
	};
	"error.draft.ending": {
		readonly endings: string;
		readonly name: string;
	};
	"error.draft.format": {
		readonly name: string;
	};
	"error.draft.tooLarge": {
		readonly name: string;
	};
	"error.draft.tooLong": {
		readonly most: number;
		readonly name: string;
	};
	"error.editorsOnly": {
		readonly command: string;
	};
	"error.emptyTitle": null;
	"error.failed": {
		readonly id: string;
	};
	"error.failedTitle": null;
	"error.fileTooLarge": {
		readonly most: number;
		readonly name: string;
	};
	"error.filesBusy": {
		readonly most: number;
	};
	"error.hitGone": null;
	"error.hourAtOnce": null;
	"error.missing": {
		readonly option: string;
	};
	"error.newspaperNear": {
		readonly typed: string;
	};
	"error.newspaperUnknown": {
		readonly typed: string;
	};
	"error.noBeats": {
		readonly typed: string;
	};
	"error.noChannelHere": null;
	"error.noDiscord": null;
	"error.noServer": null;
	"error.noSuchCommand": {
		readonly command: string;
	};
	"error.noSuchDay": {
		readonly option: string;
		readonly typed: string;
	};
	"error.noSuchOption": {
		readonly command: string;
		readonly option: string;
		readonly options: string;
	};
	"error.notChoice": {
		readonly choices: string;
		readonly option: string;
		readonly typed: string;
	};
	"error.notClock": {
		readonly typed: string;
	};
	"error.notDays": {
		readonly option: string;
		readonly typed: string;
	};
	"error.notFile": {
		readonly option: string;
	};
	"error.notFlag": {
		readonly option: string;
	};
	"error.notInteger": {
		readonly max: number;
		readonly min: number;
		readonly option: string;
	};
	"error.notRole": {
		readonly option: string;
	};
	"error.nothingToVerify": {
		readonly file: string;
		readonly text: string;
	};
	"error.placeNear": {
		readonly printed: number;
		readonly typed: string;
	};
	"error.placeUnknown": {
		readonly printed: number;
		readonly typed: string;
	};
	"error.planGone": null;
	"error.query.bareOr": null;
	"error.query.daysApart": {
		readonly count: number;
		readonly instead: string;
		readonly typed: string;
	};
	"error.query.daysSplit": {
		readonly instead: string;
		readonly typed: string;
	};
	"error.query.empty": null;
	"error.query.noSuchDay": {
		readonly typed: string;
	};
	"error.query.onlyWithout": {
		readonly without: string;
	};
	"error.query.orWithout": {
		readonly instead: string;
		readonly without: string;
	};
	"error.query.tooBroad": {
		readonly words: string;
	};
	"error.query.tooLong": {
		readonly most: number;
	};
	"error.refusedTitle": null;
	"error.roleByEditors": null;
	"error.settingsByEditors": {
		readonly who: string;
	};
	"error.severalArticles": {
		readonly typed: string;
	};
	"error.severalPlaces": {
		readonly names: string;
		readonly typed: string;
	};
	"error.severalSpeakers": {
		readonly count: number;
		readonly names: string;
		readonly typed: string;
	};
	"error.severalTitle": null;
	"error.sinceAndDays": {
		readonly since: string;
	};
	"error.speakerNear": {
		readonly printed: number;
		readonly typed: string;
	};
	"error.speakerUnknown": {
		readonly printed: number;
		readonly typed: string;
	};
	"error.speakersTogether": {
		readonly typed: string;
	};
	"error.tooLong": {
		readonly length: number;
		readonly most: number;
		readonly option: string;
	};
	"error.tooManyBeats": {
		readonly most: number;
	};
	"error.tooManyDigests": {
		readonly most: number;
	};
	"error.tooManyPeriods": {
		readonly by: string;
		readonly from: string;
		readonly instead: string;
		readonly to: string;
	};
	"error.tooManyWatches": {
		readonly most: number;
	};
	"error.trendOfNothing": null;
	"error.uploadGone": null;
	"error.watchOne": {
		readonly kinds: string;
	};
	"error.watchShort": {
		readonly typed: string;
	};
	"error.watchTooMany": {
		readonly most: number;
	};
	"error.watchWhat": {
		readonly kinds: string;
	};
	"error.zoneNear": {
		readonly typed: string;
	};
	"error.zoneUnknown": {
		readonly typed: string;
	};
	"export.about.csv": null;
	"export.about.docx": null;
	"export.about.jsonl": null;
	"export.about.markdown": null;
	"export.all": {
		readonly rows: number;
		readonly total: number;
		readonly unit: string;
	};
	"export.column.about": null;
	"export.column.action": null;
	"export.column.actor": null;
	"export.column.addressee": null;
	"export.column.answerable": null;
	"export.column.cited": null;
	"export.column.copies": null;
	"export.column.day": null;
	"export.column.deadline": null;
	"export.column.exact": null;
	"export.column.headline": null;
	"export.column.id": null;
	"export.column.link": null;
	"export.column.notes": null;
	"export.column.numbers": null;
	"export.column.origin": null;
	"export.column.paragraphs": null;
	"export.column.paraphrase": null;
	"export.column.report": null;
	"export.column.section": null;
	"export.column.source": null;
	"export.column.strength": null;
	"export.column.themes": null;
	"export.column.titles": null;
	"export.deadlineUntil": {
		readonly deadline: string;
		readonly to: string;
	};
	"export.labelled": {
		readonly label: string;
		readonly text: string;
	};
	"export.made": {
		readonly moment: string;
		readonly version: string;
		readonly zone: string;
	};
	"export.noDeadline": null;
	"export.some": {
		readonly rows: number;
		readonly taken: number;
		readonly total: number;
		readonly unit: string;
	};
	"export.sources": null;
	"export.title": {
		readonly name: string;
	};
	"export.tooLarge": {
		readonly rows: number;
		readonly total: number;
		readonly unit: string;
	};
	"export.which": {
		readonly most: number;
		readonly total: number;
		readonly unit: string;
	};
	"export.wordings": null;
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
	"footer.reading": {
		readonly articles: number;
		readonly known: string;
		readonly of: number;
	};
	"footer.searched": {
		readonly articles: number;
	};
	"footer.stale": {
		readonly habit: number;
		readonly last: string;
		readonly silent: number;
	};
	"footer.untranslated": null;
	"greeting.commitments": {
		readonly place: string;
	};
	"greeting.lacking": {
		readonly what: string;
	};
	"greeting.lead": null;
	"greeting.quotes": {
		readonly name: string;
	};
	"greeting.settings": null;
	"greeting.title": null;
	"greeting.try": {
		readonly count: number;
	};
	"greeting.who": null;
	"greeting.whoTitle": null;
	"help.add": null;
	"help.beats": null;
	"help.compare": null;
	"help.compared": {
		readonly command: string;
		readonly one: string;
		readonly other: string;
		readonly speaker: string;
		readonly two: string;
		readonly what: string;
	};
	"help.coverage": null;
	"help.day": null;
	"help.days": null;
	"help.exact": null;
	"help.export": null;
	"help.exported": {
		readonly command: string;
		readonly one: string;
		readonly speaker: string;
		readonly what: string;
	};
	"help.fresh": null;
	"help.lead": null;
	"help.morning": null;
	"help.notes": null;
	"help.paraphrase": null;
	"help.promised": null;
	"help.read": null;
	"help.reading": null;
	"help.said": null;
	"help.silence": null;
	"help.title": null;
	"help.told": null;
	"help.trend": null;
	"help.verified": {
		readonly command: string;
		readonly one: string;
		readonly text: string;
	};
	"help.verify": null;
	"help.who": null;
	"help.words": null;
	"help.wrong": null;
	"language.en-US": null;
	"language.zh-CN": null;
	"language.zh-TW": null;
	"lasting.days": {
		readonly count: number;
	};
	"lasting.hours": {
		readonly count: number;
	};
	"lasting.minutes": {
		readonly count: number;
	};
	"limit.guild": {
		readonly seconds: number;
	};
	"limit.title": null;
	"limit.user": {
		readonly seconds: number;
	};
	"list.comma": null;
	"list.semicolon": null;
	"list.separator": null;
	"mended.by": {
		readonly kind: string;
	};
	"mended.mends": {
		readonly headline: string;
	};
	"mended.place": {
		readonly headline: string;
		readonly paragraph: string;
	};
	"menu.nothing": {
		readonly endings: string;
	};
	"menu.verify.name": null;
	"more.articles": {
		readonly shown: number;
		readonly total: number;
	};
	"more.commitments": {
		readonly shown: number;
		readonly total: number;
	};
	"more.statements": {
		readonly shown: number;
		readonly total: number;
	};
	"news.allBeatsGone": {
		readonly count: number;
	};
	"news.allCommitments": null;
	"news.allQuotes": null;
	"news.beat": {
		readonly name: string;
	};
	"news.beatGone": {
		readonly count: number;
	};
	"news.beatNothing": {
		readonly name: string;
	};
	"news.between": {
		readonly articles: number;
		readonly late: number;
		readonly moment: string;
		readonly to: string;
	};
	"news.left": {
		readonly count: number;
	};
	"news.missed": {
		readonly count: number;
	};
	"news.more": {
		readonly phrases: string;
	};
	"news.moreArticles": {
		readonly count: number;
	};
	"news.noStatements": null;
	"news.nothing": null;
	"news.preview": null;
	"news.previewOfDay": {
		readonly day: string;
	};
	"news.reprints": {
		readonly reprints: number;
	};
	"news.since": {
		readonly articles: number;
		readonly late: number;
		readonly moment: string;
	};
	"news.topicNothing": {
		readonly topic: string;
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
	"notice.closed": null;
	"notice.corrected": {
		readonly headline: string;
	};
	"notice.footer": {
		readonly id: string;
		readonly kind: string;
	};
	"notice.forbidden": null;
	"notice.gone": null;
	"notice.lead": {
		readonly moment: string;
	};
	"notice.place": {
		readonly paragraph: string;
		readonly speaker: string;
	};
	"notice.resumes": null;
	"notice.sent": {
		readonly day: string;
		readonly place: string;
	};
	"notice.stands": {
		readonly line: string;
	};
	"notice.title": {
		readonly channel: string;
	};
	"notice.unreadable": null;
	"notice.unseen": null;
	"notice.withdrawn": {
		readonly headline: string;
	};
	"option.article.description": null;
	"option.article.name": null;
	"option.audience.description": null;
	"option.audience.name": null;
	"option.beat.description": null;
	"option.beat.name": null;
	"option.below.description": null;
	"option.below.name": null;
	"option.by.description": null;
	"option.by.name": null;
	"option.date.description": null;
	"option.date.name": null;
	"option.district.description": null;
	"option.district.name": null;
	"option.export.description": null;
	"option.export.name": null;
	"option.file.description": null;
	"option.file.name": null;
	"option.format.description": null;
	"option.format.name": null;
	"option.from.description": null;
	"option.from.name": null;
	"option.hit.description": null;
	"option.hit.name": null;
	"option.hour.description": null;
	"option.hour.name": null;
	"option.id.description": null;
	"option.id.name": null;
	"option.kind.description": null;
	"option.kind.name": null;
	"option.name.description": null;
	"option.name.name": null;
	"option.newspaper.description": null;
	"option.newspaper.name": null;
	"option.office.description": null;
	"option.office.name": null;
	"option.organisation.description": null;
	"option.organisation.name": null;
	"option.other.description": null;
	"option.other.name": null;
	"option.pace.description": null;
	"option.pace.name": null;
	"option.page.description": null;
	"option.page.name": null;
	"option.paragraph.description": null;
	"option.paragraph.name": null;
	"option.phrase.description": null;
	"option.phrase.name": null;
	"option.printed.description": null;
	"option.printed.name": null;
	"option.private.description": null;
	"option.private.name": null;
	"option.query.description": null;
	"option.query.name": null;
	"option.reason.description": null;
	"option.reason.name": null;
	"option.release.description": null;
	"option.release.name": null;
	"option.right.description": null;
	"option.right.name": null;
	"option.role.description": null;
	"option.role.name": null;
	"option.shared.description": null;
	"option.shared.name": null;
	"option.since.description": null;
	"option.since.name": null;
	"option.speaker.description": null;
	"option.speaker.name": null;
	"option.status.description": null;
	"option.status.name": null;
	"option.text.description": null;
	"option.text.name": null;
	"option.title.description": null;
	"option.title.name": null;
	"option.to.description": null;
	"option.to.name": null;
	"option.topic.description": null;
	"option.topic.name": null;
	"option.upload.description": null;
	"option.upload.name": null;
	"option.url.description": null;
	"option.url.name": null;
	"option.what.description": null;
	"option.what.name": null;
	"option.where.description": null;
	"option.where.name": null;
	"option.wording.description": null;
	"option.wording.name": null;
	"option.zone.description": null;
	"option.zone.name": null;
	"page.again": {
		readonly heading: string;
	};
	"page.goesOn": null;
	"page.headline": {
		readonly headline: string;
	};
	"page.label": {
		readonly label: string;
	};
	"page.labelled": {
		readonly label: string;
		readonly who: string;
	};
	"page.number": {
		readonly page: number;
		readonly pages: number;
	};
	"page.postedBy": {
		readonly name: string;
	};
	"page.source": {
		readonly source: string;
	};
	"page.wentOn": null;
	"paragraph.one": {
		readonly number: number;
	};
	"paragraph.range": {
		readonly first: number;
		readonly last: number;
	};
	"paused.closed": null;
	"paused.forbidden": null;
	"paused.gone": null;
	"paused.unreadable": null;
	"paused.unseen": null;
	"permission.embed": null;
	"permission.files": null;
	"permission.history": null;
	"permission.send": null;
	"permission.sendInThreads": null;
	"permission.threads": null;
	"permission.view": null;
	"press.asks": null;
	"press.expired": null;
	"press.expiredTitle": null;
	"press.export": null;
	"press.next": null;
	"press.notYours": null;
	"press.notYoursTitle": null;
	"press.post": null;
	"press.previous": null;
	"quotes.everybody": null;
	"quotes.none": {
		readonly name: string;
	};
	"quotes.noneAny": null;
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
	"register.done": {
		readonly count: number;
		readonly scope: string;
	};
	"register.everywhere": null;
	"register.failed": {
		readonly reason: string;
	};
	"register.missing": {
		readonly variable: string;
	};
	"register.same": {
		readonly scope: string;
	};
	"register.server": {
		readonly guild: string;
	};
	"restore.done": {
		readonly file: string;
	};
	"restore.failed": {
		readonly reason: string;
	};
	"restore.usage": null;
	"search.around": {
		readonly speakers: string;
	};
	"search.daysAsWords": {
		readonly total: number;
	};
	"search.daysFrom": {
		readonly days: string;
		readonly typed: string;
	};
	"search.daysWithout": {
		readonly days: string;
		readonly typed: string;
	};
	"search.figures": {
		readonly figures: string;
	};
	"search.inVain": {
		readonly typed: string;
		readonly why: string;
	};
	"search.missing": {
		readonly word: string;
	};
	"search.missingNear": {
		readonly near: string;
		readonly word: string;
	};
	"search.moreSaid": {
		readonly count: number;
	};
	"search.namesApart": {
		readonly total: number;
	};
	"search.none": {
		readonly query: string;
	};
	"search.notHere": null;
	"search.or": null;
	"search.otherDays": {
		readonly query: string;
		readonly total: number;
	};
	"search.part": {
		readonly part: string;
	};
	"search.phrase": {
		readonly phrase: string;
	};
	"search.phrases": {
		readonly phrases: string;
	};
	"search.reread": {
		readonly days: string;
		readonly typed: string;
		readonly why: string;
	};
	"search.title": {
		readonly query: string;
		readonly total: number;
	};
	"search.without": {
		readonly words: string;
	};
	"search.words": {
		readonly count: number;
		readonly words: string;
	};
	"settings.about.corrections": null;
	"settings.about.delete": null;
	"settings.about.digests": null;
	"settings.about.editors": null;
	"settings.about.language": null;
	"settings.about.mine": null;
	"settings.about.private": null;
	"settings.about.quiet": null;
	"settings.about.zone": null;
	"settings.addAnother": null;
	"settings.addDigest": null;
	"settings.back": null;
	"settings.beatCount": {
		readonly count: number;
	};
	"settings.beatsGone": {
		readonly count: number;
	};
	"settings.change": {
		readonly from: string;
		readonly moment: string;
		readonly to: string;
		readonly what: string;
		readonly who: string;
	};
	"settings.changesShown": {
		readonly count: number;
		readonly from: number;
		readonly to: number;
	};
	"settings.corrections": {
		readonly alone: string;
	};
	"settings.daily": null;
	"settings.delete": null;
	"settings.deleteReally": null;
	"settings.deleteSure": null;
	"settings.digestThere": null;
	"settings.done": {
		readonly said: string;
	};
	"settings.editorsRole": {
		readonly role: string;
	};
	"settings.everyDay": {
		readonly clock: string;
	};
	"settings.everyWeek": {
		readonly clock: string;
		readonly weekday: string;
	};
	"settings.everything": null;
	"settings.exactHour": null;
	"settings.forgotten": null;
	"settings.keepAll": null;
	"settings.kept": null;
	"settings.lacking": {
		readonly what: string;
	};
	"settings.lacks": {
		readonly what: string;
	};
	"settings.lineWhenEmpty": null;
	"settings.makeLine": null;
	"settings.makeSilent": null;
	"settings.managers": null;
	"settings.mineThere": null;
	"settings.newer": null;
	"settings.noChanges": null;
	"settings.noQuietDays": null;
	"settings.nothingSet": null;
	"settings.older": null;
	"settings.ownLanguage": null;
	"settings.ownZone": null;
	"settings.pick": null;
	"settings.pickBeats": null;
	"settings.pickDigest": null;
	"settings.pickHour": {
		readonly clock: string;
	};
	"settings.pickWeekday": null;
	"settings.planRemoved": null;
	"settings.preview": null;
	"settings.private": {
		readonly private: string;
	};
	"settings.removePlan": null;
	"settings.section.all": null;
	"settings.section.beats": null;
	"settings.section.changes": null;
	"settings.section.corrections": null;
	"settings.section.delete": null;
	"settings.section.digest": null;
	"settings.section.digests": null;
	"settings.section.editors": null;
	"settings.section.language": null;
	"settings.section.mine": null;
	"settings.section.private": null;
	"settings.section.quiet": null;
	"settings.section.zone": null;
	"settings.title": null;
	"settings.titleOf": {
		readonly section: string;
	};
	"settings.typeZone": null;
	"settings.weekday": {
		readonly day: string;
	};
	"settings.weekly": {
		readonly weekday: string;
	};
	"settings.who": {
		readonly who: string;
	};
	"settings.zoneNow": {
		readonly moment: string;
		readonly zone: string;
	};
	"skipped.binary": null;
	"skipped.empty": null;
	"skipped.encoding": null;
	"skipped.format": null;
	"skipped.tooLarge": null;
	"skipped.unreadable": null;
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
	"source.kept": {
		readonly moment: string;
	};
	"source.keptUnreadable": null;
	"source.mended": {
		readonly date: string;
		readonly kind: string;
	};
	"source.newspaper": {
		readonly newspaper: string;
	};
	"source.newspaperUnknown": null;
	"source.newspaperWord": null;
	"source.number": {
		readonly number: number;
	};
	"source.ofServer": null;
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
	"status.days": {
		readonly from: string;
		readonly to: string;
	};
	"status.holds": {
		readonly articles: number;
		readonly characters: number;
		readonly commitments: number;
		readonly people: number;
		readonly statements: number;
	};
	"status.lastRead": {
		readonly moment: string;
		readonly zone: string;
	};
	"status.lead": null;
	"status.moreSkipped": {
		readonly count: number;
	};
	"status.noDays": null;
	"status.nothingSkipped": null;
	"status.progress": {
		readonly articles: number;
		readonly known: string;
		readonly minutes: number;
		readonly of: number;
		readonly perSecond: number;
		readonly seconds: number;
		readonly timed: string;
	};
	"status.removed": {
		readonly count: number;
	};
	"status.skipped": {
		readonly count: number;
	};
	"status.skippedFile": {
		readonly file: string;
		readonly line: number;
		readonly reason: string;
	};
	"status.stopped": null;
	"status.title": {
		readonly version: string;
	};
	"theme.abroad": null;
	"theme.city": null;
	"theme.countryside": null;
	"theme.culture": null;
	"theme.environment": null;
	"theme.governance": null;
	"theme.industry": null;
	"theme.livelihood": null;
	"theme.reform": null;
	"theme.safety": null;
	"theme.science": null;
	"theme.trade": null;
	"title.dated": {
		readonly date: string;
		readonly title: string;
	};
	"title.undated": {
		readonly title: string;
	};
	"trend.alt": {
		readonly numbers: string;
		readonly title: string;
	};
	"trend.alt.period": {
		readonly by: string;
		readonly period: string;
		readonly statements: number;
	};
	"trend.both": {
		readonly name: string;
		readonly topic: string;
	};
	"trend.by": {
		readonly by: string;
	};
	"trend.counted": null;
	"trend.exact": null;
	"trend.first": null;
	"trend.held": null;
	"trend.last": null;
	"trend.numbers": null;
	"trend.others": null;
	"trend.paraphrase": null;
	"trend.period": null;
	"trend.silence": null;
	"trend.statements": null;
	"trend.title": {
		readonly count: number;
		readonly name: string;
	};
	"trend.undated": {
		readonly count: number;
	};
	"trend.unheld": null;
	"trend.weeks": null;
	"understood.by": {
		readonly by: string;
		readonly name: string;
		readonly typed: string;
	};
	"understood.came": {
		readonly from: string;
		readonly to: string;
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
	"verify.added": {
		readonly after: string;
		readonly before: string;
		readonly draft: string;
	};
	"verify.alsoBy": {
		readonly names: string;
	};
	"verify.changed": {
		readonly after: string;
		readonly before: string;
		readonly draft: string;
		readonly printed: string;
	};
	"verify.cited": null;
	"verify.count": {
		readonly count: number;
		readonly label: string;
	};
	"verify.cut.after": {
		readonly text: string;
	};
	"verify.cut.before": {
		readonly text: string;
	};
	"verify.cut.inside": {
		readonly text: string;
	};
	"verify.draft": {
		readonly named: string;
		readonly paragraph: number;
		readonly who: string;
		readonly words: string;
	};
	"verify.dropped": {
		readonly after: string;
		readonly before: string;
		readonly printed: string;
	};
	"verify.grave.negation": {
		readonly line: string;
	};
	"verify.grave.number": {
		readonly line: string;
	};
	"verify.group.notFound": {
		readonly count: number;
	};
	"verify.group.notVerbatim": {
		readonly count: number;
	};
	"verify.group.right": {
		readonly count: number;
	};
	"verify.group.wrong": {
		readonly count: number;
	};
	"verify.here.added": {
		readonly draft: string;
	};
	"verify.here.changed": {
		readonly draft: string;
	};
	"verify.here.dropped": null;
	"verify.kind.altered": null;
	"verify.kind.citedOnly": null;
	"verify.kind.cut": null;
	"verify.kind.marks": null;
	"verify.kind.noQuotation": {
		readonly same: string;
	};
	"verify.kind.noSpeaker": null;
	"verify.kind.notFound": null;
	"verify.kind.otherDay": null;
	"verify.kind.otherSpeaker": null;
	"verify.kind.otherTitle": null;
	"verify.kind.same": null;
	"verify.kind.stitched": null;
	"verify.lead": {
		readonly claims: number;
		readonly paragraphs: number;
		readonly unchecked: number;
	};
	"verify.mark": {
		readonly draft: string;
		readonly printed: string;
	};
	"verify.marked": {
		readonly words: string;
	};
	"verify.noMark": null;
	"verify.noQuotation.headline": null;
	"verify.noQuotation.paraphrase": null;
	"verify.noQuotation.report": null;
	"verify.noSpeaker": {
		readonly claimed: string;
	};
	"verify.noTitle": null;
	"verify.normalised": null;
	"verify.notFound": null;
	"verify.notVerbatim": null;
	"verify.nothing": null;
	"verify.otherDay": {
		readonly claimed: string;
		readonly printed: string;
	};
	"verify.otherSpeaker": {
		readonly claimed: string;
		readonly printed: string;
	};
	"verify.otherTitle": {
		readonly claimed: string;
		readonly printed: string;
	};
	"verify.others": {
		readonly count: number;
	};
	"verify.part": {
		readonly part: string;
	};
	"verify.relayed": {
		readonly by: string;
	};
	"verify.stitched.between": {
		readonly text: string;
	};
	"verify.stitched.places": {
		readonly count: number;
	};
	"verify.title": {
		readonly counts: string;
		readonly total: number;
	};
	"verify.titleElsewhere": {
		readonly claimed: string;
		readonly first: string;
		readonly last: string;
	};
	"verify.titleNowhere": {
		readonly claimed: string;
	};
	"watch.already": null;
	"watch.alreadyTitle": {
		readonly label: string;
	};
	"watch.asOne": null;
	"watch.beatGone": null;
	"watch.below": {
		readonly text: string;
	};
	"watch.changedFrom": {
		readonly was: string;
	};
	"watch.changedTitle": {
		readonly label: string;
	};
	"watch.channel": {
		readonly channel: string;
	};
	"watch.daily": {
		readonly clock: string;
	};
	"watch.did.pause": {
		readonly label: string;
	};
	"watch.did.remove": {
		readonly label: string;
	};
	"watch.did.resume": {
		readonly label: string;
	};
	"watch.direct": null;
	"watch.each": {
		readonly parts: string;
	};
	"watch.eachAll": {
		readonly count: number;
	};
	"watch.eachTitle": {
		readonly count: number;
	};
	"watch.fromNow": null;
	"watch.gone": null;
	"watch.list": {
		readonly count: number;
	};
	"watch.nobodyYet": {
		readonly office: string;
	};
	"watch.none": null;
	"watch.notYours": null;
	"watch.offer": {
		readonly kind: string;
		readonly label: string;
	};
	"watch.once": null;
	"watch.pause": null;
	"watch.paused": null;
	"watch.pausedTitle": {
		readonly label: string;
	};
	"watch.pick": null;
	"watch.remove": null;
	"watch.resume": null;
	"watch.resumeOne": {
		readonly label: string;
	};
	"watch.resumed": null;
	"watch.role": {
		readonly role: string;
	};
	"watch.roleSilent": null;
	"watch.title": {
		readonly label: string;
	};
	"watch.toChange": null;
	"watch.what": null;
	"watch.whatLead": null;
	"who.counts": {
		readonly commitments: number;
		readonly statements: number;
	};
	"who.holders": {
		readonly office: string;
	};
	"who.holding": {
		readonly articles: number;
		readonly days: string;
		readonly title: string;
	};
	"who.latest": null;
	"who.moreOffices": {
		readonly count: number;
	};
	"who.namesakes": {
		readonly names: string;
	};
	"who.noOffice": null;
	"who.offices": null;
	"who.organisation": {
		readonly organisation: string;
	};
	"who.place": {
		readonly place: string;
	};
	"who.title": {
		readonly kind: string;
		readonly name: string;
	};
	"who.topic": {
		readonly count: number;
		readonly phrase: string;
	};
	"who.topics": null;
	"why.addressee": {
		readonly addressee: string;
	};
	"why.answerable": {
		readonly answerable: string;
	};
	"why.article": {
		readonly basis: string;
	};
	"why.because": null;
	"why.cited": null;
	"why.cue": {
		readonly cue: string;
	};
	"why.kind": {
		readonly kind: string;
	};
	"why.lead": {
		readonly kind: string;
	};
	"why.leadOf": {
		readonly count: number;
	};
	"why.mode": {
		readonly mode: string;
	};
	"why.narration": null;
	"why.noCue": null;
	"why.noOthers": null;
	"why.noWords": null;
	"why.nobody": null;
	"why.other": {
		readonly name: string;
		readonly paragraph: string;
	};
	"why.others": {
		readonly names: string;
	};
	"why.reference": {
		readonly name: string;
		readonly words: string;
	};
	"why.referenceNamed": {
		readonly name: string;
		readonly paragraph: string;
		readonly words: string;
	};
	"why.rule": {
		readonly rule: string;
	};
	"why.speaker": {
		readonly speaker: string;
	};
	"why.title": null;
	"why.titleOf": {
		readonly headline: string;
		readonly paragraph: string;
	};
	"wider.days": null;
	"wider.without": {
		readonly name: string;
		readonly total: number;
	};
	"wording.cited": null;
	"wording.exact": null;
	"wording.exactUnmarked": null;
	"wording.excerpt": null;
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
