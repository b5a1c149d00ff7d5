// @ts-check
// What the engine takes from the browser: names of countries, plurals, dates, and how wide a text is.
import { languages } from "./assets.js";

/**
 * @typedef {object} Host
 * @property {(alpha2: string) => string} countryName
 * @property {(n: number) => string} plural A CLDR category.
 * @property {(year: number, month: number, day: number) => string} date Month and day are 0 where unknown.
 * @property {(text: string, size: number, weight: number, serif: boolean, tracking: number) => number} textWidth
 */

/**
 * Returns the language of the words for an element: that of the page at its place, if there is a file of it.
 * @param {Element} element
 */
export function languageOf(element) {
  const primary = (element.closest("[lang]")?.getAttribute("lang") ?? "").split("-")[0].toLowerCase();
  return languages.includes(primary) ? primary : languages[0];
}

/**
 * @param {string} language Of the words; names and dates follow it, so that one text has one language.
 * @param {Element} styled Where the custom properties of the fonts are read.
 * @returns {Host}
 */
export function createHost(language, styled) {
  // "11 July 2024": the order that English readers everywhere understand.
  const locale = language === "en" ? "en-GB" : language;
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const plurals = new Intl.PluralRules(locale);
  return {
    countryName: (alpha2) => nameOf(names, alpha2),
    plural: (n) => plurals.select(n),
    date: dateWriter(locale),
    textWidth: textMeasure(styled),
  };
}

/**
 * @param {Intl.DisplayNames} names
 * @param {string} alpha2
 */
function nameOf(names, alpha2) {
  try {
    return names.of(alpha2) ?? "";
  } catch {
    return ""; // Not of the form of a region code.
  }
}

/** @param {string} locale */
function dateWriter(locale) {
  const style = /** @type {const} */ ({ timeZone: "UTC", year: "numeric" });
  const formats = [
    new Intl.DateTimeFormat(locale, style),
    new Intl.DateTimeFormat(locale, { ...style, month: "long" }),
    new Intl.DateTimeFormat(locale, { ...style, month: "long", day: "numeric" }),
  ];
  return (/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ day) => {
    const date = new Date(0);
    date.setUTCFullYear(year, (month || 1) - 1, day || 1);
    return formats[month === 0 ? 0 : day === 0 ? 1 : 2].format(date);
  };
}

/** @param {Element} styled */
function textMeasure(styled) {
  const style = getComputedStyle(styled);
  const sans = style.getPropertyValue("--font").trim() || "sans-serif";
  const serifs = style.getPropertyValue("--font-serif").trim() || "serif";
  const context = document.createElement("canvas").getContext("2d");
  return (
    /** @type {string} */ text,
    /** @type {number} */ size,
    /** @type {number} */ weight,
    /** @type {boolean} */ serif,
    /** @type {number} */ tracking,
  ) => {
    const spaced = text.length * tracking * size;
    // Without a canvas (some privacy settings refuse one): wider than nearly every letter, so that names still fit.
    if (!context) return text.length * size * 0.62 + spaced;
    context.font = `${serif ? "italic " : ""}${weight} ${size}px ${serif ? serifs : sans}`;
    return context.measureText(text).width + spaced;
  };
}
