import { expect, test } from "../fixtures.mjs";
import { pageWith } from "../map.mjs";
import { nato, stories } from "../stories.mjs";

/** Returns the view that the live map shows, by the frame's shape: the arctic one is nearly square. */
const viewOf = (map) => map.map.evaluate((frame) => {
  const { width, height } = (frame.closest("svg") ?? frame.querySelector("svg")).viewBox.baseVal;
  return width / height < 1.6 ? "arctic" : "pacific";
});

/** Opens a page whose element is so many px wide. */
const open = (map, width, children, attributes = "") => map.open(pageWith(
  `<alliance-map src="${nato.src}" ${attributes}>${children}</alliance-map>`,
  { head: `<link rel="stylesheet" href="/tests/browser/view-auto/${width}.css">` },
));

for (const [width, expected] of [[599, "arctic"], [600, "pacific"]]) {
  for (const attributes of ["", 'view="auto"']) {
    test(`without a picture an element of ${width} px shows ${expected}${attributes && ", asked for auto"}`, async ({ map }) => {
      await open(map, width, "<p>No picture here.</p>", attributes);
      expect(await map.host.evaluate((host) => host.getBoundingClientRect().width)).toBe(width);
      expect(await viewOf(map)).toBe(expected);
    });
  }
}

/** A picture as the embed has it, with the view that each of its parts names. */
const picture = (media, source, img) => `<a slot="picture" href="/${nato.name}/"><picture>` +
  `<source media="${media}" srcset="/${nato.name}/${source}.svg" width="360" height="640" data-view="${source}">` +
  `<img src="/${nato.name}/${img}.svg" width="1000" height="449" data-view="${img}" alt="The map"></picture></a>`;

for (const [what, media, source, img, expected] of [
  ["whose media fits", "(min-width: 100px)", "arctic", "pacific", "arctic"],
  ["whose media does not fit", "(max-width: 100px)", "arctic", "pacific", "pacific"],
  ["whose media fits, the other way round", "(min-width: 100px)", "pacific", "arctic", "pacific"],
  ["whose media does not fit, the other way round", "(max-width: 100px)", "pacific", "arctic", "arctic"],
]) {
  test(`a source ${what} decides against the element's own width`, async ({ map }) => {
    await open(map, expected === "arctic" ? 600 : 599, picture(media, source, img));
    expect(await viewOf(map)).toBe(expected);
  });
}

for (const story of stories) {
  test(`${story.name}: in the arctic view every subject can be selected, even one beyond its frame`, async ({ page, map }) => {
    await page.goto(pageWith(`<alliance-map src="${story.src}" view="arctic"></alliance-map>`));
    await expect(map.subjects).not.toHaveCount(0);
    expect(await viewOf(map)).toBe("arctic");
    for (const code of story.focus) await expect(map.subject(code), code).toHaveCount(1);
    for (const code of story.focus.filter((_, place) => place % 4 === 0)) {
      await map.host.evaluate((host, code) => host.select(code), code);
      await expect(map.subject(code), code).toHaveAttribute("aria-pressed", "true");
      const name = (await map.subject(code).getAttribute("aria-label")).split(",")[0];
      await expect(map.panel.locator("h2")).toHaveText(name);
    }
    // Nothing is drawn outside of numbers: a place beyond the frame has none.
    expect(await map.map.evaluate((frame) => /NaN|inf/.test(frame.outerHTML))).toBe(false);
  });
}
