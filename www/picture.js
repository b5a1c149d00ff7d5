// @ts-check
// The map as a picture file.

/**
 * Returns an SVG file as a PNG file.
 * @param {string} svg
 * @param {number} width In px.
 * @param {number} height
 * @returns {Promise<Blob>}
 */
export async function toPng(svg, width, height) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    return await canvas.convertToBlob();
  } finally {
    URL.revokeObjectURL(address);
  }
}
