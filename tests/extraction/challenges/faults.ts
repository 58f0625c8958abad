import type {
	Commitment,
	Extraction,
	Speaker,
	Statement,
} from "../../../src/model.ts";
import type { Challenge } from "./format.ts";

type Place = { readonly paragraph: number; readonly text: string };
type Stretch = {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
};

/** Where an item's text stands; it stands once in its paragraph. */
function locate(item: Challenge, { paragraph, text }: Place): Stretch {
	const start = item.paragraphs[paragraph]?.indexOf(text) ?? -1;
	if (start < 0)
		throw new Error(`${item.id}: not in paragraph ${paragraph}: ${text}`);
	return { paragraph, start, end: start + text.length };
}

const overlaps = (a: Stretch, b: Stretch): boolean =>
	a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
const covers = (a: Stretch, b: Stretch): boolean =>
	a.paragraph === b.paragraph && a.start <= b.start && a.end >= b.end;

const bare = (name: string): string => name.replace(/[\s《》“”「」]/gu, "");
const alike = (a: string, b: string): boolean => {
	const [x, y] = [bare(a), bare(b)];
	return x.length > 1 && y.length > 1 && (x.includes(y) || y.includes(x));
};

/** A person by the full name; the rest by a phrase that names them; 大家 and 一位村民 by their kind alone. */
function isCalled(speaker: Speaker, names: readonly string[]): boolean {
	if (speaker.kind === "person")
		return names.some((name) => bare(name) === bare(speaker.name));
	return names.some((name) => alike(name, speaker.name));
}

function isSpeaker(
	speaker: Speaker,
	expected: { readonly speaker: string[]; readonly kind: Speaker["kind"][] },
): boolean {
	if (!expected.kind.includes(speaker.kind)) return false;
	if (speaker.kind === "collective" || speaker.kind === "unnamed") return true;
	return isCalled(speaker, expected.speaker);
}

const isActor = (commitment: Commitment, names: readonly string[]): boolean =>
	isCalled(commitment.actor, names) ||
	[commitment.actor.organisation, commitment.answerable].some(
		(body) => body !== null && names.some((name) => alike(name, body)),
	);

function statementFaults(item: Challenge, found: Extraction): string[] {
	const faults: string[] = [];
	const groups = new Map<string, Statement[]>();
	for (const e of item.expect.statements) {
		const at = locate(item, e);
		const over = found.statements.filter((s) =>
			s.spans.some((span) => overlaps(span, at)),
		);
		const right = over.filter(
			(s) =>
				isSpeaker(s.speaker, e) && s.spans.some((span) => covers(span, at)),
		);
		if (right.length === 0)
			faults.push(`${e.speaker[0]} (${e.kind}) does not say: ${e.text}`);
		else {
			if (e.mode !== undefined && !right.some((s) => s.mode === e.mode))
				faults.push(`${right[0]?.mode}, not ${e.mode}: ${e.text}`);
			if (e.cited !== undefined && !right.some((s) => s.cited === e.cited))
				faults.push(`cited is not ${e.cited}: ${e.text}`);
			for (const titles of e.titles)
				if (
					!right.some((s) =>
						s.speaker.titles.some((t) =>
							titles.some((title) => bare(t) === bare(title)),
						),
					)
				)
					faults.push(`${e.speaker[0]} lacks the title ${titles[0]}`);
		}
		const together = item.expect.statements.filter((other) =>
			overlaps(locate(item, other), at),
		);
		for (const s of over)
			if (!together.some((other) => isSpeaker(s.speaker, other)))
				faults.push(`${s.speaker.name} (${s.speaker.kind}) says: ${e.text}`);
		if (e.group !== undefined) {
			const shared = groups.get(e.group)?.filter((s) => right.includes(s));
			if (shared?.length === 0)
				faults.push(`not one statement with its other half: ${e.text}`);
			groups.set(e.group, shared ?? right);
		}
	}
	return faults;
}

function quotationFaults(item: Challenge, found: Extraction): string[] {
	const quoted = found.statements.flatMap((s) =>
		s.quotations.map((q) => ({
			paragraph: q.paragraph,
			text: q.text,
			speaker: q.speaker ?? s.speaker,
		})),
	);
	const faults = item.expect.absent.quotations
		.filter((words) => quoted.some((q) => bare(q.text) === bare(words)))
		.map((words) => `no quotation, but given as one: ${words}`);
	const expected = item.expect.quotations;
	if (expected === undefined) return faults;
	const same = (q: (typeof quoted)[number], e: (typeof expected)[number]) =>
		q.paragraph === e.paragraph &&
		q.text === e.text &&
		(isCalled(q.speaker, e.speaker) ||
			item.expect.statements.some(
				(s) => s.speaker[0] === e.speaker[0] && isSpeaker(q.speaker, s),
			));
	for (const e of expected)
		if (!quoted.some((q) => same(q, e)))
			faults.push(`quotation of ${e.speaker[0]} missed: ${e.text}`);
	for (const q of quoted)
		if (!expected.some((e) => same(q, e)))
			faults.push(`no quotation of ${q.speaker.name}: ${q.text}`);
	return faults;
}

