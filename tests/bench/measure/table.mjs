// A table for people who read a terminal.

/**
 * Returns rows as lines, each column as wide as its widest cell: the first to the left, the others to the right.
 * @param {string[][]} rows
 * @returns {string}
 */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join("  ").trimEnd())
    .join("\n");
}
