// @ts-check
// How the map looks. The engine writes the same light colours as attributes, for pictures without a stylesheet; these
// rules win over them.

export const mapStyles = `
.own.map { position: absolute; inset: 0; overflow: hidden; contain: strict; border-radius: 3px; }
.map > svg {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  font-family: var(--font);
  -webkit-tap-highlight-color: #0000;
  forced-color-adjust: none;
}
.inset { overflow: hidden; }
.rim { stroke: var(--coast); }
.sea { fill: var(--sea); }
.graticule { stroke: var(--graticule); }
.graticule, .ties { pointer-events: none; }
.land { fill: var(--land); }
.territory { fill: var(--territory); }
/* A textured shape is filled by the pattern that the engine wrote. */
.map [class*=group-]:not(.textured, .texture, .band) { fill: var(--fill); }
.band:not(.textured) { stroke: var(--overlay, var(--fill)); }
.texture[stroke] { stroke: var(--pattern); }
.texture:not([stroke]) { fill: var(--pattern); }
.country { cursor: pointer; }
.map .country, .panel:focus { outline: none; }
/* One finger is the page's; up and down it is even on a globe. */
.map { touch-action: pan-x pan-y; }
.map.turns { touch-action: pan-y; }
.moves { cursor: grab; }
.moves:active { cursor: grabbing; }
.toolbar { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; }
.toolbar button { margin-bottom: -1px; border: 1px solid var(--control); background: var(--panel); }
.toolbar button[hidden] { display: none; }
.toolbar [aria-disabled=true] { color: var(--control); }
.toolbar button::before, .in::after { content: ""; grid-area: 1/1; width: 14px; border-top: 2px solid; }
.in::after { transform: rotate(90deg); }
.whole::before { height: 11px; border: 2px solid; }

.coast { stroke: var(--coast); }
.border { stroke: var(--border); }
.border-group, .border-under { stroke: var(--border-group); }
.border-disputed, .border-control { stroke: var(--border-disputed); }

.casing { stroke: var(--casing); }
.hover, .selected, .leader { stroke: var(--ink); }
.focus-ring { stroke: var(--focus); }

.ties, .sample { --line: var(--tie); }
.own.map > [aria-hidden] { pointer-events: none; will-change: transform; }
svg + .ties { display: none; }
.pressure { --line: var(--tie-pressure); }
.ended { --line: var(--sea-text); }
.tie { stroke: var(--line); }
.end { fill: var(--line); stroke: var(--casing); }
.end.ring { fill: var(--casing); stroke: var(--line); }
.origin { fill: var(--casing); stroke: var(--ink); }

.label { user-select: none; -webkit-user-select: none; }
.label, .leader-dot { fill: var(--ink); stroke: var(--casing); }
.label.inside { stroke: var(--land); }
.map .label[class*=on-group] { fill: var(--on); stroke: var(--fill); }
.map .label.faded { fill: var(--ink); }
.label-ocean { fill: var(--sea-text); stroke: none; font-family: var(--font-serif); }

@media (prefers-reduced-motion: no-preference) {
  .country:not(.textured) { transition: fill 160ms cubic-bezier(.2, 0, 0, 1); }
}
@media (prefers-contrast: more) {
  .border, .border-group { stroke-width: 1px; stroke-opacity: 1; }
  .border-disputed, .border-control { stroke-width: 1.2px; }
  .texture[stroke] { stroke-width: 1.6px; }
}
@media (forced-colors: active) {
  .coast, .border { stroke: GrayText; stroke-width: 0.8px; }
  .hover, .selected { stroke: Highlight; stroke-width: 3px; }
}
`;
