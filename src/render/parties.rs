use super::{Context, Place};
use crate::markup::Markup;
use crate::pieces::{joined, pieces};
use crate::story::{query, Party, Role, Tie};

/// Adds one line for each role in the tie, as seen from `country`: "With: …", "From: …", "To: …", "About: …".
///
/// Other countries can be chosen; the country itself is named only where a direction needs it. An empty `country`
/// names everybody.
pub(super) fn parties(ctx: &Context, to: &mut Markup, tie: &Tie, country: &str, place: Place) {
    let with = if query::role_of(tie, country) == Some(Role::Party) { "role.party" } else { "role.among" };
    let roles = [(Role::Party, with), (Role::From, "role.from"), (Role::To, "role.to"), (Role::About, "role.about")];
    for &(role, key) in &roles {
        let mut named = Vec::new();
        for party in &tie.parties {
            if party.role == role && (role != Role::Party || !is_country(&party.party, country)) {
                named.push(&party.party);
            }
        }
        line(ctx, to, key, &named, country, place);
    }
}

/// Stands for the names in a message until they are put in. It is one letter, at which the message is cut.
const MARK: u8 = b'\n';

/// Adds the message for `key` with the names of `parties` in the place of `{who}`; nothing where there are none.
pub(super) fn line(ctx: &Context, to: &mut Markup, key: &str, parties: &[&Party], country: &str, place: Place) {
    if parties.is_empty() {
        return;
    }
    let message = ctx.with(key, "who", "\n");
    let mut parts = pieces(&message, MARK);
    let mut line = to.open("p.parties");
    line.text(parts.next().unwrap_or_default());
    for (index, party) in parties.iter().enumerate() {
        if index > 0 {
            line.text(", ");
        }
        name(ctx, &mut line, party, country, place);
    }
    line.text(parts.next().unwrap_or_default());
}

/// Adds the name of a party: a button or link for another country, plain for a group or the country itself.
fn name(ctx: &Context, to: &mut Markup, party: &Party, country: &str, place: Place) {
    match party {
        Party::Country(code) if code != country => link(ctx, to, code, place),
        Party::Country(code) => to.leaf("b", ctx.country(code)),
        Party::Group(index) => ctx.tell(to, "span.group", ctx.group(*index).map_or("", |group| &group.label)),
    }
}

/// Adds a country's name as a button that chooses it, or on the page as a link to its place there.
pub(super) fn link(ctx: &Context, to: &mut Markup, code: &str, place: Place) {
    let mut link = if place.is_page() {
        let mut link = to.open("a");
        link.attr("href", joined(&["#", code]));
        link
    } else {
        let mut button = to.open("button[type=button][class=party]");
        button.attr("data-country", code);
        button
    };
    link.text(ctx.country(code));
}

fn is_country(party: &Party, country: &str) -> bool {
    matches!(party, Party::Country(code) if code == country)
}
