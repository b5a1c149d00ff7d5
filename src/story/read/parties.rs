use super::object::Object;
use super::object::Shape;
use super::reader::Reader;
use super::refs::Kind;
use super::wording::says;
use crate::json::Value;
use crate::story::{Issuer, Party, Role, TieParty};

const PARTY: Shape = Shape { name: "a party", required: 1, keys: &["role", "country", "group"] };

const CLAIMANT: Shape = Shape { name: "a claimant", required: 0, keys: &["country", "group"] };

const ISSUER: Shape = Shape { name: "an issuer", required: 0, keys: &["country", "group", "person"] };

const ROLE_WORDS: [&str; 4] = ["party", "from", "to", "about"];

const ROLES: [Role; 4] = [Role::Party, Role::From, Role::To, Role::About];

impl Reader<'_> {
    /// Returns the parties of a tie; reports a party that comes twice in one role.
    pub(super) fn parties(&mut self, tie: &Object<'_>) -> Vec<TieParty> {
        let mut parties = Vec::new();
        for value in self.full_list(tie, "parties") {
            let Some(object) = &self.object(value, &PARTY) else { continue };
            let role = self.word(object, "role", &ROLE_WORDS).and_then(|index| ROLES.get(index).copied());
            if let (Some(party), Some(role)) = (self.party(object), role) {
                let party = TieParty { party, role };
                if parties.contains(&party) {
                    self.report(value.offset, "party-twice", |_| {
                        says("a party again", "each party once in a role", "")
                    });
                } else {
                    parties.push(party);
                }
            }
        }
        parties
    }

    /// Returns who makes an accusation.
    pub(super) fn claimants(&mut self, tie: &Object<'_>) -> Vec<Party> {
        let mut claimants = Vec::new();
        for value in self.full_list(tie, "claimed_by") {
            let Some(object) = &self.object(value, &CLAIMANT) else { continue };
            if let Some(party) = self.party(object) {
                claimants.push(party);
            }
        }
        claimants
    }

    /// Returns who issued a statement.
    pub(super) fn issuer(&mut self, value: &Value<'_>) -> Option<Issuer> {
        let object = &self.object(value, &ISSUER)?;
        self.check_one_of(object, &["country", "group", "person"]);
        let person = object.get("person").and_then(|value| self.reference(value, Kind::Person));
        let group = object.get("group").and_then(|value| self.reference(value, Kind::Group));
        let country = object.get("country").map(|value| self.country(value));
        person.map(Issuer::Person).or(group.map(Issuer::Group)).or(country.map(Issuer::Country))
    }

    fn party(&mut self, object: &Object<'_>) -> Option<Party> {
        self.check_one_of(object, &["country", "group"]);
        let group = object.get("group").and_then(|value| self.reference(value, Kind::Group));
        let country = object.get("country").map(|value| self.country(value));
        group.map(Party::Group).or(country.map(Party::Country))
    }

    fn check_one_of(&mut self, object: &Object<'_>, keys: &[&str]) {
        let count = keys.iter().filter(|key| object.get(key).is_some()).count();
        if count != 1 {
            self.report(object.offset, "one-of", |_| {
                let found = if count == 0 { String::from("none") } else { format!("{count} of them") };
                says(found, format!("exactly one of {}", keys.join(", ")), "")
            });
        }
    }
}
