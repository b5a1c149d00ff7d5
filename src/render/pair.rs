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
    title.text(ctx.say("pair.and"));
    parties::link(ctx, &mut title, other, Place::Panel);
    title.close();
    let names = names(ctx, one, other);
    panel::close(ctx, &mut head, &names);
    head.close();
    to.leaf("p.summary", summary(ctx, pair.ties.len()));
    to.leaf("button[type=button][class=single][data-action=single]", ctx.say("pair.stop"));
    by_kind(About { ctx, country: one, place: Place::Panel, kinds }, to, &ties(ctx, &pair.ties));
    groups(ctx, to, "pair.groups", &pair.groups, &[one, other]);
    groups(ctx, to, "pair.apart", &pair.apart, &[one, other]);
    if pair.partners.is_empty() {
        return;
    }
    let mut fold = fold(to, Place::Panel, ctx.say("pair.partners"), pair.partners.len(), false);
    fold.leaf("p.meta", ctx.with("pair.partners-note", "countries", &names));
    let mut list = fold.open("ul.chips");
    for &code in &by_name(ctx, &pair.partners) {
        let mut chip = list.open("li.chip");
        parties::link(ctx, &mut chip, code, Place::Panel);
        chip.text(" ");
        let mut counts = String::new();
        for &country in &[one, other] {
            let ties = query::ties_between(ctx.story, country, code, ctx.date).len();
            ctx.append(&mut counts, "list.and", &decimal(ties, 1));
        }
        chip.leaf("span.count", counts);
    }
}

/// Returns the names of both: "Japan and China".
#[inline(never)]
pub(super) fn names(ctx: &Context, one: &str, other: &str) -> String {
    let mut names = ctx.country(one);
    ctx.append(&mut names, "list.and", &ctx.country(other));
    names
}

/// Returns how many ties the two have, in one sentence.
#[inline(never)]
pub(super) fn summary(ctx: &Context, ties: usize) -> String {
    match ties {
        0 => ctx.dated("pair.no-tie", ctx.date.to_partial()),
        ties => ctx.count("pair.ties", ties),
    }
}

/// Adds groups under a heading, each with who of the two belongs to it since when; nothing where there are no groups.
#[inline(never)]
fn groups(ctx: &Context, to: &mut Markup, key: &str, groups: &[usize], codes: &[&str; 2]) {
    if groups.is_empty() {
        return;
    }
    let mut fold = fold(to, Place::Panel, ctx.messages.get(key), groups.len(), true);
    let mut list = fold.open("ul.chips");
    for &index in groups {
        let Some(group) = ctx.group(index) else { continue };
        let mut words = String::new();
        for code in codes {
            let Some(member) = query::member_of(group, code, ctx.date) else { continue };
            let (mut name, dates) = (ctx.country(code), member_words(ctx, member));
            if !dates.is_empty() {
                ctx.append(&mut name, "pair.member", &dates);
            }
            ctx.append(&mut words, "list.dot", &name);
        }
        chip(ctx, &mut list, index, &words);
    }
}
