// @ts-check
// What the engine takes from the browser: names of countries, plurals, dates, and how wide a text is; and what it has changed.
import { change } from "./change.js";

/**
 * @typedef {object} Host
 * @property {(alpha2: string) => string} countryName
 * @property {(n: number) => string} plural A CLDR category.
 * @property {(year: number, month: number, day: number) => string} date Month and day are 0 where unknown.
 * @property {(text: string, size: number, weight: number, serif: boolean, tracking: number) => number} textWidth
 * @property {(place: Element, changes: string) => void} change
 */

/**
 * @param {string} language Of the words; names and dates follow it, so that one text has one language.
 * @param {Element} styled Where the custom properties of the fonts are read.
 * @param {() => Promise<void>} pause Lets the browser answer its reader.
 * @returns {Promise<Host>}
 */
export async function createHost(language, styled, pause) {
  // "11 July 2024": the order that English readers everywhere understand.
  const locale = language === "en" ? "en-GB" : language;
  // Chromium looks through all its languages for the first of these, which takes a slow phone 40 ms; a collator has it do
  // half of that, in a step of its own.
  new Intl.Collator(locale);
  await pause();
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  await pause();
  const plurals = new Intl.PluralRules(locale);
  const formats = /** @type {Intl.DateTimeFormatOptions[]} */ ([{}, { month: "long" }, { month: "long", day: "numeric" }]).map(
    (parts) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", ...parts }),
  );
  const style = getComputedStyle(styled);
  const [sans, serifs] = ["--font", "--font-serif"].map((name) => style.getPropertyValue(name));
  const context = document.createElement("canvas").getContext("2d");
  return {
    change,
    countryName(alpha2) {
      try {
        return names.of(alpha2) ?? "";
      } catch {
        return ""; // Not of the form of a region code.
      }
    },
    plural: (n) => plurals.select(n),
    date(year, month, day) {
      const date = new Date(0);
      date.setUTCFullYear(year, (month || 1) - 1, day || 1);
      return formats[month ? (day ? 2 : 1) : 0].format(date);
    },
    textWidth(text, size, weight, serif, tracking) {
      const spaced = text.length * tracking * size;
      // Without a canvas (some privacy settings refuse one): wider than nearly every letter, so that names still fit.
      if (!context) return text.length * size * 0.62 + spaced;
      context.font = `${serif ? "italic " : ""}${weight} ${size}px ${serif ? serifs : sans}`;
      return context.measureText(text).width + spaced;
    },
  };
}
