use super::{capital, country_sections, pair, Context, Place};
use crate::markup::Markup;
use crate::math::decimal;
use crate::scene::Choice;
use crate::story::{query, Group};

/// Adds the panel of the selected country on the day shown, of two that are compared, or how to use the map where none
/// is selected. Of the ties, those of the chosen kinds are listed.
///
/// A country that the story does not name is named and said to be no part of it.
pub fn panel(ctx: &Context, to: &mut Markup, choice: &Choice) {
    let mut panel = to.open("div.panel-content");
    let Some(country) = choice.selected.as_deref() else {
        panel.leaf("p.hint", ctx.say("panel.empty"));
        return;
    };
    if let Some((style, _)) = home(ctx, country).filter(|(style, _)| *style > 0) {
        panel.attr("data-style", decimal(style, 1));
    }
    panel.attr("data-panel", country);
    if let Some(other) = choice.compared() {
        panel.attr("data-compare", other);
        pair::pair(ctx, &mut panel, country, other, choice.kinds);
        return;
    }
    let name = ctx.country(country);
    let mut head = panel.open("header");
    head.leaf("h2", &name);
    close(ctx, &mut head, &name);
    head.close();
    if ctx.names(country) {
        panel.leaf("p.summary", summary(ctx, country));
        panel
            .leaf("button[type=button][class=compare][data-action=compare][aria-pressed=false]", ctx.say("pair.start"));
        country_sections(ctx, &mut panel, country, Place::Panel, choice.kinds);
    } else {
        panel.leaf("p", ctx.with("panel.not-in-story", "country", &name));
    }
}

/// Adds the button that closes the panel of `name`.
#[inline(never)]
pub(super) fn close(ctx: &Context, to: &mut Markup, name: &str) {
    let mut close = to.open("button[type=button][class=close][data-action=clear]");
    close.attr("aria-label", ctx.with("panel.close-country", "country", name));
    let mut cross = close.open("svg[width=16][height=16][viewBox=0 0 16 16][aria-hidden=true][focusable=false]");
    cross.open("path[d=M3 3L13 13M13 3L3 13][fill=none][stroke=currentColor][stroke-width=1.6]");
}

/// Returns what a country is in this story, in one line: "Indo-Pacific Four. 17 ties, 4 groups." It names the first focus
/// group to which the country belongs on the day shown, else the first group; a country without group has ties alone.
#[inline(never)]
pub fn summary(ctx: &Context, country: &str) -> String {
    let (mut summary, mut counts) = (String::new(), tie_count(ctx, country));
    if let Some((_, group)) = home(ctx, country) {
        summary.push_str(&group.label);
        let groups = query::counts(ctx.story, country, ctx.date).groups;
        ctx.append(&mut counts, "list.comma", &ctx.count("count.groups", groups));
    }
    ctx.append(&mut summary, "panel.summary", &capital(&counts));
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

/// Returns the group by which a country is known on the day shown: the first focus group to which it belongs, with its
/// place from 1, which is the colour; else the first group, with 0.
#[inline(never)]
fn home<'a>(ctx: &Context<'a>, country: &str) -> Option<(usize, &'a Group)> {
    let mut place = 0;
    for &index in &ctx.story.focus {
        place += 1;
        let Some(group) = ctx.group(index) else { continue };
        if query::member_of(group, country, ctx.date).is_some() {
            return Some((place, group));
        }
    }
    let memberships = query::memberships(ctx.story, country, ctx.date);
    Some((0, ctx.group(memberships.first()?.group)?))
}
