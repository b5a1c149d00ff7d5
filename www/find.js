// @ts-check
// Which countries answer what a reader types. It knows no page: names go in, codes come out.

/** @typedef {{ code: string, names: string[], isSubject: boolean }} Named A country, its names the first of which is shown. */

/** How many countries are found at most. */
const MOST = 8;
/** Shorter texts are taken at their word: with one slip in three letters nearly everything would be found. */
const SHORTEST_WITH_TYPO = 4;
/** So many letters are read. */
const LONGEST = 100;

/** How well a name answers, the best first; what is not here does not. */
const EXACT = 0;
const START = 1;
const INSIDE = 2;
const TYPO = 3;
const NONE = 4;

/**
 * Returns a text as it is compared: small letters without marks, and one blank for all between them.
 * @param {string} text
 */
export const fold = (text) =>
  text.slice(0, LONGEST).normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * Returns whether a text begins with another but for one letter that is wrong, missing, too many, or swapped with the
 * next (Damerau–Levenshtein distance 1 from a beginning).
 * @param {string} text
 * @param {string} query
 */
function startsAlmost(text, query) {
  let same = 0;
  while (same < query.length && text[same] === query[same]) same++;
  const [rest, asked] = [text.slice(same), query.slice(same)];
  return rest.startsWith(asked.slice(1)) || rest.slice(1).startsWith(asked) || rest.slice(1).startsWith(asked.slice(1)) ||
    (asked.length > 1 && rest.startsWith(asked[1] + asked[0]) && rest.slice(2).startsWith(asked.slice(2)));
}

/**
 * Returns how well a folded name answers a folded text.
 * @param {string} name
 * @param {string} query
 */
function answer(name, query) {
  if (name === query) return EXACT;
  const words = ` ${name}`;
  if (words.includes(` ${query}`)) return START;
  if (name.includes(query)) return INSIDE;
  if (query.length < SHORTEST_WITH_TYPO) return NONE;
  const starts = [...words.matchAll(/ /g)].map(({ index }) => name.slice(index));
  return starts.some((start) => startsAlmost(start, query)) ? TYPO : NONE;
}

/**
 * Returns the codes of the countries that answer a text, the best first and at most eight: what is meant exactly, what
 * begins a word, what stands within one, what has one slip. Of two that answer equally well the story's come first, then
 * the first by name. Two or three letters may be the code of a country that the story does not name, and are yet more
 * likely the beginning of one that it names.
 * @param {Named[]} countries
 * @param {string} text
 * @returns {string[]}
 */
export function find(countries, text) {
  const query = fold(text);
  if (!query) return [];
  return countries
    .map(({ code, names, isSubject }) => {
      const best = Math.min(...names.map((name) => answer(fold(name), query)));
      const isCode = best === EXACT && query.length <= 3 && !isSubject;
      return { code, name: names[0], rank: isCode ? START * 3 + 1 : best * 3 + (isSubject ? 0 : 2), is: best < NONE };
    })
    .filter(({ is }) => is)
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, MOST)
    .map(({ code }) => code);
}
