use super::{country_sections, Context, Place};
use crate::markup::Markup;
use crate::math::decimal;
use crate::story::query;

/// Adds the panel of a country on the day shown, or how to use the map where none is selected.
///
/// A country that the story does not name is named and said to be no part of it.
pub fn panel(ctx: &Context, to: &mut Markup, selected: Option<&str>) {
    let mut panel = to.open("div.panel-content");
    let Some(country) = selected else {
        panel.leaf("p.hint", ctx.say("panel.empty"));
        return;
    };
    let name = ctx.country(country);
    if let Some(style) = style(ctx, country) {
        panel.attr("data-style", decimal(style, 1));
    }
    panel.attr("data-panel", country);
    head(ctx, &mut panel, &name);
    if ctx.names(country) {
        panel.leaf("p.summary", summary(ctx, country));
        country_sections(ctx, &mut panel, country, Place::Panel);
    } else {
        panel.leaf("p", ctx.with("panel.not-in-story", "country", &name));
    }
}

/// Adds the country's name and the button that closes the panel.
fn head(ctx: &Context, to: &mut Markup, name: &str) {
    let mut head = to.open("header");
    head.leaf("h2", name);
    let mut close = head.open("button[type=button][class=close][data-action=clear]");
    close.attr("aria-label", ctx.with("panel.close-country", "country", name));
    let mut cross = close.open("svg[width=16][height=16][viewBox=0 0 16 16][aria-hidden=true][focusable=false]");
    cross.open("path[d=M3 3L13 13M13 3L3 13][fill=none][stroke=currentColor][stroke-width=1.6]");
}

/// Returns a country's groups and the number of its ties in one line: "Quad · G7 · 19 ties".
pub fn summary(ctx: &Context, country: &str) -> String {
    let mut summary = String::new();
    for group in &ctx.group_names(country) {
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
    let memberships = query::memberships(ctx.story, country, ctx.date);
    for (place, &index) in ctx.story.focus.iter().enumerate() {
        if memberships.iter().any(|membership| membership.group == index) {
            return Some(place + 1);
        }
    }
    None
}
