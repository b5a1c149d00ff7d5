/** The views of the world. With `auto` the view is that of the picture, or follows the width of the element. */
export type View = "auto" | "pacific" | "arctic" | "atlantic" | "equal-earth" | "europe" | "indo-pacific" | "globe";

/** What a reader selected. */
export interface Selection {
  /** Code of the selected country; absent where none is. */
  country?: string;
  /** Code of the country with which it is compared. */
  compare?: string;
  /** Ids of the country's own ties. */
  ties: string[];
}

/** Why a map is not there. The page's own children stay. */
export interface Failure {
  /**
   * `no-src`: the element names no story. `unreachable`: a file did not arrive. `http-status`: the host answered with an error.
   * `invalid`: a file is damaged, of another release, or no story. `unsupported`: browser or policy run no WebAssembly.
   * `failed`: the engine stopped twice.
   */
  code: "no-src" | "unreachable" | "http-status" | "invalid" | "unsupported" | "failed";
  stage: "script" | "wasm" | "world" | "story" | "engine";
  /** What failed and what to change, in English, for the developer. */
  message: string;
}

/**
 * `<alliance-map src="story.json">`: a world map of a story. Its children are the version without scripts, and stay whatever
 * fails.
 *
 * The attribute is the state and each property reads and writes one: reading never throws, a bad value reads as the default
 * and is warned about once, and the empty text removes the attribute.
 *
 * @example
 * import "alliance-map/define";
 *
 * const map = document.createElement("alliance-map");
 * map.src = "/stories/pacific-treaties.json";
 * map.addEventListener("alliance-map-select", ({ detail }) => console.log(detail.country, detail.ties));
 * document.body.append(map);
 */
export class AllianceMapElement extends HTMLElement {
  /** The release, for a page that holds two. */
  static readonly version: string;
  static readonly observedAttributes: string[];

  /** Address of a story file, relative to the page. */
  src: string;
  /** The view of the world; `auto` where absent. */
  view: View;
  /** Code of the selected country, such as `JPN`. */
  selected: string;
  /** Code of a second country: how are the two tied? */
  compare: string;
  /** Ids of the groups to show, with commas, or `none`; the story's focus groups where absent. */
  groups: string;
  /** Kinds of ties to show, with commas; with `ended` also the lines of ties that ended. All kinds where absent, without these. */
  kinds: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the day of which the map is; the story's own where absent. */
  date: string;
  /** Id of a step of the story. */
  step: string;
  /** Name of a border policy; `default` where absent. */
  worldview: string;
  /** Light or dark, or `auto` for the reader's system; the page's own `color-scheme` where absent. */
  theme: "" | "light" | "dark" | "auto";
  /** Whether the state stands in the page's address, is restored from it, and Back works. */
  hash: boolean;

  /** Selects a country; without a code, none. May be called at any time. */
  select(code?: string | null): void;
  /** Shows how the selected country and this one are tied; without a code, the selected one alone. */
  compareWith(code?: string | null): void;
  /** Goes back to the story as it opens. */
  reset(): void;
  /**
   * Returns the map as it stands, as an SVG file.
   * @throws {DOMException} `InvalidStateError` before `alliance-map-ready`.
   */
  toSVG(): string;
  /**
   * Returns the map as a PNG file, 1600 px wide unless told; loads the map if need be. Rejects with the message of the
   * failure where it cannot be loaded.
   */
  toPNG(options?: { width?: number }): Promise<Blob>;
}

declare global {
  /** They bubble and leave shadow roots, so the page hears them everywhere above the map. */
  interface GlobalEventHandlersEventMap {
    /** The live map stands. */
    "alliance-map-ready": CustomEvent<null>;
    /** The reader or a method changed the selection, and map and panel show it. */
    "alliance-map-select": CustomEvent<Selection>;
    /** Something failed; the static version stays. */
    "alliance-map-error": CustomEvent<Failure>;
  }
}
