//! The page of a story for an iframe of another site.

use alliance_map::markup::{write, Markup};
use alliance_map::render;

use super::engine::Names;
use super::stories::Told;
use crate::cli::workshop::Workshop;

/// Returns the page: the map with its version for readers without scripts, from edge to edge, and nothing else.
///
/// Which story it shows is its address, not a question that a script answers. `base` is the way to the site's folder,
/// `url` where the site stands, or empty. It is light, since a frame cannot ask whether the page around it is: with
/// `#dark` behind its address it is dark, with `#auto` as the reader's system. Links open a page of their own: in the frame there is no room for one.
pub(super) fn page(workshop: &Workshop, story: &Told, engine: &Names, base: &str, url: &str) -> String {
    let mut page = Markup::default();
    let mut head = page.open("head");
    head.open("meta[charset=utf-8]");
    head.leaf("title", &story.story.title);
    head.open("meta[name=viewport][content=width=device-width, initial-scale=1]");
    // Search engines lead to the full page.
    head.open("meta[name=robots][content=noindex]");
    head.open("link[rel=canonical]").attr("href", story.page(if url.is_empty() { base } else { url }));
    head.open("base[target=_blank]");
    head.open("link[rel=icon][href=data:,]");
    head.open("link[rel=stylesheet]").attr("href", [base, "embed.css"].concat());
    head.open("script[type=module]").attr("src", [base, "alliance-map.js"].concat());
    head.open("script[type=module]").attr("src", [base, &engine.frame].concat());
    head.close();
    let map = story.embed(workshop, base, None, render::fallback);
    let head = write(&page);
    let language = story.words.language;
    let direction = story.words.messages.get("direction");
    format!("<!DOCTYPE html>\n<html id=\"auto\" lang=\"{language}\" dir=\"{direction}\">{head}<body id=\"dark\">{map}</body></html>\n")
}
