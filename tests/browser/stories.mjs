// The stories that the tests run on: the one that is shown, and a second one with other groups and countries.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./server.mjs";

/** @param {string} file @param {string} src */
function story(file, src) {
  const json = JSON.parse(readFileSync(join(project, file), "utf8"));
  return { name: json.id, src, json, focus: focus(json), groups: focusGroups(json) };
}

/** Returns the focus groups with the codes of those who are members on the day of the story. */
export function focusGroups(json) {
  const day = json.as_of;
  const holds = ({ since = "", until }) => lastDay(since) <= day && (until === undefined || lastDay(until) > day);
  return json.focus.map((id) => {
    const group = json.groups.find((each) => each.id === id);
    return { id, label: group.label, members: group.members.filter(holds).map((member) => member.country) };
  });
}

/** A date without day or month stands for the last day of its period. */
function lastDay(date) {
  if (date === "") return "";
  const [year, month, day] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month === undefined ? 12 : day === undefined ? month : month - 1, day ?? 0))
    .toISOString().slice(0, 10);
}

/** Returns the codes of all focus subjects. */
function focus(json) {
  return [...new Set(focusGroups(json).flatMap((group) => group.members))];
}

export const nato = story("data/stories/nato-indo-pacific.json", "/stories/nato-indo-pacific.json");

/** All stories on which every behaviour must hold. */
export const stories = [
  nato,
  ...readdirSync(join(project, "tests/stories"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => story(`tests/stories/${file}`, `/tests/stories/${file}`)),
];
