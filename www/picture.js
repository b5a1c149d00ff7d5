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
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
