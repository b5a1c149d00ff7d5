use super::{kinds, membership, statement, tie_row, words, Context, Place};
use crate::markup::{Markup, Tag};
use crate::math::decimal;
use crate::pieces::{joined, push_letter};
use crate::story::{query, Kinds, Party, Role, Tie};

/// Of a country with more ties than this, only the first kinds start open.
const MANY: usize = 10;

/// How many kinds start open then.
const OPEN: usize = 2;

/// What is said of which country, and where.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) ctx: &'a Context<'a>,
    pub(super) country: &'a str,
    pub(super) place: Place,
    /// Kinds of ties that are shown.
    pub(super) kinds: Kinds,
}

/// Adds all that the story says about a country on the day shown: groups, own ties, ties through its groups,
/// ties that only name it, statements. Of its own ties those of `kinds` are listed.
///
/// A country without a tie of its own leads with its groups and what they mean.
pub(super) fn country_sections(ctx: &Context, to: &mut Markup, country: &str, place: Place, kinds: Kinds) {
    let about = About { ctx, country, place, kinds };
    let memberships = query::memberships(ctx.story, country, ctx.date);
    let own = query::own_ties(ctx.story, country, ctx.date);
    if own.is_empty() {
        to.leaf("p.lead", lead(ctx, country));
        membership::groups(ctx, to, &memberships, place);
    } else {
        membership::chips(ctx, to, &memberships);
        by_kind(about, to, &ties(ctx, &own));
    }
    through(about, to, own.is_empty());
    let named = named(about);
    if !named.is_empty() {
        section(about, to, ctx.say("panel.named-in"), &named, false);
    }
    let by = query::statements_by(ctx.story, country, ctx.date);
    let mut others = Vec::new();
    for &index in &query::statements_about(ctx.story, country, ctx.date) {
        if !by.contains(&index) {
            others.push(index);
        }
    }
    statements(about, to, "panel.statements-by", &by);
    statements(about, to, "panel.statements-about", &others);
}

/// Returns the sentence for a country that has no tie of its own.
fn lead(ctx: &Context, country: &str) -> String {
    let groups = ctx.group_names(country);
    if !groups.is_empty() {
        return ctx.with("panel.no-own-tie-but", "groups", &ctx.list(&groups));
    }
    let day = ctx.date.to_partial();
    let mut lead = ctx.dated("panel.no-own-tie", day);
    push_letter(&mut lead, ' ');
    lead.push_str(&ctx.dated("panel.nothing-yet", day));
    lead
}

/// Adds ties, which come kind by kind, under a heading for each kind that is shown; in the panel below the choice of
/// kinds.
#[inline(never)]
pub(super) fn by_kind(about: About, to: &mut Markup, ties: &[&Tie]) {
    if !about.place.is_page() {
        kinds(about.ctx, to, ties, about.kinds);
    }
    let (mut kinds, mut start) = (0, 0);
    for (index, tie) in ties.iter().enumerate() {
        let end = index + 1;
        if ties.get(end).is_some_and(|next| next.kind == tie.kind) {
            continue;
        }
        let open = ties.len() <= MANY || kinds < OPEN;
        let of_kind = ties.get(start..end).unwrap_or_default();
        start = end;
        if about.kinds.show(tie.kind) {
            section(about, to, &words::kind(about.ctx, "kinds.", tie.kind), of_kind, open);
            kinds += 1;
        }
    }
}

/// Returns the ties at these indices.
#[inline(never)]
pub(super) fn ties<'a>(ctx: &Context<'a>, indices: &[usize]) -> Vec<&'a Tie> {
    let mut ties = Vec::new();
    for &index in indices {
        if let Some(tie) = ctx.story.ties.get(index) {
            ties.push(tie);
        }
    }
    ties
}

/// Adds the ties of the country's groups as a whole, group by group.
fn through(about: About, to: &mut Markup, open: bool) {
    let About { ctx, country, place, .. } = about;
    for through in &query::through_groups(ctx.story, country, ctx.date) {
        let Some(group) = ctx.group(through.group) else { continue };
        let heading = ctx.with("panel.through", "group", &group.label);
        if place.is_page() {
            pointer(ctx, to, &heading, &group.id, through.ties.len());
        } else {
            section(about, to, &heading, &ties(ctx, &through.ties), open).attr("data-through", &group.id);
        }
    }
}

/// Adds the way to a group's ties, which stand on the page once, under the group.
fn pointer(ctx: &Context, to: &mut Markup, heading: &str, group: &str, count: usize) {
    let words = [("label", heading), ("value", &ctx.count("count.ties", count))];
    let mut line = to.open("p.through");
    line.open("a").attr("href", joined(&["#group-", group])).text(ctx.fill("label.value", &words));
}

/// Returns the ties that name the country or that it claims, without tying it.
fn named<'a>(about: About<'a>) -> Vec<&'a Tie> {
    let mut named = Vec::new();
    for tie in &about.ctx.story.ties {
        let is_named = match query::role_of(tie, about.country) {
            Some(role) => role == Role::About,
            None => claims(tie, about.country),
        };
        if is_named && query::exists_on(tie, about.ctx.date) {
            named.push(tie);
        }
    }
    named
}

fn claims(tie: &Tie, country: &str) -> bool {
    tie.claimed_by.iter().any(|party| matches!(party, Party::Country(code) if code == country))
}

/// Adds statements under a heading with their number; nothing where there are none.
fn statements(about: About, to: &mut Markup, key: &str, indices: &[usize]) {
    if indices.is_empty() {
        return;
    }
    let mut fold = fold(to, about.place, about.ctx.messages.get(key), indices.len(), false);
    let mut list = fold.open("ul.statements");
    for &index in indices {
        if let Some(found) = about.ctx.story.statements.get(index) {
            statement(about.ctx, &mut list, found, about.place);
        }
    }
}

/// Adds rows of ties under a heading with their number. What is returned is still open.
#[inline(never)]
fn section<'m>(about: About, to: &'m mut Markup, heading: &str, ties: &[&Tie], open: bool) -> Tag<'m> {
    let mut fold = fold(to, about.place, heading, ties.len(), open);
    rows(about.ctx, &mut fold, ties, about.country, about.place);
    fold
}

/// Adds ties as rows, as seen from `country`.
pub(super) fn rows(ctx: &Context, to: &mut Markup, ties: &[&Tie], country: &str, place: Place) {
    let mut rows = to.open("ul.rows");
    for tie in ties {
        tie_row(ctx, &mut rows, tie, country, place);
    }
}

/// Begins a list under a heading with a number; in the panel the heading opens and closes it.
#[inline(never)]
pub(super) fn fold<'m>(to: &'m mut Markup, place: Place, heading: &str, count: usize, open: bool) -> Tag<'m> {
    let mut fold = to.open(if place.is_page() { "section.fold" } else { "details.fold" });
    let title = |to: &mut Markup| {
        let mut title = to.open(place.section());
        title.text(heading);
        title.text(" ");
        title.leaf("span.count", decimal(count, 1));
    };
    if place.is_page() {
        title(&mut fold);
    } else {
        if open {
            fold.attr("open", "");
        }
        title(&mut fold.open("summary"));
    }
    fold
}
