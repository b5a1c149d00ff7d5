use super::{Context, Place};
use crate::markup::Element;
use crate::story::{query, Party, Role, Tie};

/// Returns one line for each role in the tie, as seen from `country`: "With: …", "From: …", "To: …", "About: …".
///
/// Other countries can be chosen; the country itself is named only where a direction needs it. An empty `country`
/// names everybody.
pub(super) fn parties(ctx: &Context, tie: &Tie, country: &str, place: Place) -> Vec<Element> {
    let with = if query::role_of(tie, country) == Some(Role::Party) { "role.party" } else { "role.among" };
    let roles = [(Role::Party, with), (Role::From, "role.from"), (Role::To, "role.to"), (Role::About, "role.about")];
    let mut lines = Vec::new();
    for (role, key) in roles {
        let of_role = tie.parties.iter().filter(|party| party.role == role).map(|party| &party.party);
        let named: Vec<&Party> = of_role.filter(|party| role != Role::Party || !is_country(party, country)).collect();
        if !named.is_empty() {
            lines.push(line(ctx, key, &named, country, place));
        }
    }
    lines
}

/// Returns the message for `key` with the names of `parties` in the place of `{who}`.
pub(super) fn line(ctx: &Context, key: &str, parties: &[&Party], country: &str, place: Place) -> Element {
    let (before, after) = ctx.messages.get(key).split_once("{who}").unwrap_or_default();
    let mut line = Element::new("p").attr("class", "parties").text(before);
    for (index, party) in parties.iter().enumerate() {
        if index > 0 {
            line = line.text(", ");
        }
        line = line.child(name(ctx, party, country, place));
    }
    if after.is_empty() {
        line
    } else {
        line.text(after)
    }
}

/// Returns the name of a party: a button or link for another country, plain for a group or the country itself.
fn name(ctx: &Context, party: &Party, country: &str, place: Place) -> Element {
    let words = ctx.party(party);
    match party {
        Party::Country(code) if code == country => Element::new("b").text(words),
        Party::Country(code) => link(ctx, code, place),
        Party::Group(_) => ctx.told(Element::new("span").attr("class", "group")).text(words),
    }
}

/// Returns a country's name as a button that chooses it, or on the page as a link to its place there.
pub(super) fn link(ctx: &Context, code: &str, place: Place) -> Element {
    let element = match place {
        Place::Panel => Element::new("button").attr("type", "button").attr("class", "party").attr("data-country", code),
        Place::Page => Element::new("a").attr("href", ["#", code].concat()),
    };
    element.text(ctx.country(code))
}

fn is_country(party: &Party, country: &str) -> bool {
    matches!(party, Party::Country(code) if code == country)
}
