// The rules of the fact sheet, written a second time on purpose: this shares no code with the engine, and what both
// say of a story must be the same.

/** Kinds of ties in the order in which a country's ties are listed, the most formal first. */
const KINDS = "alliance treaty partnership summit statement exercise supply sanction vote office attack report".split(" ");
/** How far a status is from what holds or happened. A status that is not here holds. */
const DISTANCE = { signed: 1, announced: 2, suspended: 3, replaced: 4, ended: 4 };
const FACING = { party: "party", from: "to", to: "from" };

/** Returns the last day of the period that a partial date names. */
export function lastDay(date) {
  const [year, month = "12", day] = date.split("-");
  if (day) return date;
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

/** Returns what can be asked about a story. */
export function reckoning(story) {
  const known = (day) => story.ties.filter((tie) => lastDay(tie.milestones[0].date) <= day);
  const rolesOf = (tie, code) => tie.parties.filter((party) => party.country === code).map((party) => party.role);
  const isOwn = (tie, code) => rolesOf(tie, code).some((role) => role !== "about");
  const isDirect = (tie, one, other) => rolesOf(tie, one).some((role) => rolesOf(tie, other).includes(FACING[role]));

  /** Returns ties in the order in which they are listed: by kind, then what holds, then the newest change, then the newest. */
  function inOrder(ties, day) {
    const key = (tie) => {
      const now = tie.milestones.filter((milestone) => lastDay(milestone.date) <= day).at(-1);
      const sign = (date) => -Number(lastDay(date).replaceAll("-", ""));
      return [KINDS.indexOf(tie.type), DISTANCE[now.status] ?? 0, sign(now.date), sign(tie.milestones[0].date)];
    };
    const by = (one, other) => key(one).map((part, at) => part - key(other)[at]).find((difference) => difference) ?? 0;
    return [...ties].sort(by);
  }

  /** Returns whether a membership holds: from `since` to before `until`. */
  const holds = ({ since = "0001", until = "9999" }, day) => lastDay(since) <= day && day < lastDay(until);
  const membersOf = (group, day) => group.members.filter((member) => holds(member, day)).map((member) => member.country);
  const groupsOf = (code, day) => story.groups.filter((group) => membersOf(group, day).includes(code));

  /** Returns the other countries of a country's own ties, in order of code. */
  function tiedTo(code, day) {
    const all = known(day).flatMap((tie) => tie.parties.map((party) => party.country).filter((other) => other && isDirect(tie, code, other)));
    return [...new Set(all)].filter((other) => other !== code).sort();
  }

  const own = (code, day) => inOrder(known(day).filter((tie) => isOwn(tie, code)), day);
  const between = (one, other, day) => inOrder(known(day).filter((tie) => isDirect(tie, one, other)), day);

  /** Returns the ties of the country's groups as a whole, a tie once for each group; its own are left out. */
  const through = (code, day) =>
    groupsOf(code, day).flatMap(({ id }) =>
      known(day).filter((tie) => !isOwn(tie, code) && tie.parties.some((party) => party.group === id && party.role !== "about")),
    );

  /** Returns the members, on the day for which the story opens, of the groups that colour the map. */
  function focusSubjects() {
    const groups = story.focus.map((id) => story.groups.find((group) => group.id === id));
    return [...new Set(groups.flatMap((group) => membersOf(group, story.as_of)))];
  }

  /** Returns how two countries are tied. */
  function pair(one, other, day) {
    const ids = (things) => things.map((thing) => thing.id);
    const [mine, theirs] = [one, other].map((code) => ids(groupsOf(code, day)));
    const onlyOf = (some, others) => some.filter((id) => story.focus.includes(id) && !others.includes(id));
    const apart = [onlyOf(mine, theirs), onlyOf(theirs, mine)];
    const count = (code, partner) => between(code, partner, day).length;
    const shared = tiedTo(one, day).filter((code) => tiedTo(other, day).includes(code));
    return {
      ties: ids(between(one, other, day)),
      groups: mine.filter((id) => theirs.includes(id)),
      apart: apart.every((groups) => groups.length > 0) ? apart : [[], []],
      partners: Object.fromEntries(shared.map((code) => [code, [count(one, code), count(other, code)]])),
    };
  }

  /** Returns how many members each focus group with dates has on the days that change it and on the days before. */
  function memberCounts() {
    const before = (day) => new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
    return story.groups
      .filter((group) => story.focus.includes(group.id) && group.dated !== false)
      .map((group) => {
        const dates = group.members.flatMap(({ since, until }) => [since, until]).filter(Boolean);
        const days = [...new Set(dates.map(lastDay))].sort();
        const count = (day) => membersOf(group, day).length;
        return { group: group.id, days: days.map((day) => [day, count(before(day)), count(day)]) };
      });
  }

  return { own, groupsOf, through, tiedTo, focusSubjects, pair, memberCounts };
}
