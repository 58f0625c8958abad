/**
 * Tells whoever reads this process what it has done, and waits until it is told. A loop that never lets the event loop turn would
 * keep to itself whatever a slow reader's full pipe has no room for, and all that follows it.
 */
export const tell = (number: number): Promise<void> =>
	new Promise((told, failed) => {
		process.stdout.write(`${number}\n`, (error) =>
			error ? failed(error) : told(),
		);
	});
