// At what scales outlines are measured.

/** Steps round the globe: the finest that a geography file can have. */
export const GRID = 65_536;

/** Name, the scale that it is made from, and what it is simplified by: see `alliance-map atlas --help`. */
export const WORLDS = [
  { name: "110m", scale: "110m", coarse: 0 },
  { name: "14k", scale: "50m", coarse: 0.5 },
  { name: "50m", scale: "50m", coarse: 0 },
  { name: "10m", scale: "10m", coarse: 0 },
];
