use super::{country_sections, Context, Place};
use crate::markup::Element;
use crate::story::query;

/// Returns the panel of a country on the day shown, or how to use the map where none is selected.
///
/// A country that the story does not name is named and said to be no part of it.
pub fn panel(ctx: &Context, selected: Option<&str>) -> Element {
    let panel = Element::new("div").attr("class", "panel-content");
    let Some(country) = selected else {
        return panel.child(Element::new("p").attr("class", "hint").text(ctx.say("panel.empty")));
    };
    let name = ctx.country(country);
    let head = Element::new("header").child(Element::new("h2").text(&name)).child(close(ctx, &name));
    let panel = match style(ctx, country) {
        Some(style) => panel.attr("data-style", style.to_string()),
        None => panel,
    };
    let panel = panel.attr("data-panel", country).child(head);
    if !query::subjects(ctx.story).contains(&country) {
        let words = ctx.fill("panel.not-in-story", &[("country", &name)]);
        return panel.child(Element::new("p").text(words));
    }
    panel.child(Element::new("p").attr("class", "summary").text(summary(ctx, country))).children(country_sections(
        ctx,
        country,
        Place::Panel,
    ))
}

/// Returns a country's groups and the number of its ties in one line: "Quad · G7 · 19 ties".
pub fn summary(ctx: &Context, country: &str) -> String {
    let memberships = query::memberships(ctx.story, country, ctx.date);
    let groups = memberships.iter().filter_map(|membership| ctx.group(membership.group));
    let mut parts: Vec<String> = groups.map(|group| group.label.clone()).collect();
    parts.push(tie_count(ctx, country));
    ctx.dots(&parts)
}

/// Returns the number of a country's own ties in words.
pub(super) fn tie_count(ctx: &Context, country: &str) -> String {
    match query::counts(ctx.story, country, ctx.date).ties {
        0 => ctx.say("count.no-tie").to_string(),
        ties => ctx.count("count.ties", ties),
    }
}

/// Returns the place, from 1, of the first focus group to which the country belongs on the day shown: its colour.
fn style(ctx: &Context, country: &str) -> Option<usize> {
    let belongs = |index: &usize| {
        let group = ctx.group(*index);
        group.is_some_and(|group| query::members_on(group, ctx.date).any(|member| member.country == country))
    };
    ctx.story.focus.iter().position(belongs).map(|place| place + 1)
}

fn close(ctx: &Context, name: &str) -> Element {
    Element::new("button")
        .attr("type", "button")
        .attr("class", "close")
        .attr("data-action", "clear")
        .attr("aria-label", ctx.fill("panel.close-country", &[("country", name)]))
        .child(cross())
}

/// Returns the picture of the close button.
fn cross() -> Element {
    let line = super::sample::shape("path", "M3 3L13 13M13 3L3 13");
    super::sample::picture("16", "16").child(line.attr("stroke", "currentColor").attr("stroke-width", "1.6"))
}
