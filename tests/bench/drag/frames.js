// Counts the frames that a browser shows of a globe which is turned before each of them.
import { pace } from "../measure/pace.mjs";

/** Px across and down. */
export const WIDTH = 904;
/** Frames that are not counted: the browser compiles what runs often. */
const WARM = 20;
/** Frames one behind the other, between which the machine's own pace is measured. */
const BLOCK = 20;

/** Returns by how many degrees a quick drag turns the globe before a frame: east, and north. */
export function turnBefore(frame) {
  return [1.3, 20 * (Math.sin(0.04 * frame) - Math.sin(0.04 * (frame - 1)))];
}

/**
 * Returns for each frame the ms that `turn` took, and the ms from its begin to the end of painting; and for each block of
 * frames how many there were a second, with the machine's pace.
 * @param {number} frames
 * @param {(frame: number) => void} turn
 */
export async function countFrames(frames, turn) {
  // One for all frames: the browser would clear away the others while frames are counted.
  const { port1, port2 } = new MessageChannel();
  const result = { work: [], frame: [], blocks: [] };
  let stamps = [];
  for (let run = -WARM; run < frames; run++) {
    const stamp = await new Promise(requestAnimationFrame);
    const start = performance.now();
    turn(run);
    const work = performance.now() - start;
    // A message after the frame arrives when the frame is painted.
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
    if (run < 0) continue;
    result.work.push(work);
    result.frame.push(performance.now() - start);
    stamps.push(stamp);
    if (stamps.length === BLOCK) {
      result.blocks.push({ rate: ((BLOCK - 1) * 1000) / (stamps.at(-1) - stamps[0]), pace: pace() });
      stamps = [];
    }
  }
  return result;
}
