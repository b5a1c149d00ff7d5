// @ts-check
// The class alone, for an app that registers it itself or under its own conditions. Importing it changes nothing.
export { AllianceMapElement } from "../www/element.js";
