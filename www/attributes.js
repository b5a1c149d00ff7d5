// @ts-check
// The attributes of the element: what each may hold, and what holds where it is absent or bad. The attribute is the
// state; properties only read and write it.

/**
 * @typedef {object} Attribute
 * @property {string} absent What the property reads where the attribute is absent or bad.
 * @property {readonly string[]} [allowed] The values, where there are only a few.
 * @property {RegExp} [pattern] The form of a value.
 * @property {string} [form] The form in words, for the warning.
 * @property {boolean} [flag] Whether its presence is its value.
 */

const code = { absent: "", pattern: /^([A-Z]{3}|x-[a-z-]+)$/, form: "a country code such as JPN" };
const id = { absent: "", pattern: /^[\w-]+$/, form: "an id of letters, digits and hyphens" };

/** @type {Readonly<Record<string, Attribute>>} */
export const attributes = Object.freeze({
  src: { absent: "" },
  view: {
    absent: "auto",
    allowed: ["auto", "pacific", "arctic", "atlantic", "equal-earth", "europe", "indo-pacific", "globe"],
  },
  selected: code,
  compare: code,
  groups: { absent: "", pattern: /^[\w-]+(\s*,\s*[\w-]+)*$/, form: "ids of groups with commas between them" },
  date: { absent: "", pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, form: "YYYY, YYYY-MM or YYYY-MM-DD" },
  step: id,
  worldview: { ...id, absent: "default" },
  theme: { absent: "", allowed: ["light", "dark", "auto"] },
  hash: { absent: "", flag: true },
});

/** @type {Set<string>} */
const warned = new Set();

/**
 * Says something to the developer once.
 * @param {string} message
 */
export function warnOnce(message) {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`alliance-map: ${message}`);
}

/**
 * Returns the value of an attribute, or its default where it is absent or bad. Warns once about a bad one.
 * @param {Element} element
 * @param {string} name
 * @returns {string}
 */
export function read(element, name) {
  const { absent, allowed, pattern, form } = attributes[name];
  const value = element.getAttribute(name)?.trim() ?? "";
  if (value === "") return absent;
  if (allowed ? allowed.includes(value) : !pattern || pattern.test(value)) return value;
  const expected = allowed ? `one of ${allowed.join(", ")}` : form;
  warnOnce(`${name}="${value.slice(0, 60)}" is ignored: expected ${expected}`);
  return absent;
}

/**
 * Gives a class one property for each attribute. Getters never throw; `null`, `undefined` and the empty text remove
 * the attribute.
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const [name, { flag }] of Object.entries(attributes)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return flag ? this.hasAttribute(name) : read(this, name);
      },
      /** @this {HTMLElement} @param {unknown} value */
      set(value) {
        if (flag) this.toggleAttribute(name, Boolean(value));
        else write(this, name, value);
      },
    });
  }
}

/**
 * Writes an attribute if that changes it.
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value Nothing or the empty text removes the attribute.
 */
export function write(element, name, value) {
  const text = value === null || value === undefined ? "" : String(value);
  if (text === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * Sets anew what a page set before the element was defined: such a property would hide ours.
 * @param {any} element
 */
export function upgrade(element) {
  for (const name of Object.keys(attributes)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
