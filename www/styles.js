// @ts-check
// How the frame looks, with or without a map in it. Sheets are adopted by the shadow root, which a content security
// policy of `style-src 'self'` allows where it blocks `<style>` and `style="…"`.
import { tokenStyles } from "./tokens.js";

const frameStyles = `
:host { display: block; }
:host([hidden]) { display: none; }
:host([theme]) .root { background: var(--paper); color: var(--ink); }
*, ::after { box-sizing: border-box; margin: 0; padding: 0; }
.own {
  all: initial;
  display: block;
  box-sizing: border-box;
  color-scheme: inherit;
  color: var(--ink);
  font: 400 calc(.875 * var(--rem))/calc(1.1875 * var(--rem)) var(--font);
  overflow-wrap: anywhere;
  text-underline-offset: 2px;
  text-size-adjust: 100%;
}
/* The size of text that the reader chose, whatever the page makes of its own root: shell.js reads it. */
.own.map { font: medium serif; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
summary { cursor: pointer; }
.own :focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; border-radius: 2px; }

/* The map stands over the picture, and what replaces the page's other children stands over them: nothing moves. These
   children keep their own margins, which meet those of their neighbours as they did before. */
.root, .stage, .below, .after { position: relative; }
.stage { display: flow-root; }
slot { display: block; }
::slotted(img) { max-width: 100%; height: auto; }
.stage.bare { aspect-ratio: var(--ratio, 904 / 440); }
@media (width < 600px) { .stage.bare { aspect-ratio: var(--ratio, 360 / 326); } }
.fallback.bare { height: 48px; }
.root:not(.ready) .map, .ready :is([name=picture], .fallback) { visibility: hidden; }
.root:not(.ready) :is(.legend, .after, .footer) { display: none; }
/* A long fallback does not leave a long gap. */
.ready .fallback { max-height: 8rem; overflow: clip; }

.notice { padding-block: 8px; color: var(--ink-2); font-size: calc(.75 * var(--rem)); line-height: var(--rem); }
.notice:empty { display: none; }
.notice button { min-height: 24px; padding-inline: 4px; text-decoration: underline; }

@media (pointer: coarse) {
  .own { font-size: var(--rem); line-height: calc(1.375 * var(--rem)); }
}
@media print {
  :host([theme]) .root { background: none; }
}
`;

/** The sheet of all frames of a page. */
export const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(tokenStyles + frameStyles);
