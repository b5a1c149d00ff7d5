// What the engine asks of a page, answered without one.
export const host = {
  plural: () => "other",
  change: () => {},
  textWidth: (text, size) => text.length * size * 0.5,
};

/**
 * Has a new engine read all of its geography, and returns it.
 * @template {{ grow(): boolean }} Engine
 * @param {Engine} engine
 */
export function whole(engine) {
  while (engine.grow());
  return engine;
}
