// Writes the names of countries and months into data/text/LANGUAGE.json, from this Node's Unicode CLDR data: under
// "country" by ISO 3166-1 alpha-2 code, under "month" by number. Both must be there already, with anything in them.
// Use: node tests/tools/make-names.mjs [language]
import { readFileSync, writeFileSync } from "node:fs";

const language = process.argv[2] ?? "en";
const file = new URL(`../../data/text/${language}.json`, import.meta.url);
const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
const monthName = new Intl.DateTimeFormat([language], { month: "long", timeZone: "UTC" });
// Where the long name states to whom a place belongs, or that it is no state, the short one does not.
const plain = new Intl.DisplayNames([language], { type: "region", style: "short", fallback: "none" });
const ruled = new Set(["HK", "MO", "PS"]);
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
// Codes that CLDR names but ISO 3166-1 does not assign to a country; XK (Kosovo) is kept, see data/README.md.
const unassigned = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);

const country = {};
for (const first of letters) {
  for (const second of letters) {
    const code = first + second;
    const name = (ruled.has(code) ? plain : names).of(code);
    // CLDR keeps names for codes that were withdrawn (DD, SU); their canonical region is another code.
    const current = new Intl.Locale(`und-${code}`).region === code && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    if (name && current && !unassigned.has(code)) country[code] = name;
  }
}
const month = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i + 1}`, monthName.format(Date.UTC(2024, i))]));

let text = readFileSync(file, "utf8");
for (const [key, table] of Object.entries({ country, month })) {
  const whole = new RegExp(`^  "${key}": \\{[^}]*\\}`, "m");
  if (!whole.test(text)) throw Error(`${file.pathname} has no table "${key}"`);
  text = text.replace(whole, () => `  "${key}": ${JSON.stringify(table, null, 2).replaceAll("\n", "\n  ")}`);
}
writeFileSync(file, text);
console.log(`${Object.keys(country).length} countries and ${Object.keys(month).length} months, CLDR ${process.versions.cldr}`);
