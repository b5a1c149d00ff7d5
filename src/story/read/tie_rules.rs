use super::object::Object;
use super::reader::Reader;
use super::wording::says;
use crate::json::{Data, Value};
use crate::story::{Party, Role, Status, Tie, TieKind};

impl Reader<'_> {
    /// Reports what no single part of a tie can show: that an accusation names no claimant, that a denial is not
    /// told, that an accuser is called a party, that a direction has one end only, that nothing ever happened.
    #[inline(never)]
    pub(super) fn check_tie(&mut self, object: &Object<'_>, tie: &Tie) {
        let has_status = |status| tie.milestones.iter().any(|milestone| milestone.status == status);
        let has_role = |role| tie.parties.iter().any(|party| party.role == role);
        if matches!(object.get("milestones"), Some(Value { data: Data::Array(items), .. }) if items.is_empty()) {
            self.report(object.place_of("milestones"), "empty", |_| {
                says("an empty list", "at least one milestone", "")
            });
        }
        if has_status(Status::Alleged) && tie.kind != TieKind::Report && object.get("claimed_by").is_none() {
            self.report(object.offset, "no-claimant", |_| {
                let hint = "Add \"claimed_by\": [{\"country\": \"…\"}]; what only media say has the type \"report\".";
                says("an accusation without \"claimed_by\"", "who says so", hint)
            });
        }
        if has_status(Status::Denied) && object.get("denial").is_none() {
            self.report(object.offset, "no-denial", |_| {
                let hint = "Add \"denial\": {\"by\": [{\"country\": \"…\", \"text\": \"…\"}], \"sources\": […]}.";
                says("a denied tie without \"denial\"", "what the accused say", hint)
            });
        }
        for claimant in &tie.claimed_by {
            if tie.parties.iter().any(|party| party.role != Role::About && party.party == *claimant) {
                self.report(object.place_of("claimed_by"), "claimant-is-party", |_| {
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
            self.report(object.place_of("parties"), "one-sided", |_| {
                let (found, expected) = match has_role(Role::From) {
                    true => ("only \"from\"", "a party with the role \"to\" as well"),
                    false => ("only \"to\"", "a party with the role \"from\" as well"),
                };
                says(found, expected, "Without a direction, use \"party\".")
            });
        }
    }
}
