// @ts-check
// How legend, panel, list and footer look.

export const textStyles = `
ul { list-style: none; }
h3, h4 { font: 600 1em/1.35 var(--font); }
a { color: inherit; }
a:hover { text-decoration-thickness: 2px; }
.meta, .count, .parties, .came, .denial, .sources, figcaption, .editorial, .more > summary, .hint, .footer {
  font-size: calc(.75 * var(--rem));
  line-height: var(--rem);
  color: var(--ink-2);
}
.denial, .footer b { color: var(--ink); }
.count { font-weight: 400; margin-inline-start: 4px; }
[aria-pressed=true] > .count { color: inherit; }

svg { display: block; flex: none; overflow: visible; }
.swatch { forced-color-adjust: none; outline: 1px solid #0000; }
.swatch rect { fill: var(--group); }
.swatch path { stroke: var(--texture); }
.swatch [class*=overlay-] { stroke: var(--overlay); }
.sample { color: var(--line); }

.own.legend { padding-block: 4px 10px; }
ul.legend, .chips, .kinds { display: flex; flex-wrap: wrap; gap: 8px; }
ul.legend { align-items: center; }
.legend .chip { display: flex; align-items: center; gap: 8px; }
.legend > [data-group] .name { font-weight: 600; }
.chip[aria-pressed=true] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.summary, .chip[aria-pressed=false] { color: var(--ink-2); }
.chip[aria-pressed=false] rect { fill: none; stroke: var(--control); }
.chip[aria-pressed=false] path:not([class]) { display: none; }
.legend > [data-group] { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; }
.editorial[open] { flex-basis: 100%; max-width: calc(44 * var(--rem)); }
:is(.editorial, .sources, .more) > summary { min-height: 24px; line-height: 24px; }
:is(.editorial, .sources) > summary { text-decoration: underline dotted; }
.sources > summary { width: fit-content; }
.sources li { padding-block: 4px; }

.panel:not(:has(.hint)) { margin-top: 12px; padding: 12px 16px 16px; border-top: 3px solid var(--ink); background: var(--panel); }
.panel header { display: flex; align-items: start; justify-content: space-between; gap: 8px; }
h2 { font: 600 calc(1.5 * var(--rem))/calc(1.875 * var(--rem)) var(--font-serif); text-wrap: balance; }
.close, .toolbar button { display: grid; place-items: center; flex: none; width: 36px; height: 36px; border-radius: 4px; }
.close:hover, .items button:hover { background: var(--chip); }
.lead, .membership, .chips, .kinds, .row, .statement { padding-block: 8px; }
.membership, .fold, .row, .statement, .own.footer { border-top: 1px solid var(--rule); }
.chip { padding: 5px 12px; border: 1px solid var(--rule); border-radius: 16px; font-size: calc(.8125 * var(--rem)); line-height: calc(1.125 * var(--rem)); }
.fold > summary { display: flex; align-items: center; justify-content: space-between; min-height: 36px; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary::after {
  content: "";
  flex: none;
  width: 7px;
  height: 7px;
  margin: 0 4px 4px;
  border: solid;
  border-width: 0 1.6px 1.6px 0;
  transform: rotate(45deg);
}
.fold[open] > summary::after { margin-bottom: -4px; transform: rotate(225deg); }
.rows, .statements { display: grid; grid: auto / minmax(0, 1fr); gap: 0 24px; }
.row { display: grid; grid: auto / 36px minmax(0, 1fr); gap: 0 16px; }
.row > .sample { margin-top: 3px; }
.row > div, .statement { display: grid; gap: 2px; align-content: start; }
.party { text-decoration: underline; }
blockquote { font: 400 1em/1.45 var(--font-serif); padding-inline-start: 12px; border-inline-start: 2px solid var(--rule); }

/* Until a country is selected or a tool is open, its buttons and the hint share one row over the fallback: over its first
   lines, or over its one line and the margins around that. */
.after:has(.hint):not(:has(> .tool:not([hidden]), [aria-expanded=true])) { position: absolute; inset-inline: 0; top: min(50% - 24px, 0px); }
.ready .below:is(:not(:has(.hint)), :has([aria-expanded=true])) .fallback { display: none; }
.own[hidden] { display: none; }
.own.tools { display: flex; align-items: center; gap: 8px; min-height: 48px; }
:is(.tools, .kinds) button, .compare, .single {
  flex: none;
  padding: 8px 12px;
  border: 1px solid var(--control);
  border-radius: 18px;
  font-weight: 500;
  font-size: calc(.8125 * var(--rem));
  line-height: calc(1.125 * var(--rem));
}
.compare, .single { margin-top: 8px; }
.tools button:hover { background: var(--chip); }
.tools [aria-expanded=true], .tools [aria-expanded=true]:hover, [aria-pressed=true]:is(.kind, .compare) { background: var(--ink); color: var(--paper); }
.panel:has(.hint) {
  position: absolute;
  inset: 0 0 auto calc(19 * var(--rem));
  height: 48px;
  display: grid;
  place-items: center end;
}
.hint { text-align: end; }

.own.list { margin-top: 12px; padding: 4px 16px 12px; border-top: 1px solid var(--rule); background: var(--panel); }
.items h3 { display: flex; align-items: center; gap: 8px; padding-block: 12px 4px; }
.items ul { display: grid; grid: auto / repeat(auto-fill, minmax(calc(9.5 * var(--rem)), 1fr)); gap: 0 12px; }
.items button { display: block; width: 100%; min-height: 36px; padding: 8px; border-radius: 4px; }
.items [aria-pressed=true] { font-weight: 600; box-shadow: inset 0 0 0 1.4px var(--ink); }

.own.footer { padding-block: 12px; }
.footer b { font-weight: 600; }

@container (width < 320px) {
  .hint { display: none; }
}
@container (width >= 600px) {
  h2 { font-size: calc(1.75 * var(--rem)); line-height: calc(2 * var(--rem)); }
  .rows, .statements { grid: auto / repeat(2, minmax(0, 1fr)); }
}
@media (pointer: coarse) {
  .fold > summary, .items button { min-height: 44px; }
  .close, .toolbar button { width: 44px; height: 44px; }
  :is(.tools, .kinds) button, .compare, .single { padding-block: 12px; border-radius: 22px; }
  :is(.editorial, .sources) > summary { min-height: 32px; line-height: 32px; }
  .legend .chip { padding-block: 12px; border-radius: 22px; }
}
@media print {
  .close, .toolbar, .kinds, .compare, .single, .own.tools { display: none; }
  .own.list { display: block; }
  ::details-content { content-visibility: visible; }
}
@media (forced-colors: active) {
  [aria-pressed=true], .tools [aria-expanded=true] { outline: 2px solid Highlight; }
}
`;
