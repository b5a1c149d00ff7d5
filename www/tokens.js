// @ts-check
// The colours of the map. A page overrides each as `--alliance-map-NAME`; inside, the name stands alone.

/**
 * Light and dark value of each colour.
 * @type {Readonly<Record<string, readonly [string, string]>>}
 */
export const colors = Object.freeze({
  paper: ["#ffffff", "#141d23"],
  panel: ["#fbfaf7", "#182229"],
  sea: ["#dfe8ec", "#0f171d"],
  land: ["#f5f2eb", "#232e35"],
  coast: ["#c3cbcb", "#33414a"],
  border: ["#cdcabf", "#3a474f"],
  "border-group": ["#ffffff", "#0f171d"],
  "border-disputed": ["#4c5963", "#a9b6be"],
  graticule: ["#d2dde2", "#17222a"],
  "group-1": ["#1f3f6b", "#5a81bd"],
  "group-2": ["#358f8d", "#86dccb"],
  "group-3": ["#8f5230", "#cf9767"],
  "group-4": ["#6a6420", "#b9b36a"],
  "group-5": ["#5f4a86", "#a894d2"],
  "texture-1": ["#1f3f6b", "#5a81bd"],
  "texture-2": ["#7fc0bc", "#4fa899"],
  "texture-3": ["#a9714f", "#a87545"],
  "texture-4": ["#8a8443", "#8d8846"],
  "texture-5": ["#8371a6", "#7f6bab"],
  "on-group-1": ["#ffffff", "#0f171d"],
  "on-group-2": ["#0f171d", "#0f171d"],
  "on-group-3": ["#ffffff", "#0f171d"],
  "on-group-4": ["#ffffff", "#0f171d"],
  "on-group-5": ["#ffffff", "#0f171d"],
  territory: ["#a9b6c5", "#34465b"],
  ink: ["#17222b", "#eef2f3"],
  "ink-2": ["#4c5963", "#a9b6be"],
  "sea-text": ["#4f6a79", "#718997"],
  rule: ["#d8d9d4", "#2c3942"],
  control: ["#7b868d", "#6f7f88"],
  chip: ["#eef0ee", "#222d35"],
  tie: ["#17222b", "#f3f5f4"],
  casing: ["#ffffff", "#0f171d"],
  "tie-pressure": ["#7d2a63", "#f0a6d3"],
  focus: ["#0b57d0", "#8ab8ff"],
});

/** The fonts that are on the reader's machine; none is loaded. */
export const fonts = Object.freeze({
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  "font-serif": '"Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif',
});

/** Places of groups that have a colour of their own. */
export const groupPlaces = Object.freeze([1, 2, 3, 4, 5]);

/** In forced colours the fills are the reader's: the first group solid, the others by their pattern. */
const forced = {
  paper: "Canvas",
  panel: "Canvas",
  sea: "Canvas",
  land: "Canvas",
  coast: "GrayText",
  border: "GrayText",
  "border-group": "Canvas",
  "border-disputed": "CanvasText",
  graticule: "Canvas",
  "group-1": "CanvasText",
  "group-2": "Canvas",
  "group-3": "Canvas",
  "group-4": "Canvas",
  "group-5": "Canvas",
  "texture-1": "CanvasText",
  "texture-2": "CanvasText",
  "texture-3": "CanvasText",
  "texture-4": "CanvasText",
  "texture-5": "CanvasText",
  "on-group-1": "Canvas",
  "on-group-2": "CanvasText",
  "on-group-3": "CanvasText",
  "on-group-4": "CanvasText",
  "on-group-5": "CanvasText",
  territory: "Canvas",
  ink: "CanvasText",
  "ink-2": "CanvasText",
  "sea-text": "CanvasText",
  rule: "CanvasText",
  control: "ButtonText",
  chip: "Canvas",
  tie: "LinkText",
  casing: "Canvas",
  "tie-pressure": "LinkText",
  focus: "Highlight",
};

/**
 * Returns declarations for the colours of one scheme, each open to the page's own.
 * @param {(pair: readonly [string, string]) => string} value
 */
const declare = (value) =>
  Object.entries(colors)
    .map(([name, pair]) => `--${name}: var(--alliance-map-${name}, ${value(pair)});`)
    .join("");

/** @param {Record<string, string>} values */
const plain = (values) => Object.entries(values).map(([name, value]) => `--${name}: ${value};`).join("");

/**
 * Returns the colours of countries that step back while another is selected: mixed towards the land.
 * @param {(color: string) => string} mix
 */
const fade = (mix) =>
  groupPlaces
    .map((n) => `--faded-${n}: ${mix(`var(--group-${n})`)}; --texture-faded-${n}: ${mix(`var(--texture-${n})`)};`)
    .join("");

/** @param {string} color @param {number} part In per cent. */
const mixed = (color, part) => `color-mix(in srgb, ${color} ${part}%, var(--land))`;

/**
 * The theme: absent means the scheme of the page where the element stands. `light-dark()` follows `color-scheme`, so
 * no script watches anything; browsers without it get the light colours.
 */
export const tokenStyles = `
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
.root {
  ${declare(([light]) => light)}
  ${fade((color) => mixed(color, 46))}
  ${Object.entries(fonts).map(([name, stack]) => `--${name}: var(--alliance-map-${name}, ${stack});`).join("")}
}
@supports (color: light-dark(#000, #fff)) {
  .root {
    ${declare(([light, dark]) => `light-dark(${light}, ${dark})`)}
    ${fade((color) => `light-dark(${mixed(color, 46)}, ${mixed(color, 50)})`)}
  }
}
@media print {
  .root { ${declare(([light]) => light)} ${fade((color) => mixed(color, 46))} --paper: #ffffff; }
}
@media (forced-colors: active) {
  .root { ${plain(forced)} ${fade((color) => color)} }
}
`;
