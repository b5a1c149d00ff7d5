// @ts-check
// What the engine changes on the page, carried out: `src/web/dom.rs` writes it down.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Carries out changes, a line each, its parts between tabs: the letter of what is to be done, the number of a node, and
 * up to two texts or numbers of nodes more.
 * @param {Element} place Node 0; each that is found or made has the next number.
 * @param {string} changes
 */
export function change(place, changes) {
  /** @type {any[]} */
  const nodes = [place];
  for (const line of changes.split("\n")) {
    /** @type {any[]} */
    const [act, at, a, b] = line.split("\t");
    const node = nodes[at];
    if (act === "s") node.setAttribute(a, b);
    else if (act === "c") nodes.push(node.childNodes[a]);
    else if (act === "t") nodes.push(document.createTextNode(a));
    else if (act === "h") nodes.push(document.createElement(a));
    else if (act === "g") nodes.push(document.createElementNS(SVG, a));
    else if (act === "i") node.insertBefore(nodes[a], nodes[b]);
    else if (act === "r") node.remove();
    else if (act === "u") node.removeAttribute(a);
  }
}
