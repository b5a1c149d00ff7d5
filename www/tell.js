// @ts-check
// What a step of the story shows, and a tie, by attribute. It knows no page: ids go in, choices come out.
import { lastDay } from "./marks.js";

/**
 * Returns what a step shows, or nothing where the story has no such step.
 * @param {any} story As in its file.
 * @param {string} id
 * @returns {Record<string, string> | undefined}
 */
export function choicesOfStep({ steps = [] }, id) {
  const step = steps.find((/** @type {{ id: string }} */ step) => step.id === id);
  if (!step) return undefined;
  const { date = "", view, groups = [], select: [selected = "", compare = ""] = [] } = step;
  return { step: id, selected, compare, date, groups: groups.join(), kinds: "", ...(view && { view }) };
}

/**
 * Returns what shows a tie: its country, or its two, on the day shown or that on which it begins. Nothing where the story
 * has no such tie.
 * @param {any} story As in its file.
 * @param {string} id
 * @param {string} day That is shown.
 * @returns {Record<string, string> | undefined}
 */
export function choicesOfTie({ ties }, id, day) {
  const tie = ties.find((/** @type {{ id: string }} */ tie) => tie.id === id);
  if (!tie) return undefined;
  const [selected = "", compare = "", more] = tie.parties
    .flatMap((/** @type {{ country?: string, role: string }} */ { country, role }) => (country && role !== "about" ? country : []));
  const { date } = tie.milestones[0];
  return { selected, compare: more ? "" : compare, kinds: "", ...(lastDay(date) > lastDay(day) && { date }) };
}
