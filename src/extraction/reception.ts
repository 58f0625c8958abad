import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";

/*
 * 总书记强调要坚持…，这让杨果深受启发: how somebody took the words, told by the paper behind them.
 */

/**
 * Where the paper's own words begin again behind what was said, at the comma of 这让…; the content's end where they do not.
 * What is read so is the way papers tell that words were taken: somebody moved by them, or a direction that they gave.
 */
export function receptionFrom(
	scene: Scene,
	parties: readonly Party[],
	start: number,
	end: number,
): number {
	const words = scene.paragraph.outside.slice(start, end);
	const found = words.match(TAKEN);
	if (found?.index === undefined || found.index === 0) return end;
	const at = start + found.index;
	// 我在报告中提出…，这为香港指明了方向: whoever says 我 or 我们 speaks on.
	if (/[我咱]/u.test(words.slice(0, found.index))) return end;
	const clause = words.slice(found.index);
	const moved = MOVED.test(clause);
	const namesAnother = scene.mentions.some(
		(mention) =>
			mention.start > at &&
			mention.end <= end &&
			!parties.some(({ person }) => person === mention.person),
	);
	if (moved && namesAnother) return at;
	const isRead = parties.every(
		({ kind, person }) =>
			kind === "document" ||
			(kind === "body" && !person) ||
			person?.titles.some((title) => title.endsWith("总书记")),
	);
	return isRead && clause.startsWith("，这") && (moved || GUIDED.test(clause))
		? at
		: end;
}

/** 令严书翰深感振奋：“……”: what the one who was moved says may follow. */
const TAKEN =
	/，(?:(?:而)?这(?:句话|番话|些话|一[论要指][述断求示])?(?:也|都|更)?(?:让|令|使得?|给|为|对)|[让令])[^，。；：“]{3,60}(?:：?“[^”]*”)?[。！]?$/u;

const MOVED =
	/(?:深受|备受|倍受|倍感|深感|深有|大受|十分|非常|无比|格外|很受)(?:启发|鼓舞|振奋|感动|激动|触动|教育|体会|感触|鼓励)/u;

const GUIDED =
	/(?:指明|明确|指引)了?[^，。；]{0,10}方向|提供了?[^，。；]{0,10}(?:遵循|指引|指南)|具有[^，。；]{0,8}(?:指导|现实|战略)意义/u;
