import { places } from "../language/places.ts";
import { plain } from "../language/plain.ts";

/** A line under a headline that names an author, and the column they write in: 重庆瞭望 方 圆. */
export interface AuthorLine {
	readonly column: string | null;
	readonly name: string;
}

/** Longest author line, in UTF-16 units. */
const LONGEST = 18;

const wide =
	/^(?:(?<column>\p{Script=Han}{2,8})\s+)?(?<name>\p{Script=Han}\s+\p{Script=Han})$/u;
const close =
	/^(?<column>\p{Script=Han}{3,8})\s+(?<name>\p{Script=Han}{2,3})$/u;
const alone = /^(?<name>\p{Script=Han}{2,3})$/u;
const verbs =
	/主持|出席|参加|陪同|讲话|召开|举行|发布|启动|通过|强调|指出|要求/u;

const placeNames = new Set(places.flatMap(({ name, short }) => [name, short]));

/**
 * Reads an author line, or returns null.
 *
 * @param among - how many other lines the headline has: a name by itself stands only under one
 */
export function readAuthorLine(text: string, among: number): AuthorLine | null {
	const form = plain(text);
	if (text.length > LONGEST || among < 1 || verbs.test(form)) return null;
	const found = wide.exec(form) ?? close.exec(form) ?? alone.exec(form);
	const name = found?.groups?.name;
	if (!name || placeNames.has(name)) return null;
	const column = found.groups?.column;
	return {
		column: column ? text.slice(0, column.length) : null,
		name: text.slice(text.length - name.length).replace(/\s/gu, ""),
	};
}
