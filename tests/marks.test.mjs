// What a story dates: the timeline's marks, held to a reckoning of their own from the story's file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { lastDay, marksOf } from "../www/marks.js";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const words = read("../data/text/en.json");
const [atlantic, america] = ["../data/stories/nato-indo-pacific.json", "stories/latin-american-blocs.json"].map(read);
const nameOf = (code) => code;

test("a partial date stands for its last day", () => {
  const days = { 2023: "2023-12-31", "2024-02": "2024-02-29", "2023-02": "2023-02-28", "2024-04": "2024-04-30", "2024-07-11": "2024-07-11", "0001-01-01": "0001-01-01" };
  for (const [date, day] of Object.entries(days)) assert.equal(lastDay(date), day);
});

for (const [story, least] of [[atlantic, 130], [america, 15]]) {
  test(`${story.id}: there is one mark for each thing on each day, in order`, () => {
    const keys = new Set();
    for (const group of story.groups) {
      if (!story.focus.includes(group.id) || group.dated === false) continue;
      for (const member of group.members) {
        if (member.since) keys.add(`${lastDay(member.since)} joined ${group.id}`);
        if (member.until) keys.add(`${lastDay(member.until)} left ${group.id}`);
      }
    }
    for (const tie of story.ties) for (const { date } of tie.milestones) keys.add(`${lastDay(date)} ${tie.type} ${tie.id}`);
    for (const { id, date } of story.statements) keys.add(`${lastDay(date)} quotation ${id}`);
    const reckoned = [...keys].map((key) => key.split(" ").slice(0, 2).join(" ")).toSorted();
    const marks = marksOf(story, words, nameOf);
    assert.ok(marks.length >= least, `${marks.length}`);
    assert.deepEqual(marks.map(({ day, kind }) => `${day} ${kind}`).toSorted(), reckoned);
    assert.deepEqual(marks.map(({ day }) => day), marks.map(({ day }) => day).toSorted());
  });
}

test("marks are told in words", () => {
  const told = marksOf(atlantic, words, nameOf).map(({ day, kind, what }) => `${day} ${kind} ${what}`);
  for (const line of [
    "1949-08-24 joined Joining NATO: 12 countries",
    "1999-03-12 joined Joining NATO: CZE, HUN, POL",
    "2012-06-14 partnership Australia-NATO Joint Political Declaration: signed, in force",
    "2019-12-04 quotation NATO leaders name China for the first time",
    "2020-12-31 summit First NATO foreign ministers' meeting with IP4",
    "2022-10-17 supply Iranian attack drones for Russia (alleged): denied (by Iran)",
    "2024-03-07 joined Joining NATO: SWE",
    "2024-06-19 treaty Russia-North Korea strategic partnership treaty: signed",
    "2024-12-04 treaty Russia-North Korea strategic partnership treaty: in force",
  ]) assert.ok(told.includes(line), `${line} is not in\n${told.join("\n")}`);
});

test("a group that is left has a mark, one without dates has none", () => {
  const moves = marksOf({ ...america, focus: ["andean-community"] }, words, nameOf).filter(({ kind }) => /joined|left/.test(kind));
  assert.deepEqual(moves.map(({ day, what }) => `${day} ${what}`), [
    "1969-10-16 Joining Andean Community: BOL, COL, ECU, PER, CHL",
    "1973-02-13 Joining Andean Community: VEN",
    "1976-10-30 Leaving Andean Community: CHL",
    "2006-04-22 Leaving Andean Community: VEN",
  ]);
});
