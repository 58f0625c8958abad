/** An id that is no more than a kind and a name: nothing tells several of that name apart. */
const onlyName = /^(?:person|body|document):([^@]+)$/u;

/** A completion's value as people would type it: of an id that is only a name, the name. */
export function typeable(value: string): string {
	return onlyName.exec(value)?.[1] ?? value;
}
