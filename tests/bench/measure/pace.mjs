// How quick the machine itself is at the moment. Where others compute on the same processor, its pace changes by half
// from minute to minute, and with it every ms that is measured.

/** Steps of the work: some ms on a machine of today. */
const STEPS = 2_000_000;
/** The least of so many counts: a pause of another cause is none of the machine's pace. */
const TIMES = 3;

/** Returns how many ms a fixed piece of work takes on one core. Runs in a page and outside. */
export function pace() {
  let least = Infinity;
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    let [state, sum] = [1, 0];
    for (let step = 0; step < STEPS; step++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      sum += Math.sqrt(state >>> 1);
    }
    // A sum that nobody looks at would not be made.
    if (Number.isNaN(sum)) throw new Error("no sum");
    least = Math.min(least, performance.now() - start);
  }
  return least;
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
