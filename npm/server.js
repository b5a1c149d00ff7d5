// @ts-check
// What a module touches while it is imported, and a server that renders pages does not have: there the import is harmless.

/** @type {typeof globalThis.HTMLElement} */
export const HTMLElement = globalThis.HTMLElement ?? class {};

/** @type {typeof globalThis.CSSStyleSheet} */
export const CSSStyleSheet = globalThis.CSSStyleSheet ?? class { replaceSync() {} };
