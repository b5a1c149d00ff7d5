// @ts-check
// The stylesheet of the element. It is adopted by the shadow root, which a content security policy of
// `style-src 'self'` allows where it blocks `<style>` and `style="…"`.
import { mapStyles } from "./styles-map.js";
import { textStyles } from "./styles-text.js";
import { tokenStyles } from "./tokens.js";

const frameStyles = `
:host { display: block; }
:host([hidden]) { display: none; }
:host([theme]) .root { background: var(--paper); color: var(--ink); }
.own {
  all: initial;
  display: block;
  box-sizing: border-box;
  color-scheme: inherit;
  color: var(--ink);
  font: 400 0.875rem/1.1875rem var(--font);
  overflow-wrap: anywhere;
  text-size-adjust: 100%;
}
.own *, .own *::before, .own *::after { box-sizing: border-box; }
.legend, .panel, .list, .footer { container-type: inline-size; }

/* Picture and map share one cell, and so do the page's other children and what replaces them: nothing moves. */
.root { position: relative; }
.stage, .below { display: grid; grid-template-columns: minmax(0, 1fr); }
.stage > *, .below > * { grid-area: 1 / 1; min-width: 0; }
.root slot { display: block; }
.stage.bare { aspect-ratio: var(--ratio, 904 / 440); }
.own.map { visibility: hidden; }
.ready .own.map { visibility: visible; }
.ready slot[name="picture"], .ready .fallback { visibility: hidden; }
/* A long fallback does not leave a long gap. */
.ready .fallback { max-height: 8rem; overflow: hidden; }
.root:not(.ready) :is(.own.legend, .after, .own.footer) { display: none; }

/* Until a country is selected, list and hint share one row, which takes the place of the fallback's one line. */
.after { position: relative; }
.own.list > summary { box-sizing: border-box; width: fit-content; min-height: 48px; padding-block: 14px; font-weight: 600; line-height: 20px; }
.own.panel:has(.hint) {
  position: absolute;
  inset: 0 0 auto 11rem;
  height: 48px;
  display: flex;
  align-items: center;
  justify-content: flex-end;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
}
.own.panel .hint { font-size: 0.75rem; line-height: 1rem; color: var(--ink-2); text-align: end; }
@container (width < 160px) { .own.panel .hint { display: none; } }

.notice { padding-block: 8px; color: var(--ink-2); font-size: 0.75rem; line-height: 1rem; }
.notice:empty { display: none; }
.notice button { min-height: 24px; padding-inline: 4px; text-decoration: underline; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (pointer: coarse) {
  .own { font-size: 1rem; line-height: 1.375rem; }
}
@media print {
  :host([theme]) .root { background: none; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let shared;

/** Returns the one sheet of all maps of a page. */
export function sheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(tokenStyles + frameStyles + mapStyles + textStyles);
  }
  return shared;
}
