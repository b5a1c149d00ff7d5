// A story that nobody wrote, as large as a story may reasonably be, and the same each time.
const COUNTRIES = 200;
const GROUPS = 40;
const TIES = 10_000;
const MEMBERS = 20;
const SOURCES = 100;

/** Kinds of ties with the status of a made-up one. */
const KINDS = [["alliance", "in_force"], ["treaty", "in_force"], ["treaty", "signed"], ["partnership", "in_force"], ["summit", "held"], ["exercise", "held"], ["statement", "made"]];

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/**
 * Returns a story of 200 countries, 40 groups and 10,000 ties: each country has 100 ties, spread over the others.
 * @param {string[]} known Codes of the countries of the world.
 */
export function largeStory(known) {
  if (known.length < COUNTRIES) throw Error(`the world has only ${known.length} countries`);
  const codes = known.slice(0, COUNTRIES);
  const sources = many(SOURCES, (i) => ({ id: `source-${i}`, publisher: "Nobody", title: `Nothing ${i}`, date: "2020-01-01", url: `https://example.org/${i}` }));
  const groups = many(GROUPS, (i) => ({
    id: `group-${i}`, label: `Group ${i}`, description: "A group that is not.", dated: false,
    members: many(MEMBERS, (j) => ({ country: codes[(i * 7 + j * 9) % COUNTRIES] })), sources: [sources[i].id],
  }));
  const ties = many(TIES, (i) => {
    // Each round of all countries ties each to one that stands a step further on.
    const [from, to] = [i % COUNTRIES, (i + 1 + Math.floor(i / COUNTRIES)) % COUNTRIES];
    const [type, status] = KINDS[(i + Math.floor(i / COUNTRIES)) % KINDS.length];
    const date = `${1950 + (i % 70)}-0${1 + (i % 9)}-1${i % 10}`;
    return {
      id: `tie-${i}`, label: `Tie ${i}`, description: "A tie that is not.", type,
      parties: [from, to].map((party) => ({ country: codes[party], role: "party" })),
      milestones: [{ date, status, source: sources[i % SOURCES].id }], sources: [sources[i % SOURCES].id],
    };
  });
  return {
    schema: 1, id: "large", title: "Large", as_of: "2024-07-11", focus: groups.slice(0, 5).map(({ id }) => id), groups, ties,
    statements: [], sources, steps: [], corrections: [],
  };
}
