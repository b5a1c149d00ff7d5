use super::build::{button, put, tag, words};
use super::sample::{picture, shape, stroke};
use super::{country_sections, Context, Place};
use crate::markup::Element;
use crate::math::decimal;
use crate::story::query;

/// Returns the panel of a country on the day shown, or how to use the map where none is selected.
///
/// A country that the story does not name is named and said to be no part of it.
pub fn panel(ctx: &Context, selected: Option<&str>) -> Element {
    let mut panel = tag("div", "panel-content");
    let Some(country) = selected else {
        panel.push(words("p", "hint", ctx.say("panel.empty")));
        return panel;
    };
    let name = ctx.country(country);
    if let Some(style) = style(ctx, country) {
        panel.set("data-style", &decimal(style, 1));
    }
    panel.set("data-panel", country);
    let mut head = Element::new("header");
    head.push(words("h2", "", &name));
    head.push(close(ctx, &name));
    panel.push(head);
    if ctx.names(country) {
        panel.push(put("p", "summary", summary(ctx, country)));
        country_sections(ctx, &mut panel, country, Place::Panel);
    } else {
        panel.push(put("p", "", ctx.with("panel.not-in-story", "country", &name)));
    }
    panel
}

/// Returns a country's groups and the number of its ties in one line: "Quad · G7 · 19 ties".
pub fn summary(ctx: &Context, country: &str) -> String {
    let mut summary = String::new();
    for &group in &ctx.group_names(country) {
        ctx.append(&mut summary, "list.dot", group);
    }
    ctx.append(&mut summary, "list.dot", &tie_count(ctx, country));
    summary
}

/// Returns the number of a country's own ties in words.
#[inline(never)]
pub(super) fn tie_count(ctx: &Context, country: &str) -> String {
    match query::counts(ctx.story, country, ctx.date).ties {
        0 => String::from(ctx.say("count.no-tie")),
        ties => ctx.count("count.ties", ties),
    }
}

/// Returns the place, from 1, of the first focus group to which the country belongs on the day shown: its colour.
fn style(ctx: &Context, country: &str) -> Option<usize> {
    for (place, &index) in ctx.story.focus.iter().enumerate() {
        let Some(group) = ctx.group(index) else { continue };
        for member in &ctx.members(group) {
            if member.country == country {
                return Some(place + 1);
            }
        }
    }
    None
}

fn close(ctx: &Context, name: &str) -> Element {
    let mut close = button("close", "data-action", "clear");
    close.set("aria-label", &ctx.with("panel.close-country", "country", name));
    close.push(cross());
    close
}

/// Returns the picture of the close button.
fn cross() -> Element {
    let mut cross = picture("16", "16", "0 0 16 16");
    cross.push(stroke(shape("M3 3L13 13M13 3L3 13"), "currentColor", "1.6"));
    cross
}
