// @ts-check
// The colours of the map. A page overrides each as `--alliance-map-NAME`; inside, the name stands alone.

/**
 * Name, light, dark, and what stands for it in forced colours where that is not the colour of text: the first group
 * solid, the others by their pattern.
 */
const rows = `paper #ffffff #141d23 Canvas
panel #fbfaf7 #182229 Canvas
sea #dfe8ec #0f171d Canvas
land #f5f2eb #232e35 Canvas
coast #c3cbcb #33414a GrayText
border #cdcabf #3a474f GrayText
border-group #ffffff #0f171d Canvas
border-disputed #4c5963 #a9b6be
graticule #d2dde2 #17222a Canvas
group-1 #1f3f6b #5a81bd
group-2 #358f8d #86dccb Canvas
group-3 #8f5230 #cf9767 Canvas
group-4 #6a6420 #b9b36a Canvas
group-5 #5f4a86 #a894d2 Canvas
texture-1 #1f3f6b #5a81bd
texture-2 #7fc0bc #4fa899
texture-3 #a9714f #a87545
texture-4 #8a8443 #8d8846
texture-5 #8371a6 #7f6bab
on-group-1 #ffffff #0f171d Canvas
on-group-2 #0f171d #0f171d
on-group-3 #ffffff #0f171d
on-group-4 #ffffff #0f171d
on-group-5 #ffffff #0f171d
overlay-1 #5b3f8c #b9a3ec
overlay-2 #9a3b6b #ee9cc4
overlay-3 #0b6b4f #7fd6a8
overlay-4 #5e5a14 #d6cf7a
overlay-5 #2b6f9e #8cc6f0
overlay-6 #6b4a3a #d8b09a
territory #a9b6c5 #34465b Canvas
ink #17222b #eef2f3
ink-2 #4c5963 #a9b6be
sea-text #4f6a79 #718997
rule #d8d9d4 #2c3942
control #7b868d #6f7f88 ButtonText
chip #eef0ee #222d35 Canvas
tie #17222b #f3f5f4 LinkText
casing #ffffff #0f171d Canvas
tie-pressure #7d2a63 #f0a6d3 LinkText
focus #0b57d0 #8ab8ff Highlight`
  .split("\n")
  .map((line) => line.split(" "));

/**
 * Light and dark value of each colour, by name.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const colors = /* @__PURE__ */ (() => Object.fromEntries(rows.map(([name, light, dark]) => [name, [light, dark]])))();

/** Places of groups that have a colour of their own, and of those shown by a line. */
export const groupPlaces = [1, 2, 3, 4, 5];
export const overlayPlaces = [...groupPlaces, 6];

/**
 * The theme: absent means the scheme of the page where the element stands. `light-dark()` follows `color-scheme`, so
 * no script watches anything; browsers without it get the light colours.
 * @type {(light: string, dark: string) => string}
 */
const both = (light, dark) => (CSS.supports("color:light-dark(red,red)") ? `light-dark(${light},${dark})` : light);

/** @type {(name: string, value: string) => string} */
const open = (name, value) => `--${name}:var(--alliance-map-${name},${value});`;

/**
 * Returns the colour of countries that step back while another is selected: mixed towards the land.
 * @param {string} color
 */
const back = (color) => {
  const mixed = (/** @type {number} */ part) => `color-mix(in srgb,var(${color}) ${part}%,var(--land))`;
  return both(mixed(46), mixed(50));
};

/** What belongs to a group, or stands on its fill, finds that group's colours under names without a number. */
const group = (/** @type {number} */ n) =>
  `[class*=group-${n}]{--group:var(--group-${n});--fill:var(--group);--texture:var(--texture-${n});--pattern:var(--texture);--on:var(--on-group-${n})}`;

export const tokenStyles =
  `.root{${rows.map(([name, light, dark]) => open(name, both(light, dark))).join("")}` +
  // Fonts that are on the reader's machine; none is loaded.
  open("font", "system-ui,sans-serif") +
  open("font-serif", 'Iowan Old Style,Charter,"Source Serif 4",Noto Serif,Georgia,Times New Roman,serif') +
  "}" +
  "@media print{.root{color-scheme:light}}" +
  groupPlaces.map(group).join("") +
  overlayPlaces.map((n) => `[class*=overlay-${n}]{--overlay:var(--overlay-${n})}`).join("") +
  `.faded{--fill:${back("--group")};--pattern:${back("--texture")}}` +
  `@media (forced-colors:active){.root{${rows.map(([name, , , forced = "CanvasText"]) => `--${name}:${forced};`).join("")}}.faded{--fill:var(--group);--pattern:var(--texture)}}`;
