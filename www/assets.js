// @ts-check
// Where the engine's files are, seen from this script. The site builder replaces the six addresses by those of the
// files that it writes, so they stand here as plain literals and nowhere else.

/** The live part of the map. */
export const liveUrl = new URL("./live-map.js", import.meta.url);

/** What comes when the reader reaches for it. */
export const toolsUrl = new URL("./tools.js", import.meta.url);

/** The engine. */
export const engineUrl = new URL("./pkg/alliance_map_bg.wasm", import.meta.url);

/** The outlines of the countries. */
export const worldUrl = new URL("../data/geography/world.bin", import.meta.url);

/** The same in finer lines. */
export const fineUrl = new URL("../data/geography/world-fine.bin", import.meta.url);

const textsUrl = new URL("../data/text/", import.meta.url);

/** @type {(language: string) => URL} The words of one of the languages. */
export const textUrl = (language) => new URL(`${language}.json`, textsUrl);

/** The languages in which there are words; the first is used for all others. */
export const languages = ["en", "fr"];
