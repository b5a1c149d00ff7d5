// What the live map's frame wears: the frame's own sheet, and what comes with a map.
import { heldStyles } from "/www/styles-frame.js";
import { mapStyles } from "/www/styles-map.js";
import { textStyles } from "/www/styles-text.js";
import { frameSheet } from "/www/styles.js";
import { tokenStyles } from "/www/tokens.js";

const mapSheet = new CSSStyleSheet();
mapSheet.replaceSync(tokenStyles + heldStyles + mapStyles + textStyles);
export const sheets = [frameSheet, mapSheet];
