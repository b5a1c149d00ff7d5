// @ts-check
// How the frame looks without a map in it: as the page's own children would without the element. Sheets are adopted by the
// shadow root, which a content security policy of `style-src 'self'` allows where it blocks `<style>` and `style="…"`.
// What only a map needs comes with it.

const frameStyles = `
:host { display: block; }
:host([hidden]), .root:not(.ready) :is(.legend, .after, .footer), .root .notice:empty { display: none; }
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
:host([theme=auto]) { color-scheme: light dark; }
/* Paper and ink of tokens.js. */
@media not print {
  :host([theme]) .root {
    background: var(--alliance-map-paper, light-dark(#ffffff, #141d23));
    color: var(--alliance-map-ink, light-dark(#17222b, #eef2f3));
  }
}
/* The map stands over the picture: nothing moves. */
.stage { display: flow-root; }
.stage.bare { aspect-ratio: var(--ratio, 904 / 440); }
@media (width < 600px) { .stage.bare { aspect-ratio: var(--ratio, 360 / 640); } }
.fallback.bare { height: 48px; }
slot { display: block; }
::slotted(img) { max-width: 100%; height: auto; }
/* It inherits nothing from the page, but the scheme; its size is the one that the reader chose for small text. */
.root .notice {
  all: initial;
  display: block;
  padding-block: 8px;
  color-scheme: inherit;
  color: var(--alliance-map-ink-2, CanvasText);
  font: small/1.3 var(--alliance-map-font, system-ui, sans-serif);
}
.notice button {
  padding: 4px;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-decoration: underline;
  cursor: pointer;
}
`;

/** The sheet of all frames of a page. */
export const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(frameStyles);
