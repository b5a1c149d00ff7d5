// @ts-check
// A value as lines of text, as the engine reads it: `src/json/lines.rs` says how. So nobody downloads a reader of JSON.

/** @type {(value: unknown) => [string, unknown][]} What is in a value, each with its name. */
const partsOf = (value) => (value && typeof value === "object" ? Object.entries(value) : []);

/** @type {(text: unknown) => string} A text without line breaks, tabs and the like: lines and changes end with them. */
export const plain = (text) => `${text}`.replace(/[\0-\x1f]/g, " ");

/**
 * Returns a value of a JSON file as lines.
 * @param {any} value
 * @returns {string}
 */
export function toLines(value, name = "") {
  const parts = partsOf(value);
  const list = Array.isArray(value);
  const kind = list ? "a" : value === null ? "z" : (typeof value)[0];
  const rest = kind === "o" || list ? parts.length : (value ?? "");
  return `${kind}${plain(name)}\t${plain(rest)}\n${parts.map(([key, part]) => toLines(part, list ? "" : key)).join("")}`;
}

/**
 * Returns where in a value each of its lines stands: "story.ties[3].sources".
 * @param {unknown} value
 * @returns {string[]}
 */
export const places = (value, path = "story") =>
  [path, ...partsOf(value).flatMap(([key, part]) => places(part, path + (Array.isArray(value) ? `[${key}]` : `.${key}`)))];
