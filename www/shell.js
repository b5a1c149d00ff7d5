// @ts-check
// The frame that the element shows: the page's own children until the map is there, then the map in their place.
import { write } from "./attributes.js";
import { frameSheet } from "./styles.js";

/**
 * @typedef {object} Shell
 * @property {ShadowRoot} shadow
 * @property {HTMLElement} root
 * @property {HTMLElement} stage The box of picture and map; the picture gives it its size, so nothing moves.
 * @property {HTMLSlotElement} picture
 * @property {HTMLSlotElement} fallback
 * @property {HTMLElement} map
 * @property {HTMLElement} legend
 * @property {HTMLElement} panel
 * @property {HTMLElement} list
 * @property {HTMLElement} listTitle What opens the list.
 * @property {HTMLElement} footer
 * @property {HTMLElement} notice One quiet line for the reader when something failed.
 * @property {HTMLElement} live Where a screen reader hears what an action did.
 */

/**
 * Builds the frame in the shadow root.
 * @param {ShadowRoot} shadow
 * @returns {Shell}
 */
export function buildShell(shadow) {
  shadow.adoptedStyleSheets = [frameSheet];
  const map = box("map");
  const legend = box("legend");
  // The reader is taken here when the control that had the focus is gone.
  const panel = box("panel", { tabindex: -1, role: "group" });
  const list = make("div", { class: "items" });
  const listTitle = make("summary");
  const footer = box("footer");
  const notice = box("notice");
  const live = box("live", { role: "status" });
  const picture = slot("picture");
  const fallback = slot("");
  const stage = make("div", { class: "stage" }, picture, map);
  const root = make(
    "div",
    { class: "root" },
    slot("legend", legend),
    stage,
    notice,
    slot("caption"),
    make(
      "div",
      { class: "below" },
      make("div", { class: "fallback" }, fallback),
      make("div", { class: "after" }, panel, make("details", own("list"), listTitle, list)),
    ),
    slot("footer", footer),
    live,
  );
  shadow.append(root);
  return { shadow, root, stage, picture, fallback, map, legend, panel, list, listTitle, footer, notice, live };
}

/**
 * Shows the map, or hides it where no title is given. Of the page's children, picture and fallback keep their room
 * while the map stands over it.
 * @param {Shell} shell
 * @param {string} [title] Names the region for assistive technology.
 */
export function showMap({ root, stage, picture, fallback }, title) {
  const on = title !== undefined;
  root.classList.toggle("ready", on);
  write(root, "role", on ? "region" : "");
  write(root, "aria-label", title);
  stage.classList.toggle("bare", !picture.assignedElements()[0]);
  picture.inert = fallback.inert = on;
}

/**
 * Tells the reader that the map is not there, with a button that tries again.
 * @param {Shell} shell
 * @param {import("./words.js").Words} words
 * @param {() => void} retry
 */
export function showNotice({ notice }, words, retry) {
  const button = make("button", { class: "retry" }, words["widget.retry"]);
  button.onclick = retry;
  notice.replaceChildren(words["widget.error"], " ", button);
}

/** What makes an element one of ours that inherits nothing from the page, with the part of the same name. */
const own = (/** @type {string} */ name) => ({ class: `own ${name}`, part: name });

/** @type {(name: string, more?: object) => HTMLElement} */
const box = (name, more) => make("div", { ...own(name), ...more });

/**
 * @param {string} name
 * @param {...Node} content Shown where the page gives nothing.
 */
const slot = (name, ...content) => /** @type {HTMLSlotElement} */ (make("slot", { name }, ...content));

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string)} children
 */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) write(made, name, attributes[name]);
  made.append(...children);
  return made;
}
