// @ts-check
// The attributes of the element: what each may hold, and what holds where it is absent or bad. The attribute is the
// state; properties only read and write it.

/** The form of a country's code. */
export const CODE = "([A-Z]{3}|x-[a-z-]+)";

/**
 * @typedef {object} Attribute
 * @property {RegExp} pattern The form of a value.
 * @property {string} form The form in words, for the warning.
 * @property {string} absent What the property reads where the attribute is absent or bad.
 */

/** @type {(form?: string, pattern?: string, absent?: string) => Attribute} */
const attribute = (form = "", pattern = ".+", absent = "") => ({ pattern: RegExp(`^(${pattern})$`), form, absent });

/** @type {(names: string, absent?: string) => Attribute} */
const oneOf = (names, absent) => attribute(`one of ${names.replaceAll("|", ", ")}`, names, absent);

const code = attribute("a country code such as JPN", CODE);
const ids = (/** @type {string} */ of) => attribute(`${of} with commas between them`, "[\\w-]+(\\s*,\\s*[\\w-]+)*");
const id = attribute("an id of letters, digits and hyphens", "[\\w-]+");

/** @type {Readonly<Record<string, Attribute>>} */
export const attributes = {
  src: attribute(),
  view: oneOf("auto|pacific|arctic|atlantic|equal-earth|europe|indo-pacific|globe", "auto"),
  selected: code,
  compare: code,
  groups: ids("ids of groups"),
  kinds: ids("kinds of ties"),
  date: attribute("YYYY, YYYY-MM or YYYY-MM-DD", "\\d{4}(-\\d\\d(-\\d\\d)?)?"),
  step: id,
  worldview: { ...id, absent: "default" },
  theme: oneOf("light|dark|auto"),
  hash: attribute(),
};

export const names = Object.keys(attributes);

/** @type {Set<string>} */
const warned = new Set();

/**
 * Says something to the developer once.
 * @param {string} message
 */
export function warnOnce(message) {
  if (!warned.has(message)) console.warn(`alliance-map: ${message}`);
  warned.add(message);
}

/**
 * Returns the value of an attribute, or its default where it is absent or bad. Warns once about a bad one.
 * @param {Element} element
 * @param {string} name
 * @returns {string}
 */
export function read(element, name) {
  const { absent, pattern, form } = attributes[name];
  const value = element.getAttribute(name)?.trim();
  if (!value) return absent;
  if (pattern.test(value)) return value;
  warnOnce(`${name}="${value.slice(0, 60)}" is ignored: expected ${form}`);
  return absent;
}

/**
 * Writes an attribute.
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value Nothing or the empty text removes the attribute.
 */
export function write(element, name, value) {
  const text = String(value ?? "");
  if (text) element.setAttribute(name, text);
  else element.removeAttribute(name);
}

/**
 * Gives a class one property for each attribute. Getters never throw; `null`, `undefined` and the empty text remove
 * the attribute. Of `hash` its presence is the value.
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return name === "hash" ? this.hasAttribute(name) : read(this, name);
      },
      /** @this {HTMLElement} @param {unknown} value */
      set(value) {
        if (name === "hash") this.toggleAttribute(name, Boolean(value));
        else write(this, name, value);
      },
    });
  }
}

/**
 * Sets anew what a page set before the element was defined: such a property would hide ours.
 * @param {any} element
 */
export function upgrade(element) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
