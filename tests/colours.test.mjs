// The colours of the map can be told apart and read, and the engine and the style sheet agree on them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// The style sheet asks a browser what it can; Node.js has nobody to ask.
globalThis.CSS = { supports: () => true };
const { colors, groupPlaces, overlayPlaces } = await import("../www/tokens.js");

/** Relative luminance, WCAG 2.2. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("paper and ink are the same before the map is there", () => {
  const frame = readFileSync(new URL("../www/styles.js", import.meta.url), "utf8");
  for (const token of ["paper", "ink"]) {
    assert.ok(frame.includes(`var(--alliance-map-${token}, light-dark(${colors[token].join(", ")}))`), token);
  }
});

/** Contrast of two colours, WCAG 2.2. */
function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

for (const [scheme, name] of ["light", "dark"].entries()) {
  const color = (token) => colors[token][scheme];
  const atLeast = (least, token, ground) => {
    const found = contrast(color(token), color(ground));
    assert.ok(found >= least, `${name}: ${token} on ${ground} is ${found.toFixed(2)}, expected ${least} or more`);
  };

  test(`${name}: text has a contrast of 4.5 on whatever it stands`, () => {
    for (const ground of ["paper", "panel", "sea", "land", "chip"]) {
      atLeast(4.5, "ink", ground);
      atLeast(4.5, "ink-2", ground);
    }
    atLeast(4.5, "sea-text", "sea");
    atLeast(4.5, "tie-pressure", "panel");
    for (const n of groupPlaces) atLeast(4.5, `on-group-${n}`, `group-${n}`);
  });

  test(`${name}: groups, lines, controls and the focus ring have a contrast of 3`, () => {
    for (const ground of ["sea", "land"]) {
      for (const n of groupPlaces) atLeast(3, `group-${n}`, ground);
      for (const n of overlayPlaces) atLeast(4.3, `overlay-${n}`, ground);
      atLeast(3, "tie", ground);
      atLeast(3, "tie-pressure", ground);
      atLeast(3, "focus", ground);
      atLeast(3, "border-disputed", ground);
    }
    for (const n of overlayPlaces) {
      atLeast(4.5, `overlay-${n}`, "casing");
      atLeast(3, `overlay-${n}`, "panel");
    }
    atLeast(3, "control", "paper");
    atLeast(3, "focus", "panel");
  });

  test(`${name}: each texture can be seen on its fill`, () => {
    for (const n of groupPlaces.slice(1)) atLeast(1.4, `texture-${n}`, `group-${n}`);
  });
}

test("the engine writes the light colours of the style sheet", () => {
  const theme = readFileSync(new URL("../src/scene/theme.rs", import.meta.url), "utf8");
  const constants = new Map([...theme.matchAll(/pub const (\w+): Colour = "(#[0-9a-f]{6})"/g)].map(([, key, value]) => [key.toLowerCase().replaceAll("_", "-"), value]));
  assert.ok(constants.size > 8);
  for (const [key, value] of constants) assert.equal(colors[key]?.[0], value, key);
  const fills = [...theme.matchAll(/\bfill: "(#[0-9a-f]{6})"/g)].map(([, value]) => value);
  assert.deepEqual(fills, groupPlaces.map((n) => colors[`group-${n}`][0]));
  const lines = [...theme.matchAll(/\bline: "(#[0-9a-f]{6})"/g)].map(([, value]) => value);
  assert.deepEqual(lines, overlayPlaces.map((n) => colors[`overlay-${n}`][0]));
  const textures = [...theme.matchAll(/\bink: "(#[0-9a-f]{6})"/g)].map(([, value]) => value);
  assert.deepEqual(textures, groupPlaces.map((n) => colors[`texture-${n}`][0]));
});

test("pictures and legends have the dark colours of the style sheet", () => {
  const schemes = readFileSync(new URL("../src/render/schemes.rs", import.meta.url), "utf8");
  const pairs = [...schemes.matchAll(/\("(#[0-9a-f]{6})", "(#[0-9a-f]{6})"\),/g)].map(([, light, dark]) => [light, dark]);
  const dark = new Map(pairs);
  assert.equal(dark.size, pairs.length, "a colour stands twice");
  // All that is drawn before anything is selected.
  const names = [
    "sea", "land", "territory", "coast", "border", "border-group", "border-disputed", "graticule", "ink", "sea-text", "casing",
    ...groupPlaces.flatMap((n) => [`group-${n}`, `texture-${n}`, `on-group-${n}`]), ...overlayPlaces.map((n) => `overlay-${n}`),
  ];
  for (const name of names) assert.equal(dark.get(colors[name][0]), colors[name][1], name);
  const used = new Set(names.map((name) => colors[name][0]));
  assert.deepEqual([...dark.keys()].filter((light) => !used.has(light)), [], "no token has it");
});
