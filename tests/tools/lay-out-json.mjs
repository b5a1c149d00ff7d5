// Lays JSON out so that people can read it and compare versions: a value that fits stands on one line, a longer one is
// broken at its outermost level, one space deeper each time.

/** How long a line may be before its value is broken up, indentation not counted. */
const WIDTH = 116;

/** Returns `value` as JSON text that ends with a line break. */
export function layOut(value) {
  return `${lines(value, "").trimStart()}\n`;
}

function lines(value, indent) {
  const flat = onOneLine(value);
  if (flat.length <= WIDTH || typeof value !== "object" || value === null) return flat;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => inner + lines(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`).join(", ")}}`;
}
