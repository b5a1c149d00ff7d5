// @ts-check
// How the frame holds a map.

export const heldStyles = `
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
/* The size of text that the reader chose, whatever the page makes of its own root: live-map.js reads it. */
.own.map { font: medium serif; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
summary { cursor: pointer; }
/* A country has a ring on the map; whatever else the focus changed of its shape would have that painted anew. */
.own :focus-visible:not(.country) { outline: 2.5px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.legend, .panel, .list, .footer { container-type: inline-size; }
.live { position: absolute; bottom: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* The map stands over the picture, and what replaces the page's other children stands over them: nothing moves. These
   children keep their own margins, which meet those of their neighbours as they did before. */
.root, .stage, .below, .after { position: relative; }
.root:not(.ready) .toolbar, .ready :is([name=picture], .fallback) { visibility: hidden; }
/* What is built is laid out at once, not all of it when it is shown. */
.root:not(.ready) :is(.legend, .after, .footer) {
  display: block;
  position: absolute;
  inset-inline: 0;
  height: 0;
  overflow: clip;
  visibility: hidden;
}
/* The map is hidden by nothing that its shapes inherit: that would be reckoned anew for each of them when it is shown. */
.root:not(.ready) .map { clip-path: inset(50%); }
.root:not(.ready) .map > svg { scale: 0; }
/* A long fallback does not leave a long gap. */
.ready .fallback { max-height: 8rem; overflow: clip; }

@media (pointer: coarse) {
  .own { font-size: var(--rem); line-height: calc(1.375 * var(--rem)); }
}
@media print {
  :host([theme]) .root { background: none; }
}
`;
