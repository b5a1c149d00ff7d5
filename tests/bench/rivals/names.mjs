// Which countries can be found by name: in a text, or in what the browser tells a screen reader.

/** Roles of running text; all others are things of their own. */
const TEXT = new Set(["StaticText", "InlineTextBox", "LineBreak", "RootWebArea"]);

/** Whether `name` stands in `text` as words of their own. */
function stands(text, name, atStart = false) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${atStart ? "^" : "(?<!\\p{L})"}${escaped}(?!\\p{L})`, "u").test(text);
}

/**
 * Returns how many countries are named in a text, under any of their names.
 * @param {string} text
 * @param {string[][]} countries The names of each.
 */
export function inText(text, countries) {
  return countries.filter((names) => names.some((name) => stands(text, name))).length;
}

/**
 * Returns for how many countries there is a thing of its own whose name begins with theirs, and how many are named
 * anywhere at all.
 * @param {{ ignored: boolean, role?: { value: string }, name?: { value: string } }[]} nodes Chromium's accessibility tree.
 * @param {string[][]} countries The names of each.
 */
export function inTree(nodes, countries) {
  const seen = nodes.filter(({ ignored, name }) => !ignored && name?.value);
  const things = seen.filter(({ role }) => !TEXT.has(role?.value ?? "")).map(({ name }) => name.value);
  const all = seen.map(({ name }) => name.value).join("\n");
  return {
    own: countries.filter((names) => things.some((thing) => names.some((name) => stands(thing, name, true)))).length,
    anywhere: inText(all, countries),
  };
}
