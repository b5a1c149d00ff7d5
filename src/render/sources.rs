use super::build::{folded, push_apart, put, tag, words};
use super::{safe_link, Context, Place};
use crate::markup::{Element, Parts};
use crate::math::decimal;
use crate::story::Source;

/// Returns where a reader can check: in the panel a list that opens in place, on the page numbers that lead to the
/// numbered list. Nothing where there is no source.
///
/// A number stands once, in order of first use.
pub fn sources(ctx: &Context, indices: &[usize], place: Place) -> Option<Element> {
    let mut listed: Vec<usize> = Vec::new();
    let mut list = if place.is_page() { tag("p", "sources") } else { Element::new("ul") };
    for &index in indices {
        let Some(source) = ctx.story.sources.get(index).filter(|_| !listed.contains(&index)) else { continue };
        listed.push(index);
        if place.is_page() {
            list.push(reference(ctx, index, source));
            list.write(" ");
        } else {
            let mut item = Element::new("li");
            item.push(put("span", "number", bracketed(index)));
            item.write(" ");
            source_words(ctx, &mut item, source);
            list.push(item);
        }
    }
    if listed.is_empty() {
        return None;
    }
    if place.is_page() {
        return Some(list);
    }
    let summary = put("summary", "", ctx.count("count.sources", listed.len()));
    Some(folded("sources", summary, list))
}

/// Returns the numbered list of all sources, each with the id that the numbers lead to.
pub fn source_list(ctx: &Context) -> Element {
    let mut list = tag("ol", "source-list");
    for (index, source) in ctx.story.sources.iter().enumerate() {
        let mut item = Element::new("li").attr("id", anchor(index));
        source_words(ctx, &mut item, source);
        if safe_link(&source.url).is_none() {
            push_apart(&mut item, words("span", "meta", ctx.say("page.no-url")));
        }
        list.push(item);
    }
    list
}

/// Returns the number of a source as a link to its place in the list.
fn reference(ctx: &Context, index: usize, source: &Source) -> Element {
    let label = ctx.fill("source.reference", &[("number", &decimal(index + 1, 1)), ("title", &source.title)]);
    let href = ["#", &anchor(index)].concat();
    tag("a", "number").attr("href", href).attr("aria-label", label).text(bracketed(index))
}

/// Adds publisher, title and date of a source; the title is a link where the address may be followed.
fn source_words(ctx: &Context, to: &mut Parts, source: &Source) {
    let mut publisher = source.publisher.clone();
    publisher.push_str(": ");
    to.put(publisher);
    let mut title = match safe_link(&source.url) {
        Some(url) => Element::new("a").attr("href", url).attr("rel", "noopener noreferrer"),
        None => Element::new("cite"),
    };
    title.write(&source.title);
    to.push(title);
    let mut date = String::from(", ");
    match source.date {
        Some(day) => date.push_str(&ctx.day(day)),
        None => date.push_str(ctx.say("source.no-date")),
    }
    to.put(date);
}

fn bracketed(index: usize) -> String {
    let mut out = decimal(index + 1, 1);
    out.insert(0, '[');
    out.push(']');
    out
}

fn anchor(index: usize) -> String {
    ["source-", &decimal(index + 1, 1)].concat()
}
