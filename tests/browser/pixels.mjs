// Compares screenshots.

/**
 * Returns how many of the pixels of two pictures differ, from 0 to 1; all where their sizes differ.
 * @param {import("@playwright/test").Page} page Any page: its browser reads the pictures.
 * @param {Buffer} one A PNG file.
 * @param {Buffer} other
 * @param {number} [least] How far apart a channel of a pixel must be to count, of 255.
 */
export function difference(page, one, other, least = 16) {
  return page.evaluate(async ({ files, least }) => {
    const pictures = await Promise.all(files.map(async (file) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    const [a, b] = pictures;
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differ = 0;
    for (let i = 0; i < a.data.length; i += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) >= least)) differ++;
    }
    return differ / (a.width * a.height);
  }, { files: [one, other].map((file) => file.toString("base64")), least });
}
