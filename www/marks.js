// @ts-check
// What a story dates, in order. It knows no page: the story goes in, marks come out.
import { fill } from "./fill.js";

/**
 * @typedef {object} Mark
 * @property {string} day On which the map changes: YYYY-MM-DD, of a partial date the last day.
 * @property {string} kind `joined`, `left`, `quotation`, or the type of a tie.
 * @property {string} what In words.
 */

/** More countries than these are counted, not named. */
const NAMED = 6;

/** States that say no more than that it happened. */
const HAPPENED = ["held", "made"];

/**
 * @param {string} what Where `{who}` stands for what was told.
 * @param {string[]} told
 * @param {Record<string, any>} words
 */
function sentence(what, told, words) {
  const who = told.length > NAMED ? fill(words, "count.countries", { n: told.length }) : told.filter(Boolean).join(", ");
  return what.replace("{who}", () => who).replace(/: $/, "");
}

/** Returns the last day of a partial date. */
export function lastDay(/** @type {string} */ date) {
  const [year, month = 12, day] = date.split("-").map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year, day ? month - 1 : month, day ?? 0);
  return last.toISOString().slice(0, 10);
}

/**
 * Returns what happened over the span of a story, by day. There is one mark for each thing that a reader can see change:
 * all countries that join a group on one day are one, and so are all milestones of a tie on one day. Of the groups only
 * those in focus count, because they colour the map.
 * @param {any} story As in its file.
 * @param {Record<string, any>} words
 * @param {(code: string) => string} nameOf
 * @returns {Mark[]}
 */
export function marksOf(story, words, nameOf) {
  /** @type {Map<string, Mark & { told: string[] }>} */
  const marks = new Map();
  const add = (/** @type {string} */ date, /** @type {string} */ kind, /** @type {string} */ about, /** @type {string} */ told) => {
    const day = lastDay(date);
    const key = `${day} ${kind} ${about}`;
    const mark = marks.get(key) ?? { day, kind, what: about, told: [] };
    mark.told.push(told);
    marks.set(key, mark);
  };
  for (const id of story.focus) {
    const { label, members, dated } = story.groups.find((/** @type {any} */ group) => group.id === id);
    if (dated === false) continue;
    for (const { country, since, until } of members) {
      if (since) add(since, "joined", fill(words, "timeline.joining", { group: label }), nameOf(country));
      if (until) add(until, "left", fill(words, "timeline.leaving", { group: label }), nameOf(country));
    }
  }
  for (const { label, type, milestones } of story.ties) {
    for (const { date, status, text } of milestones) {
      const state = HAPPENED.includes(status) ? "" : words[`status.${status.replaceAll("_", "-")}`];
      add(date, type, `${label}: {who}`, text ? `${state} (${text})` : state);
    }
  }
  for (const { label, date } of story.statements) add(date, "quotation", label, "");
  return [...marks.values()]
    .map(({ day, kind, what, told }) => ({ day, kind, what: sentence(what, told, words) }))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
