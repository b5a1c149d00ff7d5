// @ts-check
// How legend, panel, list and footer look.
import { groupPlaces } from "./tokens.js";

export const textStyles = `
.own h1, .own h2, .own h3, .own h4, .own h5 { margin: 0; font: 600 0.875rem/1.1875rem var(--font); }
.own p, .own ul, .own ol, .own dl, .own dd { margin: 0; padding: 0; }
.own ul, .own ol { list-style: none; }
.own a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
.own a:hover { text-decoration-thickness: 2px; }
.own button { all: unset; box-sizing: border-box; cursor: pointer; }
.own summary { cursor: pointer; }
.own :focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.own .meta { color: var(--ink-2); font-size: 0.75rem; line-height: 1rem; }

${groupPlaces.map((n) => `
.own .swatch.group-${n} rect { fill: var(--group-${n}); }
.own .swatch.group-${n} path { stroke: var(--pattern-${n}, transparent); }
.own .group-${n} { --group: var(--group-${n}); }`).join("")}
.own .swatch { flex: none; width: 30px; height: 14px; forced-color-adjust: none; }
.own .sample { flex: none; width: 36px; height: 14px; color: var(--tie); }
.own .sample.pressure { color: var(--tie-pressure); }
.own .sample.ended { color: var(--sea-text); }

.legend { padding-block: 8px; }
.legend ul { display: flex; flex-wrap: wrap; gap: 8px 24px; }
.legend li { display: flex; align-items: center; gap: 8px; font-weight: 500; }

.panel { background: var(--panel); border-top: 3px solid var(--group, var(--rule)); }
.panel:empty { display: none; }
.panel:focus { outline: none; }

.footer { padding-block: 12px; border-top: 1px solid var(--rule); font-size: 0.75rem; line-height: 1rem; color: var(--ink-2); }
.footer:empty { display: none; }
`;
