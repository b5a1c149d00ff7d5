// The globe as a newsroom draws it with D3, turned a little before each frame: sphere, graticule, and one path a country,
// filled, with its border. No names, groups or ties.
import { geoGraticule, geoOrthographic, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { countFrames, turnBefore, WIDTH } from "../../drag/frames.js";

const SVG = "http://www.w3.org/2000/svg";

const { default: init, Outlines } = await import(new URL("outlines.js", import.meta.url).href);
await init({ module_or_path: new URL("outlines_bg.wasm", import.meta.url) });

/** Counts the frames of a geography file's globe. */
globalThis.measureGlobe = async (name, grid, frames) => {
  const outlines = new Outlines(new Uint8Array(await (await fetch(new URL(`${name}.bin`, import.meta.url))).arrayBuffer()));
  const topology = JSON.parse(outlines.topojson(grid));
  outlines.free();
  topology.transform = { scale: [360 / grid, 360 / grid], translate: [0, 0] };
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", WIDTH);
  svg.setAttribute("height", WIDTH);
  document.body.replaceChildren(svg);
  const parts = [
    [{ type: "Sphere" }, "#dfe7ec", "none"],
    [geoGraticule().step([20, 20])(), "none", "#cfd8de"],
    ...feature(topology, topology.objects.units).features.map((country) => [country, "#f5f1ea", "#c9c3b8"]),
  ].map(([what, fill, stroke]) => {
    const path = svg.appendChild(document.createElementNS(SVG, "path"));
    path.setAttribute("fill", fill);
    path.setAttribute("stroke", stroke);
    return { what, path };
  });
  const projection = geoOrthographic().scale(WIDTH / 2).translate([WIDTH / 2, WIDTH / 2]);
  const draw = geoPath(projection).digits(1);
  let [lambda, phi] = [-150, -40];
  return countFrames(frames, (frame) => {
    const [east, north] = turnBefore(frame);
    projection.rotate([(lambda += east), (phi -= north)]);
    for (const { what, path } of parts) path.setAttribute("d", draw(what) ?? "");
  });
};
