// The published schema against a real validator: it accepts every story of this repository, and it rejects the wrong
// ones of tests/problems but for those that only `alliance-map check` can see.
import { test } from "node:test";
import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const schema = JSON.parse(read("../data/schema/story.schema.json"));
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);

/** What a schema cannot know: what exists, what is a day of the calendar, what comes first, what comes twice. */
const ONLY_CHECK = [
  "bad-date",
  "claimant-is-party",
  "date-order",
  "date-order-days",
  "date-order-member",
  "duplicate-id",
  "duplicate-id-source",
  "duplicate-key",
  "member-twice",
  "not-in-story",
  "unknown-country",
  "unknown-group",
  "unknown-group-focus",
  "unknown-person",
  "unknown-source",
];

/** Returns whether a text is JSON that the schema accepts. */
function accepts(text) {
  try {
    return validate(JSON.parse(text));
  } catch (error) {
    assert(error instanceof SyntaxError, error);
    return false;
  }
}

for (const path of ["../data/stories/nato-indo-pacific.json", "stories/latin-american-blocs.json"]) {
  test(`${path} follows the schema`, () => {
    assert(accepts(read(path)), JSON.stringify(validate.errors, null, 1));
  });
}

test("wrong stories are rejected, but for those that a schema cannot see", () => {
  const names = readdirSync(new URL("problems/", import.meta.url)).filter((name) => name.endsWith(".json"));
  assert(names.length > 50);
  const accepted = names.filter((name) => accepts(read(`problems/${name}`))).map((name) => name.slice(0, -5));
  assert.deepEqual(accepted.sort(), [...ONLY_CHECK, "none"].sort());
});

/** Returns every place below a value, as a list of keys. */
function places(value, path = []) {
  const below = typeof value === "object" ? Object.keys(value).flatMap((key) => places(value[key], [...path, key])) : [];
  return path.length > 0 ? [path, ...below] : below;
}

test("a wrong value anywhere is rejected", () => {
  const right = JSON.parse(read("problems/none.json"));
  const all = places(right);
  assert(all.length > 100);
  for (const path of all) {
    const bent = structuredClone(right);
    const parent = path.slice(0, -1).reduce((value, key) => value[key], bent);
    parent[path.at(-1)] = { "?": 1 };
    assert(!validate(bent), path.join("/"));
  }
});

test("the right story of tests/problems uses every key of the schema, so that check knows them all", () => {
  const used = new Set(places(JSON.parse(read("problems/none.json"))).map((path) => path.at(-1)));
  const keys = [schema, ...Object.values(schema.$defs)].flatMap((part) => Object.keys(part.properties ?? {}));
  assert.deepEqual(keys.filter((key) => !used.has(key)), []);
});

test("every part of the schema has a description", () => {
  const walk = (part, path) => {
    for (const [key, value] of Object.entries(part.properties ?? {})) {
      const described = value.description ?? schema.$defs[value.$ref?.replace("#/$defs/", "")]?.description;
      assert(described, `${path}/${key}`);
      walk(value, `${path}/${key}`);
      if (value.items) walk(value.items, `${path}/${key}`);
    }
  };
  walk(schema, "");
  for (const [name, part] of Object.entries(schema.$defs)) walk(part, name);
});
