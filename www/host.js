// @ts-check
// What the engine takes from the browser: plurals, and how wide a text is; and what it has changed.
import { change } from "./change.js";

/**
 * @typedef {object} Host
 * @property {(n: number) => string} plural A CLDR category.
 * @property {(text: string, size: number, weight: number, serif: boolean, tracking: number) => number} textWidth
 * @property {(place: Element, changes: string) => void} change
 */

/**
 * @param {string} language Of the words.
 * @param {Element} styled Where the custom properties of the fonts are read.
 * @returns {Host}
 */
export function createHost(language, styled) {
  const plurals = new Intl.PluralRules(language);
  const style = getComputedStyle(styled);
  const [sans, serifs] = ["--font", "--font-serif"].map((name) => style.getPropertyValue(name));
  const context = document.createElement("canvas").getContext("2d");
  return {
    change,
    plural: (n) => plurals.select(n),
    textWidth(text, size, weight, serif, tracking) {
      const spaced = text.length * tracking * size;
      // Without a canvas (some privacy settings refuse one): wider than nearly every letter, so that names still fit.
      if (!context) return text.length * size * 0.62 + spaced;
      context.font = `${serif ? "italic " : ""}${weight} ${size}px ${serif ? serifs : sans}`;
      return context.measureText(text).width + spaced;
    },
  };
}
