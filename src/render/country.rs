use super::{membership, statement, tie_row, words, Context, Place};
use crate::markup::Element;
use crate::story::{query, Party, Role, Tie, TieKind};

/// Of a country with more ties than this, only the first kinds start open.
const MANY: usize = 10;

/// How many kinds start open then.
const OPEN: usize = 2;

/// Returns all that the story says about a country on the day shown: groups, own ties, ties through its groups,
/// ties that only name it, statements.
///
/// A country without a tie of its own leads with its groups and what they mean.
pub fn country_sections(ctx: &Context, country: &str, place: Place) -> Vec<Element> {
    let memberships = query::memberships(ctx.story, country, ctx.date);
    let own = query::own_ties(ctx.story, country, ctx.date);
    let mut sections = Vec::new();
    if own.is_empty() {
        sections.push(Element::new("p").attr("class", "lead").text(lead(ctx, &memberships)));
        sections.extend(membership::groups(ctx, &memberships, place));
    } else {
        sections.push(membership::chips(ctx, &memberships));
        sections.extend(by_kind(ctx, &own, country, place));
    }
    sections.extend(through(ctx, country, own.is_empty(), place));
    sections.extend(named(ctx, country, place));
    sections.extend(statements(ctx, country, place));
    sections
}

/// Returns the sentence for a country that has no tie of its own.
fn lead(ctx: &Context, memberships: &[query::Membership]) -> String {
    if memberships.is_empty() {
        let day = ctx.shown_day();
        return [ctx.fill("panel.no-own-tie", &[("date", &day)]), ctx.fill("panel.nothing-yet", &[("date", &day)])]
            .join(" ");
    }
    let groups = memberships.iter().filter_map(|membership| ctx.group(membership.group));
    let groups: Vec<String> = groups.map(|group| group.label.clone()).collect();
    ctx.fill("panel.no-own-tie-but", &[("groups", &ctx.list(&groups))])
}

/// Returns own ties under a heading for each kind.
fn by_kind(ctx: &Context, own: &[usize], country: &str, place: Place) -> Vec<Element> {
    let ties: Vec<&Tie> = own.iter().filter_map(|&index| ctx.story.ties.get(index)).collect();
    let mut kinds: Vec<TieKind> = Vec::new();
    for tie in &ties {
        if !kinds.contains(&tie.kind) {
            kinds.push(tie.kind);
        }
    }
    let section = |(index, kind): (usize, &TieKind)| {
        let of_kind: Vec<&Tie> = ties.iter().copied().filter(|tie| tie.kind == *kind).collect();
        let heading = ctx.say(words::kind(*kind).1);
        fold(ctx, heading, &of_kind, country, place, ties.len() <= MANY || index < OPEN)
    };
    kinds.iter().enumerate().map(section).collect()
}

/// Returns the ties of the country's groups as a whole, group by group.
fn through(ctx: &Context, country: &str, open: bool, place: Place) -> Vec<Element> {
    let section = |through: query::ThroughGroup| {
        let ties: Vec<&Tie> = through.ties.iter().filter_map(|&index| ctx.story.ties.get(index)).collect();
        let group = ctx.group(through.group)?;
        let heading = ctx.fill("panel.through", &[("group", &group.label)]);
        if place == Place::Page {
            return Some(pointer(ctx, &heading, &group.id, ties.len()));
        }
        Some(fold(ctx, &heading, &ties, country, place, open).attr("data-through", &group.id))
    };
    query::through_groups(ctx.story, country, ctx.date).into_iter().filter_map(section).collect()
}

/// Returns the way to a group's ties, which stand on the page once, under the group.
fn pointer(ctx: &Context, heading: &str, group: &str, count: usize) -> Element {
    let words = [("label", heading), ("value", &ctx.count("count.ties", count))];
    let link = Element::new("a").attr("href", ["#group-", group].concat()).text(ctx.fill("label.value", &words));
    Element::new("p").attr("class", "through").child(link)
}

/// Returns the ties that name the country or that it claims, without tying it.
fn named(ctx: &Context, country: &str, place: Place) -> Option<Element> {
    let claims =
        |tie: &Tie| tie.claimed_by.iter().any(|party| matches!(party, Party::Country(code) if code == country));
    let is_named = |tie: &&Tie| match query::role_of(tie, country) {
        Some(role) => role == Role::About,
        None => claims(tie),
    };
    let ties: Vec<&Tie> =
        ctx.story.ties.iter().filter(|tie| query::exists_on(tie, ctx.date)).filter(is_named).collect();
    let section = fold(ctx, ctx.say("panel.named-in"), &ties, country, place, false);
    (!ties.is_empty()).then_some(section)
}

/// Returns statements by the country, then those about it.
fn statements(ctx: &Context, country: &str, place: Place) -> Vec<Element> {
    let by = query::statements_by(ctx.story, country, ctx.date);
    let mut about = query::statements_about(ctx.story, country, ctx.date);
    about.retain(|index| !by.contains(index));
    let section = |(key, indices): (&str, Vec<usize>)| {
        let found = indices.iter().filter_map(|&index| ctx.story.statements.get(index));
        let items: Vec<Element> = found.map(|found| statement(ctx, found, place)).collect();
        let list = Element::new("ul").attr("class", "statements");
        let count = items.len();
        (count > 0).then(|| closable(ctx.messages.get(key), count, list.children(items), place, false))
    };
    [("panel.statements-by", by), ("panel.statements-about", about)].into_iter().filter_map(section).collect()
}

/// Returns rows of ties under a heading with their number.
fn fold(ctx: &Context, heading: &str, ties: &[&Tie], country: &str, place: Place, open: bool) -> Element {
    let rows = ties.iter().map(|tie| tie_row(ctx, tie, country, place));
    closable(heading, ties.len(), Element::new("ul").attr("class", "rows").children(rows), place, open)
}

/// Returns a list under a heading with a number; in the panel the heading opens and closes it.
fn closable(heading: &str, count: usize, list: Element, place: Place, open: bool) -> Element {
    let number = Element::new("span").attr("class", "count").text(count.to_string());
    let title = Element::new(place.headings().0).text(heading).text(" ").child(number);
    if place == Place::Page {
        return Element::new("section").attr("class", "fold").child(title).child(list);
    }
    let details = Element::new("details").attr("class", "fold");
    let details = if open { details.attr("open", "") } else { details };
    details.child(Element::new("summary").child(title)).child(list)
}
