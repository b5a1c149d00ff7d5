use super::{Context, Place};
use crate::markup::Markup;
use crate::story::query::Membership;
use crate::story::{Member, PartialDate};

/// Adds a country's groups as chips, each with its dates.
pub(super) fn chips(ctx: &Context, to: &mut Markup, memberships: &[Membership]) {
    let mut list = to.open("ul.chips");
    list.attr("aria-label", ctx.say("panel.groups"));
    for membership in memberships {
        chip(ctx, &mut list, membership.group, &member_words(ctx, membership.member));
    }
}

/// Adds one group as a chip of a list.
#[inline(never)]
pub(super) fn chip(ctx: &Context, list: &mut Markup, group: usize, dates: &str) {
    let Some(group) = ctx.group(group) else { return };
    let mut chip = list.open("li.chip");
    chip.attr("data-group", &group.id);
    ctx.tell(&mut chip, "span.name", &group.label);
    if !dates.is_empty() {
        chip.text(" ");
        chip.leaf("span.meta", dates);
    }
}

/// Adds what each group is, for a country that has no tie of its own.
pub(super) fn groups(ctx: &Context, to: &mut Markup, memberships: &[Membership], place: Place) {
    for membership in memberships {
        let Some(group) = ctx.group(membership.group) else { continue };
        let mut section = to.open("section.membership");
        ctx.tell(&mut section, place.section(), &group.label);
        ctx.tell(&mut section, "p.meta", member_words(ctx, membership.member));
        ctx.tell(&mut section, "p", &group.description);
    }
}

/// Returns the dates of a membership that count on the day shown, and its qualifier: "since 29 April 1952 · …".
pub(super) fn member_words(ctx: &Context, member: &Member) -> String {
    let mut words = String::new();
    if let Some(since) = member.since {
        add(ctx, &mut words, "member.since", "member.from", since);
    } else if let Some(signed) = reached(ctx, member.signed) {
        add(ctx, &mut words, "member.signed", "", signed);
    }
    let change = member.suspended.or(member.declared);
    if !member.text.is_empty() && change.is_none_or(|date| ctx.reached(date)) {
        ctx.append(&mut words, "list.dot", &member.text);
    } else if let Some(date) = reached(ctx, member.suspended) {
        add(ctx, &mut words, "member.suspended", "", date);
    } else if let Some(date) = member.declared {
        add(ctx, &mut words, "member.declared", "member.from", date);
    }
    if let Some(until) = reached(ctx, member.until) {
        add(ctx, &mut words, "member.until", "", until);
    }
    words
}

/// Returns a date if there is one and it is over on the day shown.
fn reached(ctx: &Context, date: Option<PartialDate>) -> Option<PartialDate> {
    date.filter(|&date| ctx.reached(date))
}

/// Adds the message for `key` with its date, or for `before` where the date is still to come.
#[inline(never)]
fn add(ctx: &Context, words: &mut String, key: &str, before: &str, date: PartialDate) {
    let key = if ctx.reached(date) { key } else { before };
    ctx.append(words, "list.dot", &ctx.dated(key, date));
}