function targetFaults(
	right: readonly Commitment[],
	at: Stretch,
	expected: Challenge["expect"]["commitments"][number],
): string[] {
	const targets = right.flatMap((c) =>
		c.actions
			.filter((a) => overlaps({ ...a, paragraph: c.paragraph }, at))
			.flatMap((a) => a.targets),
	);
	const holds = <T>(wanted: T | undefined, got: T | null | undefined) =>
		wanted === undefined || wanted === got;
	return expected.targets.flatMap((e) => {
		const named = targets.filter(
			(t) => t.text.includes(e.text) || e.text.includes(t.text),
		);
		const whole = named.some(
			(t) =>
				holds(e.value, t.value) &&
				holds(e.min, t.min) &&
				holds(e.max, t.max) &&
				holds(e.unit, t.unit) &&
				(e.deadline === undefined ||
					(t.deadline !== null &&
						alike(t.deadline.text, e.deadline.text) &&
						holds(e.deadline.from, t.deadline.from) &&
						holds(e.deadline.to, t.deadline.to))),
		);
		return whole
			? []
			: [`target ${JSON.stringify(e)}, got ${JSON.stringify(named)}`];
	});
}

function commitmentFaults(item: Challenge, found: Extraction): string[] {
	const faults: string[] = [];
	const all = item.expect.commitments.map((e) => ({ e, at: locate(item, e) }));
	for (const { e, at } of all) {
		const over = found.commitments.filter(
			(c) =>
				covers(c, at) ||
				c.actions.some((a) => covers({ ...a, paragraph: c.paragraph }, at)),
		);
		const right = over.filter((c) => e.kind.includes(c.kind));
		if (right.length === 0) {
			faults.push(`no ${e.kind.join(" or ")}: ${e.text}`);
			continue;
		}
		for (const c of over)
			if (!all.some((o) => covers(c, o.at) && o.e.kind.includes(c.kind)))
				faults.push(`${c.kind}, not ${e.kind}: ${e.text}`);
		for (const c of right)
			if (!all.some((o) => covers(c, o.at) && isActor(c, o.e.actor)))
				faults.push(
					`actor ${c.actor.name}, not ${e.actor.join(" or ")}: ${e.text}`,
				);
		const { addressee, strength, negative } = e;
		if (
			addressee !== undefined &&
			!right.some((c) => c.addressee !== null && alike(c.addressee, addressee))
		)
			faults.push(`not addressed to ${addressee}: ${e.text}`);
		if (
			strength !== undefined &&
			!right.some((c) =>
				c.actions.some(
					(a) =>
						overlaps({ ...a, paragraph: c.paragraph }, at) &&
						a.strength === strength,
				),
			)
		)
			faults.push(`not with the strength ${strength}: ${e.text}`);
		if (negative !== undefined && !right.some((c) => c.text.includes(negative)))
			faults.push(`${negative} is lost: ${e.text}`);
		faults.push(...targetFaults(right, at, e));
	}
	return faults;
}

function headlineFaults(item: Challenge, found: Extraction): string[] {
	const expected = item.expect.headlineStatements;
	if (expected === undefined) return [];
	const faults: string[] = [];
	for (const e of expected)
		if (
			!found.headlineStatements.some(
				(h) =>
					isSpeaker(h.speaker, e) &&
					(e.mode === undefined || h.mode === e.mode) &&
					h.spans.some(
						(span) => span.part === e.part && span.text.includes(e.text),
					),
			)
		)
			faults.push(`${e.speaker[0]} does not say in the headline: ${e.text}`);
	for (const h of found.headlineStatements)
		if (!expected.some((e) => isSpeaker(h.speaker, e)))
			faults.push(`${h.speaker.name} speaks in the headline`);
	return faults;
}

function absenceFaults(item: Challenge, found: Extraction): string[] {
	const { absent, commitments } = item.expect;
	const faults: string[] = [];
	const speaking = [...found.statements, ...found.headlineStatements];
	for (const name of absent.speakers)
		if (speaking.some((s) => bare(s.speaker.name) === bare(name)))
			faults.push(`${name} must not speak`);
	for (const { speaker, title } of absent.titles)
		for (const s of speaking)
			if (
				s.speaker.name === speaker &&
				s.speaker.titles.some((t) => t.includes(title))
			)
				faults.push(`${speaker} is not ${title}`);
	for (const a of absent.statementsIn) {
		const at = locate(item, a);
		for (const s of found.statements)
			if (
				s.spans.some((span) => overlaps(span, at)) &&
				(a.by === undefined || bare(s.speaker.name) === bare(a.by))
			)
				faults.push(`${s.speaker.name} does not say: ${a.text}`);
	}
	for (const a of absent.commitmentsIn) {
		const at = locate(item, a);
		const startsIn = (s: Stretch) =>
			s.paragraph === at.paragraph && s.start >= at.start && s.start < at.end;
		for (const c of found.commitments) {
			if (!overlaps(c, at) || (a.kind !== undefined && a.kind !== c.kind))
				continue;
			// A sentence may hold a commitment beside what is none: then no action of it may begin in the latter.
			const holdsReal = commitments.some((e) => covers(c, locate(item, e)));
			const begins = [
				c,
				...c.actions.map((x) => ({ ...x, paragraph: c.paragraph })),
			].some(startsIn);
			if (!holdsReal || begins)
				faults.push(`no ${c.kind} of ${c.actor.name}: ${a.text}`);
		}
	}
	return faults;
}

function verbatimFaults(item: Challenge, found: Extraction): string[] {
	return [
		...found.statements.flatMap((s) => [...s.spans, ...s.quotations]),
		...found.commitments,
	]
		.filter(
			(s) => item.paragraphs[s.paragraph]?.slice(s.start, s.end) !== s.text,
		)
		.map((s) => `not verbatim: ${s.text}`);
}

/** Everything in which an extraction differs from what a challenge expects, each in one line. */
export function faultsOf(item: Challenge, found: Extraction): string[] {
	return [
		...verbatimFaults(item, found),
		...statementFaults(item, found),
		...quotationFaults(item, found),
		...commitmentFaults(item, found),
		...headlineFaults(item, found),
		...absenceFaults(item, found),
	];
}
