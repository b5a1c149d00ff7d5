// @ts-check
// How the map looks. The engine writes the same light colours as attributes, for pictures without a stylesheet; these
// rules win over them.
import { groupPlaces } from "./tokens.js";

/** Rules of one coloured group: fill, pattern and what is written on it. */
const group = (/** @type {number} */ n) => `
.map .group-${n} { fill: var(--group-${n}); }
.map .group-${n}.faded { fill: color-mix(in srgb, var(--group-${n}) var(--fade), var(--land)); }
.map .pattern-${n} { stroke: var(--pattern-${n}, transparent); }
.map .pattern-${n}.faded { stroke: color-mix(in srgb, var(--pattern-${n}, transparent) var(--fade), var(--land)); }
.map .label.on-group-${n} { fill: var(--on-group-${n}); stroke: var(--group-${n}); }
`;

export const mapStyles = `
.map { --fade: 46%; position: relative; overflow: hidden; border-radius: 3px; }
.map > svg {
  position: absolute;
  inset: 0;
  display: block;
  width: 100%;
  height: 100%;
  overflow: hidden;
  font-family: var(--font);
  touch-action: pan-x pan-y pinch-zoom;
  forced-color-adjust: none;
}
.map .sea { fill: var(--sea); }
.map .graticule { fill: none; stroke: var(--graticule); stroke-width: 0.7px; }
.map .land { fill: var(--land); }
.map .territory { fill: var(--territory); }
.map .coast { fill: none; stroke: var(--coast); stroke-width: 0.4px; }
.map .border { fill: none; stroke: var(--border); stroke-width: 0.6px; }
.map .border-group { fill: none; stroke: var(--border-group); stroke-width: 0.7px; stroke-opacity: 0.85; }
.map .border-disputed, .map .border-control {
  fill: none;
  stroke: var(--border-disputed);
  stroke-width: 0.8px;
  stroke-dasharray: 1.6 1.8;
}
${groupPlaces.map(group).join("")}
.map .graticule, .map .coast, .map .border, .map .border-group, .map .border-disputed, .map .border-control,
.map .tie, .map .casing, .map .end, .map .label, .map .leader, .map .focus-ring, .map .outline { pointer-events: none; }
.map .country { cursor: pointer; outline: none; }

.map .outline { fill: none; stroke: var(--ink); }
.map .outline.casing { fill: none; stroke: var(--casing); }
.map .focus-ring { fill: none; stroke: var(--focus); stroke-width: 2.5px; }
.map .focus-ring.casing { stroke: var(--casing); stroke-width: 5.5px; }

.map .tie { fill: none; stroke: var(--tie); }
.map .tie.pressure { stroke: var(--tie-pressure); }
.map .tie.ended, .map .tie.status-ended { stroke: var(--sea-text); }
.map .casing { fill: none; stroke: var(--casing); stroke-opacity: 0.82; }
.map .end { fill: var(--tie); stroke: var(--casing); stroke-width: 1.4px; }
.map .end.pressure { fill: var(--tie-pressure); }
.map .end.ring, .map .end.selected { fill: var(--casing); stroke: var(--tie); stroke-width: 1.8px; }

.map .label { fill: var(--ink); stroke: var(--casing); stroke-opacity: 0.92; paint-order: stroke; stroke-linejoin: round; user-select: none; }
.map .label.ocean { fill: var(--sea-text); stroke: none; font-family: var(--font-serif); }
.map .leader { fill: none; stroke: var(--ink); stroke-width: 0.8px; }
.map .leader.casing { stroke: var(--casing); stroke-width: 2.4px; stroke-opacity: 1; }

@media (prefers-reduced-motion: no-preference) {
  .map .country, .map .land { transition: fill 160ms cubic-bezier(.2, 0, 0, 1); }
}
@media (prefers-contrast: more) {
  .map .border, .map .border-group { stroke-width: 1px; stroke-opacity: 1; }
  .map .border-disputed, .map .border-control { stroke-width: 1.2px; }
  .map .pattern-2 { stroke-width: 2.4px; }
  .map .pattern-3, .map .pattern-4, .map .pattern-5 { stroke-width: 1.6px; }
}
@media (forced-colors: active) {
  .map { --fade: 100%; }
  .map .country, .map .land { stroke: CanvasText; stroke-width: 0.5px; }
}
`;
