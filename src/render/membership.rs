use super::{Context, Place};
use crate::markup::Element;
use crate::story::query::Membership;
use crate::story::{Member, PartialDate};

/// Returns a country's groups as chips, each with its dates.
pub(super) fn chips(ctx: &Context, memberships: &[Membership]) -> Element {
    let items = memberships.iter().filter_map(|membership| {
        let group = ctx.group(membership.group)?;
        let name = ctx.told(Element::new("span").attr("class", "name")).text(&group.label);
        let chip = Element::new("li").attr("class", "chip").attr("data-group", &group.id).child(name);
        let dates = member_words(ctx, membership.member);
        Some(if dates.is_empty() { chip } else { chip.text(" ").child(meta(ctx, "span", dates)) })
    });
    Element::new("ul").attr("class", "chips").attr("aria-label", ctx.say("panel.groups")).children(items)
}

/// Returns what each group is, for a country that has no tie of its own.
pub(super) fn groups(ctx: &Context, memberships: &[Membership], place: Place) -> Vec<Element> {
    let section = |membership: &Membership| {
        let group = ctx.group(membership.group)?;
        let heading = ctx.told(Element::new(place.headings().0)).text(&group.label);
        let mut section = Element::new("section").attr("class", "membership").child(heading);
        let dates = member_words(ctx, membership.member);
        if !dates.is_empty() {
            section.push(meta(ctx, "p", dates));
        }
        section.push(ctx.told(Element::new("p")).text(&group.description));
        Some(section)
    };
    memberships.iter().filter_map(section).collect()
}

/// Returns the dates of a membership that count on the day shown, and its qualifier: "since 29 April 1952 · …".
pub fn member_words(ctx: &Context, member: &Member) -> String {
    let on = |key: &str, date: PartialDate| ctx.fill(key, &[("date", &ctx.day(date))]);
    let reached = |date: PartialDate| date.last_day() <= ctx.date;
    let mut parts = Vec::new();
    match (member.since, member.signed) {
        (Some(since), _) if reached(since) => parts.push(on("member.since", since)),
        (Some(since), _) => parts.push(on("member.from", since)),
        (None, Some(signed)) if reached(signed) => parts.push(on("member.signed", signed)),
        _ => {}
    }
    let change = member.suspended.or(member.declared);
    if !member.text.is_empty() && change.is_none_or(reached) {
        parts.push(member.text.clone());
    } else if let Some(date) = member.suspended.filter(|&date| reached(date)) {
        parts.push(on("member.suspended", date));
    } else if let Some(date) = member.declared {
        parts.push(on(if reached(date) { "member.declared" } else { "member.from" }, date));
    }
    if let Some(until) = member.until.filter(|&until| reached(until)) {
        parts.push(on("member.until", until));
    }
    ctx.dots(&parts)
}

fn meta(ctx: &Context, name: crate::markup::Name, words: String) -> Element {
    ctx.told(Element::new(name).attr("class", "meta")).text(words)
}
