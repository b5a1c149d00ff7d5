// Writes data/names/en.json: ISO 3166-1 alpha-2 code to English name, from this Node's Unicode CLDR data.
// Use: node tests/tools/make-names.mjs [language]
// The browser asks the same CLDR table by Intl.DisplayNames, so picture and live map name a country alike.
import { writeFileSync } from "node:fs";

const language = process.argv[2] ?? "en";
const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
// Codes that CLDR names but ISO 3166-1 does not assign to a country; XK (Kosovo) is kept, see data/README.md.
const unassigned = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
const table = {};
for (const first of letters) {
  for (const second of letters) {
    const code = first + second;
    const name = names.of(code);
    // CLDR keeps names for codes that were withdrawn (DD, SU); their canonical region is another code.
    const current = new Intl.Locale(`und-${code}`).region === code && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    if (name && current && !unassigned.has(code)) table[code] = name;
  }
}
writeFileSync(new URL(`../../data/names/${language}.json`, import.meta.url), JSON.stringify(table, null, 1) + "\n");
console.log(`${Object.keys(table).length} names, CLDR ${process.versions.cldr}`);
