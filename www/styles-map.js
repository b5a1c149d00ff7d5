// @ts-check
// How the map looks. The engine writes the same light colours as attributes, for pictures without a stylesheet; these
// rules win over them.
import { groupPlaces } from "./tokens.js";

/** Rules of one coloured group. A textured shape is filled by the pattern that the engine wrote. */
const group = (/** @type {number} */ n) => `
.map .group-${n}:not(.textured, .texture) { fill: var(--group-${n}); }
.map .group-${n}.faded:not(.textured, .texture) { fill: var(--faded-${n}); }
.map .texture.group-${n}[stroke] { stroke: var(--texture-${n}); }
.map .texture.group-${n}.faded[stroke] { stroke: var(--texture-faded-${n}); }
.map .texture.group-${n}:not([stroke]) { fill: var(--texture-${n}); }
.map .texture.group-${n}.faded:not([stroke]) { fill: var(--texture-faded-${n}); }
.map .label.on-group-${n} { fill: var(--on-group-${n}); stroke: var(--group-${n}); }
.map .label.on-group-${n}.faded { fill: var(--ink); stroke: var(--faded-${n}); }
`;

export const mapStyles = `
.own.map { position: relative; overflow: hidden; border-radius: 3px; background: var(--sea); }
.map > svg {
  position: absolute;
  inset: 0;
  display: block;
  width: 100%;
  height: 100%;
  font-family: var(--font);
  -webkit-tap-highlight-color: transparent;
  forced-color-adjust: none;
}
.map .sea { fill: var(--sea); }
.map .graticule { stroke: var(--graticule); pointer-events: none; }
.map .land { fill: var(--land); }
.map .territory { fill: var(--territory); }
${groupPlaces.map(group).join("")}
.map .country { cursor: pointer; outline: none; }

.map .coast { stroke: var(--coast); }
.map .border { stroke: var(--border); }
.map .border-group, .map .border-under { stroke: var(--border-group); }
.map .border-disputed, .map .border-control { stroke: var(--border-disputed); }

.map .casing { stroke: var(--casing); }
.map .hover, .map .selected { stroke: var(--ink); }
.map .focus-ring { stroke: var(--focus); }

.map .ties { pointer-events: none; }
.map .tie { stroke: var(--tie); }
.map .end { fill: var(--tie); stroke: var(--casing); }
.map .end.ring { fill: var(--casing); stroke: var(--tie); }
.map .tie:is(.kind-supply, .kind-sanction) { stroke: var(--tie-pressure); }
.map .end:is(.kind-supply, .kind-sanction) { fill: var(--tie-pressure); }
.map .end.ring:is(.kind-supply, .kind-sanction) { fill: var(--casing); stroke: var(--tie-pressure); }
.map .tie.status-past { stroke: var(--sea-text); }
.map .origin { fill: var(--casing); stroke: var(--ink); }

.map .label { user-select: none; -webkit-user-select: none; }
.map .label:not(.inside) { fill: var(--ink); stroke: var(--casing); }
.map .label-ocean { fill: var(--sea-text); stroke: none; font-family: var(--font-serif); }
.map .label-ocean:not(.inside) { fill: var(--sea-text); stroke: none; }
.map .leader { stroke: var(--ink); }
.map .leader-dot { fill: var(--ink); stroke: var(--casing); }

@media (prefers-reduced-motion: no-preference) {
  .map .country:not(.textured) { transition: fill 160ms cubic-bezier(.2, 0, 0, 1); }
}
@media (prefers-contrast: more) {
  .map .border, .map .border-group { stroke-width: 1px; stroke-opacity: 1; }
  .map .border-disputed, .map .border-control { stroke-width: 1.2px; }
  .map .texture[stroke] { stroke-width: 1.6px; }
}
@media (forced-colors: active) {
  .map .coast, .map .border { stroke: GrayText; stroke-width: 0.8px; }
  .map .hover, .map .selected { stroke: Highlight; stroke-width: 3px; }
}
`;
