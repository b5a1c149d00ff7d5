use super::swatch::{line_swatch, swatch};
use super::Context;
use crate::markup::Markup;
use crate::math::decimal;
use crate::pieces::holds;
use crate::scene::{stands, Look};
use crate::story::query::{belongs, subjects};
use crate::story::Group;

/// What the entries of a legend are.
#[derive(Clone, Copy)]
pub enum Entries<'a> {
    /// Sign and name alone, which are true on any day: for a map whose day changes, and whose page says the rest.
    Names,
    /// Of a page without a map: with numbers of members, and whose label an editor's grouping is.
    Counts,
    /// Of a live map that shows these groups: the same, each a switch. Behind a fold stand all others that have members on the
    /// day, and the legend says how many countries are not coloured.
    Switches(&'a [usize]),
}

/// Adds the focus groups with their signs.
pub fn legend(ctx: &Context, to: &mut Markup, entries: Entries) {
    let mut list = to.open("ul.legend");
    list.attr("aria-label", ctx.say("legend.label"));
    for &index in &ctx.story.focus {
        let Some(group) = ctx.group(index) else { continue };
        let mut item = list.open("li");
        item.attr("data-group", &group.id);
        entry(ctx, &mut item, index, group, entries);
        if matches!(entries, Entries::Names) {
            continue;
        }
        if !stands(ctx.story, group, ctx.date) {
            item.leaf("p.meta", ctx.dated("legend.undated", ctx.story.as_of.to_partial()));
        }
        editorial(ctx, &mut item, group, false);
    }
    if let Entries::Switches(shown) = entries {
        more(ctx, &mut list, shown);
        coverage(ctx, &mut list, shown);
    }
}

/// Adds an entry, which is a switch where there is a map.
#[inline(never)]
fn entry(ctx: &Context, to: &mut Markup, index: usize, group: &Group, entries: Entries) {
    let form = if let Entries::Switches(_) = entries { "button[type=button][class=chip]" } else { "span.entry" };
    let mut entry = to.open(form);
    if let Entries::Switches(shown) = entries {
        let is_on = holds(shown, index);
        entry.attr("data-switch", &group.id).attr("aria-pressed", if is_on { "true" } else { "false" });
    }
    match Look::of(ctx.story, index) {
        Look::Fill(slot) => swatch(&mut entry, slot),
        Look::Line(place) => line_swatch(&mut entry, place),
    }
    entry.text(" ");
    ctx.tell(&mut entry, "span.name", &group.label);
    if matches!(entries, Entries::Names) {
        return;
    }
    entry.text(" ");
    entry.leaf("span.count", ctx.count("count.countries", ctx.members(group).len()));
}

/// Adds the groups that are no focus groups and have members on the day, behind a fold; nothing where there are none.
fn more(ctx: &Context, to: &mut Markup, shown: &[usize]) {
    let mut others = Vec::new();
    for (index, group) in ctx.story.groups.iter().enumerate() {
        if !holds(&ctx.story.focus, index) && !ctx.members(group).is_empty() {
            others.push(index);
        }
    }
    if others.is_empty() {
        return;
    }
    let mut item = to.open("li");
    let mut fold = item.open("details.more");
    fold.leaf("summary", ctx.count("legend.more", others.len()));
    let mut chips = fold.open("ul.chips");
    for &index in &others {
        let Some(group) = ctx.group(index) else { continue };
        entry(ctx, &mut chips.open("li"), index, group, Entries::Switches(shown));
    }
}

/// Adds how many of the countries of all focus groups the map fills, where that is not every one.
fn coverage(ctx: &Context, to: &mut Markup, shown: &[usize]) {
    let (mut filled, mut all) = (0, 0);
    for &code in &subjects(ctx.story) {
        let (mut is_filled, mut is_one) = (false, false);
        for &index in &ctx.story.focus {
            let Some(group) = ctx.group(index) else { continue };
            let is_shown = holds(shown, index) && stands(ctx.story, group, ctx.date);
            for member in &group.members {
                if member.country == code {
                    is_one |= belongs(group, member, ctx.story.as_of);
                    is_filled |= is_shown && belongs(group, member, ctx.date);
                }
            }
        }
        all += usize::from(is_one);
        filled += usize::from(is_one && is_filled);
    }
    if filled < all {
        let (filled, all) = (decimal(filled, 1), decimal(all, 1));
        to.leaf("li.meta", ctx.fill("legend.coverage", &[("n", &filled), ("all", &all)]));
    }
}

/// Adds an editor's label with the note that says whose it is: the label never stands without who uses it.
pub(super) fn editorial(ctx: &Context, to: &mut Markup, group: &Group, open: bool) {
    if group.editorial_note.is_empty() {
        return;
    }
    let key = if group.editorial_label.is_empty() { "legend.note" } else { "legend.editorial" };
    let mut details = to.open("details.editorial");
    if open {
        details.attr("open", "");
    }
    details.leaf("summary", ctx.with(key, "label", &group.editorial_label));
    ctx.tell(&mut details, "p", &group.editorial_note);
}
