import type { Extent } from "../language/sentences.ts";
import type { Action } from "../model.ts";
import { trimmed } from "./commitments/clauses.ts";
import { isDeed, isDisposal, startsWithDeed } from "./commitments/deeds.ts";
import { PURPOSE } from "./commitments/done.ts";
import { isLeadIn, leadIn } from "./commitments/leads.ts";
import type { DeadlineAt } from "./deadlines.ts";
import type { Paragraph } from "./layout.ts";
import { JOINING, STRENGTH } from "./tables/modals.ts";
import { type TargetAt, targetsIn } from "./targets.ts";

/**
 * Writes down the actions of a commitment: each clause in it that is one thing to be done.
 *
 * A clause that only says by what means (通过…等形式，) goes with the one it leads to; one that only says what for (为…提供支撑)
 * is no action, unless a number stands in it.
 *
 * @param clauses - in order, none overlapping, each of whole pairs of marks
 */
export function actionsIn(
	paragraph: Paragraph,
	clauses: readonly Extent[],
	deadlines: readonly DeadlineAt[],
): Action[] {
	const { plain, text } = paragraph;
	const found = joined(plain, clauses).map((extent) => {
		const { start, end } = withoutJoining(plain, extent);
		return { start, end, targets: targetsIn(plain, start, end, deadlines) };
	});
	const things = found.filter(
		({ start, end, targets }) =>
			end - start >= 2 &&
			!/^(?:以及|并且|或者|同时|等等?)$/u.test(plain.slice(start, end)) &&
			(targets.length > 0 || !isPurpose(plain.slice(start, end))),
	);
	return (things.length > 0 ? things : found).map(
		({ start, end, targets }) => ({
			text: text.slice(start, end),
			start,
			end,
			strength: strengthAt(paragraph, start, end),
			targets: targets.map((target) => written(text, target)),
		}),
	);
}

/** 为…提供支撑, 以|加快审批: what it is for. */
const isPurpose = (words: string): boolean =>
	PURPOSE.test(words) ||
	(/^以(?!人|实)/u.test(words) && startsWithDeed(words.slice(1)));

const written = (
	text: string,
	{ start, end, ...target }: TargetAt,
): Action["targets"][number] => ({ text: text.slice(start, end), ...target });

/** Joins a clause to the one that it only leads to or that it is the rest of. */
function joined(plain: string, clauses: readonly Extent[]): Extent[] {
	const found: Extent[] = [];
	let pending: number | null = null;
	for (const [index, clause] of clauses.entries()) {
		if (
			index === clauses.length - 1 &&
			isLeadIn(plain.slice(clause.start, clause.end))
		)
			continue;
		const words = plain.slice(clause.start, clause.end);
		const next = clauses[index + 1];
		const last = found.at(-1);
		if (
			pending === null &&
			last &&
			WANTS_MORE.test(plain.slice(last.start, last.end)) &&
			isAdjacent(plain, last, clause) &&
			!isDeed(words)
		) {
			found[found.length - 1] = { start: last.start, end: clause.end };
			continue;
		}
		if (
			next &&
			(MEANS.test(words) || isLeadIn(words)) &&
			isAdjacent(plain, clause, next)
		) {
			pending ??= clause.start;
			continue;
		}
		found.push({ start: pending ?? clause.start, end: clause.end });
		pending = null;
	}
	return found;
}

/** Whether nothing but a comma stands between two clauses. */
const isAdjacent = (plain: string, a: Extent, b: Extent): boolean =>
	/^[，、\s]*$/u.test(plain.slice(a.end, b.start));

/** 通过…等形式, 在…基础上, 以…为指引: a means or a place, and no deed. */
const MEANS =
	/^(?:及时|充分|主动|积极|将|要|会|应|愿|必须|务必|力争|争取|计划|还|继续|进一步|紧紧)*(?:(?:同|与|和)[^，]*(?:一道|一起|携手)|通过(?![《了])[^，]*|(?:采取|采用|利用|借助|依托)[^，]*(?:方式|形式|途径|手段|渠道|模式|办法|机制|措施|契机|平台)|(?:在|从)[^，]*(?:上|中|下|内|前|后|方面|基础上|过程中|前提下|同时|出发)|(?:以|围绕|按照|根据|依据|针对|结合|随着|对|对于|聚焦|立足|着眼|作为|面对|面向)[^，]*(?:为[^，]{2,8}|要求|目标|原则|思路|部署|安排|需求|需要|实际|定位|问题|企业|项目|领域|群体|家庭|特点|规划|计划|工作|任务|主题|主线))$/u;

/** 放大以通道建设为牵引，|自贸区…联动效应: its object is still to come. */
const WANTS_MORE =
	/(?:以[^，]{2,20}为[\p{Script=Han}]{2,4}|包括[^，]{0,4}|以及)$/u;

/** An action without 一是, 同时, 并, and without the 将 or 要 that only says it is one. */
function withoutJoining(plain: string, extent: Extent): Extent {
	let { start } = extent;
	const { end } = extent;
	for (;;) {
		const words = plain.slice(start, Math.min(end, start + REACH));
		const length = words.match(JOINING)?.[0].length ?? 0;
		if (length === 0 || end - start - length < 2) break;
		if (
			/将$/u.test(words.slice(0, length)) &&
			isDisposal(plain.slice(start, end))
		)
			break;
		start += length;
	}
	return trimmed(plain, { start, end });
}

const REACH = 24;

/** The word that says how firmly it is meant: it stands in front, behind times and what joins. */
function strengthAt(
	{ plain, text }: Paragraph,
	start: number,
	end: number,
): string | null {
	const words = plain.slice(start, end);
	for (const lead of new Set([leadIn(words), 0])) {
		const match = words.slice(lead).match(STRENGTH);
		const strength = match?.groups?.strength;
		if (match && strength) {
			const from = start + lead + match[0].length - strength.length;
			return text.slice(from, from + strength.length);
		}
	}
	return null;
}
