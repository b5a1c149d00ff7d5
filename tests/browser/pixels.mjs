// Compares pictures of pixels.

/**
 * Returns how many of the pixels of two pictures differ, from 0 to 1; all where their sizes differ.
 * @param {import("@playwright/test").Page} page Any page: its browser reads the pictures.
 * @param {Buffer} one A PNG file.
 * @param {Buffer} other
 * @param {number} [least] How far apart a channel of a pixel must be to count, of 255.
 */
export async function difference(page, one, other, least = 16) {
  return (await compare(page, one, other, least)).share;
}

/**
 * Returns what `difference` does as `share`, and as `mean` how far apart a channel of a pixel is on the average, of 255.
 * @param {import("@playwright/test").Page} page
 * @param {Buffer} one
 * @param {Buffer} other
 * @param {number} [least]
 */
export function compare(page, one, other, least = 16) {
  return page.evaluate(async ({ files, least }) => {
    const pictures = await Promise.all(files.map(async (file) => {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    const [a, b] = pictures;
    if (a.width !== b.width || a.height !== b.height) return { share: 1, mean: 255 };
    let [differ, sum] = [0, 0];
    for (let i = 0; i < a.data.length; i += 4) {
      const apart = [0, 1, 2].map((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]));
      if (Math.max(...apart) >= least) differ++;
      sum += apart[0] + apart[1] + apart[2];
    }
    const pixels = a.width * a.height;
    return { share: differ / pixels, mean: sum / pixels / 3 };
  }, { files: [one, other].map((file) => file.toString("base64")), least });
}
