// Style sheets that stand in a script as text, minified.
import { transform } from "esbuild";

/**
 * Returns a script in which every style sheet that stands there as a whole is minified.
 * @param {string} script
 * @returns {Promise<string>}
 */
export async function minifyStyles(script) {
  const parts = script.split(/(?<=Styles = )`([^`$]*)`/);
  for (let i = 1; i < parts.length; i += 2) {
    const { code } = await transform(parts[i], { loader: "css", minify: true });
    parts[i] = JSON.stringify(code.trim());
  }
  return parts.join("");
}
