/**
 * The smallest of some numbers, ascending; the numbers are left in another order. What is asked for is a page of many
 * thousand, as a rule: they are parted around one of them (Hoare's selection) until a page is left, and that is sorted.
 */
export function smallest(numbers: Float64Array, count: number): Float64Array {
	let from = 0;
	let to = numbers.length - 1;
	while (from < to && count < numbers.length) {
		const pivot = middleOf(numbers, from, to);
		let left = from;
		let right = to;
		while (left <= right) {
			while ((numbers[left] ?? 0) < pivot) left++;
			while ((numbers[right] ?? 0) > pivot) right--;
			if (left > right) break;
			const number = numbers[left] ?? 0;
			numbers[left++] = numbers[right] ?? 0;
			numbers[right--] = number;
		}
		// Up to `right` are the smaller ones, from `left` on the larger: what is in between is in its place.
		if (count <= right) to = right;
		else if (count > left) from = left;
		else break;
	}
	return numbers.subarray(0, count).sort();
}

/** The middle one of the first, the middle and the last number of a stretch: what is in order already is parted in halves. */
function middleOf(numbers: Float64Array, from: number, to: number): number {
	const one = numbers[from] ?? 0;
	const other = numbers[(from + to) >>> 1] ?? 0;
	const third = numbers[to] ?? 0;
	return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
}
