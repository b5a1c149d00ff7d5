// The countries that every page draws, and the colour of each: the members of the story's focus groups on its day.
import { focusGroups } from "../../browser/stories.mjs";

/** By place in the story's list of focus groups. */
const COLOURS = ["#1f3f6b", "#358f8d", "#8f5230"];

/**
 * Returns the groups with their colour, and each country once, in the first of its groups.
 * @param {any} story
 * @param {{ alpha3ToAlpha2: (code: string) => string | undefined, alpha3ToNumeric: (code: string) => string | undefined }} codes
 *   Other map libraries do not use the codes of the story.
 */
export function subjects(story, codes) {
  const groups = focusGroups(story);
  const group = new Map();
  for (const { id, members } of groups) {
    for (const code of members) if (!group.has(code)) group.set(code, id);
  }
  return {
    groups: groups.map(({ id, label }, place) => ({ id, label, colour: COLOURS[place % COLOURS.length] })),
    countries: [...group].map(([alpha3, id]) => ({
      alpha3,
      alpha2: codes.alpha3ToAlpha2(alpha3),
      numeric: codes.alpha3ToNumeric(alpha3),
      group: id,
    })),
  };
}
