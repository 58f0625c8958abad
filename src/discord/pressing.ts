import type {
	APIEmbed,
	ButtonInteraction,
	ChannelSelectMenuInteraction,
	RoleSelectMenuInteraction,
	StringSelectMenuInteraction,
} from "discord.js";
import { localeOf, translator } from "../locale.ts";
import { exportOf, type ReplyFile, reply } from "../reply.ts";
import type { Screen } from "../state/screens.ts";
import {
	answerAnew,
	answerPlainly,
	askAgain,
	awaited,
	type Desk,
	inPublic,
	type Outcome,
	originOf,
	type Turn,
} from "./answering.ts";
import { sealed } from "./door.ts";
import { pictureOf } from "./draw.ts";
import { clip } from "./graphemes.ts";
import { keptRows, postedBy, present } from "./present.ts";
import { type Press, readCustomId } from "./press.ts";
import { isBetweenTwo } from "./reader.ts";
import { noteShown } from "./shown.ts";
import { type FillTurn, fill, use } from "./using.ts";

/** A press on a button or a pick from a menu. */
export interface PressTurn extends Turn {
	readonly interaction:
		| ButtonInteraction
		| ChannelSelectMenuInteraction
		| RoleSelectMenuInteraction
		| StringSelectMenuInteraction;
}

/** A press, with the screen it was made on. */
interface Pressed extends PressTurn {
	readonly screen: Screen;
	readonly id: string;
	readonly press: Press;
	/** Which entry of a menu was picked. */
	readonly entry: number;
}

/** The asker's own screen is changed; a reader of a posted one gets a screen of their own. */
const isOwn = ({ screen, interaction }: Pressed): boolean =>
	screen.asker === interaction.user.id;

/** The screen once more with another page or another passage, for somebody who may not change it for all. */
const ownCopy = (
	desk: Desk,
	pressed: Pressed,
	at: { page: number; picked: number },
): Promise<Outcome> =>
	answerAnew(desk, pressed, {
		origin: pressed.screen.origin,
		hidden: true,
		at,
	});

async function turnPage(
	desk: Desk,
	pressed: Pressed,
	page: number,
): Promise<Outcome> {
	const { screen, responder } = pressed;
	if (!isOwn(pressed)) return ownCopy(desk, pressed, { page, picked: 0 });
	// The language it was asked in, should the asker read another one by now.
	const own = { ...pressed.reader, locale: localeOf(screen.locale) };
	const reader = screen.posted ? inPublic(own) : own;
	const answer = await awaited(
		desk,
		() => askAgain(desk, screen.origin, reader),
		{ ...pressed, reader },
		() => responder.thinkOfChange(),
	);
	const { message, screen: shown } = present(
		desk.state.screens,
		answer,
		{
			origin: originOf(answer, screen.origin),
			reader,
			posted: screen.posted,
			company: !isBetweenTwo(pressed.interaction),
			page,
			picked: 0,
		},
		desk.now(),
	);
	await responder.change(message);
	if (shown.posted)
		noteShown(desk.state.sent, pressed.interaction, shown, desk.now());
	return { outcome: answer.outcome, hidden: !screen.posted };
}

/** Another passage is picked: what is shown stays as it is, only what can be pressed changes. */
async function pick(desk: Desk, pressed: Pressed): Promise<Outcome> {
	const { screen, entry, responder } = pressed;
	if (!isOwn(pressed))
		return ownCopy(desk, pressed, { page: screen.page, picked: entry });
	const picked = Math.min(entry, screen.offered.length - 1);
	await responder.changeRows(
		keptRows(
			desk.state.screens,
			{ ...screen, picked },
			localeOf(screen.locale),
			desk.now(),
		),
	);
	return { outcome: "answer", hidden: !screen.posted };
}

/** The files of an answer, made again: what Discord keeps of them cannot be sent on. */
async function filesAgain(
	desk: Desk,
	pressed: Pressed,
): Promise<readonly ReplyFile[]> {
	const { screen, interaction, responder, reader } = pressed;
	if ((interaction.message?.attachments.size ?? 0) === 0) return [];
	const answer = await awaited(
		desk,
		() => askAgain(desk, screen.origin, reader),
		pressed,
		() => responder.think(false),
	);
	return answer.files;
}

