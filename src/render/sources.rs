use super::{safe_link, Context, Place};
use crate::markup::Element;
use crate::story::Source;

/// Returns where a reader can check: in the panel a list that opens in place, on the page numbers that lead to the
/// numbered list. Nothing where there is no source.
///
/// A number stands once, in order of first use.
pub fn sources(ctx: &Context, indices: &[usize], place: Place) -> Option<Element> {
    let mut listed: Vec<(usize, &Source)> = Vec::new();
    for &index in indices {
        if let Some(source) = ctx.story.sources.get(index) {
            if !listed.iter().any(|(seen, _)| *seen == index) {
                listed.push((index, source));
            }
        }
    }
    if listed.is_empty() {
        return None;
    }
    if place == Place::Page {
        let mut line = Element::new("p").attr("class", "sources");
        for (index, source) in listed {
            line = line.child(reference(ctx, index, source)).text(" ");
        }
        return Some(line);
    }
    let items = listed.iter().map(|(index, source)| {
        let number = Element::new("span").attr("class", "number").text(bracketed(*index));
        source_words(ctx, Element::new("li").child(number).text(" "), source)
    });
    let summary = Element::new("summary").text(ctx.count("count.sources", listed.len()));
    let list = Element::new("ul").children(items);
    Some(Element::new("details").attr("class", "sources").child(summary).child(list))
}

/// Returns the numbered list of all sources, each with the id that the numbers lead to.
pub fn source_list(ctx: &Context) -> Element {
    let items = ctx.story.sources.iter().enumerate().map(|(index, source)| {
        let item = source_words(ctx, Element::new("li").attr("id", anchor(index)), source);
        if safe_link(&source.url).is_some() {
            return item;
        }
        item.text(" ").child(Element::new("span").attr("class", "meta").text(ctx.say("page.no-url")))
    });
    Element::new("ol").attr("class", "source-list").children(items)
}

/// Returns the number of a source as a link to its place in the list.
fn reference(ctx: &Context, index: usize, source: &Source) -> Element {
    let number = (index + 1).to_string();
    let label = ctx.fill("source.reference", &[("number", &number), ("title", &source.title)]);
    let href = ["#", &anchor(index)].concat();
    Element::new("a").attr("class", "number").attr("href", href).attr("aria-label", label).text(bracketed(index))
}

/// Adds publisher, title and date of a source to `to`; the title is a link where the address may be followed.
fn source_words(ctx: &Context, to: Element, source: &Source) -> Element {
    let title = match safe_link(&source.url) {
        Some(url) => Element::new("a").attr("href", url).attr("rel", "noopener noreferrer").text(&source.title),
        None => Element::new("cite").text(&source.title),
    };
    let date = source.date.map_or_else(|| ctx.say("source.no-date").to_string(), |date| ctx.day(date));
    to.text([&source.publisher, ": "].concat()).child(title).text([", ", &date].concat())
}

fn bracketed(index: usize) -> String {
    ["[", &(index + 1).to_string(), "]"].concat()
}

fn anchor(index: usize) -> String {
    ["source-", &(index + 1).to_string()].concat()
}
