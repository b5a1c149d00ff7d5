// @ts-check
// A value as lines of text, as the engine reads it: `src/json/lines.rs` says how. So nobody downloads a reader of JSON.

/** @type {(value: unknown) => [string, unknown][]} What is in a value, each with its name. */
const partsOf = (value) => (value && typeof value === "object" ? Object.entries(value) : []);

/** @type {(text: unknown) => string} A text without line breaks, tabs and the like: lines and changes end with them. */
export const plain = (text) => `${text}`.replace(/[\0-\x1f]/g, " ");

/**
 * Returns the line of a value without those of what is in it.
 * @param {any} value
 * @param {string} name
 */
function lineOf(value, name) {
  const list = Array.isArray(value);
  const kind = list ? "a" : value === null ? "z" : (typeof value)[0];
  const rest = kind === "o" || list ? partsOf(value).length : (value ?? "");
  return `${kind}${plain(name)}\t${plain(rest)}\n`;
}

/**
 * Returns a value of a JSON file as lines.
 * @param {any} value
 * @returns {string}
 */
export const toLines = (value, name = "") =>
  lineOf(value, name) + partsOf(value).map(([key, part]) => toLines(part, Array.isArray(value) ? "" : key)).join("");

/**
 * Yields the same lines of an object part by part: those of a whole story take a slow phone a while.
 * @param {any} value
 */
export function* linesOf(value) {
  yield lineOf(value, "");
  for (const [key, part] of partsOf(value)) yield toLines(part, key);
}

/**
 * Returns where in a value each of its lines stands: "story.ties[3].sources".
 * @param {unknown} value
 * @returns {string[]}
 */
export const places = (value, path = "story") =>
  [path, ...partsOf(value).flatMap(([key, part]) => places(part, path + (Array.isArray(value) ? `[${key}]` : `.${key}`)))];
