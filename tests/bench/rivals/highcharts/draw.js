// As its documentation shows it: the map of its collection, one series, data classes for the colours, and the
// accessibility module, which it asks every chart to load.
import Highcharts from "highcharts/esm/highmaps";
import "highcharts/esm/modules/accessibility";
import { countries, groups } from "subjects";
import { ready } from "../ready.js";

/** @param {object} accessibility Its options; without any, the defaults. */
export async function draw(accessibility) {
  const topology = await fetch("world.json").then((response) => response.json());
  const place = new Map(groups.map(({ id }, index) => [id, index]));
  Highcharts.mapChart("map", {
    chart: { map: topology, events: { load: ready } },
    title: { text: "Groups of countries" },
    accessibility,
    colorAxis: { dataClasses: groups.map(({ label, colour }, index) => ({ from: index, to: index, name: label, color: colour })) },
    series: [{
      name: "Group",
      joinBy: ["iso-a3", "code"],
      data: countries.map(({ alpha3, group }) => ({ code: alpha3, value: place.get(group) })),
    }],
  });
}
