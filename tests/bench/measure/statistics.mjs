// The middle of several runs, and how it is written.

/**
 * Returns median, least and most; `undefined` where no run has a value. A run without one counts as below all others:
 * so it is with tasks that are too short to be named.
 * @param {(number | undefined)[]} values
 */
export function summary(values) {
  if (values.every((value) => value === undefined)) return undefined;
  const all = values.map((value) => value ?? -Infinity).toSorted((a, b) => a - b);
  const median = (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
  const [min, max] = [all[0], all[all.length - 1]];
  return { median: known(median), min: known(min), max: known(max) };
}

/**
 * Returns the least value within which this share of all lies: 0.5 for half of them.
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const all = values.toSorted((a, b) => a - b);
  return all[Math.max(0, Math.ceil(all.length * share) - 1)];
}

/** @param {number} value */
function known(value) {
  return value === -Infinity ? undefined : value;
}

/**
 * Writes a summary: `1,234 (1,200 to 1,300)`, and the median alone where all runs agree.
 * @param {ReturnType<typeof summary>} found
 * @param {{ digits?: number, none?: string }} [how] `none` stands for a value that is missing.
 */
export function write(found, { digits = 0, none = "–" } = {}) {
  if (!found) return none;
  const one = (value) => (value === undefined ? none : number(value, digits));
  const [median, min, max] = [one(found.median), one(found.min), one(found.max)];
  return min === max ? median : `${median} (${min} to ${max})`;
}

/** @param {number} value */
export function number(value, digits = 0) {
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/**
 * Writes how many times the one is the other: `1.25 x`.
 * @param {number | undefined} value
 * @param {number | undefined} base
 */
export function ratio(value, base) {
  return value === undefined || !base ? "–" : `${number(value / base, 2)} x`;
}
