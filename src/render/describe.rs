use super::panel::tie_count;
use super::{milestones, pair, summary, words, Context};
use crate::scene::Choice;
use crate::story::{query, Group, Tie};

/// A group of up to this many countries is named country by country in the words for a picture.
const FEW: usize = 6;

/// Returns the name under which assistive technology finds a country on the map: "Japan, Quad and G7, 17 ties".
pub fn country_label(ctx: &Context, country: &str) -> String {
    let groups = ctx.group_names(country);
    let name = ctx.country(country);
    let ties = tie_count(ctx, country);
    if groups.is_empty() {
        return ctx.fill("list.comma", &[("first", &name), ("last", &ties)]);
    }
    ctx.fill("aria.country", &[("country", &name), ("groups", &ctx.list(&groups)), ("ties", &ties)])
}

/// Returns what is read out when a country is selected or compared with another, or when the selection is cleared.
pub fn announcement(ctx: &Context, choice: &Choice) -> String {
    let Some(country) = choice.selected.as_deref() else {
        return String::from(ctx.say("aria.cleared"));
    };
    if let Some(other) = choice.compared() {
        let ties = query::ties_between(ctx.story, country, other, ctx.date).len();
        let mut names = pair::names(ctx, country, other);
        ctx.append(&mut names, "aria.pair", &pair::summary(ctx, ties));
        return names;
    }
    let name = ctx.country(country);
    if !ctx.names(country) {
        return ctx.with("panel.not-in-story", "country", &name);
    }
    ctx.fill("aria.selected", &[("country", &name), ("summary", &summary(ctx, country))])
}

/// Returns the name of a tie's line: "US-Japan security treaty: Alliance, in force".
pub fn tie_label(ctx: &Context, tie: &Tie) -> String {
    let status = milestones::state_words(ctx, tie);
    let kind = words::kind(ctx, "kind.", tie.kind);
    ctx.fill("aria.tie", &[("label", &tie.label), ("kind", &kind), ("status", &status)])
}

/// Returns the map in one sentence: title, day, and how many countries each focus group has.
pub fn map_summary(ctx: &Context) -> String {
    let mut groups = String::new();
    for &index in &ctx.story.focus {
        if let Some(group) = ctx.group(index) {
            add(ctx, &mut groups, group, &ctx.count("count.countries", ctx.members(group).len()));
        }
    }
    ctx.fill("aria.map", &[("title", &ctx.story.title), ("date", &ctx.shown_day()), ("groups", &groups)])
}

/// Returns the words for a picture of the map: what each focus group is, its countries where they are few.
pub fn picture_alt(ctx: &Context) -> String {
    let mut groups = String::new();
    for group in ctx.story.focus.iter().filter_map(|&index| ctx.group(index)) {
        let names: Vec<String> = ctx.members(group).iter().map(|member| ctx.country(&member.country)).collect();
        // A group may be named by its members; they are not named twice.
        let spelled_out = names.iter().all(|name| group.label.contains(name.as_str()));
        let members =
            if names.len() > FEW || spelled_out { ctx.count("count.countries", names.len()) } else { ctx.list(&names) };
        add(ctx, &mut groups, group, &members);
    }
    ctx.with("picture.alt", "groups", &groups)
}

/// Adds a group with its countries, or their number.
fn add(ctx: &Context, groups: &mut String, group: &Group, countries: &str) {
    if !groups.is_empty() {
        groups.push_str("; ");
    }
    groups.push_str(&ctx.fill("picture.alt-group", &[("group", &group.label), ("countries", countries)]));
}
