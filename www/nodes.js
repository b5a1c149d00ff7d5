// @ts-check
// What the live map asks of elements and keys.

/** @typedef {HTMLElement | SVGElement} Shape */

/** @type {(node: Element | null | undefined) => string | undefined} */
export const countryOf = (node) => /** @type {Shape | null | undefined} */ (node?.closest("[data-country]"))?.dataset.country;

/** @type {(node: Element | null | undefined) => void} */
export const focus = (node) => /** @type {Shape | null | undefined} */ (node)?.focus({ preventScroll: true });

/** @type {(event: Event) => Element} */
export const targetOf = (event) => /** @type {Element} */ (event.target);

/**
 * Where the arrow keys lead: right and down. Directions are those of the map, so they do not turn with the direction of
 * writing.
 * @type {Record<string, [number, number]>}
 */
export const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
