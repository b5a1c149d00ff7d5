// Writes what a story answers to some questions, worked out by reckoning.mjs from the file alone: the ties of each focus
// subject in their order, how pairs of countries are tied, how many members a group has on the days that change it.
// tests/expected.rs holds the engine to it.
// Usage: node tests/tools/expected-ties.mjs STORY.json QUESTIONS.json > ANSWERS.json
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layOut } from "./lay-out-json.mjs";
import { reckoning } from "./reckoning.mjs";

/** Returns the answers for a story as JSON text. */
export function answers(story, { days, pairs }) {
  const { own, groupsOf, focusSubjects, pair, memberCounts } = reckoning(story);
  const countries = (day) =>
    focusSubjects().map((code) => {
      const ties = own(code, day).map((tie) => tie.id);
      return { country: code, counts: [ties.length, groupsOf(code, day).length], ties };
    });
  return layOut({
    days: days.map((day) => ({
      day,
      countries: countries(day),
      pairs: pairs.map(([one, other]) => ({ pair: [one, other], ...pair(one, other, day) })),
    })),
    members: memberCounts(),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [story, questions] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
  process.stdout.write(answers(story, questions));
}
