// Writes what a story says about each country on some days, worked out by reckoning.mjs from the file alone: the table
// that tests/story.rs holds the engine to.
// Usage: node tests/tools/expected-counts.mjs STORY.json DAY… [--facts FACTS.json] > TABLE.tsv
// With a fact sheet the numbers that it states for its own day are compared with ours.
import { readFileSync } from "node:fs";
import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { reckoning } from "./reckoning.mjs";

/** Returns the codes of all countries that a story names, in order. */
function subjects(story) {
  const named = new Set(story.groups.flatMap((group) => group.members.map((member) => member.country)));
  for (const tie of story.ties) for (const { country } of [...tie.parties, ...(tie.claimed_by ?? [])]) named.add(country);
  for (const { about = [], issuer } of story.statements ?? []) {
    const speaker = story.people.find((person) => person.id === issuer.person);
    for (const code of [...about, issuer.country, speaker?.speaks_for]) named.add(code);
  }
  named.delete(undefined);
  return [...named].sort();
}

/** Returns day, code, and the numbers of ties, groups and ties through groups of a country, and who is tied to it. */
function row({ own, groupsOf, through, tiedTo }, day, code) {
  const counts = [own(code, day), groupsOf(code, day), through(code, day)].map((things) => things.length);
  return [day, code, ...counts, tiedTo(code, day).join(" ") || "-"];
}

/** Returns the table of a story for some days. */
export function countTable(story, days) {
  const says = reckoning(story);
  const rows = days.flatMap((day) => subjects(story).map((code) => row(says, day, code).join("\t")));
  return ["day\tcountry\tties\tgroups\tthrough\ttied", ...rows, ""].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf("--facts");
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const facts = at < 0 ? null : read(args.splice(at, 2)[1]);
  const [path, ...days] = args;
  const story = read(path);
  if (facts) {
    assert.deepEqual(subjects(story), facts.countries.map((country) => country.iso3).sort());
    for (const { iso3, own_ties_as_of, groups } of facts.countries) {
      assert.deepEqual(row(reckoning(story), facts.meta.as_of, iso3).slice(2, 4), [own_ties_as_of, groups.length], iso3);
    }
  }
  process.stdout.write(countTable(story, days));
}
