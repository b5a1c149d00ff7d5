//! What no single value can show, since it takes two.

use super::fields::{date, list};
use super::reader::Reader;
use super::wording::says;
use crate::json::{quote, Data, Value};
use crate::pieces::has;
use crate::story::query::subjects;
use crate::story::{Milestone, PartialDate, Party, Role, Status, Story, Tie, TieKind, TieParty};

impl Reader<'_> {
    /// Reports the date under `later` if it is before the one under `earlier`.
    #[inline(never)]
    pub(super) fn check_order(&mut self, object: &Value<'_>, earlier: &str, later: &str) {
        if let (Some(first), Some(second)) = (date(object, earlier), date(object, later)) {
            if second.last_day() < first.last_day() {
                self.report(place_of(object, later), "date-order", |_| {
                    let found = format!("\"{later}\" {}", second.to_iso());
                    let expected = format!("a date not before \"{earlier}\", {}", first.to_iso());
                    says(found, expected, "Partial dates stand for their last day.")
                });
            }
        }
    }

    /// Reports a milestone that is before its predecessor.
    pub(super) fn check_milestone(&mut self, object: &Value<'_>, date: PartialDate, before: Option<&Milestone>) {
        if let Some(before) = before.filter(|before| date.last_day() < before.date.last_day()) {
            self.report(place_of(object, "date"), "date-order", |_| {
                let expected = format!("a date not before {}", before.date.to_iso());
                let hint = "List milestones in order of date; a partial date stands for its last day.";
                says(format!("\"{}\"", date.to_iso()), expected, hint)
            });
        }
    }

    /// Reports members whose dates are not those that their group wants.
    #[inline(never)]
    pub(super) fn check_members(&mut self, members: &[Value<'_>], dated: bool) {
        for member in members {
            self.check_order(member, "since", "until");
            let first = member.get("since");
            if dated && first.is_none() && matches!(member.data, Data::Object(_)) {
                self.report(member.offset, "missing-key", |_| {
                    let hint = "Give the first day, or say \"dated\": false for the group.";
                    says("a member without \"since\"", "\"since\"", hint)
                });
            }
            if let (false, Some(date)) = (dated, first.or(member.get("until"))) {
                self.report(date.offset, "undated", |_| {
                    let hint = "Take the date out, or take \"dated\": false out.";
                    says("a date of membership", "none in a group that is not dated", hint)
                });
            }
        }
    }

    /// Reports a party that comes twice in one role.
    pub(super) fn check_party(&mut self, object: &Value<'_>, party: &TieParty, before: &[TieParty]) {
        if before.contains(party) {
            self.report(object.offset, "party-twice", |_| says("a party again", "each party once in a role", ""));
        }
    }

    /// Reports that an accusation names no claimant, that a denial is not told, that an accuser is called a party, that
    /// a direction has one end only.
    #[inline(never)]
    pub(super) fn check_tie(&mut self, object: &Value<'_>, tie: &Tie) {
        let has_status = |status| tie.milestones.iter().any(|milestone| milestone.status == status);
        let has_role = |role| tie.parties.iter().any(|party| party.role == role);
        if has_status(Status::Alleged) && tie.kind != TieKind::Report && object.get("claimed_by").is_none() {
            self.report(object.offset, "no-claimant", |_| {
                let hint = "Add \"claimed_by\": [{\"country\": \"…\"}]; what only media say has the type \"report\".";
                says("an accusation without \"claimed_by\"", "who says so", hint)
            });
        }
        if has_status(Status::Denied) && tie.denial.is_none() {
            self.report(object.offset, "no-denial", |_| {
                let hint = "Add \"denial\": {\"by\": [{\"country\": \"…\", \"text\": \"…\"}], \"sources\": […]}.";
                says("a denied tie without \"denial\"", "what the accused say", hint)
            });
        }
        for claimant in &tie.claimed_by {
            if tie.parties.iter().any(|party| party.role != Role::About && party.party == *claimant) {
                self.report(place_of(object, "claimed_by"), "claimant-is-party", |_| {
                    let found = match claimant {
                        Party::Country(code) => format!("\"{code}\" as claimant and party"),
                        Party::Group(_) => String::from("a group as claimant and party"),
                    };
                    let hint =
                        "Who accuses is not tied by it: take it out of \"parties\" or give it the role \"about\".";
                    says(found, "one or the other", hint)
                });
            }
        }
        if has_role(Role::From) != has_role(Role::To) {
            self.report(place_of(object, "parties"), "one-sided", |_| {
                let (found, expected) = match has_role(Role::From) {
                    true => ("only \"from\"", "a party with the role \"to\" as well"),
                    false => ("only \"to\"", "a party with the role \"from\" as well"),
                };
                says(found, expected, "Without a direction, use \"party\".")
            });
        }
    }

    /// Reports the countries that a step selects and the story does not name.
    #[inline(never)]
    pub(super) fn check_selections(&mut self, root: &Value<'_>, story: &Story) {
        let subjects = subjects(story);
        for step in list(root, "steps") {
            for code in list(step, "select") {
                if self.is_known(code.text()) && !has(&subjects, code.text()) {
                    self.report(place_of(step, "select"), "not-in-story", |_| {
                        let hint = "A step can select only countries of the story's groups, ties and statements.";
                        says(quote(code.text()), "a country that the story names", hint)
                    });
                }
            }
        }
    }
}

/// Returns where the value of a key stands, or where the object begins if it has no such key.
fn place_of(object: &Value<'_>, key: &str) -> usize {
    object.get(key).map_or(object.offset, |value| value.offset)
}
