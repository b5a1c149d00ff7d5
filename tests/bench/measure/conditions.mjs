// Under what a page is loaded: a slow phone's network and processor, nothing in the cache.
export const conditions = Object.freeze({
  runs: Number(process.env.RUNS ?? 5),
  /** Bytes a second: 1.6 Mbit/s down, 0.75 Mbit/s up. */
  download: 1_600_000 / 8,
  upload: 750_000 / 8,
  /** ms, for each request. */
  latency: 150,
  /** How many times slower the processor is. */
  slower: 4,
  /** So high that the whole map of the article is in the window, though text stands above it. */
  viewport: { width: 1280, height: 1700 },
  /** ms in which nothing happens and nobody does anything. */
  idle: 10_000,
  /** ms after which a page that is not ready has failed. */
  patience: 90_000,
});

/** Returns the conditions as one line for the top of a table. */
export function describe() {
  const { runs, latency, slower, viewport } = conditions;
  return `1.6 Mbit/s, ${latency} ms latency, ${slower}x slower processor, cold cache, ${viewport.width} x ${viewport.height} px, ` +
    `every file gzip -9 from this machine; median of ${runs} runs (least to most)`;
}
