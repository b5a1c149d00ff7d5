//! What no single value can show, since it takes two.

use super::report::Report;
use super::wording::says;
use crate::json::{quote, Data, Value};
use crate::pieces::{has, place_of};
use crate::story::query::subjects;
use crate::story::read::fields::{at, list};
use crate::story::read::reader::Reader;
use crate::story::tie::STATUSES;
use crate::story::{PartialDate, Party, Role, Status, Story, Tie, TieKind};

/// Reports what breaks a rule in the file of which `story` was made.
pub(super) fn check_rules(report: &mut Report<'_>, reader: &mut Reader<'_>, root: &Value<'_>, story: &Story) {
    for group in list(root, "groups") {
        let dated = !matches!(at(group, "dated").data, Data::Bool(false));
        report.check_members(list(group, "members"), dated);
        report.check_milestones(group);
    }
    for (value, tie) in list(root, "ties").iter().zip(&story.ties) {
        report.check_order(at(value, "dates"), "from", "to");
        report.check_milestones(value);
        report.check_parties(reader, value);
        report.check_tie(value, tie);
    }
    report.check_selections(root, story);
}

impl Report<'_> {
    /// Reports the date under `later` if it is before the one under `earlier`.
    fn check_order(&mut self, object: &Value<'_>, earlier: &str, later: &str) {
        if let (Some(first), Some(second)) = (date(object, earlier), date(object, later)) {
            if second.last_day() < first.last_day() {
                self.report(offset_of(object, later), "date-order", |_| {
                    let found = format!("\"{later}\" {}", second.to_iso());
                    let expected = format!("a date not before \"{earlier}\", {}", first.to_iso());
                    says(found, expected, "Partial dates stand for their last day.")
                });
            }
        }
    }

    /// Reports milestones that are before their predecessor.
    fn check_milestones(&mut self, parent: &Value<'_>) {
        let mut before: Option<PartialDate> = None;
        for object in list(parent, "milestones") {
            let is_status = place_of(STATUSES, at(object, "status").text()).is_some();
            let Some(date) = date(object, "date").filter(|_| is_status) else { continue };
            if let Some(before) = before.filter(|before| date.last_day() < before.last_day()) {
                self.report(offset_of(object, "date"), "date-order", |_| {
                    let expected = format!("a date not before {}", before.to_iso());
                    let hint = "List milestones in order of date; a partial date stands for its last day.";
                    says(format!("\"{}\"", date.to_iso()), expected, hint)
                });
            }
            before = Some(date);
        }
    }

    /// Reports members whose dates are not those that their group wants.
    fn check_members(&mut self, members: &[Value<'_>], dated: bool) {
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
    fn check_parties(&mut self, reader: &mut Reader<'_>, tie: &Value<'_>) {
        let mut before = Vec::new();
        for object in list(tie, "parties") {
            let Some(party) = reader.tie_party(object) else { continue };
            if before.contains(&party) {
                self.report(object.offset, "party-twice", |_| says("a party again", "each party once in a role", ""));
            }
            before.push(party);
        }
    }

    /// Reports that an accusation names no claimant, that a denial is not told, that an accuser is called a party, that
    /// a direction has one end only.
    fn check_tie(&mut self, object: &Value<'_>, tie: &Tie) {
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
                self.report(offset_of(object, "claimed_by"), "claimant-is-party", |_| {
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
            self.report(offset_of(object, "parties"), "one-sided", |_| {
                let (found, expected) = match has_role(Role::From) {
                    true => ("only \"from\"", "a party with the role \"to\" as well"),
                    false => ("only \"to\"", "a party with the role \"from\" as well"),
                };
                says(found, expected, "Without a direction, use \"party\".")
            });
        }
    }

    /// Reports the countries that a step selects and the story does not name.
    fn check_selections(&mut self, root: &Value<'_>, story: &Story) {
        let subjects = subjects(story);
        for step in list(root, "steps") {
            for code in list(step, "select") {
                if self.is_known(code.text()) && !has(&subjects, code.text()) {
                    self.report(offset_of(step, "select"), "not-in-story", |_| {
                        let hint = "A step can select only countries of the story's groups, ties and statements.";
                        says(quote(code.text()), "a country that the story names", hint)
                    });
                }
            }
        }
    }
}

/// Returns where the value of a key stands, or where the object begins if it has no such key.
fn offset_of(object: &Value<'_>, key: &str) -> usize {
    object.get(key).map_or(object.offset, |value| value.offset)
}

/// Returns the date under `key`, if there is one.
fn date(object: &Value<'_>, key: &str) -> Option<PartialDate> {
    PartialDate::parse(at(object, key).text())
}
