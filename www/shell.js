// @ts-check
// The frame that the element shows: the page's own children until the map is there, then the map in their place.
import { sheet } from "./styles.js";

/**
 * @typedef {object} Shell
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
  shadow.adoptedStyleSheets = [sheet()];
  const map = box("map");
  const legend = box("legend");
  const panel = box("panel");
  // The reader is taken here when the control that had the focus is gone.
  panel.tabIndex = -1;
  panel.setAttribute("role", "group");
  const list = element("div", "items");
  const listTitle = element("summary", "");
  const listBox = box("list", "details");
  listBox.append(listTitle, list);
  const footer = box("footer");
  const notice = box("notice");
  const live = box("live");
  live.setAttribute("role", "status");

  const picture = slot("picture");
  const fallback = slot();
  const stage = element("div", "stage", picture, map);
  const root = element(
    "div",
    "root",
    slot("legend", legend),
    stage,
    notice,
    slot("caption"),
    element("div", "below", element("div", "fallback", fallback), element("div", "after", panel, listBox)),
    slot("footer", footer),
    live,
  );
  shadow.append(root);
  return { root, stage, picture, fallback, map, legend, panel, list, listTitle, footer, notice, live };
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
  if (title === undefined) {
    root.removeAttribute("role");
    root.removeAttribute("aria-label");
  } else {
    root.setAttribute("role", "region");
    root.setAttribute("aria-label", title);
  }
  stage.classList.toggle("bare", picture.assignedElements().length === 0);
  for (const child of [...picture.assignedElements(), ...fallback.assignedElements()]) {
    if (child instanceof HTMLElement) child.inert = on;
  }
}

/**
 * Tells the reader that the map is not there, with a button that tries again.
 * @param {Shell} shell
 * @param {import("./words.js").Words} words
 * @param {() => void} retry
 */
export function showNotice({ notice }, words, retry) {
  const button = element("button", "retry", words("widget.retry"));
  button.addEventListener("click", retry, { once: true });
  notice.replaceChildren(words("widget.error"), " ", button);
}

/**
 * An element of ours that inherits nothing from the page, with the part of the same name.
 * @param {string} name
 * @param {string} [tag]
 */
function box(name, tag = "div") {
  const made = element(tag, `own ${name}`);
  made.setAttribute("part", name);
  return made;
}

/**
 * @param {string} [name]
 * @param {...Node} content Shown where the page gives nothing.
 */
function slot(name, ...content) {
  const made = document.createElement("slot");
  if (name) made.name = name;
  made.append(...content);
  return made;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(Node | string)} children
 */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
