//! The three forms in which a page embeds the map, each ready to paste.

use alliance_map::markup::{write, Markup};
use alliance_map::render;

use super::engine::Names;
use super::stories::Told;
use crate::cli::workshop::Workshop;

/// Width and height in px that an iframe has where nobody tells it another: the map of a column of text.
pub(super) const FRAME: (u32, u32) = (720, 600);

/// What a page of another site adds so that the iframes on it are as high as the maps in them.
pub(super) const LISTENER: &str = r#"<script>
addEventListener("message", ({ source, data }) => {
  if (data?.type !== "alliance-map-height" || !(data.height > 0 && data.height < 20000)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>"#;

/// Returns form A, the script and the element, in a view or in that which fits the page.
pub(super) fn element(workshop: &Workshop, story: &Told, base: &str, view: Option<&str>) -> String {
    [script(base), story.embed(workshop, base, view, render::fallback)].join("\n")
}

/// Returns form A with a script that the browser checks, and that stays the same for ever.
pub(super) fn pinned(workshop: &Workshop, story: &Told, engine: &Names, base: &str) -> String {
    let mut markup = Markup::default();
    let mut script = markup.open("script[type=module]");
    script.attr("src", [base, &engine.script].concat()).attr("integrity", &engine.integrity).with("[crossorigin=]");
    script.close();
    [write(&markup), story.embed(workshop, base, None, render::fallback)].join("\n")
}

/// Returns form B, the script and a `div`.
pub(super) fn div(workshop: &Workshop, story: &Told, base: &str) -> String {
    [script(base), story.embed(workshop, base, None, render::fallback_div)].join("\n")
}

/// Returns form C, an iframe, and a link for whoever gets no iframe.
pub(super) fn iframe(story: &Told, base: &str) -> String {
    let mut markup = Markup::default();
    let mut frame = markup.open("iframe[width=100%]");
    frame.attr("height", FRAME.1.to_string());
    frame.attr("src", story.file(base, "embed.html")).attr("title", &story.story.title);
    frame.with("[loading=lazy][frameborder=0]");
    frame.with("[sandbox=allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads]");
    frame.close();
    let mut link = Markup::default();
    link.open("p").open("a").attr("href", story.page(base)).text(&story.story.title);
    [write(&markup), write(&link)].join("\n")
}

fn script(base: &str) -> String {
    let mut markup = Markup::default();
    markup.open("script[type=module]").attr("src", [base, "alliance-map.js"].concat());
    write(&markup)
}
