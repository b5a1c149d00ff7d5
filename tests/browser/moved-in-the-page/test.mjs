import { expect, test } from "../fixtures.mjs";
import { countRequests, pageWith } from "../map.mjs";
import { nato } from "../stories.mjs";

const OTHER = "/tests/stories/latin-american-blocs.json";

test("made by script before the element is defined, with properties only", async ({ page, map }) => {
  await page.goto(pageWith("", { script: [] }));
  await page.evaluate((src) => {
    const early = document.createElement("alliance-map");
    Object.assign(early, { src, selected: "NZL", theme: "dark", hash: true });
    document.querySelector("main").append(early);
    return import("/alliance-map.js");
  }, nato.src);
  await expect(map.panel.locator("h2")).toHaveText("New Zealand");
  for (const [name, value] of [["src", nato.src], ["selected", "NZL"], ["theme", "dark"], ["hash", ""]]) {
    await expect(map.host).toHaveAttribute(name, value);
  }
});

test("made by script after the element is defined, in each way that there is", async ({ page }) => {
  await page.goto(pageWith(`<template><alliance-map src="${nato.src}" selected="JPN"></alliance-map></template>`));
  await page.evaluate(async (src) => {
    await customElements.whenDefined("alliance-map");
    const main = document.querySelector("main");
    const made = document.createElement("alliance-map");
    Object.assign(made, { id: "made", src, selected: "JPN" });
    const built = Object.assign(new (customElements.get("alliance-map"))(), { id: "built", src, selected: "JPN" });
    main.append(made, built);
    const template = document.querySelector("template").content;
    main.append(Object.assign(document.importNode(template, true).firstChild, { id: "imported" }));
    main.append(Object.assign(template.firstChild.cloneNode(true), { id: "cloned" }));
    main.append(Object.assign(made.cloneNode(true), { id: "copied" }));
  }, nato.src);
  for (const id of ["made", "built", "imported", "cloned", "copied"]) {
    const host = page.locator(`#${id}`);
    await host.scrollIntoViewIfNeeded();
    await expect(host.locator('[part="panel"] h2')).toHaveText("Japan");
  }
});

test("attributes that change later count at once; another story takes the map's place", async ({ page, map }) => {
  const count = countRequests(page);
  await map.show(nato.src, 'selected="JPN"');
  await map.host.evaluate((host) => host.setAttribute("selected", "KOR"));
  await expect(map.panel.locator("h2")).toHaveText("South Korea");
  await map.host.evaluate((host) => host.removeAttribute("selected"));
  await expect(map.panel.locator(".hint")).toBeVisible();
  await map.host.evaluate((host, src) => { host.src = src; host.selected = "BRA"; }, OTHER);
  await expect(map.panel.locator("h2")).toHaveText("Brazil");
  await map.host.evaluate((host, src) => { host.src = src; host.selected = "JPN"; }, nato.src);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect([count(".wasm"), count(".bin")]).toEqual([1, 1]);
});

test("moved: the same map, its selection and the reader's place stay, and nothing is fetched", async ({ page, map }) => {
  const count = countRequests(page);
  await map.show(nato.src, 'selected="JPN"');
  // The first focus fetches the tools.
  await map.reach();
  await map.subject("AUS").focus();
  const asked = count("");
  await map.host.evaluate((host) => {
    globalThis.drawing = host.shadowRoot.querySelector('[part="map"] svg');
    const place = document.createElement("section");
    document.body.append(place);
    place.append(host);
  });
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  expect(await map.host.evaluate((host) => globalThis.drawing === host.shadowRoot.querySelector('[part="map"] svg'))).toBe(true);
  // A browser takes the focus off what is taken out; the Tab key leads back to where the reader was.
  expect(await map.tabStops()).toEqual(["AUS"]);
  await map.subject("AUS").focus();
  await page.keyboard.press("Enter");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  expect(count("")).toBe(asked);
});

test("moved by moveBefore: the focus stays too", async ({ page, map }) => {
  await map.show(nato.src, 'selected="JPN"');
  test.skip(!(await page.evaluate(() => "moveBefore" in document.body)), "this browser has no moveBefore");
  await map.subject("AUS").focus();
  await map.host.evaluate((host) => document.body.moveBefore(host, document.body.firstChild));
  expect(await map.focused()).toBe("AUS");
  await page.keyboard.press("Enter");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});

test("taken out and put back later: the selection is there again, engine and outlines are not fetched again", async ({ page, map }) => {
  const count = countRequests(page);
  await map.show(nato.src);
  await map.click("JPN");
  await map.host.evaluate(async (host) => {
    globalThis.kept = host;
    host.remove();
    await new Promise((done) => setTimeout(done, 50));
  });
  // What a page sets meanwhile counts too.
  await page.evaluate(() => {
    globalThis.kept.theme = "dark";
    document.querySelector("main").append(globalThis.kept);
  });
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  await map.click("AUS");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
  expect([count(".wasm"), count(".bin")]).toEqual([1, 1]);
});

test("children that a framework replaces: the live map keeps its place and its height", async ({ page, map }) => {
  const picture = '<img slot="picture" src="/nato-indo-pacific/pacific.svg" width="1000" height="449" alt="World map">';
  await map.show(nato.src, 'selected="JPN"', `${picture}<p>Static</p>`);
  await expect(map.panel.locator("h2")).toHaveText("Japan");
  const height = async () => Math.round((await map.map.boundingBox()).height);
  const before = await height();
  expect(before).toBeGreaterThan(300);

  await map.host.evaluate((host) => {
    const text = document.createElement("p");
    text.append("Written anew, with a ", Object.assign(document.createElement("button"), { textContent: "button" }));
    host.replaceChildren(text);
  });
  expect(await height(), "without its picture").toBeGreaterThan(before - 20);
  await expect(page.locator("alliance-map > p")).toBeHidden();
  await expect(map.panel.locator("h2")).toHaveText("Japan");

  await map.host.evaluate((host) => {
    const again = new Image(1000, 449);
    again.slot = "picture";
    again.src = "/nato-indo-pacific/pacific.svg";
    host.replaceChildren(again);
  });
  await expect.poll(height, "with a picture again").toBe(before);
  await map.host.evaluate((host) => { host.textContent = ""; });
  expect(await height(), "without any child").toBeGreaterThan(before - 20);
  await expect.poll(height, "as wide as its place, not as the picture").toBeGreaterThan(before + 50);
  await map.click("AUS");
  await expect(map.panel.locator("h2")).toHaveText("Australia");
});

test("children that come after the element: the picture gives the map its size", async ({ page, map }) => {
  await page.goto(pageWith(""));
  await page.evaluate(async (src) => {
    await customElements.whenDefined("alliance-map");
    const host = Object.assign(document.createElement("alliance-map"), { src });
    document.querySelector("main").append(host);
    await new Promise(requestAnimationFrame);
    // Of another form than the map, to tell who gives the size.
    host.append(Object.assign(new Image(1000, 800), { slot: "picture", src: "/nato-indo-pacific/pacific.svg" }));
  }, nato.src);
  await expect(map.subjects.first()).toBeVisible();
  const [stage, image] = [await map.stage.boundingBox(), await page.locator("alliance-map > img").boundingBox()];
  expect(Math.abs(stage.height - image.height)).toBeLessThan(8);
});
