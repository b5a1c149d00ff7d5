// @ts-check
// How the tools look that come when the reader reaches for them.

export const toolStyles = `
.tool { margin-top: 12px; padding: 12px 16px; border-top: 1px solid var(--rule); background: var(--panel); }
.tool input { all: unset; box-sizing: border-box; width: 100%; }
.tool :focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
:is(.kind, .compare):not([aria-pressed=true]):hover, .single:hover { background: var(--chip); }
.bar { display: flex; align-items: center; gap: 4px; min-height: 44px; }
.step { display: grid; place-items: center; flex: none; width: 36px; height: 36px; border: 1px solid var(--control); border-radius: 4px; }
.step:hover { background: var(--chip); }
.step[hidden] { display: none; }
.step[aria-disabled=true] { color: var(--control); cursor: default; }
.step::before { content: ""; border: solid #0000; border-width: 6px 0 6px 9px; border-inline-start-color: currentcolor; }
.back::before { transform: rotate(180deg); }
.on::before, .back::before { width: 8px; height: 8px; border: solid; border-width: 2px 2px 0 0; margin-inline-end: 3px; transform: rotate(45deg); }
.back::before { margin-inline: 3px 0; transform: rotate(-135deg); }
:dir(rtl):is(.on, .back, .play)::before { scale: -1 1; }
.play[aria-pressed=true]::before { width: 10px; height: 12px; border: solid; border-width: 0 3.5px; }

.search input { height: 44px; padding-inline: 12px; border: 1px solid var(--control); border-radius: 4px; background: var(--paper); font-size: var(--rem); cursor: text; }
.search input::placeholder { color: var(--ink-2); opacity: 1; }
.search li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-height: 44px; padding: 11px 12px; border-bottom: 1px solid var(--rule); cursor: pointer; }
.search li:hover { background: var(--chip); }
.search li[aria-selected=true] { background: var(--chip); box-shadow: inset 3px 0 0 var(--ink); }
.search b { font-weight: 600; }
.search p:not(:empty) { padding-block: 12px 4px; }

.day { flex: 1; font: 600 calc(1.25 * var(--rem))/calc(1.5 * var(--rem)) var(--font-serif); }
.rail { position: relative; height: 72px; margin-inline: 12px; }
.line { position: absolute; inset: 0 0 20px; border-bottom: 2px solid var(--rule); }
.line span { position: absolute; }
.year { bottom: -22px; white-space: nowrap; font: 400 calc(.75 * var(--rem))/1 var(--font); color: var(--ink-2); translate: -50%; font-variant-numeric: tabular-nums; }
.year:dir(rtl), .dot:dir(rtl) { translate: 50%; }
.year::before { content: ""; position: absolute; bottom: 100%; left: 50%; height: 6px; margin-bottom: 1px; border-left: 1px solid var(--control); }
.dot { width: 4px; height: 4px; border-radius: 2px; background: var(--ink); translate: -50%; forced-color-adjust: none; }
.dot.late { background: var(--control); }
.tool .rail input { position: absolute; inset: auto -12px -2px; width: auto; height: 44px; cursor: pointer; appearance: none; touch-action: pan-y; --thumb: var(--panel) 5px, var(--ink) 5.5px 7.5px, #0000 8px; }
/* The ring is round the thumb: round the whole it would cross the dots. */
.tool .rail input:focus-visible { outline-color: #0000; --thumb: var(--panel) 5px, var(--ink) 5.5px 7.5px, var(--panel) 8px 9px, var(--focus) 9.5px 11.5px, #0000 12px; }
.rail input::-webkit-slider-runnable-track { height: 44px; }
.rail input::-webkit-slider-thumb { appearance: none; width: 24px; height: 44px; background: radial-gradient(circle at center, var(--thumb)); }
.rail input::-moz-range-thumb { width: 24px; height: 44px; border: 0; background: radial-gradient(circle at center, var(--thumb)); }
.events { display: grid; gap: 4px; align-content: start; min-height: calc(1.1875 * var(--rem)); margin-block: 8px; }
.telling h3 { padding-top: 4px; font: 600 calc(1.125 * var(--rem))/calc(1.5 * var(--rem)) var(--font-serif); }
.telling p { max-width: calc(40 * var(--rem)); padding-top: 4px; font-size: var(--rem); line-height: calc(1.5 * var(--rem)); }
.bar .meta { margin-inline-start: 8px; }

@media (pointer: coarse) {
  .step { width: 44px; height: 44px; }
}
@media print {
  .tool { display: none; }
}
@media (forced-colors: active) {
  .dot { background: CanvasText; }
  .tool input[type=range] { appearance: auto; }
  .search li[aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
