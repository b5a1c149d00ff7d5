// @ts-check
// How legend, panel, list and footer look.
import { groupPlaces } from "./tokens.js";

const swatches = groupPlaces.map((n) => `
.swatch.group-${n} rect { fill: var(--group-${n}); }
.swatch.group-${n} path { stroke: var(--texture-${n}); }`).join("");

export const textStyles = `
.own :is(h2, h3, h4, p, ul, figure, blockquote) { margin: 0; padding: 0; }
.own ul { list-style: none; }
.own :is(h3, h4) { font: 600 1em/1.35 var(--font); }
.own a { color: inherit; text-underline-offset: 2px; }
.own a:hover { text-decoration-thickness: 2px; }
.own button { all: unset; box-sizing: border-box; cursor: pointer; }
.own summary { cursor: pointer; }
.own :focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.own :is(.meta, .count, .parties, .came, .denial, .sources, figcaption) {
  font-size: 0.75rem;
  line-height: 1rem;
  color: var(--ink-2);
}
.own .denial { color: var(--ink); }
.own .count { font-weight: 400; margin-inline-start: 4px; }

.own svg { display: block; flex: none; overflow: visible; }
.own .swatch { width: 30px; height: 14px; forced-color-adjust: none; outline: 1px solid transparent; }
${swatches}
.own .sample { width: 36px; height: 14px; color: var(--tie); }
.own .sample.pressure { color: var(--tie-pressure); }
.own .sample.ended { color: var(--sea-text); }

.own.legend { padding-block: 8px; }
ul.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; }
ul.legend > li { position: relative; padding-inline-start: 38px; font-weight: 500; }
ul.legend .swatch { position: absolute; inset-inline-start: 0; top: 0.2em; }
.own .editorial { font-weight: 400; font-size: 0.75rem; line-height: 1rem; color: var(--ink-2); }
.editorial > summary { min-height: 24px; line-height: 24px; text-decoration: underline dotted; text-underline-offset: 2px; }
.legend .count { margin-inline-end: 8px; white-space: nowrap; }
.legend .editorial { display: inline-block; }
.legend .editorial[open] { display: block; max-width: 44rem; }

.own.panel { margin-top: 12px; padding: 12px 16px 16px; border-top: 3px solid var(--ink); background: var(--panel); }
.own.panel:focus { outline: none; }
.panel header { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; }
.panel h2 { font: 600 1.5rem/1.875rem var(--font-serif); text-wrap: balance; }
.panel .close { display: grid; place-items: center; flex: none; width: 36px; height: 36px; border-radius: 4px; }
.panel .close:hover, .list .items button:hover { background: var(--chip); }
.panel .summary { color: var(--ink-2); }
.panel .lead { padding-block: 8px; }
.panel .membership { padding-block: 8px; border-top: 1px solid var(--rule); }
.panel .chips { display: flex; flex-wrap: wrap; gap: 8px; padding-block: 8px; }
.panel .chip {
  padding: 5px 12px;
  border: 1px solid var(--rule);
  border-radius: 16px;
  font-size: 0.8125rem;
  line-height: 1.125rem;
}
.fold { border-top: 1px solid var(--rule); }
.fold > summary { display: flex; align-items: center; justify-content: space-between; min-height: 36px; list-style: none; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary::after {
  content: "";
  flex: none;
  width: 7px;
  height: 7px;
  margin: 0 4px 4px;
  border: solid currentColor;
  border-width: 0 1.6px 1.6px 0;
  transform: rotate(45deg);
}
.fold[open] > summary::after { margin-bottom: -4px; transform: rotate(225deg); }
.rows, .statements { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 24px; }
.row, .statement { padding-block: 8px; border-top: 1px solid var(--rule); }
.row { display: grid; grid-template-columns: 36px minmax(0, 1fr); gap: 0 16px; }
.row > .sample { margin-top: 3px; }
.row > div, .statement { display: grid; gap: 2px; align-content: start; }
.panel .party { text-decoration: underline; text-underline-offset: 2px; }
.sources > summary { width: fit-content; min-height: 24px; line-height: 24px; text-decoration: underline dotted; text-underline-offset: 2px; }
.own .sources li { padding-block: 4px; }
.panel .statement blockquote { font: 400 1em/1.45 var(--font-serif); padding-inline-start: 12px; border-inline-start: 2px solid var(--rule); }

.list .items { padding-block-end: 12px; }
.list .items h3 { display: flex; align-items: center; gap: 8px; padding-block: 12px 4px; }
.list .items ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0 12px; }
.list .items button { display: block; width: 100%; min-height: 36px; padding: 8px; border-radius: 4px; }
.list .items button[aria-pressed="true"] { font-weight: 600; box-shadow: inset 0 0 0 1.4px var(--ink); }

.own.footer { padding-block: 12px; border-top: 1px solid var(--rule); }
.footer p { font-size: 0.75rem; line-height: 1rem; color: var(--ink-2); }
.footer b { color: var(--ink); font-weight: 600; }

@container (width >= 600px) {
  .panel h2 { font-size: 1.75rem; line-height: 2rem; }
  .rows, .statements { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (pointer: coarse) {
  .fold > summary, .items button { min-height: 44px; }
  .panel .close { width: 44px; height: 44px; }
  .editorial > summary, .sources > summary { min-height: 32px; line-height: 32px; }
}
@media print {
  .panel .close { display: none; }
}
@media (forced-colors: active) {
  .items button[aria-pressed="true"] { outline: 2px solid Highlight; }
}
`;
