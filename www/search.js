// @ts-check
// Finding a country by its name: a combobox.
import { find } from "./find.js";
import { make } from "./make.js";
import { namesOf } from "./names.js";

/**
 * @param {import("./tools.js").Given} given
 */
export function createSearch(given) {
  const { items, words, choose, attempt, signal } = given;
  const list = make("ul", { role: "listbox", id: "found", ariaLabel: words["find.label"] });
  const input = make("input", {
    type: "text", role: "combobox", ariaLabel: words["find.label"], placeholder: words["find.label"], autocomplete: "off",
    autocapitalize: "off", spellcheck: false, enterKeyHint: "search", maxLength: 100,
    "aria-autocomplete": "list", "aria-controls": "found", ariaExpanded: "false",
  });
  const none = make("p", { className: "meta", role: "status" });
  const box = make("div", { className: "own tool search", part: "search" }, input, list, none);
  /** @type {string[]} Codes of what was found. */
  let found = [];
  let active = -1;

  const named = namesOf(given);
  /** Where the list has a country. */
  const listed = (/** @type {string} */ code) => items.querySelector(`[data-country="${code}"]`);
  const countries = [...named].map(([code, names]) => ({ code, names, isSubject: Boolean(listed(code)) }));

  /** Returns under which heading the list has a country. */
  function place(/** @type {string} */ code) {
    const heading = listed(code)?.closest("ul")?.previousElementSibling;
    return heading?.textContent?.trim() ?? words["find.outside"];
  }

  /** Shows what fits the text. */
  function look() {
    found = find(countries, input.value);
    list.replaceChildren(...found.map((code, i) => make("li", { role: "option", id: `found-${i}` },
      make("b", {}, named.get(code)?.[0] ?? code), " ", make("span", { className: "meta" }, place(code)))));
    none.textContent = !found.length && input.value.trim() ? words["find.none"] : "";
    input.ariaExpanded = `${found.length > 0}`;
    mark(found.length ? 0 : -1);
  }

  /** Makes one of what was found the one that Enter takes. */
  function mark(/** @type {number} */ index) {
    active = index;
    [...list.children].forEach((row, i) => (row.ariaSelected = `${i === index}`));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `found-${index}`);
    list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  function take(/** @type {number} */ index) {
    if (!found[index]) return;
    choose(found[index]);
    input.value = "";
    look();
  }

  /** @type {(target: HTMLElement, type: string, act: (event: any) => void) => void} */
  const on = (target, type, act) => target.addEventListener(type, (event) => attempt(() => act(event)), { signal });
  on(input, "input", look);
  on(input, "keydown", (event) => {
    if (event.isComposing) return;
    const step = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    if (step && found.length) mark((active + step + found.length) % found.length);
    else if (event.key === "Enter") take(active);
    else if (event.key === "Escape" && input.value) {
      input.value = "";
      look();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The focus stays in the field.
  on(list, "pointerdown", (event) => event.preventDefault());
  on(list, "click", ({ target }) => take([...list.children].indexOf(target.closest("li"))));

  return { box, renew() {}, begin: () => input.focus({ preventScroll: true }) };
}
