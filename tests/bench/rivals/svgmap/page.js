// As its read-me shows it; `color` gives a country its colour whatever its value.
import svgMap from "svgmap";
import "svgmap/style.min";
import { countries, groups } from "subjects";
import { ready } from "../ready.js";

const colours = new Map(groups.map(({ id, colour }) => [id, colour]));
const labels = new Map(groups.map(({ id, label }) => [id, label]));

new svgMap({
  targetElementID: "map",
  data: {
    data: { group: { name: "Group" } },
    applyData: "group",
    values: Object.fromEntries(countries.map(({ alpha2, group }) => [alpha2, { group: labels.get(group), color: colours.get(group) }])),
  },
});
ready();
