// @ts-check
// The countries of a map by all their names, for who searches and for what is told of them.

/**
 * Returns each country of the map by its code, with its names: first that in the language of the words, then its codes, its
 * English name and others by which readers know it.
 * @param {Pick<import("./tools.js").Given, "engine" | "words">} given
 * @returns {Map<string, string[]>}
 */
export function namesOf({ engine, words }) {
  // The first of these takes a slow phone a tenth of a second.
  const english = words.language === "en" ? undefined : new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return new Map(engine.countries.split("\n").filter(Boolean).map((/** @type {string} */ row) => {
    const [code, alpha2] = row.split(" ");
    const name = words.country?.[alpha2] ?? words[`unit.${code}`] ?? code;
    const names = [name, code, alpha2, alpha2 && english?.of(alpha2), ...(words[`alias.${code}`] ?? "").split(", ")];
    return [code, names.filter(Boolean)];
  }));
}
