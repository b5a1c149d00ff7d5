// How quick the machine itself is at the moment. Where others compute on the same processor, its pace changes by half
// from minute to minute, and with it every ms that is measured.

/** Steps of a part of the work, and parts: some 20 ms on a machine of today, long enough to meet what else runs on it. */
const STEPS = 40_000;
const PARTS = 200;

/** Returns how many ms a fixed piece of work takes on one core. Runs in a page and outside. */
export function pace() {
  // Once for the compiler. A loop that it meets in the middle stays in a first form in some runs, which takes three times as long.
  work();
  const start = performance.now();
  work();
  return performance.now() - start;
}

function work() {
  let sum = 0;
  for (let part = 0; part < PARTS; part++) sum += workPart(part);
  // A sum that nobody looks at would not be made.
  if (Number.isNaN(sum)) throw new Error("no sum");
}

/** @param {number} seed */
function workPart(seed) {
  let [state, sum] = [seed, 0.5];
  for (let step = 0; step < STEPS; step++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    sum += Math.sqrt(state >>> 1);
  }
  return sum;
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
