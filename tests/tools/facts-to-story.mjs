// Writes a story file from a fact sheet and from the story's own words beside it.
// Usage: node tests/tools/facts-to-story.mjs FACTS.json PARTS.json > STORY.json
// Same input, same output. Nothing of the sheet's notes for editors goes into the story.
import { readFileSync } from "node:fs";
import { layOut } from "./lay-out-json.mjs";

const [facts, parts] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));

/** Returns the named keys of an object, in this order, without those that say nothing. */
function pick(object, ...keys) {
  const says = (value) => value != null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(keys.filter((key) => says(object[key])).map((key) => [key, object[key]]));
}

function member(member) {
  return pick(member, "country", "since", "until", "signed", "suspended", "declared", "text", "sources");
}

function group(group) {
  const dated = group.dated ? {} : { dated: false };
  return {
    ...pick(group, "id", "label", "editorial_label", "editorial_note", "description"),
    ...dated,
    ...parts.groups[group.id],
    ...pick(group, "milestones"),
    members: group.members.map(member),
    sources: group.sources,
  };
}

function tie(tie) {
  const before = pick(tie, "id", "label", "type", "description", "parties", "milestones", "dates");
  return { ...before, ...pick(tie, "claimed_by", "denial", "represented_by", "sources") };
}

function statement(statement) {
  const { issuer, ...rest } = statement;
  const before = { ...pick(rest, "id", "label"), issuer, ...pick(rest, "issuer_label", "date") };
  return { ...before, ...pick(rest, "about", "about_groups", "quote", "description", "sources") };
}

function source(source) {
  const url = source.seen === "known" ? null : source.url;
  const date = source.date === "n.d." ? null : source.date;
  return pick({ ...source, url, date }, "id", "publisher", "title", "url", "date");
}

/** Returns every string under a key "source" or "sources", however deep. */
function cited(value, key = "") {
  if (typeof value === "string") return key === "source" || key === "sources" ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => cited(item, key));
  return Object.entries(value ?? {}).flatMap(([name, inner]) => cited(inner, name));
}

const { groups: marks, steps, head } = parts;
const unknown = Object.keys(marks).filter((id) => !facts.groups.some((group) => group.id === id));
if (unknown.length > 0) throw new Error(`no group ${unknown.join(", ")} in the fact sheet`);

const body = {
  groups: facts.groups.map(group),
  ties: [...facts.ties, ...facts.changes_after_july_2024].map(tie),
  statements: facts.statements.map(statement),
};
const speakers = new Set(body.statements.map((statement) => statement.issuer.person));
const used = new Set(cited({ ...body, steps }));
const story = {
  ...head,
  as_of: facts.meta.as_of,
  updated: facts.meta.compiled,
  focus: Object.keys(marks),
  ...body,
  people: facts.people
    .filter((person) => speakers.has(person.id))
    .map((person) => pick(person, "id", "name", "role", "speaks_for")),
  steps,
  sources: facts.sources.filter((source) => used.has(source.id)).map(source),
  corrections: [],
  left_out: facts.meta.left_out,
};
process.stdout.write(layOut(story));
