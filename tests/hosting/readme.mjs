// What the README tells to put into an nginx, word by word.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Returns the blocks of the README that are for nginx: the one for the host of the map, and the line for a page that
 * embeds it from there.
 */
export function nginxBlocks() {
  const readme = readFileSync(`${project}README.md`, "utf8");
  const blocks = [...readme.matchAll(/^```nginx\n(.*?)^```$/gms)].map(([, block]) => block);
  if (blocks.length !== 2) throw new Error(`README.md: found ${blocks.length} blocks for nginx, expected 2`);
  return { host: blocks[0], embedder: blocks[1] };
}

/**
 * Returns the block with what a reader of the README is told to put in place of its examples.
 * @param {string} block
 * @param {Record<string, string>} changes
 */
export function filledIn(block, changes) {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`README.md: found no "${from}" in the block for nginx`);
    return text.replaceAll(from, to);
  }, block);
}
