// @ts-check
// Finer outlines for a reader who comes near.

/**
 * Returns what gives a map its finer outlines, once they are there. Without them the map stays as it is, and a later
 * call tries again.
 * @param {import("./pkg/alliance_map.js").Engine} engine
 * @param {() => Promise<Uint8Array | void>} finer Fetches them, once for a page.
 * @param {(act: () => void) => void} attempt Runs something and deals with its failure.
 * @param {AbortSignal} signal After it the engine may not be called.
 */
export function refiner(engine, finer, attempt, signal) {
  /** @type {Uint8Array | void} */
  let shown;
  return async () => {
    const world = await finer();
    if (!world || shown || signal.aborted) return;
    shown = world;
    attempt(() => engine.refine(world));
    // Part by part, so that the map goes on moving.
    for (let more = true; more && !signal.aborted; await new Promise((done) => setTimeout(done))) {
      more = false;
      attempt(() => (more = engine.grow()));
    }
    if (!signal.aborted) attempt(() => engine.update(0, 1));
  };
}
