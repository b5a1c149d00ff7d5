// @ts-check
// What the live map asks of elements.

/** @typedef {HTMLElement | SVGElement} Shape */

/** @type {(node: Element | null | undefined) => string | undefined} */
export const countryOf = (node) => /** @type {Shape | null | undefined} */ (node?.closest("[data-country]"))?.dataset.country;

/** @type {(node: Element | null | undefined) => void} */
export const focus = (node) => /** @type {Shape | null | undefined} */ (node)?.focus({ preventScroll: true });

/** @type {(event: Event) => Element} */
export const targetOf = (event) => /** @type {Element} */ (event.target);
