// Writes data/widths/widths.json: how wide each letter is, from the `cmap` and `hmtx` tables of three fonts.
// Use: node tests/tools/make-widths.mjs [folder with DejaVuSans.ttf, DejaVuSans-Bold.ttf, DejaVuSerif-Italic.ttf]
// DejaVu Sans stands in for `system-ui`, which has no one width: no common system face is wider.
// The program adds 10 % on top. Keys are FACE.WIDTH in thousandths of the size; values, the letters of that width.
import { readFileSync, writeFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/fonts/truetype/dejavu";
const faces = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf", serif: "DejaVuSerif-Italic.ttf" };
// Basic Latin to Latin Extended-A, Greek, Cyrillic, Vietnamese letters, and the punctuation that names use.
const ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x386, 0x3ce], [0x400, 0x45f], [0x1ea0, 0x1ef9], [0x2010, 0x2026]];

function tables(font) {
  const found = {};
  for (let i = 0; i < font.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(at + k)));
    found[tag] = font.getUint32(at + 8);
  }
  return found;
}

// Returns a function from code point to glyph, from the Unicode BMP subtable (format 4).
function glyphs(font, cmap) {
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const sub = cmap + font.getUint32(cmap + 8 + 8 * i);
    if (font.getUint16(sub) !== 4) continue;
    const segments = font.getUint16(sub + 6) / 2;
    const [ends, starts] = [sub + 14, sub + 16 + 2 * segments];
    const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
    return (code) => {
      for (let s = 0; s < segments; s++) {
        const start = font.getUint16(starts + 2 * s);
        if (code > font.getUint16(ends + 2 * s)) continue;
        if (code < start) return 0;
        const delta = font.getUint16(deltas + 2 * s);
        const offset = font.getUint16(offsets + 2 * s);
        if (offset === 0) return (code + delta) & 0xffff;
        const glyph = font.getUint16(offsets + 2 * s + offset + 2 * (code - start));
        return glyph && (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error("no cmap subtable of format 4");
}

const out = {};
for (const [face, file] of Object.entries(faces)) {
  const bytes = readFileSync(`${folder}/${file}`);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = tables(font);
  const unitsPerEm = font.getUint16(at.head + 18);
  const metrics = font.getUint16(at.hhea + 34);
  const glyph = glyphs(font, at.cmap);
  const byWidth = new Map();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) {
      const id = glyph(code);
      if (id === 0) continue;
      const advance = font.getUint16(at.hmtx + 4 * Math.min(id, metrics - 1));
      const width = Math.ceil((advance * 1000) / unitsPerEm);
      byWidth.set(width, (byWidth.get(width) ?? "") + String.fromCodePoint(code));
    }
  }
  for (const width of [...byWidth.keys()].sort((a, b) => a - b)) out[`${face}.${width}`] = byWidth.get(width);
}
writeFileSync(new URL("../../data/widths/widths.json", import.meta.url), JSON.stringify(out, null, 1) + "\n");
console.log(`${Object.keys(out).length} widths`);
