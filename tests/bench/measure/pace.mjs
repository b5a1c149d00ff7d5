// How quick the machine itself is at the moment. Where others compute on the same processor, its pace changes by half
// from minute to minute, and with it every ms that is measured.

/** Steps of the work: some 15 ms on a machine of today, long enough to meet what else runs on it. */
const STEPS = 8_000_000;

/** Returns how many ms a fixed piece of work takes on one core. Runs in a page and outside. */
export function pace() {
  const start = performance.now();
  let [state, sum] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    sum += Math.sqrt(state >>> 1);
  }
  // A sum that nobody looks at would not be made.
  if (Number.isNaN(sum)) throw new Error("no sum");
  return performance.now() - start;
}

/**
 * Returns of some runs those in which the machine was quickest, a third of them or one.
 * @template {{ pace: number }} Run
 * @param {Run[]} runs
 * @returns {Run[]}
 */
export function quickest(runs) {
  return runs.toSorted((a, b) => a.pace - b.pace).slice(0, Math.ceil(runs.length / 3));
}
