use super::country::{by_kind, fold, ties, About};
use super::list::by_name;
use super::membership::{chip, member_words};
use super::{panel, parties, Context, Place};
use crate::markup::Markup;
use crate::math::decimal;
use crate::story::{query, Kinds};

/// Adds how two countries are tied on the day shown: their ties, of the chosen kinds, groups in common, the groups that
/// keep them apart on the map, and who is tied to both.
pub(super) fn pair(ctx: &Context, to: &mut Markup, one: &str, other: &str, kinds: Kinds) {
    let pair = query::pair(ctx.story, one, other, ctx.date);
    let mut head = to.open("header");
    let mut title = head.open("h2");
    parties::link(ctx, &mut title, one, Place::Panel);
    title.text(both(ctx, "", ""));
    parties::link(ctx, &mut title, other, Place::Panel);
    title.close();
    let names = names(ctx, one, other);
    panel::close(ctx, &mut head, &names);
    head.close();
    to.leaf("p.summary", summary(ctx, pair.ties.len()));
    to.leaf("button[type=button][class=single][data-action=single]", ctx.say("pair.stop"));
    by_kind(About { ctx, country: one, place: Place::Panel, kinds }, to, &ties(ctx, &pair.ties));
    groups(ctx, to, "pair.groups", &pair.groups, one, other);
    groups(ctx, to, "pair.apart", &pair.apart, one, other);
    if pair.partners.is_empty() {
        return;
    }
    let mut fold = fold(to, Place::Panel, ctx.say("pair.partners"), pair.partners.len(), false);
    fold.leaf("p.meta", ctx.with("pair.partners-note", "countries", &names));
    let mut list = fold.open("ul.chips");
    let count = |one: &str, other: &str| decimal(query::ties_between(ctx.story, one, other, ctx.date).len(), 1);
    for &code in &by_name(ctx, &pair.partners) {
        let mut chip = list.open("li.chip");
        parties::link(ctx, &mut chip, code, Place::Panel);
        chip.text(" ");
        chip.leaf("span.count", both(ctx, &count(one, code), &count(other, code)));
    }
}

/// Returns the names of both: "Japan and China".
#[inline(never)]
pub(super) fn names(ctx: &Context, one: &str, other: &str) -> String {
    both(ctx, &ctx.country(one), &ctx.country(other))
}

#[inline(never)]
fn both(ctx: &Context, first: &str, last: &str) -> String {
    ctx.fill("list.and", &[("first", first), ("last", last)])
}

/// Returns how many ties the two have, in one sentence.
#[inline(never)]
pub(super) fn summary(ctx: &Context, ties: usize) -> String {
    match ties {
        0 => ctx.dated("pair.no-tie", ctx.date.to_partial()),
        ties => ctx.count("pair.ties", ties),
    }
}

/// Adds groups under a heading, each with the dates of both members, or with the name of the only one; nothing where
/// there are no groups.
#[inline(never)]
fn groups(ctx: &Context, to: &mut Markup, key: &str, groups: &[usize], one: &str, other: &str) {
    if groups.is_empty() {
        return;
    }
    let mut fold = fold(to, Place::Panel, ctx.messages.get(key), groups.len(), true);
    let mut list = fold.open("ul.chips");
    for &index in groups {
        let Some(group) = ctx.group(index) else { continue };
        let member = |country: &str| query::member_of(group, country, ctx.date);
        let words = match (member(one), member(other)) {
            (Some(mine), Some(theirs)) => {
                let (mut words, theirs) = (member_words(ctx, mine), member_words(ctx, theirs));
                if words != theirs {
                    words = ctx.of_country("pair.of", one, &words);
                    ctx.append(&mut words, "list.dot", &ctx.of_country("pair.of", other, &theirs));
                }
                words
            }
            (mine, _) => ctx.country(if mine.is_some() { one } else { other }),
        };
        chip(ctx, &mut list, index, &words);
    }
}
