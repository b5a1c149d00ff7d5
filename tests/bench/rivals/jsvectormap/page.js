// As its documentation shows it: a series of the attribute "fill", with a scale from value to colour.
import jsVectorMap from "jsvectormap";
import "jsvectormap/dist/maps/world.js";
import "jsvectormap/dist/jsvectormap.min.css";
import { countries, groups } from "subjects";
import { ready } from "../ready.js";

new jsVectorMap({
  selector: "#map",
  map: "world",
  series: {
    regions: [{
      attribute: "fill",
      scale: Object.fromEntries(groups.map(({ id, colour }) => [id, colour])),
      values: Object.fromEntries(countries.map(({ alpha2, group }) => [alpha2, group])),
    }],
  },
  onLoaded: ready,
});
