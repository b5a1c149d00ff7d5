// The outlines of world-atlas for a library that draws them on a plane as they are: TopoJSON for the sphere leaves Russia
// and Fiji whole across the antimeridian, which becomes a band around the plane.
import { geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import { feature } from "topojson-client";

/**
 * Returns the countries as GeoJSON, cut at the antimeridian, in degrees with two digits.
 * @param {any} topology
 */
export function onPlane(topology) {
  const degrees = geoEquirectangular().scale(180 / Math.PI).translate([0, 0]).reflectY(true).precision(0);
  const flat = geoProject(feature(topology, topology.objects.countries), degrees);
  return JSON.stringify(flat, (key, value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value));
}