/** What is shown is posted as it stands, whatever the archive has read since. */
async function post(desk: Desk, pressed: Pressed): Promise<Outcome> {
	const { screen, interaction, responder } = pressed;
	const { message } = interaction;
	const shown = message?.embeds[0];
	if (!isOwn(pressed) || message === null || shown === undefined)
		return notYours(pressed);
	// What stands there may rest on what only editors see: others get what the question comes to for them.
	if (desk.dispatcher.seesMore(pressed.reader))
		return answerAnew(desk, pressed, {
			origin: screen.origin,
			hidden: false,
			at: { page: screen.page, picked: screen.picked },
		});
	const locale = localeOf(screen.locale);
	const posted: Screen = { ...screen, posted: true, postable: false };
	const { title, description, color, footer } = shown;
	const files = await filesAgain(desk, pressed);
	const embed: APIEmbed = {
		...pictureOf(files),
		...(title === null ? {} : { title }),
		...(description === null ? {} : { description }),
		...(color === null ? {} : { color }),
		footer: {
			text: clip(
				postedBy(footer?.text ?? "", interaction.user.displayName, locale),
				"embedFooter",
			),
		},
	};
	await responder.show(
		sealed({
			content: message.content,
			embed,
			rows: keptRows(desk.state.screens, posted, locale, desk.now()),
			files,
		}),
		false,
	);
	noteShown(desk.state.sent, interaction, posted, desk.now());
	return { outcome: "answer", hidden: false };
}

async function notYours(pressed: Turn): Promise<Outcome> {
	const t = translator(pressed.reader.locale);
	await answerPlainly(
		pressed,
		reply({
			outcome: "refused",
			title: t("press.notYoursTitle"),
			lead: [t("press.notYours")],
		}),
	);
	return { outcome: "notYours", hidden: true };
}

async function expired(turn: Turn): Promise<Outcome> {
	const t = translator(turn.reader.locale);
	await answerPlainly(
		turn,
		reply({
			outcome: "refused",
			title: t("press.expiredTitle"),
			lead: [t("press.expired")],
		}),
	);
	return { outcome: "expired", hidden: true };
}

/** What is set, is set by the asker alone, wherever it is shown. */
async function set(
	desk: Desk,
	pressed: Pressed,
	control: number,
): Promise<Outcome> {
	if (!isOwn(pressed)) return notYours(pressed);
	const { interaction, id } = pressed;
	const done = await use(
		desk,
		pressed,
		{ screen: id, control },
		interaction.isAnySelectMenu() ? interaction.values : null,
	);
	return done ?? expired(pressed);
}

async function carryOut(desk: Desk, pressed: Pressed): Promise<Outcome> {
	const { press, screen } = pressed;
	if (!isOwn(pressed) && !screen.posted) return notYours(pressed);
	switch (press.does) {
		case "use":
			return set(desk, pressed, press.control);
		case "fill":
			return expired(pressed);
		case "turn":
			return turnPage(desk, pressed, press.page);
		case "pick":
			return pick(desk, pressed);
		case "post":
			return post(desk, pressed);
		case "act": {
			const ref = screen.offered[screen.picked]?.ref;
			if (ref === undefined) return expired(pressed);
			return answerAnew(desk, pressed, {
				origin: { kind: "act", action: press.action, ref },
				hidden: true,
			});
		}
		case "export":
			if (screen.origin.kind !== "call") return expired(pressed);
			return answerAnew(desk, pressed, {
				origin: { kind: "call", call: exportOf(screen.origin.call) },
				hidden: true,
			});
		case "ask":
		case "asks": {
			const ask = screen.asks[press.does === "ask" ? press.ask : pressed.entry];
			if (ask === undefined) return expired(pressed);
			return answerAnew(desk, pressed, {
				origin: { kind: "call", call: ask.call },
				// A question asked under a posted answer is asked in front of all only where the server wants that.
				hidden: !screen.posted || desk.state.settings.of(screen.guild).private,
			});
		}
	}
}

/** What a press is called in the log. */
export function pressName(customId: string): string {
	const press = readCustomId(customId)?.press;
	if (press === undefined) return "unknown";
	return press.does === "act" ? `act ${press.action}` : press.does;
}

/** Answers a press on a button or a pick from a menu, on whatever screen, however long ago it was shown. */
export function answerPress(desk: Desk, turn: PressTurn): Promise<Outcome> {
	const read = readCustomId(turn.interaction.customId);
	const screen = read === null ? null : desk.state.screens.find(read.screen);
	if (read === null || screen === null) return expired(turn);
	const [value = "0"] = turn.interaction.isStringSelectMenu()
		? turn.interaction.values
		: [];
	return carryOut(desk, {
		...turn,
		screen,
		id: read.screen,
		press: read.press,
		entry: /^\d{1,2}$/u.test(value) ? Number(value) : 0,
	});
}

/** Answers a form that was filled in. Only whoever opened it can have sent it. */
export async function answerFill(desk: Desk, turn: FillTurn): Promise<Outcome> {
	const read = readCustomId(turn.interaction.customId);
	const screen = read === null ? null : desk.state.screens.find(read.screen);
	if (read?.press.does !== "fill" || screen === null) return expired(turn);
	if (screen.asker !== turn.interaction.user.id) return notYours(turn);
	const done = await fill(desk, { ...turn, screen }, read.press.control);
	return done ?? expired(turn);
}
