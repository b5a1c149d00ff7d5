// Completes the manifest of the custom element by what stands elsewhere already.

/**
 * Returns a manifest in which each attribute has its property, and each custom property of www/tokens.js its
 * place.
 * @param {any} manifest As it is written in npm.
 */
export async function completeManifest(manifest) {
  const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
  const fields = element.attributes.map(({ name, type, default: absent, description }) => ({
    kind: "field",
    name,
    type: type.text.startsWith('"') && !absent ? { text: `"" | ${type.text}` } : type,
    ...(absent && { default: JSON.stringify(absent) }),
    description,
    attribute: name,
    reflects: true,
  }));
  element.attributes = element.attributes.map((attribute) => ({ ...attribute, fieldName: attribute.name }));
  element.members = [...fields, ...element.members];
  element.cssProperties = await properties();
  return manifest;
}

/** Returns the custom properties that set how the map looks, with what holds where a page sets none. */
async function properties() {
  // The style sheet asks a browser what it can; Node.js has nobody to ask.
  globalThis.CSS ??= { supports: () => true };
  const { colors, tokenStyles } = await import("../../www/tokens.js");
  const found = tokenStyles.matchAll(/var\((--alliance-map-([\w-]+)),((?:[^()]|\([^()]*\))+)\)/g);
  return Array.from(found, ([, name, short, absent]) => ({ name, ...(short in colors && { syntax: "<color>" }), default: absent }));
}
