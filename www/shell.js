// @ts-check
// The frame that the element shows: the page's own children until the map is there, then the map in their place.
import { write } from "./attributes.js";
import { frameSheet } from "./styles.js";

/**
 * The elements of the frame.
 * @typedef {object} Shell
 * @property {ShadowRoot} shadow
 * @property {HTMLElement} root
 * @property {HTMLElement} stage The box of picture and map; the picture gives it its size, so nothing moves.
 * @property {HTMLSlotElement} picture
 * @property {HTMLElement} fallback
 * @property {HTMLElement} map
 * @property {HTMLElement} legend
 * @property {HTMLElement} panel
 * @property {HTMLElement} list
 * @property {HTMLElement} items What is in it.
 * @property {HTMLElement} footer
 * @property {HTMLElement} notice One quiet line for the reader when something failed.
 * @property {HTMLElement} live Where a screen reader hears what an action did.
 */

/**
 * Builds the frame into an element. The page's children look in it as they did without it.
 * @param {Element} element
 * @param {() => void} resized Is called when the stage has another size, and at first.
 * @returns {Shell}
 */
export function buildShell(element, resized) {
  const shadow = element.attachShadow({ mode: "open" });
  /** @type {any} */
  const shell = { shadow };
  /** @type {(name: string, ...children: Node[]) => Node} */
  const box = (name, ...children) => (shell[name] = make("div", { class: name }, ...children));
  // What is ours inherits nothing from the page, and is a part that the page can style.
  /** @type {(name: string, more?: object, tag?: string, ...children: Node[]) => Node} */
  const own = (name, more, tag = "div", ...children) =>
    (shell[name] = make(tag, { class: `own ${name}`, part: name, ...more }, ...children));
  /** @type {(name: string, ...content: Node[]) => Node} */
  const slot = (name, ...content) => make("slot", { name }, ...content);

  shadow.adoptedStyleSheets = [frameSheet];
  shadow.append(
    box(
      "root",
      slot("legend", own("legend")),
      box("stage", (shell.picture = slot("picture")), own("map")),
      own("notice"),
      slot("caption"),
      box(
        "below",
        box("fallback", slot("")),
        // The reader is taken to the panel when the control that had the focus is gone.
        box(
          "after",
          own("panel", { tabindex: -1, role: "group" }),
          own("list", { hidden: "hidden" }, "div", box("items")),
        ),
      ),
      slot("footer", own("footer")),
      own("live", { role: "status" }),
    ),
  );
  // Without a picture, and when the page takes it away later, the map gives the stage its size; and so for the fallback.
  for (const [box, slot] of [[shell.stage, shell.picture], [shell.fallback, shell.fallback.firstChild]]) {
    const size = () => box.classList.toggle("bare", !slot.assignedElements()[0]);
    slot.onslotchange = size;
    size();
  }
  new ResizeObserver(resized).observe(shell.stage);
  showMap(shell);
  return shell;
}

/**
 * Shows the map, or hides it where no title is given. Of the page's children, picture and fallback keep their room
 * while the map stands over it.
 * @param {Shell} shell
 * @param {string} [title] Names the region for assistive technology.
 */
export function showMap({ root, picture, map, fallback }, title) {
  const on = title !== undefined;
  root.classList.toggle("ready", on);
  write(root, "role", on ? "region" : "");
  write(root, "aria-label", title);
  write(map, "aria-hidden", on ? "" : "true");
  picture.inert = fallback.inert = on;
}

/**
 * Lays the map over the picture, wherever the page shows that, and returns its width and what is in the picture's place.
 * @param {Shell} shell
 * @returns {[number, Element | undefined]}
 */
export function layOver({ stage, picture, map }) {
  const [shown] = picture.assignedElements();
  const box = (shown?.querySelector("img") ?? shown ?? stage).getBoundingClientRect();
  const { left, top } = stage.getBoundingClientRect();
  const { width, height } = box;
  map.style.cssText = width ? `inset:${box.top - top}px auto auto ${box.left - left}px;width:${width}px;height:${height}px` : "";
  return [Math.round(width) || 904, shown];
}

/**
 * Returns the view of the picture that the page shows: the `data-view` of the first `source` whose `media` fits, else of
 * the `img`. A picture that does not say shows the default.
 * @param {Element} picture
 */
export function viewOf(picture) {
  const all = /** @type {HTMLSourceElement[]} */ ([picture, ...picture.querySelectorAll("*")]);
  const shown = all.find(({ dataset, media }) => dataset.view && (!media || matchMedia(media).matches));
  return shown?.dataset.view ?? "auto";
}

/**
 * Tells the reader that the map is not there, with a button that tries again.
 * @param {Shell} shell
 * @param {Pick<import("./words.js").Words, "widget.error" | "widget.retry">} words
 * @param {() => void} retry
 */
export function showNotice({ notice }, words, retry) {
  const button = make("button", {}, words["widget.retry"]);
  button.onclick = retry;
  notice.replaceChildren(words["widget.error"], " ", button);
}

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
