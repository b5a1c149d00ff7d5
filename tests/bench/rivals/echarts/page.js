// As its handbook shows it for a small bundle: the core, the one chart, the parts that it uses, and one renderer. It has
// no world of its own and wants GeoJSON on a plane. Its description for screen readers is on.
import * as echarts from "echarts/core";
import { MapChart } from "echarts/charts";
import { AriaComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { countries, groups } from "subjects";
import { ready } from "../ready.js";

echarts.use([MapChart, AriaComponent, TooltipComponent, SVGRenderer]);

const geoJSON = await fetch("world.json").then((response) => response.json());
const place = new Map(groups.map(({ id }, index) => [id, index]));
const names = new Map(geoJSON.features.map(({ id, properties }) => [id, properties.name]));

echarts.registerMap("world", { geoJSON });
const chart = echarts.init(document.querySelector("#map"));
chart.on("rendered", function once() {
  chart.off("rendered", once);
  ready();
});
chart.setOption({
  aria: { enabled: true },
  tooltip: {},
  series: [{
    type: "map",
    map: "world",
    data: countries.map(({ numeric, group }) => ({
      name: names.get(numeric),
      value: place.get(group),
      itemStyle: { areaColor: groups[place.get(group)].colour },
    })),
  }],
});
