use super::{safe_link, Context, Place};
use crate::markup::Markup;
use crate::math::decimal;
use crate::pieces::joined;
use crate::story::Source;

/// Adds where a reader can check: in the panel a list that opens in place, on the page numbers that lead to the
/// numbered list. Nothing where there is no source.
///
/// A number stands once, in order of first use.
pub(super) fn sources(ctx: &Context, to: &mut Markup, indices: &[usize], place: Place) {
    let mut listed = Vec::new();
    for &index in indices {
        if !listed.contains(&index) {
            listed.push(index);
        }
    }
    if listed.is_empty() {
        return;
    }
    if place.is_page() {
        let mut list = to.open("p.sources");
        for index in listed {
            let Some(source) = ctx.story.sources.get(index) else { continue };
            reference(ctx, &mut list, index, source);
            list.text(" ");
        }
        return;
    }
    let mut details = to.open("details.sources");
    details.leaf("summary", ctx.count("count.sources", listed.len()));
    let mut list = details.open("ul");
    for index in listed {
        let Some(source) = ctx.story.sources.get(index) else { continue };
        let mut item = list.open("li");
        item.leaf("span.number", bracketed(index));
        item.text(" ");
        source_words(ctx, &mut item, source);
    }
}

/// Adds the numbered list of all sources, each with the id that the numbers lead to.
#[cfg(feature = "cli")]
pub(super) fn source_list(ctx: &Context, to: &mut Markup) {
    let mut list = to.open("ol.source-list");
    for (index, source) in ctx.story.sources.iter().enumerate() {
        let mut item = list.open("li");
        item.attr("id", anchor(index));
        source_words(ctx, &mut item, source);
        if safe_link(&source.url).is_none() {
            item.text(" ");
            item.leaf("span.meta", ctx.say("page.no-url"));
        }
    }
}

/// Adds the number of a source as a link to its place in the list.
fn reference(ctx: &Context, to: &mut Markup, index: usize, source: &Source) {
    let label = ctx.fill("source.reference", &[("number", &decimal(index + 1, 1)), ("title", &source.title)]);
    let mut link = to.open("a.number");
    link.attr("href", joined(&["#", &anchor(index)])).attr("aria-label", label).text(bracketed(index));
}

/// Adds publisher, title and date of a source; the title is a link where the address may be followed.
fn source_words(ctx: &Context, to: &mut Markup, source: &Source) {
    to.text(&source.publisher);
    to.text(": ");
    match safe_link(&source.url) {
        Some(url) => to.open("a").attr("href", url).with("[rel=noopener noreferrer]").text(&source.title),
        None => to.leaf("cite", &source.title),
    }
    to.text(", ");
    match source.date {
        Some(day) => to.text(ctx.day(day)),
        None => to.text(ctx.say("source.no-date")),
    }
}

fn bracketed(index: usize) -> String {
    joined(&["[", &decimal(index + 1, 1), "]"])
}

fn anchor(index: usize) -> String {
    joined(&["source-", &decimal(index + 1, 1)])
}
