use super::object::Object;
use super::object::Shape;
use super::reader::Reader;
use super::refs::Kind;
use super::wording::{in_words, says};
use crate::json::Value;
use crate::story::{Issuer, Party, Role, TieParty};

const PARTY: Shape = Shape { name: in_words("a party"), required: 1, keys: &["role", "country", "group"] };

const CLAIMANT: Shape = Shape { name: in_words("a claimant"), required: 0, keys: &["country", "group"] };

const ISSUER: Shape = Shape { name: in_words("an issuer"), required: 0, keys: &["country", "group", "person"] };

const ROLE_WORDS: [&str; 4] = ["party", "from", "to", "about"];

const ROLES: [Role; 4] = [Role::Party, Role::From, Role::To, Role::About];

impl Reader<'_> {
    /// Returns the parties of a tie; reports a party that comes twice in one role.
    #[inline(never)]
    pub(super) fn parties(&mut self, tie: &Object<'_>) -> Vec<TieParty> {
        let mut parties = Vec::new();
        for value in self.full_list(tie, "parties") {
            let object = &self.object(value, &PARTY);
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
    #[inline(never)]
    pub(super) fn claimants(&mut self, tie: &Object<'_>) -> Vec<Party> {
        let mut claimants = Vec::new();
        for value in self.full_list(tie, "claimed_by") {
            let object = &self.object(value, &CLAIMANT);
            if let Some(party) = self.party(object) {
                claimants.push(party);
            }
        }
        claimants
    }

    /// Returns who issued a statement.
    #[inline(never)]
    pub(super) fn issuer(&mut self, value: &Value<'_>) -> Option<Issuer> {
        let object = &self.object(value, &ISSUER);
        self.check_one_of(object, &["country", "group", "person"]);
        if let Some(person) = self.reference(object, "person", Kind::Person) {
            return Some(Issuer::Person(person));
        }
        match self.country_or_group(object)? {
            Party::Group(group) => Some(Issuer::Group(group)),
            Party::Country(code) => Some(Issuer::Country(code)),
        }
    }

    fn party(&mut self, object: &Object<'_>) -> Option<Party> {
        self.check_one_of(object, &["country", "group"]);
        self.country_or_group(object)
    }

    fn country_or_group(&mut self, object: &Object<'_>) -> Option<Party> {
        let group = self.reference(object, "group", Kind::Group);
        let code = self.country(object, "country");
        match group {
            Some(group) => Some(Party::Group(group)),
            None if object.get("country").is_none() => None,
            None => Some(Party::Country(code)),
        }
    }

    fn check_one_of(&mut self, object: &Object<'_>, keys: &[&str]) {
        let mut count = 0;
        for key in keys {
            count += usize::from(object.get(key).is_some());
        }
        if object.exists && count != 1 {
            self.report(object.offset, "one-of", |_| {
                let found = if count == 0 { String::from("none") } else { format!("{count} of them") };
                says(found, format!("exactly one of {}", keys.join(", ")), "")
            });
        }
    }
}
