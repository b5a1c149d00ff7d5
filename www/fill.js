// @ts-check
// Words with something put into them.

/**
 * Returns a form of words with its places filled; of a plural, that for many. A place without a part stays, and a form that is
 * missing is shown by its key, as the engine shows it.
 * @param {Record<string, any>} words By their keys in the file of words.
 * @param {string} key
 * @param {Record<string, unknown>} parts By the names in the form's braces.
 */
export function fill(words, key, parts) {
  const form = words[key];
  return `${form?.other ?? form ?? key}`.replace(/{(\w+)}/g, (place, name) => `${parts[name] ?? place}`);
}
