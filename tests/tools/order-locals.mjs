// Numbers the locals of functions so that more of their code is alike: a function does the same whichever of its locals is
// the first, but gzip makes less of two functions that say the same by the same numbers. Two locals of one type change
// places, and stay so where the whole is smaller then.
import { body, functions, withBodies } from "./wasm-code.mjs";
import { dice, gzipped } from "./trials.mjs";

/** How many changes to try, as many at once as use the machine's cores: twice as many find some sixty bytes more. */
const [ROUNDS, AT_ONCE] = [4000, 8];

/** Returns what draws one of some functions: those that use locals often are drawn more often, by the root of that. */
function picker(all, roll) {
  const lots = all.flatMap((each) => Array(Math.ceil(Math.sqrt(each.uses.length))).fill(each));
  return () => lots[roll(lots.length)];
}

/** Returns an order in which two locals of one type changed places, or nothing where the one drawn is alone. */
function swapped({ parameters, types }, order, roll) {
  const type = (place) => types[order[place] - parameters];
  const one = roll(order.length);
  const others = [...order.keys()].filter((place) => place !== one && type(place) === type(one));
  if (others.length === 0) return undefined;
  const other = others[roll(others.length)];
  return order.with(one, order[other]).with(other, order[one]);
}

/**
 * Returns the module with its locals in an order that compresses well. Names of locals, if it has any, are no longer true.
 * @param {Buffer} bytes
 */
export async function orderLocals(bytes) {
  const all = functions(bytes);
  const orders = new Map(all.map((each) => [each, each.types.map((_, index) => each.parameters + index)]));
  const bodies = new Map(all.map((each) => [each, body(each, orders.get(each))]));
  const size = (changed) => gzipped(all.map((each) => changed.get(each) ?? bodies.get(each)));
  const roll = dice();
  const withChoice = all.filter(({ types }) => types.length > 1);
  const pick = picker(withChoice, roll);

  const trial = () => {
    const each = pick();
    const order = swapped(each, orders.get(each), roll);
    return order && { each, order, code: body(each, order) };
  };
  let least = await size(new Map());
  for (let round = 0; round < ROUNDS && withChoice.length > 0; round++) {
    // Of one function one change at a time.
    const drawn = Array.from({ length: AT_ONCE }, trial).filter(Boolean);
    const trials = [...new Map(drawn.map((trial) => [trial.each, trial])).values()];
    const sizes = await Promise.all(trials.map(({ each, code }) => size(new Map([[each, code]]))));
    const better = trials.filter((_, index) => sizes[index] < least);
    if (better.length === 0) continue;
    // What is smaller by itself is mostly smaller together.
    const together = await size(new Map(better.map(({ each, code }) => [each, code])));
    const best = Math.min(...sizes);
    const kept = together <= best ? better : [trials[sizes.indexOf(best)]];
    for (const { each, order, code } of kept) {
      orders.set(each, order);
      bodies.set(each, code);
    }
    least = Math.min(together, best);
  }
  return withBodies(bytes, all.map((each) => bodies.get(each)));
}
