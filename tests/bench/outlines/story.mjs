// A story that nobody wrote, with as many ties as are asked for.
import { nato } from "../../browser/stories.mjs";

/** Countries of the shipped story, so that the world has them. */
const COUNTRIES = 40;

/**
 * Returns a story with `count` treaties, spread evenly over pairs of countries, and two countries with the most of them.
 * @param {number} count
 */
export function storyOf(count) {
  const codes = nato.focus.slice(0, COUNTRIES);
  const countries = codes.length;
  const source = { id: "source", publisher: "Nobody", title: "Nothing", url: "https://example.org/" };
  const ties = Array.from({ length: count }, (_, i) => {
    // Each round of all countries ties them to others that stand one step further on.
    const [from, to] = [i % countries, (i + 1 + (Math.floor(i / countries) % (countries - 1))) % countries];
    return {
      id: `tie-${i}`,
      label: `Treaty ${i}`,
      description: "A treaty that is not.",
      type: "treaty",
      parties: [from, to].map((party) => ({ country: codes[party], role: "party" })),
      milestones: [{ date: "2020-01-01", status: "in_force" }],
      sources: [source.id],
    };
  });
  const group = { id: "all", label: "All", description: "All of them.", dated: false, members: codes.map((country) => ({ country })), sources: [source.id] };
  const story = {
    schema: 1, id: "made-up", title: "Made up", as_of: "2024-07-11", focus: [group.id], groups: [group], ties,
    statements: [], sources: [source], steps: [], corrections: [],
  };
  return { json: JSON.stringify(story), busiest: codes.slice(0, 2) };
}
