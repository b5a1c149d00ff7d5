// Writes what a story says about each country on some days, worked out here from the file alone: the table that
// tests/story.rs holds the engine to. The rules are those of the fact sheet, written a second time on purpose.
// Usage: node tests/tools/expected-counts.mjs STORY.json DAY… [--facts FACTS.json] > TABLE.tsv
// With a fact sheet the numbers that it states for its own day are compared with ours.
import { readFileSync } from "node:fs";
import { strict as assert } from "node:assert";

const args = process.argv.slice(2);
const at = args.indexOf("--facts");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const facts = at < 0 ? null : read(args.splice(at, 2)[1]);
const [path, ...days] = args;
const story = read(path);

/** Returns the last day of the period that a partial date names. */
function lastDay(date) {
  const [year, month = "12", day] = date.split("-");
  if (day) return date;
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

const begun = (tie, day) => lastDay(tie.milestones[0].date) <= day;
const rolesOf = (tie, code) => tie.parties.filter((party) => party.country === code).map((party) => party.role);
const ties = (role) => role !== "about";
const facing = { party: "party", from: "to", to: "from" };

function groupsOf(code, day) {
  const belongs = ({ country, since = "0001", until = "9999" }) =>
    country === code && lastDay(since) <= day && day < lastDay(until);
  return story.groups.filter((group) => group.members.some(belongs));
}

function row(day, code) {
  const known = story.ties.filter((tie) => begun(tie, day));
  const isOwn = (tie) => rolesOf(tie, code).some(ties);
  const own = known.filter(isOwn);
  const groups = groupsOf(code, day);
  const through = groups.flatMap(({ id }) =>
    known.filter((tie) => !isOwn(tie) && tie.parties.some((party) => party.group === id && ties(party.role))),
  );
  const partners = own.flatMap((tie) =>
    rolesOf(tie, code).flatMap((role) =>
      tie.parties.filter((party) => party.country && party.country !== code && party.role === facing[role]),
    ),
  );
  const tied = [...new Set(partners.map((party) => party.country))].sort();
  return [day, code, own.length, groups.length, through.length, tied.join(" ") || "-"];
}

const named = new Set(story.groups.flatMap((group) => group.members.map((member) => member.country)));
for (const tie of story.ties) for (const { country } of [...tie.parties, ...(tie.claimed_by ?? [])]) named.add(country);
for (const { about = [], issuer } of story.statements ?? []) {
  const speaker = story.people.find((person) => person.id === issuer.person);
  for (const code of [...about, issuer.country, speaker?.speaks_for]) named.add(code);
}
named.delete(undefined);

const codes = [...named].sort();
if (facts) {
  assert.deepEqual(codes, facts.countries.map((country) => country.iso3).sort());
  for (const { iso3, own_ties_as_of, groups } of facts.countries) {
    assert.deepEqual(row(facts.meta.as_of, iso3).slice(2, 4), [own_ties_as_of, groups.length], iso3);
  }
}
console.log("day\tcountry\tties\tgroups\tthrough\ttied");
for (const day of days) for (const code of codes) console.log(row(day, code).join("\t"));
