// @ts-check
// For the page that stands in an iframe of another site: tells that site how high the map is, in the three ways for
// which pages listen, whenever that changes. It sends a number to whoever embeds it, and hears nothing.

/** What Pym calls the frame; Pym adds it to the address. */
const id = /[?&]childId=([\w-]{1,64})(&|$)/.exec(location.search)?.[1] ?? "";

const { documentElement: root } = document;
let told = 0;

function tell() {
  // Without a scroll bar, which makes the content narrower and so of another height: it stands only where the frame is
  // too low. The height of the frame plays no part in that of the content, so a frame that follows changes nothing.
  root.style.overflow = "hidden";
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height > innerHeight) root.style.overflow = "";
  if (height === told || parent === self) return;
  told = height;
  for (const message of [
    { sentinel: "amp", type: "embed-size", height },
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
    { type: "alliance-map-height", height },
  ]) {
    parent.postMessage(message, "*");
  }
}

new ResizeObserver(tell).observe(root);
addEventListener("resize", tell);
