// By hand, as D3's own example of a world map has it: Equal Earth, one path a country with its name as title, one path
// for all borders.
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { countries, groups } from "subjects";
import { ready } from "../ready.js";

const [width, height] = [1000, 487];
const colours = new Map(groups.map(({ id, colour }) => [id, colour]));
const fills = new Map(countries.map(({ numeric, group }) => [numeric, colours.get(group)]));
const path = geoPath(geoEqualEarth().fitSize([width, height], { type: "Sphere" }));

/** Adds an SVG element to another. */
function add(parent, name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

const world = await fetch("world.json").then((response) => response.json());
const svg = add(document.querySelector("#map"), "svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", height: "100%" });
for (const country of feature(world, world.objects.countries).features) {
  const shape = add(svg, "path", { d: path(country), fill: fills.get(country.id) ?? "#d9d5cb" });
  add(shape, "title", {}).textContent = country.properties.name;
}
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
add(svg, "path", { d: path(borders), fill: "none", stroke: "#fff" });
ready();
