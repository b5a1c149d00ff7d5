// The files of the site, by what they are for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./readme.mjs";

/** @typedef {{ path: string, role: string, bytes: number, gzip: number | null, brotli: number | null, sha256: string }} File */

/** @type {File[]} */
export const files = JSON.parse(readFileSync(join(project, "dist/manifest.json"), "utf8")).files;

/** Returns the first file of that role. */
export const fileOf = (role) => files.find((file) => file.role === role);

/** The full page of a story. */
export const fullPage = files.find(({ role, path }) => role === "page" && path.endsWith("/index.html"));

/** Roles of files that keep their address when what they hold changes; all others are parts of the engine. */
const KEEP_ADDRESS = ["loader", "story", "picture", "page", "text", "article"];

/** Returns whether the file keeps its address when what it holds changes. */
export const keepsAddress = ({ role }) => KEEP_ADDRESS.includes(role);
